#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/read/read.hpp>
#include <kijun/write/impact_printer.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;
using namespace kijun::test;

namespace {

template <typename Value>
Value sample(const char* name, result<reading<Value>> (*read)(const source&, const limits&)) {
    return read(load(std::string(KIJUN_CORPUS) + "/annual-review/" + name).value(), {})
        .value()
        .value;
}

} // namespace

TEST_CASE("what is printed once for all lists gives the bytes that one list has by itself") {
    const auto before = sample("edition-12.xml", &read_edition);
    const auto after = sample("edition-13.xml", &read_edition);
    const auto notes = sample("revision-notes.xml", &read_revision_notes);
    const difference changes = diff(before, after);
    for (const revision_notes* given : {&notes, static_cast<const revision_notes*>(nullptr)}) {
        const assessor of(changes, before, after, given);
        for (const bool with_changes : {true, false}) {
            const impact_printer printer(of, with_changes);
            for (const char* list : {"checklist-2024.xml", "checklist-two-standards.xml"}) {
                const checklist items = sample(list, &read_checklist);
                impact alone = assess(changes, before, after, items, given);
                propose_links(alone, before, after, items);
                CHECK(printer.to_json(of.assess(items)) == to_json(alone, with_changes));
            }
        }
    }
}

TEST_CASE("an impact of nothing is printed alike, too") {
    const edition one = edition_of("実1 一\n  1 文。\n");
    const assessor of(diff(one, one), one, one);
    const checklist none{"空", "", "", {}};
    const std::string printed = impact_printer(of).to_json(of.assess(none));
    CHECK(printed == to_json(assess(diff(one, one), one, one, none)));
    CHECK(printed.find("\"changes\": []") != std::string::npos);
    CHECK(impact_printer(of, false).to_json(of.assess(none)).find("\"changes\"") ==
          std::string::npos);
}
