// Indirect and suggested links. A change is asked about by what it brought; an item answers by
// its words, by the clauses that it cites, and by where those stand.

#include "impact/cited.hpp"
#include "impact/clause_references.hpp"
#include "impact/clause_topics.hpp"
#include "impact/item_words.hpp"
#include "impact/places.hpp"

#include <kijun/impact/propose.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kijun {
namespace {

using effects::clause_references;
using effects::clause_topics;
using effects::item_words;

constexpr double words_weigh = 0.45;
constexpr double likeness_weighs = 0.25;
constexpr double nearness_weighs = 0.2;
constexpr double reference_weighs = 0.1;

/// What a change brought: text that was added, or the new words of what was reworded.
std::string brought_by(const change& what) {
    std::string text;
    if (what.kind == change_kind::modified) {
        for (const text_run& run : what.runs) {
            text += run.op == run_op::insert ? run.text + "\n" : std::string();
        }
        return text;
    }
    for (const subtree_line& line : what.subtree) {
        text += line.text + "\n";
    }
    return text;
}

/// Does the change bring anything that an item might have to say something about?
bool brings_news(const change& what) {
    if (what.grade == change_grade::editorial || what.new_places.empty()) {
        return false;
    }
    const bool is_new = what.kind == change_kind::added || what.kind == change_kind::split ||
                        what.kind == change_kind::merged || what.kind == change_kind::moved;
    return is_new || (what.kind == change_kind::modified && what.edited);
}

class proposer {
public:
    proposer(impact& of,
             const edition& before,
             const edition& after,
             const checklist& items,
             const proposal_options& options)
        : of_(of), after_(after), items_(items), options_(options), topics_(after),
          references_(after), words_(items, topics_) {
        gather_cited(before);
        for (const impact_link& link : of_.links) {
            linked_.emplace(link.change, link.item);
        }
    }

    void run() {
        of_.proposed.clear();
        for (const change& what : of_.changes.changes) {
            if (!brings_news(what)) {
                continue;
            }
            const auto clause =
                after_.find_clause(effects::clause_id_of(what.new_places.front()));
            if (clause) {
                const auto number = static_cast<std::uint32_t>(clause->index());
                propose_indirect(what, number);
                suggest(what, number);
            }
        }
    }

private:
    /// Which clauses of the new edition each item cites, by whatever number it cites them.
    void gather_cited(const edition& before) {
        const effects::whereabouts places(of_.changes);
        const effects::cited_clauses cited =
            effects::read_cited(items_, before, after_, places);
        std::vector<std::set<std::uint32_t>> sets(items_.items.size());
        const auto add = [&](const std::string& id, std::uint32_t number) {
            if (const auto clause = after_.find_clause(id)) {
                sets[cited.all[number].item].insert(
                    static_cast<std::uint32_t>(clause->index()));
            }
        };
        for (const auto& [id, numbers] : cited.in_old) {
            const auto successors = places.successors(id);
            for (const std::uint32_t number : numbers) {
                if (successors.empty()) {
                    add(id, number);
                }
                for (const std::string& successor : successors) {
                    add(successor, number);
                }
            }
        }
        for (const auto& [id, numbers] : cited.in_new) {
            for (const std::uint32_t number : numbers) {
                add(id, number);
            }
        }
        citers_.resize(after_.clause_count());
        for (std::size_t item = 0; item < sets.size(); ++item) {
            first_.push_back(cited.first_of[item] == item);
            cited_by_.emplace_back(sets[item].begin(), sets[item].end());
            for (const std::uint32_t clause : sets[item]) {
                citers_[clause].push_back(item);
            }
        }
    }

    [[nodiscard]] bool is_linked(const change& what, std::size_t item) const {
        return linked_.contains({what.id, items_.items[item].number});
    }

    [[nodiscard]] std::string id_of(std::uint32_t clause) const {
        return std::string(after_.clause_at(clause).id());
    }

    void propose_indirect(const change& what, std::uint32_t clause) {
        std::set<std::size_t> done;
        for (const clause_references::way& way : references_.ways_to(clause, options_.steps)) {
            for (const std::size_t item : citers_[way.path.front()]) {
                if (is_linked(what, item) || !done.insert(item).second) {
                    continue;
                }
                impact_link link;
                link.change = what.id;
                link.item = items_.items[item].number;
                link.how = relation::indirect;
                link.method = "reference";
                link.score = std::pow(0.5, static_cast<double>(way.path.size() - 1));
                for (const std::uint32_t step : way.path) {
                    link.via.push_back(id_of(step));
                }
                of_.proposed.push_back(std::move(link));
            }
        }
    }

    struct support {
        double score = 0;
        std::uint32_t by = 0;
    };

    /// By clause: how much the clause speaks for the items that cite it.
    [[nodiscard]] std::unordered_map<std::uint32_t, double>
    near_clauses(std::uint32_t clause) const {
        constexpr std::uint32_t reach = 3;
        std::unordered_map<std::uint32_t, double> near;
        const auto groups = after_.clause_at(clause).groups();
        for (std::uint32_t away = 1; away <= reach; ++away) {
            for (const bool behind : {false, true}) {
                if ((behind && clause + away >= after_.clause_count()) ||
                    (!behind && clause < away)) {
                    continue;
                }
                const std::uint32_t other = behind ? clause + away : clause - away;
                if (after_.clause_at(other).groups() == groups) {
                    near.emplace(other, 1.0 / away);
                }
            }
        }
        return near;
    }

    void suggest(const change& what, std::uint32_t clause) {
        const item_words::asked_text asked = item_words::ask(brought_by(what));
        std::unordered_map<std::uint32_t, double> alike;
        for (const clause_topics::alike& each : topics_.like(clause)) {
            alike.emplace(each.clause, each.likeness);
        }
        const auto near = near_clauses(clause);
        const auto& cites = references_.from(clause);
        const auto& cited = references_.to(clause);
        std::vector<impact_link> found;
        for (std::size_t item = 0; item < items_.items.size(); ++item) {
            if (!first_[item] || is_linked(what, item)) {
                continue;
            }
            const item_words::match words = words_.in(asked, item);
            support like;
            support nearest;
            support reference;
            for (const std::uint32_t other : cited_by_[item]) {
                const auto raise = [other](support& held, double score) {
                    held = score > held.score ? support{score, other} : held;
                };
                if (const auto known = alike.find(other); known != alike.end()) {
                    raise(like, known->second);
                }
                if (const auto known = near.find(other); known != near.end()) {
                    raise(nearest, known->second);
                }
                if (std::ranges::binary_search(cites, other) ||
                    std::ranges::binary_search(cited, other)) {
                    raise(reference, 1.0);
                }
            }
            impact_link link;
            link.score = words_weigh * words.share + likeness_weighs * like.score +
                         nearness_weighs * nearest.score + reference_weighs * reference.score;
            // To stand nearby or to be cited says nothing by itself.
            constexpr double hardly_alike = 0.2;
            const bool speaks = words.share > 0 || like.score >= hardly_alike;
            if (!speaks || link.score < options_.enough) {
                continue;
            }
            link.change = what.id;
            link.item = items_.items[item].number;
            link.how = relation::suggested;
            link.method = "suggestion";
            link.evidence = words.evidence;
            for (const support& each : {like, nearest, reference}) {
                const std::string id = each.score > 0 ? id_of(each.by) : std::string();
                if (!id.empty() && std::ranges::find(link.via, id) == link.via.end()) {
                    link.via.push_back(id);
                }
            }
            found.push_back(std::move(link));
        }
        std::ranges::stable_sort(found, [](const impact_link& a, const impact_link& b) {
            return a.score > b.score;
        });
        found.resize(std::min(found.size(), options_.most));
        std::ranges::move(found, std::back_inserter(of_.proposed));
    }

    impact& of_;
    const edition& after_;
    const checklist& items_;
    const proposal_options& options_;
    clause_topics topics_;
    clause_references references_;
    item_words words_;
    std::vector<bool> first_;                          ///< by item: the first of its number
    std::vector<std::vector<std::uint32_t>> cited_by_; ///< by item: clauses, ascending
    std::vector<std::vector<std::size_t>> citers_;     ///< by clause: items, ascending
    std::set<std::pair<std::string, std::string>> linked_;
};

} // namespace

void propose_links(impact& of,
                   const edition& before,
                   const edition& after,
                   const checklist& items,
                   const proposal_options& options) {
    proposer(of, before, after, items, options).run();
}

std::vector<const impact_link*> open_proposals(const impact& of) {
    std::set<std::pair<std::string_view, std::string_view>> made;
    for (const impact_link& link : of.links) {
        made.emplace(link.change, link.item);
    }
    std::vector<const impact_link*> open;
    for (const impact_link& link : of.proposed) {
        if (!made.contains({link.change, link.item})) {
            open.push_back(&link);
        }
    }
    return open;
}

} // namespace kijun
