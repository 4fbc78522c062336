#include "read/html_tag.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <charconv>
#include <libxml/HTMLparser.h>
#include <optional>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

std::optional<char32_t> numbered(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): the end is given
    const auto read = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
    if (digits.empty() || read.ptr != end) {
        return std::nullopt;
    }
    const bool is_character = read.ec == std::errc() && value != 0 && value <= 0x10FFFFU &&
                              (value < 0xD800U || value > 0xDFFFU);
    return is_character ? value : U'\uFFFD';
}

/// What "lt", "#9312" stand for.
std::optional<char32_t> character_of(std::string_view name) {
    if (name.starts_with('#')) {
        return numbered(name.substr(1));
    }
    const std::string terminated(name);
    const htmlEntityDesc* const known =
        htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
    return known == nullptr ? std::nullopt : std::optional<char32_t>(known->value);
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

struct owned_attribute {
    std::string name;
    std::string value;
};

std::vector<owned_attribute> attributes_of(std::string_view rest) {
    std::vector<owned_attribute> found;
    for (;;) {
        const std::size_t begin = rest.find_first_not_of(" \t\r\n\f/");
        if (begin == std::string_view::npos || rest[begin] == '>') {
            return found;
        }
        rest.remove_prefix(begin);
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f/>=", 1), rest.size());
        owned_attribute one{lower(rest.substr(0, end)), {}};
        rest.remove_prefix(end);
        const std::size_t equals = rest.find_first_not_of(blanks);
        if (equals != std::string_view::npos && rest[equals] == '=') {
            rest.remove_prefix(equals + 1);
            rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
            const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
            const std::size_t close =
                quoted ? rest.find(rest.front(), 1) : rest.find_first_of(" \t\r\n\f>");
            const std::size_t size = std::min(close, rest.size());
            one.value = decoded_entities(rest.substr(quoted ? 1 : 0, size - (quoted ? 1 : 0)));
            rest.remove_prefix(std::min(size + (quoted ? 1 : 0), rest.size()));
        }
        found.push_back(std::move(one));
    }
}

} // namespace

std::string decoded_entities(std::string_view text) {
    constexpr std::size_t longest = 32;
    std::string out;
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find('&'), text.size());
        out += text.substr(0, mark);
        text.remove_prefix(mark);
        if (text.empty()) {
            break;
        }
        const std::size_t end = text.substr(0, longest).find(';');
        const auto character = end == std::string_view::npos
                                   ? std::nullopt
                                   : character_of(text.substr(1, end - 1));
        if (character) {
            append_utf8(out, *character);
            text.remove_prefix(end + 1);
        } else {
            out += '&';
            text.remove_prefix(1);
        }
    }
    return out;
}

void tell_tag(std::string_view tag, std::size_t line, html_builder& to) {
    tag.remove_prefix(tag.starts_with('<') ? 1 : 0);
    const bool closes = tag.starts_with('/');
    tag.remove_prefix(closes ? 1 : 0);
    const std::size_t end = std::min(tag.find_first_of(" \t\r\n\f/>"), tag.size());
    const std::string name = lower(tag.substr(0, end));
    if (name.empty() || name.front() < 'a' || name.front() > 'z') {
        return;
    }
    if (closes) {
        to.end(name);
        return;
    }
    const std::vector<owned_attribute> owned = attributes_of(tag.substr(end));
    std::vector<html_attribute> attributes;
    attributes.reserve(owned.size());
    for (const owned_attribute& each : owned) {
        attributes.push_back({each.name, each.value});
    }
    to.start(name, attributes, line);
}

} // namespace kijun
