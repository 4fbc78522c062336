#include "support/word_file.hpp"
#include "unit/check/shown.hpp"

#include <kijun/check/check_file.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

using namespace kijun;
using namespace kijun::test;

namespace {

checked_file checked(const std::string& bytes, fixing fix = fixing::no) {
    return check_source(pair_checker(), {"f", bytes}, fix);
}

std::string whys(const checked_file& file) {
    std::string all = file.skipped;
    for (const check_finding& one : file.findings) {
        all += (all.empty() ? "" : " ") + std::string(to_string(one.why)) + ":" + one.citation;
    }
    return all;
}

} // namespace

TEST_CASE("a file is checked by what it is") {
    struct row {
        std::string bytes;
        std::string found;
    };
    const std::vector<row> rows = {
        {"実99 を見る。\n", "dangling:実99"},
        {"", ""},
        // A checklist is checked in 関連規定箇所; its other columns as text.
        {"通番\t関連規定箇所\n1\t実5、実98\n", "dangling:実98"},
        {R"(<checklist name="一覧" version="1"><item number="1">)"
         R"(<related standard="安全対策基準" label="安全対策基準">実97</related></item></checklist>)",
         "dangling:実97"},
        // An edition is held against itself.
        {R"(<edition standard="別の基準" name="1"><clause id="実1"><para label="1"><text>実96</text>)"
         R"(</para></clause></edition>)",
         "dangling:実96"},
        {"<p>実<b>95</b></p>", "dangling:実95"},
        // 実94を見る。 in Shift_JIS.
        {"\x8E\xC0"
         "94\x82\xF0\x8C\xA9\x82\xE9\x81\x42",
         "dangling:実94"},
        {std::string("\x7F"
                     "ELF\0\1\2",
                     7),
         "binary"},
        {"\xFF\xC0 a", "not-utf8"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "unknown"},
        {"<edition><clause></edition>", "unreadable"},
    };
    for (const row& one : rows) {
        CAPTURE(one.bytes);
        CHECK(whys(checked(one.bytes)) == one.found);
    }
}

TEST_CASE("a reader that gives up says why") {
    const checked_file broken = checked("<edition><clause></edition>");
    REQUIRE(broken.failed);
    CHECK(broken.failed->id == code::xml_syntax);
    CHECK_FALSE(checked("\xFF\xC0 a").failed);
    const checked_file missing = check_file(pair_checker(), "/no/such/file.md");
    CHECK(missing.skipped == "unreadable");
    REQUIRE(missing.failed);
    CHECK(missing.failed->id == code::cannot_open);
}

TEST_CASE("a file over the limit is too large, whatever it holds") {
    const std::string path =
        (std::filesystem::temp_directory_path() / "kijun-unit-check-file.md").string();
    std::ofstream(path, std::ios::binary) << "実99 を見る。\n";
    CHECK(whys(check_file(pair_checker(), path)) == "dangling:実99");
    limits small;
    small.file_bytes = 5;
    const checked_file large = check_file(pair_checker(), path, fixing::no, small);
    CHECK(large.skipped == "too-large");
    REQUIRE(large.failed);
    CHECK(large.failed->id == code::file_too_large);
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
}

TEST_CASE("what is fixed is given whole, with what is left; what was converted is not fixed") {
    const checked_file fixed = checked("実3 と実99 を見る。\n", fixing::yes);
    CHECK(fixed.text == "実4 と実99 を見る。\n");
    REQUIRE(fixed.fixed.size() == 1);
    CHECK(whys(fixed) == "dangling:実99");
    CHECK(checked("実99", fixing::yes).text.empty());
    const checked_file other = checked("\x8E\xC0"
                                       "3\x82\xF0\x8C\xA9\x82\xE9\x81\x42",
                                       fixing::yes);
    CHECK(other.fixed.empty());
    CHECK(whys(other) == "renumbered:実3");
}

TEST_CASE("a report counts what was looked into and names what was not") {
    check_report report = report_by(pair_checker());
    CHECK_FALSE(report.current.name.empty());
    REQUIRE(report.was);
    CHECK(report.was->name != report.current.name);
    add_to(report, "a", checked("実99"));
    add_to(report, "b", checked("\xFF\xC0 a"));
    CHECK(report.files == 1);
    CHECK(report.findings.size() == 1);
    REQUIRE(report.skipped.size() == 1);
    CHECK(report.skipped[0] == skipped_file{"b", "not-utf8"});
    CHECK(said_of_skipped("not-utf8", language::en) == "not UTF-8; skipped");
    CHECK(said_of_skipped("?", language::ja) == "?");
}
