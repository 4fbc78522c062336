#include <kijun/base/diagnostic.hpp>

namespace kijun {
namespace {

std::string_view word_for(severity level, language in) {
    switch (level) {
    case severity::note:
        return in == language::ja ? "注意" : "note";
    case severity::warning:
        return in == language::ja ? "警告" : "warning";
    case severity::error:
        break;
    }
    return in == language::ja ? "エラー" : "error";
}

/// Appends `words` with {0} … {9} replaced by the details; one that is missing becomes "?".
void append_filled(std::string& to,
                   std::string_view words,
                   const std::vector<std::string>& details) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool slot = words[i] == '{' && i + 2 < words.size() && words[i + 2] == '}' &&
                          words[i + 1] >= '0' && words[i + 1] <= '9';
        if (!slot) {
            to += words[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(words[i + 1] - '0');
        to += which < details.size() ? std::string_view(details[which]) : "?";
        i += 2;
    }
}

/// Line breaks and other control characters (C0, DEL, C1) become blanks: what a document holds
/// must neither break the line nor command the terminal that shows it.
std::string on_one_line(const std::string& text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
            line += ' ';
            ++i;
        } else {
            line += byte < 0x20 || byte == 0x7F ? ' ' : text[i];
        }
    }
    return line;
}

std::string describe_any(code id,
                         const location& where,
                         const std::vector<std::string>& details,
                         language in) {
    const catalogue_entry& entry = entry_of(id);
    const bool ja = in == language::ja;
    std::string text = to_string(where);
    if (!text.empty()) {
        text += ": ";
    }
    text += '[' + to_string(id) + "] ";
    text += word_for(entry.level, in);
    text += ": ";
    append_filled(text, ja ? entry.found_ja : entry.found_en, details);
    text += ja ? "" : " ";
    append_filled(text, ja ? entry.advice_ja : entry.advice_en, details);
    return on_one_line(text);
}

} // namespace

std::string to_string(code id) {
    std::string digits = std::to_string(static_cast<unsigned>(id));
    if (digits.size() < 4) {
        digits.insert(0, 4 - digits.size(), '0');
    }
    return "KJ" + digits;
}

std::string describe(const diagnostic& found, language in) {
    return describe_any(found.id, found.where, found.details, in);
}

std::string describe(const failure& why, language in) {
    return describe_any(why.id, why.where, why.details, in);
}

} // namespace kijun
