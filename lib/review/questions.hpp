#pragma once
// The questions of one impact: its changes and items by content and by place, and which
// verdicts of a ledger are about which of them.

#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/ledger.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace kijun::verdicts {

/// What the changes and items of an impact say, by fingerprint. Two changes or items may say
/// the same; then what a verdict names tells them apart.
class questions {
public:
    questions(const impact& of, const checklist& items);

    [[nodiscard]] const std::string& change_print(std::size_t change) const {
        return change_prints_[change];
    }
    [[nodiscard]] const std::string& item_print(std::size_t item) const {
        return item_prints_[item];
    }
    [[nodiscard]] const std::string& place(std::size_t change) const { return places_[change]; }

    [[nodiscard]] bool has_change(const std::string& print) const {
        return known_changes_.contains(print);
    }
    [[nodiscard]] bool has_item(const std::string& print) const {
        return known_items_.contains(print);
    }

    /// The first change or item with that content, preferring the one that the verdict names;
    /// npos when there is none.
    [[nodiscard]] std::size_t change_of(const verdict& said) const;
    [[nodiscard]] std::size_t item_of(const verdict& said) const;
    /// The first item with a number, or npos.
    [[nodiscard]] std::size_t item_numbered(std::string_view number) const;

    /// Are two verdicts of the same content about two questions that both still stand?
    [[nodiscard]] bool are_distinct(const verdict& one, const verdict& other) const;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    [[nodiscard]] bool names_its_change(const verdict& said, const std::string& place) const;
    [[nodiscard]] bool names_its_item(const verdict& said) const;

    std::vector<std::string> change_prints_;
    std::vector<std::string> item_prints_;
    std::vector<std::string> places_;
    std::unordered_map<std::string, std::size_t> known_changes_; ///< first, by content
    std::unordered_map<std::string, std::size_t> standing_;      ///< by content and place
    std::unordered_map<std::string, std::size_t> known_items_;
    std::unordered_map<std::string, std::size_t> numbers_;
};

/// "実9/2" of a verdict.
[[nodiscard]] std::string place_of(const verdict& said);

/// One key of two parts.
[[nodiscard]] std::string key_of(std::string_view one, std::string_view other);

} // namespace kijun::verdicts
