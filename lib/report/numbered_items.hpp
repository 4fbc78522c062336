#pragma once
// The items of a checklist by their 通番, for papers that look up many.

#include <kijun/model/checklist.hpp>

#include <string_view>
#include <unordered_map>

namespace kijun {

/// Keeps a reference to the list.
class numbered_items {
public:
    explicit numbered_items(const checklist& list) {
        for (const checklist_item& item : list.items) {
            items_.try_emplace(item.number, &item);
        }
    }

    /// The first item of that number, as `find_item` gives it, or nullptr.
    [[nodiscard]] const checklist_item* find(std::string_view number) const {
        const auto found = items_.find(number);
        return found == items_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::string_view, const checklist_item*> items_;
};

} // namespace kijun
