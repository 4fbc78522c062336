#pragma once
// What stands around a number of a section says whether it is one: section 4.5, 4.5節, see 4.5.

#include <cstddef>
#include <string_view>

namespace kijun::numbering {

/// Asks a text about what is before and behind a number in it. Each question looks a bounded
/// way around.
class section_context {
public:
    explicit section_context(std::string_view text) : text_(text) {}

    /// Over four blanks at most, forward and backward.
    [[nodiscard]] std::size_t skip_blanks(std::size_t at) const;
    [[nodiscard]] std::size_t before_blanks(std::size_t at) const;

    /// Where the word before a number begins that says what it is (section, §, 第); the
    /// number's own beginning where there is none.
    [[nodiscard]] std::size_t lead_before(std::size_t begin) const;
    /// Paragraph or para. before it.
    [[nodiscard]] bool has_paragraph_word(std::size_t begin) const;
    /// 第 right before the number.
    [[nodiscard]] bool has_ordinal(std::size_t begin) const;
    /// 章 or 節 behind it.
    [[nodiscard]] bool has_chapter_sign(std::size_t end) const;
    /// 節, を参照, に規定, …: words that only a place has behind it.
    [[nodiscard]] bool has_tail(std::size_t end) const;
    /// "see", "in accordance with", "requirements of": words that only a place has before it
    /// when a bare number follows.
    [[nodiscard]] bool has_cue(std::size_t begin) const;
    /// No version and no amount: what stands before it leaves it to itself.
    [[nodiscard]] bool stands_alone(std::size_t begin) const;
    /// Is it said to be of a document by its mark in a bibliography: section 5 of [RFC2119],
    /// [ISO8601], section 3? `lead` is where the word before the number begins.
    [[nodiscard]] bool is_of_another(std::size_t lead, std::size_t end) const;

private:
    std::string_view text_;
};

} // namespace kijun::numbering
