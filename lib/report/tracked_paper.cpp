// Both editions become lines; the lines that correspond and kept their order (the longest such
// row: Schensted 1961) are written once, all others as deleted or inserted. So the paper gives
// back both editions whatever the comparison told; what it told only makes it shorter.
#include "report/comparison_places.hpp"
#include "report/edition_lines.hpp"

#include <kijun/report/comparison_paper.hpp>
#include <kijun/text/redline.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {

namespace {

constexpr auto nowhere = static_cast<std::size_t>(-1);

class line_pairs {
public:
    line_pairs(const difference& of,
               const edition& before,
               const edition& after,
               const std::vector<edition_line>& was,
               const std::vector<edition_line>& now)
        : before_(before), after_(after), places_(of), was_(was), now_(now),
          pair_(was.size(), nowhere), taken_(now.size(), false) {
        pair_heads();
        pair_groups();
        pair_clauses();
        pair_paragraphs();
    }

    /// For each old line its new one, ascending; `nowhere` for those that are deleted.
    [[nodiscard]] std::vector<std::size_t> in_order() const {
        std::vector<std::size_t> ends; // by length: the old line that ends a row
        std::vector<std::size_t> behind(pair_.size(), nowhere);
        for (std::size_t i = 0; i != pair_.size(); ++i) {
            if (pair_[i] == nowhere) {
                continue;
            }
            const auto at =
                std::partition_point(ends.begin(), ends.end(), [&](std::size_t other) {
                    return pair_[other] < pair_[i];
                });
            behind[i] = at == ends.begin() ? nowhere : *(at - 1);
            if (at == ends.end()) {
                ends.push_back(i);
            } else {
                *at = i;
            }
        }
        std::vector<std::size_t> kept(pair_.size(), nowhere);
        for (std::size_t i = ends.empty() ? nowhere : ends.back(); i != nowhere;
             i = behind[i]) {
            kept[i] = pair_[i];
        }
        return kept;
    }

private:
    /// Only lines of one kind and one look can be one line.
    void join(std::size_t old_line, std::size_t new_line) {
        const edition_line& one = was_[old_line];
        const edition_line& other = now_[new_line];
        if (pair_[old_line] == nowhere && !taken_[new_line] && one.kind == other.kind &&
            one.level == other.level && one.indent == other.indent) {
            pair_[old_line] = new_line;
            taken_[new_line] = true;
        }
    }

    void pair_heads() {
        for (std::size_t i = 0; i != std::min({was_.size(), now_.size(), std::size_t{2}});
             ++i) {
            if (was_[i].kind == line_kind::title || was_[i].kind == line_kind::date) {
                join(i, i);
            }
        }
    }

    /// Groups go by their titles, the first of one title with the first.
    void pair_groups() {
        std::map<std::pair<std::size_t, std::string_view>, std::vector<std::size_t>> groups;
        for (std::size_t i = now_.size(); i-- > 0;) {
            if (now_[i].kind == line_kind::group) {
                groups[{now_[i].level, now_[i].text}].push_back(i);
            }
        }
        for (std::size_t i = 0; i != was_.size(); ++i) {
            if (was_[i].kind != line_kind::group) {
                continue;
            }
            const auto found = groups.find({was_[i].level, was_[i].text});
            if (found != groups.end() && !found->second.empty()) {
                join(i, found->second.back());
                found->second.pop_back();
            }
        }
    }

    static std::vector<std::size_t>
    lines_by_index(const std::vector<edition_line>& lines, line_kind kind, std::size_t count) {
        std::vector<std::size_t> found(count, nowhere);
        for (std::size_t i = 0; i != lines.size(); ++i) {
            if (lines[i].kind == kind) {
                found[lines[i].index] = i;
            }
        }
        return found;
    }

    void pair_clauses() {
        const auto was = lines_by_index(was_, line_kind::clause, before_.clause_count());
        const auto now = lines_by_index(now_, line_kind::clause, after_.clause_count());
        new_clause_.assign(before_.clause_count(), std::string());
        for (std::size_t i = 0; i != after_.clause_count(); ++i) {
            const clause here = after_.clause_at(i);
            const auto old = before_.find_clause(places_.old_clause(here, before_));
            if (old && new_clause_[old->index()].empty()) {
                new_clause_[old->index()] = here.id();
                join(was[old->index()], now[i]);
            }
        }
    }

    void pair_paragraphs() {
        std::unordered_map<std::string, std::size_t> now;
        for (std::size_t i = 0; i != now_.size(); ++i) {
            if (now_[i].kind == line_kind::paragraph) {
                now.emplace(to_string(after_.paragraph_at(now_[i].index).place()), i);
            }
        }
        for (std::size_t i = 0; i != was_.size(); ++i) {
            if (was_[i].kind != line_kind::paragraph) {
                continue;
            }
            const paragraph old = before_.paragraph_at(was_[i].index);
            const std::string& clause = new_clause_[old.of_clause().index()];
            const auto found = now.find(places_.now_at(old, clause));
            if (found != now.end()) {
                join(i, found->second);
            }
        }
    }

    const edition& before_;
    const edition& after_;
    comparison_places places_;
    const std::vector<edition_line>& was_;
    const std::vector<edition_line>& now_;
    std::vector<std::size_t> pair_;
    std::vector<bool> taken_;
    std::vector<std::string> new_clause_; ///< by the index of the old one
};

/// A line that is on one side only, or on both as it is.
document_block block_of(const edition_line& line, tracked_fate fate) {
    const text_mark marks = fate == tracked_fate::inserted  ? text_mark::inserted
                            : fate == tracked_fate::deleted ? text_mark::deleted
                                                            : text_mark::none;
    std::vector<document_run> runs{{line.text, marks, ""}};
    if (line.level > 0) {
        document_heading heading{line.level, std::move(runs), ""};
        heading.tracked = fate;
        return heading;
    }
    document_paragraph made{std::move(runs), line.label, line.indent};
    made.tracked = fate;
    return made;
}

std::vector<document_run> redlined(const std::string& was, const std::string& now) {
    if (was == now) {
        return {{now, text_mark::none, ""}};
    }
    std::vector<document_run> runs;
    for (text_run& run : redline(was, now)) {
        runs.push_back({std::move(run.text),
                        run.op == run_op::insert   ? text_mark::inserted
                        : run.op == run_op::remove ? text_mark::deleted
                                                   : text_mark::none,
                        ""});
    }
    return runs;
}

/// A line that stands in both editions.
document_block block_of(const edition_line& was, const edition_line& now) {
    std::vector<document_run> runs = redlined(was.text, now.text);
    if (now.level > 0) {
        return document_heading{now.level, std::move(runs), ""};
    }
    document_paragraph made{std::move(runs), now.label, now.indent};
    if (was.label != now.label) {
        made.old_label = was.label;
    }
    return made;
}

} // namespace

document tracked_paper(const difference& of, const edition& before, const edition& after) {
    const std::vector<edition_line> was = lines_of(before);
    const std::vector<edition_line> now = lines_of(after);
    const std::vector<std::size_t> kept = line_pairs(of, before, after, was, now).in_order();
    document paper;
    // A title cannot be tracked: it names the edition only where both are of one name.
    paper.title =
        was.front().text == now.front().text ? now.front().text : std::string(after.standard());
    // Between two lines that stay: what is deleted, then what is inserted, but first that of
    // the clause that goes on, then of others.
    std::size_t gone = 0; // old line
    std::size_t next = 0; // new line
    const auto add = [&](const std::vector<edition_line>& lines,
                         std::size_t& at,
                         std::size_t end,
                         tracked_fate fate,
                         bool up_to_heading) {
        for (; at < end && !(up_to_heading && lines[at].level > 0); ++at) {
            paper.blocks.push_back(block_of(lines[at], fate));
        }
    };
    const auto fill_gap = [&](std::size_t old_end, std::size_t new_end) {
        for (const bool up_to_heading : {true, false}) {
            add(was, gone, old_end, tracked_fate::deleted, up_to_heading);
            add(now, next, new_end, tracked_fate::inserted, up_to_heading);
        }
    };
    for (std::size_t i = 0; i != was.size(); ++i) {
        if (kept[i] != nowhere) {
            fill_gap(i, kept[i]);
            paper.blocks.push_back(block_of(was[gone++], now[next++]));
        }
    }
    fill_gap(was.size(), now.size());
    return paper;
}

} // namespace kijun
