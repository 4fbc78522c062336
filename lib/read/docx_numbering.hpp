#pragma once
// Automatic numbering: the labels that Word counts and that stand in no text (ECMA-376 part 1,
// 17.9).

#include "read/docx_styles.hpp"

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun {

/// Counts as paragraphs pass by in the order of the document. Lists of one definition count on
/// from each other, as in Word, unless one says where it starts.
class docx_numbering {
public:
    docx_numbering() = default;
    /// `root` is <w:numbering>.
    explicit docx_numbering(pugi::xml_node root);

    struct counted {
        std::string label;
        docx_indent indent{};
    };
    /// Counts a paragraph at a place of a list; `style` is the id of its style, by which a
    /// place without a level finds it. None where there is no such list, or it is 0.
    [[nodiscard]] std::optional<counted> count(const docx_list_place& at,
                                               std::string_view style);

private:
    static constexpr std::size_t levels = 9;

    struct level {
        int start = 1;
        std::string form = "decimal";
        std::string text{}; ///< "(%1)"
        std::string style{};
        std::optional<int> restart{}; ///< after which level, from 1; 0 for never
        bool in_digits = false;       ///< numbers of the levels above in decimal digits
        docx_indent indent{};
    };
    using level_row = std::array<level, levels>;
    struct definition {
        level_row rows{};
        std::string style_link{}; ///< the definition stands where that style leads
        std::array<std::optional<int>, levels> counters{};
    };
    struct list {
        int definition = 0;
        std::array<std::optional<level>, levels> overrides{};
        std::array<std::optional<int>, levels> starts{}; ///< to count from, once
        std::optional<level_row> rows{}; ///< with the overrides, once it is counted in
    };

    static level read_level(pugi::xml_node from);
    void read_list(pugi::xml_node from);
    [[nodiscard]] definition* definition_of(const list& counting);
    static void step(definition& in, const level_row& rows, list& counting, std::size_t at);
    static std::string label_of(const definition& in, const level_row& rows, std::size_t at);

    std::unordered_map<int, definition> definitions_;
    std::unordered_map<std::string, int> linked_; ///< definitions by the style they define
    std::unordered_map<int, list> lists_;
};

} // namespace kijun
