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

bool is_good_reference(std::string_view name) {
    constexpr std::array<std::string_view, 5> predefined{"amp", "lt", "gt", "quot", "apos"};
    if (!name.starts_with('#')) {
        return std::find(predefined.begin(), predefined.end(), name) != predefined.end();
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
            return false;
        }
        value = std::min<std::uint32_t>(value * (hexadecimal ? 16 : 10) + digit, 0x110000);
    }
    return !name.empty() && is_xml_character(value);
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
    constexpr std::size_t longest = 40; // with room for leading zeros
    for (std::size_t i = text.find_first_of("<&"); i < text.size();
         i = text.find_first_of("<&", i)) {
        if (text[i] == '<') {
            i = std::max(end_of_opaque(text, i), i + 1);
            continue;
        }
        const std::size_t end = text.substr(i, longest).find(';');
        if (end == none || !is_good_reference(text.substr(i + 1, end - 1))) {
            return i;
        }
        i += end + 1;
    }
    return none;
}

} // namespace

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
