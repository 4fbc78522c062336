#pragma once
// A text as a reader sees it, with the way back to its bytes: without tags, comments and
// scripts, with entities as the characters that they stand for, and with web addresses made
// unreadable.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::checking {

/// Does a text begin as HTML or XML does?
[[nodiscard]] bool is_markup(std::string_view text) noexcept;

/// Keeps a view of the text, which must outlive it. Linear.
class plain_view {
public:
    explicit plain_view(std::string_view raw);

    /// The end of a block or cell is a tab.
    [[nodiscard]] std::string_view text() const noexcept {
        return is_copy_ ? std::string_view(copy_) : raw_;
    }
    /// The byte of the file that a byte of `text()` comes from. O(log tags).
    [[nodiscard]] std::size_t original(std::size_t offset) const noexcept;

private:
    /// From `plain` on in text(), bytes come from `raw` on in the file.
    struct piece {
        std::size_t plain;
        std::size_t raw;
    };

    void read_markup();
    void hide_addresses();
    void keep(std::size_t begin, std::size_t end);
    std::size_t take_tag(std::size_t at);
    std::size_t take_entity(std::size_t at);

    std::string_view raw_;
    std::string copy_;
    bool is_copy_ = false;
    std::vector<std::string> unclosed_; ///< hidden elements that do not end
    std::vector<piece> pieces_;         ///< ascending; none where the text is the file
};

} // namespace kijun::checking
