#include <kijun/check/file_walk.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

using namespace kijun;

namespace {

namespace fs = std::filesystem;

/// A folder with files, folders and a link, which goes away with its scope.
class small_tree {
public:
    small_tree() : root_(fs::temp_directory_path() / "kijun-unit-file-walk") {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
        for (const char* const folder : {"b/c", ".git", "a.d"}) {
            fs::create_directories(root_ / folder);
        }
        for (const char* const file : {"b/c/2.md", "b/1.md", "a.md", "a.d/0", ".git/x", "B"}) {
            std::ofstream(root_ / file) << "x";
        }
        fs::create_symlink("a.md", root_ / "link");
    }
    ~small_tree() {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }
    small_tree(const small_tree&) = delete;
    small_tree& operator=(const small_tree&) = delete;
    small_tree(small_tree&&) = delete;
    small_tree& operator=(small_tree&&) = delete;

    [[nodiscard]] std::string path(const std::string& inside = "") const {
        return inside.empty() ? root_.string() : (root_ / inside).string();
    }

private:
    fs::path root_;
};

std::vector<std::string> below(const walked_files& walked, const small_tree& tree) {
    std::vector<std::string> paths;
    for (const walked_file& one : walked.files) {
        paths.push_back(fs::path(one.path).lexically_relative(tree.path()).string() +
                        (one.named ? " named" : ""));
    }
    return paths;
}

} // namespace

TEST_CASE("a folder is walked by the bytes of its names, without links and version control") {
    const small_tree tree;
    const walked_files walked = walk_files({tree.path()});
    CHECK(below(walked, tree) ==
          std::vector<std::string>{"B", "a.d/0", "a.md", "b/1.md", "b/c/2.md"});
    REQUIRE(walked.skipped.size() == 1);
    CHECK(walked.skipped[0] == skipped_file{tree.path("link"), "link"});
}

TEST_CASE("what is named is kept in its order, once, whether it is there or not") {
    const small_tree tree;
    const walked_files walked =
        walk_files({tree.path("none"), tree.path("b/1.md"), tree.path("b"), "-"});
    CHECK(below(walked, tree)[0] == "none named");
    CHECK(below(walked, tree)[1] == "b/1.md named");
    CHECK(below(walked, tree)[2] == "b/c/2.md");
    CHECK(walked.files.size() == 4);
    CHECK(walked.files[3].path == "-");
    CHECK(walked.skipped.empty());
    // A link that is named is followed.
    CHECK(below(walk_files({tree.path("link")}), tree) ==
          std::vector<std::string>{"link named"});
}
