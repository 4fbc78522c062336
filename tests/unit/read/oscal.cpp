#include "unit/read/outline.hpp"
#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

source sample(const std::string& name) {
    auto loaded = load(std::string(KIJUN_CORPUS) + "/oscal-sample/" + name);
    REQUIRE(loaded);
    return *loaded;
}

reading<edition> read_good(const std::string& bytes) {
    auto read = read_edition({"in", bytes});
    REQUIRE(read);
    return *read;
}

const std::string head = "<catalog><metadata><title>t</title><version>1</version></metadata>\n";
const std::string json_head =
    R"({"catalog": {"metadata": {"title": "t", "version": "1"}, "controls": [)";

reading<edition> xml_controls(const std::string& controls) {
    return read_good(head + controls + "</catalog>");
}

reading<edition> json_controls(const std::string& controls) {
    return read_good(json_head + "\n" + controls + "]}}");
}

const std::string sample_outline =
    "rk-1 Retention of Records\n"
    "  a Keep each record for [Assignment: organization-defined period] [Selection (one or "
    "more): on paper; on [Assignment: organization-defined media]]:\n"
    "    1 From the day on which it was made; and\n"
    "    2 In a form that can be read; and\n"
    "  b Check the records once a year.\n"
    "  guidance Records that nobody can read are not kept. What a record is, the \"rules of "
    "business\" say.⏎Media age. Suitable checks are:⏎- reading a sample; and⏎- comparing "
    "checksums.\n"
    "  assessment-objective\n"
    "    a\n"
    "      [1] the period is defined;\n"
    "      [2] records are kept for that period.\n"
    "  examine\n"
    "    assessment-objects Retention schedule⏎the records\n"
    "  related Related controls: RK-2, AU-11.\n"
    "rk-1.1 Copies\n"
    "  #1 Keep a copy of each record at another site.\n"
    "rk-1.2 Yearly Check\n"
    "  #1 [Withdrawn: Incorporated into RK-1b.]\n"
    "rk-2 Disposal\n"
    "  #1 Dispose of records whose period has ended.\n";

} // namespace

TEST_CASE("a catalog reads to the same edition from XML and from JSON") {
    for (const char* const name : {"catalog-1.xml", "catalog-1.json"}) {
        const source input = sample(name);
        CAPTURE(name);
        CHECK(kind_of(input) ==
              (input.bytes.front() == '<' ? file_kind::oscal_xml : file_kind::oscal_json));
        const auto read = read_edition(input);
        REQUIRE(read);
        CHECK(shown_all(read->findings) == std::vector<std::string>{});
        CHECK(outline(read->value) == sample_outline);
        CHECK(read->value.standard() == "Sample Controls for Record Keeping");
        CHECK(read->value.name() == "1.0");
        CHECK(read->value.date() == "2023-05-01");
        CHECK(read->value.clause_at(1).groups() ==
              std::vector<std::string_view>{"Record Keeping"});
        for (std::size_t i = 0; i < read->value.paragraph_count(); ++i) {
            const paragraph each = read->value.paragraph_at(i);
            CHECK(each.at().line > 0);
            if (each.label() == "b") { // its text stands in the file as it is
                CHECK(input.bytes.compare(
                          each.text_at().offset, each.text().size(), each.text()) == 0);
            }
        }
    }
}

TEST_CASE("parameters read as NIST prints them") {
    const auto text_of = [](const std::string& params, const std::string& type = "SP800-53") {
        const auto read =
            xml_controls("<control id='c' class='" + type + "'><title>c</title>" + params +
                         "<part name='statement'><p><insert type='param' "
                         "id-ref='p'/></p></part></control>");
        CHECK(read.findings.empty());
        REQUIRE(read.value.paragraph_count() == 1);
        return std::string(read.value.paragraph_at(0).text());
    };
    const std::string frequency = "<param id='p'><label>frequency</label></param>";
    CHECK(text_of("<param id='p'><label>organization-defined frequency</label></param>") ==
          "[Assignment: organization-defined frequency]");
    // Later catalogs leave the words out that the print has.
    CHECK(text_of(frequency) == "[Assignment: organization-defined frequency]");
    CHECK(text_of(frequency, "SP800-53-enhancement") ==
          "[Assignment: organization-defined frequency]");
    CHECK(text_of(frequency, "other") == "[Assignment: frequency]");
    CHECK(text_of("<param id='p'><label>x</label><value>at least yearly</value></param>") ==
          "[Assignment: at least yearly]");
    CHECK(text_of("<param id='p'><select how-many='one'><choice>a</choice><choice>b</choice>"
                  "</select></param>") == "[Selection: a; b]");
    CHECK(text_of("<param id='p'/>") == "[Assignment: p]");
    // One inside itself ends, and so do many inside each other.
    CHECK(text_of("<param id='p'><select><choice>a <insert id-ref='p'/></choice></select>"
                  "</param>") == "[Selection: a [Assignment: p]]");
    std::string many;
    std::string name = "p";
    for (int i = 0; i < 30; ++i) {
        const std::string next = "q" + std::to_string(i);
        const std::string insert = "<choice><insert id-ref='" + next + "'/></choice>";
        many += "<param id='" + name + "'><select>" + insert + insert + "</select></param>";
        name = next;
    }
    many += "<param id='" + name + "'><label>end</label></param>";
    CHECK(text_of(many).size() < 100'000);
}

TEST_CASE("withdrawn controls say where they went") {
    const auto text_of = [](const std::string& links) {
        const auto read = xml_controls(
            "<control id='ac-2'><title>A</title><prop name='label' value='AC-2'/></control>"
            "<control id='x'><title>X</title><prop name='status' value='Withdrawn'/>" +
            links + "</control>");
        return std::string(read.value.paragraph_at(0).text());
    };
    CHECK(text_of("") == "[Withdrawn.]");
    CHECK(text_of("<link rel='incorporated-into' href='#ac-2'/>") ==
          "[Withdrawn: Incorporated into AC-2.]");
    CHECK(text_of("<link rel='moved-to' href='#zz-9'/>") == "[Withdrawn: Moved to ZZ-9.]");
    CHECK(text_of("<link rel='incorporated-into' href='#ac-2'/>"
                  "<link rel='incorporated-into' href='#b'>B-1</link>"
                  "<link rel='incorporated-into' href='#c'/>") ==
          "[Withdrawn: Incorporated into AC-2, B-1, and C.]");
}

TEST_CASE("labels that repeat those above them are told by what they add") {
    struct row {
        std::string above;
        std::string label;
        std::string path;
    };
    for (const row& each : {row{"AC-02a.", "AC-02a.[01]", "objective/[1]"},
                            row{"AC-2(12)", "AC-2(12)(a)", "objective/(a)"},
                            row{"AC-02d.", "AC-02d.03", "objective/3"},
                            row{"AC-2", "AC-21", "objective/AC-21"},
                            row{"AC-2", "AC-2", "objective/objective"},
                            row{"a.", "1.", "objective/1"}}) {
        CAPTURE(each.label);
        const auto read = xml_controls(
            "<control id='c'><title>C</title><part name='objective'><prop name='other' "
            "value='x'/><prop name='label' value='" +
            each.above + "'/><part name='objective'><prop name='label' value='" + each.label +
            "'/><p>t</p></part></part></control>");
        REQUIRE(read.value.paragraph_count() == 2);
        const std::string path = to_string(read.value.paragraph_at(1).place());
        CHECK(path.substr(path.find('/', 2) + 1) == each.path.substr(each.path.find('/') + 1));
    }
}

TEST_CASE("a group's own parts, loose controls and drafts of OSCAL are read") {
    const auto group =
        xml_controls("<group id='g'><title>G</title><part name='overview'><p>All."
                     "</p></part><control id='c'><title>C</title></control>"
                     "</group><control id='d'><title>D</title></control>");
    CHECK(group.findings.empty());
    CHECK(outline(group.value) == "g G\n  overview All.\nc C\nd D\n");
    const auto draft = xml_controls(
        "<control id='c'><title>C</title><param id='p'><label>organization-defined x</label>"
        "</param><prop name='label'>C-1</prop><part name='statement'><p>Do <insert "
        "param-id='p'/>.</p></part></control>");
    CHECK(draft.findings.empty());
    CHECK(outline(draft.value) == "c C\n  #1 Do [Assignment: organization-defined x].\n");
    const auto json = json_controls(
        R"({"id": "c", "title": "C", "parameters": {"p": {"label": "organization-defined x"}},)"
        R"("properties": [{"name": "label", "value": "C-1"}],)"
        R"("parts": [{"name": "statement", "prose": "Do {{ p }}."}]})");
    CHECK(json.findings.empty());
    CHECK(outline(json.value) == outline(draft.value));
    // Names that repeat do not tell parts apart.
    const auto twice = json_controls(R"({"id": "c", "title": "C", "parts": [)"
                                     R"({"name": "example", "prose": "a"},)"
                                     R"({"name": "example", "prose": "b"},)"
                                     R"({"name": "item", "prose": "c"}]})");
    CHECK(twice.findings.empty());
    CHECK(outline(twice.value) == "c C\n  example a\n  #1 b\n  #2 c\n");
}

TEST_CASE("what is wrong with a catalog is found at its line and column") {
    struct row {
        std::string controls;
        std::vector<std::string> findings;
    };
    const row xml_rows[] = {
        {"<control id='c'/>", {"KJ0704 2:1 control title"}},
        {"<control><title>C</title></control>", {"KJ0201 2:1 #1"}},
        {"<control id='c'><title>C</title></control>\n<control "
         "id='c'><title>C</title></control>",
         {"KJ0202 3:1 c c~2"}},
        {"<control id='c'><title>C</title><part name='statement'><p>\n<insert type='param' "
         "id-ref='q'/></p></part></control>",
         {"KJ0706 2:59 q"}},
        {"<control id='c'><title>C</title><foo>text</foo></control>",
         {"KJ0707 2:33 foo control"}},
        {"<group><title>G</title><control id='c'><title>C</title></control></group>", {}},
        {"", {"KJ0205"}},
    };
    for (const row& each : xml_rows) {
        CAPTURE(each.controls);
        CHECK(shown_all(xml_controls(each.controls).findings) == each.findings);
    }
    const row json_rows[] = {
        {R"({"id": "c"})", {"KJ0704 2:1 control title"}},
        {R"({"title": "C"})", {"KJ0201 2:1 #1"}},
        {R"({"id": "c", "title": "C", "titel": "C"})", {"KJ0708 2:36 titel"}},
        {R"({"id": "c", "title": "C", "parts": "x"})", {"KJ0705 2:36 parts array"}},
        {R"({"id": 7, "title": "C"})", {"KJ0201 2:1 #1", "KJ0705 2:8 id string"}},
        {R"({"id": "c", "title": "C", "parts": [7]})", {"KJ0705 2:37  object"}},
        {R"({"id": "c", "title": "C", "parts": [{"name": "guidance", "prose": "{{ q }}"}]})",
         {"KJ0706 2:68 q"}},
    };
    for (const row& each : json_rows) {
        CAPTURE(each.controls);
        CHECK(shown_all(json_controls(each.controls).findings) == each.findings);
    }
    CHECK(outline(xml_controls(xml_rows[4].controls).value) == "c C\n  #1 text\n");
    CHECK(shown_all(read_good("<catalog><metadata/></catalog>").findings) ==
          std::vector<std::string>{
              "KJ0704 1:10 metadata title", "KJ0704 1:10 metadata version", "KJ0205"});
}

TEST_CASE("what is no catalog is refused") {
    const auto fails = [](const std::string& bytes, const limits& bounds = {}) {
        return failure_of(read_edition, bytes, bounds);
    };
    CHECK(fails("{\"profile\": {}}") == "KJ0703 1:1 catalog");
    CHECK(fails(" {\"catalog\": []}") == "KJ0703 1:2 catalog");
    CHECK(fails("{\"catalog\": {") == "KJ0702 1:14 EOF");
    CHECK(fails("<profile/>") == "KJ0102 1:1 profile edition");
    CHECK(fails("<catalog>").starts_with("KJ0101 1:"));
    const std::string one =
        R"({"id": "c", "title": "C", "parts": [{"name": "x", "prose": "y"}]})";
    CHECK(fails(json_head + one + "]}}", {.places = 1}).starts_with("KJ0006"));
    CHECK(fails(json_head + one + "]}}", {.depth = 3}).starts_with("KJ0007"));
    CHECK(fails(json_head + one + "]}}", {.file_bytes = 10}) == "KJ0003 10");
    // Two kilobytes that would be written out to two gigabytes.
    std::string bomb = head + "<control id='c'><title>C</title><param id='p'><label>" +
                       std::string(1000, 'x') + "</label></param><part name='statement'><p>";
    for (int i = 0; i < 100; ++i) {
        bomb += "<insert id-ref='p'/>";
    }
    bomb += "</p></part></control></catalog>";
    CHECK(fails(bomb, {.file_bytes = 50'000}) == "KJ0003 50000");
    CHECK(fails(bomb, {.file_bytes = 200'000}) == "");
}

TEST_CASE("a catalog cut off anywhere is refused") {
    for (const char* const name : {"catalog-1.xml", "catalog-1.json"}) {
        const source input = sample(name);
        const std::size_t end = input.bytes.find_last_not_of(" \n") + 1;
        for (std::size_t length = 0; length < end; length += 13) {
            CAPTURE(length);
            CHECK_FALSE(read_edition({"cut", input.bytes.substr(0, length)}));
        }
    }
}

TEST_CASE("catalogs are told by their content") {
    struct row {
        std::string bytes;
        file_kind kind;
    };
    for (const row& each :
         {row{"<catalog xmlns='x'>", file_kind::oscal_xml},
          row{"<o:catalog xmlns:o='x'>", file_kind::oscal_xml},
          row{"{\"catalog\":", file_kind::oscal_json},
          row{"\xEF\xBB\xBF {\n \"$schema\" : \"x\",\n \"catalog\": {", file_kind::oscal_json},
          row{"{\"profile\":", file_kind::unknown},
          row{"{\"a\": 1, \"catalog\": {}}", file_kind::unknown},
          row{"{", file_kind::unknown},
          row{"{\"$schema\": \"", file_kind::unknown},
          row{"[\"catalog\"]", file_kind::unknown}}) {
        CAPTURE(each.bytes);
        CHECK(kind_of({"x.tsv", each.bytes}) == each.kind);
    }
    const auto prefixed =
        read_good("<o:catalog xmlns:o='x'><o:metadata><o:title>t</o:title>"
                  "<o:version>1</o:version></o:metadata><o:control id='c'>"
                  "<o:title>C</o:title><o:part name='statement'><o:p>Do.</o:p>"
                  "</o:part></o:control></o:catalog>");
    CHECK(prefixed.findings.empty());
    CHECK(outline(prefixed.value) == "c C\n  #1 Do.\n");
}
