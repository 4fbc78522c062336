#include "help_page.hpp"

#include "help.hpp"
#include "verb_rules.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <utility>

namespace kijun::cli {
namespace {

// How the lines begin that are none of the body's, in both languages.
constexpr std::array<std::string_view, 2> usage_begins{"使い方: ", "Usage: "};
constexpr std::array<std::string_view, 2> example_begins{"例: ", "Example: "};
constexpr std::array<std::string_view, 2> exit_begins{"終了コード: ", "Exit: "};
constexpr std::array<std::string_view, 2> more_begins{"詳しくは: ", "More: "};

// Takes the beginning off, where the line has one of these.
bool take(std::string_view& line, std::span<const std::string_view> beginnings) {
    for (const std::string_view begin : beginnings) {
        if (line.starts_with(begin)) {
            line.remove_prefix(begin.size());
            line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
            return true;
        }
    }
    return false;
}

std::string_view without_indent(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

// What two blanks and more part.
std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields;
    while (!line.empty()) {
        const std::size_t gap = std::min(line.find("  "), line.size());
        fields.emplace_back(line.substr(0, gap));
        line = without_indent(line.substr(gap));
    }
    return fields;
}

bool is_verb(std::string_view word) {
    return std::ranges::any_of(all_verbs, [&](verb what) {
        const std::string_view name = rules_of(what).name;
        return name.substr(0, name.find(' ')) == word;
    });
}

// Between two lines of Japanese, and after its punctuation, there is no blank.
void append_line(std::string& text, std::string_view line) {
    const auto wide = [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; };
    const bool punctuated =
        text.ends_with("、") || text.ends_with("。") || text.ends_with("（");
    if (!text.empty() && !punctuated && !(wide(text.back()) && wide(line.front()))) {
        text += ' ';
    }
    text += line;
}

void append_rows(std::vector<help_row>& rows, std::string_view line) {
    std::vector<std::string> fields = fields_of(line);
    const std::size_t blank = fields.front().find(' ');
    if (fields.size() == 1 && is_verb(line.substr(0, blank))) {
        rows.push_back({fields[0].substr(0, blank), fields[0].substr(blank + 1)});
        return;
    }
    for (std::size_t i = 0; i < fields.size(); i += 2) {
        rows.push_back(
            {std::move(fields[i]), i + 1 < fields.size() ? std::move(fields[i + 1]) : ""});
    }
}

// "0 done, 1 --fail-on met".
std::vector<help_row> exits_in(std::string_view line) {
    std::vector<help_row> exits;
    while (!line.empty()) {
        const std::size_t comma = std::min({line.find("、"), line.find(", "), line.size()});
        const std::string_view one = line.substr(0, comma);
        exits.push_back(
            {std::string(one.substr(0, 1)), std::string(without_indent(one.substr(1)))});
        line.remove_prefix(comma);
        const std::size_t next = line.find_first_of("0123456789");
        line.remove_prefix(std::min(next, line.size()));
    }
    return exits;
}

} // namespace

help_page page_on(std::string_view verb, language in) {
    const std::string text = help_on(verb, in);
    help_page page;
    std::vector<std::string>* goes_on = nullptr; // usage or examples: indented lines are more
    bool fresh = true;                           // the next line begins a block
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        std::string_view line(text.data() + begin, end - begin);
        begin = end + 1;
        if (line.empty()) {
            goes_on = nullptr;
            fresh = true;
        } else if (take(line, usage_begins)) {
            page.usage.emplace_back(line);
            goes_on = &page.usage;
        } else if (take(line, example_begins)) {
            page.examples.emplace_back(line);
            goes_on = &page.examples;
        } else if (take(line, exit_begins)) {
            page.exits = exits_in(line);
        } else if (take(line, more_begins)) {
            goes_on = nullptr;
        } else if (goes_on != nullptr && line.starts_with(" ")) {
            goes_on->emplace_back(without_indent(line));
        } else {
            goes_on = nullptr;
            const bool row = line.starts_with("  ");
            if (fresh || page.blocks.empty() || (row && page.blocks.back().rows.empty()) ||
                (!row && !page.blocks.back().rows.empty())) {
                page.blocks.emplace_back();
            }
            fresh = false;
            help_block& block = page.blocks.back();
            const std::string_view said = without_indent(line);
            if (!row) {
                append_line(block.paragraph, said);
            } else if (line.starts_with("   ") && fields_of(said).size() == 1) {
                if (block.rows.empty()) {
                    throw std::logic_error("a help text goes on with no row: " + text);
                }
                append_line(block.rows.back().text, said);
            } else {
                append_rows(block.rows, said);
            }
        }
    }
    return page;
}

std::vector<const help_row*> rows_of(const help_page& page, std::string_view option) {
    std::vector<const help_row*> rows;
    for (const help_block& block : page.blocks) {
        for (const help_row& row : block.rows) {
            const auto options = options_in(row);
            if (std::ranges::find(options, option) != options.end()) {
                rows.push_back(&row);
            }
        }
    }
    return rows;
}

std::vector<std::string_view> options_in(const help_row& row) {
    std::vector<std::string_view> options;
    const std::string_view term = row.term;
    for (std::size_t at = term.find('-'); at < term.size(); at = term.find('-', at)) {
        const std::size_t end =
            std::min(term.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at), term.size());
        const bool begins =
            at == 0 || term[at - 1] == ' ' || term.substr(0, at).ends_with("、");
        if (begins && end > at + 1) {
            options.push_back(term.substr(at, end - at));
        }
        at = end;
    }
    return options;
}

std::vector<help_row> verbs_in(language in) {
    std::vector<help_row> verbs;
    for (const help_block& block : page_on("", in).blocks) {
        for (const help_row& row : block.rows) {
            if (is_verb(row.term)) {
                verbs.push_back(row);
            }
        }
    }
    return verbs;
}

} // namespace kijun::cli
