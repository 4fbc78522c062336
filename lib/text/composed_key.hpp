#pragma once
// The comparison key the slow way, for texts that ICU has to compose.

#include <string>
#include <string_view>

namespace kijun {

/// The comparison key of any text. Slow and obvious: folds code points, has ICU compose them
/// (NFC), and does so again until nothing changes, so that the key of a key is the key. The
/// tests hold the fast way to it. Linear: the second round can only take blanks away that stand
/// beside a letter which became a composed one, and the third changes nothing.
[[nodiscard]] std::string composed_key(std::string_view text);

} // namespace kijun
