#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

TEST_CASE("revision notes name their places by canonical labels") {
    const auto read = read_revision_notes(
        {"notes.xml",
         "<revision standard=\"安全対策基準\" from=\"第12版\" to=\"第13版\">\n"
         "  <note clause=\"実9\" path=\"２/（１）\">\n    改訂要因 </note>\n"
         "  <note clause=\"統1-1\" path=\"\">新設</note>\n"
         "  <note clause=\"統 3/4\">x</note>\n"
         "</revision>"});
    REQUIRE(read);
    CHECK(read->findings.empty());
    CHECK(read->value.standard == "安全対策基準");
    CHECK(read->value.from == "第12版");
    CHECK(read->value.to == "第13版");
    CHECK(read->value.file == "notes.xml");
    REQUIRE(read->value.notes.size() == 3);
    CHECK(read->value.notes[0].place == address{"実9", {"2", "(1)"}});
    CHECK(read->value.notes[0].text == "改訂要因");
    CHECK(read->value.notes[0].at.line == 2);
    CHECK(read->value.notes[0].at.column == 3);
    CHECK(read->value.notes[1].place == address{"統1-1", {}});
    CHECK(read->value.notes[2].place == address{"統 3/4", {}});
}

TEST_CASE("what is wrong with revision notes is found at its line and column") {
    struct row {
        std::string bytes;
        std::vector<std::string> findings;
    };
    const row rows[] = {
        {"<revision/>",
         {"KJ0103 1:1 revision standard",
          "KJ0103 1:1 revision from",
          "KJ0103 1:1 revision to"}},
        {"<revision standard='' from='' to=''>\n<note path='1'>x</note></revision>",
         {"KJ0103 2:1 note clause"}},
        {"<revision standard='' from='' to=''>\n<note clause='実9' "
         "path='1//2'>x</note></revision>",
         {"KJ0206 2:1 実9/1//2"}},
        {"<revision standard='' from='' to=''>x\n<nota/><note "
         "clause='1'>y<b/></note></revision>",
         {"KJ0106 1:37 x revision", "KJ0104 2:1 nota revision", "KJ0104 2:26 b note"}},
    };
    for (const row& each : rows) {
        CAPTURE(each.bytes);
        const auto read = read_revision_notes({"", each.bytes});
        REQUIRE(read);
        CHECK(shown_all(read->findings) == each.findings);
    }
}

TEST_CASE("revision notes over a limit or of another root are refused") {
    const std::string two =
        "<revision standard='' from='' to=''><note clause='1'/><note clause='2'/></revision>";
    CHECK(failure_of(read_revision_notes, two, {.places = 1}) == "KJ0006 1:55 1");
    CHECK(failure_of(read_revision_notes, "<review/>") == "KJ0102 1:1 review revision");
}

TEST_CASE("every published revision note points at a place of the published edition") {
    const source notes = real_data("revision-notes.xml");
    const source standard = real_data("edition-13-excerpt.xml");
    if (notes.bytes.empty() || standard.bytes.empty()) {
        return;
    }
    const auto read = read_revision_notes(notes);
    const auto edition_13 = read_edition(standard);
    REQUIRE(read);
    REQUIRE(edition_13);
    CHECK(read->findings.empty());
    CHECK(read->value.notes.size() > 50);
    for (const revision_note& note : read->value.notes) {
        CAPTURE(to_string(note.place));
        const bool there = note.place.path.empty()
                               ? edition_13->value.find_clause(note.place.clause).has_value()
                               : edition_13->value.find_paragraph(note.place).has_value();
        CHECK(there);
    }
}
