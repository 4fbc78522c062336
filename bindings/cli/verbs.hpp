#pragma once
// What each verb does, once the command line is understood.

#include "exit_code.hpp"
#include "messages.hpp"
#include "option_values.hpp"
#include "options.hpp"

namespace kijun::cli {

[[nodiscard]] exit_code run_read(const options& chosen, messages& out);
[[nodiscard]] exit_code run_cite(const options& chosen, messages& out);
[[nodiscard]] exit_code run_diff(const options& chosen, messages& out);
[[nodiscard]] exit_code run_history(const options& chosen, messages& out);
[[nodiscard]] exit_code run_match(const options& chosen, messages& out);
[[nodiscard]] exit_code run_trace(const options& chosen, messages& out);
[[nodiscard]] exit_code run_impact(const options& chosen, messages& out);
[[nodiscard]] exit_code run_check(const options& chosen, messages& out);
[[nodiscard]] exit_code run_review(const options& chosen, messages& out);
[[nodiscard]] exit_code run_ledger_import(const options& chosen, messages& out);
[[nodiscard]] exit_code run_ledger_show(const options& chosen, messages& out);

/// Says what is wrong with the call.
[[nodiscard]] inline exit_code
refuse(const usage_error& why, const options& chosen, messages& out) {
    out.tell(failure_of(why, chosen.in));
    return exit_code::usage;
}

/// How a verb ends whose output came out as `written`: with `found` when --fail-on asks for it.
[[nodiscard]] inline exit_code finish(exit_code written,
                                      const options& chosen,
                                      const messages& out,
                                      bool needs_review = false) {
    if (written != exit_code::done) {
        return written;
    }
    const bool met = (chosen.fail == fail_on::findings && out.saw_findings()) ||
                     (chosen.fail == fail_on::review && needs_review);
    return met ? exit_code::found : exit_code::done;
}

} // namespace kijun::cli
