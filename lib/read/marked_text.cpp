#include "marked_text.hpp"

#include "numbering/characters.hpp"

#include <kijun/text/utf8.hpp>

namespace kijun {

using numbering::is_blank;

void marked_text::append(const marked_text& more) {
    text += more.text;
    marks.insert(marks.end(), more.marks.begin(), more.marks.end());
}

void marked_text::append(std::u32string_view more, text_mark as) {
    text += more;
    marks.resize(text.size(), as);
}

marked_text marked_text::part(std::size_t begin, std::size_t end) const {
    while (begin < end && is_blank(text[begin])) {
        ++begin;
    }
    while (begin < end && is_blank(text[end - 1])) {
        --end;
    }
    marked_text cut;
    cut.text = text.substr(begin, end - begin);
    cut.marks.assign(marks.begin() + static_cast<std::ptrdiff_t>(begin),
                     marks.begin() + static_cast<std::ptrdiff_t>(end));
    return cut;
}

marked_text marked_text_of(const document_paragraph& paragraph) {
    marked_text all;
    if (!paragraph.label.empty()) {
        const text_mark as =
            paragraph.runs.empty() ? text_mark::none : paragraph.runs.front().marks;
        all.append(to_utf32(paragraph.label), as);
        all.append(U" ", as);
    }
    for (const document_run& run : paragraph.runs) {
        all.append(to_utf32(run.text), run.marks);
    }
    return all.part(0, all.text.size());
}

marked_text marked_text_of(const table_cell& cell) {
    marked_text all;
    for (const document_paragraph& paragraph : cell.content) {
        const marked_text next = marked_text_of(paragraph);
        if (!all.empty() && !next.empty()) {
            all.append(U"\n", text_mark::none);
        }
        all.append(next);
    }
    return all;
}

std::vector<document_run> runs_of(const marked_text& text) {
    std::vector<document_run> runs;
    bool begins = true;
    for (std::size_t at = 0; at != text.text.size(); ++at) {
        if (text.text[at] == U'\n' || begins || runs.back().marks != text.marks[at]) {
            const text_mark as = text.text[at] == U'\n' ? text_mark::none : text.marks[at];
            if (runs.empty() || runs.back().marks != as || begins) {
                runs.push_back({{}, as, {}});
            }
        }
        append_utf8(runs.back().text, text.text[at]);
        begins = text.text[at] == U'\n';
    }
    return runs;
}

} // namespace kijun
