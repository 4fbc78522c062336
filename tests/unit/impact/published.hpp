#pragma once
// The published case of 2025, where the shared corpus is there.

#include "unit/trace/building.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/read/read.hpp>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <filesystem>
#include <optional>
#include <string>

namespace kijun::test {

inline const std::string published_folder = KIJUN_SHARED_CORPUS "/fisc-2025/";

inline source published(const std::string& name) {
    result<source> loaded = load(published_folder + name);
    REQUIRE_MESSAGE(loaded.has_value(), name);
    return std::move(loaded).value();
}

/// Is the case there? Says aloud when it is not.
inline bool has_published_case() {
    const bool there = std::filesystem::exists(published_folder + "expected-rows.json");
    if (!there) {
        MESSAGE("NOT TESTED: the published case of 2025 is not in " << published_folder);
    }
    return there;
}

struct published_case {
    edition before = read_edition(published("edition-12-rebuilt.xml")).value().value;
    edition after = read_edition(published("edition-13-excerpt.xml")).value().value;
    checklist items = read_checklist(published("checklist-2024.xml")).value().value;
    revision_notes notes = read_revision_notes(published("revision-notes.xml")).value().value;
    /// An array of rows: clause, path, kind, items, reasons, places.
    boost::json::array expected =
        boost::json::parse(published("expected-rows.json").bytes).as_array();
    impact of = assess(diff(before, after), before, after, items, &notes);
};

inline std::string text_of(const boost::json::value& row, const char* name) {
    return std::string(row.as_object().at(name).as_string());
}

} // namespace kijun::test
