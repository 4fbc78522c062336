// `kijun impact OLD NEW DIR|LISTFILE -o DIR`: one edition pair over many lists.

#include "verb_sector.hpp"

#include "inputs.hpp"
#include "list_opening.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "sector_store.hpp"
#include "verbs.hpp"

#include <kijun/base/content_hash.hpp>
#include <kijun/base/limit_words.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/impact_printer.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/sector.hpp>
#include <kijun/write/write.hpp>

#include <map>
#include <mutex>
#include <thread>

namespace kijun::cli {
namespace {

/// Thrown across the threads when a result cannot be written: then nothing else can be.
struct output_failed {
    failure why;
};

/// All that results depend on besides the lists, in one number.
class run_hash {
public:
    void add(std::string_view bytes) { value_ = content_hash(bytes, value_); }
    [[nodiscard]] std::uint64_t value() const noexcept { return value_; }

private:
    std::uint64_t value_ = 0;
};

std::optional<edition> take_hashed_edition(const std::string& path,
                                           const limits& bounds,
                                           run_hash& into,
                                           messages& out) {
    std::optional<source> input = open_input(path, bounds, out);
    if (!input) {
        return std::nullopt;
    }
    into.add(input->bytes);
    return told(read_edition_in_place(*std::move(input), bounds), out);
}

void add_options(const options& chosen, run_hash& into) {
    into.add(KIJUN_VERSION);
    into.add(chosen.proposals);
    into.add(std::to_string(chosen.steps));
    into.add(chosen.with_changes);
    into.add(chosen.layout.sheet);
    for (const auto& [name, column] : chosen.layout.columns) {
        into.add(name);
        into.add(column);
    }
    for (const limit_word& one : limit_words) {
        into.add(std::to_string(chosen.bounds.*(one.place)));
    }
    into.add(chosen.notes);
    if (!chosen.notes.empty()) {
        if (const result<source> notes = load(chosen.notes, chosen.bounds)) {
            into.add(notes->bytes);
        }
    }
}

/// What waits between the thread that did a list and its turn to be told.
struct finished_list {
    std::vector<diagnostic> findings;
    std::optional<journal_entry> entry;
};

class sector_run {
public:
    sector_run(const list_files& lists,
               const options& chosen,
               const assessor& of,
               sector_store& store,
               messages& out)
        : lists_(lists), chosen_(chosen), printer_(of, chosen.with_changes == "yes"),
          store_(store), out_(out), progress_(lists.files.size()) {}

    [[nodiscard]] sector_summary run(const assessor& of) {
        sector_lists all;
        all.count = lists_.files.size();
        all.open = [this](std::size_t number) { return open(number); };
        all.keep = [this](std::size_t number, const list_impact& found, sector_row& row) {
            keep(number, found, row);
        };
        all.tell = [this](std::size_t number, const sector_row& row) { tell(number, row); };
        return assess_sector(of, all, chosen_.threads);
    }

    [[nodiscard]] std::size_t resumed() const noexcept { return resumed_; }

private:
    opened_list open(std::size_t number) {
        const list_file& file = lists_.files[number];
        std::variant<source, sector_row> opened = open_list(file, chosen_.bounds);
        if (auto* const row = std::get_if<sector_row>(&opened)) {
            return {std::move(*row), 0};
        }
        const source& input = std::get<source>(opened);
        const std::uint64_t hash = content_hash(input.bytes);
        if (std::optional<sector_row> row = store_.current(file, hash)) {
            const std::lock_guard lock(mutex_);
            ++resumed_;
            return {*std::move(row), 0};
        }
        read_list_outcome read = read_one_list(file, input, chosen_.layout, chosen_.bounds);
        opened_list list;
        for (const diagnostic& found : read.findings) {
            list.findings += entry_of(found.id).level != severity::note ? 1 : 0;
        }
        const std::lock_guard lock(mutex_);
        finished_list& mine = waiting_[number];
        mine.findings = std::move(read.findings);
        if (auto* const row = std::get_if<sector_row>(&read.list)) {
            list.list = std::move(*row);
        } else {
            list.list = std::move(std::get<checklist>(read.list));
            mine.entry.emplace().list_hash = hash;
        }
        return list;
    }

    void keep(std::size_t number, const list_impact& found, sector_row& row) {
        row.list = lists_.files[number].path;
        row.result = lists_.files[number].result;
        journal_entry entry;
        entry.row = row;
        if (const result<void> kept = store_.keep(printer_.to_json(found), entry); !kept) {
            throw output_failed{kept.error()};
        }
        row.result = entry.row.result;
        const std::lock_guard lock(mutex_);
        journal_entry& mine = waiting_[number].entry.value();
        entry.list_hash = mine.list_hash;
        mine = std::move(entry);
    }

    void tell(std::size_t number, const sector_row& row) {
        finished_list mine;
        {
            const std::lock_guard lock(mutex_);
            if (auto found = waiting_.extract(number)) {
                mine = std::move(found.mapped());
            }
        }
        const bool says = !mine.findings.empty() || !row.is_assessed();
        if (says) {
            progress_.clear();
        }
        out_.tell_and_forget(mine.findings);
        if (row.failed) {
            out_.tell(*row.failed);
        } else if (!row.skipped.empty()) {
            out_.say(row.list + ": " + std::string(said_of_skipped(row.skipped, out_.in())));
        }
        if (mine.entry) {
            if (const result<void> noted = store_.note(*mine.entry); !noted) {
                throw output_failed{noted.error()};
            }
        }
        progress_.at(number + 1);
    }

    const list_files& lists_;
    const options& chosen_;
    impact_printer printer_;
    sector_store& store_;
    messages& out_;
    progress progress_;
    std::mutex mutex_;
    std::map<std::size_t, finished_list> waiting_; ///< by number; guarded
    std::size_t resumed_ = 0;                      ///< guarded
};

result<std::string> summary_in(const sector_summary& summary, const options& chosen) {
    const std::string& format = chosen.formats.front();
    return format == "json" ? result<std::string>(to_json(summary, chosen.in))
                            : render(sector_paper(summary, chosen.in), format);
}

/// The files of the run besides the results; the first that cannot be written is the failure.
result<void>
write_summary(const sector_store& store, const sector_summary& summary, language in) {
    const result<void> as_json = store.write("summary.json", to_json(summary, in));
    return as_json ? store.write("summary.csv", to_csv(sector_paper(summary, in))) : as_json;
}

exit_code outcome(const sector_summary& summary, const options& chosen) {
    if (summary.totals.failed > 0) {
        return exit_code::input;
    }
    const bool met = (chosen.fail == fail_on::findings && summary.totals.findings > 0) ||
                     (chosen.fail == fail_on::review && summary.totals.items_to_review > 0);
    return met ? exit_code::found : exit_code::done;
}

} // namespace

exit_code run_sector(const options& chosen, const list_files& lists, messages& out) {
    run_hash hash;
    const std::optional<edition> before =
        take_hashed_edition(chosen.inputs[0], chosen.bounds, hash, out);
    const std::optional<edition> after =
        take_hashed_edition(chosen.inputs[1], chosen.bounds, hash, out);
    std::optional<revision_notes> notes;
    if (!chosen.notes.empty()) {
        notes = take_notes(chosen.notes, after ? &*after : nullptr, chosen.bounds, out);
    }
    if (!before || !after || (!chosen.notes.empty() && !notes)) {
        return exit_code::input;
    }
    if (lists.files.empty()) {
        out.tell(failure{code::folder_without_list, {chosen.inputs[2], {}, {}}, {}});
        return exit_code::input;
    }
    add_options(chosen, hash);
    const assessor of = make_assessor(chosen, *before, *after, notes ? &*notes : nullptr);
    out.tell(findings_of(of.changes()));
    result<std::unique_ptr<sector_store>> store =
        sector_store::open(chosen.output, hash.value());
    if (!store) {
        out.tell(store.error());
        return exit_code::output;
    }
    try {
        if (const result<void> kept = (*store)->write("changes.json", to_json(of.changes()));
            !kept) {
            throw output_failed{kept.error()};
        }
        sector_run run(lists, chosen, of, **store, out);
        sector_summary summary = run.run(of);
        for (const skipped_file& one : lists.skipped) {
            out.say(one.file + ": " + std::string(said_of_skipped(one.why, out.in())));
            sector_row row;
            row.list = one.file;
            row.skipped = one.why;
            add_row(summary, std::move(row));
        }
        if (run.resumed() > 0) {
            out.say(std::to_string(run.resumed()) +
                    std::string(out.choose(" 件は前回の結果のまま。", " lists done before")));
        }
        if (const result<void> kept = write_summary(**store, summary, chosen.in); !kept) {
            throw output_failed{kept.error()};
        }
        const exit_code written = emit_paper("", summary_in(summary, chosen), out);
        return written == exit_code::done ? outcome(summary, chosen) : written;
    } catch (const output_failed& failed) {
        out.tell(failed.why);
        return exit_code::output;
    }
}

} // namespace kijun::cli
