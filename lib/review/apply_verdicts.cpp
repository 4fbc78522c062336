// Verdicts over an impact. The most particular answer holds: one about this change and this
// item before one about the change for all items. Within one question the verdict taken in last
// holds; two that stand side by side and contradict each other (both of one taking-in) leave
// the question open and say so.

#include "impact/places.hpp"
#include "impact/recount.hpp"
#include "impact/stake.hpp"
#include "review/questions.hpp"

#include <kijun/review/verdicts.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kijun {

namespace {

using verdicts::questions;
using verdict_list = std::vector<const verdict*>;

verdict_state state_of(answer said) {
    switch (said) {
    case answer::incorporate:
        return verdict_state::incorporate;
    case answer::no_impact:
        return verdict_state::no_impact;
    case answer::not_related:
        break;
    }
    return verdict_state::not_related;
}

/// What the ledger says to one question.
struct settled {
    const verdict* by = nullptr; ///< the verdict that holds, or the last of a contradiction
    std::string conflict;        ///< what contradicts what; "" when nothing does
};

std::string told(const verdict& said) {
    return std::string(to_string(said.said)) +
           (said.reviewer.empty() ? "" : "（" + said.reviewer + "）");
}

settled settle(const verdict_list& said) {
    settled found{said.back(), ""};
    const bool agree = std::ranges::all_of(
        said, [&](const verdict* one) { return one->said == said.back()->said; });
    if (!agree) {
        found.conflict = "回答が食い違っています: ";
        for (const verdict* one : said) {
            found.conflict += (one == said.front() ? "" : "、") + told(*one);
        }
    }
    return found;
}

class layer {
public:
    layer(impact& of, const checklist& items, const ledger& book)
        : of_(of), items_(items), book_(book), asked_(of, items) {}

    void run() {
        clear();
        index();
        for (std::size_t i = 0; i < of_.changes.changes.size(); ++i) {
            order_.try_emplace(of_.changes.changes[i].id, i);
        }
        for (impact_link& link : of_.links) {
            answer_link(link);
        }
        for (impact_link& link : of_.proposed) {
            answer_proposal(link);
        }
        add_reviewer_links();
        judge_for_all();
        effects::recount(of_, of_.changes, items_);
    }

private:
    /// Back to what `assess` said, so that a ledger can be laid over twice.
    void clear() {
        std::erase_if(of_.links,
                      [](const impact_link& link) { return link.method == "reviewer"; });
        for (std::vector<impact_link>* const all : {&of_.links, &of_.proposed}) {
            for (impact_link& link : *all) {
                link.verdict = verdict_state::open;
                link.rationale.clear();
                link.reviewer.clear();
                link.date.clear();
                if (link.skipped == "answered") {
                    link.skipped.clear();
                }
            }
        }
        for (const change& one : of_.changes.changes) {
            if (one.grade == change_grade::editorial) {
                editorial_.insert(one.id);
            }
        }
        for (impact_link& link : of_.links) {
            if (editorial_.contains(link.change)) {
                link.skipped = "editorial";
            }
        }
        of_.judged.clear();
        std::erase_if(of_.findings, [](const diagnostic& found) {
            return found.id == code::ledger_conflict || found.id == code::ledger_stale;
        });
    }

    void index() {
        for (const verdict& one : book_.verdicts) {
            if (one.superseded) {
                continue;
            }
            by_content_[verdicts::key_of(one.change, one.item)].push_back(&one);
            by_name_[{verdicts::place_of(one), one.number}].push_back(&one);
        }
    }

    /// The verdicts on a question. Where the same content stands at several places or under
    /// several numbers, those that name one of the others count only when there are no own: the
    /// same content is never asked about twice.
    [[nodiscard]] verdict_list
    find(std::size_t change, const std::string& item_print, const std::string& number) const {
        const auto known =
            by_content_.find(verdicts::key_of(asked_.change_print(change), item_print));
        if (known == by_content_.end()) {
            return {};
        }
        verdict here;
        here.change = asked_.change_print(change);
        here.item = item_print;
        here.clause = effects::clause_id_of(asked_.place(change));
        here.path = effects::path_of(asked_.place(change));
        here.number = number;
        verdict_list own;
        std::ranges::copy_if(known->second, std::back_inserter(own), [&](const verdict* one) {
            return !asked_.are_distinct(*one, here);
        });
        return own.empty() ? verdict_list{known->second.back()} : own;
    }

    void answer_link(impact_link& link) {
        const auto at = order_.find(link.change);
        const std::size_t item = asked_.item_numbered(link.item);
        if (at == order_.end() || item == questions::npos) {
            return;
        }
        const std::size_t change = at->second;
        if (const verdict_list own = find(change, asked_.item_print(item), link.item);
            !own.empty()) {
            lay(link, change, settle(own), false);
        } else if (const verdict_list all = find(change, "", ""); !all.empty()) {
            lay(link, change, settle(all), true);
        } else if (const verdict* old = judged_before(change, item, link.item)) {
            mark_stale(link, change, *old);
        }
    }

    /// A proposal that was refused does not ask again. Of another text nothing was refused.
    void answer_proposal(impact_link& link) {
        const auto at = order_.find(link.change);
        const std::size_t item = asked_.item_numbered(link.item);
        if (at == order_.end() || item == questions::npos) {
            return;
        }
        verdict_list said = find(at->second, asked_.item_print(item), link.item);
        const bool for_all = said.empty();
        if (for_all) {
            said = find(at->second, "", "");
        }
        if (!said.empty()) {
            lay(link, at->second, settle(said), for_all);
        }
    }

    void lay(impact_link& link, std::size_t change, const settled& what, bool for_all) {
        const verdict& by = *what.by;
        link.reviewer = by.reviewer;
        link.date = by.date;
        if (!what.conflict.empty()) {
            link.rationale = what.conflict;
            find_trouble(code::ledger_conflict, by, change, link.item);
            return;
        }
        // "No impact on any item" leaves no item to be named beside the change.
        link.verdict = for_all ? verdict_state::not_related : state_of(by.said);
        link.rationale = by.reason;
        link.skipped = "answered";
    }

    /// A verdict on what stood at the same place under the same number, whose own content is
    /// not there any more: on the change's side, the item's, or both.
    [[nodiscard]] const verdict*
    judged_before(std::size_t change, std::size_t item, const std::string& number) const {
        for (const std::string& name : {number, std::string()}) {
            const auto known = by_name_.find({asked_.place(change), name});
            if (known == by_name_.end()) {
                continue;
            }
            for (auto one = known->second.rbegin(); one != known->second.rend(); ++one) {
                const verdict& old = **one;
                const bool change_fits =
                    old.change == asked_.change_print(change) || !asked_.has_change(old.change);
                const bool item_fits = old.item.empty() ||
                                       old.item == asked_.item_print(item) ||
                                       !asked_.has_item(old.item);
                if (change_fits && item_fits) {
                    return &old;
                }
            }
        }
        return nullptr;
    }

    void mark_stale(impact_link& link, std::size_t change, const verdict& old) {
        link.verdict = verdict_state::stale;
        link.rationale = old.reason;
        link.reviewer = old.reviewer;
        link.date = old.date;
        find_trouble(code::ledger_stale, old, change, link.item);
    }

    void find_trouble(code id, const verdict& by, std::size_t change, const std::string& item) {
        of_.findings.push_back({id, {book_.file, by.at, ""}, {asked_.place(change), item}});
    }

    /// Pairs that nothing links but a reviewer's verdict.
    void add_reviewer_links() {
        std::set<std::pair<std::size_t, std::size_t>> linked;
        for (const impact_link& link : of_.links) {
            const auto at = order_.find(link.change);
            if (at != order_.end()) {
                linked.emplace(at->second, asked_.item_numbered(link.item));
            }
        }
        std::map<std::pair<std::string_view, std::string_view>, double> proposed;
        for (const impact_link& link : of_.proposed) {
            double& most = proposed[{link.change, link.item}];
            most = std::max(most, link.relevance);
        }
        for (const verdict& one : book_.verdicts) {
            if (one.superseded || one.item.empty() || one.said == answer::not_related) {
                continue;
            }
            const std::size_t change = asked_.change_of(one);
            const std::size_t item = asked_.item_of(one);
            if (change == questions::npos || item == questions::npos ||
                !linked.emplace(change, item).second) {
                continue;
            }
            impact_link link;
            link.change = of_.changes.changes[change].id;
            link.item = items_.items[item].number;
            link.how = relation::suggested;
            link.method = "reviewer";
            const auto proposal = proposed.find({link.change, link.item});
            effects::weigh(link,
                           effects::stake_of(of_.changes.changes[change]),
                           proposal == proposed.end() ? 0.0 : proposal->second);
            answer_link(of_.links.emplace_back(std::move(link)));
        }
        std::ranges::stable_sort(of_.links, {}, [this](const impact_link& link) {
            const auto at = order_.find(link.change);
            return std::tuple(at == order_.end() ? order_.size() : at->second,
                              asked_.item_numbered(link.item));
        });
    }

    void judge_for_all() {
        for (std::size_t i = 0; i < of_.changes.changes.size(); ++i) {
            const verdict_list all = find(i, "", "");
            if (all.empty()) {
                continue;
            }
            const settled what = settle(all);
            if (!what.conflict.empty()) {
                find_trouble(code::ledger_conflict, *what.by, i, "-");
                continue;
            }
            of_.judged.push_back({of_.changes.changes[i].id,
                                  state_of(what.by->said),
                                  what.by->reason,
                                  what.by->reviewer,
                                  what.by->date});
        }
    }

    impact& of_;
    const checklist& items_;
    const ledger& book_;
    questions asked_;
    std::unordered_set<std::string> editorial_;
    std::unordered_map<std::string, std::size_t> order_;
    std::unordered_map<std::string, verdict_list> by_content_;
    std::map<std::pair<std::string, std::string>, verdict_list> by_name_;
};

} // namespace

void apply_verdicts(impact& of, const checklist& items, const ledger& book) {
    layer(of, items, book).run();
}

} // namespace kijun
