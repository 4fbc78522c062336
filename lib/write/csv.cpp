#include "write/csv_cell.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/write/write.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kijun {

std::string to_csv(const document& paper) {
    std::string csv(byte_order_mark);
    bool first = true;
    for (const document_block& block : paper.blocks) {
        const auto* table = std::get_if<document_table>(&block);
        if (table == nullptr) {
            continue;
        }
        if (!std::exchange(first, false)) {
            csv += "\r\n";
        }
        for (const std::vector<grid_slot>& row : lay_out(*table).rows) {
            std::vector<std::string> fields;
            fields.reserve(row.size());
            for (const grid_slot& slot : row) {
                // A cell that spans rows is told in each of them, so that sorting and filtering
                // keep rows whole; what it covers to the right stays empty.
                fields.push_back(slot.cell == nullptr || slot.from_left
                                     ? std::string()
                                     : plain_text(*slot.cell));
            }
            append_record(csv, fields);
        }
    }
    return csv;
}

} // namespace kijun
