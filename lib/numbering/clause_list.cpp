// The clause ids of an edition, indexed once by id and by number; a question then costs
// O(log clauses).

#include "numbering/clause_number.hpp"
#include "numbering/control_id.hpp"
#include "numbering/scheme.hpp"

#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {

using numbering::clause_number;
using numbering::read_clause_number;

struct clause_list::data {
    std::vector<std::string> ids;
    /// Views into `ids`, which never changes after this is built.
    std::unordered_map<std::string_view, std::size_t> positions;
    /// The ids of the FISC scheme in number order, with their positions.
    std::vector<std::pair<clause_number, std::size_t>> by_number;
    numbering_scheme scheme = numbering_scheme::fisc;
    std::set<std::string, std::less<>> families; ///< of controls
    bool has_branches = false;
    std::uint32_t styles = 0; ///< of sections, a bit each
    std::shared_ptr<const citation_scheme> own;
};

namespace {

using numbered_position = std::pair<clause_number, std::size_t>;

/// As std::sort would, without carrying texts about: an edition has few series.
void sort_by_number(std::vector<numbered_position>& all) {
    if (std::ranges::is_sorted(all)) {
        return;
    }
    std::map<std::string_view, std::uint32_t> series;
    for (const auto& [number, position] : all) {
        series.try_emplace(number.series, 0);
    }
    for (std::uint32_t rank = 0; auto& [name, place] : series) {
        place = rank++;
    }
    struct key {
        std::uint32_t series, number, branch;
        std::size_t position, at;
        auto operator<=>(const key&) const = default;
    };
    std::vector<key> keys;
    keys.reserve(all.size());
    for (const auto& [number, position] : all) {
        keys.push_back(
            {series.at(number.series), number.number, number.branch, position, keys.size()});
    }
    std::ranges::sort(keys);
    std::vector<numbered_position> sorted;
    sorted.reserve(all.size());
    for (const key& each : keys) {
        sorted.push_back(std::move(all[each.at]));
    }
    all = std::move(sorted);
}

} // namespace

clause_list::clause_list() : clause_list(std::vector<std::string>()) {}

clause_list::clause_list(std::vector<std::string> ids) : clause_list(std::move(ids), nullptr) {}

clause_list::clause_list(std::vector<std::string> ids,
                         std::shared_ptr<const citation_scheme> scheme) {
    auto built = std::make_shared<data>();
    built->ids = std::move(ids);
    for (std::size_t i = 0; i < built->ids.size(); ++i) {
        const std::string& id = built->ids[i];
        if (!built->positions.try_emplace(id, i).second) {
            continue; // used twice: the first one is meant
        }
        if (auto number = read_clause_number(id)) {
            built->by_number.emplace_back(*std::move(number), i);
        } else if (auto control = numbering::read_control_id(id)) {
            built->has_branches = built->has_branches || control->numbers.size() > 1;
            built->families.insert(std::move(control->family));
        }
    }
    sort_by_number(built->by_number);
    built->own = std::move(scheme);
    built->scheme = built->own ? numbering_scheme::own : numbering::scheme_of(built->ids);
    if (built->scheme == numbering_scheme::section) {
        for (const std::string& id : built->ids) {
            built->styles |= numbering::styles_of_section(id);
        }
    }
    data_ = std::move(built);
}

std::optional<std::size_t> clause_list::find(std::string_view id) const {
    const auto found = data_->positions.find(id);
    return found == data_->positions.end() ? std::nullopt : std::optional(found->second);
}

std::span<const std::string> clause_list::ids() const noexcept {
    return data_->ids;
}

numbering_scheme clause_list::scheme() const noexcept {
    return data_->scheme;
}

const std::shared_ptr<const citation_scheme>& clause_list::own_scheme() const noexcept {
    return data_->own;
}

bool clause_list::has_series(std::string_view series) const {
    return data_->families.contains(series);
}

bool clause_list::has_style(section_style style) const noexcept {
    return (data_->styles >> static_cast<unsigned>(style) & 1U) != 0;
}

bool clause_list::has_branches() const noexcept {
    return data_->has_branches;
}

std::vector<std::size_t> clause_list::between(std::string_view first,
                                              std::string_view last) const {
    const auto from = read_clause_number(first);
    const auto to = read_clause_number(last);
    std::vector<std::size_t> positions;
    if (!from || !to || from->series != to->series) {
        return positions;
    }
    const auto number_of = [](const auto& entry) -> const clause_number& {
        return entry.first;
    };
    auto at = std::ranges::lower_bound(data_->by_number, *from, {}, number_of);
    for (; at != data_->by_number.end() && at->first <= *to; ++at) {
        positions.push_back(at->second);
    }
    std::ranges::sort(positions);
    return positions;
}

} // namespace kijun
