#include "base/blanks.hpp"
#include "checklist_reader.hpp"

#include <kijun/text/comparison_key.hpp>

namespace kijun {
namespace {

bool is_ordinal(std::string_view number) {
    return number.size() > 1 && number.starts_with('#') &&
           number.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

} // namespace

std::string item_numbers::take(std::string_view written,
                               const location& where,
                               std::vector<diagnostic>& findings) {
    std::string number = comparison_key(trimmed(written));
    if (number.empty() || is_ordinal(number)) {
        number = '#' + std::to_string(++missing_);
        findings.push_back({code::item_without_number, where, {number}});
    } else if (!seen_.insert(number).second) {
        findings.push_back({code::item_duplicate, where, {number}});
    }
    return number;
}

} // namespace kijun
