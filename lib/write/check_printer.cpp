#include "write/check_printing.hpp"

#include <kijun/write/write.hpp>

#include <numeric>
#include <utility>

namespace kijun {

struct check_printer::data {
    std::unique_ptr<check_printing> printing;
    check_ending ending;

    void add(const std::vector<check_finding>& found,
             const std::vector<fixed_citation>& fixed) {
        for (const fixed_citation& one : fixed) {
            printing->add(one);
            ending.fixed.push_back(one);
        }
        for (const check_finding& one : found) {
            printing->add(one);
            ++ending.findings.at(static_cast<std::size_t>(one.why));
        }
    }
};

namespace {

std::unique_ptr<check_printing> printing_of(check_format format, const check_heading& heading) {
    switch (format) {
    case check_format::json:
        return print_check_json(heading);
    case check_format::sarif:
        return print_check_sarif(heading);
    default:
        return print_check_lines(heading.in);
    }
}

std::string
whole(check_format format, const check_heading& heading, const check_report& report) {
    check_printer printer(format, heading);
    printer.add_report(report);
    return printer.finish();
}

} // namespace

check_printer::check_printer(check_format format, const check_heading& heading)
    : data_(std::make_unique<data>()) {
    data_->printing = printing_of(format, heading);
}

check_printer::~check_printer() = default;
check_printer::check_printer(check_printer&& other) noexcept = default;
check_printer& check_printer::operator=(check_printer&& other) noexcept = default;

void check_printer::add(const std::vector<check_finding>& found,
                        const std::vector<fixed_citation>& fixed) {
    ++data_->ending.files;
    data_->add(found, fixed);
}

void check_printer::add_report(const check_report& report) {
    data_->ending.files += report.files;
    data_->add(report.findings, report.fixed);
    for (const skipped_file& one : report.skipped) {
        skip(one);
    }
}

void check_printer::skip(skipped_file what) {
    data_->ending.skipped.push_back(std::move(what));
}

std::size_t check_printer::findings() const noexcept {
    const auto& counts = data_->ending.findings;
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::string check_printer::take() {
    return data_->printing->take();
}

std::string check_printer::finish() {
    return data_->printing->finish(data_->ending);
}

std::string to_json(const check_report& report, language in) {
    return whole(check_format::json, {report.current, report.was, in, ""}, report);
}

std::string to_sarif(const check_report& report, language in, std::string_view version) {
    return whole(
        check_format::sarif, {report.current, report.was, in, std::string(version)}, report);
}

std::string to_text(const check_report& report, language in) {
    return whole(check_format::text, {report.current, report.was, in, ""}, report);
}

} // namespace kijun
