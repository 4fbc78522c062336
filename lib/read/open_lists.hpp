#pragma once
// The lists that are open where lines of a text file stand one behind the other.

#include <kijun/numbering/label.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace kijun {

/// A text file sets the labels of a list one below the other, and what goes on an entry
/// further to the right or level with its label.
class open_lists {
public:
    /// Is this the very next label of a list at this indent, written as the last one was?
    [[nodiscard]] bool go_on(std::string_view label, std::size_t indent) const;
    /// A line with a label; "" for none, which ends the lists further to the right.
    void take(std::string_view label, std::size_t indent);
    void forget() { open_.clear(); }

private:
    struct entry {
        kijun::label written;
        char32_t sign = U'\0'; ///< the stop or the bracket behind it; 0 for none
        std::size_t indent = 0;
    };
    std::vector<entry> open_; ///< further and further to the right
};

} // namespace kijun
