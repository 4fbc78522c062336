// Sources: XML 1.0 (fifth edition), productions 2 (Char), 66 (CharRef), 68 (EntityRef).

#include "xml_wellformed.hpp"

#include "base/blanks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kijun {
namespace {

constexpr auto none = std::string_view::npos;

bool is_xml_character(std::uint32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::size_t first_bad_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') {
            return i;
        }
        if (byte == 0xEF &&
            (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF")) {
            return i; // U+FFFE, U+FFFF
        }
    }
    return none;
}

/// The character that "amp", "#12354", "#x3042" name; none for anything else.
std::optional<char32_t> named_character(std::string_view name) {
    struct entity {
        std::string_view name;
        char32_t character;
    };
    constexpr std::array predefined{entity{"amp", U'&'},
                                    entity{"lt", U'<'},
                                    entity{"gt", U'>'},
                                    entity{"quot", U'"'},
                                    entity{"apos", U'\''}};
    if (!name.starts_with('#')) {
        const auto found = std::ranges::find(predefined, name, &entity::name);
        return found == predefined.end() ? std::nullopt : std::optional(found->character);
    }
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    name.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t value = 0;
    for (const char c : name) {
        std::uint32_t digit = 0;
        if (c >= '0' && c <= '9') {
            digit = static_cast<std::uint32_t>(c - '0');
        } else if (hexadecimal && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
            digit = static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
        } else {
            return std::nullopt;
        }
        value = std::min<std::uint32_t>(value * (hexadecimal ? 16 : 10) + digit, 0x110000);
    }
    return !name.empty() && is_xml_character(value)
               ? std::optional(static_cast<char32_t>(value))
               : std::nullopt;
}

/// One past a document type declaration that begins at `begin`, its internal subset included.
std::size_t end_of_doctype(std::string_view text, std::size_t begin) {
    std::size_t brackets = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char c = text[i];
        if (text.substr(i, 4) == "<!--") {
            i = std::min(text.find("-->", i), text.size());
        } else if (c == '"' || c == '\'') {
            i = text.find(c, i + 1);
            if (i == none) {
                break;
            }
        } else if (c == '[' || c == ']') {
            brackets = c == '[' ? brackets + 1 : brackets - std::min<std::size_t>(brackets, 1);
        } else if (c == '>' && brackets == 0) {
            return i + 1;
        }
    }
    return text.size();
}

/// One past the comment, CDATA section, instruction or document type at `begin`; `begin` when
/// none of these stands there.
std::size_t end_of_opaque(std::string_view text, std::size_t begin) {
    struct pair {
        std::string_view open;
        std::string_view close;
    };
    constexpr std::array pairs{pair{"<!--", "-->"}, pair{"<![CDATA[", "]]>"}, pair{"<?", "?>"}};
    const std::string_view rest = text.substr(begin);
    for (const pair& each : pairs) {
        if (rest.starts_with(each.open)) {
            const std::size_t close = text.find(each.close, begin + each.open.size());
            return close == none ? text.size() : close + each.close.size();
        }
    }
    return rest.starts_with("<!DOCTYPE") ? end_of_doctype(text, begin) : begin;
}

std::size_t first_bad_reference(std::string_view text) {
    // "&" is rare, and what may hide one (comments, sections, instructions) begins with "<!" or
    // "<?": both are looked for by themselves, and each only as far as the other has come.
    std::size_t ampersand = text.find('&');
    for (std::size_t i = text.find('<'); ampersand != none; i = text.find('<', i)) {
        while (ampersand < i) {
            const auto found = leading_reference(text.substr(ampersand));
            if (!found) {
                return ampersand;
            }
            ampersand = text.find('&', ampersand + found->size);
        }
        if (i == none) {
            break;
        }
        i = std::max(end_of_opaque(text, i), i + 1);
        if (ampersand < i) {
            ampersand = text.find('&', i);
        }
    }
    return none;
}

} // namespace

std::optional<xml_reference> leading_reference(std::string_view text) noexcept {
    constexpr std::size_t longest = 40; // with room for leading zeros
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == none || !text.starts_with('&')) {
        return std::nullopt;
    }
    const auto character = named_character(text.substr(1, end - 1));
    return character ? std::optional(xml_reference{*character, end + 1}) : std::nullopt;
}

std::optional<std::size_t> first_ill_formed(std::string_view text) noexcept {
    const std::size_t first = std::min(first_bad_character(text), first_bad_reference(text));
    return first == none ? std::nullopt : std::optional(first);
}

std::optional<std::size_t> first_text_outside(std::string_view text) noexcept {
    const auto skip_blanks = [&](std::size_t at) {
        while (const std::size_t blank = leading_blank(text.substr(at))) {
            at += blank;
        }
        return at;
    };
    const std::size_t first = skip_blanks(0);
    if (first < text.size() && text[first] != '<') {
        return first;
    }
    const std::size_t last = text.rfind('>');
    const std::size_t after = last == none ? text.size() : skip_blanks(last + 1);
    return after < text.size() ? std::optional(after) : std::nullopt;
}

} // namespace kijun
