#include <kijun/text/redline.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>
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

void check_rows(const std::vector<row>& rows) {
    for (const auto& [before, after, shown] : rows) {
        CAPTURE(before);
        CHECK(marked(redline(before, after)) == shown);
    }
}

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
    check_rows(rows);
}

TEST_CASE("a redline cuts where words, numbers and articles end") {
    check_rows({
        {"見直すこと。", "見送ること。", "[-見直す-]{+見送る+}こと。"},
        {"規程を定める。", "規程を改める。", "規程を[-定める-]{+改める+}。"},
        {"情報の取扱い", "情報の取り扱い", "情報の[-取扱い-]{+取り扱い+}"},
        {"体制を整備する。", "体制を準備する。", "体制を[-整備-]{+準備+}する。"},
        {"検証の担当者は", "検証の責任者は", "検証の[-担当者-]{+責任者+}は"},
        {"委託先の管理", "再委託先の管理", "[-委託先-]{+再委託先+}の管理"},
        {"管理に関する規程", "管理に対する規程", "管理[-に関する-]{+に対する+}規程"},
        {"暗号化又は記録", "暗号化及び記録", "暗号化[-又は-]{+及び+}記録"},
        {"第一項第六号", "第一項第七号", "第一項[-第六号-]{+第七号+}"},
        {"第二十一条第十一項", "第二十一条第十四項", "第二十一条[-第十一項-]{+第十四項+}"},
        {"十年以下の懲役若しくは",
         "十年以下の拘禁刑若しくは",
         "十年以下の[-懲役-]{+拘禁刑+}若しくは"},
        {"第3条第2項", "第4条第2項", "[-第3条-]{+第4条+}第2項"},
        {"年1回点検する", "年2回点検する", "年[-1-]{+2+}回点検する"},
        {"1.5倍", "1.25倍", "[-1.5-]{+1.25+}倍"},
        {"10:30まで", "10:45まで", "[-10:30-]{+10:45+}まで"},
        {"1,000件", "1,500件", "[-1,000-]{+1,500+}件"},
        {"SHA-1を用いる", "SHA-256を用いる", "[-SHA-1-]{+SHA-256+}を用いる"},
        {"the control policy", "the control plan", "the control [-policy-]{+plan+}"},
        {"a policy is reviewed",
         "a policy is annually reviewed",
         "a policy is {+annually +}reviewed"},
        {"サイバー攻撃", "サイド攻撃", "[-サイバー-]{+サイド+}攻撃"},
        {"ランサムウェア対策", "マルウェア対策", "[-ランサムウェア-]{+マルウェア+}対策"},
        {"か\u3099", "か\u309A", "[-か\u3099-]{+か\u309A+}"},
        {"葛\U000E0100城", "葛\U000E0101城", "[-葛\U000E0100-]{+葛\U000E0101+}城"},
    });
}

TEST_CASE("an insertion stands where sentences, items and phrases end") {
    check_rows({
        {"点検すること。記録すること。",
         "点検すること。報告すること。記録すること。",
         "点検すること。{+報告すること。+}記録すること。"},
        {"鍵、扉等", "鍵、錠、扉等", "鍵、{+錠、+}扉等"},
        {"鍵及び扉", "鍵、錠及び扉", "鍵{+、錠+}及び扉"},
        {"利用者（顧客を含む。）の同意", "利用者の同意", "利用者[-（顧客を含む。）-]の同意"},
        {"実1、実9", "実1、実3、実9", "実1、{+実3、+}実9"},
        {"暗号鍵の一覧", "暗号鍵の台帳の一覧", "暗号鍵の{+台帳の+}一覧"},
        {"台帳を点検する。", "台帳を夜間に点検する。", "台帳を{+夜間に+}点検する。"},
    });
}

TEST_CASE("enumerations are compared item by item") {
    check_rows({
        {"目的、範囲、体制等", "目的、権限、体制等", "目的、[-範囲-]{+権限+}、体制等"},
        {"目的、範囲等", "体制、権限等", "[-目的-]{+体制+}、[-範囲-]{+権限+}等"},
        {"鍵・扉・窓", "錠・扉・窓", "[-鍵-]{+錠+}・扉・窓"},
        {"実1、実8、実26を", "実1、実8-1、実27を", "実1、[-実8-]{+実8-1+}、[-実26-]{+実27+}を"},
        {"記録及び報告", "保管及び通知", "[-記録-]{+保管+}及び[-報告-]{+通知+}"},
    });
}

TEST_CASE("a rewritten sentence is one replacement, a moved phrase comes whole") {
    check_rows({
        {"無線を使用する場合の留意点には、例がある。",
         "無線を使用する際に考慮する点としては、例がある。",
         "無線を使用する[-場合の留意点に-]{+際に考慮する点として+}は、例がある。"},
        {"夜間に台帳を点検する。",
         "台帳を夜間に点検する。",
         "[-夜間に-]台帳を{+夜間に+}点検する。"},
        {"書面により承認し、記録を保管すること。",
         "出入口の扉には十分な強度を持たせる。",
         "[-書面により承認し、記録を保管すること-]{+出入口の扉には十分な強度を持たせる+}。"},
    });
}

TEST_CASE("texts of any length and shape end, with both sides kept") {
    const auto repeated = [](const std::string& piece, std::size_t times) {
        std::string all;
        for (std::size_t i = 0; i < times; ++i) {
            all += piece;
        }
        return all;
    };
    const std::string rule = "規程を整備し、周知することが必要である。";
    std::string scattered;
    std::string original;
    for (int i = 0; i < 5000; ++i) {
        original += std::to_string(i * 7919 % 10007) + rule;
        scattered +=
            std::to_string(i * 7919 % 10007) + rule + (i % 100 == 0 ? "追加の文。" : "");
    }
    const std::vector<std::pair<std::string, std::string>> rows = {
        {repeated("a", 100000), repeated("ab", 50000)},
        {repeated("あ", 50000), repeated("あい", 25000)},
        {repeated(rule, 3000), repeated(rule, 3001)},
        {original, scattered},
        {repeated("A", 70000) + "b", repeated("A", 70000) + "c"},
        {repeated("\xFF", 5000), repeated("\xFE", 5000)},
    };
    for (const auto& [before, after] : rows) {
        const auto runs = redline(before, after);
        const bool kept =
            side(runs, run_op::insert) == before && side(runs, run_op::remove) == after;
        CHECK(kept);
    }
    // Scattered edits in a long text are found one by one.
    CHECK(redline(original, scattered).size() == 101);
}

TEST_CASE(
    "drawn edits: both sides are kept, code points whole, and nothing is said of equals") {
    const std::vector<std::string> pieces = {
        "安全",     "管理", "の",     "を",      "する",     "こと",     "、", "。",
        "サーバー", "API",  "12",     " ",       "\n",       "か\u3099", "𠮟", "（",
        "）",       "及び", "第一項", "e\u0301", "\xE3\x81", "\xFF"};
    std::mt19937 random(20260401);
    const auto draw = [&](std::size_t most) {
        std::string all;
        for (auto left = random() % most; left > 0; --left) {
            all += pieces[random() % pieces.size()];
        }
        return all;
    };
    for (int round = 0; round < 3000; ++round) {
        const std::string head = draw(12);
        const std::string tail = draw(12);
        const std::string before = head + draw(8) + tail + draw(6);
        const std::string after = round % 3 == 0 ? draw(20) : head + draw(8) + tail;
        const auto runs = redline(before, after);
        bool whole =
            side(runs, run_op::insert) == before && side(runs, run_op::remove) == after;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            whole = whole && !runs[i].text.empty() && (i == 0 || runs[i].op != runs[i - 1].op);
        }
        whole = whole && (before != after || runs.size() <= 1);
        CAPTURE(before);
        CAPTURE(after);
        REQUIRE(whole);
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
    CHECK(marked(redline("【実 3】による手順を参照する。",
                         "【実3】による手順を確認する。",
                         false)) == "【実3】による手順を[-参照-]{+確認+}する。");
    CHECK(marked(redline("ＬＡＮの構成", "LAN の構成", false)) == "LAN の構成");
}
