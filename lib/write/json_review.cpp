#include "report/incorporated_rows.hpp"
#include "report/numbered_items.hpp"
#include "report/revised_cells.hpp"
#include "report/row_places.hpp"
#include "write/json_support.hpp"

#include <kijun/write/write.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

using json_support::text;
using json_support::texts;

boost::json::value text_or_null(const std::optional<std::string>& what) {
    return what ? text(*what) : boost::json::value();
}

boost::json::value answer_of(const std::optional<bool>& needs_review) {
    return needs_review ? boost::json::value(*needs_review) : boost::json::value();
}

boost::json::value rule_of(const std::optional<review_rule>& rule) {
    if (!rule) {
        return {};
    }
    boost::json::object object;
    object["title"] = text(rule->title);
    object["source"] = text(rule->source);
    object["text"] = text(rule->text);
    return object;
}

boost::json::array related_of(const std::vector<review_related>& related) {
    boost::json::array list;
    for (const review_related& one : related) {
        boost::json::object each;
        each["standard"] = text(one.standard);
        each["note"] = text(one.note);
        each["needs_review"] = answer_of(one.needs_review);
        each["finding"] = text(one.finding);
        list.push_back(std::move(each));
    }
    return list;
}

boost::json::array factors_of(const std::vector<review_factor>& factors) {
    boost::json::array list;
    for (const review_factor& factor : factors) {
        boost::json::object each;
        each["number"] = text(factor.number);
        each["title"] = text(factor.title);
        each["needs_review"] = answer_of(factor.needs_review);
        each["finding"] = text(factor.finding);
        if (factor.about_standards) {
            each["about"] = "standards";
        }
        list.push_back(std::move(each));
    }
    return list;
}

boost::json::object conclusion_of(const review_conclusion& what) {
    boost::json::array items;
    for (const revised_item& item : what.revised_items) {
        boost::json::object each;
        each["number"] = text(item.number);
        each["incorporated"] = texts(item.incorporated);
        each["new_clauses"] = texts(item.new_clauses);
        items.push_back(std::move(each));
    }
    boost::json::object object;
    object["needs_revision"] = what.needs_revision;
    object["open_questions"] = what.open_questions;
    object["revised_items"] = std::move(items);
    object["provisional"] = what.is_provisional(); // 暫定
    return object;
}

void add_settlement(json_writer& out, const review_settlement& what) {
    out.key("settlement");
    out.begin_object();
    out.add("since", what.since);
    out.add("pairs", what.pairs());
    out.add("unchanged", what.unchanged);
    out.add("editorial", what.editorial);
    out.add("carried_over", what.carried_over);
    out.add("answered", what.answered);
    out.add("to_answer", what.to_answer);
    out.add("share_without_look", what.share_without_look());
    out.key("settled");
    out.begin_array();
    for (const settled_pair& one : what.settled) {
        out.begin_object();
        out.add("item", one.item);
        out.add("clause", one.clause);
        out.add("now", one.now);
        out.add("why", to_string(one.why));
        if (!one.change.empty()) {
            out.add("change", one.change);
        }
        if (one.why == settled_why::unchanged) {
            out.add("fingerprint", one.fingerprint);
        } else if (one.why == settled_why::editorial) {
            out.add("proof", one.proof);
        } else {
            out.add("reviewer", one.reviewer);
            out.add("date", one.date);
            out.add("rationale", one.rationale);
        }
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

/// The places of a row. A clause that is new or gone is not among them: the row is about it,
/// and has its title.
boost::json::array places_json(const reference_row& row, const place_teller& places) {
    boost::json::array list;
    for (const row_place& place : places.places_of(row)) {
        const bool whole_clause =
            place.place.path.empty() &&
            (place.state == place_state::added || place.state == place_state::deleted);
        if (whole_clause) {
            continue;
        }
        const std::string written = to_string(address{place.place.clause, {}});
        const std::string path = to_string(place.place).substr(written.size());
        boost::json::object each;
        each["clause"] = text(place.place.clause);
        each["path"] = text(path.empty() ? path : path.substr(1));
        each["old"] = text_or_null(place.before);
        each["new"] = text_or_null(place.after);
        if (!place.moved_from.empty()) {
            each["moved_from"] = text(place.moved_from);
        }
        list.push_back(std::move(each));
    }
    return list;
}

class review_writer {
    using answer_for = std::pair<std::string_view, verdict_state>;

public:
    explicit review_writer(const annual_review& review)
        : review_(review), items_(review.items) {
        for (const impact_link& link : review.effects.links) {
            answers_[link.change].emplace_back(link.item, link.verdict);
        }
        for (const judged_change& answer : review.effects.judged) {
            answers_[answer.change].emplace_back("-", answer.verdict);
        }
    }

    [[nodiscard]] std::string write() const {
        boost::json::object figures;
        figures["1"] = figure_1();
        figures["2"] = figure_2();

        json_writer out;
        out.begin_object();
        out.add("schema", "kijun.review/1");
        out.add("year", review_.file.year);
        out.add("title", review_.file.title);
        out.add("issuer", review_.file.issuer);
        out.add("issued", review_.file.issued);
        out.add("conclusion", conclusion_of(review_.conclusion));
        out.add("factors", factors_of(review_.file.factors));
        out.add("watched", factors_of(review_.file.watched));
        out.add("rows", rows());
        out.add("figures", figures);
        out.add("rule", rule_of(review_.file.rule));
        out.add("related", related_of(review_.file.related));
        out.add("decision", review_.file.decision);
        out.add("policy", review_.file.policy);
        add_settlement(out, review_.settlement);
        out.key("impact");
        json_support::add_impact(out, review_.effects);
        out.end_object();
        return out.finish();
    }

private:
    [[nodiscard]] boost::json::array ids_of(const reference_row& row) const {
        boost::json::array ids;
        for (const std::size_t index : row.changes) {
            if (index < review_.effects.changes.changes.size()) {
                ids.push_back(text(review_.effects.changes.changes[index].id));
            }
        }
        return ids;
    }

    /// What was answered for each item about the row, "-" for all items; each answer once.
    [[nodiscard]] boost::json::array verdicts_of(const reference_row& row) const {
        std::vector<answer_for> answers;
        for (const std::size_t index : row.changes) {
            if (index >= review_.effects.changes.changes.size()) {
                continue;
            }
            const auto found = answers_.find(review_.effects.changes.changes[index].id);
            if (found == answers_.end()) {
                continue;
            }
            for (const answer_for& answer : found->second) {
                if (std::find(answers.begin(), answers.end(), answer) == answers.end()) {
                    answers.push_back(answer);
                }
            }
        }
        boost::json::array list;
        for (const auto& [item, verdict] : answers) {
            boost::json::object each;
            each["item"] = text(item);
            each["verdict"] = text(to_string(verdict));
            list.push_back(std::move(each));
        }
        return list;
    }

    [[nodiscard]] boost::json::array rows() const {
        const place_teller places(review_);
        boost::json::array list;
        list.reserve(review_.rows.size());
        for (std::size_t i = 0; i != review_.rows.size(); ++i) {
            const reference_row& row = review_.rows[i];
            const filing filed = filed_under(row, review_);
            std::optional<std::string> title =
                filed.clause == row.clause ? std::optional(filed.title)
                                           : text_at(review_.after, address{row.clause, {}});
            if (!title) {
                title = text_at(review_.before, address{row.clause, {}});
            }
            boost::json::object each;
            each["row"] = i + 1;
            each["clause"] = text(row.clause);
            each["path"] = text(row.path);
            each["title"] = text(title.value_or(""));
            each["items"] = texts(row.items);
            each["mark"] = text(row.mark);
            each["reasons"] = texts(row.reasons);
            each["changes"] = ids_of(row);
            each["verdicts"] = verdicts_of(row);
            each["places"] = places_json(row, places);
            each["filed_under"] = text(filed.clause);
            each["needs_review"] = row.needs_review;
            list.push_back(std::move(each));
        }
        return list;
    }

    /// 図表1: what each item takes in, by the rows of [参考] (0: in no row).
    [[nodiscard]] boost::json::array figure_1() const {
        boost::json::array list;
        const incorporated_changes incorporated(review_);
        for (const revised_item& revised : review_.conclusion.revised_items) {
            const checklist_item* item = items_.find(revised.number);
            for (const incorporated_row& taken : incorporated.rows_of(revised)) {
                boost::json::object each;
                each["item"] = text(revised.number);
                each["category"] = text(item == nullptr ? std::string_view()
                                                        : std::string_view(item->category));
                each["row"] = taken.number;
                each["clause"] = text(taken.row.clause);
                each["path"] = text(taken.row.path);
                each["changes"] = ids_of(taken.row);
                list.push_back(std::move(each));
            }
        }
        return list;
    }

    /// 図表2: the rows as they will read.
    [[nodiscard]] boost::json::array figure_2() const {
        boost::json::array list;
        for (const revised_item& revised : review_.conclusion.revised_items) {
            const checklist_item* item = items_.find(revised.number);
            if (item == nullptr) {
                continue;
            }
            boost::json::array related;
            for (const revised_cell& cell : revised_cells(review_, *item, revised)) {
                std::string now;
                std::vector<text_run> runs;
                for (const cell_piece& piece : cell.pieces) {
                    now += piece.text;
                    runs.push_back({piece.added ? run_op::insert : run_op::equal, piece.text});
                }
                boost::json::object each;
                each["standard"] = text(cell.standard);
                each["label"] = text(cell.label);
                each["old"] = text(cell.before);
                each["new"] = text(now);
                each["runs"] = json_support::runs(runs);
                related.push_back(std::move(each));
            }
            boost::json::object each;
            each["number"] = text(item->number);
            each["category"] = text(item->category);
            each["goal"] = text(item->goal);
            each["subject"] = text(item->subject);
            each["status"] = text(item->status);
            each["issue"] = text(item->issue);
            each["plan"] = text(item->plan);
            each["related"] = std::move(related);
            each["note"] = text(item->note);
            list.push_back(std::move(each));
        }
        return list;
    }

    const annual_review& review_;
    numbered_items items_;
    std::map<std::string_view, std::vector<answer_for>> answers_;
};

} // namespace

std::string to_json(const annual_review& review) {
    return review_writer(review).write();
}

} // namespace kijun
