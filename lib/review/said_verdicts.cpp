#include "review/said_verdicts.hpp"

#include "impact/places.hpp"
#include "trace/parts.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>
#include <kijun/review/fingerprint.hpp>
#include <kijun/text/redline.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace kijun::verdicts {

namespace {

std::string place_of(const reference_row& row) {
    return trace::inside(row.clause, row.path);
}

/// People type labels as they find them: full-width digits, full-width parentheses.
std::string canonical(const std::string& place) {
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

/// [-before-]{+after+} in one line.
std::string difference_of(const std::string& before, const std::string& after) {
    std::string told;
    for (const text_run& run : redline(before, after)) {
        told += run.op == run_op::equal    ? run.text
                : run.op == run_op::remove ? "[-" + run.text + "-]"
                                           : "{+" + run.text + "+}";
    }
    std::ranges::replace(told, '\n', ' ');
    return told;
}

} // namespace

said_verdicts::said_verdicts(const std::string& file,
                             const impact& of,
                             const checklist& items,
                             const questions& asked)
    : file_(file), of_(of), items_(items), asked_(asked) {
    listed_by_.resize(of.changes.changes.size());
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
        relations_.try_emplace(key_of(link.change, link.item), link.how);
    }
}

void said_verdicts::add(const reviewer_answer& one) {
    if (one.asked.empty()) {
        expand(one);
    } else {
        expand_asked(one);
    }
}

void said_verdicts::find_trouble(code id,
                                 const reviewer_answer& at,
                                 std::vector<std::string> details) {
    findings_.push_back({id, {file_, at.at, at.cell}, std::move(details)});
}

/// The changes that an answer at a place is about: those of the row filed there; else those
/// that stand there, with what is under them in their row; else those that name it as one
/// of their places (of a permutation, of a split, the old one of a move).
std::vector<std::size_t> said_verdicts::changes_at(const std::string& place) const {
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

/// The address of a place that is written as papers print it: 実9 2-(1).
std::string said_verdicts::displayed(const std::string& written) const {
    for (std::size_t i = 0; i < of_.changes.changes.size(); ++i) {
        const result<address> place = parse_address(asked_.place(i));
        if (place && display(*place) == written) {
            return asked_.place(i);
        }
    }
    return written;
}

void said_verdicts::expand(const reviewer_answer& one) {
    const std::string place = trace::inside(one.clause, one.path);
    std::vector<std::size_t> changes = changes_at(place);
    if (changes.empty()) {
        changes = changes_at(canonical(place));
    }
    if (changes.empty() && one.path.empty()) {
        changes = changes_at(displayed(one.clause));
    }
    if (changes.empty()) {
        find_trouble(code::ledger_no_such_change, one, {place});
        return;
    }
    if (one.items.empty() && one.said == answer::incorporate) {
        // Nothing says which item is to take it in.
        find_trouble(code::ledger_bad_entry, one, {place + " - incorporate"});
        return;
    }
    std::vector<std::size_t> items;
    for (const std::string& number : one.items) {
        const std::size_t item = asked_.item_numbered(number);
        if (item == questions::npos) {
            find_trouble(code::ledger_no_such_item, one, {number});
        } else {
            items.push_back(item);
        }
    }
    for (const std::size_t change : changes) {
        list(one, change, items.size() == one.items.size());
        if (one.items.empty()) {
            said_.push_back({verdict_on(one, change, questions::npos), &one, ""});
        }
        for (const std::size_t item : items) {
            said_.push_back({verdict_on(one, change, item), &one, ""});
        }
    }
}

/// An answer from a worksheet, about what it was asked for: the change and the item of
/// then, where these are still there. What is not is kept as it was judged, and turns stale
/// when the ledger is laid over.
void said_verdicts::expand_asked(const reviewer_answer& one) {
    const std::optional<asked_question> question = parse_asked(one.asked);
    if (!question) {
        find_trouble(code::ledger_bad_entry, one, {one.asked});
        return;
    }
    const std::string missing = one.reviewer.empty() ? "判定者（reviewer）"
                                : one.date.empty()   ? "日付（date）"
                                : one.reason.empty() ? "理由（reason）"
                                                     : "";
    if (!missing.empty()) {
        find_trouble(
            code::answer_incomplete,
            one,
            {question->place, question->number.empty() ? "-" : question->number, missing});
        return;
    }
    if (one.items.empty() && one.said == answer::incorporate) {
        find_trouble(code::ledger_bad_entry, one, {question->place + " - incorporate"});
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
            find_trouble(code::ledger_no_such_item, one, {number});
            continue;
        }
        say_asked(one, *question, item, number);
    }
}

void said_verdicts::say_asked(const reviewer_answer& one,
                              const asked_question& question,
                              std::size_t item,
                              const std::string& number) {
    verdict there;
    there.change = question.change;
    there.clause = effects::clause_id_of(question.place);
    there.path = effects::path_of(question.place);
    const std::size_t change = asked_.change_of(there);
    const bool item_is_there = number.empty() || item != questions::npos;
    verdict said = change != questions::npos && item_is_there
                       ? verdict_on(one, change, item)
                       : outdated(one, std::move(there), question, item, number);
    said_.push_back(
        {std::move(said), &one, number == question.number ? question.known : std::string()});
}

/// A verdict on what is not there any more, told with what is there now.
verdict said_verdicts::outdated(const reviewer_answer& one,
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
                 one,
                 {question.place, number.empty() ? "-" : number, difference});
    return about;
}

/// Notes that an answer tells which items the change concerns. One that names an item that
/// is not there may mean any other, and one that says "not related" tells nothing of those
/// that it does not name.
void said_verdicts::list(const reviewer_answer& one, std::size_t change, bool is_clear) {
    listing& by = listed_by_[change];
    by.is_clear = by.is_clear && is_clear;
    if (one.said != answer::not_related && !one.items.empty()) {
        by.answers.push_back(&one);
    }
}

verdict said_verdicts::verdict_on(const reviewer_answer& one,
                                  std::size_t change,
                                  std::size_t item) const {
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
        const auto linked = relations_.find(key_of(what.id, said.number));
        if (linked != relations_.end()) {
            said.how = linked->second;
        }
    }
    return said;
}

} // namespace kijun::verdicts
