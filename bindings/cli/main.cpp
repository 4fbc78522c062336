// kijun, the command line (design §4).

#include "messages.hpp"
#include "options.hpp"
#include "output.hpp"
#include "process_memory.hpp"
#include "verbs.hpp"

#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <variant>
#include <vector>

namespace kijun::cli {
namespace {

exit_code run(const options& chosen, messages& out) {
    switch (chosen.what) {
    case verb::read:
        return run_read(chosen, out);
    case verb::cite:
        return run_cite(chosen, out);
    case verb::diff:
        return run_diff(chosen, out);
    case verb::history:
        return run_history(chosen, out);
    case verb::match:
        return run_match(chosen, out);
    case verb::trace:
        return run_trace(chosen, out);
    case verb::impact:
        return run_impact(chosen, out);
    case verb::check:
        return run_check(chosen, out);
    case verb::review:
        return run_review(chosen, out);
    case verb::ledger_import:
        return run_ledger_import(chosen, out);
    case verb::ledger_show:
        return run_ledger_show(chosen, out);
    }
    return exit_code::usage;
}

exit_code run(const std::vector<std::string>& arguments) {
    const auto understood = parse_options(arguments);
    if (const auto* const answer = std::get_if<answer_to_user>(&understood)) {
        if (answer->code == exit_code::done) {
            messages out(language::ja);
            return emit("", answer->text, out);
        }
        std::fputs(answer->text.c_str(), stderr);
        return answer->code;
    }
    const options& chosen = std::get<options>(understood);
    messages out(chosen.in);
    try {
        return run(chosen, out);
    } catch (const std::bad_alloc&) {
        out.tell(failure{code::out_of_memory, {"kijun", {}, {}}, {}});
        return exit_code::input;
    }
}

} // namespace
} // namespace kijun::cli

int main(int count, char** words) {
    kijun::cli::keep_memory();
    try {
        const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
        return static_cast<int>(kijun::cli::run(arguments));
    } catch (const std::exception& why) {
        std::fprintf(stderr, "kijun: %s\n", why.what());
        return static_cast<int>(kijun::cli::exit_code::input);
    }
}
