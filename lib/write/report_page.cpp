#include "report/page_words.hpp"
#include "report/words.hpp"
#include "write/escape.hpp"
#include "write/html_text.hpp"
#include "write/report_data.hpp"
#include "write/report_page_files.hpp"
#include "write/report_rows.hpp"

#include <kijun/write/write.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

namespace page = words::page;

constexpr std::array kinds{change_kind::added,
                           change_kind::deleted,
                           change_kind::modified,
                           change_kind::moved,
                           change_kind::renumbered,
                           change_kind::split,
                           change_kind::merged};
constexpr std::array statuses{change_status::needs_answer,
                              change_status::answered,
                              change_status::carried_over,
                              change_status::not_asked,
                              change_status::proposed,
                              change_status::no_item};

class page_writer {
public:
    explicit page_writer(const review_report& of) : of_(of) {}

    std::string write() && {
        add_head();
        out_ += "<body>\n<a class=\"skip\" href=\"#changes\">";
        add(page::skip);
        out_ += "</a>\n";
        add_title();
        out_ += "<main>\n<noscript><p class=\"notice\">";
        add(page::no_script);
        out_ += "</p></noscript>\n";
        add_summary();
        add_heat();
        add_changes();
        add_dangling();
        add_keys();
        out_ += "</main>\n";
        add_graph();
        out_ += "<script type=\"application/json\" id=\"data\">";
        out_ += escape_script_data(report_data(of_));
        out_ += "</script>\n<script>";
        out_ += report_script;
        out_ += "</script>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void add(std::string_view text) { append_html_text(out_, text); }
    void add(const words::word& what) { add(what.in(of_.in)); }
    void add_number(std::size_t number) { out_ += std::to_string(number); }

    /// Nothing of the page may load anything, send anything or run what is not ours: only the
    /// one style and the one script whose hashes are named here.
    void add_head() {
        out_ = "<!doctype html>\n<html lang=\"";
        out_ += of_.in == language::ja ? "ja" : "en";
        out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
                "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src '" +
                std::string(report_style_hash) + "'; script-src '" +
                std::string(report_script_hash) +
                "'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
                "content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
                "content=\"no-referrer\">\n<title>";
        out_ += escape_html(clean_text(of_.title)); // nothing but text stands there
        out_ += "</title>\n<style>";
        out_ += report_style;
        out_ += "</style>\n</head>\n";
    }

    static std::string name_of(const edition_name& edition) {
        return edition.standard +
               (edition.standard.empty() || edition.name.empty() ? "" : " ") + edition.name;
    }

    void add_title() {
        out_ += "<header class=\"top\">\n<button type=\"button\" id=\"theme\" hidden>";
        add(page::theme);
        out_ += "</button>\n<h1>";
        add(of_.title);
        out_ += "</h1>\n<p class=\"of\">";
        const std::vector<std::string> parts{name_of(of_.before) + " → " + name_of(of_.after),
                                             of_.checklist,
                                             of_.issuer,
                                             of_.issued};
        for (const std::string& part : parts) {
            if (!part.empty()) {
                out_ += "<span>";
                add(part);
                out_ += "</span> ";
            }
        }
        out_ += "</p>\n</header>\n";
    }

    void add_card(std::size_t number, const words::word& what, std::string_view look) {
        out_ += "<li id=\"n-" + std::string(look) + (number == 0 ? "\" class=\"zero" : "") +
                "\"><strong>";
        add_number(number);
        out_ += "</strong> ";
        add(what);
        out_ += " <small>";
    }

    void add_summary() {
        out_ += "<section id=\"summary\">\n<h2>";
        add(page::summary);
        out_ += "</h2>\n";
        add_conclusion();
        const auto count = [](const change_counts& counts) {
            std::size_t all = 0;
            for (const auto& [kind, number] : counts.by_kind) {
                all += number;
            }
            return all;
        };
        const auto to_review = static_cast<std::size_t>(
            std::ranges::count_if(of_.items, &reported_item::needs_review));
        const auto proposed = static_cast<std::size_t>(
            std::ranges::count(of_.changes, change_status::proposed, &reported_change::status));
        out_ += "<ul class=\"cards\">\n";
        add_card(of_.changes.size(), page::changes, "changes");
        add(page::clauses);
        add_number(count(of_.clauses));
        add(page::paragraphs);
        add_number(count(of_.paragraphs));
        out_ += "</small></li>\n";
        add_card(to_review, page::items, "items");
        add(page::of_items);
        add_number(of_.items.size());
        out_ += "</small></li>\n";
        add_card(of_.conclusion.open_questions, page::questions, "questions");
        add(page::question_note);
        out_ += "</small></li>\n";
        add_card(of_.unlinked, page::unlinked, "unlinked");
        add(page::unlinked_note);
        add_number(proposed);
        out_ += "</small></li>\n</ul>\n";
        add_settlement();
        if (of_.conclusion.open_questions != 0) {
            out_ += "<p><button type=\"button\" id=\"asked\" hidden>";
            add(page::show_asked);
            out_ += "</button></p>\n";
        }
        out_ += "</section>\n";
    }

    /// How much needed no new look, and of what that is made up.
    void add_settlement() {
        const review_settlement& settled = of_.settlement;
        if (settled.pairs() == 0) {
            return;
        }
        constexpr double hundred = 100.0;
        out_ += "<p id=\"settled\">";
        add(words::settled_share);
        out_ += " <strong>";
        add_number(static_cast<std::size_t>(hundred * settled.share_without_look()));
        out_ += " %</strong> <small>";
        add(words::settled_pairs);
        add(of_.in == language::ja ? "：" : ": ");
        add_number(settled.pairs());
        using part = std::pair<const words::word&, std::size_t>;
        for (const auto& [name, count] : {part{words::settled_unchanged, settled.unchanged},
                                          part{words::settled_editorial, settled.editorial},
                                          part{words::settled_carried, settled.carried_over},
                                          part{words::settled_answered, settled.answered},
                                          part{words::settled_open, settled.to_answer}}) {
            out_ += " <span>";
            add(name);
            out_ += " ";
            add_number(count);
            out_ += "</span>";
        }
        out_ += "</small></p>\n";
    }

    void add_conclusion() {
        if (!of_.concludes) {
            return;
        }
        out_ += "<p class=\"conclusion\">";
        add(of_.conclusion.needs_revision ? page::revise : page::keep);
        if (of_.conclusion.is_provisional()) {
            add(page::provisional);
        }
        out_ += "</p>\n";
        for (const revised_item& item : of_.conclusion.revised_items) {
            if (item.new_clauses.empty()) {
                continue;
            }
            out_ += "<p class=\"revised\">";
            add(page::takes_in);
            add(item.number);
            add(page::cites_besides);
            for (std::size_t i = 0; i < item.new_clauses.size(); ++i) {
                add(i == 0 ? "" : of_.in == language::ja ? "、" : ", ");
                add(item.new_clauses[i]);
            }
            out_ += "</p>\n";
        }
    }

    /// Without a script all items stand in the table. With one they are put in as they are
    /// looked at, and each of these lines is one of them.
    void add_heat() {
        if (of_.items.empty() || of_.changes.empty()) {
            return;
        }
        out_ += "<section id=\"heat\">\n<h2>";
        add(page::heat);
        out_ += "</h2>\n<p class=\"note\">";
        add(page::heat_note);
        out_ += "<span class=\"scripted\" hidden> ";
        add(page::heat_keys);
        out_ += "</span></p>\n<p class=\"scripted\" hidden><label><input type=\"checkbox\" "
                "id=\"all-items\"> ";
        add(page::all_items);
        out_ += "</label></p>\n<div id=\"heat-box\" class=\"scroll\"></div>\n"
                "<noscript id=\"heat-rows\"><table class=\"";
        constexpr std::size_t most_in_window = 7; // series beside the goal
        out_ += of_.series.size() > most_in_window ? "heat wide" : "heat";
        out_ += "\">" + heat_head(of_) + "<tbody>\n";
        for (std::size_t i = 0; i < of_.items.size(); ++i) {
            out_ += heat_row(of_, i) + "\n";
        }
        out_ += "</tbody></table></noscript>\n</section>\n";
    }

    void add_changes() {
        out_ += "<section id=\"changes\">\n<h2>";
        add(page::list);
        out_ += "</h2>\n";
        if (of_.changes.empty()) {
            out_ += "<p>";
            add(page::no_changes);
            out_ += "</p>\n</section>\n";
            return;
        }
        add_filter();
        out_ += "<p id=\"shown\" role=\"status\" aria-live=\"polite\"></p>\n<div "
                "id=\"list\"></div>\n<noscript id=\"rows\">\n";
        for (std::size_t i = 0; i < of_.changes.size(); ++i) {
            out_ += change_row(of_, i) + "\n";
        }
        out_ += "</noscript>\n</section>\n";
    }

    /// One of the choices of a filter, where some change has it.
    struct choice {
        std::string value;
        std::string name;
        std::size_t count = 0;
    };

    void add_facet(std::string_view key,
                   const words::word& name,
                   const std::vector<choice>& choices) {
        out_ += "<fieldset data-facet=\"" + std::string(key) + "\"><legend>";
        add(name);
        out_ += "</legend>";
        for (const choice& each : choices) {
            if (each.count == 0) {
                continue;
            }
            out_ += "<label><input type=\"checkbox\" value=\"" + each.value + "\"> ";
            add(each.name);
            out_ += " <small>" + std::to_string(each.count) + "</small></label> ";
        }
        out_ += "</fieldset>\n";
    }

    /// The choices of a property of changes, in the order of `values`.
    template <typename Values, typename Property, typename Name>
    [[nodiscard]] std::vector<choice>
    choices_of(const Values& values, const Property& property, const Name& name) const {
        std::vector<choice> choices;
        choices.reserve(values.size());
        for (const auto value : values) {
            choices.push_back(
                {std::string(to_string(value)),
                 std::string(name(value).in(of_.in)),
                 static_cast<std::size_t>(std::ranges::count(of_.changes, value, property))});
        }
        return choices;
    }

    void add_filter() {
        out_ += "<form id=\"filter\" role=\"search\" hidden>\n<p class=\"fields\"><label>";
        add(page::search);
        out_ += " <input type=\"search\" id=\"query\" autocomplete=\"off\" placeholder=\"";
        add(page::search_note);
        out_ += "\"></label><label>";
        add(page::item);
        out_ += " <input type=\"text\" id=\"item\" size=\"8\" autocomplete=\"off\"></label>"
                "<button type=\"reset\">";
        add(page::reset);
        out_ += "</button></p>\n<div class=\"facets\">\n";
        add_facet(
            "status", page::status, choices_of(statuses, &reported_change::status, &page::of));
        const auto word_of_kind = [](change_kind kind) { return words::of(kind); };
        add_facet("kind", page::kind, choices_of(kinds, &reported_change::kind, word_of_kind));
        std::vector<choice> series;
        for (std::size_t i = 0; i < of_.series.size(); ++i) {
            const std::string& name = of_.series[i];
            series.push_back({std::to_string(i),
                              name.empty() ? std::string(page::no_series.in(of_.in)) : name,
                              static_cast<std::size_t>(std::ranges::count(
                                  of_.changes, i, &reported_change::series))});
        }
        add_facet("series", page::series, series);
        constexpr std::array grades{change_grade::substantive, change_grade::editorial};
        const auto word_of_grade = [](change_grade grade) {
            return grade == change_grade::editorial ? page::editorial : page::substantive;
        };
        add_facet(
            "grade", page::grade, choices_of(grades, &reported_change::grade, word_of_grade));
        out_ += "</div>\n</form>\n";
    }

    void add_dangling() {
        bool any = false;
        const auto cell = [this](std::string_view text) {
            out_ += "<td>";
            add(text);
            out_ += "</td>";
        };
        for (const reported_item& item : of_.items) {
            for (const dangling_link& link : item.dangling) {
                if (!any) {
                    out_ += "<section id=\"dangling\">\n<h2>";
                    add(page::dangling);
                    out_ += "</h2>\n<table>\n<thead><tr>";
                    for (const words::word& name :
                         {words::item, words::citation, words::why, words::now}) {
                        out_ += "<th scope=\"col\">";
                        add(name);
                        out_ += "</th>";
                    }
                    out_ += "</tr></thead>\n<tbody>\n";
                    any = true;
                }
                out_ += "<tr>";
                cell(item.number);
                cell(link.citation);
                cell(words::of_dangling(link.why, of_.in));
                cell(link.now);
                out_ += "</tr>\n";
            }
        }
        out_ += any ? "</tbody>\n</table>\n</section>\n" : "";
    }

    void add_keys() {
        out_ += "<details id=\"keys\" hidden><summary>";
        add(page::keys);
        out_ += "</summary><dl>";
        using row = std::pair<std::string_view, const words::word&>;
        for (const auto& [key, what] : {row{"/", page::key_search},
                                        row{"j k", page::key_next},
                                        row{"n", page::key_asked},
                                        row{"g", page::key_graph},
                                        row{"x", page::key_reset},
                                        row{"?", page::key_help}}) {
            out_ += "<dt><kbd>" + std::string(key) + "</kbd></dt><dd>";
            add(what);
            out_ += "</dd>";
        }
        out_ += "</dl></details>\n";
    }

    void add_graph() {
        out_ += "<dialog id=\"graph\" aria-labelledby=\"graph-title\"><header><h2 "
                "id=\"graph-title\"></h2><button type=\"button\" id=\"graph-close\">";
        add(page::close);
        out_ += "</button></header><p id=\"graph-goal\"></p><p class=\"note\">";
        add(page::graph_note);
        out_ += "</p><div id=\"graph-view\" class=\"scroll\"></div></dialog>\n";
    }

    const review_report& of_;
    std::string out_;
};

} // namespace

std::string to_html(const review_report& report) {
    return page_writer(report).write();
}

} // namespace kijun
