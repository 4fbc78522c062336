// SARIF 2.1.0 (OASIS, 2020): what code hosts and editors read findings from.

#include "write/check_printing.hpp"
#include "write/escape.hpp"
#include "write/json_writer.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kijun {

namespace {

std::string_view level_of(check_why why) {
    switch (why) {
    case check_why::changed:
    case check_why::edition_mismatch:
    case check_why::gap:
        return "warning";
    case check_why::stale_term:
        return "note";
    default:
        return "error";
    }
}

std::string rule_of(check_why why) {
    return "kijun/" + std::string(to_string(why));
}

void add_text(json_writer& out, std::string_view name, std::string_view text) {
    out.key(name);
    out.begin_object();
    out.add("text", text);
    out.end_object();
}

void add_driver(json_writer& out, std::string_view version, language in) {
    out.key("tool");
    out.begin_object();
    out.key("driver");
    out.begin_object();
    out.add("name", "kijun");
    if (!version.empty()) {
        out.add("version", version);
    }
    out.key("rules");
    out.begin_array();
    for (const check_why why : all_check_whys) {
        out.begin_object();
        out.add("id", rule_of(why));
        add_text(out, "shortDescription", about(why, in));
        // A reader of either language finds the rule explained.
        add_text(out,
                 "help",
                 std::string(about(why, language::ja)) + "\n" +
                     std::string(about(why, language::en)));
        out.key("defaultConfiguration");
        out.begin_object();
        out.add("level", level_of(why));
        out.end_object();
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.end_object();
}

void add_artifact(json_writer& out, const std::string& file) {
    out.key("artifactLocation");
    out.begin_object();
    out.add("uri", uri_of(file));
    if (!file.starts_with('/')) {
        out.add("uriBaseId", "%SRCROOT%");
    }
    out.end_object();
}

void add_location(json_writer& out, const check_finding& found) {
    out.key("locations");
    out.begin_array();
    out.begin_object();
    out.key("physicalLocation");
    out.begin_object();
    add_artifact(out, found.where.file);
    if (found.where.at.line != 0) {
        out.key("region");
        out.begin_object();
        out.add("startLine", found.where.at.line);
        if (found.where.at.column != 0) {
            out.add("startColumn", found.where.at.column);
        }
        if (found.end.line != 0 && found.end.column != 0) {
            out.add("endLine", found.end.line);
            out.add("endColumn", found.end.column);
        }
        out.end_object();
    }
    out.end_object();
    const std::string& logical =
        found.where.cell.empty() || !found.place.empty() ? found.place : found.where.cell;
    if (!logical.empty()) {
        out.key("logicalLocations");
        out.begin_array();
        out.begin_object();
        out.add("fullyQualifiedName", logical);
        out.end_object();
        out.end_array();
    }
    out.end_object();
    out.end_array();
}

void add_result(json_writer& out, const check_finding& found, language in) {
    out.begin_object();
    out.add("ruleId", rule_of(found.why));
    out.add("ruleIndex", static_cast<std::size_t>(found.why));
    out.add("level", level_of(found.why));
    const std::string cell = found.where.cell.empty() ? "" : " (" + found.where.cell + ")";
    add_text(out, "message", found.citation + cell + ": " + advice_on(found, in));
    add_location(out, found);
    out.key("properties");
    out.begin_object();
    out.add("citation", found.citation);
    out.add("clauses", found.clauses);
    out.add("now", found.now);
    out.end_object();
    out.end_object();
}

/// What was not looked into is told as a notification of the run.
void add_invocation(json_writer& out, const std::vector<skipped_file>& skipped) {
    out.key("invocations");
    out.begin_array();
    out.begin_object();
    out.add("executionSuccessful", true);
    if (!skipped.empty()) {
        out.key("toolExecutionNotifications");
        out.begin_array();
        for (const skipped_file& one : skipped) {
            out.begin_object();
            out.add("level", "warning");
            add_text(out, "message", one.file + ": " + one.why);
            out.key("locations");
            out.begin_array();
            out.begin_object();
            out.key("physicalLocation");
            out.begin_object();
            add_artifact(out, one.file);
            out.end_object();
            out.end_object();
            out.end_array();
            out.end_object();
        }
        out.end_array();
    }
    out.end_object();
    out.end_array();
}

class check_sarif final : public check_printing {
public:
    explicit check_sarif(const check_heading& heading) : in_(heading.in) {
        out_.begin_object();
        out_.add("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        out_.add("version", "2.1.0");
        out_.key("runs");
        out_.begin_array();
        out_.begin_object();
        add_driver(out_, heading.version, in_);
        out_.add("columnKind", "unicodeCodePoints");
        out_.add("language", in_ == language::ja ? "ja" : "en");
        out_.key("originalUriBaseIds");
        out_.begin_object();
        out_.key("%SRCROOT%");
        out_.begin_object();
        add_text(out_, "description", "The folder that the program was run in.");
        out_.end_object();
        out_.end_object();
        out_.key("results");
        out_.begin_array();
    }

    void add(const fixed_citation& /*fixed*/) override {} // no result any more
    void add(const check_finding& found) override { add_result(out_, found, in_); }
    std::string take() override { return out_.take(); }

    std::string finish(const check_ending& with) override {
        out_.end_array();
        add_invocation(out_, with.skipped);
        out_.end_object();
        out_.end_array();
        out_.end_object();
        return out_.finish();
    }

private:
    language in_;
    json_writer out_;
};

} // namespace

std::unique_ptr<check_printing> print_check_sarif(const check_heading& heading) {
    return std::make_unique<check_sarif>(heading);
}

} // namespace kijun
