#pragma once
// The label that a line of text begins with.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {

struct line_label {
    std::string written;  ///< "(1)", "参考2-1", "①"
    std::size_t text = 0; ///< byte at which the text behind it begins
    /// It can be nothing else: a sign in a circle or in brackets. 1, a and ア may be words.
    bool certain = false;
};

/// None where the line begins with no label. 「3か月」, 「1.5倍」, 「2025年」, 「(注意)」 and
/// 「（参考6）を」 begin with none.
[[nodiscard]] std::optional<line_label> label_of_line(std::string_view line);

/// The first label of a list: 1, (1), ①, a, ア, イ, 一, 参考, (注) …
[[nodiscard]] bool may_begin_list(std::string_view written);

} // namespace kijun
