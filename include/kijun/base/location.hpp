#pragma once
// Where something stands in a file, in the terms of the person who has the file open.

#include <kijun/base/export.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace kijun {

/// A point in a text file. `line` and `column` count from 1, columns in code points (not bytes,
/// not screen cells); 0 means unknown. `offset` counts bytes from 0 and is meaningful only when
/// `line` is known.
struct position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::size_t offset = 0; ///< bytes from 0

    friend bool operator==(const position&, const position&) = default;
};

/// A half-open range of bytes [begin, end) in some UTF-8 text.
struct text_span {
    std::size_t begin = 0; ///< first byte
    std::size_t end = 0;   ///< one past the last

    friend bool operator==(const text_span&, const text_span&) = default;
};

/// A place in a file. `file` is the name that the caller gave, "" when there was none. `cell`
/// names a worksheet cell ("Sheet1!H12") or a table column (関連規定箇所) where that says more
/// than the line does, else "".
struct location {
    std::string file;
    position at;
    std::string cell; ///< "Sheet1!H12" or 関連規定箇所

    friend bool operator==(const location&, const location&) = default;
};

/// "review.xml:12:7", "list.tsv:3:1 (関連規定箇所)", "review.xml" — what is known,
/// colon-separated.
[[nodiscard]] KIJUN_API std::string to_string(const location& where);

} // namespace kijun
