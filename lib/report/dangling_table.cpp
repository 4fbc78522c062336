#include "report/dangling_table.hpp"

#include "report/blocks.hpp"
#include "report/words.hpp"

#include <string>

namespace kijun {

document_table dangling_table(std::span<const dangling_link> of, language in) {
    document_table table;
    table.rows.push_back(blocks::row_of({words::item.in(in),
                                         words::citation.in(in),
                                         words::meant.in(in),
                                         words::why.in(in),
                                         words::now.in(in),
                                         words::where.in(in)}));
    for (const dangling_link& link : of) {
        std::string why(words::of_dangling(link.why, in));
        if (link.reused) {
            why += words::reused_number.in(in);
        }
        table.rows.push_back(blocks::row_of(
            {link.item, link.citation, link.clause, why, link.now, to_string(link.where)}));
    }
    return table;
}

} // namespace kijun
