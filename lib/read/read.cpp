#include "base/blanks.hpp"
#include "checklist_reader.hpp"

#include <kijun/read/read.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace kijun {
namespace {

/// Is the first thing in the file a tag?
bool looks_like_xml(std::string_view text) {
    while (const std::size_t blank = leading_blank(text)) {
        text.remove_prefix(blank);
    }
    return text.starts_with('<');
}

/// The name of the first element, by eye: nothing is parsed, so that this holds for broken
/// files as well.
std::string_view root_name(std::string_view text) {
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<!--")) {
            at = std::min(text.find("-->", at), text.size() - 1);
        } else if (!rest.starts_with("<?") && !rest.starts_with("<!")) {
            return rest.substr(1, rest.find_first_of(" \t\r\n/>") - 1);
        }
    }
    return {};
}

} // namespace

file_kind kind_of(const source& input) {
    struct root {
        std::string_view name;
        file_kind kind;
    };
    constexpr std::array roots{root{"edition", file_kind::edition_xml},
                               root{"checklist", file_kind::checklist_xml},
                               root{"revision", file_kind::revision_xml},
                               root{"review", file_kind::review_xml},
                               root{"ledger", file_kind::ledger_xml}};
    const std::string_view text = without_byte_order_mark(input.bytes);
    if (looks_like_xml(text)) {
        const std::string_view name = root_name(text);
        for (const root& each : roots) {
            if (each.name == name) {
                return each.kind;
            }
        }
        return file_kind::unknown;
    }
    return is_checklist_table(input) ? file_kind::checklist_table : file_kind::unknown;
}

result<reading<checklist>> read_checklist(const source& input, const limits& bounds) {
    return looks_like_xml(without_byte_order_mark(input.bytes))
               ? read_checklist_xml(input, bounds)
               : read_checklist_table(input, bounds);
}

} // namespace kijun
