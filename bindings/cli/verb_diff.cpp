#include "inputs.hpp"
#include "output.hpp"
#include "process_memory.hpp"
#include "verbs.hpp"

#include <kijun/diff/history.hpp>
#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <future>
#include <system_error>
#include <thread>

namespace kijun::cli {
namespace {

struct edition_pair {
    edition before;
    edition after;
};

// As many as there are, but no more than the files give work to: a thread costs what it gains
// in some megabytes.
std::size_t threads_of(const options& chosen) {
    if (chosen.threads > 0) {
        return chosen.threads;
    }
    constexpr std::uintmax_t bytes_a_thread = std::uintmax_t{8} << 20U;
    std::uintmax_t bytes = 0;
    for (const std::string& path : chosen.inputs) {
        std::error_code unknown;
        const std::uintmax_t size = std::filesystem::file_size(path, unknown);
        bytes += unknown ? bytes_a_thread : size;
    }
    return std::min<std::uintmax_t>(std::max(1U, std::thread::hardware_concurrency()),
                                    1 + bytes / bytes_a_thread);
}

/// False also where nobody can say, as of the standard input.
bool is_larger_file(const std::string& one, const std::string& other) {
    std::error_code of_one;
    std::error_code of_other;
    const auto size = std::filesystem::file_size(one, of_one);
    const auto other_size = std::filesystem::file_size(other, of_other);
    return !of_one && !of_other && size > other_size;
}

// Both are read even when the first fails, so that one run tells all that is wrong. On two
// threads they are read at once, on one the larger file comes first, so that the other one fits
// where it lay; what is said is the same, in the same order.
std::optional<edition_pair>
take_pair(const options& chosen, std::size_t threads, messages& out) {
    const std::string& before_path = chosen.inputs[0];
    const std::string& after_path = chosen.inputs[1];
    const bool at_once =
        threads > 1 && !is_standard_input(before_path) && !is_standard_input(after_path);
    auto reading_after =
        std::async(at_once ? std::launch::async | std::launch::deferred : std::launch::deferred,
                   &load_edition,
                   after_path,
                   chosen.bounds);
    if (!at_once && is_larger_file(after_path, before_path)) {
        reading_after.wait(); // read now
    }
    std::optional<edition> before = told(load_edition(before_path, chosen.bounds), out);
    std::optional<edition> after = told(reading_after.get(), out);
    if (!before || !after) {
        return std::nullopt;
    }
    return edition_pair{*std::move(before), *std::move(after)};
}

std::string score_text(double score) {
    // The locale is never set here, so the decimal point is a point.
    char digits[16];
    const int length = std::snprintf(digits, sizeof digits, "%.2f", score);
    return {digits, static_cast<std::size_t>(length)};
}

// One clause a line: old, chosen, candidates with their scores.
std::string as_lines(const std::vector<clause_match>& matches) {
    std::string all;
    for (const clause_match& one : matches) {
        all += one.clause + '\t';
        for (std::size_t i = 0; i < one.chosen.size(); ++i) {
            all += (i == 0 ? "" : " ") + one.chosen[i];
        }
        all += one.chosen.empty() ? "-\t" : "\t";
        for (std::size_t i = 0; i < one.candidates.size(); ++i) {
            const match_candidate& candidate = one.candidates[i];
            all += (i == 0 ? "" : ", ") + candidate.clause + " " + score_text(candidate.score);
        }
        all += '\n';
    }
    return all;
}

// "2025-03-01" of 2025-03: tracked changes are of a day.
std::string day_of(std::string_view date) {
    constexpr std::size_t month = 7;
    return std::string(date) + (date.size() == month ? "-01" : "");
}

exit_code write_bytes(const result<std::string>& bytes,
                      const difference& changes,
                      const options& chosen,
                      messages& out) {
    const bool substantive = std::ranges::any_of(
        changes.changes,
        [](change_grade grade) { return grade == change_grade::substantive; },
        &change::grade);
    return finish(emit_paper(chosen.output, bytes, out), chosen, out, substantive);
}

std::string json_of(const difference& told, std::size_t threads) {
    return to_json(told, threads);
}
std::string json_of(const chained_difference& told, std::size_t /*threads*/) {
    return to_json(told);
}

/// `told` is the difference, or the one of a chain; `changes` are what it tells.
template <typename Told>
exit_code write_changes(const Told& told,
                        const difference& changes,
                        const options& chosen,
                        messages& out) {
    const std::string& format = chosen.formats.front();
    const result<std::string> bytes = format == "json"
                                          ? json_of(told, threads_of(chosen))
                                          : render(change_list(told, chosen.in), format);
    return write_bytes(bytes, changes, chosen, out);
}

exit_code diff_chain(const options& chosen, messages& out) {
    std::optional<std::vector<edition>> editions =
        take_editions(chosen.inputs, chosen.bounds, out);
    if (!editions) {
        return exit_code::input;
    }
    const chained_difference changes = edition_chain(*std::move(editions)).differences();
    return write_changes(changes, changes.whole, chosen, out);
}

} // namespace

exit_code run_diff(const options& chosen, messages& out) {
    if (chosen.inputs.size() > 2) {
        return diff_chain(chosen, out);
    }
    const std::size_t threads = threads_of(chosen);
    share_memory(threads);
    std::optional<edition_pair> pair = take_pair(chosen, threads, out);
    if (!pair) {
        return exit_code::input;
    }
    diff_options how;
    how.threads = threads;
    const difference changes = diff(pair->before, pair->after, how);
    out.tell(findings_of(changes));
    if (chosen.paper == "comparison") {
        const document paper = comparison_paper(
            changes,
            pair->before,
            pair->after,
            {.old_first = chosen.old_first, .show_unchanged = false, .in = chosen.in});
        return write_bytes(render(paper, chosen.formats.front()), changes, chosen, out);
    }
    if (chosen.paper == "tracked") {
        const document paper = tracked_paper(changes, pair->before, pair->after);
        docx_options word;
        word.author = chosen.author.empty() ? word.author : chosen.author;
        word.date = chosen.date.empty() ? day_of(pair->after.date()) : chosen.date;
        return write_bytes(render(paper, chosen.formats.front(), word), changes, chosen, out);
    }
    pair.reset(); // the difference owns its text: the editions need not lie beside its JSON
    give_memory_back();
    return write_changes(changes, changes, chosen, out);
}

exit_code run_match(const options& chosen, messages& out) {
    const std::optional<edition_pair> pair = take_pair(chosen, threads_of(chosen), out);
    if (!pair) {
        return exit_code::input;
    }
    const std::vector<clause_match> matches = match(pair->before, pair->after, chosen.top);
    const bool json = chosen.formats.front() == "json";
    const std::string bytes = json ? to_json(matches) : as_lines(matches);
    return finish(emit(chosen.output, bytes, out), chosen, out);
}

} // namespace kijun::cli
