#include "write/escape.hpp"

#include <kijun/text/utf8.hpp>

#include <cstddef>
#include <variant>

namespace kijun {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// Control characters, and the two that no XML can hold.
bool is_control(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0xFFFE ||
           character == 0xFFFF;
}

} // namespace

std::string well_formed(std::string_view text) {
    return first_invalid_utf8(text) ? to_utf8(decode_utf8(text).text) : std::string(text);
}

std::string clean_text(std::string_view text) {
    const std::u32string characters = decode_utf8(text).text;
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i != characters.size(); ++i) {
        const char32_t character = characters[i];
        if (character == U'\r') {
            const bool with_feed = i + 1 != characters.size() && characters[i + 1] == U'\n';
            clean += with_feed ? "" : "\n";
        } else if (is_control(character) && character != U'\t' && character != U'\n') {
            clean += replacement;
        } else {
            append_utf8(clean, character);
        }
    }
    return clean;
}

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char character : text) {
        switch (character) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += character;
        }
    }
    return escaped;
}

std::string escape_fragment(std::string_view anchor) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string escaped;
    for (const char character : anchor) {
        const bool is_plain = (character >= 'a' && character <= 'z') ||
                              (character >= 'A' && character <= 'Z') ||
                              (character >= '0' && character <= '9') || character == '-' ||
                              character == '.' || character == '_';
        if (is_plain) {
            escaped += character;
        } else {
            const auto byte = static_cast<unsigned char>(character);
            escaped += '%';
            escaped += digits[byte >> 4U];
            escaped += digits[byte & 0xFU];
        }
    }
    return escaped;
}

std::string uri_of(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        }
    }
    return uri;
}

std::set<std::string, std::less<>> anchors_of(const document& paper) {
    std::set<std::string, std::less<>> anchors;
    for (const document_block& block : paper.blocks) {
        if (const auto* heading = std::get_if<document_heading>(&block)) {
            anchors.insert(heading->anchor);
        } else if (const auto* table = std::get_if<document_table>(&block)) {
            for (const auto& row : table->rows) {
                for (const table_cell& cell : row) {
                    anchors.insert(cell.anchor);
                }
            }
        }
    }
    anchors.erase("");
    return anchors;
}

} // namespace kijun
