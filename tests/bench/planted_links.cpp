#include "planted_links.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <array>
#include <checklists.hpp>
#include <generate.hpp>
#include <map>
#include <optional>
#include <random.hpp>
#include <set>
#include <string_view>
#include <utility>

namespace kijun::bench {
namespace {

using things = std::vector<std::string>;

/// Runs of kanji, katakana and letters of three characters or more, each once. A reading of its
/// own: the evaluation must not find words as the library does.
things things_in(std::string_view text) {
    things found;
    std::string run;
    std::size_t length = 0;
    const auto close = [&] {
        if (length >= 3 && std::ranges::find(found, run) == found.end()) {
            found.push_back(run);
        }
        run.clear();
        length = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        const std::string_view letter = text.substr(at, bytes);
        at += bytes;
        const bool latin =
            bytes == 1 && ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z'));
        const bool katakana = letter >= "ァ" && letter <= "ー" && bytes == 3;
        const bool kanji = letter >= "一" && letter <= "龠" && bytes == 3;
        if (latin || katakana || kanji) {
            run += letter;
            ++length;
        } else {
            close();
        }
    }
    close();
    return found;
}

class planter {
public:
    planter(std::uint64_t seed, std::size_t clauses) : chance_(seed * 7919 + 13) {
        generator::generator_options options;
        options.seed = seed;
        options.clauses = clauses;
        generator::generated_pair pair = generate(options);
        list_.before = std::move(pair.before);
        list_.after = std::move(pair.after);
        list_.changes = diff(list_.before, list_.after);
        for (std::size_t i = 0; i < list_.after.clause_count(); ++i) {
            learn(list_.after.clause_at(i));
        }
    }

    planted_list run() && {
        std::vector<const change*> candidates;
        for (const change& one : list_.changes.changes) {
            const bool is_new = one.kind == change_kind::added ||
                                (one.kind == change_kind::modified && one.edited);
            if (is_new && one.grade == change_grade::substantive) {
                candidates.push_back(&one);
            }
        }
        chance_.shuffle(candidates);
        std::set<std::string> used;
        std::size_t next = 0;
        for (const change* one : candidates) {
            const std::string clause = clause_of(*one);
            if (!list_.before.find_clause(clause) || used.contains(clause)) {
                continue;
            }
            const auto by = static_cast<sign>(next % sign_count);
            if (plant(*one, clause, by)) {
                used.insert(clause);
                ++next;
            }
        }
        add_drawn();
        return std::move(list_);
    }

private:
    static std::string clause_of(const change& one) {
        return one.new_places.front().substr(0, one.new_places.front().find('/'));
    }

    void learn(const clause& rule) {
        std::set<std::string> own;
        const auto take = [&](std::string_view text) {
            for (std::string& each : things_in(text)) {
                own.insert(std::move(each));
            }
        };
        take(rule.title());
        for (std::size_t p = rule.first_paragraph(); p < rule.end_paragraph(); ++p) {
            take(list_.after.paragraph_at(p).text());
        }
        for (const std::string& each : own) {
            holders_[each].push_back(rule.index());
        }
    }

    /// The rarest things of what the change brought.
    things rarest(const change& one) const {
        std::string text;
        for (const text_run& run : one.runs) {
            text += one.kind == change_kind::modified && run.op == run_op::insert
                        ? run.text + "\n"
                        : std::string();
        }
        if (one.kind == change_kind::added) {
            for (const subtree_line& line : one.subtree) {
                text += line.text + "\n";
            }
        }
        things found;
        for (std::string& each : things_in(text)) {
            const auto held = holders_.find(each);
            if (held != holders_.end() &&
                held->second.size() * 8 < list_.after.clause_count()) {
                found.push_back(std::move(each));
            }
        }
        std::ranges::stable_sort(
            found, {}, [&](const std::string& each) { return holders_.at(each).size(); });
        return found;
    }

    bool plant(const change& one, const std::string& clause, sign by) {
        const things named = rarest(one);
        const std::size_t here = list_.before.find_clause(clause)->index();
        const auto now = list_.after.find_clause(clause);
        if (named.size() < 2 || !now) {
            return false;
        }
        std::string goal;
        std::vector<std::string> cites;
        switch (by) {
        case sign::words:
            goal = named[0] + "及び" + named[1] + "を確かめている。";
            break;
        case sign::compound: {
            const std::string one_part = part_of(named[0]);
            const std::string other = part_of(named[1]);
            if (one_part.empty() || other.empty()) {
                return false;
            }
            goal = one_part + "と" + other + "を確かめている。";
            break;
        }
        case sign::cited:
            goal = named[0] + "を確かめている。";
            cites = alike(now->index(), clause);
            break;
        case sign::near:
            goal = named[0] + "を確かめている。";
            for (const std::size_t other : {here - 1, here + 1}) {
                if (other < list_.before.clause_count()) {
                    cites.emplace_back(list_.before.clause_at(other).id());
                }
            }
            break;
        case sign::reference:
            goal = "手順を定めている。";
            cites = referring(*now);
            break;
        }
        if (by == sign::words || by == sign::compound) {
            cites = {std::string(
                list_.before.clause_at(chance_.below(list_.before.clause_count())).id())};
        }
        std::erase(cites, clause);
        if (by == sign::reference && !cites.empty()) {
            // Among others, as in any list: that it cites little shall not give it away.
            for (std::size_t more = chance_.below(4); more > 0; --more) {
                const std::string other(
                    list_.before.clause_at(chance_.below(list_.before.clause_count())).id());
                if (other != clause && std::ranges::find(cites, other) == cites.end()) {
                    cites.push_back(other);
                }
            }
        }
        if (cites.empty()) {
            return false;
        }
        checklist_item item;
        item.number = "p" + std::to_string(list_.links.size() + 1);
        item.category = "点検";
        item.goal = std::move(goal);
        item.subject = "API接続先";
        std::string cell;
        for (const std::string& each : cites) {
            cell += (cell.empty() ? "" : "、") + each;
        }
        item.related.push_back({std::string(list_.before.standard()), "", cell, {}, ""});
        list_.links.push_back({clause, item.number, by});
        list_.items.items.push_back(std::move(item));
        return true;
    }

    /// The first half of a long run of katakana or kanji.
    static std::string part_of(const std::string& whole) {
        const std::size_t characters = whole.size() / 3;
        if (characters < 4 || whole.size() % 3 != 0) {
            return {};
        }
        return whole.substr(0, (characters + 1) / 2 * 3);
    }

    /// The two clauses of the old edition that share most with what a clause says.
    std::vector<std::string> alike(std::size_t clause, const std::string& id) const {
        std::map<std::size_t, double> shared;
        for (const auto& [thing, in] : holders_) {
            if (in.size() > 1 && std::ranges::find(in, clause) != in.end()) {
                for (const std::size_t other : in) {
                    shared[other] += 1.0 / static_cast<double>(in.size());
                }
            }
        }
        std::vector<std::pair<double, std::size_t>> best;
        for (const auto& [other, sum] : shared) {
            best.emplace_back(-sum, other);
        }
        std::ranges::sort(best);
        std::vector<std::string> found;
        for (const auto& [sum, other] : best) {
            const std::string other_id(list_.after.clause_at(other).id());
            if (other_id != id && list_.before.find_clause(other_id) && found.size() < 2) {
                found.push_back(other_id);
            }
        }
        return found;
    }

    std::vector<std::string> referring(const clause& to) const {
        for (std::size_t i = 0; i < list_.before.clause_count(); ++i) {
            const clause rule = list_.before.clause_at(i);
            for (std::size_t p = rule.first_paragraph(); p < rule.end_paragraph(); ++p) {
                const auto cited = cited_clauses(list_.before.paragraph_at(p).text(),
                                                 list_.before.clauses(),
                                                 address{std::string(rule.id()), {}});
                if (std::ranges::find(cited, to.id()) != cited.end() && rule.id() != to.id() &&
                    list_.after.find_clause(rule.id())) {
                    return {std::string(rule.id())};
                }
            }
        }
        return {};
    }

    void add_drawn() {
        generator::list_options options;
        options.items = 2 * list_.links.size();
        checklist drawn = generate_list(list_.before, 1, options);
        for (checklist_item& each : drawn.items) {
            list_.items.items.push_back(std::move(each));
        }
        list_.items.name = drawn.name;
        list_.items.version = drawn.version;
        chance_.shuffle(list_.items.items);
    }

    generator::random_numbers chance_;
    planted_list list_;
    std::map<std::string, std::vector<std::size_t>> holders_;
};

} // namespace

const char* to_string(sign what) {
    constexpr std::array<const char*, sign_count> names{
        "words", "compound", "cited", "near", "reference"};
    return names[static_cast<std::size_t>(what)];
}

planted_list plant_links(std::uint64_t seed, std::size_t clauses) {
    return planter(seed, clauses).run();
}

} // namespace kijun::bench
