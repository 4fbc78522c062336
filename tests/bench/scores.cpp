#include "scores.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <string_view>
#include <utility>

namespace kijun::bench {
namespace {

using generator::edit_type;
using generator::known_edit;
using kinds = std::map<std::string, std::set<std::string>>; ///< kind → what is said of it

std::string joined(const std::vector<std::string>& places) {
    std::string all;
    for (const auto& place : places) {
        all += (all.empty() ? "" : " ") + place;
    }
    return all;
}

/// The order in which the members of a group are told does not matter.
std::string joined_pairs(const std::vector<std::string>& olds,
                         const std::vector<std::string>& news) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < std::min(olds.size(), news.size()); ++i) {
        all.push_back(olds[i] + " → " + news[i]);
    }
    std::ranges::sort(all);
    return joined(all);
}

std::string parent_of(const std::string& address) {
    const auto slash = address.rfind('/');
    return slash == std::string::npos ? "" : address.substr(0, slash);
}

/// What is said, in a form in which truth and report can be compared.
class statements {
public:
    explicit statements(const std::vector<generator::place_identity>& same) {
        for (const auto& [old_place, new_place] : same) {
            became_.emplace(old_place, new_place);
        }
    }

    template <typename Change>
    void add(const Change& what) {
        const bool clause = what.level == change_level::clause;
        const std::string level = clause ? "clause " : "";
        const std::string both =
            what.kind == change_kind::renumbered
                ? joined_pairs(what.old_places, what.new_places)
                : joined(what.old_places) + " → " + joined(what.new_places);
        if (what.kind == change_kind::moved && !clause && stays(what)) {
            // A sibling alone under another number and with other words may be told either way.
            all_["renumbered siblings"].insert(both);
            if (what.edited) {
                all_["modified"].insert(both);
            }
            return;
        }
        if (what.kind == change_kind::moved ||
            (what.kind == change_kind::renumbered && clause)) {
            all_[level + std::string(to_string(what.kind))].insert(both);
            if (what.edited) {
                all_[level + std::string(to_string(what.kind)) + " and edited"].insert(both);
            }
            return;
        }
        if (what.kind == change_kind::renumbered) {
            all_["renumbered groups"].insert(both);
            for (std::size_t i = 0; i < what.old_places.size(); ++i) {
                all_["renumbered siblings"].insert(what.old_places[i] + " → " +
                                                   what.new_places[i]);
            }
            return;
        }
        all_[level + std::string(to_string(what.kind))].insert(both);
    }

    [[nodiscard]] const kinds& all() const { return all_; }

private:
    template <typename Change>
    [[nodiscard]] bool stays(const Change& what) const {
        const std::string above = parent_of(what.old_places.front());
        const auto known = became_.find(above);
        return (known == became_.end() ? above : known->second) ==
               parent_of(what.new_places.front());
    }

    std::map<std::string, std::string> became_;
    kinds all_;
};

bool contains(const kinds& all, const std::string& kind, const std::string& what) {
    const auto found = all.find(kind);
    return found != all.end() && found->second.contains(what);
}

/// Is the place, or one that it stands under, among these?
bool is_under(const std::set<std::string>& places, std::string at) {
    while (!at.empty()) {
        if (places.contains(at)) {
            return true;
        }
        at = parent_of(at);
    }
    return false;
}

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.4f", share);
    return text;
}

} // namespace

double tally::precision() const {
    return told == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(told);
}
double tally::recall() const {
    return known == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(known);
}
double tally::f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}

void scores::add(const std::vector<known_edit>& truth,
                 const std::vector<generator::place_identity>& same,
                 const difference& told) {
    statements known(same);
    statements said(same);
    std::set<std::string> old_known;
    std::set<std::string> new_known;
    for (const auto& edit : truth) {
        known.add(edit);
        old_known.insert(edit.old_places.begin(), edit.old_places.end());
        new_known.insert(edit.new_places.begin(), edit.new_places.end());
    }
    std::map<std::string, change_grade> grades; // of modified places, by new place
    for (const auto& change : told.changes) {
        said.add(change);
        ++changes_;
        if (change.kind == change_kind::modified) {
            grades[change.new_places.front()] = change.grade;
        }
        const auto is_known = [](const auto& places, const auto& among) {
            return std::ranges::any_of(
                places, [&among](const auto& at) { return is_under(among, at); });
        };
        if (!is_known(change.old_places, old_known) &&
            !is_known(change.new_places, new_known)) {
            ++false_alarms_;
        }
    }
    for (const auto& edit : truth) {
        statements alone(same);
        alone.add(edit);
        auto& tally = by_type_[edit.type];
        ++tally.known;
        const bool found = std::ranges::all_of(alone.all(), [&said](const auto& kind) {
            return std::ranges::all_of(kind.second, [&](const std::string& what) {
                return contains(said.all(), kind.first, what);
            });
        });
        tally.both += found ? 1 : 0;
        const auto grade = grades.find(edit.new_places.empty() ? "" : edit.new_places.front());
        if (grade != grades.end() && grade->second == change_grade::substantive) {
            // Typesetting may come together with another number in a citation.
            retyped_substantive_ += edit.type == edit_type::retyped && !edit.edited ? 1 : 0;
            respelt_substantive_ += edit.type == edit_type::respelt ? 1 : 0;
        }
    }
    for (const auto& [kind, items] : known.all()) {
        by_kind_[kind].known += items.size();
        for (const auto& item : items) {
            by_kind_[kind].both += contains(said.all(), kind, item) ? 1 : 0;
        }
    }
    for (const auto& [kind, items] : said.all()) {
        by_kind_[kind].told += items.size();
    }
}

std::string scores::table() const {
    std::string all = "| kind | known | told | both | precision | recall | F1 |\n"
                      "|---|---|---|---|---|---|---|\n";
    for (const auto& [kind, sum] : by_kind_) {
        all += "| " + kind + " | " + std::to_string(sum.known) + " | " +
               std::to_string(sum.told) + " | " + std::to_string(sum.both) + " | " +
               percent(sum.precision()) + " | " + percent(sum.recall()) + " | " +
               percent(sum.f1()) + " |\n";
    }
    all += "\n| edit | made | told as it is | recall |\n|---|---|---|---|\n";
    for (const auto& [type, sum] : by_type_) {
        all += "| " + std::string(to_string(type)) + " | " + std::to_string(sum.known) + " | " +
               std::to_string(sum.both) + " | " + percent(sum.recall()) + " |\n";
    }
    return all + "\n" + std::to_string(changes_) + " changes told, " +
           std::to_string(false_alarms_) +
           " of them of unchanged places only; told as substantive: " +
           std::to_string(retyped_substantive_) + " edits of typesetting, " +
           std::to_string(respelt_substantive_) + " of spelling.\n";
}

} // namespace kijun::bench
