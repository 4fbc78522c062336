#include "paper_blocks.hpp"

#include "base/blanks.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kijun {
namespace {

/// [12] by itself.
bool is_block_number(std::string_view line) {
    constexpr std::string_view digits = "0123456789";
    return line.size() > 2 && line.front() == '[' && line.back() == ']' &&
           line.substr(1, line.size() - 2).find_first_not_of(digits) == line.npos;
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

/// Text with its additions 「{+…+}」 underlined and its deletions 「[-…-]」 struck out.
std::vector<document_run> runs_of_marked(std::string_view text) {
    std::vector<document_run> runs;
    const auto add = [&runs](std::string_view part, text_mark marks) {
        if (!part.empty()) {
            runs.push_back({std::string(part), marks, {}});
        }
    };
    while (!text.empty()) {
        std::size_t begin = std::min(text.find("{+"), text.find("[-"));
        const std::string_view closing =
            text.substr(std::min(begin, text.size())).starts_with("{+")
                ? std::string_view("+}")
                : std::string_view("-]");
        const std::size_t end =
            begin == text.npos ? begin : text.find(closing, begin + closing.size());
        begin = end == text.npos ? text.size() : begin;
        add(text.substr(0, begin), text_mark::none);
        if (end == text.npos) {
            break;
        }
        add(text.substr(begin + 2, end - begin - 2),
            closing == "+}" ? text_mark::underline : text_mark::strike);
        text.remove_prefix(end + 2);
    }
    return runs;
}

class block_reader {
public:
    explicit block_reader(std::string_view text) : text_(text) {}

    std::optional<paper_blocks> read() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            std::string_view line = text_.substr(at, end - at);
            line = line.substr(0, line.size() - (line.ends_with('\r') ? 1 : 0));
            if (is_block_number(line)) {
                rows_.push_back({lines_, {}});
            } else if (!trimmed(line).empty() && (rows_.empty() || !take(line))) {
                break;
            }
            at = std::min(end + 1, text_.size());
            ++lines_;
            if (!trimmed(line).empty()) {
                made_.end = at;
                made_.lines = lines_;
            }
        }
        if (names_.empty()) {
            return std::nullopt;
        }
        build();
        return std::move(made_);
    }

private:
    struct cell_lines {
        std::size_t column = 0;
        std::vector<std::string_view> lines;
    };
    struct block {
        std::size_t line = 0;
        std::vector<cell_lines> cells;
    };

    /// A line of a block: a name with its cell, or what a cell goes on with.
    bool take(std::string_view line) {
        constexpr std::size_t of_name = 4;
        const std::size_t indent = indent_of(line);
        block& in = rows_.back();
        if (indent > of_name && !in.cells.empty()) {
            in.cells.back().lines.push_back(line.substr(indent));
            return true;
        }
        const std::size_t colon = line.find(':');
        if (indent != of_name || colon == line.npos) {
            return false;
        }
        const std::string_view name = line.substr(indent, colon - indent);
        const auto known = std::ranges::find(names_, name);
        const auto column = static_cast<std::size_t>(known - names_.begin());
        constexpr std::size_t most_columns = 64;
        if (known == names_.end()) {
            if (names_.size() == most_columns) {
                return false;
            }
            names_.push_back(name);
        }
        in.cells.push_back({column, {}});
        if (const std::string_view value = trimmed(line.substr(colon + 1)); !value.empty()) {
            in.cells.back().lines.push_back(value);
        }
        return true;
    }

    void build() {
        made_.table.head_rows = 1;
        std::vector<table_cell> head;
        for (const std::string_view name : names_) {
            head.emplace_back().content.push_back({.runs = {{std::string(name), {}, {}}}});
        }
        made_.table.rows.push_back(std::move(head));
        made_.rows.push_back(rows_.front().line);
        for (const block& each : rows_) {
            std::vector<table_cell> row(names_.size());
            for (const cell_lines& cell : each.cells) {
                for (const std::string_view line : cell.lines) {
                    row[cell.column].content.push_back({.runs = runs_of_marked(line)});
                }
            }
            made_.table.rows.push_back(std::move(row));
            made_.rows.push_back(each.line);
        }
    }

    std::string_view text_;
    std::size_t lines_ = 0;
    std::vector<std::string_view> names_;
    std::vector<block> rows_;
    paper_blocks made_;
};

} // namespace

std::optional<paper_blocks> paper_blocks_at(std::string_view text) {
    const std::string_view first = text.substr(0, std::min(text.find('\n'), text.size()));
    return trimmed(first) == "[1]" ? block_reader(text).read() : std::nullopt;
}

} // namespace kijun
