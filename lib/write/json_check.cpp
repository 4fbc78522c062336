#include "write/check_printing.hpp"
#include "write/json_writer.hpp"

#include <numeric>
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

void add_summary(json_writer& out, const check_ending& of) {
    out.key("summary");
    out.begin_object();
    out.add("files", of.files);
    out.add("findings",
            std::accumulate(of.findings.begin(), of.findings.end(), std::size_t{0}));
    for (const check_why why : all_check_whys) {
        out.add(to_string(why), of.findings.at(static_cast<std::size_t>(why)));
    }
    out.end_object();
}

void add_skipped(json_writer& out, const std::vector<skipped_file>& skipped) {
    out.key("skipped");
    out.begin_array();
    for (const skipped_file& one : skipped) {
        out.begin_object();
        out.add("file", one.file);
        out.add("why", one.why);
        out.end_object();
    }
    out.end_array();
}

void add_fixed(json_writer& out, const std::vector<fixed_citation>& fixed) {
    out.key("fixed");
    out.begin_array();
    for (const fixed_citation& one : fixed) {
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

class check_json final : public check_printing {
public:
    explicit check_json(const check_heading& heading) : in_(heading.in) {
        out_.begin_object();
        out_.add("schema", "kijun.check/1");
        add_name(out_, "edition", heading.current);
        if (heading.was) {
            add_name(out_, "was", *heading.was);
        }
        out_.key("findings");
        out_.begin_array();
    }

    void add(const fixed_citation& /*fixed*/) override {} // behind the findings
    void add(const check_finding& found) override { add_finding(out_, found, in_); }
    std::string take() override { return out_.take(); }

    std::string finish(const check_ending& with) override {
        out_.end_array();
        add_skipped(out_, with.skipped);
        if (!with.fixed.empty()) {
            add_fixed(out_, with.fixed);
        }
        add_summary(out_, with);
        out_.end_object();
        return out_.finish();
    }

private:
    language in_;
    json_writer out_;
};

} // namespace

std::unique_ptr<check_printing> print_check_json(const check_heading& heading) {
    return std::make_unique<check_json>(heading);
}

} // namespace kijun
