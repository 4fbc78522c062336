#include "check/plain_view.hpp"

#include "base/blanks.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kijun::checking {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
    std::string all(text);
    std::ranges::transform(all, all.begin(), lower);
    return all;
}

bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// Elements that stand inside a line: their tags part nothing.
bool is_inline(std::string_view name) {
    constexpr std::array<std::string_view, 26> names{
        "a",  "abbr", "b",     "bdi",  "bdo",    "cite", "code", "del", "dfn",
        "em", "font", "i",     "ins",  "kbd",    "mark", "q",    "rb",  "ruby",
        "s",  "samp", "small", "span", "strong", "sub",  "sup",  "u"};
    return std::ranges::find(names, name) != names.end();
}

/// Elements whose content nobody reads as text: scripts, and the readings above kanji.
bool is_hidden(std::string_view name) {
    constexpr std::array<std::string_view, 4> names{"script", "style", "rt", "rp"};
    return std::ranges::find(names, name) != names.end();
}

/// Offset behind the next `end`, or of the end of the text.
std::size_t behind(std::string_view text, std::string_view end, std::size_t from) {
    const std::size_t at = text.find(end, from);
    return at == std::string_view::npos ? text.size() : at + end.size();
}

/// Behind the '>' of the tag that begins at `at`; a '>' in quotes does not end it.
std::size_t tag_end(std::string_view text, std::size_t at) {
    char quote = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (quote != 0) {
            quote = text[i] == quote ? '\0' : quote;
        } else if (text[i] == '"' || text[i] == '\'') {
            quote = text[i];
        } else if (text[i] == '>') {
            return i + 1;
        }
    }
    return behind(text, ">", at);
}

/// Characters of a web address; others end it unless they follow one that asks for more.
bool in_address(char c) {
    constexpr std::string_view signs = "-._~:/?#[]@!$&*+;=%";
    return is_letter(c) || (c >= '0' && c <= '9') || signs.find(c) != std::string_view::npos;
}

/// Blanks, punctuation and brackets of Japanese text (U+3000 … U+303F), the full-width forms,
/// and hiragana (U+3040 … U+309F), with which the sentence goes on.
bool ends_address(std::string_view rest) {
    return rest.starts_with("\xE3\x80") || rest.starts_with("\xEF\xBC") ||
           rest.starts_with("\xE3\x81") ||
           (rest.starts_with("\xE3\x82") && rest.size() > 2 &&
            static_cast<unsigned char>(rest[2]) < 0xA0);
}

bool asks_for_more(char c) {
    constexpr std::string_view signs = "/?#=&%_-";
    return signs.find(c) != std::string_view::npos;
}

} // namespace

bool is_markup(std::string_view text) noexcept {
    constexpr std::size_t head = 1024;
    text = trimmed(text.substr(0, head));
    return text.starts_with("<?xml") || text.starts_with("<!") ||
           (text.size() > 1 && text[0] == '<' && is_letter(text[1]));
}

plain_view::plain_view(std::string_view raw) : raw_(raw) {
    if (is_markup(raw)) {
        read_markup();
    }
    hide_addresses();
}

std::size_t plain_view::original(std::size_t offset) const noexcept {
    const auto after = std::ranges::upper_bound(pieces_, offset, {}, &piece::plain);
    if (after == pieces_.begin()) {
        return offset;
    }
    const piece& in = *std::prev(after);
    return std::min(in.raw + (offset - in.plain), raw_.size());
}

void plain_view::keep(std::size_t begin, std::size_t end) {
    if (begin < end) {
        pieces_.push_back({copy_.size(), begin});
        copy_ += raw_.substr(begin, end - begin);
    }
}

void plain_view::read_markup() {
    is_copy_ = true;
    copy_.reserve(raw_.size());
    std::size_t begin = 0;
    std::size_t at = 0;
    while ((at = raw_.find_first_of("<&", at)) != std::string_view::npos) {
        keep(begin, at);
        const std::size_t next = raw_[at] == '<' ? take_tag(at) : take_entity(at);
        begin = next == at ? at : next;
        at = next == at ? at + 1 : next;
    }
    keep(begin, raw_.size());
}

/// Behind what begins at `at`; `at` itself when it is no tag.
std::size_t plain_view::take_tag(std::size_t at) {
    const std::string_view rest = raw_.substr(at);
    if (rest.starts_with("<!--")) {
        return behind(raw_, "-->", at);
    }
    constexpr std::string_view cdata = "<![CDATA[";
    if (rest.starts_with(cdata)) {
        const std::size_t end = behind(raw_, "]]>", at);
        keep(at + cdata.size(),
             std::max(at + cdata.size(), end - std::min<std::size_t>(3, end)));
        return end;
    }
    const bool closes = rest.starts_with("</");
    const std::size_t name_at = at + (closes ? 2 : 1);
    if (name_at >= raw_.size() ||
        !(is_letter(raw_[name_at]) || raw_[name_at] == '!' || raw_[name_at] == '?')) {
        return at;
    }
    const std::size_t name_end =
        std::min(raw_.find_first_of(" \t\r\n/>", name_at), raw_.size());
    const std::string written(raw_.substr(name_at, name_end - name_at));
    const std::string name = lowered(written);
    const std::size_t end = tag_end(raw_, name_end);
    if (!is_inline(name) && !is_hidden(name)) {
        pieces_.push_back({copy_.size(), at});
        copy_ += '\t';
    }
    if (closes || !is_hidden(name) || raw_[end - 1] != '>' || raw_[end - 2] == '/') {
        return end;
    }
    if (std::ranges::find(unclosed_, written) != unclosed_.end()) {
        return end;
    }
    const std::size_t close = raw_.find("</" + written, end);
    if (close == std::string_view::npos) {
        unclosed_.push_back(written); // not sought again
        return end;
    }
    return behind(raw_, ">", close);
}

std::size_t plain_view::take_entity(std::size_t at) {
    constexpr std::size_t longest = 10;
    const std::size_t end = raw_.substr(at, longest).find(';');
    if (end == std::string_view::npos) {
        return at;
    }
    const std::string_view name = raw_.substr(at + 1, end - 1);
    constexpr std::array<std::pair<std::string_view, char32_t>, 6> known{{{"amp", U'&'},
                                                                          {"lt", U'<'},
                                                                          {"gt", U'>'},
                                                                          {"quot", U'"'},
                                                                          {"apos", U'\''},
                                                                          {"nbsp", U'\u00A0'}}};
    char32_t character = 0;
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && lower(name[1]) == 'x';
        const std::string_view digits = name.substr(hex ? 2 : 1);
        std::uint32_t number = 0;
        const auto [stop, problem] = std::from_chars(
            digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
        const bool whole = problem == std::errc{} && stop == digits.data() + digits.size();
        character =
            whole && number < 0x110000 && (number < 0xD800 || number > 0xDFFF) ? number : 0;
    } else {
        for (const auto& [written, meant] : known) {
            character = written == name ? meant : character;
        }
    }
    if (character == 0) {
        return at;
    }
    pieces_.push_back({copy_.size(), at});
    append_utf8(copy_, character);
    return at + end + 1;
}

void plain_view::hide_addresses() {
    constexpr std::string_view mark = "://";
    std::size_t at = text().find(mark);
    if (at == std::string_view::npos) {
        return;
    }
    if (!is_copy_) {
        copy_ = raw_;
        is_copy_ = true;
    }
    for (; at != std::string::npos; at = copy_.find(mark, at)) {
        at += mark.size();
        bool more = true;
        while (at < copy_.size() && (in_address(copy_[at]) ||
                                     (more && static_cast<unsigned char>(copy_[at]) >= 0x80 &&
                                      !ends_address(std::string_view(copy_).substr(at))))) {
            // Letters beyond ASCII belong to the address as a whole part of its path only.
            const bool ascii = static_cast<unsigned char>(copy_[at]) < 0x80;
            more = ascii ? asks_for_more(copy_[at]) : more;
            copy_[at] = 'x';
            ++at;
        }
    }
}

} // namespace kijun::checking
