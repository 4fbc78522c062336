#pragma once
// The places of an edition in one row, so that pairs of places are pairs of indices.

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun::bench {

constexpr std::size_t no_place = static_cast<std::size_t>(-1);

/// Clauses first, in document order, then paragraphs in document order: a parent always comes
/// before its children. The edition must outlive the list.
class place_list {
public:
    explicit place_list(const edition& of);

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] std::size_t clauses() const { return clauses_; }
    [[nodiscard]] bool is_clause(std::size_t at) const { return at < clauses_; }
    /// `no_place` for an address that is nowhere.
    [[nodiscard]] std::size_t find(std::string_view address) const;
    [[nodiscard]] const std::string& address(std::size_t at) const {
        return places_[at].address;
    }
    [[nodiscard]] std::string_view text(std::size_t at) const { return places_[at].text; }
    [[nodiscard]] std::string_view grade(std::size_t at) const { return places_[at].grade; }
    /// Of a clause its id.
    [[nodiscard]] std::string_view label(std::size_t at) const { return places_[at].label; }
    /// `no_place` for a clause.
    [[nodiscard]] std::size_t parent(std::size_t at) const { return places_[at].parent; }
    /// Of `no_place` the clauses.
    [[nodiscard]] const std::vector<std::size_t>& children(std::size_t at) const {
        return at == no_place ? roots_ : places_[at].children;
    }
    /// The first place with the same parent and the same text: twins that nobody can tell from
    /// each other. Of a clause itself.
    [[nodiscard]] std::size_t twin(std::size_t at) const { return places_[at].twin; }

private:
    struct place {
        std::string address;
        std::string_view text;
        std::string_view grade;
        std::string_view label;
        std::size_t parent = no_place;
        std::size_t twin = no_place;
        std::vector<std::size_t> children;
    };

    void find_twins();

    std::size_t clauses_ = 0;
    std::vector<place> places_;
    std::vector<std::size_t> roots_;
    std::unordered_map<std::string_view, std::size_t> by_address_;
};

} // namespace kijun::bench
