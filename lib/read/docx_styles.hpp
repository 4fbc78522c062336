#pragma once
// What Word's styles say of a paragraph or a run, each with all that it is based on.

#include <kijun/document/document.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kijun {

/// Which list a paragraph counts in. The list 0 stands for none.
struct docx_list_place {
    std::optional<int> list{};
    std::optional<int> level{}; ///< 0 to 8

    friend bool operator==(const docx_list_place&, const docx_list_place&) = default;
};

/// Twips; a hanging first line is negative.
struct docx_indent {
    std::optional<int> left{};
    std::optional<int> first{};
};

/// Marks that are said to be on or off; what is not said comes from below.
struct docx_marks {
    text_mark said = text_mark::none;
    text_mark on = text_mark::none;
    bool hidden = false;

    /// These laid over others.
    [[nodiscard]] docx_marks over(const docx_marks& below) const;
};

/// What a style is for, by its name.
enum class docx_purpose : unsigned char {
    text,
    heading,
    caption,  ///< 図表番号
    contents, ///< a line of a table of contents
    label,    ///< a number that stands before a paragraph, as kijun writes it
    link,     ///< its look says that it is a link, and nothing of the text
};

struct docx_style {
    docx_purpose purpose = docx_purpose::text;
    std::optional<std::size_t> outline{}; ///< 1 to 9; 0 says that it is no heading
    docx_list_place place{};
    std::string lists{}; ///< the style, this or below, that says which list
    docx_indent indent{};
    docx_marks marks{};
    bool has_indent_with_list = false; ///< its own indent goes before that of its list
};

class docx_styles {
public:
    docx_styles() = default;
    /// `root` is <w:styles>. Styles based on each other in a circle end where it closes.
    explicit docx_styles(pugi::xml_node root);

    /// The style of that id; for one that is not there what its id alone says ("Heading1"). ""
    /// is the default style of paragraphs. Lives as long as these styles, and is theirs: one
    /// that is not there is kept, so that its id is looked at once.
    [[nodiscard]] const docx_style& of(std::string_view id);
    /// "ja" of "ja-JP", as the document's defaults say; "" where they do not.
    [[nodiscard]] const std::string& language() const noexcept { return language_; }

private:
    std::unordered_map<std::string, docx_style> styles_;
    std::string default_;
    std::string language_;
};

/// What <w:rPr> says.
[[nodiscard]] docx_marks marks_in(pugi::xml_node look);
/// What <w:ind> in <w:pPr> says.
[[nodiscard]] docx_indent indent_in(pugi::xml_node properties);
/// What <w:numPr> in <w:pPr> says.
[[nodiscard]] docx_list_place list_place_in(pugi::xml_node properties);
/// What <w:outlineLvl> says, 1 to 9, or 0 for text.
[[nodiscard]] std::optional<std::size_t> outline_in(pugi::xml_node properties);

} // namespace kijun
