#include <kijun/text/redline.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kijun::redline;
using kijun::run_op;
using kijun::text_run;

namespace {

std::string marked(const std::vector<text_run>& runs) {
    std::string out;
    for (const auto& run : runs) {
        out += run.op == run_op::equal    ? run.text
               : run.op == run_op::insert ? "{+" + run.text + "+}"
                                          : "[-" + run.text + "-]";
    }
    return out;
}

std::string side(const std::vector<text_run>& runs, run_op without) {
    std::string out;
    for (const auto& run : runs) {
        out += run.op == without ? "" : run.text;
    }
    return out;
}

struct row {
    std::string before, after, shown;
};

} // namespace

TEST_CASE("a redline shows few, whole pieces") {
    const std::vector<row> rows = {
        {"同じ文。", "同じ文。", "同じ文。"},
        {"", "新しい文。", "{+新しい文。+}"},
        {"古い文。", "", "[-古い文。-]"},
        {"攻撃（DoS）等", "攻撃（DDoS/DoS）等", "攻撃（{+DDoS/+}DoS）等"},
        {"以下がある。", "以下の項目がある。", "以下{+の項目+}がある。"},
        {"コンピュータセンターの扉",
         "データセンターの扉",
         "[-コンピュータ-]{+データ+}センターの扉"},
        {"2030年まで", "2035年まで", "[-2030-]{+2035+}年まで"},
        {"定めることが望ましい。",
         "定めることが必要である。",
         "定めることが[-望ましい-]{+必要である+}。"},
        {"実施する。", "実施する。また、記録する。", "実施する。{+また、記録する。+}"},
    };
    for (const auto& [before, after, shown] : rows) {
        CAPTURE(before);
        CHECK(marked(redline(before, after)) == shown);
    }
}

TEST_CASE("both sides of an exact redline are the texts, byte for byte") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"構内LANとして無線LANを使用する場合の留意点",
         "構内 LAN として無線 LAN を使用する際に考慮する点"},
        {"abc", "xyz"},
        {"あいう", "いうえ"},
        {"aあa", "あaあ"},
        {"\xE3\x81\x82", "\xE3\x81\x84"}, // あ → い: the same first bytes
        {"ん亜", "を亜"},
        {"行\n換え", "行換え"},
    };
    for (const auto& [before, after] : rows) {
        CAPTURE(before);
        const auto runs = redline(before, after);
        CHECK(side(runs, run_op::insert) == before);
        CHECK(side(runs, run_op::remove) == after);
    }
}

TEST_CASE("typesetting is no difference where the caller does not want it") {
    CHECK(marked(redline("【実 3】を参照", "【実3】を確認", false)) ==
          "【実3】を[-参照-]{+確認+}");
    CHECK(marked(redline("ＬＡＮの構成", "LAN の構成", false)) == "LAN の構成");
}
