#pragma once
// What the tags and attributes of HTML say of how text looks.

#include <kijun/document/document.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kijun {

struct html_attribute {
    std::string_view name;
    std::string_view value;
};

/// "" where it is not there.
[[nodiscard]] std::string_view value_of(std::span<const html_attribute> attributes,
                                        std::string_view name) noexcept;
[[nodiscard]] bool has_attribute(std::span<const html_attribute> attributes,
                                 std::string_view name) noexcept;

struct html_look {
    text_mark marks = text_mark::none;
    std::size_t indent = 0;           ///< more than around it, in twips
    std::optional<alignment> align{}; ///< where its own style says so
    bool keeps_blanks = false;        ///< pre, white-space: pre
    bool shown = true;
    bool navigates = false; ///< nav, role="navigation": a way through the site
};

/// By the element's name, its own style attribute and class "red", which `write` gives; style
/// sheets are not read.
[[nodiscard]] html_look look_of(std::string_view name,
                                std::span<const html_attribute> attributes);

enum class html_role : std::uint8_t {
    inline_text, ///< and whatever nobody knows
    block,       ///< a paragraph ends before and after it
    paragraph,   ///< p: ends where the next block begins, too
    heading,
    list_item,
    ordered_list,
    table,
    row,
    cell,
    caption,
    title,
    line_break,
    empty, ///< img, input: nothing of it is text
};

[[nodiscard]] html_role role_of(std::string_view name) noexcept;

/// "#%E5%AE%9F1" → 実1; "" for a link to elsewhere.
[[nodiscard]] std::string fragment_of(std::string_view link);

/// What HTML prints before item `number` of an ordered list of a type: "3", "c", "iii".
[[nodiscard]] std::string list_label(long number, std::string_view type);

} // namespace kijun
