#include "item_notes.hpp"

#include <kijun/numbering/address.hpp>

#include <map>
#include <set>
#include <string_view>

namespace kijun::cli {
namespace {

std::string say(language in, std::string_view ja, std::string_view en) {
    return std::string(in == language::ja ? ja : en);
}

/// 実9 2（追加）
std::string named(const change& what, language in) {
    const std::vector<std::string>& places =
        what.new_places.empty() ? what.old_places : what.new_places;
    std::string text;
    for (const std::string& written : places) {
        const result<address> place = parse_address(written);
        text += (text.empty() ? "" : say(in, "、", ", ")) + (place ? display(*place) : written);
    }
    return text + (in == language::ja ? "（" + std::string(mark_of(what)) + "）"
                                      : " (" + std::string(to_string(what.kind)) + ")");
}

std::string why_not(const impacted_item& item, language in) {
    const std::string_view why = item.skipped;
    return say(in, "見直し不要", "No review") +
           (why == "answered"    ? say(in, "（判定済み）", " (answered)")
            : why == "editorial" ? say(in, "（表記のみの変更）", " (editorial)")
            : why == "unchanged" ? say(in, "（変更なし）", " (unchanged)")
                                 : std::string());
}

} // namespace

std::vector<cell_note>
item_notes(const impact& of, const checklist& items, const std::string& letters, language in) {
    std::map<std::string_view, const change*> changes;
    for (const change& one : of.changes.changes) {
        changes.emplace(one.id, &one);
    }
    std::map<std::string_view, std::vector<const impact_link*>> asked;
    for (const impact_link& link : of.links) {
        if (link.skipped.empty() || link.verdict == verdict_state::incorporate) {
            asked[link.item].push_back(&link);
        }
    }
    std::map<std::string_view, const impacted_item*> found;
    for (const impacted_item& item : of.items) {
        found.emplace(item.number, &item);
    }
    std::vector<cell_note> notes;
    for (const checklist_item& item : items.items) {
        const auto about = found.find(item.number);
        if (item.related.empty() || item.related.front().cell.empty() || about == found.end()) {
            continue;
        }
        const std::string& cell = item.related.front().cell;
        const std::size_t sheet_end = cell.rfind('!') + 1; // npos + 1 is 0
        const std::size_t digits = cell.find_first_of("0123456789", sheet_end);
        if (sheet_end == 0 || digits == std::string::npos) {
            continue;
        }
        std::string text;
        if (!about->second->needs_review) {
            text = why_not(*about->second, in);
        } else {
            text = say(in, "要見直し: ", "Review: ");
            std::set<std::string_view> told;
            for (const impact_link* link : asked[item.number]) {
                const auto what = changes.find(link->change);
                if (what != changes.end() && told.insert(link->change).second) {
                    text += (told.size() == 1 ? "" : say(in, "、", ", ")) +
                            named(*what->second, in);
                }
            }
        }
        notes.push_back({cell.substr(0, sheet_end) + letters + cell.substr(digits), text});
    }
    return notes;
}

} // namespace kijun::cli
