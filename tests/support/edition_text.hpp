#pragma once
// Editions for tests in a notation that a reader takes in at a glance:
//
//   実8 題名
//     1 本文
//       (1) 本文
//     - ラベルのない段落
//
// Two blanks a level; the first word is the id or label, "-" for none.

#include <kijun/model/edition.hpp>
#include <kijun/model/edition_builder.hpp>

#include <stdexcept>
#include <string_view>

namespace kijun::test {

inline edition edition_of(std::string_view text,
                          std::string_view name = "第1版",
                          std::string_view standard = "基準") {
    edition_builder builder(standard, name);
    std::size_t open = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const auto indent = line.find_first_not_of(' ');
        if (indent == std::string_view::npos) {
            continue;
        }
        const std::size_t level = indent / 2;
        line = line.substr(indent);
        const auto blank = line.find(' ');
        std::string_view label = line.substr(0, blank);
        const std::string_view words =
            blank == std::string_view::npos ? std::string_view() : line.substr(blank + 1);
        while (open > level) {
            --open == 0 ? builder.close_clause() : builder.close_paragraph();
        }
        if (level == 0) {
            builder.open_clause(label, words);
        } else {
            builder.open_paragraph(label == "-" ? std::string_view() : label, words);
        }
        open = level + 1;
    }
    while (open > 0) {
        --open == 0 ? builder.close_clause() : builder.close_paragraph();
    }
    auto built = builder.build();
    if (!built) {
        throw std::logic_error("a test's edition cannot be built");
    }
    return built->value;
}

} // namespace kijun::test
