#include "write/wide_pages.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <variant>

namespace kijun {

namespace {

constexpr std::size_t little_text = 600; // letters: a third of a page
constexpr std::size_t letters_of_a_line = 40;

/// How much of a page a block takes, in letters; all of it for a table.
std::size_t size_of(const document_block& block) {
    if (std::holds_alternative<document_table>(block)) {
        return little_text + 1;
    }
    const auto* heading = std::get_if<document_heading>(&block);
    const std::string text = plain_text(
        heading != nullptr ? heading->runs : std::get<document_paragraph>(block).runs);
    return (count_code_points(text) / letters_of_a_line + 1) * letters_of_a_line;
}

bool is_heading(const document_block& block) {
    return std::holds_alternative<document_heading>(block);
}

bool is_note(const document_block& block) {
    const auto* paragraph = std::get_if<document_paragraph>(&block);
    return paragraph != nullptr && paragraph->kind == paragraph_kind::footnote;
}

bool is_wide_table(const document_block& block) {
    const auto* table = std::get_if<document_table>(&block);
    return table != nullptr && lay_out(*table).columns >= wide_columns;
}

/// Where the pages of the table at `table` begin, no earlier than `first`.
std::size_t
begin_of(const std::vector<document_block>& blocks, std::size_t table, std::size_t first) {
    std::size_t size = 0;
    std::size_t begin = table;
    for (std::size_t i = table; i > first;) {
        --i;
        size += size_of(blocks[i]);
        const bool goes_on = begin == table || is_heading(blocks[i]);
        if (size > little_text || !goes_on) {
            break;
        }
        if (is_heading(blocks[i])) {
            begin = i;
        }
    }
    return begin;
}

/// Is [begin, end) too little to stand on pages of its own?
bool is_little(const std::vector<document_block>& blocks, std::size_t begin, std::size_t end) {
    std::size_t size = 0;
    for (std::size_t i = begin; i != end && size <= little_text; ++i) {
        size += size_of(blocks[i]);
    }
    return size <= little_text;
}

} // namespace

std::vector<bool> pages_across(const document& paper) {
    const std::vector<document_block>& blocks = paper.blocks;
    std::vector<bool> across(blocks.size(), false);
    std::size_t done = 0; // before it all is settled
    const auto lay = [&across](std::size_t begin, std::size_t end) {
        std::fill(across.begin() + static_cast<std::ptrdiff_t>(begin),
                  across.begin() + static_cast<std::ptrdiff_t>(end),
                  true);
    };
    bool any = false;
    for (std::size_t i = 0; i != blocks.size(); ++i) {
        if (!is_wide_table(blocks[i])) {
            continue;
        }
        const std::size_t begin = begin_of(blocks, i, done);
        lay(is_little(blocks, done, begin) ? done : begin, i + 1);
        done = i + 1;
        for (; done != blocks.size() && is_note(blocks[done]); ++done) {
            across[done] = true;
        }
        any = true;
    }
    if (any && is_little(blocks, done, blocks.size())) {
        lay(done, blocks.size());
    }
    return across;
}

} // namespace kijun
