#include "paper_row.hpp"

#include "base/blanks.hpp"
#include "numbering/characters.hpp"
#include "paper_marks.hpp"

#include <kijun/numbering/label.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kijun {
namespace {

using numbering::is_blank;

bool is_underlined(text_mark marks) {
    return has(marks, text_mark::underline);
}

/// Lines and bullets of what stands under the mark.
std::vector<std::string> reasons_of(std::u32string_view text) {
    constexpr std::u32string_view bullets = U"・•‣●○■□◆";
    std::vector<std::u32string> lines;
    bool bulleted = false;
    bool begins = true;
    bool behind_blank = true;
    for (const char32_t sign : text) {
        const bool bullet = behind_blank && bullets.find(sign) != std::u32string_view::npos;
        if (bullet) {
            lines.emplace_back();
            bulleted = true;
        } else if (sign == U'\n') {
            begins = true;
        } else if (!is_blank(sign) || !begins) {
            if (lines.empty() || (begins && !bulleted && !lines.back().empty())) {
                lines.emplace_back();
            } else if (begins && bulleted && !lines.back().empty()) {
                lines.back() += U' '; // what stands under a bullet
            }
            lines.back() += sign;
        }
        begins = sign == U'\n' || (begins && !bullet && is_blank(sign));
        behind_blank = is_blank(sign);
    }
    std::vector<std::string> reasons;
    for (const std::u32string& line : lines) {
        const std::string bytes = to_utf8(line);
        if (const std::string_view kept = trimmed(bytes); !kept.empty()) {
            reasons.emplace_back(kept);
        }
    }
    return reasons;
}

/// A range of 通番 stands for each of them.
void add_range(std::vector<std::string>& items, const std::string& last) {
    constexpr int most = 1000;
    int from = 0;
    int to = 0;
    const auto number = [](const std::string& text, int& value) {
        std::from_chars(text.data(), text.data() + text.size(), value);
    };
    number(items.back(), from);
    number(last, to);
    for (int each = from + 1; each < to && each - from < most; ++each) {
        items.push_back(std::to_string(each));
    }
    items.push_back(last);
}

/// 「通番 1、3 管理の体制 ⏎ 通番 15 監査」 in its groups: each begins with the word and a
/// number.
std::vector<std::u32string_view> item_groups(std::u32string_view text) {
    constexpr std::u32string_view word = U"通番";
    std::vector<std::u32string_view> groups;
    std::size_t begin = 0;
    for (std::size_t at = text.find(word, 1); at < text.size(); at = text.find(word, at + 1)) {
        std::size_t number = at + word.size();
        while (number < text.size() && is_blank(text[number])) {
            ++number;
        }
        if (number < text.size() && numbering::is_digit(numbering::narrow(text[number]))) {
            groups.push_back(text.substr(begin, at - begin));
            begin = at;
        }
    }
    groups.push_back(text.substr(begin));
    return groups;
}

/// Adds the numbers of a group, given by its comparison key; false where it has none, or they
/// are not named.
bool add_items(std::string_view key, std::vector<std::string>& items) {
    constexpr std::string_view word = "通番";
    const std::size_t before = items.size();
    const bool named = key.starts_with(word);
    key.remove_prefix(named ? word.size() : 0);
    bool range = false;
    for (;;) {
        const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
        if (digits == 0) {
            break;
        }
        std::string number(key.substr(0, digits));
        if (range && items.size() != before) {
            add_range(items, number);
        } else {
            items.push_back(std::move(number));
        }
        key.remove_prefix(digits);
        std::string_view ahead = key;
        range = false;
        for (const std::string_view sign :
             {"、", ",", "，", "・", "及び", "および", "と", "~", "～", "-", " "}) {
            if (ahead.starts_with(sign)) {
                range = sign == "~" || sign == "～" || sign == "-";
                ahead.remove_prefix(sign.size());
                break;
            }
        }
        if (ahead.size() == key.size()) {
            break;
        }
        key = ahead;
    }
    return named && items.size() != before;
}

/// What stands behind the numbers of a group.
std::string category_of(std::u32string_view text) {
    constexpr std::u32string_view between = U"、,，・及びと~～-.．通番";
    std::size_t at = 0;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (numbering::is_digit(numbering::narrow(text[i]))) {
            at = i + 1;
        } else if (at != 0 && !is_blank(text[i]) && between.find(text[i]) == between.npos) {
            break;
        }
    }
    constexpr std::u32string_view signs = U".．、,，";
    while (at < text.size() && (is_blank(text[at]) || signs.find(text[at]) != signs.npos)) {
        ++at;
    }
    std::u32string category(text.substr(at));
    std::erase(category, U'\n');
    const std::string bytes = to_utf8(category);
    return std::string(trimmed(bytes));
}

bool tells_new_clause(const published_row& row) {
    return std::any_of(row.reasons.begin(), row.reasons.end(), [](const std::string& reason) {
        return reason.find("基準小項目") != std::string::npos &&
               reason.find("新設") != std::string::npos;
    });
}

/// Is the row's text the whole of a new clause: said so, and new from its paragraph 1 on?
bool is_whole_clause(const marked_text& text,
                     const std::vector<labelled_part>& parts,
                     const published_row& row) {
    bool all = tells_new_clause(row) && !parts.empty() && parts.front().begin == 0 &&
               parts.front().path == std::vector<std::string>{"1"};
    for (std::size_t at = 0; all && at < text.text.size(); ++at) {
        all =
            is_blank(text.text[at]) || text.text[at] == U'\n' || is_underlined(text.marks[at]);
    }
    return all;
}

std::string first_words(const std::vector<document_run>& runs) {
    constexpr std::size_t most = 20;
    const std::u32string text = to_utf32(plain_text(runs));
    return to_utf8(text.substr(0, most)) + (text.size() > most ? "…" : "");
}

} // namespace

void paper_row_reader::find(code id,
                            const published_row& row,
                            std::vector<std::string> details) {
    findings_.push_back({id, row.at, std::move(details)});
}

void paper_row_reader::read_items(const paper_row& row, published_row& to) {
    std::string printed = to_utf8(row.items.text);
    std::replace(printed.begin(), printed.end(), '\n', ' ');
    to.items_printed = printed;
    const std::string key = comparison_key(printed);
    if (key == "-") {
        return;
    }
    bool clear = !key.empty();
    for (const std::u32string_view group : item_groups(row.items.text)) {
        clear = add_items(comparison_key(to_utf8(group)), to.items) && clear;
        // The category is quoted from the print, after the numbers.
        const std::string category = category_of(group);
        to.category += to.category.empty() || category.empty() ? "" : "、";
        to.category += category;
    }
    if (!clear) {
        find(code::paper_items_unclear, to, {printed});
    }
}

void paper_row_reader::read_clause(const paper_row& row, published_row& to) {
    const clause_prefix clause = clause_at_begin(row.clause.text);
    if (clause.size == 0) {
        to.clause_printed = trimmed(to_utf8(row.clause.text));
        find(code::paper_clause_unknown, to, {to.clause_printed});
        return;
    }
    to.clause_printed = clause.id;
    to.title = to_utf8(row.clause.part(clause.size, row.clause.text.size()).text);
    to.title.erase(std::remove(to.title.begin(), to.title.end(), '\n'), to.title.end());
}

void paper_row_reader::read_text(const paper_row& row, published_row& to) {
    const marked_text& cell = row.text;
    const paper_mark mark = find_paper_mark(cell.text);
    const bool marked = mark.begin != std::u32string::npos;
    const marked_text text = cell.part(0, marked ? mark.begin : cell.text.size());
    to.text = runs_of(text);
    const std::u32string_view rest =
        marked ? std::u32string_view(cell.text).substr(mark.end) : std::u32string_view();
    to.reasons = reasons_of(rest);
    find_place(text, to);
    const std::string place = to.place.clause.empty() ? to.clause_printed : to_string(to.place);
    if (!marked) {
        find(code::paper_mark_missing, to, {place});
        return;
    }
    to.mark = mark.word;
    if (const paper_mark second = find_paper_mark(rest); !second.word.empty()) {
        find(code::paper_mark_unfitting, to, {place, second.word});
    }
    const bool adds = mark.word.find("追加") != std::string::npos ||
                      mark.word.find("新設") != std::string::npos;
    const bool shows = std::any_of(text.marks.begin(), text.marks.end(), is_underlined);
    if (adds && !text.empty() && !shows) {
        find(code::paper_mark_unfitting, to, {place, mark.word});
    }
}

/// Is 「1 …すること。」 under 統4 the clause 統4-1? It is where the row says that a clause is
/// new, where its number cannot be the next paragraph's, or where the clause is only named.
bool paper_row_reader::is_branch(const marked_text& text,
                                 const std::vector<labelled_part>& parts,
                                 const published_row& row) const {
    if (parts.size() != 1 || parts.front().path.size() != 1) {
        return false;
    }
    const label read = read_label(parts.front().path.front());
    const std::u32string_view body = std::u32string_view(text.text).substr(parts.front().text);
    if (read.series != label_series::decimal || read.numbers.size() != 1 ||
        !is_rule_sentence(body)) {
        return false;
    }
    if (tells_new_clause(row) || row.title.empty()) {
        return true;
    }
    const bool follows_row = row.clause_printed == clause_ && !path_.empty() &&
                             follows(read_label(path_.front()), read);
    return !follows_row;
}

void paper_row_reader::find_place(const marked_text& text, published_row& to) {
    if (clause_at_begin(to_utf32(to.clause_printed)).size == 0) {
        return; // told already: nobody knows where
    }
    to.place.clause = to.clause_printed;
    if (to.clause_printed != clause_) {
        path_.clear();
    }
    // A clause that the text itself names: 統1-1 基本方針を…
    if (const clause_prefix own = clause_at_begin(text.text);
        own.size != 0 && own.id.starts_with(to.clause_printed)) {
        to.place.clause = own.id;
        clause_ = to.clause_printed;
        return;
    }
    const std::vector<labelled_part> parts = labelled_parts(text.text);
    to.place.path = path_of_change(text, parts);
    if (is_branch(text, parts, to)) {
        to.place = {to.clause_printed + '-' + parts.front().path.front(), {}};
        to.how = place_source::recovered;
        find(code::paper_place_recovered, to, {first_words(to.text), to_string(to.place)});
        clause_ = to.clause_printed;
        return;
    }
    if (is_whole_clause(text, parts, to)) {
        to.place.path.clear();
        clause_ = to.clause_printed;
        return;
    }
    if (!to.place.path.empty()) {
        const label first = read_label(to.place.path.front());
        const bool inner = first.series != label_series::decimal &&
                           first.series != label_series::reference &&
                           first.series != label_series::note;
        const auto same =
            std::find_if(path_.begin(), path_.end(), [&first](const std::string& each) {
                return read_label(each).series == first.series;
            });
        if (inner && same != path_.end()) {
            to.place.path.insert(to.place.path.begin(), path_.begin(), same);
            to.how = place_source::recovered;
            find(code::paper_place_recovered, to, {first_words(to.text), to_string(to.place)});
        } else if (inner) {
            to.how = place_source::unsure;
            to.place.path.clear();
        }
    } else if (!text.empty()) {
        to.how = place_source::unsure;
    }
    if (to.how == place_source::unsure) {
        find(code::paper_place_unsure, to, {to.clause_printed, first_words(to.text)});
    }
    clause_ = to.clause_printed;
    if (!to.place.path.empty()) {
        path_ = to.place.path;
    }
}

published_row paper_row_reader::read(const paper_row& row) {
    published_row to;
    to.at = row.at;
    read_items(row, to);
    read_clause(row, to);
    read_text(row, to);
    return to;
}

} // namespace kijun
