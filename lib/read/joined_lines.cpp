#include "read/joined_lines.hpp"

#include "numbering/characters.hpp"
#include "read/broken_words.hpp"
#include "read/latin_words.hpp"
#include "read/line_label.hpp"
#include "read/numbered_lines.hpp"
#include "read/open_lists.hpp"
#include "read/plain_text.hpp"
#include "read/text_columns.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

/// Do such words stand at the end of a text, whatever quotes are behind them?
bool ends_narrow(std::string_view text) {
    constexpr std::size_t enough = 24; // bytes
    std::size_t from = text.size() - std::min(text.size(), enough);
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) {
        ++from;
    }
    return ends_latin(to_utf32(text.substr(from)));
}

/// Do they begin it?
bool begins_narrow(std::string_view text) {
    constexpr std::size_t enough = 24; // bytes
    const std::u32string signs = to_utf32(text.substr(0, std::min(text.size(), enough)));
    return begins_latin(signs);
}

/// What cannot be broken at the front of a line: a word, or one wide sign with the mark behind
/// it, which may not begin a line, and the bracket before it, which may not end one.
std::size_t columns_of_first_piece(std::string_view text) {
    constexpr std::size_t enough = 160; // bytes
    const std::u32string whole = to_utf32(text.substr(0, std::min(text.size(), enough)));
    std::u32string_view signs = whole;
    const bool narrow = begins_narrow(text);
    std::size_t columns = 0;
    while (!signs.empty() && numbering::is_one_of(signs.front(), U"([｛「『（［【〔")) {
        columns += signs.front() < 0x80 ? 1 : 2;
        signs.remove_prefix(1);
    }
    std::size_t end = 0;
    while (end < signs.size() &&
           (is_latin_sign(signs[end]) || (narrow && is_shared_sign(signs[end])))) {
        ++end;
    }
    if (end > 0) {
        return columns + end;
    }
    constexpr std::u32string_view never_first =
        U"、。，．）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    const bool holds_next = signs.size() > 1 && numbering::is_one_of(signs[1], never_first);
    return columns + (holds_next ? 4 : 2);
}

/// The line of a text file that a line of the outline begins on; 0 where there are none.
std::size_t file_line(const located_document& in, const outline_line& line) {
    return line.cells.empty() ? in.origins[line.block].line : 0;
}

/// The same of Latin text that is set ragged, so that its lines end anywhere before a margin
/// that nearly none of them passes. `widths` ascend.
std::optional<std::size_t> ragged_margin(const std::vector<std::size_t>& widths,
                                         std::size_t latin) {
    constexpr std::size_t narrowest = 60; // letters on a page
    constexpr std::size_t widest = 84;
    constexpr std::size_t longest_word = 10;
    const std::size_t margin = widths[widths.size() - 1 - widths.size() / 32];
    const auto full = widths.end() -
                      std::ranges::lower_bound(widths, margin - std::min(margin, longest_word));
    const bool is_broken = margin >= narrowest && margin <= widest &&
                           latin * 10 >= widths.size() * 9 &&
                           static_cast<std::size_t>(full) * 10 >= widths.size() * 3;
    return is_broken ? std::optional(margin) : std::nullopt;
}

/// The column at which a text file breaks its lines; none where each line is a paragraph. A
/// file is broken where many lines end within a few columns of the widest.
std::optional<std::size_t> margin_of(const located_document& in,
                                     const std::vector<outline_line>& lines) {
    std::vector<std::size_t> widths;
    std::size_t latin = 0;
    for (const outline_line& line : lines) {
        if (file_line(in, line) != 0 && line.heading == 0) {
            widths.push_back(columns_of(line.text) + line.indent / column_width);
            latin += ends_narrow(line.text) ? 1 : 0;
        }
    }
    constexpr std::size_t fewest = 10;
    if (widths.size() < fewest) {
        return std::nullopt;
    }
    std::ranges::sort(widths);
    // Where most of the long lines end. A few are wider: addresses, tables, a full stop that
    // hangs over.
    std::size_t margin = 0;
    std::size_t most = 0;
    for (std::size_t begin = widths.size() / 4; begin < widths.size();) {
        const auto [first, end] = std::ranges::equal_range(widths, widths[begin]);
        const auto count = static_cast<std::size_t>(end - first);
        if (count >= most) {
            most = count;
            margin = *first;
        }
        begin = static_cast<std::size_t>(end - widths.begin());
    }
    constexpr std::size_t narrowest = 40; // twenty letters: a narrower page has none
    constexpr std::size_t widest = 240;
    constexpr std::size_t ragged = 3; // a letter that did not fit, a label of half width
    const auto all = static_cast<std::ptrdiff_t>(widths.size());
    const auto from = std::ranges::lower_bound(widths, margin - std::min(margin, ragged));
    const auto beyond = std::ranges::upper_bound(widths, margin + ragged);
    const bool is_broken = margin >= narrowest && margin <= widest &&
                           (beyond - from) * 5 >= all && (widths.end() - beyond) * 20 <= all;
    return is_broken ? std::optional(margin) : ragged_margin(widths, latin);
}

bool ends_in_ascii(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
}

void append(std::string& to, const std::string& text) {
    const bool ascii = ends_in_ascii(to) && ends_in_ascii(text.substr(0, 1));
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const bool figure = ascii && is_digit(to.back()) && is_digit(text.front()); // 2,0|48
    const bool broken = may_be_broken_word(to, text);
    // A word that has a hyphen of its own was broken there: Build-|Depends.
    const bool hyphen = ascii && to.size() > 1 && to.back() == '-' &&
                        to[to.size() - 2] != ' ' && to[to.size() - 2] != '-';
    const bool words = ends_narrow(to) && begins_narrow(text);
    to += words && !figure && !hyphen && to.back() != ' ' ? " " : "";
    if (broken) {
        append_utf8(to, broken_here);
    }
    to += text;
}

void mend_words(std::vector<outline_line>& lines) {
    known_words words;
    for (const outline_line& line : lines) {
        words.add(line.text);
    }
    for (outline_line& line : lines) {
        line.text = words.mended(line.text);
    }
}

/// Does a sentence go on behind this text, so that what follows is no entry of a list: a word
/// or a comma of a Latin text, a comma of a Japanese one?
bool is_inside_sentence(std::string_view text) {
    const char last = text.empty() ? ' ' : text.back();
    return (last >= 'a' && last <= 'z') || last == ',' || text.ends_with("、") ||
           text.ends_with("，");
}

class line_joiner {
public:
    line_joiner(const located_document& in, std::size_t margin, own_schemes own)
        : in_(in), margin_(margin), own_(own) {}

    std::vector<outline_line> join(std::vector<outline_line> lines) && {
        for (outline_line& line : lines) {
            const std::size_t at = file_line(in_, line);
            const std::size_t columns = columns_of(line.text) + line.indent / column_width;
            const std::size_t page = in_.origins[line.block].page;
            const std::size_t indent = line.indent;
            const bool touches = at != 0 && (at == last_line_ + 1 || is_over_page(line));
            if (touches && goes_on(line)) {
                append(all_.back().text, line.text);
            } else {
                take(std::move(line));
            }
            last_line_ = at;
            last_page_ = page;
            last_indent_ = indent;
            width_ = columns;
        }
        mend_words(all_);
        return std::move(all_);
    }

private:
    /// Does a line begin a page below one that ends inside a sentence?
    [[nodiscard]] bool is_over_page(const outline_line& line) const {
        constexpr std::string_view ends = ".:;!?";
        return !all_.empty() && !all_.back().text.empty() && last_page_ != 0 &&
               in_.origins[line.block].page == last_page_ + 1 && line.indent == last_indent_ &&
               ends.find(all_.back().text.back()) == ends.npos &&
               !all_.back().text.ends_with("。");
    }

    /// Is a line the rest of the last one, which stands right above it?
    [[nodiscard]] bool goes_on(const outline_line& line) const {
        if (all_.empty() || line.heading != 0 || all_.back().heading != 0 ||
            !all_.back().cells.empty()) {
            return false;
        }
        const std::string& before = all_.back().text;
        const bool words = ends_narrow(before) && begins_narrow(line.text);
        const bool was_full =
            width_ + (words ? 1 : 0) + columns_of_first_piece(line.text) > margin_ ||
            (words && is_ragged(before, line));
        // A number may be a word at the front of a broken line, but not behind a full stop.
        const bool ended = before.ends_with("。") || before.ends_with("】");
        return was_full && !begins_entry(line, ended) && !begins_section(line.text, ended);
    }

    /// Latin text is ragged where words are kept together (RFC 4627): a line goes on, too,
    /// where it is nearly full and ends inside a sentence, above one that is set as it is.
    [[nodiscard]] bool is_ragged(const std::string& before, const outline_line& line) const {
        const auto is_word_sign = [](char sign) {
            return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
                   (sign >= '0' && sign <= '9');
        };
        const char first = line.text.front();
        return width_ * 4 >= margin_ * 3 && line.indent == last_indent_ &&
               (is_word_sign(before.back()) || before.back() == ',') &&
               (is_word_sign(first) || first == '(' || first == '[' || first == '"');
    }

    [[nodiscard]] bool begins_entry(const outline_line& line, bool ended) const {
        const std::string& before = all_.back().text;
        const auto printed = label_of_line(line.text);
        if (!printed) {
            return begins_anew(line.text, own_);
        }
        const bool is_introduced = may_begin_list(printed->written) &&
                                   (before.ends_with(':') || before.ends_with("："));
        if (ended || is_introduced || lists_.go_on(printed->written, line.indent)) {
            return true;
        }
        // What is left of "as said in (1)" or "see [7]", or an entry out of its order.
        return begins_anew(line.text, own_) && !is_inside_sentence(before);
    }

    void take(outline_line line) {
        if (line.heading != 0 || !line.cells.empty()) {
            lists_.forget();
        } else {
            const auto printed = label_of_line(line.text);
            lists_.take(printed ? printed->written : std::string(), line.indent);
        }
        all_.push_back(std::move(line));
    }

    const located_document& in_;
    std::size_t margin_;
    own_schemes own_;
    std::vector<outline_line> all_;
    open_lists lists_;
    std::size_t last_line_ = 0;
    std::size_t last_page_ = 0;
    std::size_t last_indent_ = 0;
    std::size_t width_ = 0; ///< of the last line as the file has it
};

} // namespace

std::vector<outline_line>
join_lines(const located_document& in, std::vector<outline_line> lines, own_schemes own) {
    const std::optional<std::size_t> margin = margin_of(in, lines);
    return margin ? line_joiner(in, *margin, own).join(std::move(lines)) : lines;
}

} // namespace kijun
