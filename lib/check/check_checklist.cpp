// The cells of 関連規定箇所.

#include "check/checker_data.hpp"
#include "trace/cell.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace kijun {
namespace {

using checking::binding;
using checking::read_citation;

/// Words of a cell that are ids of no grammar (trace/cell), by the edition that knows them.
std::vector<read_citation> opaque_citations(const std::string& text,
                                            const std::vector<read_citation>& known,
                                            const edition& current,
                                            const edition* was) {
    const clause_list* const other = was == nullptr ? nullptr : &was->clauses();
    trace::cell_reading cell = trace::read_cell(text, current.clauses(), other);
    std::vector<read_citation> all;
    for (trace::cell_citation& one : cell.citations) {
        const bool is_known = std::ranges::any_of(known, [&](const read_citation& by_grammar) {
            return by_grammar.source.span.begin < one.span.end &&
                   one.span.begin < by_grammar.source.span.end;
        });
        if (!is_known) {
            read_citation read;
            read.source.span = one.span;
            read.source.locator = std::move(one.locator);
            read.clauses = std::move(one.clauses);
            read.of = was == nullptr ? binding::current : binding::free;
            all.push_back(std::move(read));
        }
    }
    return all;
}

} // namespace

std::vector<check_finding> citation_checker::check_checklist(const checklist& list,
                                                             std::string_view text) const {
    std::vector<check_finding> all;
    std::vector<text_span> cells; // their bytes in the file
    const edition* const old_edition = was();
    const auto is_ours = [&](std::string_view standard) {
        return standard.empty() || standard == current().standard() ||
               (old_edition != nullptr && standard == old_edition->standard()) ||
               current().standard().empty();
    };
    for (const checklist_item& item : list.items) {
        for (const related_clauses& cell : item.related) {
            cells.push_back({cell.at.offset, cell.at.offset + cell.text.size()});
            if (!is_ours(cell.standard)) {
                continue;
            }
            std::vector<check_finding> found = data_->check(cell.text);
            const std::vector<read_citation> known = data_->judge.read(cell.text);
            for (const read_citation& one :
                 opaque_citations(cell.text, known, current(), old_edition)) {
                data_->judge.judge_into(found, cell.text, one);
            }
            checking::sort_findings(found);
            const line_index lines(cell.text);
            for (check_finding& one : found) {
                const position begin = lines.at(one.span.begin);
                one.where = trace::cell_location(list.file, cell, begin);
                if (cell.cell.empty()) {
                    one.end = trace::shifted(cell.at, lines.at(one.span.end));
                    one.span = {one.where.at.offset, one.end.offset};
                } else {
                    one.span = {};
                }
                one.place = "通番" + item.number;
                all.push_back(std::move(one));
            }
        }
    }
    if (!text.empty()) {
        std::ranges::sort(cells, {}, &text_span::begin);
        for (check_finding& one : check_text(text, list.file)) {
            const auto behind =
                std::ranges::upper_bound(cells, one.span.begin, {}, &text_span::begin);
            if (behind == cells.begin() || std::prev(behind)->end <= one.span.begin) {
                all.push_back(std::move(one));
            }
        }
        checking::sort_findings(all);
    }
    return all;
}

} // namespace kijun
