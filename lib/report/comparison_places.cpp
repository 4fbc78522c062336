#include "report/comparison_places.hpp"

#include <kijun/numbering/address.hpp>

namespace kijun {
namespace {

const told_place* find_in(const std::map<std::string, told_place, std::less<>>& places,
                          std::string_view place) {
    const auto found = places.find(place);
    return found == places.end() ? nullptr : &found->second;
}

} // namespace

comparison_places::comparison_places(const difference& of) {
    for (const change& each : of.changes) {
        const bool numbers = each.kind == change_kind::renumbered;
        for (std::size_t i = 0; i < each.new_places.size(); ++i) {
            (numbers ? renumbered_ : new_).emplace(each.new_places[i], told_place{&each, i});
        }
        for (std::size_t i = 0; i < each.old_places.size(); ++i) {
            (numbers ? renumbered_old_ : old_)
                .emplace(each.old_places[i], told_place{&each, i});
        }
    }
}

const told_place* comparison_places::at_new(std::string_view place) const {
    return find_in(new_, place);
}

const told_place* comparison_places::at_old(std::string_view place) const {
    return find_in(old_, place);
}

const told_place* comparison_places::renumbered(std::string_view new_place) const {
    return find_in(renumbered_, new_place);
}

std::string comparison_places::old_clause(const clause& now, const edition& before) const {
    if (const told_place* told = renumbered(now.id())) {
        return told->what->old_places[told->part];
    }
    const told_place* told = at_new(now.id());
    if (told != nullptr && told->what->kind == change_kind::added) {
        return {};
    }
    if (told != nullptr && !told->what->old_places.empty()) {
        return told->what->old_places.front();
    }
    return before.find_clause(now.id()) ? std::string(now.id()) : std::string();
}

std::string comparison_places::now_at(const paragraph& old, std::string_view new_clause) const {
    const std::string place = to_string(old.place());
    if (const told_place* told = find_in(renumbered_old_, place)) {
        return told->what->new_places[told->part];
    }
    if (const told_place* told = at_old(place)) {
        const std::vector<std::string>& now = told->what->new_places;
        return now.empty() ? std::string() : now[now.size() > told->part ? told->part : 0];
    }
    if (const auto parent = old.parent()) {
        // A child goes along with its parent.
        const std::string above = now_at(*parent, new_clause);
        return above.empty() ? std::string() : above + "/" + std::string(old.label());
    }
    return std::string(new_clause) + "/" + std::string(old.label());
}

} // namespace kijun
