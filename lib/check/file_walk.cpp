#include <kijun/check/file_walk.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace kijun {
namespace {

namespace fs = std::filesystem;

bool is_version_control(const fs::path& name) {
    constexpr std::array<std::string_view, 3> names{".git", ".hg", ".svn"};
    return std::ranges::find(names, std::string_view(name.native())) != names.end();
}

/// The entries of a folder by the bytes of their names; false when it cannot be read.
bool entries_of(const fs::path& folder, std::vector<fs::path>& into) {
    std::error_code problem;
    fs::directory_iterator at(folder, problem);
    for (; !problem && at != fs::directory_iterator(); at.increment(problem)) {
        into.push_back(at->path());
    }
    std::ranges::sort(into, {}, [](const fs::path& one) { return one.native(); });
    return !problem;
}

/// Depth first, without recursion: what is to come is a stack.
void walk_folder(const fs::path& root, walked_files& into) {
    std::vector<fs::path> open{root};
    while (!open.empty()) {
        const fs::path at = std::move(open.back());
        open.pop_back();
        std::error_code problem;
        const fs::file_status status =
            at == root ? fs::status(at, problem) : fs::symlink_status(at, problem);
        switch (status.type()) {
        case fs::file_type::regular:
            into.files.push_back({at.native(), false});
            break;
        case fs::file_type::directory: {
            std::vector<fs::path> inside;
            if (!entries_of(at, inside)) {
                into.skipped.push_back({at.native(), "unreadable"});
            }
            std::erase_if(
                inside, [](const fs::path& one) { return is_version_control(one.filename()); });
            open.insert(open.end(), inside.rbegin(), inside.rend());
            break;
        }
        case fs::file_type::symlink:
            into.skipped.push_back({at.native(), "link"});
            break;
        case fs::file_type::none:
        case fs::file_type::not_found:
            into.skipped.push_back({at.native(), "unreadable"});
            break;
        default:
            into.skipped.push_back({at.native(), "unknown"});
        }
    }
}

} // namespace

walked_files walk_files(const std::vector<std::string>& paths) {
    walked_files all;
    for (const std::string& path : paths) {
        std::error_code problem;
        if (path != "-" && fs::is_directory(path, problem)) {
            walk_folder(path, all);
        } else {
            all.files.push_back({path, true});
        }
    }
    // A file that is named twice, or besides its folder, is looked into once.
    std::unordered_map<std::string, std::size_t> first;
    std::vector<walked_file> once;
    for (walked_file& file : all.files) {
        const auto [known, is_new] = first.try_emplace(file.path, once.size());
        if (is_new) {
            once.push_back(std::move(file));
        } else {
            once[known->second].named = once[known->second].named || file.named;
        }
    }
    all.files = std::move(once);
    return all;
}

} // namespace kijun
