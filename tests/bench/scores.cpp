#include "scores.hpp"

#include "correspondence.hpp"
#include "recognise.hpp"
#include "statements.hpp"
#include "told_changes.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <unordered_map>

namespace kijun::bench {
namespace {

using generator::known_edit;
using place_pairs = std::vector<std::pair<std::size_t, std::size_t>>;

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

double tally::precision() const {
    return share(both, told);
}
double tally::recall() const {
    return share(both, known);
}
double tally::f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}
tally& tally::operator+=(const tally& other) {
    known += other.known;
    told += other.told;
    both += other.both;
    return *this;
}
double recognition::recall() const {
    return share(recognised, made);
}

/// One pair of editions.
class scoring {
public:
    scoring(scores& into,
            const place_list& olds,
            const place_list& news,
            const known_truth& truth,
            const difference& told)
        : into_(into), olds_(olds), news_(news), truth_(truth), told_(told), index_(told),
          found_(reconstruct(olds, news, told)), true_new_(olds.size(), no_place) {
        for (const auto& [from, to] : truth.same) {
            true_new_[from] = to;
        }
    }

    void run() {
        into_.changes += told_.changes.size();
        into_.contradictions += found_.contradictions;
        find_returned();
        count_pairs();
        count_kinds();
        count_moves();
        for (const auto& edit : truth_.edits) {
            if (!is_returned(edit)) {
                recognise(edit);
            }
        }
        count_unchanged();
    }

private:
    [[nodiscard]] bool is_known(std::size_t old_place) const {
        return truth_.unknown.empty() || !truth_.unknown[old_place];
    }

    void miss(const std::string& what, std::size_t from, std::size_t to, std::size_t told) {
        if (!into_.keep_misses_) {
            return;
        }
        const auto side = [](const place_list& of, std::size_t at) {
            return at == no_place ? std::string("nothing")
                                  : of.address(at) + " 「" + std::string(of.text(at)) + "」";
        };
        into_.misses_.push_back(what + "\n    old   " + side(olds_, from) + "\n    truth " +
                                side(news_, to) + "\n    told  " + side(news_, told));
    }

    /// A text that was deleted in one place and stands, word for word, in a place that was
    /// added: nobody can say that it did not move there.
    void find_returned() {
        std::vector<bool> is_new(news_.size(), true);
        for (const auto& [from, to] : truth_.same) {
            is_new[to] = false;
        }
        for (std::size_t from = olds_.clauses(); from < olds_.size(); ++from) {
            const std::size_t to = found_.new_of[from];
            if (to != no_place && true_new_[from] == no_place && is_new[to] &&
                olds_.text(from) == news_.text(to)) {
                returned_old_.insert(from);
                returned_new_.insert(to);
            }
        }
    }

    /// Is what is said of these places neither right nor wrong?
    template <typename Change>
    [[nodiscard]] bool is_returned(const Change& what) const {
        const auto any = [](const auto& places, const place_list& of, const auto& among) {
            return !places.empty() && among.contains(of.find(places.front()));
        };
        return any(what.old_places, olds_, returned_old_) ||
               any(what.new_places, news_, returned_new_);
    }

    void count_pairs() {
        place_pairs known = truth_.same;
        for (const auto& edit : truth_.edits) {
            if (edit.kind == change_kind::split || edit.kind == change_kind::merged) {
                for (const auto& from : edit.old_places) {
                    for (const auto& to : edit.new_places) {
                        known.emplace_back(olds_.find(from), news_.find(to));
                    }
                }
            }
        }
        place_pairs told = found_.grouped;
        for (std::size_t from = 0; from < olds_.size(); ++from) {
            if (found_.new_of[from] != no_place) {
                told.emplace_back(from, found_.new_of[from]);
            }
        }
        for (auto* pairs : {&known, &told}) {
            std::ranges::sort(*pairs);
            const auto twice = std::ranges::unique(*pairs);
            pairs->erase(twice.begin(), twice.end());
        }
        // Twins as one: a pair of them is right when there are as many such pairs in truth.
        std::unordered_map<std::uint64_t, std::size_t> open;
        const auto key = [this](const auto& pair) {
            return (std::uint64_t{olds_.twin(pair.first)} << 32U) | news_.twin(pair.second);
        };
        for (const auto& pair : known) {
            ++open[key(pair)];
            ++tally_of(pair.first).known;
        }
        for (const auto& pair : told) {
            if (!is_known(pair.first) || returned_old_.contains(pair.first)) {
                continue;
            }
            auto& tally = tally_of(pair.first);
            ++tally.told;
            const auto right = open.find(key(pair));
            if (right != open.end() && right->second > 0) {
                --right->second;
                ++tally.both;
            } else {
                miss("pair told wrongly", pair.first, true_new_[pair.first], pair.second);
            }
        }
        for (const auto& pair : known) {
            const auto left = open.find(key(pair));
            if (left->second > 0) {
                --left->second;
                miss("pair not told", pair.first, pair.second, found_.new_of[pair.first]);
            }
        }
    }

    tally& tally_of(std::size_t old_place) {
        return olds_.is_clause(old_place) ? into_.clause_pairs : into_.paragraph_pairs;
    }

    void count_kinds() {
        statements known(olds_, news_, true_new_);
        statements said(olds_, news_, true_new_);
        for (const auto& edit : truth_.edits) {
            if (!is_returned(edit)) {
                known.add(edit);
            }
        }
        for (const auto& what : told_.changes) {
            if (!is_returned(what)) {
                said.add(what);
            }
        }
        for (const auto& [kind, sum] : compare(known, said)) {
            into_.by_kind[kind] += sum;
        }
    }

    /// Is the pair a true one whose parent is another place now? Under the same parent, a place
    /// with another label: one sibling among others may be told as moved too.
    bool truly_moved(std::size_t from, std::size_t to) const {
        if (olds_.is_clause(from) || true_new_[from] == no_place ||
            news_.twin(true_new_[from]) != news_.twin(to)) {
            return false;
        }
        return true_new_[olds_.parent(from)] != news_.parent(to) ||
               olds_.label(from) != news_.label(to);
    }

    void count_moves() {
        for (const auto& edit : truth_.edits) {
            if (edit.kind == change_kind::moved && edit.level == change_level::paragraph) {
                ++into_.moves.known;
                const bool found = index_.any_of_pair(
                    edit.old_places.front(), edit.new_places.front(), [](const change& what) {
                        return what.kind == change_kind::moved;
                    });
                into_.moves.both += found ? 1 : 0;
            }
        }
        for (const auto& what : told_.changes) {
            if (what.kind != change_kind::moved || what.level != change_level::paragraph) {
                continue;
            }
            const std::size_t from = olds_.find(what.old_places.front());
            const std::size_t to = news_.find(what.new_places.front());
            if (from == no_place || !is_known(from) || returned_old_.contains(from)) {
                continue;
            }
            ++into_.move_flags.told;
            if (to != no_place && truly_moved(from, to)) {
                ++into_.move_flags.both;
            } else {
                miss("told as moved", from, true_new_[from], to);
            }
        }
    }

    void recognise(const known_edit& edit) {
        auto& sum = into_.by_type[std::string(to_string(edit.type))];
        if (edit.kind == change_kind::renumbered && edit.level == change_level::paragraph) {
            recognise_family(edit, sum);
            return;
        }
        ++sum.made;
        const bool found = is_recognised(edit, index_);
        sum.recognised += found ? 1 : 0;
        const std::size_t from =
            edit.old_places.empty() ? no_place : olds_.find(edit.old_places.front());
        const std::size_t to =
            edit.new_places.empty() ? no_place : news_.find(edit.new_places.front());
        if (!found) {
            miss("not told: " + std::string(to_string(edit.type)),
                 from,
                 to,
                 from == no_place ? no_place : found_.new_of[from]);
        }
        if (from != no_place && to != no_place && keeps_wording(edit) &&
            index_.tell_wording(edit.old_places.front(), edit.new_places.front())) {
            ++sum.as_wording;
            miss("told as other wording: " + std::string(to_string(edit.type)), from, to, to);
        }
    }

    /// Siblings whose labels are others: each is one edit here. Those whose wording stayed must
    /// not be told as other wording.
    void recognise_family(const known_edit& edit, recognition& sum) {
        for (std::size_t i = 0; i < edit.old_places.size(); ++i) {
            const auto& from = edit.old_places[i];
            const auto& to = edit.new_places[i];
            const std::size_t old_at = olds_.find(from);
            const std::size_t new_at = news_.find(to);
            if (olds_.text(old_at) != news_.text(new_at)) {
                continue; // has an edit of its own
            }
            ++sum.made;
            const auto relabelled = [](const change& what) {
                return what.kind == change_kind::renumbered || what.kind == change_kind::moved;
            };
            const bool found =
                index_.any_of_pair(from, to, relabelled) || twins_told(old_at, new_at);
            sum.recognised += found ? 1 : 0;
            if (!found) {
                miss("not told: " + std::string(to_string(edit.type)),
                     old_at,
                     new_at,
                     found_.new_of[old_at]);
            }
            if (!found && index_.tell_wording(from, to)) {
                ++sum.as_wording;
                miss("told as other wording: " + std::string(to_string(edit.type)),
                     old_at,
                     new_at,
                     found_.new_of[old_at]);
            }
        }
    }

    /// Where siblings of the same text changed places, which of them went where is no question.
    bool twins_told(std::size_t from, std::size_t to) const {
        return found_.new_of[from] != no_place &&
               news_.twin(found_.new_of[from]) == news_.twin(to);
    }

    /// Under the same parent with the same label. Ordinals only count.
    bool stays(std::size_t from, std::size_t to) const {
        const auto ordinal = [](std::string_view label) { return label.starts_with('#'); };
        const bool same_parent = olds_.is_clause(from)
                                     ? news_.is_clause(to)
                                     : true_new_[olds_.parent(from)] == news_.parent(to);
        return same_parent && (olds_.label(from) == news_.label(to) ||
                               (ordinal(olds_.label(from)) && ordinal(news_.label(to))));
    }

    void count_unchanged() {
        std::vector<bool> changed(olds_.size(), false);
        for (const auto& edit : truth_.edits) {
            for (const auto& place : edit.old_places) {
                const std::size_t at = olds_.find(place);
                changed[olds_.twin(at)] = true;
            }
            // A new twin makes the old ones doubtful.
            for (const auto& place : edit.new_places) {
                doubtful_.emplace(news_.twin(news_.find(place)), true);
            }
        }
        std::unordered_map<std::string_view, bool> named;
        for (const auto& what : told_.changes) {
            for (const auto& place : what.old_places) {
                named.emplace(place, true);
            }
            if (what.kind == change_kind::deleted) {
                for (const auto& line : what.subtree) {
                    named.emplace(line.address, true);
                }
            }
        }
        for (const auto& [from, to] : truth_.same) {
            if (changed[olds_.twin(from)] || doubtful_.contains(news_.twin(to)) ||
                !stays(from, to) || olds_.text(from) != news_.text(to) ||
                olds_.grade(from) != news_.grade(to)) {
                continue;
            }
            ++into_.unchanged;
            if (named.contains(olds_.address(from))) {
                ++into_.unchanged_told;
                miss("unchanged, but told", from, to, found_.new_of[from]);
            }
        }
    }

    scores& into_;
    const place_list& olds_;
    const place_list& news_;
    const known_truth& truth_;
    const difference& told_;
    told_changes index_;
    correspondence found_;
    std::vector<std::size_t> true_new_;
    std::unordered_map<std::size_t, bool> doubtful_;
    std::set<std::size_t> returned_old_;
    std::set<std::size_t> returned_new_;
};

void scores::add(const place_list& olds,
                 const place_list& news,
                 const known_truth& truth,
                 const difference& told) {
    scoring(*this, olds, news, truth, told).run();
}

} // namespace kijun::bench
