#include <kijun/write/whole_file.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace kijun;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("a file that is written in pieces is there whole or not at all") {
    const fs::path folder =
        fs::temp_directory_path() / ("kijun-unit-whole-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const fs::path path = folder / "out.sql";
    const auto files = [&] {
        return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
    };
    std::ofstream(path) << "before";
    {
        auto begun = whole_file::begin(path.native());
        REQUIRE(begun);
        whole_file file = std::move(begun).value();
        CHECK(file.append("half").has_value());
        CHECK(content(path) == "before");
    }
    CHECK(content(path) == "before");
    CHECK(files() == 1);
    {
        auto begun = whole_file::begin(path.native());
        REQUIRE(begun);
        CHECK(begun->append("one ").has_value());
        CHECK(begun->append("two").has_value());
        CHECK(begun->finish().has_value());
    }
    CHECK(content(path) == "one two");
    CHECK(files() == 1);
    CHECK(whole_file::begin(folder.native()).error().id == code::cannot_write);
    CHECK(whole_file::begin((folder / "none" / "out").native()).error().id ==
          code::cannot_write);
    CHECK(whole_file::begin("/dev/null").value().append("lost").has_value());
    fs::remove_all(folder);
}
