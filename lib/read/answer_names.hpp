#pragma once
// The words of answers in files: incorporate, no-impact, not-related; 取り込む, 影響なし,
// 関係なし.

#include <kijun/model/answer_sheet.hpp>
#include <kijun/model/ledger.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

[[nodiscard]] inline std::optional<answer> answer_of(std::string_view name) noexcept {
    using enum answer;
    for (const answer each : {incorporate, no_impact, not_related}) {
        if (to_string(each) == name) {
            return each;
        }
    }
    return std::nullopt;
}

/// The number of the word that was written, in either language; none for another.
[[nodiscard]] std::optional<std::size_t> word_among(std::span<const sheet_word> words,
                                                    std::string_view written);

/// 「1 3」, 「1、3」 → 1, 3; none for "-"; nullopt for an empty cell.
[[nodiscard]] std::optional<std::vector<std::string>> read_item_list(std::string_view written);

/// "2025-11-20" of 2025-11-20, 2025/11/20, 2025.11.20 and 2025年11月20日, with or without zeros
/// and in either width; none of what is no day of a calendar.
[[nodiscard]] std::optional<std::string> read_date(std::string_view written);

} // namespace kijun
