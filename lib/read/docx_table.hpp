#pragma once
// Puts a table of a Word file together: cells that go on from the row above or from the left
// are one with where they began.

#include <kijun/document/document.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <vector>

namespace kijun {

class docx_table {
public:
    explicit docx_table(std::size_t first_paragraph) : first_paragraph_(first_paragraph) {}

    void open_row(pugi::xml_node properties);
    void close_row();
    void open_cell(pugi::xml_node properties);
    void close_cell();
    /// Into the open cell; a cell that is none is opened.
    void add(document_paragraph paragraph);
    /// Of the open cell, for links that lead to it.
    void set_anchor(const char* name);

    [[nodiscard]] std::size_t first_paragraph() const noexcept { return first_paragraph_; }
    [[nodiscard]] bool is_in_cell() const noexcept { return in_cell_; }
    [[nodiscard]] document_table take() &&;

private:
    enum class merge : unsigned char { none, begins, goes_on };
    struct begun {
        std::size_t row = 0;
        std::size_t cell = 0;
        std::size_t span = 0; ///< columns; 0 where nothing is merged
    };

    void skip_columns(std::size_t count);
    [[nodiscard]] begun& begun_at(std::size_t column);

    std::size_t first_paragraph_;
    document_table table_{{}, 0, {}};
    std::vector<begun> above_; ///< by the column that a merged cell begins in
    begun beyond_{};           ///< for all columns too far to the right to be
    std::size_t column_ = 0;
    table_cell cell_{};
    merge down_ = merge::none;
    merge across_ = merge::none;
    bool in_cell_ = false;
    bool heads_ = true;
};

} // namespace kijun
