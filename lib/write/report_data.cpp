#include "write/report_data.hpp"

#include "report/page_words.hpp"
#include "report/words.hpp"
#include "write/json_writer.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

/// Arrays of one property each, so that names are not told five thousand times.
class column_writer {
public:
    explicit column_writer(const review_report& of) : of_(of) {}

    std::string write() && {
        out_.begin_long_object();
        out_.add("series", of_.series);
        add_clauses();
        add_changes();
        add_items();
        add_links();
        add_words();
        out_.end_object();
        return out_.finish();
    }

private:
    /// `value(element)` of each element.
    template <typename Elements, typename Value>
    void column(std::string_view name, const Elements& elements, const Value& value) {
        out_.key(name);
        out_.begin_array();
        for (const auto& element : elements) {
            out_.add(value(element));
        }
        out_.end_array();
    }

    void add_clauses() {
        out_.key("clauses");
        out_.begin_long_object();
        column("id", of_.named, [](const reported_clause& each) { return each.id; });
        column("title", of_.named, [](const reported_clause& each) { return each.title; });
        out_.end_object();
    }

    void add_changes() {
        using each_change = const reported_change&;
        out_.key("changes");
        out_.begin_long_object();
        column("id", of_.changes, [](each_change each) { return each.id; });
        column("place", of_.changes, [](each_change each) { return each.place; });
        column("clause", of_.changes, [](each_change each) { return each.clause; });
        column("mark", of_.changes, [](each_change each) { return each.mark; });
        column("kind", of_.changes, [](each_change each) { return to_string(each.kind); });
        column("grade", of_.changes, [](each_change each) { return to_string(each.grade); });
        column("status", of_.changes, [](each_change each) { return to_string(each.status); });
        column("series", of_.changes, [](each_change each) { return each.series; });
        out_.end_object();
    }

    void add_items() {
        using each_item = const reported_item&;
        out_.key("items");
        out_.begin_long_object();
        column("number", of_.items, [](each_item each) { return each.number; });
        column("category", of_.items, [](each_item each) { return each.category; });
        column("goal", of_.items, [](each_item each) { return each.goal; });
        column("cited", of_.items, [](each_item each) { return each.cited; });
        column("dangling", of_.items, [](each_item each) {
            std::vector<std::string> written;
            for (const dangling_link& link : each.dangling) {
                // What the old edition had is among the cited clauses.
                if (std::ranges::find(each.cited, link.clause) == each.cited.end()) {
                    written.push_back(link.citation);
                }
            }
            return written;
        });
        column("changes", of_.items, [](each_item each) {
            return each.total.changes + each.total.proposed;
        });
        out_.end_object();
    }

    void add_links() {
        out_.key("links");
        out_.begin_long_object();
        each_link("change", [](std::size_t change, const reported_link&) { return change; });
        each_link("item", [](std::size_t, const reported_link& each) { return each.item; });
        each_link("relation", [](std::size_t, const reported_link& each) {
            return to_string(each.link.how);
        });
        each_link("status", [](std::size_t, const reported_link& each) {
            const verdict_state said = each.link.verdict;
            const bool open = said == verdict_state::open || said == verdict_state::stale;
            return to_string(each.asks       ? change_status::needs_answer
                             : !open         ? change_status::answered
                             : each.proposed ? change_status::proposed
                                             : change_status::not_asked);
        });
        // Many links go the same way: each way is told once.
        std::map<std::vector<std::string>, std::size_t> ways;
        std::vector<const std::vector<std::string>*> in_order;
        each_link("via", [&](std::size_t, const reported_link& each) {
            const auto [way, is_new] = ways.try_emplace(each.link.via, ways.size());
            if (is_new) {
                in_order.push_back(&way->first);
            }
            return way->second;
        });
        out_.end_object();
        column("ways", in_order, [](const std::vector<std::string>* way) { return *way; });
    }

    template <typename Value>
    void each_link(std::string_view name, const Value& value) {
        out_.key(name);
        out_.begin_array();
        for (std::size_t i = 0; i < of_.changes.size(); ++i) {
            for (const reported_link& each : of_.changes[i].links) {
                out_.add(value(i, each));
            }
        }
        out_.end_array();
    }

    void add_words() {
        namespace page = words::page;
        const auto add = [this](std::string_view name, const words::word& what) {
            out_.add(name, what.in(of_.in));
        };
        out_.key("words");
        out_.begin_long_object();
        add("item", words::item);
        add("graph", page::graph);
        add("nothing", page::nothing);
        add("more", page::graph_more);
        add("unchanged", page::unchanged);
        add("dangling", page::dangling);
        out_.end_object();
    }

    const review_report& of_;
    json_writer out_;
};

} // namespace

std::string report_data(const review_report& of) {
    return column_writer(of).write();
}

std::string escape_script_data(std::string_view json) {
    constexpr std::string_view separator = "\xE2\x80"; // U+2028 and U+2029 begin so
    std::string safe;
    safe.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char character = json[i];
        if (character == '<') {
            safe += "\\u003c";
        } else if (character == '>') {
            safe += "\\u003e";
        } else if (character == '&') {
            safe += "\\u0026";
        } else if (json.substr(i).starts_with(separator) && i + 2 < json.size() &&
                   (json[i + 2] == '\xA8' || json[i + 2] == '\xA9')) {
            safe += json[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            safe += character;
        }
    }
    return safe;
}

} // namespace kijun
