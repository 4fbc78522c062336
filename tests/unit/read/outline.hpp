#pragma once
// An edition as lines that a test can state: clauses at the margin with their titles,
// paragraphs under them two blanks a level deeper, line breaks as "⏎" and tabs as "⇥".

#include <kijun/model/edition.hpp>

#include <string>
#include <string_view>

namespace kijun {

inline std::string outline_words(std::string_view text) {
    std::string words;
    for (const char c : text) {
        words += c == '\n' ? "⏎" : c == '\t' ? "⇥" : std::string(1, c);
    }
    return words;
}

inline std::string outline(const edition& of) {
    std::string lines;
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        const clause each = of.clause_at(i);
        lines += std::string(each.id()) + ' ' + outline_words(each.title()) + '\n';
        for (std::size_t p = each.first_paragraph(); p < each.end_paragraph(); ++p) {
            const paragraph in = of.paragraph_at(p);
            lines += std::string(2 * (in.depth() + 1), ' ') + std::string(in.label()) +
                     (in.text().empty() ? "" : " ") + outline_words(in.text()) + '\n';
        }
    }
    return lines;
}

} // namespace kijun
