#pragma once
// Numbers and ids as Japanese laws write them: 第十二条の二, 附則第三条, 別表第一.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {

/// A number and where it ended, as a byte offset.
struct law_number {
    std::uint32_t value = 0;
    std::size_t end = 0;
};

/// Reads a whole number from 1 to 9999 at `at`: 百二十八, 一二八, 一〇, 128, １２８. None where
/// none is, or where kanji do not make one (十十).
[[nodiscard]] std::optional<law_number> read_law_number(std::string_view text, std::size_t at);

/// 128 as 百二十八. Precondition: 1 to 9999.
[[nodiscard]] std::string to_kanji(std::uint32_t value);

/// 十二の二 of {12, 2}; with `prefix` and `suffix` around the first: 第十二条の二.
[[nodiscard]] std::string spell_law_number(const std::vector<std::uint32_t>& numbers,
                                           std::string_view prefix = {},
                                           std::string_view suffix = {},
                                           bool in_kanji = true);

/// Does the id name a place of a law: 第…条…, 附則…, 別表…?
[[nodiscard]] bool is_law_id(std::string_view id);

} // namespace kijun::numbering
