#pragma once
// Documents as lines of text, for tests that compare many of them.

#include <kijun/document/located_document.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace kijun::test {

/// Runs with their marks: "a[bu:b]" for a and a bold, underlined b; \n as "⏎".
inline std::string shown(const std::vector<document_run>& runs) {
    std::string out;
    for (const document_run& run : runs) {
        std::string marks;
        marks += has(run.marks, text_mark::bold) ? "b" : "";
        marks += has(run.marks, text_mark::underline) ? "u" : "";
        marks += has(run.marks, text_mark::strike) ? "s" : "";
        marks += has(run.marks, text_mark::red) ? "r" : "";
        std::string text;
        for (const char c : run.text) {
            text += c == '\n' ? std::string("⏎") : c == '\t' ? "⇥" : std::string(1, c);
        }
        marks += run.target.empty() ? "" : "#" + run.target;
        out += marks.empty() ? text : "[" + marks + ":" + text + "]";
    }
    return out;
}

inline std::string shown(const document_paragraph& paragraph) {
    const std::string indent =
        paragraph.indent == 0 ? "" : std::to_string(paragraph.indent) + ">";
    const std::string label = paragraph.label.empty() ? "" : "(" + paragraph.label + ") ";
    return indent + label + shown(paragraph.runs);
}

inline std::string shown(const table_cell& cell) {
    std::string out;
    for (const document_paragraph& paragraph : cell.content) {
        out += (out.empty() ? "" : "¶") + shown(paragraph);
    }
    if (cell.row_span != 1 || cell.column_span != 1) {
        out +=
            "{" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + "}";
    }
    return out;
}

/// "3 p …" of a paragraph on line 3, "1 h2 …", "5 t1 caption | a | b // c | d" (1: head rows).
inline std::vector<std::string> shown(const located_document& in) {
    std::vector<std::string> lines;
    REQUIRE(in.origins.size() == in.content.blocks.size());
    for (std::size_t i = 0; i < in.origins.size(); ++i) {
        std::string line = std::to_string(in.origins[i].line) + " ";
        const document_block& block = in.content.blocks[i];
        if (const auto* heading = std::get_if<document_heading>(&block)) {
            line += "h" + std::to_string(heading->level) + " " +
                    (heading->label.empty() ? "" : "(" + heading->label + ") ") +
                    shown(heading->runs);
        } else if (const auto* table = std::get_if<document_table>(&block)) {
            line += "t" + std::to_string(table->head_rows) +
                    (table->caption.empty() ? "" : " " + table->caption);
            CHECK(in.origins[i].rows.size() == table->rows.size());
            for (const auto& row : table->rows) {
                line += &row == table->rows.data() ? "" : " //";
                for (const table_cell& cell : row) {
                    line += " | " + shown(cell);
                }
            }
        } else {
            line += "p " + shown(std::get<document_paragraph>(block));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace kijun::test
