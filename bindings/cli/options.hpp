#pragma once
// The command line as the user gave it, checked as far as that goes without opening a file.

#include "exit_code.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/read/checklist_layout.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace kijun::cli {

enum class verb : std::uint8_t {
    read,
    cite,
    diff,
    history,
    match,
    trace,
    impact,
    check,
    review,
    ledger_import,
    ledger_show,
};

inline constexpr std::array all_verbs{verb::read,
                                      verb::cite,
                                      verb::diff,
                                      verb::history,
                                      verb::match,
                                      verb::trace,
                                      verb::impact,
                                      verb::check,
                                      verb::review,
                                      verb::ledger_import,
                                      verb::ledger_show};

enum class fail_on : std::uint8_t { nothing, findings, review };

struct options {
    verb what = verb::read;
    language in = language::ja;
    std::vector<std::string> inputs;  ///< in the order given, as many as the verb takes
    std::vector<std::string> formats; ///< one that the verb knows; for `review` one or more
    std::string output;               ///< -o; "" where it was not given, "-" standard output
    fail_on fail = fail_on::nothing;
    limits bounds;            ///< of every input
    std::string as;           ///< read: edition, checklist, document or ""
    std::string paper;        ///< diff: changes, comparison or tracked; impact: impact, answers
    std::string author;       ///< diff: of tracked changes, or ""
    bool old_first = false;   ///< diff: the old edition in the left column
    std::string tracked;      ///< read: accepted or original, of tracked changes
    checklist_layout layout;  ///< read, trace, impact: of a workbook's list
    std::string edition;      ///< cite: a file or ""; check: a file
    std::string was;          ///< check: a file or ""
    bool fix = false;         ///< check: write renumbered citations anew
    std::string in_edition;   ///< history: the edition of the address, by name or number, or ""
    std::string notes;        ///< impact: a file or ""
    std::string ledger;       ///< impact, trace: a file or ""
    std::string relations;    ///< impact, trace: a file or ""
    std::string annotate;     ///< impact: the column of the workbook to write into, or ""
    std::string proposals;    ///< impact: none, indirect, suggested or "" (as is usual)
    std::size_t steps = 0;    ///< impact: 0 where not given
    std::string with_changes; ///< impact: yes, no or "" (as is usual)
    std::size_t threads = 0;  ///< diff, impact: 0 where not given
    std::string table;        ///< trace: matrix, nodes or edges; impact: nodes, edges
    std::string reviewer;     ///< ledger import: for answers that name nobody
    std::string date;         ///< ledger import: for answers without a date; diff: of
                              ///< tracked changes; trace: of an export
    std::size_t top = 5;      ///< match
    std::size_t standard = 0; ///< ledger import: which <standard>, from 1; 0 where not given
    bool partial = false;     ///< ledger import: items that are not named stay open
};

/// Something to say instead of doing: help, the version, or why the command line is wrong.
struct answer_to_user {
    std::string text; ///< whole lines
    exit_code code = exit_code::done;
};

/// Reads the arguments after the program's name.
[[nodiscard]] std::variant<options, answer_to_user>
parse_options(std::span<const std::string> arguments);

} // namespace kijun::cli
