// Answers into verdicts. Two passes, so that taking a file in again changes nothing: first
// every answer becomes verdicts, and those that the ledger has already are confirmed; then the
// new ones are added and what they answer anew is superseded. At the end the ledger is laid
// over the impact, and what is still asked under a row that lists its items is answered by the
// row. An answer from a worksheet says what it was asked for: it is about that content whatever
// stands there now, and it supersedes only what its reviewer knew or said.

#include "impact/places.hpp"
#include "impact/recount.hpp"
#include "review/questions.hpp"
#include "review/said_verdicts.hpp"
#include "review/standing_verdicts.hpp"
#include "trace/parts.hpp"

#include <kijun/review/verdicts.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace kijun {

namespace {

using verdicts::questions;
using verdicts::said_verdict;

bool same_answer(const verdict& one, const verdict& other) {
    return one.said == other.said && one.reviewer == other.reviewer &&
           one.reason == other.reason;
}

class taking_in {
public:
    taking_in(const ledger& book,
              const std::string& file,
              const impact& of,
              const checklist& items,
              unnamed_items rest)
        : file_(file), of_(of), items_(items), rest_(rest), asked_(of, items),
          standing_(book, asked_), said_(file, of, items, asked_) {
        taken_.value = book;
        fresh_.resize(book.verdicts.size(), false);
        for (std::size_t i = 0; i < book.verdicts.size(); ++i) {
            const verdict& one = book.verdicts[i];
            by_content_[verdicts::key_of(one.change, one.item)].push_back(i);
            by_change_[one.change].push_back(i);
        }
    }

    [[nodiscard]] reading<ledger> run(const std::vector<reviewer_answer>& answers) {
        for (const reviewer_answer& one : answers) {
            said_.add(one);
        }
        taken_.findings = std::move(said_.findings());
        confirm();
        for (std::size_t i = 0; i < said_.all().size(); ++i) {
            if (!is_known_[i]) {
                append(said_.all()[i].what, &said_.all()[i]);
            }
        }
        find_conflicts();
        if (rest_ == unnamed_items::not_related) {
            answer_unnamed(answers);
        }
        std::ranges::stable_sort(taken_.findings, {}, [](const diagnostic& found) {
            return std::pair(found.where.at.line, found.where.at.offset);
        });
        return std::move(taken_);
    }

private:
    void find_trouble(code id,
                      const position& at,
                      std::vector<std::string> details,
                      const std::string& cell = {}) {
        taken_.findings.push_back({id, {file_, at, cell}, std::move(details)});
    }

    /// Which answers does the ledger have already? They stand as if taken in now; what else
    /// stands on their questions and says otherwise does not.
    void confirm() {
        is_known_.resize(said_.all().size(), false);
        for (std::size_t i = 0; i < said_.all().size(); ++i) {
            const said_verdict& one = said_.all()[i];
            for (const std::size_t old : by_content_[key(one.what)]) {
                const verdict& was = taken_.value.verdicts[old];
                if (!same_answer(was, one.what) || asked_.are_distinct(was, one.what)) {
                    continue;
                }
                if (!was.superseded) {
                    is_known_[i] = true;
                    fresh_[old] = true;
                } else if (one.is_sheet() && was.date == one.what.date) {
                    is_known_[i] = true; // the same sheet again: it was answered anew since
                }
            }
        }
        for (const said_verdict& one : said_.all()) {
            if (one.is_sheet()) {
                continue; // `append` looks what its reviewer knew
            }
            for (const std::size_t old : by_content_[key(one.what)]) {
                verdict& was = taken_.value.verdicts[old];
                if (!fresh_[old] && was.said != one.what.said &&
                    !asked_.are_distinct(was, one.what)) {
                    was.superseded = true;
                }
            }
        }
    }

    /// May an answer take the place of what stands? One from a worksheet only where its
    /// reviewer said that, too, or had all that stood before them; else somebody is
    /// contradicted who does not know it.
    [[nodiscard]] bool
    may_supersede(const said_verdict* from, const verdict& said, const verdict& was) const {
        return from == nullptr || !from->is_sheet() || was.superseded ||
               was.reviewer == said.reviewer ||
               (!from->known.empty() && from->known == standing_.print_of(said));
    }

    void append(verdict said, const said_verdict* from = nullptr) {
        std::vector<std::size_t>& same = by_content_[key(said)];
        for (const std::size_t old : same) {
            const verdict& was = taken_.value.verdicts[old];
            if (fresh_[old] && same_answer(was, said) && !asked_.are_distinct(was, said)) {
                return; // said twice in one file
            }
        }
        // An answer for all items answers what was said about single ones before, too.
        const std::vector<std::size_t>& older =
            said.item.empty() ? by_change_[said.change] : same;
        for (const std::size_t old : older) {
            verdict& was = taken_.value.verdicts[old];
            if (fresh_[old] || asked_.are_distinct(was, said)) {
                continue;
            }
            if (may_supersede(from, said, was)) {
                was.superseded = true;
            } else if (was.said != said.said) {
                fresh_[old] = true; // both stand, and contradict each other
            }
        }
        const std::size_t number = taken_.value.verdicts.size();
        same.push_back(number);
        by_change_[said.change].push_back(number);
        fresh_.push_back(true);
        taken_.value.verdicts.push_back(std::move(said));
    }

    /// Answers of this file that say different things to one question. Both stay.
    void find_conflicts() {
        const std::unordered_map<std::string, std::string> cells = last_cells();
        std::set<std::string> told;
        for (const said_verdict& each : said_.all()) {
            const verdict& one = each.what;
            for (const std::size_t other : by_content_[key(one)]) {
                const verdict& was = taken_.value.verdicts[other];
                if (!fresh_[other] || was.said == one.said || asked_.are_distinct(was, one)) {
                    continue;
                }
                const std::string place = verdicts::place_of(one);
                const std::string question = verdicts::key_of(place, one.number);
                if (told.insert(question).second) {
                    const position& later = one.at.offset < was.at.offset ? was.at : one.at;
                    const auto cell = cells.find(question);
                    const bool has_cell = cell != cells.end();
                    find_trouble(code::ledger_conflict,
                                 has_cell ? position{} : later,
                                 {place, one.number.empty() ? "-" : one.number},
                                 has_cell ? cell->second : std::string());
                }
            }
        }
    }

    /// By question the last cell of this file that answers it; nothing for tables of text.
    [[nodiscard]] std::unordered_map<std::string, std::string> last_cells() const {
        std::unordered_map<std::string, std::string> cells;
        for (const said_verdict& each : said_.all()) {
            if (!each.answer->cell.empty()) {
                cells.insert_or_assign(
                    verdicts::key_of(verdicts::place_of(each.what), each.what.number),
                    each.answer->cell);
            }
        }
        return cells;
    }

    /// Whoever answers a row tells which items it concerns, as the published table does; so the
    /// other linked items are answered, too: not related. An answer about such an item itself,
    /// of this file or in the ledger, goes before; a contradiction stays for somebody to
    /// settle.
    void answer_unnamed(const std::vector<reviewer_answer>& answers) {
        impact over = of_;
        apply_verdicts(over, items_, taken_.value);
        std::unordered_map<std::string_view, std::size_t> order;
        for (std::size_t i = 0; i < of_.changes.changes.size(); ++i) {
            order.try_emplace(of_.changes.changes[i].id, i);
        }
        std::map<const reviewer_answer*, std::vector<std::string>> unnamed;
        for (const impact_link& link : over.links) {
            const auto change = order.find(link.change);
            const bool is_contradiction =
                link.verdict == verdict_state::open && !link.rationale.empty();
            if (!effects::asks(link) || is_contradiction || change == order.end()) {
                continue;
            }
            const verdicts::listing& by = said_.listed_by(change->second);
            const std::size_t item = asked_.item_numbered(link.item);
            if (!by.is_clear || by.answers.empty() || item == questions::npos) {
                continue;
            }
            reviewer_answer implied = *by.answers.front();
            implied.said = answer::not_related;
            implied.reason = "回答に挙げられた通番: " + numbers_in(by.answers);
            append(said_.verdict_on(implied, change->second, item));
            std::vector<std::string>& told = unnamed[by.answers.front()];
            if (std::ranges::find(told, link.item) == told.end()) {
                told.push_back(link.item);
            }
        }
        for (const reviewer_answer& one : answers) {
            if (const auto found = unnamed.find(&one); found != unnamed.end()) {
                find_trouble(code::ledger_item_unnamed,
                             one.at,
                             {trace::inside(one.clause, one.path), joined(found->second)});
            }
        }
    }

    static std::string joined(const std::vector<std::string>& numbers) {
        std::string text;
        for (const std::string& number : numbers) {
            text += (text.empty() ? "" : "、") + number;
        }
        return text;
    }

    static std::string numbers_in(const std::vector<const reviewer_answer*>& answers) {
        std::vector<std::string> numbers;
        for (const reviewer_answer* one : answers) {
            for (const std::string& number : one->items) {
                if (std::ranges::find(numbers, number) == numbers.end()) {
                    numbers.push_back(number);
                }
            }
        }
        return joined(numbers);
    }

    static std::string key(const verdict& said) {
        return verdicts::key_of(said.change, said.item);
    }

    using indices = std::vector<std::size_t>;

    const std::string& file_;
    const impact& of_;
    const checklist& items_;
    unnamed_items rest_;
    questions asked_;
    verdicts::standing_verdicts standing_; ///< of the ledger as it came
    verdicts::said_verdicts said_;
    reading<ledger> taken_;
    std::vector<bool> fresh_; ///< by verdict: of this taking-in, added or confirmed
    std::vector<bool> is_known_;
    std::unordered_map<std::string, indices> by_content_;
    std::unordered_map<std::string, indices> by_change_;
};

} // namespace

reading<ledger> take_in(const ledger& book,
                        const std::vector<reviewer_answer>& answers,
                        const std::string& file,
                        const impact& of,
                        const checklist& items,
                        unnamed_items rest) {
    return taking_in(book, file, of, items, rest).run(answers);
}

} // namespace kijun
