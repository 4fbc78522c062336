#pragma once
// The report of a run of checks, printed while the run goes on, so that no finding has to be
// kept longer than its file.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/check/check.hpp>
#include <kijun/check/check_report.hpp>
#include <kijun/diff/change.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kijun {

/// The form of the report.
enum class check_format : std::uint8_t {
    text,  ///< a line a finding: file:line:column: why: citation → now, and what to do
    json,  ///< kijun.check/1
    sarif, ///< SARIF 2.1.0
};

/// What a report begins with.
struct check_heading {
    edition_name current;            ///< the edition that was checked against
    std::optional<edition_name> was; ///< the older one, where one was given
    language in = language::ja;      ///< of the advice
    std::string version;             ///< of the program, for SARIF; "" for none
};

/// Files in the order in which they are to be told, and at last `finish`. The pieces that
/// `take` and `finish` give are, one after the other, what `to_json` and `to_sarif` give of the
/// whole report, byte for byte. Memory: what was not yet taken, and what `--fix` wrote anew
/// (JSON has it behind the findings).
class KIJUN_API check_printer {
public:
    /// Prints the beginning.
    check_printer(check_format format, const check_heading& heading);
    ~check_printer();
    check_printer(check_printer&& other) noexcept;
    check_printer& operator=(check_printer&& other) noexcept;
    check_printer(const check_printer&) = delete;
    check_printer& operator=(const check_printer&) = delete;

    /// A file that was looked into.
    void add(const std::vector<check_finding>& found,
             const std::vector<fixed_citation>& fixed = {});
    /// Everything in a report that was collected before.
    void add_report(const check_report& report);
    /// A file or folder that was not looked into.
    void skip(skipped_file what);
    /// So far, of all files.
    [[nodiscard]] std::size_t findings() const noexcept;

    /// What was printed since the last call.
    [[nodiscard]] std::string take();
    /// The rest. Nothing can be added afterwards.
    [[nodiscard]] std::string finish();

private:
    struct data;
    std::unique_ptr<data> data_;
};

} // namespace kijun
