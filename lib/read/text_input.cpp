#include "text_input.hpp"

#include "base/blanks.hpp"
#include "read/compound_file.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace kijun {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct signature {
    std::string_view begin;
    code id;
    std::string_view name;
};

constexpr std::array signatures{
    signature{"\xFF\xFE"sv, code::not_utf8, "UTF-16"},
    signature{"\xFE\xFF"sv, code::not_utf8, "UTF-16"},
    signature{"<\0"sv, code::not_utf8, "UTF-16"},
    signature{"\0<"sv, code::not_utf8, "UTF-16"},
    signature{"PK\x03\x04"sv, code::unknown_format, "ZIP"},
    signature{"%PDF-"sv, code::unknown_format, "PDF"},
};

/// Where the encoding's name stands in an XML declaration, when there is one.
std::optional<text_span> declared_encoding(std::string_view text) {
    if (!text.starts_with("<?xml")) {
        return std::nullopt;
    }
    const std::string_view declaration = text.substr(0, text.find("?>"));
    const std::size_t name = declaration.find("encoding");
    const std::size_t open = declaration.find_first_of("\"'", name);
    if (name == std::string_view::npos || open == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) {
        return std::nullopt;
    }
    return text_span{open + 1, close};
}

bool is_utf8_name(std::string_view encoding) {
    constexpr std::array names{"utf-8"sv, "utf8"sv, "us-ascii"sv, "ascii"sv};
    std::string lower(encoding);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::find(names.begin(), names.end(), lower) != names.end();
}

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value >> 4U], digits[value & 15U]};
}

} // namespace

std::string_view without_byte_order_mark(std::string_view bytes) noexcept {
    return bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
}

result<text_input> open_unchecked(const source& input, const limits& bounds) {
    const std::string_view bytes = input.bytes;
    const location whole{input.name, {}, {}};
    if (bytes.size() > bounds.file_bytes) {
        return failure{code::file_too_large, whole, {std::to_string(bounds.file_bytes)}};
    }
    for (const signature& known : signatures) {
        if (bytes.starts_with(known.begin)) {
            return failure{known.id, whole, {std::string(known.name)}};
        }
    }
    if (is_compound_file(input)) {
        return refuse_compound_file(input);
    }
    const std::string_view text = without_byte_order_mark(bytes);
    if (trimmed(text).empty()) {
        return failure{code::file_empty, whole, {}};
    }
    text_input opened{input.name, text, place_finder(text, bytes.size() - text.size())};
    if (const auto span = declared_encoding(text)) {
        const std::string encoding(text.substr(span->begin, span->end - span->begin));
        if (!is_utf8_name(encoding)) {
            return opened.fail(code::not_utf8, span->begin, {encoding});
        }
    }
    return opened;
}

result<text_input> open_text(const source& input, const limits& bounds) {
    auto opened = open_unchecked(input, bounds);
    if (opened) {
        const std::string_view text = opened->text;
        if (const auto bad = first_invalid_utf8(text)) {
            return opened->fail(code::not_utf8, *bad, {hexadecimal(text[*bad])});
        }
    }
    return opened;
}

} // namespace kijun
