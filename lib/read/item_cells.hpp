#pragma once
// What the cells of a row say of its item.

#include "read/list_row.hpp"

#include <kijun/base/location.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/checklist.hpp>

#include <string>

namespace kijun {

class item_cells {
public:
    /// Both must outlive it.
    item_cells(const located_document& in, const std::string& file) : in_(in), file_(file) {}

    /// All but 通番 and 区分, from the row that the item begins in.
    void fill(checklist_item& item, const list_row& row) const;
    /// What a further row of the item says in its other columns goes on in a new line.
    void go_on(checklist_item& item, const list_row& row) const;

private:
    /// The row's own 関連規定, if it has any.
    void add_related(checklist_item& to, const list_row& row) const;
    void add_cell(checklist_item& to,
                  const list_row& row,
                  std::string label,
                  std::size_t column,
                  bool holds_text) const;
    /// Row of the sheet or line of the file.
    [[nodiscard]] position position_of(const list_row& row) const;

    const located_document& in_;
    const std::string& file_;
};

} // namespace kijun
