#pragma once
// A citation written anew in its own style.

#include <kijun/numbering/address.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace kijun::checking {

/// `written` cites `was`; the same citing `now`: 実 28 → 実 29, 実２８ → 実２９, 実務基準28 →
/// 実務基準29, 実27 2-(5) → 実27 2-(8). Series are exchanged where they are written (統5 6 →
/// 実71 3). None where it is written in a way that is not understood to the last character.
/// Ids of the FISC scheme only.
[[nodiscard]] std::optional<std::string>
restyled(std::string_view written, const address& was, const address& now);

} // namespace kijun::checking
