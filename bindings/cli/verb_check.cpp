#include "inputs.hpp"
#include "output.hpp"
#include "verbs.hpp"

#include <kijun/check/check_file.hpp>
#include <kijun/check/file_walk.hpp>
#include <kijun/write/check_printer.hpp>
#include <kijun/write/write.hpp>

#include <optional>
#include <utility>

namespace kijun::cli {
namespace {

/// One run: files go through it one at a time, and what is found in one is written before the
/// next is opened.
class check_run {
public:
    check_run(const citation_checker& checker,
              const options& chosen,
              check_printer& printer,
              messages& out)
        : checker_(checker), fix_(chosen.fix ? fixing::yes : fixing::no),
          bounds_(chosen.bounds), printer_(printer), out_(out), output_(chosen.output, out) {}

    void take(const walked_file& file) {
        checked_file checked = check_file(checker_, file.path, fix_, bounds_);
        if (!checked.fixed.empty()) {
            const result<void> saved = save(file.path, checked.text);
            if (!saved) { // then it is as it was
                out_.tell(saved.error());
                unsaved = true;
                checked = check_file(checker_, file.path, fixing::no, bounds_);
            }
        }
        if (checked.failed) {
            lost = lost || file.named;
            out_.tell(*checked.failed);
            printer_.skip({file.path, std::move(checked.skipped)});
        } else if (!checked.skipped.empty()) {
            skip({file.path, std::move(checked.skipped)});
        } else {
            printer_.add(checked.findings, checked.fixed);
            output_.add(printer_.take());
        }
    }

    void skip(skipped_file what) {
        out_.say(what.file + ": " + std::string(said_of_skipped(what.why, out_.in())));
        printer_.skip(std::move(what));
    }

    [[nodiscard]] exit_code finish() {
        output_.add(printer_.finish());
        return output_.finish();
    }

    bool lost = false;    ///< a file that the user named could not be read
    bool unsaved = false; ///< a file could not be written anew

private:
    const citation_checker& checker_;
    fixing fix_;
    limits bounds_;
    check_printer& printer_;
    messages& out_;
    emission output_;
};

check_format format_of(const std::string& name) {
    return name == "json"    ? check_format::json
           : name == "sarif" ? check_format::sarif
                             : check_format::text;
}

std::optional<citation_checker> make_checker(const options& chosen, messages& out) {
    std::optional<edition> current = take_edition(chosen.edition, chosen.bounds, out);
    std::optional<edition> was;
    if (!chosen.was.empty()) {
        was = take_edition(chosen.was, chosen.bounds, out);
    }
    if (!current || (!chosen.was.empty() && !was)) {
        return std::nullopt;
    }
    return was ? citation_checker(*std::move(current), *std::move(was))
               : citation_checker(*std::move(current));
}

} // namespace

exit_code run_check(const options& chosen, messages& out) {
    const std::optional<citation_checker> checker = make_checker(chosen, out);
    if (!checker) {
        return exit_code::input;
    }
    check_report editions = report_by(*checker);
    const check_heading heading{
        std::move(editions.current), std::move(editions.was), chosen.in, KIJUN_VERSION};
    // The folders first: a result written among them is none of the files.
    walked_files walked = walk_files(chosen.inputs);
    check_printer printer(format_of(chosen.formats.front()), heading);
    check_run run(*checker, chosen, printer, out);
    for (const walked_file& file : walked.files) {
        run.take(file);
    }
    for (skipped_file& one : walked.skipped) {
        run.skip(std::move(one));
    }
    if (run.finish() != exit_code::done || run.unsaved) {
        return exit_code::output;
    }
    if (run.lost) {
        return exit_code::input;
    }
    return chosen.fail == fail_on::findings && printer.findings() > 0 ? exit_code::found
                                                                      : exit_code::done;
}

} // namespace kijun::cli
