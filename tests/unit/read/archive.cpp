#include "read/archive.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

/// A ZIP file of one stored part, made by hand so that it can be spoilt byte by byte.
std::string zip_of(const std::string& name, const std::string& bytes, std::uint32_t crc) {
    const auto number = [](std::uint64_t value, int width) {
        std::string written;
        for (int i = 0; i < width; ++i) {
            written += static_cast<char>(value >> (8 * i) & 0xffU);
        }
        return written;
    };
    const std::string common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                               number(crc, 4) + number(bytes.size(), 4) +
                               number(bytes.size(), 4) + number(name.size(), 2);
    const std::string local = "PK\x03\x04" + common + number(0, 2) + name + bytes;
    const std::string entry = "PK\x01\x02" + number(20, 2) + common + number(0, 2) +
                              number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                              number(0, 4) + name;
    return local + entry + "PK\x05\x06" + number(0, 4) + number(1, 2) + number(1, 2) +
           number(entry.size(), 4) + number(local.size(), 4) + number(0, 2);
}

constexpr std::uint32_t crc_of_text = 0x3b8ba7c7; // of "text"

} // namespace

TEST_CASE("parts are taken by name, whatever the case of its letters") {
    const source file{"a.docx", zip_of("Word/document.xml", "text", crc_of_text)};
    const result<archive> opened = archive::open(file, {});
    REQUIRE(opened);
    CHECK(opened->has("/word/document.xml"));
    CHECK(opened->names().front() == "Word/document.xml");
    const result<std::string> part = opened->part("word/document.xml");
    REQUIRE(part);
    CHECK(*part == "text");
    CHECK(opened->part("word/styles.xml").error().id == code::part_missing);
}

TEST_CASE("a name with .. opens nothing but itself") {
    const source file{"a.docx", zip_of("../../etc/passwd", "text", crc_of_text)};
    const result<archive> opened = archive::open(file, {});
    REQUIRE(opened);
    CHECK_FALSE(opened->has("etc/passwd"));
    CHECK(opened->part("../../etc/passwd").value() == "text");
}

TEST_CASE("what is over a limit is refused, in all as well as alone") {
    const source file{"a.docx", zip_of("a.xml", "text", crc_of_text)};
    limits tiny;
    tiny.part_bytes = 7;
    const result<archive> opened = archive::open(file, tiny);
    REQUIRE(opened);
    CHECK(opened->part("a.xml"));
    CHECK(opened->part("a.xml").error().id == code::part_too_large);
    tiny.parts = 0;
    CHECK(archive::open(file, tiny).error().id == code::archive_broken);
    tiny.file_bytes = 3;
    CHECK(archive::open(file, tiny).error().id == code::file_too_large);
}

TEST_CASE("a broken file is told as such, wherever it was cut or spoilt") {
    const std::string whole = zip_of("a.xml", "text", crc_of_text);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(archive::open({"a.docx", whole.substr(0, length)}, {}));
    }
    const source spoilt{"a.docx", zip_of("a.xml", "text", crc_of_text ^ 1U)};
    const result<archive> opened = archive::open(spoilt, {});
    REQUIRE(opened);
    CHECK(opened->part("a.xml").error().id == code::part_unreadable);
}

TEST_CASE("what the directory claims of a size is not believed") {
    const std::string whole = zip_of("a.xml", "text", crc_of_text);
    const std::size_t size = whole.rfind("PK\x01\x02") + 24;
    for (const char byte : {'\0', '\3', '\5', '\x7f', '\xff'}) {
        std::string spoilt = whole;
        spoilt.replace(size, 4, 4, byte);
        const source file{"a.docx", spoilt};
        const result<archive> opened = archive::open(file, {});
        CAPTURE(static_cast<int>(byte));
        if (opened) {
            const result<std::string> part = opened->part("a.xml");
            CHECK((part ? *part == "text" : part.error().id == code::part_unreadable));
        } else {
            CHECK(opened.error().id == code::archive_broken);
        }
    }
}
