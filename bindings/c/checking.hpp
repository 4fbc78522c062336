#pragma once
// One file after the other, checked by what it is.

#include "check_report.hpp"

#include <kijun/check/check.hpp>
#include <kijun/check/check_report.hpp>
#include <kijun/read/source.hpp>

#include <string>

namespace kijun::c {

/// What a report says of the editions that a checker has.
[[nodiscard]] check_report report_by(const citation_checker& by);

/// Checks files of any kind and puts what it finds into one report, as `kijun check` does. What
/// cannot be looked into is among the skipped, with the reason.
class checking {
public:
    explicit checking(const citation_checker& by) : by_(by), all_{report_by(by)} {}

    void take_file(const std::string& path);
    void take(source input);

    [[nodiscard]] kijun_check_report report() &&;

private:
    void add(std::vector<check_finding> found);
    void skip(const source& input, const char* why);
    void give_up(const std::string& name, const failure& because);
    void take_document(const source& input);
    void take_text(source input);

    const citation_checker& by_;
    kijun_check_report all_;
};

} // namespace kijun::c
