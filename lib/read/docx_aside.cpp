#include "read/docx_aside.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace kijun {

std::vector<document_paragraph> paragraphs_of(docx_story story, paragraph_kind kind) {
    std::vector<document_paragraph> all;
    const auto take = [&all, kind](document_paragraph paragraph) {
        paragraph.kind = kind;
        all.push_back(std::move(paragraph));
    };
    for (document_block& block : story.blocks) {
        if (auto* paragraph = std::get_if<document_paragraph>(&block)) {
            take(std::move(*paragraph));
        } else if (auto* heading = std::get_if<document_heading>(&block)) {
            take({std::move(heading->runs), std::move(heading->label)});
        } else {
            for (auto& row : std::get<document_table>(block).rows) {
                for (table_cell& cell : row) {
                    std::ranges::for_each(cell.content, take);
                }
            }
        }
    }
    return all;
}

} // namespace kijun
