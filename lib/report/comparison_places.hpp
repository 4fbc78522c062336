#pragma once
// What a difference says of each place of the two editions.

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A change and which of its places this is.
struct told_place {
    const change* what = nullptr;
    std::size_t part = 0;
};

class comparison_places {
public:
    explicit comparison_places(const difference& of);

    /// The change of this place's wording or existence; null where there is none.
    [[nodiscard]] const told_place* at_new(std::string_view place) const;
    [[nodiscard]] const told_place* at_old(std::string_view place) const;
    /// Where the place bore another number among its siblings, or its clause another one.
    [[nodiscard]] const told_place* renumbered(std::string_view new_place) const;

    /// The id of this clause in the old edition; "" where it is new.
    [[nodiscard]] std::string old_clause(const clause& now, const edition& before) const;
    /// Where an old paragraph stands now, as far as the changes say; its own address where they
    /// say nothing; "" where it is gone.
    [[nodiscard]] std::string now_at(const paragraph& old, std::string_view new_clause) const;

private:
    using by_place = std::map<std::string, told_place, std::less<>>;
    by_place new_;
    by_place old_;
    by_place renumbered_;
    by_place renumbered_old_;
};

} // namespace kijun
