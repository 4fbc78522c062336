// The history of one place: followed back and on through the steps, and told at each.

#include "diff/edition_chain_data.hpp"

#include <kijun/text/redline.hpp>

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

/// Which of several fates gives its name to a step.
int rank_of(change_kind kind) {
    switch (kind) {
    case change_kind::split:
        return 0;
    case change_kind::merged:
        return 1;
    case change_kind::moved:
        return 2;
    case change_kind::renumbered:
        return 3;
    case change_kind::modified:
        return 4;
    case change_kind::added:
    case change_kind::deleted:
        break;
    }
    return 5;
}

bool came_or_went(const change& what) {
    return what.kind == change_kind::added || what.kind == change_kind::deleted;
}

std::string text_of(const place_tree& tree, const std::vector<place_index>& places) {
    std::string all;
    for (const place_index at : places) {
        all += at == places.front() ? "" : "\n";
        all += tree.text(at);
    }
    return all;
}

std::vector<std::string> addresses_of(const place_tree& tree,
                                      const std::vector<place_index>& places) {
    std::vector<std::string> all;
    all.reserve(places.size());
    for (const place_index at : places) {
        all.push_back(tree.address_of(at));
    }
    return all;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

void add_once(std::vector<std::string>& to, const std::string& one) {
    if (!contains(to, one)) {
        to.push_back(one);
    }
}

/// Tells one step of one place.
class step_teller {
public:
    step_teller(const edition_alignment& alignment,
                const difference& told,
                const told_index& index)
        : alignment_(alignment), before_(alignment.pairs().before),
          after_(alignment.pairs().after), told_(told), index_(index) {}

    /// `olds` and `news` are the place before and after. They are followed from the side that
    /// is asked: on the other, what shares a split or a merger does not belong to the place.
    history_step tell(const std::vector<place_index>& olds,
                      const std::vector<place_index>& news) {
        step_ = {};
        fates_.clear();
        for (const place_index at : olds) {
            const auto next = alignment_.became().successors(at);
            for (const place_index to : next) {
                if (std::ranges::binary_search(news, to)) {
                    tell_pair(at, to);
                }
            }
            if (next.empty()) {
                tell_lone(at, change_kind::deleted);
            }
        }
        for (const place_index at : news) {
            if (alignment_.became().origins(at).empty()) {
                tell_lone(at, change_kind::added);
            }
        }
        step_.from = told_.old_edition;
        step_.to = told_.new_edition;
        put_together(olds, news);
        find_inside(olds, news);
        return std::move(step_);
    }

private:
    [[nodiscard]] change_level level_of(bool clause) const {
        return clause ? change_level::clause : change_level::paragraph;
    }

    void tell_lone(place_index at, change_kind kind) {
        const bool added = kind == change_kind::added;
        const place_tree& tree = added ? after_ : before_;
        change what;
        what.kind = kind;
        what.level = level_of(tree.is_clause(at));
        (added ? what.new_places : what.old_places) = {tree.address_of(at)};
        (added ? what.new_class : what.old_class) = tree.grade(at);
        what.runs = {{added ? run_op::insert : run_op::remove, std::string(tree.text(at))}};
        // The change that tells it stands at the root of what came or went.
        for (place_index up = at; up != no_place && what.id.empty(); up = tree[up].parent) {
            for (const std::size_t number : added ? index_.of_new(up) : index_.of_old(up)) {
                if (told_.changes[number].kind == kind) {
                    what.id = told_.changes[number].id;
                    if (up == at) {
                        what.citations_added = told_.changes[number].citations_added;
                        what.citations_removed = told_.changes[number].citations_removed;
                    }
                    add_once(step_.told_by, what.id);
                }
            }
        }
        fates_.push_back(std::move(what));
    }

    void tell_pair(place_index one, place_index other) {
        const std::string old_address = before_.address_of(one);
        const std::string new_address = after_.address_of(other);
        std::optional<change> fate;
        const change* wording = nullptr;
        for (const std::size_t number : index_.of_both(one, other)) {
            const change& what = told_.changes[number];
            add_once(step_.told_by, what.id);
            const bool own = contains(what.old_places, old_address) &&
                             contains(what.new_places, new_address);
            wording = what.kind == change_kind::modified ? &what : wording;
            change_kind kind = what.kind;
            if (!own) { // it went along with a place that was split or merged
                kind = change_kind::moved;
            }
            if (!fate || rank_of(kind) < rank_of(fate->kind)) {
                fate = own ? what : change{};
                fate->id = what.id;
                fate->kind = kind;
                fate->level = level_of(after_.is_clause(other));
            }
        }
        if (!fate) {
            fate = carried(one, other);
        } else if (wording != nullptr) {
            take_wording(*fate, *wording);
        }
        // The redrawn numbers of the others in the family are not this place's.
        const bool group =
            fate && (fate->kind == change_kind::split || fate->kind == change_kind::merged);
        if (fate && !group) {
            fate->old_places = {old_address};
            fate->new_places = {new_address};
        }
        if (fate && fate->kind != change_kind::split) {
            name_carriers(one, other);
        }
        const bool known =
            group && std::ranges::any_of(fates_, [&fate](const change& other_fate) {
                return other_fate.kind == fate->kind && other_fate.id == fate->id;
            });
        if (fate && !known) {
            fates_.push_back(*std::move(fate));
        }
    }

    /// All that a change says of the wording; what it says of the place stays as it is, and so
    /// does the grade of a place that went elsewhere.
    static void take_wording(change& into, const change& from) {
        change both = from;
        both.id = std::move(into.id);
        both.level = into.level;
        both.kind = into.kind;
        if (into.kind != change_kind::modified) {
            both.grade = into.grade;
            both.grade_reason = std::move(into.grade_reason);
        }
        into = std::move(both);
    }

    /// Calls `with` for each change that moved or renumbered something that both stand in.
    template <typename Function>
    void for_each_carrier(place_index one, place_index other, Function with) const {
        const pairing& pairs = alignment_.pairs();
        while (pairs.same_parent(one, other) && before_[one].parent != no_place) {
            one = before_[one].parent;
            other = after_[other].parent;
            for (const std::size_t number : index_.of_both(one, other)) {
                if (told_.changes[number].kind != change_kind::modified) {
                    with(told_.changes[number]);
                }
            }
        }
    }

    void name_carriers(place_index one, place_index other) {
        if (before_.address_of(one) != after_.address_of(other)) {
            for_each_carrier(
                one, other, [this](const change& what) { add_once(step_.told_by, what.id); });
        }
    }

    /// What happened to a place that no change names: nothing, or it went along with what it
    /// stands in.
    [[nodiscard]] std::optional<change> carried(place_index one, place_index other) const {
        if (before_.address_of(one) == after_.address_of(other)) {
            return std::nullopt;
        }
        std::optional<change> fate;
        for_each_carrier(one, other, [&](const change& what) {
            const change_kind kind = what.kind == change_kind::renumbered
                                         ? change_kind::renumbered
                                         : change_kind::moved;
            if (!fate || rank_of(kind) < rank_of(fate->kind)) {
                fate.emplace();
                fate->id = what.id;
                fate->kind = kind;
                fate->level = level_of(after_.is_clause(other));
                fate->similarity = 1.0;
            }
        });
        return fate;
    }

    void put_together(const std::vector<place_index>& olds,
                      const std::vector<place_index>& news) {
        if (fates_.empty()) {
            return;
        }
        const change& first = *std::ranges::min_element(
            fates_, {}, [](const change& fate) { return rank_of(fate.kind); });
        change whole = first;
        const bool group =
            whole.kind == change_kind::split || whole.kind == change_kind::merged;
        if (fates_.size() > 1 || (!group && (olds.size() > 1 || news.size() > 1))) {
            const bool stays = !olds.empty() && !news.empty();
            whole.old_places = addresses_of(before_, olds);
            whole.new_places = addresses_of(after_, news);
            whole.grade = change_grade::editorial;
            for (const change& fate : fates_) {
                take_places_of_group(whole, fate);
                if (fate.grade == change_grade::substantive) {
                    whole.grade = change_grade::substantive;
                    whole.grade_reason.clear();
                }
                // A part of the place that came or went edits the place.
                whole.edited = whole.edited || fate.edited || (stays && came_or_went(fate));
                whole.similarity = std::min(whole.similarity, fate.similarity);
                for (const std::string& id : fate.citations_added) {
                    add_once(whole.citations_added, id);
                }
                for (const std::string& id : fate.citations_removed) {
                    add_once(whole.citations_removed, id);
                }
            }
            whole.runs = redline(text_of(before_, olds), text_of(after_, news));
            if (stays && came_or_went(whole)) {
                whole.kind = change_kind::modified;
            }
        }
        whole.subtree.clear();
        whole.along.clear();
        whole.after.clear();
        step_.happened = std::move(whole);
    }

    /// A split or a merger keeps all that take part, also those that are not of the place.
    void take_places_of_group(change& whole, const change& fate) const {
        if (fate.kind == change_kind::split || fate.kind == change_kind::merged) {
            for (const std::string& place : fate.old_places) {
                add_once(whole.old_places, place);
            }
            for (const std::string& place : fate.new_places) {
                add_once(whole.new_places, place);
            }
        }
    }

    void find_inside(const std::vector<place_index>& olds,
                     const std::vector<place_index>& news) {
        std::vector<std::size_t> numbers;
        const auto take = [&numbers](const std::vector<std::size_t>& told) {
            numbers.insert(numbers.end(), told.begin(), told.end());
        };
        for (const place_index at : olds) {
            for (place_index below = at + 1; below < before_[at].end; ++below) {
                take(index_.of_old(below));
            }
        }
        for (const place_index at : news) {
            for (place_index below = at + 1; below < after_[at].end; ++below) {
                take(index_.of_new(below));
            }
        }
        std::ranges::sort(numbers);
        const auto rest = std::ranges::unique(numbers);
        numbers.erase(rest.begin(), rest.end());
        for (const std::size_t number : numbers) {
            step_.inside.push_back(told_.changes[number].id);
        }
    }

    const edition_alignment& alignment_;
    const place_tree& before_;
    const place_tree& after_;
    const difference& told_;
    const told_index& index_;
    history_step step_;
    std::vector<change> fates_;
};

} // namespace

place_history edition_chain::history(const found_place& of) const {
    const place_index from = data_->lookups[of.edition].find(of.place);
    const trail on = follow_on(data_->alignments, of.edition, from);
    const trail back = follow_back(data_->alignments, of.edition, from);
    const auto places = [&](std::size_t at) -> const std::vector<place_index>& {
        return at < of.edition ? back[at] : on[at];
    };
    place_history all{to_string(of.place), of.edition, {}, {}};
    for (std::size_t at = 0; at < size(); ++at) {
        const place_tree& tree = data_->trees[at];
        all.states.push_back(
            {data_->name_of(at), addresses_of(tree, places(at)), text_of(tree, places(at))});
    }
    for (std::size_t at = 0; at + 1 < size(); ++at) {
        step_teller teller(data_->alignments[at], data_->steps[at], data_->told[at]);
        all.steps.push_back(teller.tell(places(at), places(at + 1)));
    }
    return all;
}

} // namespace kijun
