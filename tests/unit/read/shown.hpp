#pragma once
// Findings and failures in the short form in which the tests of readers state them.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/source.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace kijun {

/// "KJ0104 3:7 paragraph clause": number, line and column, details.
template <typename Finding>
std::string shown(const Finding& found) {
    std::string text = to_string(found.id);
    if (found.where.at.line != 0) {
        text += ' ' + std::to_string(found.where.at.line) + ':' +
                std::to_string(found.where.at.column);
    }
    for (const std::string& detail : found.details) {
        text += ' ' + detail;
    }
    return text;
}

inline std::vector<std::string> shown_all(const std::vector<diagnostic>& findings) {
    std::vector<std::string> texts;
    for (const diagnostic& found : findings) {
        texts.push_back(shown(found));
    }
    return texts;
}

template <typename Reader>
std::string failure_of(Reader read, const std::string& bytes, const limits& bounds = {}) {
    const auto done = read(source{"in.xml", bytes}, bounds);
    return done ? "" : shown(done.error());
}

/// Loads a file of the real data; an empty source, told aloud, when it is not there.
inline source real_data(const std::string& name) {
    const std::string path = std::string(KIJUN_SHARED_CORPUS) + "/fisc-2025/" + name;
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT CHECKED: the real data is missing: " << path);
        return {};
    }
    auto loaded = load(path);
    REQUIRE(loaded);
    return *loaded;
}

} // namespace kijun
