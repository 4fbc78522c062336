#include "write/report_rows.hpp"

#include "report/page_words.hpp"
#include "report/words.hpp"
#include "write/escape.hpp"
#include "write/html_text.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {

namespace {

/// Items of one line are links up to here; the others are named. Five hundred items that cite
/// one clause would else make one row heavier than a hundred.
constexpr std::size_t most_links = 24;

class row_writer {
public:
    explicit row_writer(const review_report& of) : of_(of) {}

    std::string change(const reported_change& what) && {
        out_ = "<article class=\"change is-" + std::string(to_string(what.status)) +
               "\" tabindex=\"-1\" id=\"";
        add(what.id);
        out_ += "\">";
        add_heading(what);
        for (const std::string& reason : what.reasons) {
            element("p", "reason", reason);
        }
        add_sides(what);
        add_list("facts", what.facts);
        add_links(what);
        out_ += "</article>";
        return std::move(out_);
    }

    std::string item(std::size_t index) && {
        const reported_item& what = of_.items[index];
        const std::string number = std::to_string(index);
        out_ = "<tr id=\"i" + number + "\"><th scope=\"row\"><a href=\"#i" + number +
               "\" data-item=\"" + number + "\">";
        add(what.number);
        out_ += "</a></th><td class=\"what\"><div>";
        element("span", "", what.category);
        element("span", "goal", what.goal);
        if (!what.needs_review) {
            element("span", "why", what.skipped);
        }
        out_ += "</div></td>";
        for (std::size_t i = 0; i < what.by_series.size(); ++i) {
            add_heat(what.by_series[i], std::to_string(i));
        }
        add_heat(what.total, "");
        out_ += "</tr>";
        return std::move(out_);
    }

    std::string head() && {
        out_ = "<thead><tr>";
        const auto column = [this](std::string_view name) {
            // A long name is cut where it stands, and whole where one points at it.
            std::string whole = escape_html(clean_text(name));
            std::ranges::replace(whole, '\n', ' '); // a row is one line
            out_ += "<th scope=\"col\" title=\"" + whole + "\">";
            add(name);
            out_ += "</th>";
        };
        column(say(words::item));
        column(say(words::goal));
        for (const std::string& name : of_.series) {
            column(name.empty() ? say(words::page::no_series) : std::string_view(name));
        }
        column(say(words::page::total));
        out_ += "</tr></thead>";
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string_view say(const words::word& what) const {
        return what.in(of_.in);
    }
    void add(std::string_view text) { append_html_text(out_, text); }

    void open(std::string_view tag, std::string_view look) {
        out_ += '<';
        out_ += tag;
        if (!look.empty()) {
            out_ += " class=\"";
            out_ += look;
            out_ += '"';
        }
        out_ += '>';
    }
    void close(std::string_view tag) {
        out_ += "</";
        out_ += tag;
        out_ += '>';
    }
    /// Nothing for an empty text.
    void element(std::string_view tag, std::string_view look, std::string_view text) {
        if (!text.empty()) {
            open(tag, look);
            add(text);
            close(tag);
        }
    }

    void add_list(std::string_view look, const std::vector<std::string>& lines) {
        if (lines.empty()) {
            return;
        }
        open("ul", look);
        for (const std::string& line : lines) {
            element("li", "", line);
        }
        close("ul");
    }

    void add_heading(const reported_change& what) {
        out_ += "<h3><a href=\"#";
        add(what.id);
        out_ += "\">";
        add(what.id);
        out_ += "</a> ";
        element("span", "place", what.place);
        out_ += ' ';
        element("span", "title", what.title);
        out_ += "</h3><p class=\"tags\">";
        element("span", "tag kind-" + std::string(to_string(what.kind)), what.mark);
        if (what.kind == change_kind::split || what.kind == change_kind::merged) {
            const std::string_view kind = say(words::of(what.kind));
            element("span", "tag", kind == what.mark ? std::string_view() : kind); // 変更
        }
        if (what.grade == change_grade::editorial) {
            element("span", "tag", say(words::page::editorial));
        }
        element("span",
                "tag status-" + std::string(to_string(what.status)),
                say(words::page::of(what.status)));
        if (what.row != 0) {
            element(
                "span", "row", std::string(say(words::page::row)) + std::to_string(what.row));
        }
        out_ += "</p>";
    }

    /// Where a side stands, if that is not the one place of the heading on either side.
    [[nodiscard]] static std::string places_beside(const std::vector<std::string>& places,
                                                   const reported_change& what) {
        std::string beside;
        if (what.kind == change_kind::moved || what.kind == change_kind::split ||
            what.kind == change_kind::merged) {
            for (const std::string& place : places) {
                beside += " " + place;
            }
        }
        return beside;
    }

    void add_sides(const reported_change& what) {
        const bool map_is_told = std::ranges::any_of(what.reasons, [&](const auto& reason) {
            return reason.find(what.map) != std::string::npos;
        });
        element("p", "map", map_is_told ? "" : what.map);
        if (!what.map.empty() && what.before.content.empty() && what.after.content.empty()) {
            return;
        }
        out_ += "<div class=\"sides\">";
        add_side("old",
                 std::string(say(words::page::before)) + places_beside(what.old_places, what),
                 what.before,
                 what.kind == change_kind::added ? say(words::page::is_new)
                                                 : std::string_view());
        add_side("new",
                 std::string(say(words::page::after)) + places_beside(what.new_places, what),
                 what.after,
                 what.kind == change_kind::deleted ? say(words::page::is_gone)
                                                   : std::string_view());
        out_ += "</div>";
    }

    void add_side(std::string_view look,
                  std::string_view name,
                  const table_cell& wording,
                  std::string_view instead) {
        out_ += "<section class=\"";
        out_ += look;
        out_ += "\"><h4>";
        add(name);
        out_ += "</h4>";
        element("p", "instead", instead);
        for (const document_paragraph& paragraph : wording.content) {
            out_ += "<p>";
            for (const document_run& run : labelled_runs(paragraph)) {
                element(has(run.marks, text_mark::strike)      ? "del"
                        : has(run.marks, text_mark::underline) ? "ins"
                                                               : "span",
                        "",
                        run.text);
            }
            out_ += "</p>";
        }
        out_ += "</section>";
    }

    /// What a line of links says of all of its items.
    struct link_line {
        std::string said;
        bool asks = false;
        bool proposed = false;
        std::vector<std::size_t> items;
    };

    /// Items that are linked in the same way and have the same answer stand on one line.
    void add_links(const reported_change& what) {
        std::vector<link_line> lines;
        std::unordered_map<std::string, std::size_t> known;
        for (const reported_link& each : what.links) {
            const auto [at, is_new] = known.try_emplace(told(each), lines.size());
            if (is_new) {
                lines.push_back({at->first, each.asks, each.proposed, {each.item}});
            } else if (lines[at->second].items.back() != each.item) {
                lines[at->second].items.push_back(each.item);
            }
        }
        if (lines.empty() && !what.judged) {
            return;
        }
        out_ += "<ul class=\"links\">";
        for (const link_line& line : lines) {
            open("li", line.asks ? "asks" : line.proposed ? "proposed" : "");
            add_numbers(line.items);
            out_ += line.said + "</li>";
        }
        if (what.judged) {
            out_ += "<li>";
            element("span", "items", say(words::page::all_at_once));
            append_answer(out_, *what.judged);
            out_ += "</li>";
        }
        out_ += "</ul>";
    }

    void add_numbers(const std::vector<std::size_t>& items) {
        out_ += "<span class=\"items\">";
        add(say(words::item));
        for (std::size_t i = 0; i < items.size() && i < most_links; ++i) {
            const std::string number = std::to_string(items[i]);
            out_.append(" <a href=\"#i").append(number).append("\" data-item=\"");
            out_.append(number).append("\">");
            add(of_.items[items[i]].number);
            out_ += "</a>";
        }
        if (items.size() > most_links) {
            out_ += ' ';
            std::string rest(say(words::page::more_items));
            for (std::size_t i = most_links; i < items.size(); ++i) {
                rest += (i == most_links ? "" : " ") + of_.items[items[i]].number;
            }
            add(rest);
        }
        out_ += "</span>";
    }

    /// How the item is linked, on what, and with which answer, as HTML.
    [[nodiscard]] std::string told(const reported_link& each) const {
        const impact_link& link = each.link;
        std::string said(say(words::of(link.how)));
        if (!link.via.empty()) {
            std::string way;
            for (const std::string& step : link.via) {
                way += way.empty()                       ? ""
                       : link.how == relation::suggested ? "、" // several reasons, no way
                                                         : " → ";
                way += step;
            }
            said += " " + way;
        }
        if (link.method == "reviewer") {
            said += " ";
            said += say(words::by_reviewer);
        }
        for (const stated_relation& stated : link.stated) {
            said += (of_.in == language::ja ? "、" : "; ") + words::of_relation(stated, of_.in);
        }
        if (!link.evidence.empty()) {
            said += of_.in == language::ja ? "（" : " (";
            for (std::size_t i = 0; i < link.evidence.size(); ++i) {
                said += i == 0 ? "" : of_.in == language::ja ? "、" : ", ";
                said += link.evidence[i];
            }
            said += of_.in == language::ja ? "）" : ")";
        }
        std::string html = " <span class=\"how\">";
        append_html_text(html, said);
        html += "</span>";
        if (!each.proposed || link.verdict != verdict_state::open) {
            append_answer(html, link);
        }
        if (!link.skipped.empty() && link.skipped != "answered") {
            html += " <span class=\"why\">";
            append_html_text(html, words::of_skip(link.skipped, of_.in));
            html += "</span>";
        }
        return html;
    }

    /// A link's answer, or the one for all items at once.
    template <typename Answer>
    void append_answer(std::string& html, const Answer& said) const {
        html +=
            " <span class=\"verdict verdict-" + std::string(to_string(said.verdict)) + "\">";
        append_html_text(html, say(words::of(said.verdict)));
        html += "</span>";
        std::string rest = said.rationale;
        for (const std::string& part : {said.reviewer, said.date}) {
            rest += (rest.empty() || part.empty() ? "" : " ") + part;
        }
        if (!rest.empty()) {
            html += " <span class=\"rationale\">";
            append_html_text(html, rest);
            html += "</span>";
        }
    }

    /// Five steps of colour: 1, 2 to 3, 4 to 7, 8 to 15, more.
    void add_heat(const heat& cell, const std::string& series) {
        constexpr int steps = 5;
        const int step = std::min(static_cast<int>(std::bit_width(cell.changes)), steps);
        out_ += "<td class=\"h" + std::to_string(step) + "\" data-series=\"" + series + "\">";
        if (cell.changes != 0) {
            out_ += std::to_string(cell.changes);
        }
        element("b", "", cell.asked == 0 ? "" : std::to_string(cell.asked));
        element("i", "", cell.proposed == 0 ? "" : "+" + std::to_string(cell.proposed));
        out_ += "</td>";
    }

    const review_report& of_;
    std::string out_;
};

} // namespace

std::string change_row(const review_report& of, std::size_t index) {
    return row_writer(of).change(of.changes[index]);
}

std::string heat_row(const review_report& of, std::size_t index) {
    return row_writer(of).item(index);
}

std::string heat_head(const review_report& of) {
    return row_writer(of).head();
}

} // namespace kijun
