#pragma once
// The text of a source, checked: within the limit, UTF-8, and no office file in disguise.

#include "place_finder.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/source.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A view of the source's bytes without their byte order mark, or of `converted`. The source
/// must outlive it.
struct text_input {
    std::string file;
    std::string_view text;
    place_finder places;
    /// What the bytes were converted to, where they were not UTF-8; offsets count in it.
    std::shared_ptr<const std::string> converted{};
    /// What the conversion found: KJ0841 to KJ0843.
    std::vector<diagnostic> findings{};

    [[nodiscard]] location where(std::size_t offset) const {
        return {file, places.at(offset), {}};
    }
    [[nodiscard]] failure
    fail(code id, std::size_t offset, std::vector<std::string> details) const {
        return {id, where(offset), std::move(details)};
    }
};

/// Fails with KJ0003; with KJ0009 where there is nothing but blanks; with KJ0004 at the first
/// byte that is not UTF-8, for UTF-16, and for an XML declaration of another encoding; with
/// KJ0005 for ZIP files (xlsx, docx) and PDF; with KJ0805 and KJ0806 for compound files.
/// Linear.
[[nodiscard]] result<text_input> open_text(const source& input, const limits& bounds);

/// The same, but nobody has looked yet whether the bytes are UTF-8.
[[nodiscard]] result<text_input> open_unchecked(const source& input, const limits& bounds);

/// The text of a file that need not be UTF-8: UTF-16 and the encodings of Japanese are
/// converted, with a finding where that is a guess. `declared` is what the file itself says it
/// is, "" for nothing. XML without `declared` fails as `open_text`
/// does, and so does what no encoding fits; with KJ0005 what is binary. Linear.
[[nodiscard]] result<text_input>
open_decoded(const source& input, const limits& bounds, std::string_view declared = {});

/// The bytes without a UTF-8 byte order mark.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view bytes) noexcept;

} // namespace kijun
