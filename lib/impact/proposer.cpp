#include "impact/proposer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kijun::effects {

namespace {

constexpr double words_weigh = 0.45;
constexpr double likeness_weighs = 0.25;
constexpr double nearness_weighs = 0.2;
constexpr double reference_weighs = 0.1;

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
          citers_(after.clause_count()), taken_(list.items.items.size(), no_change) {
        gather_cited(list.cited);
        if (known.topics()) {
            words_.emplace(list.items, *known.topics());
        }
    }

    [[nodiscard]] std::vector<impact_link> run() && {
        auto linked = linked_.begin();
        for (const proposal_index::news& what : known_.all()) {
            while (linked != linked_.end() && linked->change < what.change) {
                ++linked;
            }
            for (; linked != linked_.end() && linked->change == what.change; ++linked) {
                taken_[linked->item] = what.change;
            }
            std::vector<std::uint32_t> indirect;
            propose_indirect(what, indirect);
            if (words_) {
                for (const std::uint32_t item : indirect) {
                    taken_[item] = no_change; // an indirect link does not forbid a suggestion
                }
                suggest(what);
            }
        }
        return std::move(found_);
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
        if (known_.topics()) {
            cited_by_.resize(items_.items.size());
            for (const auto& [clause, item] : pairs) {
                cited_by_[item].push_back(clause);
            }
        }
    }

    [[nodiscard]] std::string id_of(std::uint32_t clause) const {
        return std::string(after_.clause_at(clause).id());
    }

    void propose_indirect(const proposal_index::news& what,
                          std::vector<std::uint32_t>& proposed) {
        for (const clause_references::way& way : known_.ways_to(what.clause)) {
            for (const std::uint32_t item : citers_[way.path.front()]) {
                if (taken_[item] == what.change) {
                    continue;
                }
                taken_[item] = what.change;
                proposed.push_back(item);
                impact_link& link = found_.emplace_back();
                link.change = changes_.changes[what.change].id;
                link.item = items_.items[item].number;
                link.how = relation::indirect;
                link.method = "reference";
                link.score = std::pow(0.5, static_cast<double>(way.path.size() - 1));
                link.via.reserve(way.path.size());
                for (const std::uint32_t step : way.path) {
                    link.via.push_back(id_of(step));
                }
            }
        }
    }

    struct support {
        double score = 0;
        std::uint32_t by = 0;

        void raise(double other, std::uint32_t clause) {
            if (other > score) {
                *this = {other, clause};
            }
        }
    };

    void suggest(const proposal_index::news& what) {
        const auto& around = known_.around(what.clause);
        std::vector<impact_link> found;
        for (std::uint32_t item = 0; item < items_.items.size(); ++item) {
            if (first_of_[item] != item || taken_[item] == what.change) {
                continue;
            }
            const item_words::match words = words_->in(what.asked, item);
            support like;
            support nearest;
            support reference;
            for (const std::uint32_t other : cited_by_[item]) {
                const auto near = around.find(other);
                if (near != around.end()) {
                    like.raise(near->second.likeness, other);
                    nearest.raise(near->second.near, other);
                    reference.raise(near->second.refers ? 1.0 : 0.0, other);
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
            link.change = changes_.changes[what.change].id;
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
        std::ranges::move(found, std::back_inserter(found_));
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
    std::vector<std::vector<std::uint32_t>> citers_;   ///< by clause: items, ascending
    std::vector<std::vector<std::uint32_t>> cited_by_; ///< by item: clauses, ascending
    std::vector<std::uint32_t> taken_; ///< by item: the last change that it has a link to
    std::optional<item_words> words_;
    std::vector<impact_link> found_;
};

} // namespace

std::vector<impact_link> propose(const difference& changes,
                                 const edition& after,
                                 const change_index& index,
                                 const proposal_index& known,
                                 const assessed_list& list,
                                 const proposal_options& options) {
    return proposer(changes, after, index, known, list, options).run();
}

} // namespace kijun::effects
