#pragma once
// Which scheme the ids of an edition are numbered in.

#include <kijun/numbering/citation.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kijun::numbering {

/// The scheme that one id looks like: 第十二条の二 and 附則 law, ac-2.1 control, 4.5.1 section,
/// else fisc.
[[nodiscard]] numbering_scheme scheme_of(std::string_view id);

/// The scheme of most ids; fisc where none leads.
[[nodiscard]] numbering_scheme scheme_of(std::span<const std::string> ids);

/// The style that an id of a section shows, as its bit; of "別紙1 2.1" that is `part`. 0 for
/// any other id.
[[nodiscard]] std::uint32_t styles_of_section(std::string_view id);

} // namespace kijun::numbering
