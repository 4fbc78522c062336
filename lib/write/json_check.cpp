#include "write/json_writer.hpp"

#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace kijun {

namespace {

void add_name(json_writer& out, std::string_view key, const edition_name& name) {
    out.key(key);
    out.begin_object();
    out.add("standard", name.standard);
    out.add("edition", name.name);
    out.end_object();
}

void add_finding(json_writer& out, const check_finding& found, language in) {
    out.begin_object();
    out.add("file", found.where.file);
    out.add("line", found.where.at.line);
    out.add("column", found.where.at.column);
    if (!found.where.cell.empty()) {
        out.add("cell", found.where.cell);
    }
    if (found.end.line != 0) {
        out.add("end_line", found.end.line);
        out.add("end_column", found.end.column);
    }
    if (found.span.begin != found.span.end) {
        out.add("begin", found.span.begin);
        out.add("end", found.span.end);
    }
    if (!found.place.empty()) {
        out.add("place", found.place);
    }
    out.add("citation", found.citation);
    out.add("clauses", found.clauses);
    if (!found.locator.empty()) {
        out.add("locator", found.locator);
    }
    out.add("why", to_string(found.why));
    out.add("now", found.now);
    if (!found.now_place.empty()) {
        out.add("now_place", found.now_place);
    }
    if (found.also_changed) {
        out.add("also_changed", true);
    }
    if (!found.given.empty()) {
        out.add("given", found.given);
    }
    if (!found.meant.empty()) {
        out.add("meant", found.meant);
    }
    out.add("advice", advice_on(found, in));
    out.end_object();
}

void add_summary(json_writer& out, const check_report& of) {
    out.key("summary");
    out.begin_object();
    out.add("files", of.files);
    out.add("findings", of.findings.size());
    for (const check_why why : all_check_whys) {
        out.add(to_string(why),
                static_cast<std::size_t>(
                    std::ranges::count(of.findings, why, &check_finding::why)));
    }
    out.end_object();
}

} // namespace

std::string to_json(const check_report& report, language in) {
    json_writer out;
    out.begin_object();
    out.add("schema", "kijun.check/1");
    add_name(out, "edition", report.current);
    if (report.was) {
        add_name(out, "was", *report.was);
    }
    out.key("findings");
    out.begin_array();
    for (const check_finding& found : report.findings) {
        add_finding(out, found, in);
    }
    out.end_array();
    out.key("skipped");
    out.begin_array();
    for (const skipped_file& one : report.skipped) {
        out.begin_object();
        out.add("file", one.file);
        out.add("why", one.why);
        out.end_object();
    }
    out.end_array();
    if (!report.fixed.empty()) {
        out.key("fixed");
        out.begin_array();
        for (const fixed_citation& one : report.fixed) {
            out.begin_object();
            out.add("file", one.where.file);
            out.add("line", one.where.at.line);
            out.add("column", one.where.at.column);
            out.add("before", one.before);
            out.add("after", one.after);
            out.end_object();
        }
        out.end_array();
    }
    add_summary(out, report);
    out.end_object();
    return out.finish();
}

} // namespace kijun
