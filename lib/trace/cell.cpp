#include "trace/cell.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace kijun::trace {

namespace {

constexpr char32_t ideographic_space = 0x3000;

bool separates(char32_t c) {
    constexpr std::u32string_view marks = U" \t\r\n,;/()[]、，・；／（）［］【】「」『』。";
    return c == ideographic_space || marks.find(c) != std::u32string_view::npos;
}

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Cells that people fill in to say that there is nothing.
bool says_none(std::string_view text) {
    constexpr std::array<std::string_view, 4> nothing{"", "-", "なし", "該当なし"};
    const std::string key = comparison_key(text);
    return std::ranges::find(nothing, std::string_view(key)) != nothing.end() ||
           std::ranges::all_of(key, [](char c) { return c == ' ' || c == '\n' || c == '-'; });
}

/// The words between separators that lie in none of the citations already read.
std::vector<text_span> free_words(std::string_view text,
                                  const std::vector<cell_citation>& taken) {
    std::vector<text_span> words;
    const decoded_text decoded = decode_utf8(text);
    auto next = taken.begin();
    std::size_t begin = 0;
    bool inside = false;
    const auto close = [&](std::size_t end) {
        if (inside) {
            words.push_back({begin, end});
        }
        inside = false;
    };
    for (std::size_t i = 0; i < decoded.text.size(); ++i) {
        const std::size_t at = decoded.offsets[i];
        while (next != taken.end() && next->span.end <= at) {
            ++next;
        }
        if ((next != taken.end() && next->span.begin <= at) || separates(decoded.text[i])) {
            close(at);
        } else if (!inside) {
            inside = true;
            begin = at;
        }
    }
    close(text.size());
    return words;
}

void read_opaque_ids(std::string_view text,
                     const clause_list& clauses,
                     const clause_list* other,
                     cell_reading& into) {
    std::vector<cell_citation> found;
    std::vector<cell_citation> likely;
    for (const text_span word : free_words(text, into.citations)) {
        const std::string_view id = text.substr(word.begin, word.end - word.begin);
        const bool known = clauses.find(id) || (other != nullptr && other->find(id));
        if (known) {
            found.push_back({word, {std::string(id)}, "", true});
        } else if (has_digit(id)) {
            likely.push_back({word, {std::string(id)}, "", true});
        }
    }
    if (found.empty()) {
        return;
    }
    const line_index lines(text);
    for (const cell_citation& guess : likely) {
        diagnostic missing{code::citation_dangling, {}, {}};
        missing.where.at = lines.at(guess.span.begin);
        missing.details = {guess.clauses.front()};
        into.findings.push_back(std::move(missing));
    }
    std::ranges::move(found, std::back_inserter(into.citations));
    std::ranges::move(likely, std::back_inserter(into.citations));
    std::ranges::sort(into.citations, {}, [](const cell_citation& c) { return c.span.begin; });
    std::ranges::stable_sort(
        into.findings, {}, [](const diagnostic& f) { return f.where.at.offset; });
}

} // namespace

cell_reading
read_cell(std::string_view text, const clause_list& clauses, const clause_list* other) {
    cell_reading read;
    resolution resolved = resolve_citations(text, &clauses);
    read.findings = std::move(resolved.findings);
    std::vector<std::size_t> doubts;
    for (const diagnostic& found : read.findings) {
        if (found.id == code::citation_ambiguous) {
            doubts.push_back(found.where.at.offset);
        }
    }
    std::ranges::sort(doubts);
    for (resolved_citation& one : resolved.citations) {
        if (one.source.kind != citation_kind::clause) {
            continue; // 通番 and （参考6） name no clause by themselves
        }
        const text_span span = one.source.span;
        const auto doubt = std::ranges::lower_bound(doubts, span.begin);
        const bool doubted = doubt != doubts.end() && *doubt < span.end;
        read.citations.push_back(
            {span, std::move(one.clauses), std::move(one.source.locator), !doubted});
    }
    read_opaque_ids(text, clauses, other, read);
    read.blank = read.citations.empty() && says_none(text);
    return read;
}

position shifted(const position& base, const position& inside) {
    if (base.line == 0) {
        return {};
    }
    position at;
    at.line = base.line + inside.line - 1;
    if (base.column != 0) { // else only the line is known
        at.column = inside.line <= 1 ? base.column + inside.column - 1 : inside.column;
    }
    at.offset = base.offset + inside.offset;
    return at;
}

location
cell_location(const std::string& file, const related_clauses& cell, const position& inside) {
    if (!cell.cell.empty()) {
        return {file, {}, cell.cell};
    }
    return {file, shifted(cell.at, inside), "関連規定箇所"};
}

diagnostic of_other_standard(const std::string& file, const related_clauses& cell) {
    return {code::citation_other_standard,
            cell_location(file, cell, line_index(cell.text).at(0)),
            {cell.standard}};
}

diagnostic in_cell(diagnostic found, const std::string& file, const related_clauses& cell) {
    found.where = cell_location(file, cell, found.where.at);
    return found;
}

} // namespace kijun::trace
