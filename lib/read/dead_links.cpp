#include "read/dead_links.hpp"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kijun {
namespace {

using names = std::set<std::string, std::less<>>;

names anchors_in(const document& in) {
    names found;
    for (const document_block& block : in.blocks) {
        if (const auto* heading = std::get_if<document_heading>(&block)) {
            found.insert(heading->anchor);
        } else if (const auto* table = std::get_if<document_table>(&block)) {
            for (const auto& row : table->rows) {
                for (const table_cell& cell : row) {
                    found.insert(cell.anchor);
                }
            }
        }
    }
    found.erase("");
    return found;
}

void settle(std::vector<document_run>& runs, const names& anchors) {
    std::vector<document_run> settled;
    for (document_run& run : runs) {
        if (!anchors.contains(run.target)) {
            run.target.clear();
        }
        if (!settled.empty() && settled.back().marks == run.marks &&
            settled.back().target == run.target) {
            settled.back().text += run.text;
        } else {
            settled.push_back(std::move(run));
        }
    }
    runs = std::move(settled);
}

} // namespace

void drop_dead_links(document& in) {
    const names anchors = anchors_in(in);
    for (document_block& block : in.blocks) {
        if (auto* heading = std::get_if<document_heading>(&block)) {
            settle(heading->runs, anchors);
        } else if (auto* paragraph = std::get_if<document_paragraph>(&block)) {
            settle(paragraph->runs, anchors);
        } else {
            for (auto& row : std::get<document_table>(block).rows) {
                for (table_cell& cell : row) {
                    for (document_paragraph& each : cell.content) {
                        settle(each.runs, anchors);
                    }
                }
            }
        }
    }
}

} // namespace kijun
