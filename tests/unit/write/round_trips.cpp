// Editions of other forms, written in ours: read, write, read is the same as read.

#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace kijun;

namespace {

void check_round_trip(const std::string& path) {
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT CHECKED: the real data is missing: " << path);
        return;
    }
    CAPTURE(path);
    const auto input = load(path);
    REQUIRE(input);
    const auto first = read_edition(*input);
    REQUIRE(first);
    CHECK(first->findings.empty());
    const std::string written = to_xml(first->value);
    const source again{path, written};
    CHECK(kind_of(again) == file_kind::edition_xml);
    const auto second = read_edition(again);
    REQUIRE(second);
    CHECK(second->findings.empty());
    CHECK(to_json(second->value) == to_json(first->value));
    CHECK(to_xml(second->value) == written);
    REQUIRE(second->value.paragraph_count() == first->value.paragraph_count());
    for (std::size_t i = 0; i < first->value.paragraph_count(); ++i) {
        CHECK(second->value.paragraph_at(i).text() == first->value.paragraph_at(i).text());
        CHECK(second->value.paragraph_at(i).place() == first->value.paragraph_at(i).place());
    }
}

} // namespace

TEST_CASE("a law written in our form reads back as it was") {
    check_round_trip(std::string(KIJUN_CORPUS) + "/law-sample/records-2020.xml");
    check_round_trip(std::string(KIJUN_CORPUS) + "/law-sample/records-2024.xml");
    check_round_trip(std::string(KIJUN_SHARED_CORPUS) + "/laws/fukyoho_20200401.xml");
    check_round_trip(std::string(KIJUN_SHARED_CORPUS) + "/laws/fukyoho_20240613.xml");
}

TEST_CASE("an OSCAL catalog written in our form reads back as it was") {
    check_round_trip(std::string(KIJUN_CORPUS) + "/oscal-sample/catalog-1.xml");
    check_round_trip(std::string(KIJUN_CORPUS) + "/oscal-sample/catalog-1.json");
    check_round_trip(std::string(KIJUN_CORPUS) + "/oscal-sample/catalog-2.json");
}

TEST_CASE("answers and notes written out are read back as they were") {
    const std::vector<reviewer_answer> answers{{.clause = "実7",
                                                .path = "2/(1)/①",
                                                .items = {"1", "3"},
                                                .said = answer::incorporate,
                                                .reviewer = "見本の事務局",
                                                .date = "2031-03-07",
                                                .reason = "写し, \"控え\"",
                                                .at = {}},
                                               {.clause = "実7-1",
                                                .path = "",
                                                .items = {},
                                                .said = answer::not_related,
                                                .reviewer = "",
                                                .date = "",
                                                .reason = "",
                                                .at = {}}};
    const auto read = read_answers({"answers.csv", to_csv(answers)});
    REQUIRE(read);
    CHECK(read->findings.empty());
    REQUIRE(read->value.size() == answers.size());
    for (std::size_t i = 0; i != answers.size(); ++i) {
        CHECK(read->value[i].clause == answers[i].clause);
        CHECK(read->value[i].path == answers[i].path);
        CHECK(read->value[i].items == answers[i].items);
        CHECK(read->value[i].said == answers[i].said);
        CHECK(read->value[i].reviewer == answers[i].reviewer);
        CHECK(read->value[i].reason == answers[i].reason);
    }

    const revision_notes notes{
        "見本の基準",
        "第1版",
        "第2版",
        "notes.xml",
        {{{"実7", {"2", "(1)"}}, "例 <改訂> & \"整理\"", {}}, {{"実7-1", {}}, "新設", {}}}};
    const auto again = read_revision_notes({"notes.xml", to_xml(notes)});
    REQUIRE(again);
    CHECK(again->findings.empty());
    CHECK(again->value.standard == notes.standard);
    CHECK(again->value.from == notes.from);
    CHECK(again->value.to == notes.to);
    REQUIRE(again->value.notes.size() == 2);
    for (std::size_t i = 0; i != 2; ++i) {
        CHECK(again->value.notes[i].place == notes.notes[i].place);
        CHECK(again->value.notes[i].text == notes.notes[i].text);
    }
}
