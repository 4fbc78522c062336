#include "report/blocks.hpp"
#include "report/comparison_places.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/comparison_paper.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

constexpr words::word left_out{"（略）", "(unchanged)"};
constexpr words::word newly_there{"（新設）", "(new)"};
constexpr words::word taken_out{"（削る）", "(deleted)"};

/// One row: both sides as paragraphs.
struct sides {
    std::vector<document_paragraph> now;
    std::vector<document_paragraph> was;
};

class comparison_writer {
public:
    comparison_writer(const difference& of,
                      const edition& before,
                      const edition& after,
                      const comparison_options& chosen)
        : before_(before), after_(after), chosen_(chosen), places_(of) {}

    document write() && {
        document paper;
        paper.title = std::string(words::comparison.in(chosen_.in));
        paper.language = chosen_.in == language::ja ? "ja" : "en";
        paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
        table_.rows.push_back(head_row());
        bool skipped = false;
        std::size_t next_old = 0;
        for (std::size_t i = 0; i < after_.clause_count(); ++i) {
            const clause now = after_.clause_at(i);
            const std::string was = places_.old_clause(now, before_);
            // Clauses that are gone stand where they stood: before the next that is still
            // there.
            if (const auto old = before_.find_clause(was)) {
                next_old = add_deleted_clauses(next_old, old->index(), skipped);
            }
            skipped = !add_clause(now, was, skipped) || (skipped && rows_of_clause_ == 0);
        }
        add_deleted_clauses(next_old, before_.clause_count(), skipped);
        if (table_.rows.size() == 1) {
            add_row({line(words::no_changes.in(chosen_.in)), {}});
        }
        paper.blocks.emplace_back(std::move(table_));
        return paper;
    }

private:
    // --- rows

    static std::vector<document_paragraph> line(std::string_view text,
                                                text_mark marks = text_mark::none) {
        return {blocks::paragraph_of(text, marks)};
    }

    [[nodiscard]] std::vector<table_cell> head_row() const {
        const auto side = [this](const words::word& word, const edition& of) {
            std::string text(word.in(chosen_.in));
            if (!of.name().empty()) {
                text += (chosen_.in == language::ja ? "（" : " (") + std::string(of.name()) +
                        (chosen_.in == language::ja ? "）" : ")");
            }
            return blocks::cell_of(text);
        };
        table_cell now = side(words::after_change, after_);
        table_cell was = side(words::before_change, before_);
        return chosen_.old_first ? std::vector{std::move(was), std::move(now)}
                                 : std::vector{std::move(now), std::move(was)};
    }

    void add_row(sides row) {
        table_cell now = blocks::cell_of(std::move(row.now));
        table_cell was = blocks::cell_of(std::move(row.was));
        if (chosen_.old_first) {
            std::swap(now, was);
        }
        table_.rows.push_back({std::move(now), std::move(was)});
    }

    void add_left_out() {
        if (!std::exchange(last_left_out_, true)) {
            const std::string_view word = left_out.in(chosen_.in);
            add_row({line(word), line(word)});
        }
    }

    static document_paragraph
    paragraph_with(const std::string& label, text_mark label_marks, std::size_t depth) {
        document_paragraph made;
        std::string space;
        for (std::size_t i = 0; i < depth; ++i) {
            space += "　";
        }
        blocks::append(made.runs, space, text_mark::none);
        const std::string printed = printed_label(label);
        blocks::append(made.runs, printed, label_marks);
        blocks::append(made.runs, printed.empty() ? "" : "　", text_mark::none);
        return made;
    }

    static document_paragraph whole(const paragraph& of, text_mark marks) {
        document_paragraph made = paragraph_with(std::string(of.label()), marks, of.depth());
        blocks::append(made.runs, of.text(), marks);
        return made;
    }

    // --- clauses

    /// False where nothing of it changed; nothing is written then.
    bool add_clause(const clause& now, const std::string& was, bool skipped_before) {
        rows_of_clause_ = 0;
        const std::size_t rows = table_.rows.size();
        const bool was_left_out = last_left_out_;
        if (skipped_before) {
            add_left_out();
        }
        const bool new_title = add_title(now, was);
        const bool is_new = was.empty();
        const bool changed = add_paragraphs(now, was, is_new);
        if (!new_title && !changed) {
            table_.rows.resize(rows);
            last_left_out_ = was_left_out;
            return false;
        }
        rows_of_clause_ = table_.rows.size() - rows;
        return true;
    }

    static std::string title_of(const clause& of) {
        std::string text(of.id());
        text += of.title().empty() ? "" : "　" + std::string(of.title());
        return text + (of.grade().empty() ? "" : "［" + std::string(of.grade()) + "］");
    }

    bool add_title(const clause& now, const std::string& was) {
        last_left_out_ = false;
        const auto old = before_.find_clause(was);
        if (!old) {
            add_row(
                {line(title_of(now), text_mark::underline), line(newly_there.in(chosen_.in))});
            return true;
        }
        const bool number = now.id() != old->id();
        const bool grade = now.grade() != old->grade();
        const told_place* told = places_.at_new(now.id());
        const auto side = [&](const clause& of, bool is_new) {
            document_paragraph made;
            blocks::append(made.runs, of.id(), number ? text_mark::underline : text_mark::none);
            blocks::append(made.runs, "　", text_mark::none);
            if (told != nullptr && !told->what->runs.empty()) {
                append_side(made.runs, told->what->runs, is_new);
            } else {
                blocks::append(made.runs, of.title(), text_mark::none);
            }
            if (!of.grade().empty()) {
                blocks::append(made.runs,
                               "［" + std::string(of.grade()) + "］",
                               grade ? text_mark::underline : text_mark::none);
            }
            return std::vector{std::move(made)};
        };
        add_row({side(now, true), side(*old, false)});
        return number || grade || now.title() != old->title();
    }

    /// `skipped` says that clauses were left out before; it is told before the first row.
    std::size_t add_deleted_clauses(std::size_t first, std::size_t end, bool& skipped) {
        for (std::size_t i = first; i < end; ++i) {
            const clause old = before_.clause_at(i);
            const told_place* told = places_.at_old(old.id());
            if (told == nullptr || told->what->kind != change_kind::deleted ||
                told->what->level != change_level::clause) {
                continue;
            }
            if (std::exchange(skipped, false)) {
                add_left_out();
            }
            last_left_out_ = false;
            std::vector<document_paragraph> was = line(title_of(old), text_mark::underline);
            for (std::size_t k = old.first_paragraph(); k < old.end_paragraph(); ++k) {
                was.push_back(whole(before_.paragraph_at(k), text_mark::underline));
            }
            add_row({line(taken_out.in(chosen_.in)), std::move(was)});
        }
        return std::max(first, end);
    }

    // --- paragraphs

    static void
    append_side(std::vector<document_run>& to, const std::vector<text_run>& runs, bool is_new) {
        for (const text_run& run : runs) {
            const bool mine = run.op == (is_new ? run_op::insert : run_op::remove);
            if (run.op == run_op::equal || mine) {
                blocks::append(to, run.text, mine ? text_mark::underline : text_mark::none);
            }
        }
    }

    bool add_paragraphs(const clause& now, const std::string& was, bool is_new) {
        bool changed = false;
        const gone_places gone = gone_behind(was, std::string(now.id()));
        changed = add_gone(gone, std::string(now.id())) || changed;
        std::size_t added_end = 0; // of the added subtree that is being written
        for (std::size_t k = now.first_paragraph(); k < now.end_paragraph(); ++k) {
            const paragraph here = after_.paragraph_at(k);
            const std::string place = to_string(here.place());
            const told_place* told = places_.at_new(place);
            const bool added = told != nullptr && told->what->kind == change_kind::added;
            if (added || (is_new && told == nullptr)) {
                added_end = std::max(added_end, here.subtree_end());
                add_new(here);
                changed = true;
            } else if (told == nullptr && k < added_end) {
                add_new(here);
            } else {
                changed = add_kept(here, place, told) || changed;
            }
            changed = add_gone(gone, place) || changed;
        }
        return changed;
    }

    void add_new(const paragraph& here) {
        last_left_out_ = false;
        add_row({{whole(here, text_mark::underline)}, line(newly_there.in(chosen_.in))});
    }

    /// A place that both editions have, under whatever number and wording.
    bool add_kept(const paragraph& here, const std::string& place, const told_place* told) {
        const told_place* number = places_.renumbered(place);
        if (told == nullptr && number == nullptr) {
            if (chosen_.show_unchanged) {
                last_left_out_ = false;
                add_row({{whole(here, text_mark::none)}, {whole(here, text_mark::none)}});
            } else {
                add_left_out();
            }
            return false;
        }
        if (told != nullptr && told->part > 0 && told->what->kind == change_kind::split) {
            return true; // told with the first of them
        }
        last_left_out_ = false;
        const change& what = told != nullptr ? *told->what : *number->what;
        if (what.kind == change_kind::split || what.kind == change_kind::merged) {
            add_row({all_of(what.new_places, after_), all_of(what.old_places, before_)});
            return true;
        }
        const told_place& from = number != nullptr ? *number : *told;
        const std::string& old_place = from.what->old_places[from.part];
        const address old_address = address_of(old_place);
        const std::string old_label =
            old_address.path.empty() ? std::string() : old_address.path.back();
        const bool same_label = old_label == here.label();
        const text_mark marks = same_label ? text_mark::none : text_mark::underline;
        document_paragraph now = paragraph_with(std::string(here.label()), marks, here.depth());
        document_paragraph was = paragraph_with(old_label, marks, here.depth());
        const bool moved = what.kind == change_kind::moved;
        if (moved && old_address.clause != here.of_clause().id()) {
            blocks::append(was.runs, "〔" + display(old_address) + "〕", text_mark::none);
        }
        const bool text_changed =
            told != nullptr && (what.edited || !moved) && what.kind != change_kind::renumbered;
        if (text_changed) {
            append_side(now.runs, what.runs, true);
            append_side(was.runs, what.runs, false);
        } else {
            blocks::append(now.runs, left_out.in(chosen_.in), text_mark::none);
            blocks::append(was.runs, left_out.in(chosen_.in), text_mark::none);
        }
        add_row({{std::move(now)}, {std::move(was)}});
        return true;
    }

    static std::vector<document_paragraph> all_of(const std::vector<std::string>& places,
                                                  const edition& in) {
        std::vector<document_paragraph> lines;
        for (const std::string& place : places) {
            if (const auto found = in.find_paragraph(address_of(place))) {
                lines.push_back(whole(*found, text_mark::underline));
            }
        }
        return lines;
    }

    // --- what is no longer there

    using gone_places = std::map<std::string, std::vector<const change*>, std::less<>>;

    /// Deleted and moved places of an old clause by the new place that they stood behind; by
    /// the clause itself where they stood first.
    gone_places gone_behind(const std::string& was, const std::string& now) {
        gone_places gone;
        const auto old = before_.find_clause(was);
        if (!old) {
            return gone;
        }
        std::string behind = now;
        for (std::size_t k = old->first_paragraph(); k < old->end_paragraph();) {
            const paragraph here = before_.paragraph_at(k);
            const told_place* told = places_.at_old(to_string(here.place()));
            const bool deleted = told != nullptr && told->what->kind == change_kind::deleted;
            const bool left = told != nullptr && told->what->kind == change_kind::moved &&
                              address_of(told->what->new_places.front()).clause != now;
            if (deleted || left) {
                gone[behind].push_back(told->what);
                k = here.subtree_end();
                continue;
            }
            const std::string there = places_.now_at(here, now);
            if (!there.empty() && after_.find_paragraph(address_of(there))) {
                behind = there;
            }
            ++k;
        }
        return gone;
    }

    bool add_gone(const gone_places& gone, const std::string& behind) {
        const auto found = gone.find(behind);
        if (found == gone.end()) {
            return false;
        }
        for (const change* what : found->second) {
            last_left_out_ = false;
            const auto old = before_.find_paragraph(address_of(what->old_places.front()));
            std::vector<document_paragraph> was;
            if (old) {
                for (std::size_t k = old->index(); k < old->subtree_end(); ++k) {
                    was.push_back(whole(before_.paragraph_at(k), text_mark::underline));
                }
            }
            std::string word(taken_out.in(chosen_.in));
            if (what->kind == change_kind::moved) {
                word = "〔" + std::string(words::moved_to.in(chosen_.in)) + " " +
                       display(address_of(what->new_places.front())) + "〕";
            }
            add_row({line(word), std::move(was)});
        }
        return true;
    }

    const edition& before_;
    const edition& after_;
    const comparison_options& chosen_;
    comparison_places places_;
    document_table table_{{}, 1, {}};
    bool last_left_out_ = false;
    std::size_t rows_of_clause_ = 0;
};

} // namespace

document comparison_paper(const difference& of,
                          const edition& before,
                          const edition& after,
                          const comparison_options& chosen) {
    return comparison_writer(of, before, after, chosen).write();
}

} // namespace kijun
