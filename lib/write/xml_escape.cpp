#include "xml_escape.hpp"

#include <kijun/text/utf8.hpp>

namespace kijun {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// What is written for text[at], with how many bytes it stands for; "" for the byte itself.
struct substitute {
    std::string_view text;
    std::size_t bytes = 1;
};

substitute substitute_at(std::string_view text, std::size_t at, bool in_attribute) {
    switch (text[at]) {
    case '&':
        return {"&amp;"};
    case '<':
        return {"&lt;"};
    case '>':
        return {"&gt;"};
    case '"':
        return {in_attribute ? "&quot;" : ""};
    case '\r':
        return {"&#13;"};
    case '\n':
        return {in_attribute ? "&#10;" : ""};
    case '\t':
        return {in_attribute ? "&#9;" : ""};
    case '\xEF': {
        const std::string_view character = text.substr(at, 3);
        const bool forbidden = character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
        return forbidden ? substitute{replacement, 3} : substitute{};
    }
    default:
        return {static_cast<unsigned char>(text[at]) < 0x20 ? replacement : ""};
    }
}

void append_escaped(std::string& to, std::string_view text, bool in_attribute) {
    for (std::size_t i = 0; i < text.size();) {
        const substitute instead = substitute_at(text, i, in_attribute);
        to += instead.text.empty() ? text.substr(i, 1) : instead.text;
        i += instead.bytes;
    }
}

void append_any(std::string& to, std::string_view text, bool in_attribute) {
    if (first_invalid_utf8(text)) {
        append_escaped(to, to_utf8(to_utf32(text)), in_attribute);
    } else {
        append_escaped(to, text, in_attribute);
    }
}

} // namespace

void append_xml_text(std::string& to, std::string_view text) {
    append_any(to, text, false);
}

void append_xml_attribute(std::string& to, std::string_view name, std::string_view value) {
    to += ' ';
    to += name;
    to += "=\"";
    append_any(to, value, true);
    to += '"';
}

} // namespace kijun
