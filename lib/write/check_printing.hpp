#pragma once
// What a format does for `check_printer`.

#include <kijun/write/check_printer.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace kijun {

/// What is told at the end of a run.
struct check_ending {
    std::size_t files = 0;
    std::array<std::size_t, all_check_whys.size()> findings{}; ///< by kind
    std::vector<skipped_file> skipped;
    std::vector<fixed_citation> fixed;
};

class check_printing {
public:
    check_printing() = default;
    virtual ~check_printing() = default;
    check_printing(const check_printing&) = delete;
    check_printing& operator=(const check_printing&) = delete;
    check_printing(check_printing&&) = delete;
    check_printing& operator=(check_printing&&) = delete;

    virtual void add(const fixed_citation& fixed) = 0;
    virtual void add(const check_finding& found) = 0;
    /// What was printed since the last call.
    [[nodiscard]] virtual std::string take() = 0;
    [[nodiscard]] virtual std::string finish(const check_ending& with) = 0;
};

[[nodiscard]] std::unique_ptr<check_printing> print_check_lines(language in);
[[nodiscard]] std::unique_ptr<check_printing> print_check_json(const check_heading& heading);
[[nodiscard]] std::unique_ptr<check_printing> print_check_sarif(const check_heading& heading);

} // namespace kijun
