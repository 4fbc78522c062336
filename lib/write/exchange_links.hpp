#pragma once
// What the forms of exchange have in common: the links with their ends, names that stay the
// same, and days.

#include <kijun/write/exchange.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::exchange {

/// A link from an item to a place.
struct link {
    std::size_t list = 0;    ///< index into linked_models::checklists
    std::size_t item = 0;    ///< index in it
    std::size_t edition = 0; ///< index into linked_models::editions
    std::string place;       ///< in address form
    bool is_clause = false;
    const stated_relation* stated = nullptr; ///< none for a citation
    std::string words;                       ///< as cited, or the provenance
    double confidence = 1;
    std::size_t from = 0; ///< vertices of the graph
    std::size_t to = 0;
};

/// Citations in the order of the graph, then the stated relations in theirs. What leads out of
/// the editions is not among them. O(edges).
[[nodiscard]] std::vector<link> links_of(const linked_models& of);

/// UUIDs (RFC 4122, version 5, in a namespace of kijun's). A name that comes again gets another
/// one, by how often it came.
class names {
public:
    [[nodiscard]] std::string uuid(const std::vector<std::string_view>& name);

private:
    std::map<std::string, std::size_t> used_;
};

/// The day that an export is of: see linked_models::date. 2025-11-20.
[[nodiscard]] std::string day_of(const linked_models& of);

/// The text on one line without blanks at its ends; "" only where it says nothing.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// "安全対策基準 第13版"
[[nodiscard]] std::string title_of(const edition& one);
[[nodiscard]] std::string title_of(const checklist& one);

} // namespace kijun::exchange
