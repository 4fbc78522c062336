// Every single edit of every small tree, against a slow and obvious reference: what a person
// who saw the edit being made would say.

#include "draft.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::test {
namespace {

/// Long, and unlike each other, so that every place can be known again anywhere. The last one
/// is for a place that is added.
constexpr std::array<std::string_view, 5> texts{
    "金融機関は、夜間の入退室の記録を年1回以上点検することが必要である。",
    "委託先における暗号鍵の貸出しは、二名の管理者が書面により承認すること。",
    "予備電源の切替試験では、空調及び消火の装置も併せて確かめることが望ましい。",
    "障害の兆候を監視した結果は、経営層への報告に加えて訓練の計画に生かす。",
    "再委託に関する契約の条項を改める際は、法務部署の助言を得ることも有効である。"};
constexpr std::size_t most_places = texts.size() - 1;
constexpr std::string_view reworded = "ただし、";

/// A place is known by the index of its text; its parent is a place or none.
struct place {
    std::size_t text = 0;
    bool edited = false;
    std::vector<place> below;
};
using tree = std::vector<place>;
using step = std::vector<std::size_t>; ///< positions from the top

/// All trees of so many places, texts in preorder.
void grow(std::vector<std::vector<std::size_t>>& into, const std::vector<std::size_t>& depths) {
    into.push_back(depths);
    if (depths.size() == most_places) {
        return;
    }
    const std::size_t deepest = depths.empty() ? 0 : depths.back() + 1;
    for (std::size_t depth = 0; depth <= deepest; ++depth) {
        auto next = depths;
        next.push_back(depth);
        grow(into, next);
    }
}

tree plant(const std::vector<std::size_t>& depths) {
    tree all;
    for (std::size_t i = 0; i < depths.size(); ++i) {
        tree* row = &all;
        for (std::size_t level = 0; level < depths[i]; ++level) {
            row = &row->back().below;
        }
        row->push_back({i, false, {}});
    }
    return all;
}

std::vector<draft_part> parts_of(const tree& of) {
    std::vector<draft_part> all;
    for (const auto& one : of) {
        all.push_back({std::to_string(all.size() + 1),
                       std::string(one.edited ? reworded : "") + std::string(texts[one.text]),
                       parts_of(one.below)});
    }
    return all;
}

draft draft_of(const tree& of) {
    return {{{"実1", "記録と設備を守ること。", "", parts_of(of)}}};
}

/// What is known of a place: where it stands, and under which text.
struct standing {
    std::string address;
    std::size_t parent = texts.size(); ///< the text; `texts.size()` for the clause
    bool edited = false;
};
using standings = std::map<std::size_t, standing>; ///< by text

void note(standings& into, const tree& row, const std::string& above, std::size_t parent) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string address = above + "/" + std::to_string(i + 1);
        into[row[i].text] = {address, parent, row[i].edited};
        note(into, row[i].below, address, row[i].text);
    }
}

standings standings_of(const tree& of) {
    standings all;
    note(all, of, "実1", texts.size());
    return all;
}

/// What is to be said, in any order: one line a change.
std::set<std::string> expected(const tree& before, const tree& after) {
    const auto olds = standings_of(before);
    const auto news = standings_of(after);
    std::set<std::string> all;
    std::map<std::size_t, std::set<std::string>> relabelled; // by parent
    for (const auto& [text, was] : olds) {
        const auto found = news.find(text);
        if (found == news.end()) {
            if (was.parent == texts.size() || news.contains(was.parent)) {
                all.insert("deleted " + was.address);
            }
            continue;
        }
        const standing& is = found->second;
        if (is.parent != was.parent) {
            all.insert("moved " + was.address + ">" + is.address);
        } else if (is.address.substr(is.address.rfind('/')) !=
                   was.address.substr(was.address.rfind('/'))) {
            relabelled[was.parent].insert(was.address + ">" + is.address);
        }
        if (is.edited) {
            all.insert("modified " + was.address + ">" + is.address);
        }
    }
    for (const auto& [text, is] : news) {
        if (!olds.contains(text) && (is.parent == texts.size() || olds.contains(is.parent))) {
            all.insert("added " + is.address);
        }
    }
    for (const auto& [parent, pairs] : relabelled) {
        std::string line = "renumbered";
        for (const auto& pair : pairs) {
            line += " " + pair;
        }
        all.insert(line);
    }
    return all;
}

std::set<std::string> told(const difference& what) {
    std::set<std::string> all;
    for (const auto& one : what.changes) {
        std::set<std::string> pairs;
        for (std::size_t i = 0; i < std::max(one.old_places.size(), one.new_places.size());
             ++i) {
            pairs.insert((i < one.old_places.size() ? one.old_places[i] : "") +
                         (one.old_places.empty() || one.new_places.empty() ? "" : ">") +
                         (i < one.new_places.size() ? one.new_places[i] : ""));
        }
        std::string line(to_string(one.kind));
        for (const auto& pair : pairs) {
            line += " " + pair;
        }
        all.insert(line);
    }
    return all;
}

/// The row that the path leads into, without its last position.
tree& row_of(tree& all, const step& path) {
    tree* row = &all;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        row = &(*row)[path[i]].below;
    }
    return *row;
}

void paths_of(std::vector<step>& places,
              std::vector<step>& gaps,
              const tree& row,
              const step& above) {
    for (std::size_t i = 0; i <= row.size(); ++i) {
        step here = above;
        here.push_back(i);
        gaps.push_back(here);
        if (i < row.size()) {
            places.push_back(here);
            paths_of(places, gaps, row[i].below, here);
        }
    }
}

template <typename Iterator>
Iterator at(Iterator begin, std::size_t offset) {
    return begin + static_cast<std::ptrdiff_t>(offset);
}

/// Calls `each` with every tree that one edit makes of this one.
void edit_every_way(const tree& before, const std::function<void(const tree&)>& each) {
    std::vector<step> places;
    std::vector<step> gaps;
    paths_of(places, gaps, before, {});
    for (const auto& path : places) {
        tree edited = before;
        row_of(edited, path)[path.back()].edited = true;
        each(edited);
        tree less = before;
        tree& row = row_of(less, path);
        const place taken = row[path.back()];
        row.erase(at(row.begin(), path.back()));
        each(less);
        // The same place elsewhere: into every gap of what is left.
        std::vector<step> left;
        std::vector<step> left_gaps;
        paths_of(left, left_gaps, less, {});
        for (const auto& gap : left_gaps) {
            tree moved = less;
            tree& to = row_of(moved, gap);
            to.insert(at(to.begin(), gap.back()), taken);
            each(moved);
        }
        // Siblings exchanged.
        for (std::size_t other = path.back() + 1; other < row_of(edited, path).size();
             ++other) {
            tree swapped = before;
            tree& both = row_of(swapped, path);
            std::swap(both[path.back()], both[other]);
            each(swapped);
        }
    }
    for (const auto& gap : gaps) {
        tree more = before;
        tree& to = row_of(more, gap);
        to.insert(at(to.begin(), gap.back()), place{texts.size() - 1, false, {}});
        each(more);
    }
}

std::string joined(const std::set<std::string>& lines) {
    std::string all;
    for (const auto& line : lines) {
        all += "  " + line + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("every single edit of every small tree is told as the edit that it is") {
    std::vector<std::vector<std::size_t>> shapes;
    grow(shapes, {});
    std::size_t compared = 0;
    std::size_t failures = 0;
    for (const auto& shape : shapes) {
        const tree before = plant(shape);
        const edition old_edition = build(draft_of(before), "第1版");
        edit_every_way(before, [&](const tree& after) {
            ++compared;
            const auto said = told(diff(old_edition, build(draft_of(after), "第2版")));
            const auto wanted = expected(before, after);
            if (said != wanted && ++failures <= 5) {
                FAIL_CHECK("--- before\n"
                           << print(draft_of(before)) << "--- after\n"
                           << print(draft_of(after)) << "--- expected\n"
                           << joined(wanted) << "--- told\n"
                           << joined(said));
            }
        });
    }
    CHECK(compared > 500);
    CHECK_MESSAGE(failures == 0, failures << " of " << compared);
}

} // namespace kijun::test
