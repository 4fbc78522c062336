#pragma once
// Which of many terms still stand in an edition, in one pass for all of them.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// Counts terms in texts, as written: a term is kanji, katakana or Latin letters, which are
/// seldom set otherwise, and a stray half-width one does not make it a term in use. A term is
/// looked for where its first character stands.
class terms_in_use {
public:
    struct term {
        std::string_view text;       ///< well-formed UTF-8, not empty; must outlive the search
        std::size_t may_be_left = 0; ///< occurrences that do not count as use
    };

    explicit terms_in_use(const std::vector<term>& terms);

    /// Linear in the text, where few terms begin alike or they are in use.
    void look_at(std::string_view text);
    /// Does the term of this number stand in the texts more often than it may?
    [[nodiscard]] bool is_used(std::size_t number) const { return entries_[number].used; }

private:
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
    static constexpr std::size_t starts = std::size_t{1} << 16U;
    struct entry {
        std::string_view text;
        std::size_t may_be_left;
        bool used;
        std::uint32_t next; ///< one that begins with the same character
    };
    /// The first character where it is kana or kanji of three bytes, as nearly all are, else
    /// a byte of it.
    struct beginning {
        std::size_t value;
        std::size_t length; ///< bytes of the character
    };
    static beginning start_at(std::string_view text, std::size_t at) noexcept;
    void count(std::size_t start, std::string_view from);

    std::vector<entry> entries_;
    std::vector<std::uint64_t> begins_; ///< a bit for each start: most are nobody's
    std::vector<std::uint32_t> first_;  ///< entry by what it begins with
};

} // namespace kijun
