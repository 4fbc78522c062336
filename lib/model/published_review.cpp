#include <kijun/model/published_review.hpp>
#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace kijun {
namespace {

/// The keys of the lines of a row's text.
std::vector<std::string> lines_of(const published_row& row) {
    const std::string text = plain_text(row.text);
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(comparison_key(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return lines;
}

/// The one paragraph of the clause that reads as a line of the row does: the first line that
/// says so decides.
std::optional<paragraph>
find_wording(const edition& in, const clause& of, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        if (line.empty()) {
            continue; // with which every text begins
        }
        std::optional<paragraph> found;
        std::size_t count = 0;
        for (std::size_t i = of.first_paragraph(); i != of.end_paragraph(); ++i) {
            const paragraph each = in.paragraph_at(i);
            const std::string key = comparison_key(each.text());
            if (key.starts_with(line)) {
                found = each;
                ++count;
            }
        }
        if (count == 1) {
            return found;
        }
    }
    return std::nullopt;
}

/// …から移設: found by comparing.
bool is_only_moved(const std::string& reason) {
    const std::string key = comparison_key(reason);
    return key.ends_with("から移設") || key.ends_with("へ移設") || key.ends_with("に移設") ||
           key.ends_with("からの移設") || key.ends_with("への移設");
}

/// 第12版 of 第13版; "" of what has no number.
std::string edition_before(const std::string& name) {
    const std::size_t begin = name.find_first_of("0123456789");
    if (begin == std::string::npos) {
        return {};
    }
    const std::size_t end = std::min(name.find_first_not_of("0123456789", begin), name.size());
    std::size_t number = 0;
    std::from_chars(name.data() + begin, name.data() + end, number);
    return number < 2 ? std::string()
                      : name.substr(0, begin) + std::to_string(number - 1) + name.substr(end);
}

} // namespace

std::size_t settle_places(published_review& of, const edition& after) {
    std::size_t settled = 0;
    for (published_row& row : of.rows) {
        const std::optional<clause> under = after.find_clause(row.clause_printed);
        if (!under || row.how == place_source::printed) {
            continue;
        }
        const bool there = row.place.path.empty()
                               ? after.find_clause(row.place.clause).has_value()
                               : after.find_paragraph(row.place).has_value();
        if (row.how == place_source::recovered && there) {
            continue;
        }
        if (const auto found = find_wording(after, *under, lines_of(row))) {
            row.place = found->place();
            row.how = place_source::recovered;
            ++settled;
        }
    }
    return settled;
}

revision_notes notes_of(const published_review& of) {
    revision_notes notes;
    notes.standard = of.standard;
    notes.to = of.edition;
    notes.from = edition_before(of.edition);
    notes.file = of.file;
    for (const published_row& row : of.rows) {
        std::string text;
        for (const std::string& reason : row.reasons) {
            if (!is_only_moved(reason)) {
                text += text.empty() ? "" : " ・";
                text += reason;
            }
        }
        if (!text.empty() && !row.place.clause.empty()) {
            notes.notes.push_back({row.place, std::move(text), row.at.at});
        }
    }
    return notes;
}

std::vector<reviewer_answer> answers_of(const published_review& of) {
    std::vector<reviewer_answer> answers;
    for (const published_row& row : of.rows) {
        std::vector<std::string> taken;
        for (const published_row& each : of.incorporated) {
            if (each.place == row.place) {
                taken.insert(taken.end(), each.items.begin(), each.items.end());
            }
        }
        const auto answer_as = [&](std::vector<std::string> items, answer said) {
            answers.push_back({.clause = row.place.clause,
                               .path = path_text(row.place),
                               .items = std::move(items),
                               .said = said,
                               .reviewer = of.issuer,
                               .date = of.issued,
                               .reason = {},
                               .at = row.at.at});
        };
        std::vector<std::string> in;
        std::vector<std::string> out;
        for (const std::string& item : row.items) {
            (std::find(taken.begin(), taken.end(), item) != taken.end() ? in : out)
                .push_back(item);
        }
        if (row.place.clause.empty()) {
            continue; // no clause: nothing to judge
        }
        if (!in.empty()) {
            answer_as(std::move(in), answer::incorporate);
        }
        if (!out.empty()) {
            answer_as(std::move(out), answer::no_impact);
        }
        if (row.items.empty()) {
            answer_as({}, answer::not_related);
        }
    }
    return answers;
}

} // namespace kijun
