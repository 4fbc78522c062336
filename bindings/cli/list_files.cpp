#include "list_files.hpp"

#include "inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace kijun::cli {
namespace {

namespace fs = std::filesystem;

/// A path below nothing: without a root, with names for the steps up.
std::string inside_path(const fs::path& path) {
    fs::path inside;
    for (const fs::path& part : path.lexically_normal().relative_path()) {
        inside /= part == ".." ? fs::path("up") : part == "." ? fs::path() : part;
    }
    return inside.native();
}

/// Gives each list the name of its result. No two have the same, and none has the name of a
/// folder that others need.
void name_results(std::vector<list_file>& files, const std::vector<std::string>& inside) {
    std::unordered_set<std::string> taken;
    for (const std::string& path : inside) {
        for (fs::path folder = fs::path(path).parent_path(); !folder.empty();
             folder = folder.parent_path()) {
            taken.insert(folder.native());
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::string name = inside[i] + ".json";
        for (std::size_t use = 2; !taken.insert(name).second; ++use) {
            name = inside[i] + "~" + std::to_string(use) + ".json";
        }
        files[i].result = std::move(name);
    }
}

bool is_in(const fs::path& path, const fs::path& folder) {
    return path == folder || path.native().starts_with(folder.native() + "/");
}

list_files in_folder(const std::string& folder, const std::string& without) {
    walked_files walked = walk_files({folder});
    std::error_code problem;
    const fs::path results =
        without.empty() ? fs::path() : fs::weakly_canonical(without, problem);
    const fs::path root = fs::weakly_canonical(folder, problem);
    list_files found;
    std::vector<std::string> inside;
    for (walked_file& file : walked.files) {
        const std::string below = fs::path(file.path).lexically_relative(folder).native();
        if (!results.empty() && is_in(root / below, results)) {
            continue;
        }
        inside.push_back(inside_path(below));
        found.files.push_back({std::move(file.path), false, ""});
    }
    std::erase_if(walked.skipped, [&](const skipped_file& one) {
        return !results.empty() &&
               is_in(root / fs::path(one.file).lexically_relative(folder), results);
    });
    found.skipped = std::move(walked.skipped);
    name_results(found.files, inside);
    return found;
}

/// The lines that are not blank, without the white space around them.
std::vector<std::string> lines_of(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(mark) ? mark.size() : 0);
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first != std::string_view::npos) {
            line = line.substr(first, line.find_last_not_of(" \t\r") + 1 - first);
            lines.emplace_back(line);
        }
    }
    return lines;
}

std::optional<list_files>
in_list(const std::string& file, const checklist_layout& layout, const limits& bounds) {
    const result<source> input = load(file, bounds);
    if (!input || input->bytes.find('\0') != std::string::npos) {
        return std::nullopt;
    }
    const file_kind kind = kind_of(*input);
    if (kind != file_kind::document && kind != file_kind::unknown) {
        return std::nullopt;
    }
    const fs::path folder = fs::path(file).parent_path();
    list_files found;
    std::vector<std::string> inside;
    std::unordered_set<std::string> seen;
    bool some = false;
    for (const std::string& line : lines_of(input->bytes)) {
        const std::string path = (folder / line).native();
        if (!seen.insert(path).second) {
            continue;
        }
        std::error_code problem;
        some = some || fs::is_regular_file(path, problem);
        inside.push_back(inside_path(line));
        found.files.push_back({path, true, ""});
    }
    if (!some || holds_checklist(*input, layout, bounds)) {
        return std::nullopt;
    }
    name_results(found.files, inside);
    return found;
}

} // namespace

std::optional<list_files> find_lists(const std::string& argument,
                                     const checklist_layout& layout,
                                     const std::string& without,
                                     const limits& bounds) {
    std::error_code problem;
    const fs::file_status status =
        is_standard_input(argument) ? fs::file_status() : fs::status(argument, problem);
    if (fs::is_directory(status)) {
        return in_folder(argument, without);
    }
    return fs::is_regular_file(status) ? in_list(argument, layout, bounds) : std::nullopt;
}

} // namespace kijun::cli
