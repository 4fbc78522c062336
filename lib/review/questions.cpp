#include "review/questions.hpp"

#include "impact/places.hpp"
#include "trace/parts.hpp"

#include <kijun/review/fingerprint.hpp>

namespace kijun::verdicts {

questions::questions(const impact& of, const checklist& items) {
    for (std::size_t i = 0; i < of.changes.changes.size(); ++i) {
        const change& one = of.changes.changes[i];
        const std::string& print = change_prints_.emplace_back(fingerprint_of(one));
        const std::string& place = places_.emplace_back(effects::place_of(one));
        known_changes_.try_emplace(print, i);
        standing_.try_emplace(key_of(print, place), i);
    }
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        known_items_.try_emplace(item_prints_.emplace_back(fingerprint_of(items.items[i])), i);
        numbers_.try_emplace(items.items[i].number, i);
    }
}

bool questions::names_its_change(const verdict& said, const std::string& place) const {
    return standing_.contains(key_of(said.change, place));
}

bool questions::names_its_item(const verdict& said) const {
    const std::size_t item = item_numbered(said.number);
    return item != npos && item_prints_[item] == said.item;
}

std::size_t questions::change_of(const verdict& said) const {
    if (const auto named = standing_.find(key_of(said.change, place_of(said)));
        named != standing_.end()) {
        return named->second;
    }
    const auto known = known_changes_.find(said.change);
    return known == known_changes_.end() ? npos : known->second;
}

std::size_t questions::item_of(const verdict& said) const {
    if (names_its_item(said)) {
        return item_numbered(said.number);
    }
    const auto known = known_items_.find(said.item);
    return known == known_items_.end() ? npos : known->second;
}

std::size_t questions::item_numbered(std::string_view number) const {
    const auto found = numbers_.find(std::string(number));
    return found == numbers_.end() ? npos : found->second;
}

bool questions::are_distinct(const verdict& one, const verdict& other) const {
    if (one.number != other.number && names_its_item(one) && names_its_item(other)) {
        return true;
    }
    const std::string here = place_of(one);
    const std::string there = place_of(other);
    return here != there && names_its_change(one, here) && names_its_change(other, there);
}

std::string place_of(const verdict& said) {
    return trace::inside(said.clause, said.path);
}

std::string key_of(std::string_view one, std::string_view other) {
    return std::string(one) + ' ' + std::string(other); // a fingerprint has no blank
}

} // namespace kijun::verdicts
