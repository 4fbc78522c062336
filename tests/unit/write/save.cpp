#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace kijun;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away with its scope.
class temporary_folder {
public:
    temporary_folder()
        : path_(fs::temp_directory_path() / ("kijun-unit-save-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~temporary_folder() {
        std::error_code ignored;
        fs::permissions(path_, fs::perms::owner_all, ignored);
        fs::remove_all(path_, ignored);
    }
    temporary_folder(const temporary_folder&) = delete;
    temporary_folder& operator=(const temporary_folder&) = delete;
    temporary_folder(temporary_folder&&) = delete;
    temporary_folder& operator=(temporary_folder&&) = delete;

    [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

private:
    fs::path path_;
};

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("a file is written byte for byte, new or over an old one, and nothing else is left") {
    const temporary_folder folder;
    const fs::path target = folder / "結果.xml";
    const std::string bytes("a\0\r\n\xFF", 5);
    CHECK(save(target.string(), bytes));
    CHECK(content(target) == bytes);
    CHECK(save(target.string(), "shorter"));
    CHECK(content(target) == "shorter");
    CHECK(save(target.string(), ""));
    CHECK(content(target) == "");
    CHECK(folder.files() == 1);
}

TEST_CASE("a file keeps its permissions when it is replaced") {
    const temporary_folder folder;
    const fs::path target = folder / "secret.xml";
    REQUIRE(save(target.string(), "old"));
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    REQUIRE(save(target.string(), "new"));
    CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a link stays a link, and what it points to is replaced") {
    const temporary_folder folder;
    const fs::path target = folder / "target.xml";
    const fs::path link = folder / "link.xml";
    REQUIRE(save(target.string(), "old"));
    fs::create_symlink("target.xml", link);
    REQUIRE(save(link.string(), "new"));
    CHECK(fs::is_symlink(link));
    CHECK(content(target) == "new");
    CHECK(folder.files() == 2);
}

TEST_CASE("what cannot be written says why and leaves nothing behind") {
    const temporary_folder folder;
    const std::string nowhere = (folder / "no-such-folder/out.xml").string();
    const auto missing = save(nowhere, "x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error() ==
          failure{code::cannot_write, {nowhere, {}, {}}, {nowhere, "ENOENT"}});

    const fs::path inner = folder / "inner";
    fs::create_directories(inner);
    const auto over_folder = save(inner.string(), "x");
    REQUIRE_FALSE(over_folder);
    CHECK(over_folder.error().details.at(1) == "EISDIR");
    CHECK(folder.files() == 1);

    const auto no_name = save("", "x");
    REQUIRE_FALSE(no_name);
    CHECK(no_name.error().id == code::cannot_write);
}

TEST_CASE("a device is written to and not renamed over") {
    CHECK(save("/dev/null", "x"));
    CHECK(fs::is_character_file("/dev/null"));
    const auto full = save("/dev/full", "x");
    REQUIRE_FALSE(full);
    CHECK(full.error().details.at(1) == "ENOSPC");
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a file that is kept has what it held beside it, and what it already holds changes "
          "nothing") {
    const temporary_folder folder;
    const fs::path target = folder / "台帳.xml";
    const fs::path kept = folder / "台帳.xml.bak";
    CHECK(save_keeping(target.string(), "one"));
    CHECK_FALSE(fs::exists(kept));
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    CHECK(save_keeping(target.string(), "two"));
    CHECK(content(target) == "two");
    CHECK(content(kept) == "one");
    CHECK(save_keeping(target.string(), "two"));
    CHECK(content(kept) == "one");
    CHECK(save_keeping(target.string(), "three"));
    CHECK(content(kept) == "two");
    CHECK(fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(kept).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.files() == 2);
    CHECK_FALSE(save_keeping((folder / "none/x.xml").string(), "x"));
}
