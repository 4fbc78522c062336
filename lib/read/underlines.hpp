#pragma once
// Headings of a plain text: a line by itself with signs drawn under it.

#include <kijun/document/located_document.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Turns lines into headings as a text is read: a line that follows a blank one (or a line of
/// the same signs) and has signs of one kind below it, about as wide as itself
/// (reStructuredText, and what people type). The sign says the level: the first that the text
/// uses is 1. The signs themselves are no text. Constant time a line.
class underlines {
public:
    explicit underlines(located_document& in) : in_(in) {}

    /// Is this line drawn under the last one, which is a heading now? `line` counts from 1,
    /// `columns` is its indent.
    bool take(std::string_view text, std::size_t columns, std::size_t line);

private:
    [[nodiscard]] std::size_t level_of(const std::string& style);

    located_document& in_;
    std::vector<std::string> styles_; ///< by level
};

} // namespace kijun
