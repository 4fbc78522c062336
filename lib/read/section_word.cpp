#include "read/section_word.hpp"

#include "numbering/characters.hpp"

#include <array>

namespace kijun {
namespace {

using namespace std::string_view_literals;

constexpr std::array words{U"success criterion"sv,
                           U"criterion"sv,
                           U"article"sv,
                           U"articles"sv,
                           U"artikel"sv,
                           U"artículo"sv,
                           U"articolo"sv,
                           U"art."sv,
                           U"article."sv,
                           U"section."sv,
                           U"section"sv,
                           U"sec."sv,
                           U"clause"sv,
                           U"rule"sv,
                           U"regulation"sv,
                           U"guideline"sv,
                           U"principle"sv,
                           U"requirement"sv,
                           U"control"sv};

char32_t small(char32_t sign) {
    return sign >= U'A' && sign <= U'Z' ? sign + (U'a' - U'A') : sign;
}

bool begins_with(std::u32string_view text, std::u32string_view word) {
    if (text.size() <= word.size()) {
        return false;
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (small(text[i]) != word[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

namespace {

/// Appendix A.1 is a section of an annex, and Appendix A the annex itself.
bool begins_annex_section(std::u32string_view text) {
    return text.size() > 2 && text[0] >= U'A' && text[0] <= U'Z' && text[1] == U'.' &&
           numbering::is_digit(text[2]);
}

} // namespace

section_word section_word_of(std::u32string_view text) {
    if (text.empty() || text.front() < U'A' || text.front() > U'Z') {
        return {};
    }
    for (const std::u32string_view word : words) {
        if (!begins_with(text, word)) {
            continue;
        }
        std::size_t at = word.size();
        const std::size_t behind = at;
        while (at < text.size() && numbering::is_blank(text[at])) {
            ++at;
        }
        const bool numbered =
            at < text.size() && (numbering::is_digit(numbering::narrow(text[at])) ||
                                 numbering::is_one_of(text[at], U"IVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"));
        if (numbered && (at > behind || word.back() == U'.')) {
            return {word, at};
        }
    }
    for (const std::u32string_view word : {U"appendix"sv, U"annex"sv}) {
        const std::size_t behind = word.size() + 1;
        if (begins_with(text, word) && numbering::is_blank(text[word.size()]) &&
            begins_annex_section(text.substr(behind))) {
            return {word, behind};
        }
    }
    return {};
}

} // namespace kijun
