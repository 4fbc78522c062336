#include "numbering/clause_and_item.hpp"

#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"

#include <algorithm>
#include <string_view>

namespace kijun::numbering {
namespace {

/// Where the last number before `end` ends.
std::size_t end_of_last_number(std::string_view text, std::size_t end) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < end;) {
        const code_point sign = code_point_at(text, at);
        at += sign.bytes;
        found = is_digit(narrow(sign.value)) ? at : found;
    }
    return found;
}

} // namespace

std::optional<clause_and_item> part_clause_and_item(const ast::element& element,
                                                    ast::series before,
                                                    std::string_view written) {
    const ast::series from = element.of == ast::series::same ? before : element.of;
    if (element.ends.empty() || element.ends.front().of == ast::series::same ||
        (element.ends.front().of == ast::series::item) == (from == ast::series::item)) {
        return std::nullopt;
    }
    clause_and_item parted{element, {}, 0, 0};
    for (const std::string_view word :
         {"通番", "チェックリスト", "統", "実", "設", "監", "運", "技"}) {
        const std::size_t at = written.rfind(word);
        parted.begin_of_second = at == std::string_view::npos
                                     ? parted.begin_of_second
                                     : std::max(parted.begin_of_second, at);
    }
    parted.end_of_first = end_of_last_number(written, parted.begin_of_second);
    parted.first.ends.clear();
    parted.first.where = {};
    parted.second.of = element.ends.front().of;
    parted.second.first = element.ends.front().at;
    parted.second.where = element.where;
    return parted;
}

} // namespace kijun::numbering
