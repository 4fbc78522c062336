#pragma once
// A comparison in one line a change, for tests that say what is told.

#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace kijun::test {

using lines = std::vector<std::string>;

inline std::string joined(const std::vector<std::string>& places) {
    std::string all;
    for (const auto& place : places) {
        all += (all.empty() ? "" : ",") + place;
    }
    return all;
}

/// "moved* 実30/2 > 実30/3": kind, a star where the wording differs, places; "(reason)" at the
/// end of an editorial one.
inline lines told(const std::string& before, const std::string& after) {
    lines all;
    for (const auto& what : diff(edition_of(before), edition_of(after, "第2版")).changes) {
        all.push_back(
            std::string(to_string(what.kind)) + (what.edited ? "* " : " ") +
            joined(what.old_places) + " > " + joined(what.new_places) +
            (what.grade == change_grade::editorial ? " (" + what.grade_reason + ")" : ""));
    }
    return all;
}

} // namespace kijun::test

/// So that a failed check shows the lines.
template <>
struct doctest::StringMaker<kijun::test::lines> {
    static String convert(const kijun::test::lines& all) {
        std::string text;
        for (const auto& line : all) {
            text += "\n    " + line;
        }
        return text.c_str();
    }
};
