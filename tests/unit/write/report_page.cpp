#include "unit/impact/published.hpp"
#include "unit/report/hand_made.hpp"
#include "write/report_data.hpp"

#include <kijun/report/review_report.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/write/write.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace {

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos;
         at = text.find(what, at + what.size())) {
        ++count;
    }
    return count;
}

std::string between(std::string_view text, std::string_view begin, std::string_view end) {
    const std::size_t from = text.find(begin);
    REQUIRE(from != std::string_view::npos);
    const std::size_t to = text.find(end, from + begin.size());
    REQUIRE(to != std::string_view::npos);
    return std::string(text.substr(from + begin.size(), to - from - begin.size()));
}

boost::json::value data_of(const std::string& html) {
    return boost::json::parse(
        between(html, "<script type=\"application/json\" id=\"data\">", "</script>"));
}

/// A review in which every text of the input tries to be something else.
kijun::annual_review hostile_review(const std::string& text) {
    kijun::annual_review review = hand_made::make_review();
    review.file.title = text;
    review.file.issuer = text;
    review.file.issued = text;
    review.items.name = text;
    for (kijun::checklist_item& item : review.items.items) {
        item.category = text;
        item.goal = text;
    }
    for (kijun::change& what : review.effects.changes.changes) {
        for (kijun::text_run& run : what.runs) {
            run.text = text;
        }
        for (kijun::subtree_line& line : what.subtree) {
            line.text = text;
        }
        what.citations_added = {text};
    }
    for (kijun::reference_row& row : review.rows) {
        row.reasons = {text};
    }
    for (kijun::impact_link& link : review.effects.links) {
        link.rationale = text;
        link.reviewer = text;
        link.evidence = {text};
    }
    review.effects.dangling[0].citation = text;
    review.effects.judged[0].rationale = text;
    return review;
}

} // namespace

TEST_CASE("the summary says what the JSON of the same review says") {
    const kijun::annual_review review = hand_made::make_review();
    const std::string html = to_html(kijun::report_of(review));
    const boost::json::value json = boost::json::parse(to_json(review));
    const auto card = [&](std::string_view name) {
        const std::string one = between(html, "<li id=\"n-" + std::string(name), "</strong>");
        return one.substr(one.rfind('>') + 1);
    };
    const auto& effects = json.at("impact");
    CHECK(card("changes") == std::to_string(effects.at("changes").as_array().size()));
    const auto to_review =
        std::ranges::count_if(effects.at("items").as_array(), [](const auto& item) {
            return item.at("needs_review").as_bool();
        });
    CHECK(card("items") == std::to_string(to_review));
    CHECK(card("questions") ==
          std::to_string(json.at("conclusion").at("open_questions").as_int64()));
    CHECK(card("unlinked") == std::to_string(effects.at("unlinked_changes").as_array().size()));
    CHECK(html.find("チェックリストの見直しは「要」") != std::string::npos);
    CHECK(html.find("通番 22 に追加: 実9") != std::string::npos);
}

TEST_CASE("of the review of 2025 the page counts what the JSON holds, asked and answered") {
    using namespace kijun::test;
    if (!has_published_case()) {
        return;
    }
    const published_case the;
    const auto answers = kijun::read_answers(published("decisions-2025.csv"));
    REQUIRE(answers.has_value());
    const kijun::ledger answered =
        take_in({}, answers->value, "decisions-2025.csv", the.of, the.items).value;
    for (const kijun::ledger& book : {kijun::ledger{}, answered}) {
        CAPTURE(book.verdicts.size());
        const kijun::annual_review review =
            kijun::hold_review({}, the.before, the.after, the.items, the.notes, book);
        const kijun::review_report report = kijun::report_of(review);
        const boost::json::value json = boost::json::parse(to_json(review));
        const auto& effects = json.at("impact");
        CHECK(report.changes.size() == effects.at("changes").as_array().size());
        CHECK(report.rows == json.at("rows").as_array().size());
        CHECK(report.unlinked == effects.at("unlinked_changes").as_array().size());

        std::set<std::pair<std::string, std::string>> linked;
        std::set<std::pair<std::string, std::string>> asked;
        for (const auto& link : effects.at("links").as_array()) {
            const auto& fields = link.as_object();
            const std::pair<std::string, std::string> pair(fields.at("item").as_string(),
                                                           fields.at("change").as_string());
            linked.insert(pair);
            if (!fields.contains("skipped") &&
                (fields.at("verdict") == "open" || fields.at("verdict") == "stale")) {
                asked.insert(pair);
            }
        }
        kijun::heat all;
        for (const kijun::reported_item& item : report.items) {
            kijun::heat sum;
            for (const kijun::heat& cell : item.by_series) {
                sum.changes += cell.changes;
                sum.asked += cell.asked;
                sum.proposed += cell.proposed;
            }
            CHECK(sum == item.total);
            all.changes += sum.changes;
            all.asked += sum.asked;
        }
        CHECK(all.changes == linked.size());
        CHECK(all.asked == asked.size());
        CHECK(asked.empty() == !book.verdicts.empty());

        // Every change says which row of [参考] tells it, as the rows say of their changes.
        std::ptrdiff_t told = 0;
        for (const auto& row : json.at("rows").as_array()) {
            for (const auto& id : row.at("changes").as_array()) {
                const auto found = std::ranges::find(
                    report.changes, std::string(id.as_string()), &kijun::reported_change::id);
                REQUIRE(found != report.changes.end());
                CHECK(static_cast<std::int64_t>(found->row) == row.at("row").as_int64());
                ++told;
            }
        }
        CHECK(told == std::ranges::count_if(report.changes,
                                            [](const auto& each) { return each.row != 0; }));
    }
}

TEST_CASE(
    "every change and every item stands in the file as a line for readers without scripts") {
    const std::string html = to_html(kijun::report_of(hand_made::make_review()));
    CHECK(count_of(html, "\n<article ") == 11);
    CHECK(count_of(html, "</article>\n") == 11);
    CHECK(count_of(html, "\n<tr id=\"i") == 2);
    CHECK(html.find("<h4>旧 統5 6</h4>") != std::string::npos); // moved to 実71
    // The map of permuted siblings stands in the reason, and is not told twice.
    CHECK(count_of(html, "(5)→(6) (6)→(5)") == 2); // of c5, and of c6 in the same row
    CHECK(html.find("<ins>（記録を含む）</ins>") != std::string::npos);
    CHECK(html.find("<del>3 磁気テープを点検する。</del>") != std::string::npos);
}

TEST_CASE("the data has a column for each property, all equally long") {
    const boost::json::value data =
        data_of(to_html(kijun::report_of(hand_made::make_review())));
    for (const auto& [name, column] : data.at("changes").as_object()) {
        CAPTURE(std::string(name));
        CHECK(column.as_array().size() == 11);
    }
    const std::size_t links = data.at("links").at("change").as_array().size();
    CHECK(links >= 2);
    for (const auto& [name, column] : data.at("links").as_object()) {
        CAPTURE(std::string(name));
        CHECK(column.as_array().size() == links);
    }
    CHECK(data.at("changes").at("id").at(10) == "c11");
    CHECK(data.at("changes").at("place").at(2) == "統7 4-(5)");
}

TEST_CASE("nothing of the input is markup, wherever it stands") {
    for (const std::string text : {"<script>alert(1)</script>",
                                   "</script><script>alert(1)</script>",
                                   "</noscript><img src=x onerror=alert(1)>",
                                   "\"><b>x</b>",
                                   "' onmouseover='x",
                                   "<!--<script>",
                                   "&lt;b&gt;",
                                   "]]>",
                                   "a\r\nb\n<article>",
                                   "\xE2\x80\xA8\xE2\x80\xA9",
                                   "\xFF\x00\x1B"}) {
        CAPTURE(text);
        const std::string plain = to_html(kijun::report_of(hostile_review("x")));
        const std::string html = to_html(kijun::report_of(hostile_review(text)));
        // As many tags as with a harmless text, of every kind that the page has or that the
        // texts would make.
        for (const std::string_view tag : {"<script",
                                           "</script",
                                           "<noscript",
                                           "</noscript",
                                           "<article",
                                           "</article",
                                           "<tr",
                                           "<img",
                                           "<b>",
                                           "<!--",
                                           "<style",
                                           "</style",
                                           "<ins>",
                                           "<p>",
                                           "<td"}) {
            CAPTURE(std::string(tag));
            CHECK(count_of(html, tag) == count_of(plain, tag));
        }
        CHECK(count_of(html, "<article ") == count_of(html, "\n<article "));
        const boost::json::value data = data_of(html);
        CHECK(data.at("changes").at("id").as_array().size() == 11);
    }
}

TEST_CASE("the data of a script keeps its value and cannot end its element") {
    const boost::json::value texts{
        "</script>", "<!--", "a & b", "]]>", "\xE2\x80\xA8", "\xE2\x80\xA9"};
    const std::string safe = kijun::escape_script_data(boost::json::serialize(texts));
    for (const std::string_view never : {"<", ">", "&", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
        CHECK(safe.find(never) == std::string::npos);
    }
    CHECK(boost::json::parse(safe) == texts);
}

TEST_CASE("the policy lets one style and one script by, and nothing from elsewhere") {
    const std::string html = to_html(kijun::report_of(hand_made::make_review()));
    const std::string policy =
        between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.starts_with("default-src 'none'; style-src 'sha256-"));
    CHECK(policy.find("script-src 'sha256-") != std::string::npos);
    CHECK(policy.ends_with("base-uri 'none'; form-action 'none'"));
    CHECK(policy.find("unsafe") == std::string::npos);
    for (const std::string_view reaching : {" src=",
                                            "@import",
                                            "url(",
                                            "fetch(",
                                            "http:",
                                            "https:",
                                            "<link",
                                            "<iframe",
                                            "<form action"}) {
        CAPTURE(std::string(reaching));
        // The name of a namespace is no address: nothing is fetched by it.
        const std::size_t names = count_of(html, "http://www.w3.org/2000/svg");
        CHECK(count_of(html, reaching) == (reaching == "http:" ? names : 0));
    }
}

TEST_CASE("the same report gives the same bytes, in either language") {
    const kijun::annual_review review = hand_made::make_review();
    for (const kijun::language in : {kijun::language::ja, kijun::language::en}) {
        CHECK(to_html(kijun::report_of(review, in)) == to_html(kijun::report_of(review, in)));
    }
    const std::string english = to_html(kijun::report_of(review, kijun::language::en));
    CHECK(english.find("<html lang=\"en\">") != std::string::npos);
    CHECK(english.find("Answered") != std::string::npos);
    CHECK(english.find("回答済み") == std::string::npos);
}

TEST_CASE("of five hundred items on one change a few are links and all are named") {
    kijun::review_report report = kijun::report_of(hand_made::make_review());
    report.items.clear();
    kijun::reported_change& change = report.changes[0];
    report.changes.resize(1);
    change.links.resize(1);
    for (std::size_t i = 0; i < 500; ++i) {
        report.items.emplace_back().number = "Q" + std::to_string(i);
        change.links.push_back(change.links[0]);
        change.links.back().item = i;
    }
    change.links.erase(change.links.begin());
    const std::string row = between(to_html(report), "<article ", "</article>");
    CHECK(count_of(row, "data-item=") == 24);
    CHECK(row.find("Q24 Q25") != std::string::npos);
    CHECK(row.find("Q499") != std::string::npos);
}

TEST_CASE("a review without changes, items or titles is a page all the same") {
    const std::string html = to_html(kijun::review_report{});
    CHECK(html.find("変更はない。") != std::string::npos);
    CHECK(data_of(html).at("items").at("number").as_array().empty());
}

TEST_CASE("a row is one line, whatever breaks there are in names and texts") {
    kijun::review_report report = kijun::report_of(hostile_review("a\nb\r\nc\rd"));
    report.series = {"e\nf", "g\r\nh"};
    const std::string html = to_html(report);
    CHECK(count_of(html, "\n<article ") == count_of(html, "</article>\n"));
    CHECK(count_of(between(html, "<tbody>\n", "</tbody>"), "\n") == report.items.size());
    CHECK(between(html, "<thead><tr><th", "<tbody>\n").find('\n') == std::string::npos);
}
