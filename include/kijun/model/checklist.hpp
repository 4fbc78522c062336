#pragma once
// A checklist version: items (通番) that cite clauses of one or more standards.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The columns of the published table, in its order.
inline constexpr std::array<std::string_view, 10> published_columns{"通番",
                                                                    "区分",
                                                                    "セキュリティ対応目標",
                                                                    "対象者",
                                                                    "現在の対応状況",
                                                                    "課題認識",
                                                                    "課題への対応計画",
                                                                    "関連規定",
                                                                    "関連規定箇所",
                                                                    "備考"};

/// One cell of 関連規定 and 関連規定箇所: which standard, and what it cites there.
struct related_clauses {
    std::string standard; ///< 安全対策基準; "" when the file names none
    std::string label;    ///< 関連規定: FISC・対応基準
    std::string text;     ///< 関連規定箇所 as written: 実1、実8、 実16
    position at;          ///< where `text` begins
    std::string cell{};   ///< the worksheet's cell ("質問!H12") where it stands in one
};

/// One row of the checklist. All texts as written.
struct checklist_item {
    std::string number;   ///< 通番
    std::string category; ///< 区分
    std::string goal;     ///< セキュリティ対応目標
    std::string subject;  ///< 対象者
    std::string status;   ///< 現在の対応状況
    std::string issue;    ///< 課題認識
    std::string plan;     ///< 課題への対応計画
    /// One for each cell; several where it goes by several standards.
    std::vector<related_clauses> related;
    std::string note; ///< 備考
    position at;
};

/// One version of a checklist. An aggregate; nobody changes it after reading.
struct checklist {
    std::string name;    ///< API接続チェックリスト
    std::string version; ///< 2024
    std::string file;
    std::vector<checklist_item> items; ///< in the order of the file
};

/// The item of that 通番, or nullptr. Linear.
[[nodiscard]] KIJUN_API const checklist_item* find_item(const checklist& list,
                                                        std::string_view number);

} // namespace kijun
