#pragma once
// Findings as one would tell them, and a pair of editions to find them in.

#include "support/edition_text.hpp"

#include <kijun/check/check.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::test {

/// "renumbered 実3 → 実4 @1:3 [実3]", one finding a line.
inline std::string shown(const std::vector<check_finding>& found) {
    std::string all;
    for (const check_finding& one : found) {
        all += std::string(to_string(one.why)) + ' ' + one.citation;
        all += one.now.empty() ? "" : " → " + one.now;
        all += " @" + std::to_string(one.where.at.line) + ':' +
               std::to_string(one.where.at.column);
        all += one.where.cell.empty() ? "" : " (" + one.where.cell + ')';
        for (const std::string& id : one.clauses) {
            all += ' ' + id;
        }
        all += '\n';
    }
    return all;
}

constexpr std::string_view old_text = R"(
実1 暗証番号を盗み見られない仕掛けを備えること。
  1 画面には入力された文字を表示しないことが必要である。
  2 操作を受け付ける場所は、後ろからのぞかれない向きに置くことが必要である。
実2 相手の端末を確かめてから通信を始めること。
  1 接続の前に証明書を互いに検証することが必要である。
    (1) 証明書の期限が過ぎていないこと
    (2) 発行した者が信用できる者であること
    (3) 失効の一覧に載っていないこと
実3 保存しているデータが外に漏れない措置をとること。
  1 記憶媒体に保存するデータは、強い方式で暗号にすることが必要である。
  2 廃棄する媒体は、読み出せないように壊すことが必要である。
実4 書庫の鍵を二人で管理すること。
  1 鍵の貸出しは台帳に記入し、当日中に返却させることが必要である。
実5 記録を残し、調べられるようにすること。
  1 記録は改ざんできない場所に三年間保管することが必要である。
  参考1 記録の様式の例を別に示す。
実6 現金を扱う機器の鍵と暗証を分けて管理すること。
  1 鍵の保管者は暗証を知らない者から選ぶことが必要である。
)";

// 実4 withdrawn; 実3 is 実4 now, and 実3 is another one; 実1/2 reworded; 実2's list permuted.
constexpr std::string_view new_text = R"(
実1 暗証番号を盗み見られない仕掛けを備えること。
  1 画面には入力された文字を表示しないことが必要である。
  2 操作を受け付ける場所は、監視カメラで見張り、五日ごとに点検することが必要である。
実2 相手の端末を確かめてから通信を始めること。
  1 接続の前に証明書を互いに検証することが必要である。
    (1) 失効の一覧に載っていないこと
    (2) 証明書の期限が過ぎていないこと
    (3) 発行した者が信用できる者であること
実3 人工知能を使う方針と体制を定めること。
  1 学習に使う資料の出所を明らかにし、偏りがないかを確かめることが必要である。
実4 保存しているデータが外に漏れない措置をとること。
  1 記憶媒体に保存するデータは、強い方式で暗号にすることが必要である。
  2 廃棄する媒体は、読み出せないように壊すことが必要である。
実5 記録を残し、調べられるようにすること。
  1 記録は改ざんできない場所に三年間保管することが必要である。
  参考1 記録の様式の例を別に示す。
実6 現金を扱う機器の鍵と暗証を分けて管理すること。
  1 鍵の保管者は暗証を知らない者から選ぶことが必要である。
)";

inline const citation_checker& pair_checker() {
    static const citation_checker made(edition_of(new_text, "第13版", "安全対策基準"),
                                       edition_of(old_text, "第12版", "安全対策基準"));
    return made;
}

inline const citation_checker& lone_checker() {
    static const citation_checker made(edition_of(new_text, "第13版", "安全対策基準"));
    return made;
}

struct checked_text {
    std::string text;
    std::string findings;
};

inline void check_rows(const citation_checker& by, const std::vector<checked_text>& rows) {
    for (const checked_text& row : rows) {
        CAPTURE(row.text);
        CHECK(shown(by.check_text(row.text, "f")) == row.findings);
    }
}

} // namespace kijun::test
