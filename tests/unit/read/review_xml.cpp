#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

const std::string root = "<review year='2025' title='t' issuer='i' issued='2025-12-04'>\n";
const std::string files = "<standard old='o' new='n'/><checklist current='c'/>\n";

} // namespace

TEST_CASE("a review file ties editions, checklist and findings together") {
    const auto read = read_review_file(
        {"review.xml",
         root + "<standard old='a.xml' new=' b.xml ' notes='n.xml'/>\n"
                "<standard old='c.xml' new='d.xml'/>\n"
                "<checklist current='list.xml'/><ledger src='ledger.xml'/>\n"
                "<factor number='1' title='f' needs-review='no'>\n  所見\n</factor>\n"
                "<watched title='w' needs-review='yes'/><watched title='v'/></review>"});
    REQUIRE(read);
    CHECK(read->findings.empty());
    const review_file& review = read->value;
    CHECK(review.year == "2025");
    CHECK(review.title == "t");
    CHECK(review.issuer == "i");
    CHECK(review.issued == "2025-12-04");
    CHECK(review.file == "review.xml");
    REQUIRE(review.standards.size() == 2);
    CHECK(review.standards[0].old_edition == "a.xml");
    CHECK(review.standards[0].new_edition == "b.xml");
    CHECK(review.standards[0].notes == "n.xml");
    CHECK(review.standards[0].at.line == 2);
    CHECK(review.standards[1].notes == "");
    CHECK(review.checklist == "list.xml");
    CHECK(review.ledger == "ledger.xml");
    REQUIRE(review.factors.size() == 1);
    CHECK(review.factors[0].number == "1");
    CHECK(review.factors[0].title == "f");
    CHECK(review.factors[0].needs_review == false);
    CHECK(review.factors[0].finding == "所見");
    CHECK(review.factors[0].at.line == 5);
    REQUIRE(review.watched.size() == 2);
    CHECK(review.watched[0].needs_review == true);
    CHECK(review.watched[0].number == "");
    CHECK_FALSE(review.watched[1].needs_review);
}

TEST_CASE("rule, related standards, decision and policy are read with their lines") {
    const auto read = read_review_file(
        {"review.xml",
         root + files +
             "<rule title='進め方' source=' 手引き '>\n  年に一度。\n  (1) 使用状況\n</rule>\n"
             "<related standard='報告書' note=' 資料室 ' "
             "needs-review='no'>改訂はない。</related>\n"
             "<related standard='基準'/><decision> 反映する。 "
             "</decision><policy>改める。</policy>\n"
             "<watched title='w' about='standards'/><watched title='v'/></review>"});
    REQUIRE(read);
    CHECK(shown_all(read->findings) == std::vector<std::string>{});
    const review_file& review = read->value;
    REQUIRE(review.rule);
    CHECK(review.rule->title == "進め方");
    CHECK(review.rule->source == "手引き");
    CHECK(review.rule->text == "年に一度。\n  (1) 使用状況");
    REQUIRE(review.related.size() == 2);
    CHECK(review.related[0].standard == "報告書");
    CHECK(review.related[0].note == "資料室");
    CHECK(review.related[0].needs_review == false);
    CHECK(review.related[0].finding == "改訂はない。");
    CHECK(review.related[0].at.line == 7);
    CHECK_FALSE(review.related[1].needs_review);
    CHECK(review.decision == "反映する。");
    CHECK(review.policy == "改める。");
    CHECK(review.watched[0].about_standards);
    CHECK_FALSE(review.watched[1].about_standards);
}

TEST_CASE("a review says how a list of its own layout is read, and when it began") {
    const auto read = read_review_file(
        {"review.xml",
         "<review year='2025' title='t' issuer='i' issued='2025-12-04' since='2025-06-01'>"
         "<standard old='o' new='n'/>"
         "<checklist current='c.xlsx' columns='通番=A,関連規定箇所=H' "
         "sheet='質問'/></review>"});
    REQUIRE(read);
    CHECK(read->findings.empty());
    CHECK(read->value.since == "2025-06-01");
    CHECK(read->value.sheet == "質問");
    CHECK(read->value.columns.at("関連規定箇所") == "H");
    const auto refused = read_review_file(
        {"review.xml",
         root + "<standard old='o' new='n'/><checklist current='c' columns='A'/></review>"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().id == code::bad_option);
    CHECK(refused.error().where.at.line == 2);
}

TEST_CASE("what is wrong with a review file is found at its line and column") {
    struct row {
        std::string bytes;
        std::vector<std::string> findings;
    };
    const row rows[] = {
        {"<review>\n" + files + "</review>",
         {"KJ0103 1:1 review year",
          "KJ0103 1:1 review title",
          "KJ0103 1:1 review issuer",
          "KJ0103 1:1 review issued"}},
        {root + files + "<factor number='1' title='t' needs-review='maybe'/></review>",
         {"KJ0508 3:1 maybe"}},
        {root + files + "<watched title='t' needs-review=''/></review>", {"KJ0508 3:1 "}},
        {root + files + "<factor>\n<b/></factor></review>",
         {"KJ0103 3:1 factor number", "KJ0103 3:1 factor title", "KJ0104 4:1 b factor"}},
        {root + files + "<watched title='t' about='editions'/></review>",
         {"KJ0522 3:1 editions"}},
        {root + files + "<factor number='1' title='t' about='standards'/></review>",
         {"KJ0105 3:1 about factor"}},
        {root + files + "<related/><rule/><rule/><decision x=''/></review>",
         {"KJ0103 3:1 related standard", "KJ0104 3:18 rule review", "KJ0105 3:25 x decision"}},
        {root + files + "<watched number='1' title='t'/></review>",
         {"KJ0105 3:1 number watched"}},
        {root + files + "<checklist current='d'/> <ledger/> x</review>",
         {"KJ0104 3:1 checklist review", "KJ0103 3:26 ledger src", "KJ0106 3:35 x review"}},
        {root + "<standard old='o' new='n'>x</standard><checklist current='c' b=''/></review>",
         {"KJ0106 2:27 x standard", "KJ0105 2:39 b checklist"}},
    };
    for (const row& each : rows) {
        CAPTURE(each.bytes);
        const auto read = read_review_file({"", each.bytes});
        REQUIRE(read);
        CHECK(shown_all(read->findings) == each.findings);
    }
}

TEST_CASE("a review that names no editions or no checklist is refused") {
    const auto fails = [](const std::string& bytes) {
        return failure_of(read_review_file, bytes);
    };
    CHECK(fails(root + "<checklist current='c'/></review>") == "KJ0501 1:1 standard");
    CHECK(fails(root + "<standard old='o' new='n'/></review>") == "KJ0501 1:1 checklist");
    CHECK(fails(root + "<standard new='n'/></review>") == "KJ0103 2:1 standard old");
    CHECK(fails(root + "<standard old='o' new=' '/></review>") == "KJ0103 2:1 standard new");
    CHECK(fails(root + "\n<checklist/></review>") == "KJ0103 3:1 checklist current");
    CHECK(fails("<edition/>") == "KJ0102 1:1 edition review");
}

TEST_CASE("the published review is read without a finding") {
    const source input = real_data("review-2025.xml");
    if (input.bytes.empty()) {
        return;
    }
    CHECK(kind_of(input) == file_kind::review_xml);
    const auto read = read_review_file(input);
    REQUIRE(read);
    CHECK(shown_all(read->findings) == std::vector<std::string>{});
    CHECK(read->value.standards.size() == 1);
    CHECK(read->value.checklist == "checklist-2024.xml");
    CHECK(read->value.factors.size() == 4);
    CHECK(read->value.watched.size() == 2);
    CHECK(read->value.factors[0].finding.ends_with("確認できていない。"));
}
