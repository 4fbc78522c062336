// A citation as text, in the notation of what it cites.

#include "numbering/control_citation.hpp"
#include "numbering/law_citation.hpp"
#include "numbering/scheme.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/numbering/label.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

using namespace numbering;

/// 第二項: a part that begins with a paragraph's number, and no 参考 or （注）.
bool is_part_of_law(std::string_view locator) {
    const label_series first = read_label(locator.substr(0, locator.find('/'))).series;
    return first == label_series::decimal || first == label_series::kanji;
}

/// （参考6）, （注1-①）: the first label without brackets of its own.
std::string part_text(std::vector<std::string> path) {
    std::string& first = path.front();
    if (first.starts_with('(') && first.ends_with(')')) {
        first = first.substr(1, first.size() - 2);
    }
    return "（" + display_path(path) + "）";
}

} // namespace

std::string to_string(const citation& cited) {
    const std::string_view id =
        cited.readings.empty() ? std::string_view() : cited.readings.front().first;
    const bool in_law = cited.kind == citation_kind::part
                            ? is_part_of_law(cited.locator)
                            : scheme_of(id) == numbering_scheme::law;
    if (in_law) {
        return print_law_citation(cited);
    }
    if (scheme_of(id) == numbering_scheme::control) {
        return print_control_citation(cited);
    }
    std::vector<std::string> path;
    if (const auto place = parse_address(cited.locator)) {
        path = place->path;
        path.insert(path.begin(), place->clause);
    }
    if (cited.kind == citation_kind::part) {
        return path.empty() ? std::string() : part_text(std::move(path));
    }
    if (cited.readings.empty()) {
        return {};
    }
    const citation_reading& reading = cited.readings.front();
    std::string text = cited.kind == citation_kind::item ? "通番" : "";
    text += reading.first;
    if (!reading.last.empty()) {
        return text + "～" + reading.last;
    }
    const bool in_section = scheme_of(id) == numbering_scheme::section; // 4.5.1(a)
    return path.empty() ? text : text + (in_section ? "" : " ") + display_path(path);
}

} // namespace kijun
