// Documents whose sections fall back to one behind the last chapter, or leave numbers out.

#include "outline.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kijun;

namespace {

reading<edition> read_text(const std::string& text) {
    auto read = read_edition({"規程.txt", text});
    REQUIRE(read);
    return *std::move(read);
}

/// The ids of the clauses, parted by "; ".
std::string ids_of(const edition& in) {
    std::string all;
    for (std::size_t i = 0; i < in.clause_count(); ++i) {
        all += (all.empty() ? "" : "; ") + std::string(in.clause_at(i).id());
    }
    return all;
}

std::vector<code> codes_of(const reading<edition>& in) {
    std::vector<code> all;
    for (const diagnostic& each : in.findings) {
        if (each.id != code::edition_unnamed && each.id != code::text_outside_clauses) {
            all.push_back(each.id);
        }
    }
    return all;
}

/// Chapters with two sections each, as a text has them.
std::string chapters(int count, const std::string& first_title) {
    std::string all;
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        all += number + ". " + (i == 1 ? first_title : "Chapter " + number) +
               "\n********************\n\nText of it.\n\n" + number +
               ".1. First\n==========\n\nText.\n\n" + number +
               ".2. Second\n==========\n\nText.\n\n";
    }
    return all;
}

} // namespace

TEST_CASE(
    "what counts from one again behind the last chapter is an annex where it is called so") {
    const std::string ids =
        "1; 1.1; 1.2; 2; 2.1; 2.2; 3; 3.1; 3.2; Appendix 1; Appendix 1.1; Appendix 1.2; "
        "Appendix 2; Appendix 2.1; Appendix 2.2";
    // In the title of its first section, or on a line of its own somewhere before it.
    const auto titled =
        read_text("Manual\n\n" + chapters(3, "Scope") + chapters(2, "About these appendices"));
    CHECK(ids_of(titled.value) == ids);
    CHECK(codes_of(titled).empty());
    const auto listed = read_text("Manual\n\nAppendices\n^^^^^^^^^^\n\n* 1. Tools\n\n" +
                                  chapters(3, "Scope") + chapters(2, "Tools"));
    CHECK(ids_of(listed.value) == ids);
    const auto before =
        read_text("規程\n\n１　目的\n定める。\n１．１　範囲\n全部。\n２　定義\n"
                  "２．１　用語\nいう。\n３　対策\n３．１　施錠\n行う。\n\n付録\n"
                  "１　様式\n次による。\n１．１　申請\n書く。\n２　手順\n"
                  "２．１　受付\n受ける。\n");
    CHECK(ids_of(before.value) ==
          "1; 1.1; 2; 2.1; 3; 3.1; 付録; 付録 1; 付録 1.1; 付録 2; 付録 2.1");
}

TEST_CASE("numbers that come again under no name are told once") {
    const auto read = read_text("Manual\n\n" + chapters(3, "Scope") + chapters(2, "Tools"));
    CHECK(ids_of(read.value) ==
          "1; 1.1; 1.2; 2; 2.1; 2.2; 3; 3.1; 3.2; 1~2; 1.1~2; 1.2~2; 2~2; 2.1~2; 2.2~2");
    REQUIRE(codes_of(read) == std::vector<code>{code::sections_count_anew});
    const auto told =
        *std::ranges::find(read.findings, code::sections_count_anew, &diagnostic::id);
    CHECK(told.details == std::vector<std::string>{"1", "6"});
    CHECK(told.where.at.line == 48);
}

TEST_CASE("a list inside a chapter and a table of contents begin no second count") {
    const std::string list = "2.3 Steps\n\nDo this:\n\n1. Copy the files\n\n2. Go on\n\n"
                             "2.4 End\n\nText.\n\n";
    const auto read = read_text("Manual\n\n1 Scope\n\nText.\n\n1.1 Aim\n\nText.\n\n2 Use\n\n"
                                "Text.\n\n2.1 First\n\nText.\n\n" +
                                list + "3 Care\n\nText.\n\n3.1 Daily\n\nText.\n");
    CHECK(ids_of(read.value).find('~') == std::string::npos);
    CHECK(ids_of(read.value).find("2.4; 3; 3.1") != std::string::npos);
}

TEST_CASE("a chapter that stands alone before a gap in the numbers is one") {
    const std::string ids = "1; 4; 4.1; 4.2; 5; 5.1";
    CHECK(ids_of(read_text("Guideline 2025\n\n1. Purpose\nIt says what to do.\n\n4. Controls\n"
                           "These.\n\n4.1 Access\nOnly staff.\n\n4.2 Logs\nAre kept.\n\n"
                           "5. Review\n5.1 Yearly\nOnce a year.\n")
                     .value) == ids);
    CHECK(ids_of(read_text("指針 2025年\n\n１　目的\n定める。\n\n４　対策\n次のとおり。\n\n"
                           "４．１　入退室\n管理する。\n４．２　記録\n残す。\n５　見直し\n"
                           "５．１　年次\n見直す。\n")
                     .value) == ids);
    // Items of a list before the first chapter are none, nor is a line that goes on a sentence.
    CHECK(ids_of(read_text("Guideline 2025\n\n1. Red\n2. Blue\nThese are meant.\n\n"
                           "4. Controls\nThese.\n\n4.1 Access\nOnly staff within\n\n"
                           "30 days of entry\nand so on.\n\n4.2 Logs\nAre kept.\n\n"
                           "50. Review\n50.1 Yearly\nOnce a year.\n")
                     .value) == "4; 4.1; 4.2; 50; 50.1");
}

TEST_CASE("no chapter begins between a section and its own first part") {
    CHECK(ids_of(
              read_text("Guide\n\nChapter 4. Start\n\n4.1. First\n\nText of it\n\n4.2. Next\n\n"
                        "Text.\n\nChapter 5. Basics\n\n5.1. Workflow\n\nThe steps are\n\n"
                        "1. The first\n\n2. The second\n\n3. The third\n\n4. The fourth\n\n"
                        "5. The build command\n\n5.1.1. Helpers\n\nText.\n\n5.2. History\n\n"
                        "Text.\n")
                  .value) == "4.1; 4.2; 5.1; 5.1.1; 5.2");
}
