// The workbook that reviewers answer in. A question is a change under an item, in the order of
// [参考]: the links of the change, then the items that are proposed for it; a change without a
// link is asked about once for all items.

#include "impact/places.hpp"
#include "report/blocks.hpp"
#include "report/change_cells.hpp"
#include "report/hole_table.hpp"
#include "report/revised_cells.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/impact/propose.hpp>
#include <kijun/model/answer_sheet.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/asked_question.hpp>
#include <kijun/review/verdicts.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {
namespace {

class answer_writer {
public:
    answer_writer(const annual_review& review, language in, const proposal_options& how)
        : review_(review), in_(in), effects_(with_proposals(review, how)),
          asked_(effects_, review.items, review.book) {
        for (const impact_link& link : effects_.links) {
            links_[link.change].push_back(&link);
        }
        for (const impact_link* link : open_proposals(effects_)) {
            proposals_[link->change].push_back(link);
        }
        number_questions();
        for (const judged_change& answer : effects_.judged) {
            judged_.emplace(answer.change, &answer);
        }
        for (const checklist_item& item : review.items.items) {
            items_.try_emplace(item.number, &item);
        }
    }

    document write() && {
        document paper;
        paper.language = in_ == language::ja ? "ja" : "en";
        paper.title = words::answer_title.in(in_);
        paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
        for (const words::word& line : words::answer_notes) {
            paper.blocks.emplace_back(blocks::paragraph_of(line.in(in_)));
        }
        add_head();
        for (const reference_row& row : review_.rows) {
            for (const std::size_t change : row.changes) {
                add_change(row, change);
            }
        }
        paper.blocks.emplace_back(std::move(table_));
        paper.blocks.emplace_back(hole_table(review_, in_));
        document_table next = next_checklist(review_);
        next.caption = words::next_sheet.in(in_);
        paper.blocks.emplace_back(std::move(next));
        return paper;
    }

private:
    static impact with_proposals(const annual_review& review, const proposal_options& how) {
        impact effects = review.effects;
        propose_links(
            effects, review.before, review.after, review.items, how, &review.relations);
        apply_verdicts(effects, review.items, review.book);
        return effects;
    }

    /// As which of its questions an item has each: those of its changes, likeliest first, then
    /// the proposed ones.
    void number_questions() {
        const auto add = [this](const std::string& item, const std::string& change) {
            auto& known = order_[item];
            known.try_emplace(change, known.size() + 1);
        };
        for (const impacted_item& item : effects_.items) {
            for (const std::string& change : item.ranked) {
                add(item.number, change);
            }
        }
        std::vector<const impact_link*> proposed = open_proposals(effects_);
        std::ranges::stable_sort(proposed, std::ranges::greater(), &impact_link::relevance);
        for (const impact_link* link : proposed) {
            add(link->item, link->change);
        }
    }

    [[nodiscard]] std::string order_of(const std::string& item,
                                       const std::string& change) const {
        const auto known = order_.find(item);
        if (known == order_.end()) {
            return "";
        }
        const auto at = known->second.find(change);
        return at == known->second.end() ? "" : std::to_string(at->second);
    }

    void add_head() {
        table_.caption = words::answer_sheet.in(in_);
        blocks::table_row heads;
        for (const sheet_word& word : answer_columns) {
            heads.push_back(blocks::cell_of(in_ == language::ja ? word.ja : word.en));
        }
        table_.rows.push_back(std::move(heads));
        table_.uses.resize(answer_columns.size());
        const auto use = [&](answer_column column) -> column_use& {
            return table_.uses[index_of(column)];
        };
        for (const sheet_word& word : answer_words) {
            use(answer_column::verdict)
                .choices.emplace_back(in_ == language::ja ? word.ja : word.en);
        }
        for (const answer_column column : {answer_column::verdict,
                                           answer_column::reviewer,
                                           answer_column::date,
                                           answer_column::reason}) {
            use(column).input = true;
        }
        use(answer_column::date).dates = true;
        use(answer_column::asked).narrow = true;
    }

    void add_change(const reference_row& row, std::size_t change) {
        const std::string& id = effects_.changes.changes[change].id;
        const auto links = links_.find(id);
        if (links == links_.end()) {
            const auto answer = judged_.find(id);
            add_row(row,
                    change,
                    "",
                    "-",
                    answer == judged_.end()
                        ? blocks::cell_of(words::of(verdict_state::open).in(in_))
                        : known_cell(*answer->second));
        } else {
            add_links(row, change, links->second);
        }
        if (const auto proposed = proposals_.find(id); proposed != proposals_.end()) {
            add_links(row, change, proposed->second);
        }
    }

    /// A row an item, however many citations or ways lead to it.
    void add_links(const reference_row& row,
                   std::size_t change,
                   const std::vector<const impact_link*>& links) {
        for (std::size_t i = 0; i < links.size(); ++i) {
            const auto same_item = [&](const impact_link* other) {
                return other->item == links[i]->item;
            };
            const auto begun = links.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::any_of(links.begin(), begun, same_item)) {
                continue;
            }
            std::string related;
            for (const impact_link* each : links) {
                if (same_item(each)) {
                    related += (related.empty() ? "" : "\n") + related_by(*each);
                }
            }
            add_row(row, change, links[i]->item, related, known_cell(*links[i]));
        }
    }

    [[nodiscard]] std::string related_by(const impact_link& link) const {
        std::string related(words::of(link.how).in(in_));
        for (std::size_t i = 0; i < link.via.size(); ++i) {
            related += i == 0 ? "\n" : link.how == relation::suggested ? "、" : " → ";
            related += link.via[i];
        }
        for (const stated_relation& said : link.stated) {
            related += "\n" + words::of_relation(said, in_);
        }
        for (std::size_t i = 0; i < link.evidence.size(); ++i) {
            related += (i == 0 ? "\n" : "、") + link.evidence[i];
        }
        return related;
    }

    template <typename Answer>
    [[nodiscard]] table_cell known_cell(const Answer& answer) const {
        std::vector<document_paragraph> lines{
            blocks::paragraph_of(words::of(answer.verdict).in(in_))};
        const std::string signature =
            answer.reviewer + (answer.reviewer.empty() || answer.date.empty() ? "" : " ") +
            answer.date;
        for (const std::string& text : {answer.rationale, signature}) {
            if (!text.empty()) {
                lines.push_back(blocks::paragraph_of(text));
            }
        }
        return blocks::cell_of(std::move(lines));
    }

    void add_row(const reference_row& filed,
                 std::size_t index,
                 const std::string& number,
                 std::string_view related,
                 table_cell known) {
        const change& what = effects_.changes.changes[index];
        blocks::table_row row(answer_columns.size());
        const auto cell = [&](answer_column column) -> table_cell& {
            return row[index_of(column)];
        };
        cell(answer_column::item) = blocks::cell_of(number.empty() ? "-" : number);
        if (const auto found = items_.find(number); found != items_.end()) {
            cell(answer_column::category) = blocks::cell_of(found->second->category);
            cell(answer_column::goal) = blocks::cell_of(found->second->goal);
            cell(answer_column::subject) = blocks::cell_of(found->second->subject);
        }
        const address place = address_of(effects::place_of(what));
        cell(answer_column::place) = blocks::cell_of(display(place));
        cell(answer_column::title) =
            blocks::cell_of(title_of(place.clause, what.new_places.empty()));
        cell(answer_column::kind) = blocks::cell_of(words::of(what, in_));
        cell(answer_column::old_text) = old_wording(what, in_);
        cell(answer_column::new_text) = new_wording(what);
        if (what.kind == change_kind::renumbered) {
            cell(answer_column::new_text)
                .content.push_back(blocks::paragraph_of(renumbering_map(what)));
        }
        std::vector<document_paragraph> causes;
        causes.reserve(filed.reasons.size());
        for (const std::string& reason : filed.reasons) {
            causes.push_back(blocks::paragraph_of(reason));
        }
        cell(answer_column::causes) = blocks::cell_of(std::move(causes));
        cell(answer_column::relation) = blocks::cell_of(related);
        cell(answer_column::order) = blocks::cell_of(order_of(number, what.id));
        cell(answer_column::known) = std::move(known);
        cell(answer_column::asked) = blocks::cell_of(to_string(asked_.of(index, number)));
        table_.rows.push_back(std::move(row));
    }

    /// What is gone is of the old edition, whatever bears its number now.
    [[nodiscard]] std::string title_of(const std::string& id, bool is_gone) const {
        const edition* first = is_gone ? &review_.before : &review_.after;
        const edition* second = is_gone ? &review_.after : &review_.before;
        for (const edition* in : {first, second}) {
            if (const auto found = in->find_clause(id)) {
                return std::string(found->title());
            }
        }
        return "";
    }

    const annual_review& review_;
    language in_;
    impact effects_;
    asked_questions asked_;
    document_table table_;
    std::unordered_map<std::string_view, std::vector<const impact_link*>> links_;
    std::unordered_map<std::string_view, std::vector<const impact_link*>> proposals_;
    std::unordered_map<std::string, std::unordered_map<std::string, std::size_t>>
        order_; ///< by item, then by change
    std::unordered_map<std::string_view, const judged_change*> judged_;
    std::unordered_map<std::string_view, const checklist_item*> items_;
};

} // namespace

document answer_paper(const annual_review& review, language in, const proposal_options& how) {
    return answer_writer(review, in, how).write();
}

} // namespace kijun
