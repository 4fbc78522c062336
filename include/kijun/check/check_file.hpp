#pragma once
// One file checked by what it is: an edition, a checklist, a workbook, Word, PDF, or a text in
// whatever encoding.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/check/check.hpp>
#include <kijun/check/check_report.hpp>
#include <kijun/read/source.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun {

/// What came of one file: findings, or why it was not looked into.
struct checked_file {
    std::vector<check_finding> findings; ///< where it was fixed: what is left
    std::vector<fixed_citation> fixed;   ///< in the order of the text
    std::string text;                    ///< with `fixed`: the whole file, to be written anew
    /// As in skipped_file: "unreadable", "too-large", "binary", "not-utf8", "unknown"; else "".
    std::string skipped;
    std::optional<failure> failed; ///< what a reader said, where it was one that gave up
};

/// Are renumbered citations written anew?
enum class fixing : bool {
    no,  ///< they are told alone
    yes, ///< the text with the new numbers comes, too
};

/// Looks into bytes by their content. Workbooks, Word and PDF are checked as documents; Office
/// files of other forms are "unknown". What is no text (`is_binary`) is "binary". An edition in
/// our XML, law XML or OSCAL is checked as such, a checklist in XML or a table, too; all else
/// is a text. One that is not UTF-8 is checked in the encoding that its bytes say without a
/// doubt and is never fixed; else it is "not-utf8". More bytes than `bounds` takes are
/// "too-large". Linear.
[[nodiscard]] KIJUN_API checked_file check_source(const citation_checker& by,
                                                  source input,
                                                  fixing fix = fixing::no,
                                                  const limits& bounds = {});

/// The same of a path; "-" is standard input, which is never fixed. Nothing is written.
[[nodiscard]] KIJUN_API checked_file check_file(const citation_checker& by,
                                                const std::string& path,
                                                fixing fix = fixing::no,
                                                const limits& bounds = {});

/// A report that has the editions of a checker and nothing else yet.
[[nodiscard]] KIJUN_API check_report report_by(const citation_checker& by);

/// Puts what came of a file called `name` into a report: counted and with its findings, or
/// among the skipped.
KIJUN_API void add_to(check_report& report, const std::string& name, checked_file what);

} // namespace kijun
