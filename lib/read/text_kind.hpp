#pragma once
// HTML, other markup, text, or none of these: by the begin of a file.

#include <kijun/read/read_document.hpp>

#include <string_view>

namespace kijun {

/// `html`, `text` or `none`, whatever the encoding. It is HTML when its first tag is one of
/// HTML's, and other markup (none) when another tag or a declaration comes first; a text may
/// begin with < all the same (<参考>, <1>). Looks at the first 64 KiB.
[[nodiscard]] document_kind kind_of_text(std::string_view bytes);

} // namespace kijun
