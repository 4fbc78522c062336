// TSV and CSV → reviewers' answers.

#include "answer_names.hpp"
#include "base/blanks.hpp"
#include "delimited_table.hpp"
#include "file_order.hpp"
#include "written_place.hpp"

#include <kijun/read/read.hpp>
#include <kijun/text/comparison_key.hpp>

#include <array>
#include <cstdint>

namespace kijun {
namespace {

enum column : std::uint8_t { clause, path, items, verdict_name, rationale, reviewer, date };

constexpr std::array<std::string_view, 7> names{
    "clause", "path", "items", "verdict", "rationale", "reviewer", "date"};

/// The answer of the current row; none, with a finding, when it cannot be used.
std::optional<reviewer_answer> read_row(delimited_table& table) {
    const auto text = [&](std::size_t of) { return std::string(trimmed(table.text(of))); };
    const auto refuse = [&](code why, std::size_t of) {
        table.findings().push_back({why, table.place(of), {text(of)}});
        return std::nullopt;
    };
    if (text(clause).empty()) {
        return refuse(code::ledger_bad_entry, clause);
    }
    auto place = read_written_place(text(clause), text(path));
    if (!place) {
        return refuse(code::ledger_bad_entry, path);
    }
    auto numbers = read_item_list(table.text(items));
    if (!numbers) {
        return refuse(code::ledger_bad_entry, items);
    }
    const auto said = word_among(answer_words, text(verdict_name));
    if (!said) {
        return refuse(code::ledger_unknown_verdict, verdict_name);
    }
    return reviewer_answer{.clause = place->clause,
                           .path = path_of(*place),
                           .items = std::move(*numbers),
                           .said = static_cast<answer>(*said),
                           .reviewer = text(reviewer),
                           .date = text(date),
                           .reason = text(rationale),
                           .at = table.row_place().at};
}

} // namespace

result<reading<std::vector<reviewer_answer>>> read_answers(const source& input,
                                                           const limits& bounds) {
    auto text = open_decoded(input, bounds);
    if (!text) {
        return text.error();
    }
    auto opened = delimited_table::open(std::move(*text), names);
    if (!opened) {
        return opened.error();
    }
    delimited_table& table = *opened;
    for (const column needed : {path, items, verdict_name}) {
        if (!table.has(needed)) {
            return failure{
                code::column_missing, table.header_place(), {std::string(names.at(needed))}};
        }
    }
    reading<std::vector<reviewer_answer>> read;
    while (table.next()) {
        if (read.value.size() >= bounds.places) {
            return failure{
                code::too_many_places, table.row_place(), {std::to_string(bounds.places)}};
        }
        if (auto answered = read_row(table)) {
            read.value.push_back(std::move(*answered));
        }
    }
    if (auto why = table.failed()) {
        return *why;
    }
    read.findings = in_file_order(std::move(table.findings()));
    return read;
}

} // namespace kijun
