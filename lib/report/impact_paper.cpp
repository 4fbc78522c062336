#include "report/blocks.hpp"
#include "report/dangling_table.hpp"
#include "report/link_cell.hpp"
#include "report/numbered_items.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/impact/propose.hpp>
#include <kijun/report/papers.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

class impact_writer {
public:
    impact_writer(const impact& of, const checklist& items, language in, impact_layout layout)
        : of_(of), items_(items), in_(in), layout_(layout) {
        for (const change& what : of.changes.changes) {
            changes_.emplace(what.id, &what);
        }
        for (const impact_link& link : of.links) {
            links_[link.item].push_back(&link);
        }
        for (const judged_change& answer : of.judged) {
            judged_[answer.change] = &answer;
        }
    }

    document write() && {
        paper_.language = in_ == language::ja ? "ja" : "en";
        paper_.title = words::impact_title.in(in_);
        const std::string list = of_.checklist + (of_.version.empty() ? "" : " ") + of_.version;
        if (!list.empty()) {
            paper_.title += (in_ == language::ja ? "：" : ": ") + list;
        }
        paper_.blocks.emplace_back(blocks::heading_of(1, paper_.title));
        add_summary();
        add_items();
        add_links();
        add_unlinked();
        add_proposed();
        add_dangling();
        add_skipped();
        return std::move(paper_);
    }

private:
    [[nodiscard]] std::string_view say(const words::word& word) const { return word.in(in_); }

    void add_heading(std::size_t level, std::string_view text, std::string_view anchor) {
        paper_.blocks.emplace_back(blocks::heading_of(level, text, anchor));
    }

    void add_line(std::string_view text) {
        paper_.blocks.emplace_back(blocks::paragraph_of(text));
    }

    void add_summary() {
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::matter), say(words::count_of)}));
        const auto add = [&](std::string_view name, std::size_t count) {
            table.rows.push_back(blocks::row_of({name, std::to_string(count)}));
        };
        std::set<std::string_view> linked;
        for (const impact_link& link : of_.links) {
            linked.insert(link.change);
        }
        const auto asked = std::count_if(
            of_.items.begin(), of_.items.end(), [](const auto& i) { return i.needs_review; });
        add(say(words::all_changes), of_.changes.changes.size());
        add(say(words::linked_changes), linked.size());
        add(say(words::unlinked), of_.unlinked_changes.size());
        add(say(words::items_to_review), static_cast<std::size_t>(asked));
        add(say(words::dangling), of_.dangling.size());
        paper_.blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] std::string_view category_of(std::string_view number) const {
        const checklist_item* item = items_.find(number);
        return item == nullptr ? std::string_view() : std::string_view(item->category);
    }

    [[nodiscard]] std::string_view goal_of(std::string_view number) const {
        const checklist_item* item = items_.find(number);
        return item == nullptr ? std::string_view() : std::string_view(item->goal);
    }

    /// The overview: every item, with a link to its section.
    void add_items() {
        add_heading(2, say(words::items), "items");
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::item),
                                             say(words::category),
                                             say(words::goal),
                                             say(words::needs_review),
                                             say(words::changes),
                                             say(words::why_not)}));
        for (const impacted_item& item : of_.items) {
            blocks::table_row row;
            std::vector<document_run> number{
                links_.contains(item.number) && layout_ == impact_layout::by_item
                    ? blocks::link_to(item.number, "item-" + item.number)
                    : blocks::run_of(item.number)};
            row.push_back(blocks::cell_of(std::move(number)));
            row.push_back(blocks::cell_of(category_of(item.number)));
            row.push_back(blocks::cell_of(goal_of(item.number)));
            row.push_back(
                blocks::cell_of(item.needs_review ? say(words::yes) : say(words::no),
                                item.needs_review ? text_mark::bold : text_mark::none));
            row.push_back(blocks::cell_of(std::to_string(item.changes.size())));
            row.push_back(blocks::cell_of(words::of_skip(item.skipped, in_)));
            table.rows.push_back(std::move(row));
        }
        paper_.blocks.emplace_back(std::move(table));
    }

    /// All links in one table, as the proposed ones are told.
    void add_one_table() {
        document_table table;
        table.caption = say(words::links);
        table.rows.push_back(link_heads());
        table.rows.back().insert(table.rows.back().begin(), blocks::cell_of(say(words::item)));
        table.rows.back().push_back(blocks::cell_of(say(words::order)));
        for (const impacted_item& item : of_.items) {
            const auto links = links_.find(item.number);
            for (std::size_t i = 0; links != links_.end() && i < links->second.size(); ++i) {
                blocks::table_row row{blocks::cell_of(item.number)};
                for (table_cell& cell : link_row(*links->second[i])) {
                    row.push_back(std::move(cell));
                }
                row.push_back(order_cell(item, links->second[i]->change));
                table.rows.push_back(std::move(row));
            }
        }
        paper_.blocks.emplace_back(std::move(table));
    }

    void add_links() {
        if (layout_ == impact_layout::one_table) {
            add_one_table();
            return;
        }
        for (const impacted_item& item : of_.items) {
            const auto links = links_.find(item.number);
            if (links == links_.end()) {
                continue;
            }
            add_heading(3,
                        words::item_name(item.number, category_of(item.number), in_),
                        "item-" + item.number);
            if (const std::string_view goal = goal_of(item.number); !goal.empty()) {
                add_line(goal);
            }
            document_table table;
            table.rows.push_back(link_heads());
            table.rows.back().push_back(blocks::cell_of(say(words::order)));
            for (const impact_link* link : links->second) {
                table.rows.push_back(link_row(*link));
                table.rows.back().push_back(order_cell(item, link->change));
            }
            paper_.blocks.emplace_back(std::move(table));
        }
    }

    /// As which of its changes, the likeliest to concern it first, the item has this one.
    static table_cell order_cell(const impacted_item& item, const std::string& change) {
        const auto at = std::ranges::find(item.ranked, change);
        return at == item.ranked.end()
                   ? table_cell()
                   : blocks::cell_of(std::to_string(at - item.ranked.begin() + 1));
    }

    [[nodiscard]] blocks::table_row link_heads() const {
        return blocks::row_of({say(words::change),
                               say(words::kind),
                               say(words::place),
                               say(words::wording),
                               say(words::related),
                               say(words::evidence),
                               say(words::verdict)});
    }

    [[nodiscard]] blocks::table_row link_row(const impact_link& link) const {
        blocks::table_row row = change_cells(link.change);
        row.push_back(relation_cell(link, in_));
        row.push_back(blocks::cell_of(listed(link.evidence)));
        row.push_back(verdict_cell(link));
        // "answered" is what the verdict itself says.
        if (!link.skipped.empty() && link.skipped != "answered") {
            row.back().content.push_back(
                blocks::paragraph_of(words::of_skip(link.skipped, in_)));
        }
        return row;
    }

    /// A link's answer, or an answer for all items at once.
    template <typename Answer>
    [[nodiscard]] table_cell verdict_cell(const Answer& answer) const {
        table_cell cell = blocks::cell_of(
            say(words::of(answer.verdict)),
            answer.verdict == verdict_state::incorporate ? text_mark::bold : text_mark::none);
        const std::string signature =
            answer.reviewer + (answer.reviewer.empty() || answer.date.empty() ? "" : " ") +
            answer.date;
        for (const std::string& text : {answer.rationale, signature}) {
            if (!text.empty()) {
                cell.content.push_back(blocks::paragraph_of(text));
            }
        }
        return cell;
    }

    /// Id, kind, place and wording of a change.
    [[nodiscard]] blocks::table_row change_cells(std::string_view id) const {
        blocks::table_row row{blocks::cell_of(id)};
        const auto found = changes_.find(id);
        if (found == changes_.end()) {
            row.resize(4);
            return row;
        }
        const change& what = *found->second;
        row.push_back(blocks::cell_of(words::of(what, in_)));
        std::vector<document_paragraph> places;
        for (const std::string& place :
             what.new_places.empty() ? what.old_places : what.new_places) {
            places.push_back(blocks::paragraph_of(display(address_of(place))));
        }
        row.push_back(blocks::cell_of(std::move(places)));
        row.push_back(wording_cell(what));
        return row;
    }

    static table_cell wording_cell(const change& what) {
        if (what.runs.empty() && !what.subtree.empty()) {
            return blocks::cell_of(what.subtree.front().text,
                                   what.kind == change_kind::added     ? text_mark::underline
                                   : what.kind == change_kind::deleted ? text_mark::strike
                                                                       : text_mark::none);
        }
        std::vector<document_run> runs;
        blocks::append_redline(runs, what.runs);
        return blocks::cell_of(std::move(runs));
    }

    void add_unlinked() {
        add_heading(2, say(words::unlinked), "unlinked");
        if (of_.unlinked_changes.empty()) {
            add_line(say(words::unlinked_none));
            return;
        }
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::change),
                                             say(words::kind),
                                             say(words::place),
                                             say(words::wording),
                                             say(words::verdict)}));
        for (const std::string& id : of_.unlinked_changes) {
            table.rows.push_back(change_cells(id));
            const auto answer = judged_.find(id);
            table.rows.back().push_back(
                answer == judged_.end() ? table_cell() : verdict_cell(*answer->second));
        }
        paper_.blocks.emplace_back(std::move(table));
    }

    /// Links that nobody wrote, each with what it rests on; none that a reviewer has made
    /// since.
    void add_proposed() {
        document_table table;
        table.rows.push_back(link_heads());
        table.rows.back().insert(table.rows.back().begin(), blocks::cell_of(say(words::item)));
        for (const impact_link* link : open_proposals(of_)) {
            blocks::table_row row{blocks::cell_of(link->item)};
            for (table_cell& cell : link_row(*link)) {
                row.push_back(std::move(cell));
            }
            table.rows.push_back(std::move(row));
        }
        if (table.rows.size() > 1) {
            add_heading(2, say(words::proposed), "proposed");
            add_line(say(words::proposed_note));
            paper_.blocks.emplace_back(std::move(table));
        }
    }

    void add_dangling() {
        add_heading(2, say(words::dangling), "dangling");
        if (of_.dangling.empty()) {
            add_line(say(words::dangling_none));
        } else {
            paper_.blocks.emplace_back(dangling_table(of_.dangling, in_));
        }
        if (!of_.changes.stale.empty()) {
            add_stale_places();
        }
    }

    /// The standard's own text cites by old numbers, too.
    void add_stale_places() {
        document_table table;
        table.caption = say(words::stale_citations);
        table.rows.push_back(blocks::row_of(
            {say(words::place), say(words::citation), say(words::why), say(words::now)}));
        for (const stale_citation& each : of_.changes.stale) {
            table.rows.push_back(blocks::row_of(
                {each.place, each.clause, words::of_dangling(each.why, in_), each.now}));
        }
        paper_.blocks.emplace_back(std::move(table));
    }

    /// Items and links that nobody is asked about: nothing is left out in silence.
    void add_skipped() {
        add_heading(2, say(words::skipped), "skipped");
        document_table table;
        table.rows.push_back(
            blocks::row_of({say(words::item), say(words::change), say(words::why)}));
        for (const impacted_item& item : of_.items) {
            if (!item.skipped.empty()) {
                table.rows.push_back(
                    blocks::row_of({item.number, "", words::of_skip(item.skipped, in_)}));
            }
        }
        for (const impact_link& link : of_.links) {
            if (!link.skipped.empty()) {
                table.rows.push_back(blocks::row_of(
                    {link.item, link.change, words::of_skip(link.skipped, in_)}));
            }
        }
        if (table.rows.size() == table.head_rows) {
            add_line(say(words::skipped_none));
        } else {
            paper_.blocks.emplace_back(std::move(table));
        }
    }

    [[nodiscard]] std::string listed(const std::vector<std::string>& names) const {
        std::string text;
        for (const std::string& name : names) {
            text += text.empty() ? "" : in_ == language::ja ? "、" : ", ";
            text += name;
        }
        return text;
    }

    const impact& of_;
    numbered_items items_;
    language in_;
    impact_layout layout_;
    std::map<std::string_view, const change*> changes_;
    std::map<std::string_view, std::vector<const impact_link*>> links_;
    std::map<std::string_view, const judged_change*> judged_;
    document paper_;
};

} // namespace

document
impact_paper(const impact& of, const checklist& items, language in, impact_layout layout) {
    return impact_writer(of, items, in, layout).write();
}

} // namespace kijun
