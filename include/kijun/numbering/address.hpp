#pragma once
// Addresses: the full, stable name of a place in an edition.
//
//   実112/2/(1)/⑧
//   ^---^ clause id, an opaque string
//         ^------^ path: the labels from the clause down, never shortened
//
// Display form, as people cite it: 実112 2-(1)⑧

#include <kijun/base/export.hpp>
#include <kijun/base/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A place: a clause (empty path) or a paragraph inside it. Labels are canonical.
struct address {
    std::string clause;            ///< an id: 実112; "" for no place
    std::vector<std::string> path; ///< labels from the outermost: 2, (1), ⑧

    friend bool operator==(const address&, const address&) = default;
};

/// "実112/2/(1)/⑧". The inverse of `parse_address`. A '/' or '\' inside an id or label is
/// written with a '\' before it.
[[nodiscard]] KIJUN_API std::string to_string(const address& place);
/// The same without the clause: "2/(1)/⑧", "" for a clause.
[[nodiscard]] KIJUN_API std::string path_text(const address& place);

/// Reads "実112/2/(1)/⑧". Fails (KJ0008) on an empty clause or an empty label.
[[nodiscard]] KIJUN_API result<address> parse_address(std::string_view text);

/// The display form "実112 2-(1)⑧", which the citation grammar reads back: a blank after the
/// clause; '-' between two labels that would run together otherwise, a blank where '-' would
/// make a branch of them ("実8 参考1 1-3" is 実8/参考1/1-3).
[[nodiscard]] KIJUN_API std::string display(const address& place);

/// The display form of a path alone: "2-(1)⑧".
[[nodiscard]] KIJUN_API std::string display_path(const std::vector<std::string>& path);

} // namespace kijun
