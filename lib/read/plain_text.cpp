#include "read/plain_text.hpp"

#include "base/blanks.hpp"
#include "read/document_reader.hpp"
#include "read/markdown.hpp"
#include "read/text_pages.hpp"
#include "read/underlines.hpp"

#include <kijun/text/encoding.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr std::string_view line_separator = "\xE2\x80\xA8";      // U+2028
constexpr std::string_view paragraph_separator = "\xE2\x80\xA9"; // U+2029
constexpr std::string_view no_break_space = "\xC2\xA0";          // U+00A0
constexpr std::string_view replacement = "\xEF\xBF\xBD";         // U+FFFD

/// A piece of text up to what ends a line; the ending's bytes, and how many lines it ends.
struct text_piece {
    std::string_view text;
    std::size_t ending = 0;
    std::size_t lines = 0;
};

bool may_end_line(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == line_separator.front();
}

text_piece piece_at(std::string_view text) {
    for (std::size_t at = 0;; ++at) {
        // Not find_first_of: clang 19 compiles it wrongly for a constant with a byte over 0x7F.
        while (at < text.size() && !may_end_line(text[at])) {
            ++at;
        }
        if (at == text.size()) {
            return {text, 0, 0};
        }
        const std::string_view rest = text.substr(at);
        const std::string_view before = text.substr(0, at);
        if (rest.starts_with("\r\n")) {
            return {before, 2, 1};
        }
        if (rest.front() == '\n' || rest.front() == '\r') {
            return {before, 1, 1};
        }
        if (rest.front() == '\f' || rest.front() == '\v') {
            return {before, 1, 0};
        }
        if (rest.starts_with(line_separator) || rest.starts_with(paragraph_separator)) {
            return {before, line_separator.size(), 0};
        }
    }
}

std::string without_nuls(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (const char letter : text) {
        clean += letter == '\0' ? replacement : std::string_view(&letter, 1);
    }
    return clean;
}

} // namespace

std::size_t take_indent(std::string_view& text) noexcept {
    constexpr std::size_t tab_stop = 8;
    std::size_t column = 0;
    for (;;) {
        if (text.starts_with(' ')) {
            ++column;
            text.remove_prefix(1);
        } else if (text.starts_with(no_break_space)) {
            ++column;
            text.remove_prefix(no_break_space.size());
        } else if (text.starts_with('\t')) {
            column = (column / tab_stop + 1) * tab_stop;
            text.remove_prefix(1);
        } else if (text.starts_with(ideographic_space)) {
            column += 2;
            text.remove_prefix(ideographic_space.size());
        } else {
            return column;
        }
    }
}

namespace {

/// The lines of a text that say something, with the form feeds before each as its page.
std::vector<text_line> lines_of(std::string_view rest) {
    std::vector<text_line> lines;
    std::size_t line = 1;
    std::size_t page = 0;
    if (rest.ends_with('\x1A')) {
        rest.remove_suffix(1); // DOS ended a text with it
    }
    while (!rest.empty()) {
        text_piece piece = piece_at(rest);
        const bool ends_page =
            piece.ending == 1 && rest[piece.text.size()] == '\f' && !lines.empty();
        rest.remove_prefix(piece.text.size() + piece.ending);
        const std::size_t columns = take_indent(piece.text);
        if (const std::string_view text = trimmed(piece.text); !text.empty()) {
            lines.push_back({text, columns, line, page});
        }
        page += ends_page ? 1 : 0;
        line += piece.lines;
    }
    return lines;
}

} // namespace

result<reading<located_document>> read_lines(text_input input, const limits& bounds) {
    reading<located_document> read;
    read.value.by_lines = true;
    read.findings = std::move(input.findings);
    underlines headings(read.value);
    std::vector<text_line> lines = lines_of(input.text);
    if (const running_text running = mark_running_text(lines); running.count > 0) {
        const auto at = static_cast<std::uint32_t>(running.line);
        read.findings.push_back({code::running_text_dropped,
                                 {input.file, {at, 0, 0}, {}},
                                 {std::to_string(running.count), running.example}});
    }
    for (const text_line& line : lines) {
        if (line.is_running || headings.take(line.text, line.columns, line.line)) {
            continue;
        }
        if (read.value.origins.size() >= bounds.places) {
            return failure{code::too_many_places,
                           {input.file, {static_cast<std::uint32_t>(line.line), 0, 0}, {}},
                           {std::to_string(bounds.places)}};
        }
        document_paragraph paragraph;
        paragraph.runs.push_back({without_nuls(line.text), text_mark::none, {}});
        paragraph.indent = line.columns * column_width;
        read.value.content.blocks.emplace_back(std::move(paragraph));
        block_origin from;
        from.line = line.line;
        from.page = line.page;
        read.value.origins.push_back(std::move(from));
    }
    return read;
}

result<reading<located_document>> read_text(const source& input,
                                            const document_options& chosen) {
    result<text_input> opened = open_decoded(input, chosen.bounds);
    if (!opened) {
        return opened.error();
    }
    if (is_binary(opened->text)) {
        return failure{code::unknown_format, {input.name, {}, {}}, {"?"}};
    }
    return is_markdown(opened->text, input.name)
               ? read_markdown(std::move(*opened), chosen.bounds)
               : read_lines(std::move(*opened), chosen.bounds);
}

} // namespace kijun
