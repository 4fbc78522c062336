#pragma once
// Files of the corpus as seeds.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace kijun::fuzz {

/// The begins of all files of the corpus with one of these endings, in the order of their
/// names.
inline std::vector<std::string> files_of(const std::string& corpus,
                                         const std::vector<std::string>& endings,
                                         std::size_t most_bytes) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
        if (entry.is_regular_file() &&
            std::ranges::find(endings, entry.path().extension().string()) != endings.end()) {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    std::vector<std::string> all;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(file), {});
        all.push_back(bytes.substr(0, most_bytes));
    }
    return all;
}

} // namespace kijun::fuzz
