#pragma once
// Tags and text of HTML, as they come, → a document. Whoever reads the tags need not balance
// them: an end without a begin says nothing, and a block ends what HTML says that it ends.

#include "read/html_look.hpp"
#include "read/inline_text.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/document/located_document.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A table that has begun.
struct html_open_table {
    document_table table;
    block_origin from;
    std::size_t head_rows = 0;
    bool has_head = false;  ///< a thead
    bool row_heads = false; ///< the row is in the thead, or all its cells so far are th
    bool in_cell = false;
};

/// An attribute of <ol> that no HTML has: what is printed after each number.
inline constexpr std::string_view list_suffix_attribute = "(suffix)";

class html_builder {
public:
    /// Ways through a site are none of the document's text unless they are said to be.
    enum class navigation : std::uint8_t { left_out, text };

    explicit html_builder(const limits& bounds, navigation ways = navigation::left_out)
        : bounds_(bounds), ways_(ways) {}

    /// Names are in lower case. `line` is that of the file, from 1.
    void
    start(std::string_view name, std::span<const html_attribute> attributes, std::size_t line);
    void end(std::string_view name);
    void text(std::string_view text, std::size_t line);
    /// The same, and its blanks count.
    void kept_text(std::string_view text, std::size_t line);
    /// The item of an ordered list that was begun last has this number, which is written there;
    /// later ones count on from it. Smaller numbers than it has say nothing.
    void number_item(long number);

    /// KJ0006 or KJ0007 once a limit is passed; the rest of the file then says nothing.
    [[nodiscard]] std::optional<code> over() const noexcept { return over_; }
    [[nodiscard]] std::size_t last_line() const noexcept { return line_; }
    /// Is more left out than is kept? Then it was no way through a site, but what a tag that
    /// nobody closed holds, or all there is.
    [[nodiscard]] bool is_mostly_left_out() const noexcept { return left_out_.bytes > kept_; }
    /// KJ0825, where text was left out because it is none of the document's.
    void tell_left_out(const std::string& file, std::vector<diagnostic>& to) const;
    [[nodiscard]] located_document finish() &&;

private:
    struct element {
        std::string name;
        html_role role = html_role::inline_text;
        inline_look look;
        std::size_t indent = 0;
        alignment align = alignment::start;
        bool keeps_blanks = false;
        bool shown = true;
        bool navigates = false;
        long next_number = 1; ///< of an ordered list
        long step = 1;
        std::string list_type;
        std::string list_suffix; ///< what is printed after each number
    };

    [[nodiscard]] const element& top() const;
    [[nodiscard]] bool in_cell() const noexcept { return table_ && table_->in_cell; }
    void push(element next);
    void close_from(std::size_t index);
    /// Closes the nearest open element with one of these roles, not past a boundary.
    void close_open(html_role role, html_role boundary);
    void end_block();
    void put(document_block block);
    void count_place();
    void begin_list(element& list, std::span<const html_attribute> attributes);
    void begin_item(const element& item, std::span<const html_attribute> attributes);
    void give_anchor(std::string_view id);
    void begin_table();
    void begin_row();
    void settle_row();
    void begin_cell(std::string_view name, std::span<const html_attribute> attributes);
    void end_cell();
    void end_table();
    void add_text(std::string_view text, std::size_t line);
    void note_left_out(std::string_view text);
    void add_kept_lines(std::string_view text, const inline_look& look);
    [[nodiscard]] bool is_in_caption() const;
    [[nodiscard]] bool is_open(std::string_view name) const;

    limits bounds_;
    navigation ways_;
    located_document out_;
    std::vector<element> stack_;
    inline_text inline_;
    std::size_t block_line_ = 0;
    std::size_t block_indent_ = 0;
    alignment block_align_ = alignment::start;
    std::size_t columns_ = 0; ///< of blanks before the text of a kept line
    std::string label_;       ///< of the paragraph that comes next
    std::optional<document_heading> heading_;
    std::optional<html_open_table> table_;
    std::size_t tables_open_ = 0; ///< one in the other
    bool first_nested_cell_ = false;
    inline_text caption_;
    struct {
        std::size_t pieces = 0;
        std::size_t bytes = 0;
        std::string first; ///< the first piece
        std::size_t line = 0;
    } left_out_;           ///< ways through a site
    std::size_t kept_ = 0; ///< bytes of text that was shown
    std::size_t places_ = 0;
    std::size_t line_ = 1;
    std::optional<code> over_;
};

} // namespace kijun
