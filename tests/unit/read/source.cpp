#include "unit/read/shown.hpp"

#include <kijun/read/source.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace kijun;

namespace {

/// A file in the system's temporary folder that goes away with its scope.
class temporary_file {
public:
    explicit temporary_file(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / "kijun-unit-read-source.bin") {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~temporary_file() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    temporary_file(const temporary_file&) = delete;
    temporary_file& operator=(const temporary_file&) = delete;
    temporary_file(temporary_file&&) = delete;
    temporary_file& operator=(temporary_file&&) = delete;

    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

} // namespace

TEST_CASE("a file is loaded whole, byte for byte, under the name it was given by") {
    std::string bytes = std::string("a\0\r\n\xFF", 5);
    for (const std::size_t size : {0U, 5U, 65'536U, 65'537U, 200'000U}) {
        bytes.resize(size, 'x');
        const temporary_file file(bytes);
        const auto loaded = load(file.path());
        REQUIRE(loaded);
        CHECK(loaded->name == file.path());
        CHECK(loaded->bytes == bytes);
    }
}

TEST_CASE("what cannot be opened says why") {
    const auto missing = load("/no/such/file.xml");
    REQUIRE_FALSE(missing);
    CHECK(shown(missing.error()) == "KJ0001 /no/such/file.xml ENOENT");
    CHECK(missing.error().where.file == "/no/such/file.xml");
    const auto folder = load("/tmp");
    REQUIRE_FALSE(folder);
    CHECK(shown(folder.error()) == "KJ0001 /tmp EISDIR");
}

TEST_CASE("a file over the limit is refused, one at the limit is not") {
    const temporary_file file("12345");
    CHECK(load(file.path(), {.file_bytes = 5}));
    const auto refused = load(file.path(), {.file_bytes = 4});
    REQUIRE_FALSE(refused);
    CHECK(shown(refused.error()) == "KJ0003 4");
}
