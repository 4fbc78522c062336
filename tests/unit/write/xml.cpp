#include <kijun/model/edition_builder.hpp>
#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

using namespace kijun;

namespace {

/// All that an edition shows of itself but places in files.
std::string shown(const edition& e) {
    std::string text = std::string(e.standard()) + '|' + std::string(e.name()) + '|' +
                       std::string(e.date()) + '\n';
    for (std::size_t i = 0; i < e.clause_count(); ++i) {
        const clause c = e.clause_at(i);
        for (const std::string_view group : c.groups()) {
            text.append("[").append(group) += ']';
        }
        text.append(c.id()).append("|").append(c.title()).append("|").append(c.grade()) += '\n';
        for (std::size_t p = c.first_paragraph(); p < c.end_paragraph(); ++p) {
            const paragraph each = e.paragraph_at(p);
            text += to_string(each.place()) + '|';
            text.append(each.text()) += '\n';
        }
    }
    return text;
}

std::string shown(const checklist& list) {
    std::string text = list.name + '|' + list.version + '\n';
    for (const checklist_item& item : list.items) {
        for (const std::string* part : {&item.number,
                                        &item.category,
                                        &item.goal,
                                        &item.subject,
                                        &item.status,
                                        &item.issue,
                                        &item.plan,
                                        &item.note}) {
            text += *part + '|';
        }
        for (const related_clauses& each : item.related) {
            text += '(' + each.standard + '|' + each.label + '|' + each.text + ')';
        }
        text += '\n';
    }
    return text;
}

edition read_back(const edition& e) {
    auto read = read_edition({"written.xml", to_xml(e)});
    REQUIRE(read);
    return read->value;
}

edition build(edition_builder builder) {
    auto built = builder.build();
    REQUIRE(built);
    return built->value;
}

const char* const nasty = "\ta\r\nb\rc\n\n <d> & \"e\" 'f' ]]> &amp; 実\xF0\xA0\xAE\xB7 ";

std::string load_real(const std::string& name) {
    const std::string path = std::string(KIJUN_SHARED_CORPUS) + "/fisc-2025/" + name;
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT CHECKED: the real data is missing: " << path);
        return {};
    }
    auto loaded = load(path);
    REQUIRE(loaded);
    return loaded->bytes;
}

} // namespace

TEST_CASE("an edition is written as people write it") {
    edition_builder builder("安全対策基準", "第13版", "2025-03");
    builder.open_group("実務基準");
    builder.open_clause("実9", "…を設けること。", "基礎");
    builder.open_paragraph("2", "項番2");
    builder.open_paragraph("(1)", "二\n行");
    builder.close_paragraph();
    builder.open_paragraph("", "");
    builder.close_paragraph();
    builder.close_paragraph();
    builder.open_paragraph("3", "");
    builder.open_paragraph("①", "a");
    builder.close_paragraph();
    builder.close_paragraph();
    builder.close_clause();
    builder.close_group();
    builder.open_clause("監1", "");
    builder.close_clause();
    CHECK(to_xml(build(std::move(builder))) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<edition standard=\"安全対策基準\" name=\"第13版\" date=\"2025-03\">\n"
          "  <group title=\"実務基準\">\n"
          "    <clause id=\"実9\" title=\"…を設けること。\" grade=\"基礎\">\n"
          "      <para label=\"2\"><text>項番2</text>\n"
          "        <para label=\"(1)\"><text>二\n行</text></para>\n"
          "        <para/>\n"
          "      </para>\n"
          "      <para label=\"3\">\n"
          "        <para label=\"①\"><text>a</text></para>\n"
          "      </para>\n"
          "    </clause>\n"
          "  </group>\n"
          "  <clause id=\"監1\" title=\"\"/>\n"
          "</edition>\n");
    CHECK(to_xml(edition()) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<edition standard=\"\" name=\"\"/>\n");
}

TEST_CASE("a checklist is written as people write it") {
    checklist list{
        .name = "API接続チェックリスト", .version = "2024", .file = "x", .items = {}};
    checklist_item item;
    item.number = "22";
    item.category = "c";
    item.goal = "g";
    item.related = {{"安全対策基準", "FISC・対応基準", "実1", {}}, {"", "全銀協", "", {}}};
    item.note = "n";
    list.items = {item, {}};
    list.items[1].number = "#1";
    CHECK(to_xml(list) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<checklist name=\"API接続チェックリスト\" version=\"2024\">\n"
          "  <item number=\"22\" category=\"c\" goal=\"g\">\n"
          "    <related standard=\"安全対策基準\" label=\"FISC・対応基準\">実1</related>\n"
          "    <related label=\"全銀協\"/>\n"
          "    <note>n</note>\n"
          "  </item>\n"
          "  <item category=\"\" goal=\"\"/>\n"
          "</checklist>\n");
}

TEST_CASE("a ledger is written without what is empty") {
    ledger book;
    book.verdicts.resize(2);
    book.verdicts[0].change = "0123456789abcdef";
    verdict& full = book.verdicts[1];
    full = {.change = "0123456789abcdef",
            .item = "fedcba9876543210",
            .how = relation::suggested,
            .said = answer::incorporate,
            .reviewer = "基準",
            .date = "2025-11-20",
            .reason = "r",
            .clause = "実9",
            .path = "2",
            .number = "22",
            .change_text = "c",
            .item_text = "i",
            .superseded = true,
            .at = {}};
    CHECK(to_xml(book) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<ledger>\n"
          "  <verdict change=\"0123456789abcdef\" item=\"\" relation=\"direct\""
          " answer=\"no-impact\"/>\n"
          "  <verdict change=\"0123456789abcdef\" item=\"fedcba9876543210\""
          " relation=\"suggested\" answer=\"incorporate\" reviewer=\"基準\""
          " date=\"2025-11-20\" clause=\"実9\" path=\"2\" number=\"22\" superseded=\"yes\">\n"
          "    <reason>r</reason>\n"
          "    <change-text>c</change-text>\n"
          "    <item-text>i</item-text>\n"
          "  </verdict>\n"
          "</ledger>\n");
    CHECK(to_xml(ledger{}) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ledger/>\n");
}

TEST_CASE("a ledger that was written is read back equal, line breaks and all") {
    ledger book;
    for (const answer said : {answer::incorporate, answer::no_impact, answer::not_related}) {
        for (const relation how :
             {relation::direct, relation::inherited, relation::indirect, relation::suggested}) {
            verdict& each = book.verdicts.emplace_back();
            each.change = "0123456789abcdef";
            each.how = how;
            each.said = said;
            each.reviewer = each.date = each.clause = each.path = each.number = nasty;
            each.reason = each.change_text = each.item_text = nasty;
            each.superseded = how == relation::direct;
        }
    }
    const auto read = read_ledger({"", to_xml(book)});
    REQUIRE(read);
    CHECK(read->findings.empty());
    REQUIRE(read->value.verdicts.size() == 12);
    for (std::size_t i = 0; i < 12; ++i) {
        const verdict& a = book.verdicts[i];
        const verdict& b = read->value.verdicts[i];
        CHECK(a.how == b.how);
        CHECK(a.said == b.said);
        CHECK(a.superseded == b.superseded);
        for (const auto part : {&verdict::change,
                                &verdict::item,
                                &verdict::reviewer,
                                &verdict::date,
                                &verdict::reason,
                                &verdict::clause,
                                &verdict::path,
                                &verdict::number,
                                &verdict::change_text,
                                &verdict::item_text}) {
            CHECK(a.*part == b.*part);
        }
    }
}

TEST_CASE("every character that XML can hold comes back, in texts and attributes") {
    edition_builder builder(nasty, nasty, nasty);
    builder.open_group(nasty);
    builder.open_clause("a\nb\tc\"<&", nasty, nasty);
    for (const char* text : {nasty, " ", "\n", "\r", "\r\n", "]]>", "\xEF\xBF\xBD"}) {
        builder.open_paragraph("", text);
        builder.close_paragraph();
    }
    builder.close_clause();
    builder.close_group();
    const edition e = build(std::move(builder));
    CHECK(shown(read_back(e)) == shown(e));

    checklist list{.name = nasty, .version = nasty, .file = "", .items = {}};
    checklist_item item;
    item.number = "1";
    item.category = item.goal = item.subject = item.status = item.issue = item.plan = nasty;
    item.note = nasty;
    item.related = {{nasty, nasty, nasty, {}}, {"", "", "\n", {}}};
    list.items = {item};
    const auto read = read_checklist({"", to_xml(list)});
    REQUIRE(read);
    CHECK(shown(read->value) == shown(list));
}

TEST_CASE("what XML cannot hold becomes U+FFFD") {
    edition_builder builder("a\x0B"
                            "b",
                            "\xFF");
    builder.open_clause("1", std::string("\0", 1) + "\xEF\xBF\xBE\xEF\xBF\xBF\x1F");
    builder.close_clause();
    const edition back = read_back(build(std::move(builder)));
    CHECK(back.standard() == "a\xEF\xBF\xBD"
                             "b");
    CHECK(back.name() == "\xEF\xBF\xBD");
    CHECK(back.clause_at(0).title() == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("names that reading made are written so that reading makes them again") {
    edition_builder builder("s", "e");
    for (const char* id : {"実9", "実9", "", "x~2", "実9", "x", "x"}) {
        builder.open_clause(id, "");
        for (const char* label : {"2", "2", "", "3~2", "3~2", "3", "3", ""}) {
            builder.open_paragraph(label, "");
            builder.close_paragraph();
        }
        builder.close_clause();
    }
    const edition e = build(std::move(builder));
    CHECK(e.clause_at(6).id() == "x~3");
    CHECK(to_xml(e).find("id=\"実9~2\"") == std::string::npos);
    CHECK(to_xml(e).find("#") == std::string::npos);
    CHECK(shown(read_back(e)) == shown(e));
}

TEST_CASE("editions of any shape are read back equal, and writing again gives the same bytes") {
    std::mt19937 random(20'251'204); // NOLINT(bugprone-random-generator-seed): reproducible
    const auto upto = [&](unsigned n) { return static_cast<std::size_t>(random() % n); };
    const std::vector<std::string> labels{
        "", "1", "2", "(1)", "①", "参考", "2~2", "#3", "~2", "別紙", "a/b", "\\"};
    const std::vector<std::string> texts{"", "本文", "a\nb", " ", "<&>", "\r"};
    for (int round = 0; round < 300; ++round) {
        edition_builder builder("s", "e");
        std::size_t groups = 0;
        for (std::size_t clauses = upto(5); clauses > 0; --clauses) {
            if (upto(3) == 0) {
                builder.open_group(texts[upto(6)]);
                ++groups;
            }
            builder.open_clause(labels[upto(12)], texts[upto(6)], texts[upto(2)]);
            std::size_t depth = 0;
            for (std::size_t steps = upto(12); steps > 0; --steps) {
                if (depth > 0 && upto(2) == 0) {
                    builder.close_paragraph();
                    --depth;
                } else {
                    builder.open_paragraph(labels[upto(12)], texts[upto(6)]);
                    ++depth;
                }
            }
            for (; depth > 0; --depth) {
                builder.close_paragraph();
            }
            builder.close_clause();
            if (groups > 0 && upto(2) == 0) {
                builder.close_group();
                --groups;
            }
        }
        for (; groups > 0; --groups) {
            builder.close_group();
        }
        const edition e = build(std::move(builder));
        const edition back = read_back(e);
        CHECK(shown(back) == shown(e));
        CHECK(to_xml(back) == to_xml(e));
    }
}

TEST_CASE("the published editions and checklist are read back equal") {
    for (const char* name : {"edition-12-rebuilt.xml", "edition-13-excerpt.xml"}) {
        const std::string bytes = load_real(name);
        if (bytes.empty()) {
            return;
        }
        const auto read = read_edition({name, bytes});
        REQUIRE(read);
        CHECK(to_xml(read->value) == bytes);
    }
    const auto list = read_checklist({"", load_real("checklist-2024.xml")});
    REQUIRE(list);
    const auto back = read_checklist({"", to_xml(list->value)});
    REQUIRE(back);
    CHECK(shown(back->value) == shown(list->value));
}
