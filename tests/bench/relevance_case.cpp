#include "relevance_case.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/reference_rows.hpp>
#include <kijun/read/read.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace kijun::bench {
namespace {

template <typename Value>
Value taken(result<reading<Value>> read) {
    if (!read) {
        throw std::runtime_error(describe(read.error(), language::en));
    }
    return std::move(read->value);
}

source opened(const std::string& file) {
    result<source> loaded = load(file);
    if (!loaded) {
        throw std::runtime_error(describe(loaded.error(), language::en));
    }
    return std::move(loaded).value();
}

/// row,clause,path,items,verdict,rationale: the first four hold no quotes.
std::map<std::string, std::set<std::string>> read_answers(const std::string& file) {
    std::map<std::string, std::set<std::string>> answers;
    std::istringstream lines(opened(file).bytes);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::string number;
        std::string clause;
        std::string path;
        std::string items;
        std::getline(cells, number, ',');
        std::getline(cells, clause, ',');
        std::getline(cells, path, ',');
        std::getline(cells, items, ',');
        std::set<std::string>& named =
            answers[path.empty() ? clause : clause.append("/").append(path)];
        std::istringstream each(items);
        for (std::string item; each >> item;) {
            if (item != "-") {
                named.insert(item);
            }
        }
    }
    return answers;
}

relevance_case
read_case(const std::string& folder, const std::string& old_file, const std::string& new_file) {
    relevance_case of;
    of.before = taken(read_edition(opened(folder + old_file)));
    of.after = taken(read_edition(opened(folder + new_file)));
    of.items = taken(read_checklist(opened(folder + "checklist-2024.xml")));
    const auto notes = taken(read_revision_notes(opened(folder + "revision-notes.xml")));
    const impact found =
        assess(diff(of.before, of.after), of.before, of.after, of.items, &notes);
    of.changes = found.changes;
    auto answers = read_answers(folder + "decisions-2025.csv");
    for (reference_row& row : reference_rows(found, of.items, &notes)) {
        std::string place = row.clause + (row.path.empty() ? "" : "/" + row.path);
        const auto answer = answers.find(place);
        if (answer != answers.end()) { // a row of something deleted has no answer
            of.rows.push_back(
                {std::move(place), std::move(row.changes), std::move(answer->second)});
            answers.erase(answer);
        }
    }
    for (auto& [place, items] : answers) { // of a place inside a row
        judged_row& row = of.rows.emplace_back();
        row.place = place;
        row.items = std::move(items);
        for (std::size_t i = 0; i < of.changes.changes.size(); ++i) {
            const change& one = of.changes.changes[i];
            if (std::ranges::find(one.new_places, place) != one.new_places.end() ||
                std::ranges::find(one.old_places, place) != one.old_places.end()) {
                row.changes.push_back(i);
            }
        }
        if (row.changes.empty()) {
            throw std::runtime_error(folder + ": no change for the answer at " + place);
        }
    }
    return of;
}

} // namespace

relevance_case corpus_case() {
    return read_case(KIJUN_CORPUS "/annual-review/", "edition-12.xml", "edition-13.xml");
}

std::optional<relevance_case> published_case() {
    const std::string folder = KIJUN_SHARED_CORPUS "/fisc-2025/";
    if (!std::filesystem::exists(folder + "decisions-2025.csv")) {
        return std::nullopt;
    }
    return read_case(folder, "edition-12-rebuilt.xml", "edition-13-excerpt.xml");
}

} // namespace kijun::bench
