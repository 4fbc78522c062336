#include <kijun/model/checklist.hpp>

#include <algorithm>

namespace kijun {

const checklist_item* find_item(const checklist& list, std::string_view number) {
    const auto found =
        std::find_if(list.items.begin(), list.items.end(), [&](const checklist_item& item) {
            return item.number == number;
        });
    return found == list.items.end() ? nullptr : &*found;
}

} // namespace kijun
