#include "read/broken_words.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun {
namespace {

bool is_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

bool is_word(char sign) {
    return is_letter(sign) || sign == '-';
}

std::string small(std::string_view word) {
    std::string made(word);
    for (char& sign : made) {
        sign = sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + ('a' - 'A')) : sign;
    }
    return made;
}

std::string mark() {
    std::string made;
    append_utf8(made, broken_here);
    return made;
}

} // namespace

bool may_be_broken_word(std::string_view line, std::string_view next) {
    return line.size() > 1 && line.back() == '-' && is_letter(line[line.size() - 2]) &&
           !next.empty() && next.front() >= 'a' && next.front() <= 'z';
}

void known_words::add(std::string_view text) {
    const std::string broken = mark();
    for (std::size_t begin = 0; begin < text.size();) {
        if (!is_letter(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && is_word(text[end])) {
            ++end;
        }
        // Neither half of a broken word is one.
        const bool whole =
            !text.substr(end).starts_with(broken) && !text.substr(0, begin).ends_with(broken);
        if (whole) {
            words_.insert(small(text.substr(begin, end - begin)));
        }
        begin = end;
    }
}

std::string known_words::mended(std::string_view text) const {
    const std::string broken = mark();
    std::string made;
    for (std::size_t at = text.find(broken); at != text.npos; at = text.find(broken)) {
        made += text.substr(0, at);
        text.remove_prefix(at + broken.size());
        std::size_t begin = made.size();
        while (begin > 0 && is_word(made[begin - 1])) {
            --begin;
        }
        std::size_t end = 0;
        while (end < text.size() && is_word(text[end])) {
            ++end;
        }
        if (begin == made.size()) {
            continue;
        }
        const std::string with = small(made.substr(begin)) + small(text.substr(0, end));
        std::string without = with;
        without.erase(made.size() - begin - 1, 1);
        if (words_.contains(without) && !words_.contains(with)) {
            made.pop_back();
        }
    }
    made += text;
    return made;
}

} // namespace kijun
