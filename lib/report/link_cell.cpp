#include "report/link_cell.hpp"

#include "report/blocks.hpp"
#include "report/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

namespace {

std::string labelled(std::string_view name, std::string_view value, language in) {
    std::string text(name);
    text += in == language::ja ? "：" : ": ";
    return text += value;
}

std::string joined(const std::vector<std::string>& steps, std::string_view between) {
    std::string path;
    for (const std::string& step : steps) {
        path += path.empty() ? std::string_view() : between;
        path += step;
    }
    return path;
}

} // namespace

table_cell relation_cell(const impact_link& link, language in) {
    table_cell cell = blocks::cell_of(words::of(link.how).in(in));
    const auto add = [&](std::string_view text) {
        cell.content.push_back(blocks::paragraph_of(text));
    };
    constexpr std::string_view way_on = " → ";
    if (!link.via.empty()) {
        // Of a suggestion no way, but several reasons.
        const std::string_view between = link.how == relation::suggested ? "、" : way_on;
        add(labelled(words::via.in(in), joined(link.via, between), in));
    }
    for (const std::vector<std::string>& way : link.ways) {
        if (way != link.via) {
            add(joined(way, way_on));
        }
    }
    for (const stated_relation& said : link.stated) {
        add(words::of_relation(said, in));
    }
    const bool is_cited = link.method != "relation" && !link.citation.empty();
    if (is_cited && link.via != std::vector{link.citation}) {
        add(labelled(words::citation.in(in), link.citation, in));
    }
    if (link.method == "reviewer") {
        add(words::by_reviewer.in(in));
    }
    return cell;
}

} // namespace kijun
