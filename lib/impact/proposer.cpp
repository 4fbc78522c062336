#include "impact/proposer.hpp"

#include "impact/item_words.hpp"
#include "impact/places.hpp"
#include "impact/support.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kijun::effects {

namespace {

class proposer {
public:
    proposer(const difference& changes,
             const edition& after,
             const change_index& index,
             const proposal_index& known,
             const assessed_list& list,
             const proposal_options& options)
        : changes_(changes), after_(after), index_(index), known_(known), items_(list.items),
          first_of_(list.cited.first_of), linked_(list.linked), options_(options),
          citers_(after.clause_count()), taken_(list.items.items.size(), no_change),
          indirect_(list.items.items.size(), no_change) {
        gather_cited(list.cited);
        gather_refused(list.cited);
        if (known.topics()) {
            words_.emplace(list.items, *known.topics());
            support_.emplace(*words_, *known.topics(), citers_, list.items.items.size());
            spoken_.resize(linked_.size());
        }
    }

    [[nodiscard]] proposals run() && {
        auto linked = linked_.begin();
        for (const proposal_index::news& what : known_.all()) {
            if (support_) {
                support_->ask(what, known_);
            }
            while (linked != linked_.end() && linked->change < what.change) {
                ++linked;
            }
            for (; linked != linked_.end() && linked->change == what.change; ++linked) {
                taken_[linked->item] = what.change;
                if (support_) {
                    spoken_[static_cast<std::size_t>(linked - linked_.begin())] =
                        spoken_for(linked->item);
                }
            }
            if (!what.proposes) {
                continue;
            }
            std::vector<std::uint32_t> indirect;
            propose_indirect(what, indirect);
            if (support_) {
                for (const std::uint32_t item : indirect) {
                    taken_[item] = no_change; // an indirect link does not forbid a suggestion
                }
                suggest(what);
            }
        }
        return {std::move(found_), std::move(refused_), std::move(spoken_)};
    }

private:
    /// Which clauses of the new edition each item cites, by whatever number it cites them.
    void gather_cited(const cited_clauses& cited) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs; // clause, item
        for (const clause_use& use : cited.uses) {
            const auto item = static_cast<std::uint32_t>(cited.all[use.cited].item);
            if (!use.in_old) {
                pairs.emplace_back(use.clause, item);
                continue;
            }
            for (const std::uint32_t now : index_.now(use.clause)) {
                pairs.emplace_back(now, item);
            }
        }
        std::ranges::sort(pairs);
        pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
        for (const auto& [clause, item] : pairs) {
            citers_[clause].push_back(item);
        }
    }

    void gather_refused(const cited_clauses& cited) {
        for (const refusal& one : cited.refusals) {
            if (!one.in_old) {
                refusals_[{one.clause, one.item}].push_back(&one);
                continue;
            }
            for (const std::uint32_t now : index_.now(one.clause)) {
                refusals_[{now, one.item}].push_back(&one);
            }
        }
    }

    /// Did somebody find that the item has nothing to do with where the change stands? Then it
    /// is told as refused.
    bool refuse(const proposal_index::news& what, std::uint32_t item, relation how) {
        const auto known = refusals_.find({what.clause, item});
        if (known == refusals_.end()) {
            return false;
        }
        const change& one = changes_.changes[what.change];
        for (const refusal* said : known->second) {
            const auto now =
                said->in_old ? index_.places().now(said->place) : std::optional(said->place);
            if (said->stated->path.empty() || (now && stands_around(one.new_places, *now)) ||
                (said->in_old && stands_around(one.old_places, said->place))) {
                refused_.push_back(
                    {one.id, items_.items[item].number, how, provenance_of(*said->stated)});
                return true;
            }
        }
        return false;
    }

    /// Is one of the places at, under or above that one?
    static bool stands_around(const std::vector<std::string>& places, std::string_view place) {
        return std::ranges::any_of(places, [&](const std::string& at) {
            return at_or_under(at, place) || at_or_under(place, at);
        });
    }

    [[nodiscard]] std::string id_of(std::uint32_t clause) const {
        return std::string(after_.clause_at(clause).id());
    }

    void propose_indirect(const proposal_index::news& what,
                          std::vector<std::uint32_t>& proposed) {
        const std::size_t first = found_.size();
        for (const clause_references::way& way : known_.ways_to(what.clause)) {
            for (const std::uint32_t item : citers_[way.path.front()]) {
                if (taken_[item] == what.change) {
                    add_way(way, item, first);
                    continue;
                }
                taken_[item] = what.change;
                if (refuse(what, item, relation::indirect)) {
                    continue;
                }
                proposed.push_back(item);
                impact_link& link = found_.emplace_back();
                link.change = changes_.changes[what.change].id;
                link.item = items_.items[item].number;
                link.how = relation::indirect;
                link.method = "reference";
                link.score = std::pow(0.5, static_cast<double>(way.path.size() - 1));
                link.relevance = relevance_of(item, way.path.size() - 1);
                link.via.reserve(way.path.size());
                for (const std::uint32_t step : way.path) {
                    link.via.push_back(id_of(step));
                }
                indirect_[item] = static_cast<std::uint32_t>(found_.size() - 1);
            }
        }
    }

    /// Another way of an item that is linked indirectly, in the links from `first` on.
    void add_way(const clause_references::way& way, std::uint32_t item, std::size_t first) {
        const std::size_t at = indirect_[item];
        if (at == no_change || at < first || found_[at].item != items_.items[item].number ||
            found_[at].ways.size() >= options_.ways) {
            return;
        }
        if (found_[at].ways.empty()) {
            found_[at].ways.push_back(found_[at].via);
        }
        std::vector<std::string>& other = found_[at].ways.emplace_back();
        other.reserve(way.path.size());
        for (const std::uint32_t step : way.path) {
            other.push_back(id_of(step));
        }
    }

    /// Of an indirect link. Without words the way is all that speaks for it.
    [[nodiscard]] double relevance_of(std::uint32_t item, std::size_t steps) const {
        pair_support all;
        if (support_) {
            all = support_->for_item(item);
        } else {
            all.reference.score = std::pow(0.5, static_cast<double>(steps) - 1);
        }
        return all.score(options_.weights);
    }

    /// How far words, subject and cited clauses speak for a linked pair: of the weight of all
    /// three the share that is there.
    [[nodiscard]] double spoken_for(std::uint32_t item) const {
        const pair_support all = support_->for_item(item);
        const signal_weights& weights = options_.weights;
        const double most = weights.words + weights.subject + weights.cited;
        const double there = weights.words * all.words + weights.subject * all.subject +
                             weights.cited * all.cited.score;
        return most > 0 ? std::min(1.0, there / most) : 0.0;
    }

    /// A pair that may be suggested, and what speaks for it.
    struct suggestion {
        std::uint32_t item = 0;
        double score = 0;
        pair_support all{};
        std::vector<signal_answer> own{}; ///< by signal of the program's own
    };

    void suggest(const proposal_index::news& what) {
        std::vector<suggestion> found;
        for (const auto* items : {&support_->of_clause(), &support_->of_change()}) {
            for (const std::uint32_t item : *items) {
                consider(what, item, found);
            }
        }
        if (!options_.signals.empty()) {
            for (std::uint32_t item = 0; item < items_.items.size(); ++item) {
                consider(what, item, found);
            }
        }
        std::ranges::sort(found, [](const suggestion& a, const suggestion& b) {
            return a.score != b.score ? a.score > b.score : a.item < b.item;
        });
        found.resize(std::min(found.size(), options_.most));
        for (const suggestion& each : found) {
            tell(what, each);
        }
    }

    void consider(const proposal_index::news& what,
                  std::uint32_t item,
                  std::vector<suggestion>& found) {
        if (first_of_[item] != item || taken_[item] == what.change) {
            return;
        }
        taken_[item] = what.change;
        suggestion pair{.item = item, .all = support_->for_item(item)};
        pair.score = pair.all.score(options_.weights);
        bool speaks = pair.all.speaks();
        for (const own_signal& signal : options_.signals) {
            signal_answer& said = pair.own.emplace_back(
                signal.ask ? signal.ask(changes_.changes[what.change], items_.items[item])
                           : signal_answer());
            said.score = said.score > 0 ? std::min(said.score, 1.0) : 0.0; // no NaN either
            speaks = speaks || said.score > 0;
            pair.score += signal.weight * said.score;
        }
        if (speaks && pair.score >= options_.enough &&
            !refuse(what, item, relation::suggested)) {
            found.push_back(std::move(pair));
        }
    }

    void tell(const proposal_index::news& what, const suggestion& pair) {
        const std::uint32_t item = pair.item;
        const pair_support& all = pair.all;
        impact_link& link = found_.emplace_back();
        link.change = changes_.changes[what.change].id;
        link.item = items_.items[item].number;
        link.how = relation::suggested;
        link.method = "suggestion";
        link.score = pair.score;
        link.relevance = std::min(pair.score, 1.0);
        const auto add = [&](const std::string& rule,
                             double said,
                             const std::string& clause,
                             std::vector<std::string> words) {
            for (const std::string& word : words) {
                // A part of what stands there (クアップ of バックアップ) says nothing more.
                const bool is_told =
                    std::ranges::any_of(link.evidence, [&](const std::string& other) {
                        return other.find(word) != std::string::npos;
                    });
                if (!is_told) {
                    link.evidence.push_back(word);
                }
            }
            if (!clause.empty() && std::ranges::find(link.via, clause) == link.via.end()) {
                link.via.push_back(clause);
            }
            link.signals.push_back({rule, said, clause, std::move(words)});
        };
        if (all.words > 0) {
            add("words", all.words, "", words_->found_in(what.asked, item));
        }
        if (all.subject > 0) {
            add("subject", all.subject, "", words_->subjects_in(what.asked));
        }
        if (all.clause > 0) {
            add("clause", all.clause, "", words_->about(what.clause, item));
        }
        if (all.cited.score > 0) {
            add("cited",
                all.cited.score,
                id_of(all.cited.by),
                words_->shared(what.asked, all.cited.by));
        }
        if (all.near.score > 0) {
            add("near", all.near.score, id_of(all.near.by), {});
        }
        if (all.reference.score > 0) {
            add("reference", all.reference.score, id_of(all.reference.by), {});
        }
        for (std::size_t i = 0; i < pair.own.size(); ++i) {
            const signal_answer& said = pair.own[i];
            if (said.score > 0) {
                add(options_.signals[i].rule, said.score, said.clause, said.words);
            }
        }
    }

    static constexpr auto no_change = static_cast<std::uint32_t>(-1);

    const difference& changes_;
    const edition& after_;
    const change_index& index_;
    const proposal_index& known_;
    const checklist& items_;
    const std::vector<std::size_t>& first_of_;
    std::span<const linked_pair> linked_;
    const proposal_options& options_;
    std::vector<std::vector<std::uint32_t>> citers_; ///< by clause: items, ascending
    std::vector<std::uint32_t> taken_;    ///< by item: the last change that it has a link to
    std::vector<std::uint32_t> indirect_; ///< by item: its last indirect link in `found_`
    std::optional<item_words> words_;
    std::optional<list_support> support_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<const refusal*>>
        refusals_; ///< by clause of the new edition and item
    std::vector<impact_link> found_;
    std::vector<refused_proposal> refused_;
    std::vector<double> spoken_;
};

} // namespace

proposals propose(const difference& changes,
                  const edition& after,
                  const change_index& index,
                  const proposal_index& known,
                  const assessed_list& list,
                  const proposal_options& options) {
    return proposer(changes, after, index, known, list, options).run();
}

} // namespace kijun::effects
