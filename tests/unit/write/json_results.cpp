#include "support/edition_text.hpp"
#include "unit/report/hand_made.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/write/write.hpp>

#include <boost/json.hpp>

#include <array>
#include <clocale>
#include <cstddef>
#include <string>

namespace json = boost::json;
using hand_made::make_review;

namespace {

std::string keys(const json::value& what) {
    std::string names;
    for (const auto& member : what.as_object()) {
        names += (names.empty() ? "" : " ") + std::string(member.key());
    }
    return names;
}

std::string written(const json::value& what) {
    return json::serialize(what);
}

} // namespace

TEST_CASE("kijun.diff/1 has the names of the contract in their order") {
    const json::value diff = json::parse(to_json(make_review().effects.changes));
    CHECK(keys(diff) == "schema old new changes summary");
    CHECK(diff.at("schema") == "kijun.diff/1");
    CHECK(written(diff.at("old")) == R"j({"standard":"安全対策基準","edition":"第12版"})j");
    CHECK(keys(diff.at("summary")) == "clauses paragraphs");
    CHECK(keys(diff.at("summary").at("clauses")) ==
          "old new unchanged added deleted modified moved renumbered split merged");
    CHECK(diff.at("summary").at("clauses").at("old").as_int64() == 8);
    CHECK(diff.at("summary").at("paragraphs").at("modified").as_int64() == 3);

    const json::array& changes = diff.at("changes").as_array();
    REQUIRE(changes.size() == 11);
    CHECK(keys(changes[1]) ==
          "id level kind old new edited grade mark citations similarity runs");
    CHECK(changes[1].at("level") == "paragraph");
    CHECK(changes[1].at("kind") == "modified");
    CHECK(changes[1].at("edited") == true);
    CHECK(changes[1].at("grade") == "substantive");
    CHECK(changes[1].at("similarity") == 0.9312);
    CHECK(written(changes[1].at("runs")) ==
          R"j([{"op":"equal","text":"業務は以下"},{"op":"insert","text":"の項目"},)j"
          R"j({"op":"equal","text":"である。"}])j");
    CHECK(changes[6].at("runs").at(1).at("op") == "delete");
    CHECK(written(changes[0].at("old")) == "[]");
    CHECK(written(changes[0].at("new")) == R"j(["統1-1"])j");
    CHECK(changes[0].at("level") == "clause");
}

TEST_CASE(
    "a change has obligation, after, class and subtree only where there is something to say") {
    kijun::difference diff = make_review().effects.changes;
    diff.changes[3].grade_reason = "term";
    diff.changes[3].old_class = "付加";
    const json::value tree = json::parse(to_json(diff)).at("changes").at(3);
    CHECK(keys(tree) ==
          "id level kind old new edited grade mark obligation citations similarity "
          "runs grade_reason class subtree");
    CHECK(written(tree.at("obligation")) == R"j({"old":"none","new":"must"})j");
    CHECK(written(tree.at("citations")) == R"j({"added":["実20"],"removed":[]})j");
    CHECK(written(tree.at("class")) == R"j({"old":"付加","new":""})j");
    CHECK(written(tree.at("subtree").at(1)) ==
          R"j({"address":"実9/2/(1)","label":"(1)","text":"初期値の変更","depth":1})j");
    CHECK(written(json::parse(to_json(diff)).at("changes").at(0).at("after")) ==
          R"j(["統1"])j");
}

TEST_CASE("kijun.match/1 ranks candidates") {
    const std::vector<kijun::clause_match> matches = {
        {"ac-2", {"ac-2"}, {{"ac-2", 0.98}, {"ac-3", 0.2149999}}}, {"ac-9", {}, {}}};
    CHECK(written(json::parse(to_json(matches))) ==
          R"j({"schema":"kijun.match/1","matches":[{"old":"ac-2","chosen":["ac-2"],)j"
          R"j("candidates":[{"new":"ac-2","score":9.8E-1},{"new":"ac-3","score":2.15E-1}]},)j"
          R"j({"old":"ac-9","chosen":[],"candidates":[]}]})j");
    CHECK(to_json(matches).find("\"score\": 0.215}") != std::string::npos);
}

TEST_CASE("kijun.impact/1 has changes, links, items, what dangles and what nothing links to") {
    const json::value impact = json::parse(to_json(make_review().effects));
    CHECK(keys(impact) == "schema old new checklist changes links items dangling "
                          "unlinked_changes reasons judged findings summary");
    CHECK(impact.at("schema") == "kijun.impact/1");
    CHECK(written(impact.at("checklist")) ==
          R"j({"name":"API接続チェックリスト","version":"2024"})j");
    CHECK(impact.at("changes").as_array().size() == 11);
    const json::value& first = impact.at("links").at(0);
    CHECK(keys(first) == "change item relation via score evidence verdict rationale relevance "
                         "citation method reviewer date skipped");
    CHECK(first.at("relation") == "inherited");
    CHECK(first.at("verdict") == "no-impact");
    CHECK(written(first.at("via")) == R"j(["統1"])j");
    const json::value& second = impact.at("links").at(1);
    CHECK(keys(second) ==
          "change item relation via score evidence verdict rationale relevance method");
    CHECK(second.at("verdict") == "incorporate");
    CHECK(second.at("score") == 0.618);
    CHECK(
        written(impact.at("items")) ==
        R"j([{"number":"1","needs_review":false,"changes":["c1"],"ranked":["c1"],"skipped":"answered","cites":true},)j"
        R"j({"number":"22","needs_review":true,"changes":["c4"],"ranked":["c4"],"skipped":"","cites":true}])j");
    CHECK(written(impact.at("dangling").at(0)) ==
          R"j({"item":"22","citation":"実200","why":"dangling","clause":"実200","now":"",)j"
          R"j("reused":false,"file":"list.tsv","line":3,"column":5,"cell":"関連規定箇所"})j");
    CHECK(written(impact.at("unlinked_changes")) == R"j(["c2","c9"])j");
    CHECK(written(impact.at("reasons")) == R"j([{"change":"c4","note":2,"place":"実9/2"}])j");
    CHECK(written(impact.at("judged")) ==
          R"j([{"change":"c9","verdict":"not-related","rationale":"媒体は対象外",)j"
          R"j("reviewer":"乙","date":"2025-11-21"}])j");
}

TEST_CASE("every verdict and relation has its word") {
    kijun::impact effects;
    for (const auto state : {kijun::verdict_state::open,
                             kijun::verdict_state::incorporate,
                             kijun::verdict_state::no_impact,
                             kijun::verdict_state::not_related,
                             kijun::verdict_state::stale}) {
        kijun::impact_link link;
        link.verdict = state;
        effects.links.push_back(link);
    }
    const std::string text = to_json(effects);
    for (const char* word : {"open", "incorporate", "no-impact", "not-related", "stale"}) {
        CHECK(text.find("\"verdict\": \"" + std::string(word) + "\"") != std::string::npos);
    }
}

TEST_CASE("a finding has its number, severity, place, message and details") {
    const json::value found = json::parse(to_json(make_review().effects)).at("findings").at(0);
    CHECK(keys(found) == "id severity file line column cell message details");
    CHECK(found.at("id") == "KJ0401");
    CHECK(found.at("severity") == "warning");
    CHECK(found.at("file") == "list.tsv");
    CHECK(found.at("line") == 3);
    CHECK(found.at("column") == 5);
    CHECK(found.at("message").as_string().find("実200") != json::string::npos);
    CHECK(found.at("message").as_string().find("list.tsv") == json::string::npos);
    CHECK(written(found.at("details")) == R"j(["実200"])j");
}

TEST_CASE("kijun.cite/1 gives byte spans; item numbers are not clauses") {
    const std::string text = "実1～実3と通番22";
    kijun::resolution cited;
    kijun::resolved_citation clauses;
    clauses.source.span = {0, 11};
    clauses.source.locator = "2/(1)";
    clauses.clauses = {"実1", "実2", "実3"};
    kijun::resolved_citation item;
    item.source.kind = kijun::citation_kind::item;
    item.source.span = {14, 99};
    item.clauses = {"22"};
    cited.citations = {clauses, item};
    CHECK(written(json::parse(to_json(cited, text))) ==
          R"j({"schema":"kijun.cite/1","citations":[{"begin":0,"end":11,"text":"実1～実3",)j"
          R"j("clauses":["実1","実2","実3"],"locator":"2/(1)","kind":"clause"},)j"
          R"j({"begin":14,"end":99,"text":"通番22","clauses":[],"locator":"","kind":"item",)j"
          R"j("items":["22"]}],"findings":[]})j");
}

TEST_CASE("kijun.edition/1 lists paragraphs flat, each with its address") {
    const json::value edition = json::parse(to_json(make_review().after));
    CHECK(keys(edition) == "schema standard name date file clauses");
    const json::value& clause = edition.at("clauses").at(4);
    CHECK(keys(clause) == "id title grade groups paragraphs");
    CHECK(clause.at("id") == "実9");
    CHECK(written(clause.at("paragraphs").at(2)) ==
          R"j({"address":"実9/2/(1)","label":"(1)","text":"初期値の変更","depth":1})j");
}

TEST_CASE("kijun.checklist/1 has every column") {
    const json::value list = json::parse(to_json(make_review().items));
    CHECK(keys(list) == "schema name version file items");
    CHECK(keys(list.at("items").at(1)) ==
          "number category goal subject status issue plan related note");
    CHECK(written(list.at("items").at(1).at("related").at(1)) ==
          R"j({"standard":"報告書","label":"全銀協","text":"3.2"})j");
}

TEST_CASE("kijun.document/1 keeps blocks, marks, spans and anchors") {
    kijun::document paper;
    paper.title = "題";
    paper.blocks.emplace_back(
        kijun::document_heading{2, {{"節", kijun::text_mark::bold, ""}}, "a"});
    paper.blocks.emplace_back(kijun::document_paragraph{
        {{"行", kijun::text_mark::red | kijun::text_mark::underline, "a"}}});
    kijun::document_table table;
    table.rows = {{kijun::table_cell{}}};
    table.rows[0][0].row_span = 2;
    paper.blocks.emplace_back(table);
    CHECK(
        written(json::parse(to_json(paper))) ==
        R"j({"schema":"kijun.document/1","title":"題","language":"ja","blocks":[)j"
        R"j({"type":"heading","level":2,"runs":[{"text":"節","marks":["bold"]}],"anchor":"a"},)j"
        R"j({"type":"paragraph","runs":[{"text":"行","marks":["underline","red"],"target":"a"}]},)j"
        R"j({"type":"table","caption":"","head_rows":1,"rows":[[{"content":[],"row_span":2}]]}]})j");
}

TEST_CASE("kijun.trace/1 numbers its vertices for the edges; CSV lists the same") {
    const std::array editions = {
        hand_made::make_edition("第13版", {{"実8", "=題", {}, ""}, {"実9", "", {}, ""}})};
    kijun::checklist list;
    list.name = "表";
    list.items.resize(1);
    list.items[0].number = "1";
    list.items[0].related.push_back({"安全対策基準", "", "実8、実99", {}});
    const std::array lists = {list};
    const kijun::linked_trace trace = kijun::link(editions, lists);
    const json::value written_trace = json::parse(to_json(trace));
    CHECK(keys(written_trace) == "schema vertices edges dangling uncovered findings");
    CHECK(keys(written_trace.at("vertices").at(0)) == "id kind of name title");
    CHECK(keys(written_trace.at("edges").at(0)) == "from to kind note method confidence");
    CHECK(keys(written_trace.at("dangling").at(0)) ==
          "from from_item checklist citation clause");
    CHECK(written(written_trace.at("uncovered")) == R"j(["実9"])j");

    const std::string nodes = to_csv_nodes(trace.graph);
    CHECK(nodes.starts_with("\xEF\xBB\xBFid,kind,of,name,title\r\n0,edition,"));
    CHECK(nodes.find(",実8,'=題\r\n") != std::string::npos);
    const std::string edges = to_csv_edges(trace.graph);
    CHECK(edges.starts_with("\xEF\xBB\xBF"
                            "from,to,kind,note,method,confidence\r\n"));
    CHECK(edges.find(",relates,実8,citation,1.0\r\n") != std::string::npos);
}

TEST_CASE("JSON is the same bytes in every locale") {
    const kijun::annual_review review = make_review();
    const std::string in_c = to_json(review);
    for (const char* name : {"de_DE.UTF-8", "de_DE", "ja_JP.UTF-8"}) {
        std::setlocale(LC_ALL, name);
        CHECK(to_json(review) == in_c);
    }
    std::setlocale(LC_ALL, "C");
}

TEST_CASE("a comparison and its JSON are the same bytes on any number of threads") {
    std::string before;
    std::string after;
    for (int i = 1; i <= 150; ++i) {
        const std::string id = "実" + std::to_string(i);
        before += id + " 題名" + std::to_string(i) + "\n";
        after += "実" + std::to_string(i % 7 == 0 ? i + 1000 : i) + " 題名" +
                 std::to_string(i) + "\n";
        for (int j = 1; j <= 5; ++j) {
            const std::string text = "手順" + std::to_string(i * 10 + j) + "を" + id +
                                     "に従って定めることが必要である。\n";
            before += "  " + std::to_string(j) + " " + text;
            after += "  " + std::to_string(j) + " " + (j == i % 9 ? "新しい" : "") + text;
        }
    }
    const kijun::edition olds = kijun::test::edition_of(before);
    const kijun::edition news = kijun::test::edition_of(after);
    const kijun::difference alone = kijun::diff(olds, news);
    CHECK(alone.changes.size() > 64); // so that there is something to share out
    CHECK(!alone.stale.empty());
    const std::string written = kijun::to_json(alone);
    for (const std::size_t threads : {2U, 5U}) {
        kijun::diff_options how;
        how.threads = threads;
        CHECK(kijun::to_json(kijun::diff(olds, news, how), threads) == written);
    }
}
