#include "account.hpp"

#include <kijun/numbering/address.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace kijun::test {
namespace {

/// One place of an edition with what a difference must carry of it.
struct place {
    std::string text;
    std::string grade;
    std::string parent; ///< address; "" above clauses
    std::string label;
    std::vector<std::string> children;
};

using places = std::map<std::string, place>;

places places_of(const edition& of) {
    places all;
    const auto put = [&all](std::string address, place one) {
        all[one.parent].children.push_back(address);
        auto& kept = all[address];
        one.children = std::move(kept.children);
        kept = std::move(one);
    };
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        const clause rule = of.clause_at(i);
        const std::string id = to_string(address{std::string(rule.id()), {}});
        put(id,
            {std::string(rule.title()),
             std::string(rule.grade()),
             "",
             std::string(rule.id()),
             {}});
        for (std::size_t k = rule.first_paragraph(); k < rule.end_paragraph(); ++k) {
            const paragraph part = of.paragraph_at(k);
            const auto above = part.parent();
            put(to_string(part.place()),
                {std::string(part.text()),
                 "",
                 above ? to_string(above->place()) : id,
                 std::string(part.label()),
                 {}});
        }
    }
    return all;
}

/// Ordinals shift when a sibling comes or goes; nobody is told of that.
std::string masked(const std::string& address) {
    std::string all;
    bool in_ordinal = false;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        const bool starts =
            i == 0 || (address[i - 1] == '/' && (i < 2 || address[i - 2] != '\\'));
        in_ordinal = (in_ordinal && c != '/') || (starts && c == '#');
        if (!in_ordinal) {
            all += c;
        } else if (starts) {
            all += '#';
        }
    }
    return all;
}

bool same_subtree(const places& olds, const places& news, const std::string& at) {
    const auto one = olds.find(at);
    const auto other = news.find(at);
    return one != olds.end() && other != news.end() && one->second.text == other->second.text &&
           one->second.grade == other->second.grade &&
           one->second.children == other->second.children &&
           std::ranges::all_of(one->second.children, [&](const std::string& child) {
               return same_subtree(olds, news, child);
           });
}

class account {
public:
    account(const edition& before, const edition& after)
        : olds_(places_of(before)), news_(places_of(after)) {}

    std::optional<std::string> check(const difference& all) {
        for (const auto& what : all.changes) {
            take(what);
        }
        for (const auto& what : all.changes) {
            check_sound(what);
        }
        check_complete();
        return wrong_;
    }

private:
    void complain(std::string what) {
        if (!wrong_) {
            wrong_ = std::move(what);
        }
    }
    void complain(const change& what, const std::string& about, const std::string& place) {
        complain(what.id + " (" + std::string(to_string(what.kind)) + "): " + about + " " +
                 place);
    }

    void leave(const change& by, const std::string& old_place) {
        if (!olds_.contains(old_place)) {
            complain(by, "names an old place that is not there:", old_place);
        } else if (!left_.insert(old_place).second) {
            complain(by, "tells again what became of", old_place);
        }
    }
    void arrive(const change& by, const std::string& new_place) {
        if (!news_.contains(new_place)) {
            complain(by, "names a new place that is not there:", new_place);
        } else if (!arrived_.insert(new_place).second) {
            complain(by, "tells again where it came from:", new_place);
        }
    }
    void become(const change& by, const std::string& old_place, const std::string& new_place) {
        leave(by, old_place);
        arrive(by, new_place);
        became_[old_place] = new_place;
    }

    void take(const change& what);
    void take_modified(const change& what) {
        if (what.old_places.size() != 1 || what.new_places.size() != 1) {
            complain(what, "has not one place on each side", "");
            return;
        }
        const auto& from = what.old_places.front();
        const auto& to = what.new_places.front();
        if (!olds_.contains(from) || !news_.contains(to)) {
            complain(what, "names a place that is not there:", from + " " + to);
        } else if (!reworded_.emplace(from, to).second) {
            complain(what, "tells the wording again of", from);
        }
    }
    void check_sound(const change& what);
    void check_complete();

    /// Do the children stand in the same order? Not to be known where there are ordinals.
    bool keeps_order(const std::string& parent) const {
        const auto& children = olds_.at(parent).children;
        return children == news_.at(parent).children &&
               std::ranges::all_of(
                   children, [](const std::string& child) { return masked(child) == child; });
    }

    /// Where an old place must stand in the new edition, from its nearest ancestor that is told
    /// of; "" when the changes do not say.
    std::string expected(const std::string& old_place) {
        if (old_place.empty()) {
            return "";
        }
        const auto known = became_.find(old_place);
        if (known != became_.end()) {
            return known->second;
        }
        if (left_.contains(old_place)) {
            return "";
        }
        const place& one = olds_.at(old_place);
        if (one.parent.empty()) {
            return old_place;
        }
        const std::string above = expected(one.parent);
        return above.empty() ? "" : above + old_place.substr(one.parent.size());
    }

    places olds_;
    places news_;
    std::set<std::string> left_;    ///< old places that a change takes from where they stood
    std::set<std::string> arrived_; ///< new places that a change puts where they stand
    std::map<std::string, std::string> became_;
    std::map<std::string, std::string> reworded_; ///< old → new of modified places
    std::optional<std::string> wrong_;
};

void account::take(const change& what) {
    switch (what.kind) {
    case change_kind::modified:
        take_modified(what);
        return;
    case change_kind::added:
        for (const auto& line : what.subtree) {
            arrive(what, line.address);
        }
        break;
    case change_kind::deleted:
        for (const auto& line : what.subtree) {
            leave(what, line.address);
        }
        break;
    case change_kind::moved:
    case change_kind::renumbered:
        if (what.old_places.size() != what.new_places.size()) {
            complain(what, "has sides of different length", "");
            return;
        }
        for (std::size_t i = 0; i < what.old_places.size(); ++i) {
            become(what, what.old_places[i], what.new_places[i]);
        }
        break;
    case change_kind::split:
    case change_kind::merged: {
        const bool split = what.kind == change_kind::split;
        const auto& many = split ? what.new_places : what.old_places;
        const auto& one = split ? what.old_places : what.new_places;
        if (one.size() != 1 || many.size() < 2 || what.joined_part >= many.size()) {
            complain(what, "is not one to many", "");
            return;
        }
        for (const auto& place : what.old_places) {
            leave(what, place);
        }
        for (const auto& place : what.new_places) {
            arrive(what, place);
        }
        became_[what.old_places[split ? 0 : what.joined_part]] =
            what.new_places[split ? what.joined_part : 0];
        break;
    }
    }
    for (const auto& pair : what.along) {
        become(what, pair.old_place, pair.new_place);
    }
    const bool whole = what.kind == change_kind::added || what.kind == change_kind::deleted;
    if (whole &&
        (what.subtree.empty() ||
         what.subtree.front().address !=
             (what.kind == change_kind::added ? what.new_places : what.old_places).front())) {
        complain(what, "does not begin its subtree with its place", "");
    }
}

// A change must say something: the place differs, or it stands elsewhere.
void account::check_sound(const change& what) {
    if (what.kind == change_kind::modified) {
        const auto one = olds_.find(what.old_places.front());
        const auto other = news_.find(what.new_places.front());
        if (one != olds_.end() && other != news_.end() &&
            one->second.text == other->second.text &&
            one->second.grade == other->second.grade) {
            complain(what, "says modified of equal texts:", what.old_places.front());
        }
        return;
    }
    for (std::size_t i = 0; i < what.old_places.size(); ++i) {
        const auto& from = what.old_places[i];
        const auto one = olds_.find(from);
        if (one == olds_.end()) {
            continue;
        }
        if (what.kind == change_kind::renumbered) {
            const auto other = news_.find(what.new_places[i]);
            if (other != news_.end() && one->second.label == other->second.label) {
                complain(what, "renumbers a place to its own label:", from);
            }
            if (other != news_.end() && what.level == change_level::paragraph &&
                one->second.text != other->second.text && !reworded_.contains(from)) {
                complain(what, "does not tell the other wording of", from);
            }
        }
        // Below parents that stayed where they were, an equal subtree at an equal address is
        // the same place. Where siblings stand in another order, which of them moved is a
        // matter of taste, equal ordinals do not say that two places are the same, and neither
        // does an address in a clause whose number another clause bears now.
        const auto& above = one->second.parent;
        std::string clause = from;
        while (!olds_.at(clause).parent.empty()) {
            clause = olds_.at(clause).parent;
        }
        const bool carried =
            what.kind == change_kind::moved || what.kind == change_kind::renumbered;
        if (masked(from) == from && expected(above) == above && expected(clause) == clause &&
            same_subtree(olds_, news_, from) && (!carried || keeps_order(above))) {
            complain(what, "names a place that is the same on both sides:", from);
        }
    }
}

void account::check_complete() {
    using state = std::tuple<std::string, std::string, std::string>; // address, text, grade
    std::map<state, int> open;
    std::set<std::string> texts_told;
    for (const auto& [from, to] : reworded_) {
        texts_told.insert(to);
        if (masked(expected(from)) != masked(to)) {
            complain("modified " + from + " → " + to + ", but it must be at " + expected(from));
        }
    }
    for (const auto& [old_place, one] : olds_) {
        if (old_place.empty() || left_.contains(old_place)) {
            continue;
        }
        const std::string to = expected(old_place);
        if (to.empty()) {
            complain("nothing says what became of " + old_place);
            continue;
        }
        const auto told = reworded_.find(old_place);
        if (told == reworded_.end()) {
            ++open[{masked(to), one.text, one.grade}];
        }
    }
    for (const auto& [new_place, one] : news_) {
        if (new_place.empty() || arrived_.contains(new_place) ||
            texts_told.contains(new_place)) {
            continue;
        }
        const state is{masked(new_place), one.text, one.grade};
        const auto found = open.find(is);
        if (found == open.end() || found->second == 0) {
            complain("new or other than it was, but in no change: " + new_place + " 「" +
                     one.text + "」");
            continue;
        }
        --found->second;
    }
    for (const auto& [is, count] : open) {
        if (count != 0) {
            complain("in no change, but not in the new edition: " + std::get<0>(is) + " 「" +
                     std::get<1>(is) + "」");
        }
    }
}

} // namespace

std::optional<std::string>
unaccounted(const edition& before, const edition& after, const difference& all) {
    return account(before, after).check(all);
}

} // namespace kijun::test
