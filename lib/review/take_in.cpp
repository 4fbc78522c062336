// Answers into verdicts. Two passes, so that taking a file in again changes nothing: first
// every answer becomes verdicts, and those that the ledger has already are confirmed; then the
// new ones are added and what they answer anew is superseded. At the end the ledger is laid
// over the impact, and what is still asked under a row that lists its items is answered by the
// row. An answer from a worksheet says what it was asked for: it is about that content whatever
// stands there now, and it supersedes only what its reviewer knew or said.

#include "impact/places.hpp"
#include "impact/recount.hpp"
#include "review/questions.hpp"
#include "review/standing_verdicts.hpp"
#include "trace/parts.hpp"

#include <kijun/impact/reference_rows.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>
#include <kijun/review/asked_question.hpp>
#include <kijun/review/fingerprint.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/text/redline.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace kijun {

namespace {

using verdicts::questions;

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
          standing_(book, asked_) {
        taken_.value = book;
        fresh_.resize(book.verdicts.size(), false);
        for (std::size_t i = 0; i < book.verdicts.size(); ++i) {
            const verdict& one = book.verdicts[i];
            by_content_[verdicts::key_of(one.change, one.item)].push_back(i);
            by_change_[one.change].push_back(i);
        }
        const std::vector<reference_row> rows = reference_rows(of, items);
        rows_of_.resize(of.changes.changes.size(), questions::npos);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            row_changes_.push_back(rows[row].changes);
            at_row_[place_of(rows[row])].push_back(row);
            for (const std::size_t change : rows[row].changes) {
                rows_of_[change] = row;
            }
        }
        for (std::size_t i = 0; i < of.changes.changes.size(); ++i) {
            const change& one = of.changes.changes[i];
            at_change_[asked_.place(i)].push_back(i);
            for (const auto* places : {&one.new_places, &one.old_places}) {
                for (const std::string& place : *places) {
                    naming_[place].push_back(i);
                }
            }
        }
        for (const impact_link& link : of.links) {
            relations_.try_emplace(verdicts::key_of(link.change, link.item), link.how);
        }
    }

    [[nodiscard]] reading<ledger> run(const std::vector<reviewer_answer>& answers) {
        listed_by_.resize(of_.changes.changes.size());
        for (const reviewer_answer& one : answers) {
            if (one.asked.empty()) {
                expand(one);
            } else {
                expand_asked(one);
            }
            origins_.resize(said_.size(), {&one, ""});
        }
        confirm();
        for (std::size_t i = 0; i < said_.size(); ++i) {
            if (!is_known_[i]) {
                append(said_[i], &origins_[i]);
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
    struct origin;

    static std::string place_of(const reference_row& row) {
        return trace::inside(row.clause, row.path);
    }

    void find_trouble(code id,
                      const position& at,
                      std::vector<std::string> details,
                      const std::string& cell = {}) {
        taken_.findings.push_back({id, {file_, at, cell}, std::move(details)});
    }

    /// The changes that an answer at a place is about: those of the row filed there; else those
    /// that stand there, with what is under them in their row; else those that name it as one
    /// of their places (of a permutation, of a split, the old one of a move).
    [[nodiscard]] std::vector<std::size_t> changes_at(const std::string& place) const {
        std::vector<std::size_t> found;
        if (const auto rows = at_row_.find(place); rows != at_row_.end()) {
            for (const std::size_t row : rows->second) {
                std::ranges::copy(row_changes_[row], std::back_inserter(found));
            }
            return found;
        }
        if (const auto changes = at_change_.find(place); changes != at_change_.end()) {
            for (const std::size_t change : changes->second) {
                if (rows_of_[change] == questions::npos) { // typesetting: in no row
                    found.push_back(change);
                    continue;
                }
                for (const std::size_t inner : row_changes_[rows_of_[change]]) {
                    if (effects::at_or_under(asked_.place(inner), place)) {
                        found.push_back(inner);
                    }
                }
            }
        } else if (const auto naming = naming_.find(place); naming != naming_.end()) {
            found = naming->second;
        }
        std::ranges::sort(found);
        const auto same = std::ranges::unique(found);
        found.erase(same.begin(), same.end());
        return found;
    }

    /// People type labels as they find them: full-width digits, full-width parentheses.
    static std::string canonical(const std::string& place) {
        const result<address> written = parse_address(place);
        if (!written) {
            return place;
        }
        address read{written->clause, {}};
        for (const std::string& label : written->path) {
            read.path.push_back(read_label(label).text);
        }
        return to_string(read);
    }

    /// The address of a place that is written as papers print it: 実9 2-(1).
    [[nodiscard]] std::string displayed(const std::string& written) const {
        for (std::size_t i = 0; i < of_.changes.changes.size(); ++i) {
            const result<address> place = parse_address(asked_.place(i));
            if (place && display(*place) == written) {
                return asked_.place(i);
            }
        }
        return written;
    }

    void expand(const reviewer_answer& one) {
        const std::string place = trace::inside(one.clause, one.path);
        std::vector<std::size_t> changes = changes_at(place);
        if (changes.empty()) {
            changes = changes_at(canonical(place));
        }
        if (changes.empty() && one.path.empty()) {
            changes = changes_at(displayed(one.clause));
        }
        if (changes.empty()) {
            find_trouble(code::ledger_no_such_change, one.at, {place});
            return;
        }
        if (one.items.empty() && one.said == answer::incorporate) {
            // Nothing says which item is to take it in.
            find_trouble(code::ledger_bad_entry, one.at, {place + " - incorporate"});
            return;
        }
        std::vector<std::size_t> items;
        for (const std::string& number : one.items) {
            const std::size_t item = asked_.item_numbered(number);
            if (item == questions::npos) {
                find_trouble(code::ledger_no_such_item, one.at, {number});
            } else {
                items.push_back(item);
            }
        }
        for (const std::size_t change : changes) {
            list(one, change, items.size() == one.items.size());
            if (one.items.empty()) {
                said_.push_back(verdict_on(one, change, questions::npos));
            }
            for (const std::size_t item : items) {
                said_.push_back(verdict_on(one, change, item));
            }
        }
    }

    /// An answer from a worksheet, about what it was asked for: the change and the item of
    /// then, where these are still there. What is not is kept as it was judged, and turns stale
    /// when the ledger is laid over.
    void expand_asked(const reviewer_answer& one) {
        const std::optional<asked_question> question = parse_asked(one.asked);
        if (!question) {
            find_trouble(code::ledger_bad_entry, one.at, {one.asked}, one.cell);
            return;
        }
        const std::string missing = one.reviewer.empty() ? "判定者（reviewer）"
                                    : one.date.empty()   ? "日付（date）"
                                    : one.reason.empty() ? "理由（reason）"
                                                         : "";
        if (!missing.empty()) {
            find_trouble(
                code::answer_incomplete,
                one.at,
                {question->place, question->number.empty() ? "-" : question->number, missing},
                one.cell);
            return;
        }
        if (one.items.empty() && one.said == answer::incorporate) {
            find_trouble(
                code::ledger_bad_entry, one.at, {question->place + " - incorporate"}, one.cell);
            return;
        }
        if (one.items.empty()) {
            say_asked(one, *question, questions::npos, "");
        }
        for (const std::string& number : one.items) {
            // The item that was asked about is known by what it says; one that the reviewer
            // wrote there instead, by its number.
            verdict there;
            there.item = question->item;
            there.number = number;
            const bool is_asked = number == question->number;
            const std::size_t item =
                is_asked ? asked_.item_of(there) : asked_.item_numbered(number);
            if (!is_asked && item == questions::npos) {
                find_trouble(code::ledger_no_such_item, one.at, {number}, one.cell);
                continue;
            }
            say_asked(one, *question, item, number);
        }
    }

    void say_asked(const reviewer_answer& one,
                   const asked_question& question,
                   std::size_t item,
                   const std::string& number) {
        verdict there;
        there.change = question.change;
        there.clause = effects::clause_id_of(question.place);
        there.path = effects::path_of(question.place);
        const std::size_t change = asked_.change_of(there);
        const bool item_is_there = number.empty() || item != questions::npos;
        if (change != questions::npos && item_is_there) {
            said_.push_back(verdict_on(one, change, item));
        } else {
            said_.push_back(outdated(one, std::move(there), question, item, number));
        }
        origins_.resize(said_.size(), {&one, number == question.number ? question.known : ""});
    }

    /// A verdict on what is not there any more, told with what is there now.
    [[nodiscard]] verdict outdated(const reviewer_answer& one,
                                   verdict about,
                                   const asked_question& question,
                                   std::size_t item,
                                   const std::string& number) {
        about.said = one.said;
        about.reviewer = one.reviewer;
        about.date = one.date;
        about.reason = one.reason;
        about.number = number;
        about.change_text = one.change_text;
        about.item_text = one.item_text;
        about.how = relation::suggested;
        if (!number.empty()) {
            about.item = item == questions::npos ? question.item : asked_.item_print(item);
        }
        std::string now;
        for (const std::size_t change : changes_at(question.place)) {
            now += (now.empty() ? "" : "\n") + judged_text(of_.changes.changes[change]);
        }
        std::string difference =
            asked_.has_change(question.change) ? "" : difference_of(one.change_text, now);
        if (!number.empty() && item == questions::npos) {
            const std::size_t named = asked_.item_numbered(number);
            difference +=
                (difference.empty() ? "" : " / ") +
                difference_of(one.item_text,
                              named == questions::npos ? std::string()
                                                       : judged_text(items_.items[named]));
        }
        find_trouble(code::answer_outdated,
                     one.at,
                     {question.place, number.empty() ? "-" : number, difference},
                     one.cell);
        return about;
    }

    /// [-before-]{+after+} in one line.
    static std::string difference_of(const std::string& before, const std::string& after) {
        std::string told;
        for (const text_run& run : redline(before, after)) {
            told += run.op == run_op::equal    ? run.text
                    : run.op == run_op::remove ? "[-" + run.text + "-]"
                                               : "{+" + run.text + "+}";
        }
        std::ranges::replace(told, '\n', ' ');
        return told;
    }

    /// Notes that an answer tells which items the change concerns. One that names an item that
    /// is not there may mean any other, and one that says "not related" tells nothing of those
    /// that it does not name.
    void list(const reviewer_answer& one, std::size_t change, bool is_clear) {
        listing& by = listed_by_[change];
        by.is_clear = by.is_clear && is_clear;
        if (one.said != answer::not_related && !one.items.empty()) {
            by.answers.push_back(&one);
        }
    }

    [[nodiscard]] verdict
    verdict_on(const reviewer_answer& one, std::size_t change, std::size_t item) const {
        const struct change& what = of_.changes.changes[change];
        verdict said;
        said.change = asked_.change_print(change);
        said.said = one.said;
        said.reviewer = one.reviewer;
        said.date = one.date;
        said.reason = one.reason;
        said.clause = effects::clause_id_of(asked_.place(change));
        said.path = effects::path_of(asked_.place(change));
        said.change_text = judged_text(what);
        said.at = one.at;
        said.how = relation::suggested; // nothing but the reviewer links the two
        if (item != questions::npos) {
            said.item = asked_.item_print(item);
            said.number = items_.items[item].number;
            said.item_text = judged_text(items_.items[item]);
            const auto linked = relations_.find(verdicts::key_of(what.id, said.number));
            if (linked != relations_.end()) {
                said.how = linked->second;
            }
        }
        return said;
    }

    /// Which answers does the ledger have already? They stand as if taken in now; what else
    /// stands on their questions and says otherwise does not.
    void confirm() {
        is_known_.resize(said_.size(), false);
        for (std::size_t i = 0; i < said_.size(); ++i) {
            for (const std::size_t old : by_content_[key(said_[i])]) {
                const verdict& was = taken_.value.verdicts[old];
                if (!same_answer(was, said_[i]) || asked_.are_distinct(was, said_[i])) {
                    continue;
                }
                if (!was.superseded) {
                    is_known_[i] = true;
                    fresh_[old] = true;
                } else if (origins_[i].is_sheet() && was.date == said_[i].date) {
                    is_known_[i] = true; // the same sheet again: it was answered anew since
                }
            }
        }
        for (std::size_t i = 0; i < said_.size(); ++i) {
            if (origins_[i].is_sheet()) {
                continue; // `append` looks what its reviewer knew
            }
            for (const std::size_t old : by_content_[key(said_[i])]) {
                verdict& was = taken_.value.verdicts[old];
                if (!fresh_[old] && was.said != said_[i].said &&
                    !asked_.are_distinct(was, said_[i])) {
                    was.superseded = true;
                }
            }
        }
    }

    /// May an answer take the place of what stands? One from a worksheet only where its
    /// reviewer said that, too, or had all that stood before them; else somebody is
    /// contradicted who does not know it.
    [[nodiscard]] bool
    may_supersede(const origin* from, const verdict& said, const verdict& was) const {
        return from == nullptr || !from->is_sheet() || was.superseded ||
               was.reviewer == said.reviewer ||
               (!from->known.empty() && from->known == standing_.print_of(said));
    }

    void append(verdict said, const origin* from = nullptr) {
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
        std::set<std::string> told;
        for (const verdict& one : said_) {
            for (const std::size_t other : by_content_[key(one)]) {
                const verdict& was = taken_.value.verdicts[other];
                if (!fresh_[other] || was.said == one.said || asked_.are_distinct(was, one)) {
                    continue;
                }
                const std::string place = verdicts::place_of(one);
                if (told.insert(verdicts::key_of(place, one.number)).second) {
                    const std::string cell = cell_of(one);
                    const position later = !cell.empty()                   ? position{}
                                           : one.at.offset < was.at.offset ? was.at
                                                                           : one.at;
                    find_trouble(code::ledger_conflict,
                                 later,
                                 {place, one.number.empty() ? "-" : one.number},
                                 cell);
                }
            }
        }
    }

    /// The last cell of this file that answers the question; "" where none does.
    [[nodiscard]] std::string cell_of(const verdict& question) const {
        for (std::size_t i = said_.size(); i-- > 0;) {
            if (key(said_[i]) == key(question) && !asked_.are_distinct(said_[i], question)) {
                return origins_[i].answer->cell;
            }
        }
        return "";
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
            const listing& by = listed_by_[change->second];
            const std::size_t item = asked_.item_numbered(link.item);
            if (!by.is_clear || by.answers.empty() || item == questions::npos) {
                continue;
            }
            reviewer_answer implied = *by.answers.front();
            implied.said = answer::not_related;
            implied.reason = "回答に挙げられた通番: " + numbers_in(by.answers);
            append(verdict_on(implied, change->second, item));
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

    /// Where a verdict of this file comes from. `known`: what its reviewer had before them.
    struct origin {
        const reviewer_answer* answer = nullptr;
        std::string known{};

        [[nodiscard]] bool is_sheet() const { return !answer->asked.empty(); }
    };

    /// The answers of this file that tell which items a change concerns.
    struct listing {
        std::vector<const reviewer_answer*> answers;
        bool is_clear = true; ///< every number that they name is in the checklist
    };

    const std::string& file_;
    const impact& of_;
    const checklist& items_;
    unnamed_items rest_;
    questions asked_;
    verdicts::standing_verdicts standing_; ///< of the ledger as it came
    reading<ledger> taken_;
    std::vector<bool> fresh_; ///< by verdict: of this taking-in, added or confirmed
    std::vector<verdict> said_;
    std::vector<origin> origins_; ///< by verdict of `said_`
    std::vector<bool> is_known_;
    std::unordered_map<std::string, indices> by_content_;
    std::unordered_map<std::string, indices> by_change_;
    std::unordered_map<std::string, indices> at_row_;
    std::unordered_map<std::string, indices> at_change_;
    std::unordered_map<std::string, indices> naming_; ///< by each of a change's places
    std::unordered_map<std::string, relation> relations_;
    std::vector<indices> row_changes_;
    indices rows_of_;
    std::vector<listing> listed_by_; ///< by change
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
