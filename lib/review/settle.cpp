#include "review/settle.hpp"

#include "impact/recount.hpp"

#include <kijun/review/fingerprint.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kijun {

std::string_view to_string(settled_why why) noexcept {
    switch (why) {
    case settled_why::unchanged:
        return "unchanged";
    case settled_why::editorial:
        return "editorial";
    case settled_why::carried_over:
        return "carried-over";
    case settled_why::answered:
        return "answered";
    }
    return "";
}

double review_settlement::share_without_look() const noexcept {
    const std::size_t all = pairs();
    return all == 0 ? 1.0
                    : static_cast<double>(unchanged + editorial + carried_over) /
                          static_cast<double>(all);
}

namespace settling {

namespace {

bool is_year(std::string_view text) {
    return text.size() == 4 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class settler {
public:
    explicit settler(const facts& of) : of_(of) {
        for (std::size_t i = 0; i < of.items.items.size(); ++i) {
            order_.try_emplace(of.items.items[i].number, i);
        }
        for (const change& one : of.effects.changes.changes) {
            changes_.try_emplace(one.id, &one);
        }
    }

    review_settlement settle() && {
        made_.since = of_.since;
        for (const impact_link& link : of_.effects.links) {
            add(link);
        }
        for (const effects::clause_use& use : of_.cited.uses) {
            add(use);
        }
        std::ranges::stable_sort(made_.settled, {}, [this](const settled_pair& one) {
            const auto at = order_.find(one.item);
            return at == order_.end() ? order_.size() : at->second;
        });
        return std::move(made_);
    }

private:
    void add(const impact_link& link) {
        const auto what = changes_.find(link.change);
        const std::string clause =
            clause_of(link, what == changes_.end() ? nullptr : what->second);
        touched_.emplace(link.item, clause);
        if (what != changes_.end()) {
            for (const auto& places : {what->second->old_places, what->second->new_places}) {
                for (const std::string& place : places) {
                    touched_.emplace(link.item, effects::clause_id_of(place));
                }
            }
        }
        if (!seen_.emplace(link.item, link.change).second) {
            return; // another citation of the item leads to the same change
        }
        if (effects::asks(link)) {
            ++made_.to_answer;
            return;
        }
        settled_pair pair;
        pair.item = link.item;
        pair.clause = clause;
        pair.now = now_of(clause);
        pair.change = link.change;
        if (link.skipped == "editorial") {
            pair.why = settled_why::editorial;
            pair.proof = what == changes_.end() ? "" : what->second->grade_reason;
            ++made_.editorial;
        } else {
            const bool before = !link.date.empty() && link.date < of_.since;
            pair.why = before ? settled_why::carried_over : settled_why::answered;
            pair.reviewer = link.reviewer;
            pair.date = link.date;
            pair.rationale = link.rationale;
            ++(before ? made_.carried_over : made_.answered);
        }
        made_.settled.push_back(std::move(pair));
    }

    /// A clause that an item cites and that none of its links is about.
    void add(const effects::clause_use& use) {
        const std::string& item = of_.items.items[of_.cited.all[use.cited].item].number;
        const std::string clause(use.id);
        if (!use.in_old || touched_.contains({item, clause}) ||
            !cited_.emplace(item, clause).second) {
            return;
        }
        settled_pair pair;
        pair.item = item;
        pair.clause = clause;
        pair.now = now_of(clause);
        pair.fingerprint = same_content(clause, pair.now);
        ++made_.unchanged;
        made_.settled.push_back(std::move(pair));
    }

    static std::string clause_of(const impact_link& link, const change* what) {
        const std::string place = what == nullptr             ? ""
                                  : !what->old_places.empty() ? what->old_places.front()
                                  : !what->new_places.empty() ? what->new_places.front()
                                                              : "";
        return place.empty() && !link.via.empty() ? link.via.front()
                                                  : effects::clause_id_of(place);
    }

    [[nodiscard]] std::string now_of(const std::string& clause) const {
        const auto successors = of_.places.successors(clause);
        if (!successors.empty()) {
            return successors.front();
        }
        return of_.after.find_clause(clause) ? clause : "";
    }

    [[nodiscard]] std::string same_content(const std::string& was,
                                           const std::string& is) const {
        const auto before = of_.before.find_clause(was);
        const auto after = of_.after.find_clause(is);
        if (!before || !after) {
            return "";
        }
        const std::string print = fingerprint_of(*before);
        return print == fingerprint_of(*after) ? print : "";
    }

    const facts& of_;
    std::unordered_map<std::string_view, std::size_t> order_;
    std::unordered_map<std::string_view, const change*> changes_;
    std::set<std::pair<std::string, std::string>> touched_; ///< item, clause
    std::set<std::pair<std::string, std::string>> seen_;    ///< item, change
    std::set<std::pair<std::string, std::string>> cited_;   ///< item, clause
    review_settlement made_;
};

} // namespace

std::string since_of(const review_file& file) {
    if (!file.since.empty()) {
        return file.since;
    }
    return is_year(file.year) ? file.year + "-04-01" : "";
}

review_settlement settle(const facts& of) {
    return settler(of).settle();
}

} // namespace settling
} // namespace kijun
