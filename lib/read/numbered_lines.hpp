#pragma once
// Lines of a document that begin with a number as sections have it.

#include "numbering/outline_number.hpp"
#include "read/outline_lines.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {

struct numbered_line {
    std::size_t line = 0; ///< of the outline
    numbering::outline_number number;
    std::string title;
    bool is_heading = false; ///< of the document
    bool dotted = false;     ///< a full stop stands behind the number: 4. Title
    bool is_listed = false;  ///< in the table of contents
    std::size_t indent = 0;  ///< of the line
    /// The word before the number, in small letters: article; "" for none.
    std::u32string_view word{};

    bool is_bare = false;     ///< nothing but the number stands there, and no heading
    bool is_inserted = false; ///< between two numbers, by a letter: § 3a

    [[nodiscard]] bool is_deep() const { return number.is_deep() && !is_inserted; }
};

/// None where the line begins with no number, or goes on with what a number counts: 1.5倍,
/// 3か月, 第2回. The number is one that a word processor counted (1.2, ３）, 第2) or stands at
/// the front of the text: 4.5 Title, Ⅱ－１ 題名, 第２　題名, 【問３】題名, Article 5: Title.
[[nodiscard]] std::optional<numbered_line> numbered_line_of(const outline_line& line,
                                                            std::size_t index);

/// Can a line be nothing but the heading of a section, where it might as well go on the line
/// before it: 5.8.4 題名, Ⅱ-1-2 題名; 4.5 題名 only behind the end of a sentence? 3.11.2 で
/// and 5.8.4 or later go on.
[[nodiscard]] bool begins_section(std::string_view line, bool behind_sentence);

/// A title without the mark that some programs set behind headings for linking to them (¶).
[[nodiscard]] std::string without_link_mark(std::string title);

/// A short line that is no sentence: it names what follows.
[[nodiscard]] bool names_what_follows(std::string_view text);

/// May a line below the number of a section be its title, and not what it says?
[[nodiscard]] bool may_be_title_below(std::string_view text);

} // namespace kijun
