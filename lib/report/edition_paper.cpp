#include "report/blocks.hpp"
#include "report/edition_lines.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

constexpr std::size_t twips_of_a_level = 210; // a letter of 10.5 points

std::string name_of(const clause& of) {
    std::string name(of.id());
    if (!of.title().empty()) {
        name += "　" + std::string(of.title());
    }
    if (!of.grade().empty()) {
        name += "　［" + std::string(of.grade()) + "］";
    }
    return name;
}

/// "2025年3月" of 2025-03; anything else as it is.
std::string printed_date(std::string_view date) {
    constexpr std::size_t year = 4;
    if (date.size() != 7 || date[year] != '-') {
        return std::string(date);
    }
    const std::string_view month = date.substr(year + 1);
    return std::string(date.substr(0, year)) + "年" +
           std::string(month.substr(month.starts_with('0') ? 1 : 0)) + "月";
}

/// What is printed of a label: "#2" counts what has none, "(1)~2" is a second (1).
std::string printed_label(std::string_view label) {
    return label.starts_with('#') ? std::string()
                                  : std::string(label.substr(0, label.find('~')));
}

} // namespace

std::vector<edition_line> lines_of(const edition& of) {
    std::vector<edition_line> lines;
    const auto add_heading =
        [&](line_kind kind, std::size_t level, std::size_t index, std::string text) {
            lines.push_back({kind, level, index, "", std::move(text), 0});
        };
    add_heading(line_kind::title,
                1,
                0,
                std::string(of.standard()) + (of.name().empty() ? "" : "　") +
                    std::string(of.name()));
    if (!of.date().empty()) {
        lines.push_back({line_kind::date, 0, 0, "", printed_date(of.date()), 0});
    }
    std::vector<std::string_view> groups;
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        deepest = std::max(deepest, of.clause_at(i).groups().size());
    }
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        const clause here = of.clause_at(i);
        const std::vector<std::string_view> around = here.groups();
        const auto same =
            std::mismatch(groups.begin(), groups.end(), around.begin(), around.end());
        for (auto group = same.second; group != around.end(); ++group) {
            const auto level = static_cast<std::size_t>(group - around.begin()) + 2;
            add_heading(line_kind::group, level, i, std::string(*group));
        }
        groups = around;
        add_heading(line_kind::clause, deepest + 2, i, name_of(here));
        for (std::size_t k = here.first_paragraph(); k < here.end_paragraph(); ++k) {
            const paragraph each = of.paragraph_at(k);
            lines.push_back({line_kind::paragraph,
                             0,
                             k,
                             printed_label(each.label()),
                             std::string(each.text()),
                             each.depth() * twips_of_a_level});
        }
    }
    return lines;
}

document edition_paper(const edition& of) {
    document paper;
    for (edition_line& line : lines_of(of)) {
        if (line.kind == line_kind::title) {
            paper.title = line.text;
        }
        if (line.level > 0) {
            paper.blocks.emplace_back(blocks::heading_of(line.level, line.text));
            continue;
        }
        document_paragraph made = blocks::paragraph_of(line.text);
        made.label = std::move(line.label);
        made.indent = line.indent;
        paper.blocks.emplace_back(std::move(made));
    }
    return paper;
}

} // namespace kijun
