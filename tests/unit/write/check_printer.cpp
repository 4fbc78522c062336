#include <kijun/write/check_printer.hpp>
#include <kijun/write/write.hpp>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace json = boost::json;
using namespace kijun;

namespace {

check_finding
finding(std::string file, std::uint32_t line, check_why why, std::string citation) {
    check_finding made;
    made.why = why;
    made.where = {std::move(file), {line, 3}, {}};
    made.end = {line, 5};
    made.span = {2, 8};
    made.citation = std::move(citation);
    made.clauses = {made.citation};
    return made;
}

const std::array<check_finding, 3> found{
    finding("手引き/規程 1.md", 4, check_why::renumbered, "実28"),
    finding("手引き/規程 1.md", 9, check_why::withdrawn, "実40"),
    finding("b.txt", 1, check_why::dangling, "実999"),
};
const fixed_citation fixed{{"b.txt", {2, 1}, {}}, "実28", "実29"};

check_heading heading() {
    return {
        {"安全対策基準", "第13版"}, edition_name{"安全対策基準", "第12版"}, language::en, "1"};
}

check_report report() {
    check_report whole;
    whole.current = heading().current;
    whole.was = heading().was;
    whole.files = 3;
    whole.findings = {found.begin(), found.end()};
    whole.fixed = {fixed};
    whole.skipped = {{"c.dat", "binary"}};
    return whole;
}

/// Two files with findings, one without, taken after each.
std::string in_pieces(check_format format) {
    check_printer printer(format, heading());
    std::string all;
    printer.add({found[0], found[1]});
    all += printer.take();
    CHECK(all.find("実40") != std::string::npos);
    printer.add({});
    all += printer.take();
    printer.skip({"c.dat", "binary"});
    printer.add({found[2]}, {fixed});
    CHECK(printer.findings() == 3);
    all += printer.take();
    return all + printer.finish();
}

} // namespace

TEST_CASE("a report printed piece by piece is the report printed at once") {
    CHECK(in_pieces(check_format::json) == to_json(report(), language::en));
    CHECK(in_pieces(check_format::sarif) == to_sarif(report(), language::en, "1"));
}

TEST_CASE("kijun.check/1 counts by kind and has what was fixed behind the findings") {
    const json::value printed = json::parse(in_pieces(check_format::json));
    CHECK(printed.at("findings").as_array().size() == 3);
    CHECK(printed.at("summary").at("files").as_int64() == 3);
    CHECK(printed.at("summary").at("findings").as_int64() == 3);
    CHECK(printed.at("summary").at("renumbered").as_int64() == 1);
    CHECK(printed.at("summary").at("changed").as_int64() == 0);
    CHECK(printed.at("fixed").at(0).at("after") == "実29");
    CHECK(printed.at("skipped").at(0).at("why") == "binary");
}

TEST_CASE("nothing found is a report all the same") {
    for (const check_format format : {check_format::json, check_format::sarif}) {
        check_printer printer(format, heading());
        printer.add({});
        const std::string head = printer.take();
        const json::value printed = json::parse(head + printer.finish());
        const json::value& list = format == check_format::json
                                      ? printed.at("findings")
                                      : printed.at("runs").at(0).at("results");
        CHECK(list.as_array().empty());
    }
    check_printer lines(check_format::text, heading());
    lines.add({});
    CHECK(lines.take().empty());
    CHECK(lines.finish().empty());
}

// What the specification asks for, as far as we write it (SARIF 2.1.0: 3.13, 3.14, 3.27, 3.28,
// 3.30, 3.58).
TEST_CASE("SARIF names rules that it has, places by URI, and regions from 1") {
    const json::value log = json::parse(in_pieces(check_format::sarif));
    CHECK(log.at("version") == "2.1.0");
    const json::value& run = log.at("runs").at(0);
    const json::array& rules = run.at("tool").at("driver").at("rules").as_array();
    CHECK(rules.size() == all_check_whys.size());
    CHECK(run.at("columnKind") == "unicodeCodePoints");
    const json::array& results = run.at("results").as_array();
    REQUIRE(results.size() == 3);
    for (const json::value& one : results) {
        const auto rule = static_cast<std::size_t>(one.at("ruleIndex").as_int64());
        REQUIRE(rule < rules.size());
        CHECK(rules[rule].at("id") == one.at("ruleId"));
        CHECK(!one.at("message").at("text").as_string().empty());
        const json::value& place = one.at("locations").at(0).at("physicalLocation");
        const json::string& uri = place.at("artifactLocation").at("uri").as_string();
        for (const char c : std::string_view(uri)) {
            CHECK(static_cast<unsigned char>(c) < 0x80); // RFC 3986: ASCII, no blanks
            CHECK(c != ' ');
        }
        const std::string base(place.at("artifactLocation").at("uriBaseId").as_string());
        CHECK(run.at("originalUriBaseIds").as_object().contains(base));
        CHECK(place.at("region").at("startLine").as_int64() >= 1);
        CHECK(place.at("region").at("endColumn").as_int64() >
              place.at("region").at("startColumn").as_int64());
    }
    CHECK(results[0].at("level") == "error");
    const json::value& notice =
        run.at("invocations").at(0).at("toolExecutionNotifications").at(0);
    CHECK(notice.at("message").at("text") == "c.dat: binary");
}

TEST_CASE("as lines, what was fixed in a file stands before what is left in it") {
    CHECK(in_pieces(check_format::text)
              .find("b.txt:2:1: fixed: 実28 → 実29\nb.txt:1:3: dangling") != std::string::npos);
    CHECK(in_pieces(check_format::text).starts_with("手引き/規程 1.md:4:3: renumbered: 実28"));
}
