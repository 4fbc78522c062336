#include "read/inline_text.hpp"

#include <kijun/text/utf8.hpp>

#include <utility>

namespace kijun {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Kana, kanji and full-width signs; Hangul is written with spaces.
bool is_wide(char32_t c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFFEF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

char32_t first_of(std::string_view text) {
    const std::u32string decoded = to_utf32(text.substr(0, 4));
    return decoded.empty() ? U'\0' : decoded.front();
}

char32_t last_of(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && text.size() - begin < 4) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U) {
            break;
        }
    }
    return first_of(text.substr(begin));
}

} // namespace

void inline_text::append(std::string_view text, const inline_look& look) {
    if (text.empty()) {
        return;
    }
    if (runs_.empty() || runs_.back().marks != look.marks ||
        runs_.back().target != look.target) {
        runs_.push_back({{}, look.marks, look.target});
    }
    runs_.back().text += text;
}

void inline_text::add_pending(std::string_view next) {
    const bool breaks = !breaks_.empty();
    for (const inline_look& each : breaks_) {
        append("\n", each);
    }
    breaks_.clear();
    const bool blank = std::exchange(blank_, false);
    const bool line_end = std::exchange(line_end_, false);
    if (!blank || breaks || runs_.empty()) {
        return;
    }
    const bool between_wide =
        line_end && is_wide(last_of(runs_.back().text)) && is_wide(first_of(next));
    if (!between_wide) {
        append(" ", blank_look_);
    }
}

void inline_text::add(std::string_view text, const inline_look& look) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        if (is_blank(text[at])) {
            for (; end < text.size() && is_blank(text[end]); ++end) {
                line_end_ = line_end_ || text[end] == '\n' || text[end] == '\r';
            }
            if (!blank_) {
                blank_ = true;
                blank_look_ = look;
            }
        } else {
            for (; end < text.size() && !is_blank(text[end]); ++end) {
            }
            add_pending(text.substr(at, end - at));
            append(text.substr(at, end - at), look);
        }
        at = end;
    }
}

void inline_text::add_kept(std::string_view text, const inline_look& look) {
    if (!text.empty()) {
        add_pending(text);
        append(text, look);
    }
}

void inline_text::line_break(const inline_look& look) {
    blank_ = false;
    line_end_ = false;
    if (!runs_.empty()) { // before any text it shows nothing that a paragraph could hold
        breaks_.push_back(look);
    }
}

std::vector<document_run> inline_text::take() {
    while (!runs_.empty()) { // an empty cell of a table in a cell leaves a tabulator
        std::string& text = runs_.back().text;
        text.resize(text.find_last_not_of(" \t") + 1);
        if (!text.empty()) {
            break;
        }
        runs_.pop_back();
    }
    blank_ = false;
    line_end_ = false;
    breaks_.clear();
    return std::exchange(runs_, {});
}

} // namespace kijun
