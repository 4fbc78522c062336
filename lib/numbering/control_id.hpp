#pragma once
// Ids of controls: ac-2, and ac-2.1 for its first enhancement, as OSCAL catalogs have them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {

struct control_id {
    std::string family; ///< in small letters: "ac"
    std::vector<std::uint32_t> numbers;
};

/// Reads ac-2.1, AC-2(1), AC-02(01); none for anything else.
[[nodiscard]] std::optional<control_id> read_control_id(std::string_view id);

/// "ac-2.1".
[[nodiscard]] std::string to_id(const control_id& of);

} // namespace kijun::numbering
