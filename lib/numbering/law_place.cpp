#include "numbering/law_place.hpp"

#include "numbering/law_id.hpp"
#include "numbering/law_reference.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {
namespace {

constexpr std::string_view supplement = "附則";
constexpr std::string_view table = "別表";

/// The label `count` before (or one after) a paragraph's 3 or an item's 三, 三の二: one branch
/// down, or from the first branch to the number itself. None where it would be no label.
std::string beside(std::string_view label, const law_level& step) {
    std::vector<std::uint32_t> numbers;
    const bool in_kanji = !label.empty() && (label.front() < '0' || label.front() > '9');
    constexpr std::string_view of = "の";
    for (std::size_t at = 0; at < label.size();) {
        const auto number = read_law_number(label, at);
        if (!number) {
            return {};
        }
        numbers.push_back(number->value);
        at = number->end;
        if (at < label.size() && !label.substr(at).starts_with(of)) {
            return {};
        }
        at += at < label.size() ? of.size() : 0;
    }
    if (numbers.empty()) {
        return {};
    }
    std::uint32_t& last = numbers.back();
    if (step.step == law_step::next) {
        ++last;
    } else if (numbers.size() > 1 && last == 2 && step.count == 1) {
        numbers.pop_back();
    } else if (last > step.count) {
        last -= step.count;
    } else {
        return {};
    }
    return spell_law_number(numbers, {}, {}, in_kanji);
}

bool leans_on_last(const law_reference& of) {
    return of.article.step == law_step::same || of.paragraph.step == law_step::same ||
           (of.paragraph.step == law_step::none && of.item.step == law_step::same);
}

/// Is the text's own article meant, whatever was cited before?
bool leans_on_place(const law_reference& of) {
    const auto relative = [](law_step step) {
        return step == law_step::previous || step == law_step::next || step == law_step::own;
    };
    return relative(of.paragraph.step) ||
           (of.paragraph.step == law_step::none && relative(of.item.step));
}

bool names_below_paragraph(const law_reference& of) {
    return of.item.step != law_step::none || !of.subs.empty();
}

} // namespace

std::vector<std::string> law_place::path() const {
    std::vector<std::string> labels;
    if (unknown) {
        return labels;
    }
    for (const std::string* label : {&paragraph, &item}) {
        if (!label->empty()) {
            labels.push_back(*label);
        }
    }
    labels.insert(labels.end(), subs.begin(), subs.end());
    return labels;
}

std::string law_places::id_of(const law_reference& of, law_part part) const {
    const auto spelled = [part](const std::vector<std::uint32_t>& numbers, bool in_kanji) {
        std::string id(part == law_part::supplement ? supplement
                       : part == law_part::table    ? table
                                                    : std::string_view());
        if (!numbers.empty()) {
            const bool is_table = part == law_part::table;
            id += spell_law_number(numbers, "第", is_table ? "" : "条", in_kanji);
        }
        return id;
    };
    std::vector<std::uint32_t> numbers = of.article.numbers;
    std::string id = spelled(numbers, true);
    if (clauses_.find(id)) {
        return id;
    }
    if (const std::string other = spelled(numbers, false); clauses_.find(other)) {
        return other;
    }
    // 別表第一の二の項: the second row of the first table.
    while (part == law_part::table && numbers.size() > 1) {
        numbers.pop_back();
        if (const std::string whole = spelled(numbers, true); clauses_.find(whole)) {
            return whole;
        }
    }
    return id;
}

/// 前条, 前三条, 次条, by the order of the document; false where the text's place is not known.
bool law_places::go_to_neighbours(const law_level& article, law_place& into) const {
    const auto own = clauses_.find(stands_in_.clause);
    if (!own) {
        return false;
    }
    const auto ids = clauses_.ids();
    const auto in_supplement = [&ids](std::size_t at) {
        return ids[at].starts_with(supplement);
    };
    const bool forward = article.step == law_step::next;
    if (!forward && *own < article.count) {
        return false;
    }
    const std::size_t first = forward ? *own + 1 : *own - article.count;
    if (first >= ids.size() || in_supplement(first) != in_supplement(*own)) {
        return false;
    }
    into.article = ids[first];
    into.last_article = article.count > 1 ? ids[*own - 1] : std::string();
    return true;
}

std::string law_places::label_at(std::size_t depth) const {
    return depth < stands_in_.path.size() ? stands_in_.path[depth] : std::string();
}

std::optional<law_place>
law_places::meaning(const law_reference& of, bool another, bool in_list) const {
    law_place out;
    const bool inherits = (in_list && !leans_on_place(of)) || leans_on_last(of);
    if (leans_on_last(of) && !last_) {
        return std::nullopt;
    }
    switch (of.article.step) {
    case law_step::numbered:
        // 附則第三条及び第五条: both of the supplement; those of the law itself are named
        // first.
        out.article = id_of(of,
                            in_list && last_ && of.part == law_part::main &&
                                    last_->article.starts_with(supplement)
                                ? law_part::supplement
                                : of.part);
        out.another = another;
        break;
    case law_step::previous:
    case law_step::next:
        out.in_own = out.unknown = !go_to_neighbours(of.article, out);
        break;
    case law_step::own:
        out.in_own = true;
        break;
    case law_step::same:
    case law_step::none:
    case law_step::each:
        if (inherits && last_) {
            out.another = last_->another;
            out.in_own = last_->in_own;
            out.unknown = last_->unknown;
            out.article = last_->article;
        } else {
            out.in_own = true;
        }
        break;
    }
    const bool named = of.article.step != law_step::none;
    // -- paragraph
    const bool holds_item = names_below_paragraph(of);
    switch (of.paragraph.step) {
    case law_step::numbered:
        out.paragraph = std::to_string(of.paragraph.numbers.front());
        break;
    case law_step::previous:
    case law_step::next:
        out.paragraph =
            of.paragraph.count > 1 ? std::string() : beside(label_at(0), of.paragraph);
        break;
    case law_step::own:
        out.paragraph = label_at(0);
        break;
    case law_step::same:
        out.paragraph = last_->paragraph;
        break;
    case law_step::each:
        break;
    case law_step::none:
        if (!holds_item) {
            break;
        }
        if (named) {
            // One paragraph is not numbered in a law, but counts: 第三条第一号 is 第三条/1/一.
            out.paragraph = of.part == law_part::table ? "" : "1";
        } else if (inherits && last_) {
            out.paragraph =
                last_->paragraph.empty() && !last_->in_own && !last_->article.starts_with(table)
                    ? "1"
                    : last_->paragraph;
        } else {
            out.paragraph = label_at(0);
        }
        break;
    }
    // -- item
    switch (of.item.step) {
    case law_step::numbered:
        out.item = spell_law_number(of.item.numbers);
        break;
    case law_step::previous:
    case law_step::next:
        out.item = of.item.count > 1 ? std::string() : beside(label_at(1), of.item);
        break;
    case law_step::own:
        out.item = label_at(1);
        break;
    case law_step::same:
        out.item = last_->item;
        break;
    case law_step::each:
        break;
    case law_step::none:
        if (!of.subs.empty() && last_) {
            out.item = last_->item;
        }
        break;
    }
    out.subs = of.subs;
    return out;
}

} // namespace kijun::numbering
