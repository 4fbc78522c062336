#include "impact/cited.hpp"
#include "impact/places.hpp"
#include "impact/recount.hpp"
#include "report/change_cells.hpp"
#include "report/clause_series.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/impact/propose.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/review/verdicts.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kijun {

namespace {

class report_writer {
public:
    report_writer(const annual_review& review, language in, const proposal_options& how)
        : review_(review), in_(in), effects_(review.effects), proposing_(review.effects) {
        propose_links(
            proposing_, review.before, review.after, review.items, how, &review.relations);
        apply_verdicts(proposing_, review.items, review.book);
    }

    review_report write() && {
        add_head();
        add_items();
        add_changes();
        add_links();
        count_heat();
        add_names();
        return std::move(report_);
    }

private:
    [[nodiscard]] std::string_view say(const words::word& what) const { return what.in(in_); }

    void add_head() {
        const review_file& file = review_.file;
        const difference& changes = effects_.changes;
        report_.in = in_;
        report_.concludes = !file.title.empty();
        report_.title = report_.concludes ? file.title : std::string(say(words::impact_title));
        report_.issuer = file.issuer;
        report_.issued = file.issued;
        report_.before = changes.old_edition;
        report_.after = changes.new_edition;
        const checklist& items = review_.items;
        report_.checklist = items.name +
                            (items.name.empty() || items.version.empty() ? "" : " ") +
                            items.version;
        report_.conclusion = review_.conclusion;
        report_.settlement = review_.settlement;
        report_.settlement.settled.clear();
        report_.rows = review_.rows.size();
        report_.unlinked = effects_.unlinked_changes.size();
        report_.clauses = changes.clauses;
        report_.paragraphs = changes.paragraphs;
    }

    /// Items of one number count as one, as in all results.
    void add_items() {
        const auto& all = review_.items.items;
        std::vector<std::size_t> row_of(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto [found, is_new] = items_.try_emplace(all[i].number, items_.size());
            row_of[i] = found->second;
            if (!is_new) {
                continue;
            }
            reported_item& row = report_.items.emplace_back();
            row.number = all[i].number;
            row.category = all[i].category;
            row.goal = all[i].goal;
            if (i < effects_.items.size()) {
                const impacted_item& known = effects_.items[i];
                row.needs_review = known.needs_review;
                row.skipped = words::of_skip(known.skipped, in_);
            }
        }
        for (const dangling_link& link : effects_.dangling) {
            if (const auto item = items_.find(link.item); item != items_.end()) {
                report_.items[item->second].dangling.push_back(link);
            }
        }
        const effects::whereabouts places(effects_.changes);
        const effects::cited_clauses cited =
            effects::read_cited(review_.items, review_.before, review_.after, places);
        std::vector<std::unordered_set<std::string_view>> seen(report_.items.size());
        for (const effects::clause_use& use : cited.uses) {
            const std::size_t item = row_of[cited.all[use.cited].item];
            if (seen[item].insert(use.id).second) {
                report_.items[item].cited.emplace_back(use.id);
            }
        }
    }

    void add_changes() {
        std::unordered_map<std::size_t, std::size_t> rows; // of a change
        for (std::size_t i = 0; i < review_.rows.size(); ++i) {
            for (const std::size_t change : review_.rows[i].changes) {
                rows.try_emplace(change, i);
            }
        }
        const auto& all = effects_.changes.changes;
        report_.changes.reserve(all.size());
        std::vector<std::string> series;
        for (std::size_t i = 0; i < all.size(); ++i) {
            reported_change& told = report_.changes.emplace_back(told_of(all[i]));
            if (const auto row = rows.find(i); row != rows.end()) {
                told.row = row->second + 1;
                told.reasons = review_.rows[row->second].reasons;
            }
            changes_.try_emplace(told.id, i);
            series.push_back(series_at(told.clause));
        }
        number_series(series);
        for (const judged_change& answer : effects_.judged) {
            if (const auto change = changes_.find(answer.change); change != changes_.end()) {
                report_.changes[change->second].judged = answer;
            }
        }
    }

    [[nodiscard]] reported_change told_of(const change& what) const {
        reported_change told;
        told.id = what.id;
        told.level = what.level;
        told.kind = what.kind;
        told.grade = what.grade;
        told.mark = words::of(what, in_);
        const std::string place = effects::place_of(what);
        told.clause = effects::clause_id_of(place);
        told.title = title_of(told.clause, what.new_places.empty());
        told.place = display(address_of(place));
        for (const std::string& each : what.old_places) {
            told.old_places.push_back(display(address_of(each)));
        }
        for (const std::string& each : what.new_places) {
            told.new_places.push_back(display(address_of(each)));
        }
        if (what.kind == change_kind::renumbered) {
            told.map = renumbering_map(what);
        }
        if (what.kind != change_kind::added) {
            told.before = old_wording(what, in_);
        }
        if (what.kind != change_kind::deleted) {
            told.after = new_wording(what);
        }
        told.facts = facts_of(what, in_);
        return told;
    }

    [[nodiscard]] std::optional<clause> clause_named(const std::string& id) const {
        const std::optional<clause> now = review_.after.find_clause(id);
        return now ? now : review_.before.find_clause(id);
    }
    /// What is gone is of the old edition, whatever bears its number now.
    [[nodiscard]] std::string title_of(const std::string& id, bool is_gone = false) const {
        const std::optional<clause> then =
            is_gone ? review_.before.find_clause(id) : std::nullopt;
        const std::optional<clause> found = then ? then : clause_named(id);
        return found ? std::string(found->title()) : "";
    }
    [[nodiscard]] std::string series_at(const std::string& id) const {
        const std::optional<clause> found = clause_named(id);
        return found ? series_of(*found) : "";
    }

    /// Series in the order of the new edition, then of the old one.
    void number_series(const std::vector<std::string>& of_changes) {
        const std::unordered_set<std::string_view> wanted(of_changes.begin(), of_changes.end());
        std::unordered_map<std::string, std::size_t> number;
        const auto add = [&](const std::string& name) {
            if (wanted.contains(name) && number.try_emplace(name, number.size()).second) {
                report_.series.push_back(name);
            }
        };
        for (const edition* each : {&review_.after, &review_.before}) {
            for (std::size_t i = 0; i < each->clause_count(); ++i) {
                add(series_of(each->clause_at(i)));
            }
        }
        for (const std::string& name : of_changes) {
            add(name); // of changes that are in no clause of either edition
        }
        for (std::size_t i = 0; i < of_changes.size(); ++i) {
            report_.changes[i].series = number.at(of_changes[i]);
        }
    }

    void add_links() {
        const auto add = [&](const impact_link& link, bool proposed) {
            const auto change = changes_.find(link.change);
            const auto item = items_.find(link.item);
            if (change != changes_.end() && item != items_.end()) {
                report_.changes[change->second].links.push_back(
                    {link, item->second, !proposed && effects::asks(link), proposed});
            }
        };
        for (const impact_link& link : effects_.links) {
            add(link, false);
        }
        for (const impact_link* link : open_proposals(proposing_)) {
            add(*link, true);
        }
        for (reported_change& told : report_.changes) {
            told.status = status_of(told);
        }
    }

    static bool is_open(const reported_link& each) {
        return each.link.verdict == verdict_state::open ||
               each.link.verdict == verdict_state::stale;
    }

    /// Was an answer of this day given in this review? One without a day was there before.
    [[nodiscard]] bool is_new(const std::string& date) const {
        return !date.empty() && date >= review_.settlement.since;
    }

    [[nodiscard]] change_status status_of(const reported_change& told) const {
        bool made = false;
        bool proposed = false;
        bool answered = told.judged.has_value();
        bool now = told.judged && is_new(told.judged->date);
        for (const reported_link& each : told.links) {
            if (each.asks) {
                return change_status::needs_answer;
            }
            made = made || !each.proposed;
            proposed = proposed || (each.proposed && is_open(each));
            answered = answered || !is_open(each);
            now = now || (!is_open(each) && is_new(each.link.date));
        }
        if (proposed && !made && !told.judged) {
            return change_status::proposed;
        }
        return now        ? change_status::answered
               : answered ? change_status::carried_over
               : made     ? change_status::not_asked
                          : change_status::no_item;
    }

    /// A change counts once under an item, whatever number of citations leads to it.
    void count_heat() {
        for (reported_item& item : report_.items) {
            item.by_series.resize(report_.series.size());
        }
        struct pair_state {
            bool made = false;
            bool asks = false;
            bool proposed = false; // and nobody has answered that
        };
        for (const reported_change& told : report_.changes) {
            std::unordered_map<std::size_t, pair_state> pairs;
            for (const reported_link& each : told.links) {
                pair_state& pair = pairs[each.item];
                pair.made = pair.made || !each.proposed;
                pair.asks = pair.asks || each.asks;
                pair.proposed = pair.proposed || (each.proposed && is_open(each));
            }
            for (const auto& [item, pair] : pairs) { // sums: in any order
                reported_item& row = report_.items[item];
                for (heat* const cell : {&row.by_series[told.series], &row.total}) {
                    cell->changes += pair.made ? 1 : 0;
                    cell->asked += pair.asks ? 1 : 0;
                    cell->proposed += pair.proposed && !pair.made ? 1 : 0;
                }
            }
        }
    }

    void add_names() {
        std::unordered_set<std::string> known;
        const auto add = [&](const std::string& id) {
            if (known.insert(id).second) {
                report_.named.push_back({id, title_of(id)});
            }
        };
        for (const reported_item& item : report_.items) {
            std::ranges::for_each(item.cited, add);
        }
        for (const reported_change& told : report_.changes) {
            add(told.clause);
            for (const reported_link& each : told.links) {
                std::ranges::for_each(each.link.via, add);
            }
        }
    }

    const annual_review& review_;
    language in_;
    const impact& effects_;
    impact proposing_; ///< the same with proposals; for these alone
    review_report report_;
    std::unordered_map<std::string_view, std::size_t> items_; ///< by number
    std::unordered_map<std::string, std::size_t> changes_;    ///< by id
};

} // namespace

std::string_view to_string(change_status status) noexcept {
    switch (status) {
    case change_status::needs_answer:
        return "needs-answer";
    case change_status::answered:
        return "answered";
    case change_status::carried_over:
        return "carried-over";
    case change_status::not_asked:
        return "not-asked";
    case change_status::proposed:
        return "proposed";
    case change_status::no_item:
        return "no-item";
    }
    return "";
}

review_report report_of(const annual_review& review, language in, const proposal_options& how) {
    return report_writer(review, in, how).write();
}

} // namespace kijun
