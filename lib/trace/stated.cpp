#include "trace/stated.hpp"

#include "trace/parts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kijun::trace {

namespace {

class relation_placer {
public:
    relation_placer(const relation_set& stated,
                    std::span<const edition> editions,
                    std::span<const checklist> lists)
        : stated_(stated), editions_(editions), lists_(lists) {}

    [[nodiscard]] placed_relations run() {
        choose_list();
        choose_editions();
        if (!list_ || candidates_.empty()) {
            return std::move(placed_);
        }
        std::unordered_map<std::string_view, std::size_t> numbers;
        const checklist& list = lists_[*list_];
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            numbers.try_emplace(list.items[i].number, i);
        }
        for (std::size_t i = 0; i < stated_.relations.size(); ++i) {
            const stated_relation& one = stated_.relations[i];
            const auto item = numbers.find(one.item);
            if (item == numbers.end()) {
                find(code::relation_no_such_item, one.at, {one.item});
                continue;
            }
            const std::string place = place_of(one);
            if (const auto edition = edition_with(one, place)) {
                placed_.all.push_back({i, *list_, item->second, *edition, place});
                tell_conflict(i, place);
            } else {
                find(code::relation_no_such_place, one.at, {place});
            }
        }
        return std::move(placed_);
    }

private:
    void find(code id, const position& at, std::vector<std::string> details) {
        placed_.findings.push_back({id, {stated_.file, at, ""}, std::move(details)});
    }

    void other(const char* attribute, const std::string& named, std::string_view given) {
        find(code::relations_for_other, stated_.at, {attribute, named, std::string(given)});
    }

    void choose_list() {
        for (std::size_t i = 0; i < lists_.size(); ++i) {
            if (!stated_.checklist.empty() && lists_[i].name != stated_.checklist) {
                continue;
            }
            list_ = i;
            if (lists_[i].version == stated_.version) {
                break;
            }
        }
        if (!list_) {
            if (!lists_.empty()) {
                other("checklist", stated_.checklist, lists_.front().name);
            }
        } else if (!stated_.version.empty() && lists_[*list_].version != stated_.version) {
            other("version", stated_.version, lists_[*list_].version);
        }
    }

    void choose_editions() {
        for (std::size_t i = 0; i < editions_.size(); ++i) {
            const edition& one = editions_[i];
            if (stated_.standard.empty() || one.standard().empty() ||
                one.standard() == stated_.standard) {
                candidates_.push_back(i);
            }
        }
        if (candidates_.empty()) {
            if (!editions_.empty()) {
                other("standard", stated_.standard, editions_.front().standard());
            }
            return;
        }
        if (stated_.edition.empty()) {
            return;
        }
        const auto named = std::ranges::find_if(
            candidates_, [&](std::size_t i) { return editions_[i].name() == stated_.edition; });
        if (named == candidates_.end()) {
            other("edition", stated_.edition, editions_[candidates_.front()].name());
        } else {
            candidates_ = {*named};
        }
    }

    [[nodiscard]] std::optional<std::size_t> edition_with(const stated_relation& one,
                                                          const std::string& place) const {
        for (const std::size_t i : candidates_) {
            const edition& in = editions_[i];
            if (in.find_clause(one.clause)) {
                const bool is_there = one.path.empty() || paragraph_at(in, place).has_value();
                if (is_there) {
                    return i;
                }
            }
        }
        return std::nullopt;
    }

    void tell_conflict(std::size_t relation, const std::string& place) {
        const stated_relation& one = stated_.relations[relation];
        const auto [before, is_first] =
            said_.try_emplace(std::tuple(one.item, place, one.rationale), relation);
        if (!is_first && stated_.relations[before->second].type != one.type) {
            find(code::relation_conflict,
                 one.at,
                 {one.item, place, provenance_of(stated_.relations[before->second])});
        }
    }

    const relation_set& stated_;
    std::span<const edition> editions_;
    std::span<const checklist> lists_;
    std::optional<std::size_t> list_;
    std::vector<std::size_t> candidates_;
    std::map<std::tuple<std::string, std::string, matching_rationale>, std::size_t> said_;
    placed_relations placed_;
};

} // namespace

placed_relations place_relations(const relation_set& stated,
                                 std::span<const edition> editions,
                                 std::span<const checklist> lists) {
    return relation_placer(stated, editions, lists).run();
}

placed_relations place_in_newest(const relation_set& stated,
                                 std::span<const edition> editions,
                                 std::span<const checklist> lists) {
    std::vector<edition> newest;
    std::vector<std::size_t> numbers;
    std::set<std::string_view> seen;
    for (std::size_t i = editions.size(); i > 0; --i) {
        const edition& one = editions[i - 1];
        if (seen.insert(one.standard()).second || one.name() == stated.edition) {
            newest.push_back(one);
            numbers.push_back(i - 1);
        }
    }
    placed_relations placed = place_relations(stated, newest, lists);
    for (placed_relation& each : placed.all) {
        each.edition = numbers[each.edition];
    }
    return placed;
}

} // namespace kijun::trace
