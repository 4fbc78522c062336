#pragma once
// Where may a reference of a law begin, and does the law's own number follow or another's?

#include "numbering/law_reference.hpp"

#include <kijun/base/location.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kijun::numbering {

/// The next stretch at or after `from` in which a reference may begin; it ends where its first
/// 条, 項, 号 or 表 does. Every reference has one of these, and what may stand before it is in
/// the stretch.
[[nodiscard]] std::optional<text_span> next_law_beginning(std::string_view text,
                                                          std::size_t from);

/// Can a reference begin with this character?
[[nodiscard]] bool opens_law_reference(char32_t sign) noexcept;

enum class law_owner : std::uint8_t {
    ours,    ///< a number of the law at hand
    another, ///< 民法第九十条, 商標法（昭和三十四年法律第百二十七号）第四条, 同法第三条
    nobody,  ///< no reference: 平成十一年法律第百二十八号, 第二号様式
};

/// Whose is the reference that begins at `at`? Kanji, katakana or letters right before it are
/// the name of another law, but for この法律, 本法, 本則, 改正後 and the like; so is a bracket
/// that tells a law's number or its short name. A blank before it may hide only the name's end.
[[nodiscard]] law_owner
owner_of(std::string_view text, std::size_t at, const law_reference& reference);

} // namespace kijun::numbering
