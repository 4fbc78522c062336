#include "report/blocks.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

namespace {

constexpr std::size_t twips_of_a_level = 210; // a letter of 10.5 points

document_heading heading_of(std::size_t level, std::string text) {
    return {level, {{std::move(text), text_mark::none, ""}}, ""};
}

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

/// What is printed of a label: "#2" counts what has none, "(1)~2" is a second (1).
std::string printed_label(std::string_view label) {
    return label.starts_with('#') ? std::string()
                                  : std::string(label.substr(0, label.find('~')));
}

} // namespace

document edition_paper(const edition& of) {
    document paper;
    paper.title =
        std::string(of.standard()) + (of.name().empty() ? "" : "　") + std::string(of.name());
    paper.blocks.emplace_back(heading_of(1, paper.title));
    if (!of.date().empty()) {
        const std::string_view date = of.date();
        std::string said(date);
        constexpr std::size_t year = 4;
        if (date.size() == 7 && date[year] == '-') { // 2025-03
            const std::string_view month = date.substr(year + 1);
            said = std::string(date.substr(0, year)) + "年" +
                   std::string(month.substr(month.starts_with('0') ? 1 : 0)) + "月";
        }
        paper.blocks.emplace_back(blocks::paragraph_of(said));
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
            paper.blocks.emplace_back(heading_of(level, std::string(*group)));
        }
        groups = around;
        paper.blocks.emplace_back(heading_of(deepest + 2, name_of(here)));
        for (std::size_t k = here.first_paragraph(); k < here.end_paragraph(); ++k) {
            const paragraph each = of.paragraph_at(k);
            document_paragraph line = blocks::paragraph_of(std::string(each.text()));
            line.label = printed_label(each.label());
            line.indent = each.depth() * twips_of_a_level;
            paper.blocks.emplace_back(std::move(line));
        }
    }
    return paper;
}

} // namespace kijun
