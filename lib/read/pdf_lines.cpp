#include "pdf_lines.hpp"

#include "bracket_citations.hpp"
#include "contents_lines.hpp"
#include "line_label.hpp"
#include "numbered_lines.hpp"
#include "numbering/characters.hpp"
#include "outline_lines.hpp"
#include "pdf_blanks.hpp"
#include "pdf_line_end.hpp"
#include "pdf_line_start.hpp"
#include "raised_digits.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_digit;

bool is_word_sign(char32_t c) {
    return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_under(double x, const pdf_box& box, const std::vector<pdf_rule>& rules) {
    constexpr double from = 0.55;
    constexpr double to = 0.25;
    return std::any_of(rules.begin(), rules.end(), [&](const pdf_rule& rule) {
        return rule.at >= box.top + from * box.height() &&
               rule.at <= box.bottom + to * box.height() && x >= rule.begin && x <= rule.end;
    });
}

void append_word(marked_text& to, const pdf_word& word, const std::vector<pdf_rule>& rules) {
    const std::u32string text = to_utf32(word.text);
    double units = 0;
    for (const char32_t c : text) {
        units += is_narrow(c) ? 1 : 2;
    }
    double at = 0;
    bool under_last = !to.empty() && to.marks.back() != text_mark::none;
    for (const char32_t c : text) {
        const double width = is_narrow(c) ? 1 : 2;
        // The place of a letter is reckoned, and underlining seldom begins with a full stop:
        // that must be covered nearly whole.
        constexpr std::u32string_view closing = U"。、，．）」』】〕］";
        const bool closes = closing.find(c) != std::u32string_view::npos && !under_last;
        const double x =
            word.box.left + word.box.width() * (at + width * (closes ? 0.15 : 0.5)) / units;
        at += width;
        const bool under = !rules.empty() && is_under(x, word.box, rules);
        to.append(std::u32string(1, c), under ? text_mark::underline : text_mark::none);
        under_last = under;
    }
}

/// A number by itself, as pages have it: 12, iv.
bool is_page(std::string_view word) {
    constexpr std::size_t most = 4;
    return word.size() <= most && (word.find_first_not_of("0123456789") == word.npos ||
                                   word.find_first_not_of("ivx") == word.npos);
}

/// The number that a text is, of at most three digits.
std::optional<std::size_t> note_number(std::u32string_view text) {
    constexpr std::size_t most_digits = 3;
    std::size_t number = 0;
    for (const char32_t sign : text) {
        const char32_t digit = plain_digit(sign);
        if (sign > U'⁹' || digit < U'0' || digit > U'9') {
            return std::nullopt;
        }
        number = number * 10 + (digit - U'0');
    }
    return text.empty() || text.size() > most_digits ? std::nullopt : std::optional(number);
}

/// The number at the end of a word that is set as a reference to a note is: a small and raised
/// word by itself, or raised digits behind what is no word of Latin letters (m²).
std::optional<raised_number> reference_in(const pdf_word& word, const pdf_box& line) {
    constexpr double small = 0.8;
    constexpr double above = 0.1;
    const std::u32string text = to_utf32(word.text);
    if (word.box.height() <= small * line.height() &&
        word.box.bottom <= line.bottom - above * line.height()) {
        if (const auto number = note_number(text)) {
            return raised_number{0, text.size(), *number};
        }
    }
    std::size_t begin = text.size();
    while (begin > 0 && is_raised_digit(text[begin - 1])) {
        --begin;
    }
    const auto number = note_number(std::u32string_view(text).substr(begin));
    if (!number || (begin > 0 && is_word_sign(text[begin - 1]))) {
        return std::nullopt;
    }
    return raised_number{begin, text.size() - begin, *number};
}

bool is_near(double one, double other) {
    constexpr double near = 0.5; // points
    return std::abs(one - other) < near;
}

bool begins_small(const marked_text& line) {
    return !line.text.empty() && line.text.front() >= U'a' && line.text.front() <= U'z';
}

} // namespace

std::vector<pdf_line> lines_of_words(std::vector<pdf_word> words,
                                     const std::vector<pdf_rule>& underlines,
                                     std::size_t page) {
    std::stable_sort(
        words.begin(), words.end(), [](const pdf_word& one, const pdf_word& other) {
            return one.box.middle_y() < other.box.middle_y();
        });
    std::vector<pdf_line> lines;
    for (std::size_t begin = 0; begin != words.size();) {
        std::size_t end = begin + 1;
        const pdf_box at = words[begin].box;
        pdf_box box = at; // as high as its highest word: the first may be a raised number
        while (end != words.size()) {
            const pdf_box& next = words[end].box;
            const double apart = std::abs(next.middle_y() - at.middle_y());
            if (apart > 0.45 * std::min(at.height(), next.height())) {
                break;
            }
            box.left = std::min(box.left, next.left);
            box.right = std::max(box.right, next.right);
            if (next.height() > box.height()) {
                box.top = next.top;
                box.bottom = next.bottom;
            }
            ++end;
        }
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = words.begin() + static_cast<std::ptrdiff_t>(end);
        std::stable_sort(first, last, [](const pdf_word& one, const pdf_word& other) {
            return one.box.left < other.box.left;
        });
        pdf_line line;
        line.box = box;
        line.page = page;
        for (auto word = first; word != last; ++word) {
            const std::optional<char32_t> blank =
                line.text.empty() ? std::nullopt : blank_between(*(word - 1), *word);
            if (blank) {
                constexpr double far = 3; // letters
                if (word + 1 == last && is_page(word->text) &&
                    word->box.left - (word - 1)->box.right > far * box.height()) {
                    line.number_at = line.text.text.size();
                }
                const bool joined = line.text.marks.back() == text_mark::underline &&
                                    is_under(word->box.left + 1, word->box, underlines);
                line.text.append(std::u32string(1, *blank),
                                 joined ? text_mark::underline : text_mark::none);
            }
            if (auto reference = reference_in(*word, box)) {
                reference->at += line.text.text.size();
                line.raised.push_back(*reference);
            }
            append_word(line.text, *word, underlines);
        }
        lines.push_back(std::move(line));
        begin = end;
    }
    double left = lines.empty() ? 0 : lines.front().box.left;
    double right = 0;
    for (const pdf_line& line : lines) {
        left = std::min(left, line.box.left);
        right = std::max(right, line.box.right);
    }
    for (pdf_line& line : lines) {
        line.left_margin = left;
        line.right_margin = right;
    }
    return lines;
}

bool paragraph_joiner::begins(const pdf_line& line) const {
    if (open_.empty()) {
        return true;
    }
    const pdf_line& last = open_.back();
    const double height = last.box.height();
    if (page_entry_of(to_utf8(last.text.text))) {
        return true;
    }
    const double could_end = last.box.right + unbroken_width(line);
    if (!ends_full(could_end, last.right_margin, height) && !ends_alike(line)) {
        return true;
    }
    const bool ended = ends_sentence();
    const bool paused = ended || ends_latin_sentence(last.text);
    if (paused && ends_short(line)) {
        return true;
    }
    const bool cites = cites_parts_alone(line.text.text);
    constexpr std::size_t enough = 60;
    const std::string head = to_utf8(std::u32string_view(line.text.text).substr(0, enough));
    if (!cites && ((ended && (label_of_line(head) || begins_anew(head))) ||
                   begins_section(head, ended))) {
        return true;
    }
    if (!cites && begins_item(line.text) &&
        (ended || !begins_with_number(line.text) || is_next_number(line))) {
        return true;
    }
    const bool in_dashes = begins_with_dash(open_.front().text);
    if (begins_with_dash(line.text) &&
        (paused || (in_dashes && is_near(line.box.left, open_.front().box.left)))) {
        return true;
    }
    constexpr double other_size = 0.2;
    if (std::abs(line.box.height() - height) > other_size * height) {
        return true;
    }
    constexpr double indent = 0.7;
    const double in = line.box.left - line.left_margin;
    const double was = last.box.left - last.left_margin;
    // The first line of a paragraph that hangs stands further to the left than the others. It
    // has a label, or it ends inside a sentence where it had to.
    const bool broken = !paused && is_narrow(last.text.text.back()) &&
                        could_end > last.right_margin + indent * height &&
                        ends_full(last.box.right, last.right_margin, height);
    const bool hangs =
        open_.size() == 1 && (in_dashes || broken || begins_item(open_.front().text));
    if (in > was + indent * height ? !hangs : open_.size() > 1 && in < was - indent * height) {
        return true;
    }
    if (line.page == last.page && line.box.top > last.box.top) {
        constexpr double gap = 1.1;
        constexpr double more = 0.4;
        const double apart = line.box.top - last.box.bottom;
        const double before =
            open_.size() > 1 ? last.box.top - open_[open_.size() - 2].box.bottom : apart;
        return (apart > gap * height && apart > before + height / 2) ||
               (paused && usual_gap_ && apart > *usual_gap_ + more * height);
    }
    return false;
}

/// A full stop, a grade behind a title (［基礎］), or brackets behind a full stop: 。（参考2）
bool paragraph_joiner::ends_sentence() const {
    constexpr std::u32string_view ends = U"。】］";
    std::u32string text = open_.size() > 1 ? open_[open_.size() - 2].text.text : U"";
    text += open_.back().text.text;
    if (text.empty()) {
        return false;
    }
    if (ends.find(text.back()) != std::u32string_view::npos) {
        return true;
    }
    if (text.back() != U'）' && text.back() != U')') {
        return false;
    }
    std::size_t open = text.find_last_of(U"（(");
    while (open != text.npos && open > 0 && is_blank(text[open - 1])) {
        --open;
    }
    return open != text.npos && open > 0 && text[open - 1] == U'。';
}

/// Do the last line and one beside it end at one place, though not at the margin? Texts that
/// are set in have a margin of their own; short lines as long as each other have none.
bool paragraph_joiner::ends_alike(const pdf_line& line) const {
    const pdf_line& last = open_.back();
    const double half = (last.right_margin - last.left_margin) / 2;
    const bool alike =
        is_near(line.box.right, last.box.right) ||
        (open_.size() > 1 && is_near(open_[open_.size() - 2].box.right, last.box.right));
    if (last.box.width() <= half || alike) {
        return alike && last.box.width() > half;
    }
    // Where both lines stand and what they say tell as much: right below it, only a sentence
    // goes on with a small letter.
    constexpr double close = 0.5;
    constexpr double more = 0.25;
    const double height = last.box.height();
    const double apart = line.box.top - last.box.bottom;
    const double most = usual_gap_ ? *usual_gap_ + more * height : close * height;
    return line.page == last.page && apart > -height && apart < most &&
           is_near(line.box.left, last.box.left) && begins_small(line.text) &&
           last.text.text.find(U' ') != std::u32string::npos &&
           is_narrow(last.text.text.back()) && !ends_latin_sentence(last.text);
}

/// Are the lines of the open paragraph justified Latin text, but for the last one, which ends
/// before the others do?
bool paragraph_joiner::ends_short(const pdf_line& line) const {
    constexpr double least = 0.25;
    const pdf_line& last = open_.back();
    if (open_.size() < 3 || line.text.empty() || !is_narrow(line.text.text.front())) {
        return false;
    }
    const double right = open_.front().box.right;
    return last.box.right < right - least * last.box.height() &&
           std::all_of(
               open_.begin(),
               open_.end() - 1,
               [right](const pdf_line& each) { return is_near(each.box.right, right); });
}

/// Does the line begin with the number after that of the last numbered paragraph, to the left
/// of what is open? Entries of a list end without a full stop, and a figure that a line parts
/// stands under its own text.
bool paragraph_joiner::is_next_number(const pdf_line& line) const {
    const double height = line.box.height();
    constexpr double indent = 0.5;
    return number_ != 0 && number_before_blank(line.text) == number_ + 1 &&
           std::abs(line.box.left - number_left_) < indent * height &&
           line.box.left < open_.front().box.left - indent * height;
}

void paragraph_joiner::close() {
    if (open_.empty()) {
        return;
    }
    constexpr double twips = 20;
    pdf_paragraph made;
    made.page = open_.front().page;
    made.last_right = open_.back().box.right;
    made.right_margin = open_.back().right_margin;
    const double indent = open_.front().box.left - open_.front().left_margin;
    made.content.indent = static_cast<std::size_t>(std::max(0.0, std::round(indent * twips)));
    marked_text text;
    for (const pdf_line& line : open_) {
        append_line(text, without_set_apart(line.text, &line == open_.data()));
        for (const raised_number& each : line.raised) {
            made.refers.push_back({line.page, each.number});
        }
    }
    made.content.runs = runs_of(text);
    done_.push_back(std::move(made));
    open_.clear();
}

void paragraph_joiner::take(const pdf_line& line) {
    pdf_line parted = line; // as it reads when it begins a paragraph
    std::ranges::replace(parted.text.text, set_apart, U' ');
    if (begins(parted)) {
        close();
        if (const std::uint32_t number = number_before_blank(parted.text); number != 0) {
            number_ = number;
            number_left_ = line.box.left;
        }
    } else if (line.page == open_.back().page && line.box.top > open_.back().box.top) {
        usual_gap_ = line.box.top - open_.back().box.bottom;
    }
    open_.push_back(line);
}

std::vector<pdf_paragraph> paragraph_joiner::finish() {
    close();
    return std::exchange(done_, {});
}

} // namespace kijun
