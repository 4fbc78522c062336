#pragma once
// The labels that nearly every paragraph has, known at a glance: 2, (1), ⑧, a, A, (a), (A) in
// their canonical spelling. An edition has tens of thousands of them, and all of them must be
// read.

#include <kijun/numbering/label.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace kijun::numbering {

/// What `read_label` says of a label that counts one thing and is canonical already.
struct canonical_label {
    label_series series = label_series::other;
    std::uint32_t number = 0;

    friend bool operator==(const canonical_label&, const canonical_label&) = default;
};

/// If there is a value, `read_label(written)` gives that series and number and `written` itself
/// as text. None says nothing: `read_label` has to look. Allocates nothing.
[[nodiscard]] std::optional<canonical_label>
read_canonical_label(std::string_view written) noexcept;

} // namespace kijun::numbering
