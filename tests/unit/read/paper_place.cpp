#include "read/paper_place.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

/// The path of the change in a text whose underlining stands between _ and _.
std::string path(const std::string& text) {
    marked_text marked;
    text_mark as = text_mark::none;
    for (const char32_t sign : to_utf32(text)) {
        if (sign == U'_') {
            as = as == text_mark::none ? text_mark::underline : text_mark::none;
        } else {
            marked.append(std::u32string(1, sign), as);
        }
    }
    std::string joined;
    for (const std::string& label : path_of_change(marked, labelled_parts(marked.text))) {
        joined += (joined.empty() ? "" : "/") + label;
    }
    return joined;
}

} // namespace

TEST_CASE("a row's place is the first label that underlining touches") {
    struct row {
        const char* text;
        const char* path;
    };
    const row rows[] = {
        {"_4 鍵を分ける。_", "4"},
        {"_参考1 1-3 鍵を用いる方式_", "参考1/1-3"},
        {"_参考1 2-3 鍵を用いる方式_", "参考1"},
        {"1-(2)①a 過負荷（_DDoS/_DoS）で通信", "1/(2)/①/a"},
        {"_1-(2)①ア 過負荷_", "1/(2)/①/ア"},
        {"_1-(2)①アクセスの記録_", "1/(2)/①"},
        {"7. 鍵を分ける。", "7"},
        {"12 _鍵を分ける。_", "12"},
        {"1-(2) 置き場所 _写しを分ける。_", "1/(2)"},
        {"1-(2)①写しを分ける。", "1/(2)/①"},
        {"1-(1) 立会い _④写しを残す。_", "1/(1)/④"},
        {"1 例がある。 (1) 記録を見る。 _⑥写しを見る。_", "1/(1)/⑥"},
        {"_6 例がある。_\n(1) _記録。_\n(2) _写し。_", "6"},
        {"6 例がある。\n(1) 記録。\n(2) 写し。", "6"},
        {"6 例がある。 (1) 記録。 (2) _写し。_", "6/(2)"},
        {"1-(2) 復旧 ①手順を決める。 a. 攻撃（_分散_）のとき", "1/(2)/①/a"},
        {"参考 例には、次のものがある。", "参考"},
        {"参考 2 例には、次のものがある。", "参考2"},
        {"参考 1-(2) 国外の例", "参考1/(2)"},
        {"参考 2-1. 例がある。 (2) 弱くなる。 (注) 指針がある。", "参考2-1/(注)"},
        {"参考 1-1. 合言葉 1-2. 鍵 _1-3. 指紋_ _1-4. 顔_", "参考1/1-3"},
        {"_2-(2)①専用線_\n_②許可した先_", "2/(2)/①"},
        {"_⑪利用の上限_", "⑪"},
        {"写しを_分ける_。\n(5)記録", ""},
        {"2025 年度の例", ""},
        {"3 つの例がある。", ""},
        {"例は (5)→(8) と移る。", ""},
        {"項目 2 は残す。 _通番 3 も残す。_", ""},
        {"", ""},
    };
    for (const row& each : rows) {
        CAPTURE(each.text);
        CHECK(path(each.text) == each.path);
    }
}

TEST_CASE("the title of a clause is one sentence that ends in こと") {
    CHECK(is_rule_sentence(U"記録を残すこと。"));
    CHECK(is_rule_sentence(U"記録を残すこと"));
    CHECK_FALSE(is_rule_sentence(U"記録を残す。写しを分けること。"));
    CHECK_FALSE(is_rule_sentence(U"記録を残すことが必要である。"));
}
