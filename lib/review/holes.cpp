#include <kijun/review/fingerprint.hpp>
#include <kijun/review/holes.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kijun {
namespace {

constexpr std::string_view of_clause = "clause|";
constexpr std::string_view of_item = "item|";

/// What a hole is about: the fingerprint, and how it is called.
struct subject {
    bool is_item = false;
    std::string print;
    std::string name;
};

std::string written(const subject& what) {
    return std::string(what.is_item ? of_item : of_clause) + what.print + '|' + what.name;
}

std::optional<subject> subject_of(std::string_view text) {
    subject what;
    what.is_item = text.starts_with(of_item);
    if (!what.is_item && !text.starts_with(of_clause)) {
        return std::nullopt;
    }
    text.remove_prefix(what.is_item ? of_item.size() : of_clause.size());
    const std::size_t bar = text.find('|');
    if (bar == std::string_view::npos) {
        return std::nullopt;
    }
    what.print = text.substr(0, bar);
    what.name = text.substr(bar + 1);
    return what;
}

/// The verdicts that hold, by content and by name.
class known_holes {
public:
    explicit known_holes(const ledger& book) {
        for (const hole_verdict& one : book.holes) {
            if (!one.superseded) {
                by_print_[one.of] = &one;
                by_name_[name_of(one)] = &one;
            }
        }
    }

    void settle(traced_hole& hole, const std::string& print) const {
        const auto same = by_print_.find(print);
        const auto once =
            by_name_.find(std::string(hole.is_item ? of_item : of_clause) + hole.name);
        const hole_verdict* const by = same != by_print_.end()  ? same->second
                                       : once != by_name_.end() ? once->second
                                                                : nullptr;
        if (by == nullptr || by->said == hole_answer::withdrawn) {
            return;
        }
        hole.state = same != by_print_.end() ? hole_state::justified : hole_state::stale;
        hole.reviewer = by->reviewer;
        hole.date = by->date;
        hole.reason = by->reason;
    }

private:
    static std::string name_of(const hole_verdict& one) {
        return one.number.empty() ? std::string(of_clause) + one.clause
                                  : std::string(of_item) + one.number;
    }

    std::unordered_map<std::string, const hole_verdict*> by_print_;
    std::unordered_map<std::string, const hole_verdict*> by_name_;
};

} // namespace

std::vector<traced_hole> holes_of(const trace_graph& graph,
                                  std::span<const edition> editions,
                                  std::span<const checklist> lists,
                                  const ledger& book) {
    const known_holes known(book);
    std::vector<traced_hole> holes;
    const auto add = [&](const subject& what, std::string title) {
        traced_hole hole;
        hole.is_item = what.is_item;
        hole.name = what.name;
        hole.title = std::move(title);
        hole.asked = written(what);
        known.settle(hole, what.print);
        holes.push_back(std::move(hole));
    };
    for (const std::string& id : graph.uncovered()) {
        for (std::size_t i = editions.size(); i-- > 0;) {
            if (const std::optional<clause> found = editions[i].find_clause(id)) {
                add({false, fingerprint_of(*found), id}, std::string(found->title()));
                break;
            }
        }
    }
    std::unordered_set<std::string> linked;
    for (std::size_t i = 0; i < graph.vertices().size(); ++i) {
        const vertex& item = graph.vertices()[i];
        if (item.kind != vertex_kind::item) {
            continue;
        }
        for (const std::size_t index : graph.out_edges(i)) {
            const edge& link = graph.edges()[index];
            const vertex_kind to = graph.vertices()[link.to].kind;
            if (link.kind == edge_kind::relates &&
                (to == vertex_kind::clause || to == vertex_kind::paragraph)) {
                linked.insert(item.name);
            }
        }
    }
    for (const checklist& list : lists) {
        for (const checklist_item& item : list.items) {
            if (!linked.contains(item.number)) {
                add({true, fingerprint_of(item), item.number}, item.goal);
            }
        }
    }
    return holes;
}

reading<ledger> take_in_holes(const ledger& book,
                              const std::vector<answered_hole>& answers,
                              const std::string& file,
                              std::span<const edition> editions,
                              std::span<const checklist> lists) {
    reading<ledger> taken{book, {}};
    const auto is_there = [&](const subject& what) {
        if (what.is_item) {
            return std::ranges::any_of(lists, [&](const checklist& list) {
                return std::ranges::any_of(list.items, [&](const checklist_item& item) {
                    return fingerprint_of(item) == what.print;
                });
            });
        }
        return std::ranges::any_of(editions, [&](const edition& one) {
            const std::optional<clause> found = one.find_clause(what.name);
            return found && fingerprint_of(*found) == what.print;
        });
    };
    for (const answered_hole& one : answers) {
        const location where{file, {}, one.cell};
        const std::optional<subject> what = subject_of(one.asked);
        if (!what || !is_there(*what)) {
            taken.findings.push_back(
                {code::hole_unknown, where, {what ? what->name : one.asked}});
            continue;
        }
        const std::string missing = one.reviewer.empty() ? "判定者（reviewer）"
                                    : one.date.empty()   ? "日付（date）"
                                    : one.reason.empty() ? "理由（reason）"
                                                         : "";
        if (!missing.empty()) {
            taken.findings.push_back({code::answer_incomplete,
                                      where,
                                      {what->is_item ? "-" : what->name,
                                       what->is_item ? what->name : "-",
                                       missing}});
            continue;
        }
        hole_verdict said;
        said.of = what->print;
        said.said = one.said;
        said.reviewer = one.reviewer;
        said.date = one.date;
        said.reason = one.reason;
        (what->is_item ? said.number : said.clause) = what->name;
        const bool is_known =
            std::ranges::any_of(taken.value.holes, [&](const hole_verdict& was) {
                return was.of == said.of && was.said == said.said &&
                       was.reviewer == said.reviewer && was.date == said.date &&
                       was.reason == said.reason;
            });
        if (is_known) {
            continue;
        }
        for (hole_verdict& was : taken.value.holes) {
            was.superseded = was.superseded || was.of == said.of;
        }
        taken.value.holes.push_back(std::move(said));
    }
    return taken;
}

} // namespace kijun
