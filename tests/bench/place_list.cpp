#include "place_list.hpp"

#include <kijun/numbering/address.hpp>

namespace kijun::bench {

place_list::place_list(const edition& of) : clauses_(of.clause_count()) {
    places_.reserve(clauses_ + of.paragraph_count());
    for (std::size_t i = 0; i < clauses_; ++i) {
        const clause rule = of.clause_at(i);
        places_.push_back({to_string(kijun::address{std::string(rule.id()), {}}),
                           rule.title(),
                           rule.grade(),
                           rule.id(),
                           no_place,
                           i,
                           {}});
        roots_.push_back(i);
    }
    for (std::size_t i = 0; i < of.paragraph_count(); ++i) {
        const paragraph part = of.paragraph_at(i);
        const auto above = part.parent();
        const std::size_t parent = above ? clauses_ + above->index() : part.of_clause().index();
        places_[parent].children.push_back(places_.size());
        places_.push_back(
            {to_string(part.place()), part.text(), {}, part.label(), parent, no_place, {}});
    }
    by_address_.reserve(places_.size());
    for (std::size_t i = 0; i < places_.size(); ++i) {
        by_address_.emplace(places_[i].address, i);
    }
    find_twins();
}

std::size_t place_list::find(std::string_view address) const {
    const auto found = by_address_.find(address);
    return found == by_address_.end() ? no_place : found->second;
}

void place_list::find_twins() {
    std::unordered_map<std::string_view, std::size_t> first;
    for (const auto& above : places_) {
        first.clear();
        for (const std::size_t child : above.children) {
            places_[child].twin = first.try_emplace(places_[child].text, child).first->second;
        }
    }
}

} // namespace kijun::bench
