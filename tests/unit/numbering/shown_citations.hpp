#pragma once
// Citations as one line, for tables of texts and what is read in them.

#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace kijun::test {

/// 「as written」reading|reading@locator, one after the other; part and item say so.
inline std::string shown(const std::string& text) {
    std::string out;
    for (const citation& one : parse_citations(text)) {
        out += out.empty() ? "" : " ";
        out += "「" + text.substr(one.span.begin, one.span.end - one.span.begin) + "」";
        out += one.kind == citation_kind::item ? "通番" : "";
        for (std::size_t i = 0; i < one.readings.size(); ++i) {
            const auto& [first, last] = one.readings[i];
            out += (i == 0 ? "" : "|") + first + (last.empty() ? "" : "～" + last);
        }
        out += one.locator.empty() ? "" : "@" + one.locator;
    }
    return out;
}

struct row {
    std::string text;
    std::string citations;
};

inline void check(const std::vector<row>& rows) {
    for (const auto& [text, citations] : rows) {
        CAPTURE(text);
        CHECK(shown(text) == citations);
    }
}

} // namespace kijun::test
