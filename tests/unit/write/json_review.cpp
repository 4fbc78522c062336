#include "unit/report/hand_made.hpp"

#include <kijun/write/write.hpp>

#include <boost/json.hpp>

#include <string>

namespace json = boost::json;

namespace {

std::string keys(const json::value& what) {
    std::string names;
    for (const auto& member : what.as_object()) {
        names += (names.empty() ? "" : " ") + std::string(member.key());
    }
    return names;
}

json::value review_json() {
    return json::parse(to_json(hand_made::make_review()));
}

} // namespace

TEST_CASE("kijun.review/1 begins with what everybody asks first") {
    const json::value review = review_json();
    CHECK(keys(review) == "schema year title issuer issued conclusion factors watched rows "
                          "figures rule related decision policy settlement impact");
    CHECK(review.at("schema") == "kijun.review/1");
    CHECK(
        json::serialize(review.at("conclusion")) ==
        R"j({"needs_revision":true,"open_questions":0,"revised_items":[)j"
        R"j({"number":"22","incorporated":["c4"],"new_clauses":["実9"]}],"provisional":false})j");
    CHECK(
        json::serialize(review.at("factors").at(0)) ==
        R"j({"number":"1","title":"使用状況","needs_review":false,"finding":"要望はない。"})j");
    CHECK(review.at("watched").at(0).at("needs_review").is_null());
    CHECK(review.at("impact").at("schema") == "kijun.impact/1");
}

TEST_CASE("a row has its clause, path, title, items, verdicts, changes and places") {
    const json::value review = review_json();
    CHECK(review.at("rows").as_array().size() == 8);
    const json::value& row = review.at("rows").at(2);
    CHECK(keys(row) == "row clause path title items mark reasons changes verdicts places "
                       "filed_under needs_review");
    CHECK(row.at("row") == 3);
    CHECK(row.at("title") == "IDの不正を防ぐこと。");
    CHECK(json::serialize(row.at("items")) == R"j(["22"])j");
    CHECK(json::serialize(row.at("verdicts")) ==
          R"j([{"item":"22","verdict":"incorporate"}])j");
    CHECK(json::serialize(row.at("changes")) == R"j(["c4"])j");
    CHECK(json::serialize(review.at("rows").at(5).at("verdicts")) ==
          R"j([{"item":"-","verdict":"not-related"}])j");
    CHECK(json::serialize(row.at("places").at(1)) ==
          R"j({"clause":"実9","path":"2/(1)","old":null,"new":"初期値の変更"})j");
}

TEST_CASE("a new clause is no place of its row; its paragraphs are") {
    const json::value row = review_json().at("rows").at(0);
    CHECK(row.at("clause") == "統1-1");
    CHECK(row.at("title") == "基本方針を定めること。");
    CHECK(row.at("filed_under") == "統1");
    CHECK(json::serialize(row.at("places")) ==
          R"j([{"clause":"統1-1","path":"1","old":null,"new":"経営層が承認する。"}])j");
    CHECK(review_json().at("rows").at(7).at("places").as_array().empty());
}

TEST_CASE("places have old and new wording, and where they came from") {
    const json::value review = review_json();
    // Permuted siblings and a new one among them, in the new order.
    CHECK(
        json::serialize(review.at("rows").at(3).at("places")) ==
        R"j([{"clause":"実27","path":"2/(5)","old":"取消し","new":"取消し","moved_from":"実27/2/(6)"},)j"
        R"j({"clause":"実27","path":"2/(6)","old":"棚卸し","new":"棚卸し","moved_from":"実27/2/(5)"},)j"
        R"j({"clause":"実27","path":"2/(7)","old":null,"new":"兼務の検出"}])j");
    // A moved paragraph with its edited child, each once.
    CHECK(
        json::serialize(review.at("rows").at(4).at("places")) ==
        R"j([{"clause":"実30","path":"3","old":"手続きが必要である。","new":"手続きでは以下に留意する。","moved_from":"実30/2"},)j"
        R"j({"clause":"実30","path":"3/(3)","old":"記録を残す。","new":"記録を残す。厳重に管理する。","moved_from":"実30/2/(3)"}])j");
    CHECK(json::serialize(review.at("rows").at(5).at("places")) ==
          R"j([{"clause":"実40","path":"3","old":"磁気テープを点検する。","new":null}])j");
}

TEST_CASE("the figures are data: which row is taken in, and how the cell will read") {
    const json::value figures = review_json().at("figures");
    CHECK(
        json::serialize(figures.at("1")) ==
        R"j([{"item":"22","category":"開発・運用","row":3,"clause":"実9","path":"2","changes":["c4"]}])j");
    const json::value& row = figures.at("2").at(0);
    CHECK(keys(row) == "number category goal subject status issue plan related note");
    const json::value& cell = row.at("related").at(0);
    CHECK(keys(cell) == "standard label old new runs");
    CHECK(cell.at("old") == "実1、実8、実16、実26");
    CHECK(cell.at("new") == "実1、実8、実9、実16、実26");
    CHECK(json::serialize(cell.at("runs").at(1)) == R"j({"op":"insert","text":"実9、"})j");
}
