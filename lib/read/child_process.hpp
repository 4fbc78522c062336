#pragma once
// Another program, run with bytes in and bytes out: the only place where the library starts a
// process. No shell comes between, nothing of the environment goes in.

#include <kijun/base/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

struct child_output {
    std::string out;
    std::string errors;    ///< the first 64 KiB of what it said on standard error
    int status = 0;        ///< its exit status; 128 + n when signal n ended it
    bool too_long = false; ///< it wrote more than it may and was ended
    bool too_slow = false; ///< it took more of the processor's time than it may and was ended
};

/// What another program may take.
struct child_bounds {
    std::size_t bytes = 0;      ///< of output
    unsigned int seconds = 600; ///< of the processor, not of a clock
};

/// Runs `program`, looked for in /usr/local/bin, /usr/bin and /bin (PATH is environment, and
/// the library reads none), under LC_ALL=C, with `input` on standard input. Its output is taken
/// while the input is given, so that neither waits for the other; over `most.bytes` it is
/// ended, and on Linux it can take no more than 4 GiB of memory and `most.seconds`. Fails
/// with KJ0831 {program, package} where it is not there, KJ0832 where no process can be
/// started.
[[nodiscard]] result<child_output> run_child(const std::string& program,
                                             const std::string& package,
                                             const std::vector<std::string>& arguments,
                                             std::string_view input,
                                             const child_bounds& most);

} // namespace kijun
