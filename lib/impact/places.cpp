#include "impact/places.hpp"

#include <kijun/numbering/address.hpp>

#include <algorithm>

namespace kijun::effects {

namespace {

/// A '/' written inside an id or label has a '\' before it, and that may be an escaped one.
bool is_escaped(std::string_view place, std::size_t slash) noexcept {
    std::size_t backslashes = 0;
    while (backslashes < slash && place[slash - backslashes - 1] == '\\') {
        ++backslashes;
    }
    return backslashes % 2 == 1;
}

std::size_t first_separator(std::string_view place) noexcept {
    std::size_t at = place.find('/');
    while (at != std::string_view::npos && is_escaped(place, at)) {
        at = place.find('/', at + 1);
    }
    return at;
}

std::size_t last_separator(std::string_view place) noexcept {
    std::size_t at = place.rfind('/');
    while (at != std::string_view::npos && is_escaped(place, at)) {
        at = at == 0 ? std::string_view::npos : place.rfind('/', at - 1);
    }
    return at;
}

std::string unescaped(std::string_view part) {
    std::string plain;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == '\\' && i + 1 < part.size()) {
            ++i;
        }
        plain += part[i];
    }
    return plain;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

void add_once(std::vector<std::string>& to, const std::string& id) {
    if (std::ranges::find(to, id) == to.end()) {
        to.push_back(id);
    }
}

} // namespace

std::string_view parent_of(std::string_view place) noexcept {
    const std::size_t at = last_separator(place);
    return at == std::string_view::npos ? std::string_view() : place.substr(0, at);
}

bool at_or_under(std::string_view place, std::string_view other) noexcept {
    return place.starts_with(other) &&
           (place.size() == other.size() || place[other.size()] == '/');
}

std::string clause_id_of(std::string_view place) {
    return unescaped(place.substr(0, first_separator(place)));
}

std::string_view path_of(std::string_view place) noexcept {
    const std::size_t at = first_separator(place);
    return at == std::string_view::npos ? std::string_view() : place.substr(at + 1);
}

std::string last_label_of(std::string_view place) {
    const std::size_t at = last_separator(place);
    return unescaped(at == std::string_view::npos ? place : place.substr(at + 1));
}

std::string place_of(const change& what) {
    if (what.new_places.empty()) {
        return what.old_places.empty() ? std::string() : what.old_places.front();
    }
    const std::string& first = what.new_places.front();
    if (what.kind == change_kind::renumbered && what.level == change_level::paragraph &&
        what.new_places.size() > 1) {
        return std::string(parent_of(first));
    }
    return first;
}

std::vector<std::string> branch_parents(std::string_view clause) {
    std::vector<std::string> parents;
    while (!clause.empty() && is_digit(clause.back())) {
        std::size_t digits = clause.size();
        while (digits > 0 && is_digit(clause[digits - 1])) {
            --digits;
        }
        if (digits < 2 || (clause[digits - 1] != '-' && clause[digits - 1] != '.') ||
            !is_digit(clause[digits - 2])) {
            break;
        }
        clause = clause.substr(0, digits - 1);
        parents.emplace_back(clause);
    }
    return parents;
}

whereabouts::whereabouts(const difference& changes) {
    for (const change& one : changes.changes) {
        if (one.kind == change_kind::deleted) {
            for (const std::string& old_place : one.old_places) {
                moved_.try_emplace(old_place, "");
            }
        } else if (one.old_places.size() == one.new_places.size()) {
            for (std::size_t i = 0; i < one.old_places.size(); ++i) {
                if (one.old_places[i] != one.new_places[i]) {
                    moved_.try_emplace(one.old_places[i], one.new_places[i]);
                }
            }
        } else if (one.new_places.size() == 1) {
            for (const std::string& old_place : one.old_places) {
                moved_.try_emplace(old_place, one.new_places.front());
            }
        } else if (std::ranges::find(one.new_places,
                                     one.old_places.empty() ? "" : one.old_places.front()) ==
                   one.new_places.end()) {
            for (const std::string& old_place : one.old_places) {
                moved_.try_emplace(old_place, ""); // became several: no one place
            }
        }
        for (const place_pair& pair : one.along) {
            if (pair.old_place != pair.new_place) {
                moved_.try_emplace(pair.old_place, pair.new_place);
            }
        }
        if (one.level != change_level::clause || one.old_places.empty() ||
            one.new_places.empty() || one.old_places == one.new_places) {
            continue;
        }
        const bool one_to_one = one.old_places.size() == one.new_places.size();
        for (std::size_t o = 0; o < one.old_places.size(); ++o) {
            for (std::size_t n = 0; n < one.new_places.size(); ++n) {
                if (one_to_one && o != n) {
                    continue;
                }
                const std::string was = clause_id_of(one.old_places[o]);
                const std::string is = clause_id_of(one.new_places[n]);
                add_once(successors_[was], is);
                add_once(origins_[is], was);
            }
        }
    }
}

std::optional<std::string> whereabouts::now(std::string_view old_place) const {
    for (std::string_view at = old_place; !at.empty(); at = parent_of(at)) {
        const auto found = moved_.find(std::string(at));
        if (found == moved_.end()) {
            continue;
        }
        if (found->second.empty()) {
            return std::nullopt;
        }
        return found->second + std::string(old_place.substr(at.size()));
    }
    return std::string(old_place);
}

std::span<const std::string> whereabouts::successors(const std::string& clause) const {
    const auto found = successors_.find(clause);
    return found == successors_.end() ? std::span<const std::string>() : found->second;
}

std::span<const std::string> whereabouts::origins(const std::string& clause) const {
    const auto found = origins_.find(clause);
    return found == origins_.end() ? std::span<const std::string>() : found->second;
}

} // namespace kijun::effects
