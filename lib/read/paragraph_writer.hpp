#pragma once
// The paragraphs of one clause after another, put where their labels and indents say.

#include "read/label_levels.hpp"
#include "read/labelled_lines.hpp"
#include "read/outline_lines.hpp"

#include <kijun/model/edition_builder.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {

class paragraph_writer {
public:
    /// The builder must outlive the writer, and have a clause open whenever something is added.
    paragraph_writer(edition_builder& to, label_indents say) : builder_(&to), levels_(say) {}

    /// False where the label is not certain and goes on no list: nothing was added.
    bool add_labelled(const labelled_text& read, std::size_t indent, position at);
    /// `next` is the label of the next line that has one. What goes on a labelled paragraph
    /// becomes more of its text.
    void add_unlabelled(const outline_line& line, std::string_view next, position at);
    /// A row of a table, under the paragraph before the table.
    void add_row(const outline_line& line, position at);
    /// Ends the clause: all is written, and no list goes on.
    void finish();

private:
    struct pending {
        std::string label;
        std::string text;
        position at;
        std::size_t level = 0;
        std::size_t indent = 0;
        bool is_note = false;
    };
    void put(pending paragraph);
    void flush();
    void close_to(std::size_t level);

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    edition_builder* builder_;
    label_levels levels_;
    std::optional<pending> pending_; ///< the last: more text of it may come
    std::size_t open_ = 0;           ///< paragraphs, in the builder
    std::size_t row_block_ = none;   ///< the table whose rows are being read
    std::size_t row_level_ = 0;
};

} // namespace kijun
