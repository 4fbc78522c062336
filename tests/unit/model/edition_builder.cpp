#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/label.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace kijun;

namespace {

struct built {
    std::vector<std::string> labels; ///< of the top-level paragraphs of 実9
    std::vector<std::string> findings;
};

/// Labels of siblings in 実9 as the builder makes them, and "KJ0204 2 2~2 実9" for findings.
built build_siblings(const std::vector<std::string>& labels) {
    edition_builder builder("安全対策基準", "第13版");
    builder.open_clause("実9", "…を設けること。");
    for (const std::string& label : labels) {
        builder.open_paragraph(label, "本文");
        builder.close_paragraph();
    }
    builder.close_clause();
    auto made = builder.build();
    REQUIRE(made);
    built shown;
    for (const paragraph& each : made->value.clause_at(0).paragraphs()) {
        shown.labels.emplace_back(each.label());
    }
    for (const diagnostic& found : made->findings) {
        std::string line = to_string(found.id);
        for (const std::string& detail : found.details) {
            line += ' ' + detail;
        }
        shown.findings.push_back(line);
    }
    return shown;
}

/// The same by the rules as they are written, slowly. Without kana, whose order is a matter of
/// its own.
built name_siblings(const std::vector<std::string>& labels) {
    built named;
    std::set<std::string> taken;
    std::map<label_series, label> last;
    std::size_t unlabelled = 0;
    for (const std::string& written : labels) {
        label read = read_label(written);
        if (read.series == label_series::ordinal || read.text.empty()) {
            named.labels.push_back('#' + std::to_string(++unlabelled));
            taken.insert(named.labels.back());
            continue;
        }
        const std::size_t mark = read.text.rfind('~');
        if (mark != std::string::npos && taken.contains(read.text.substr(0, mark))) {
            read = read_label(read.text.substr(0, mark));
        }
        if (read.series == label_series::other) {
            named.findings.push_back("KJ0203 " + read.text + " 実9");
        } else if (!read.numbers.empty()) {
            const auto before = last.find(read.series);
            if (before != last.end() && read.numbers < before->second.numbers) {
                named.findings.push_back("KJ0207 " + read.text + ' ' + before->second.text +
                                         " 実9");
            }
            last[read.series] = read;
        }
        std::string name = read.text;
        for (int n = 2; taken.contains(name); ++n) {
            name = read.text + '~' + std::to_string(n);
        }
        if (name != read.text) {
            named.findings.push_back("KJ0204 " + read.text + ' ' + name + " 実9");
        }
        taken.insert(name);
        named.labels.push_back(name);
    }
    return named;
}

} // namespace

TEST_CASE("labels become canonical and unique among their siblings") {
    struct row {
        std::vector<std::string> written;
        std::vector<std::string> labels;
        std::vector<std::string> findings;
    };
    const std::vector<row> rows{
        {{"１", "（１）", "2.", "⑧"}, {"1", "(1)", "2", "⑧"}, {}},
        {{"", "1", " ", ""}, {"#1", "1", "#2", "#3"}, {}},
        {{"2", "2", "２"}, {"2", "2~2", "2~3"}, {"KJ0204 2 2~2 実9", "KJ0204 2 2~3 実9"}},
        {{"第一 の一"}, {"第一の一"}, {"KJ0203 第一の一 実9"}},
        // what an edition calls its own may be handed in again and stays the same
        {{"#1", "2", "#2", "2~2"}, {"#1", "2", "#2", "2~2"}, {"KJ0204 2 2~2 実9"}},
        {{"2", "2~7"}, {"2", "2~2"}, {"KJ0204 2 2~2 実9"}},
        {{"2~2"}, {"2~2"}, {"KJ0203 2~2 実9"}},
        {{"2~2", "2", "2"}, {"2~2", "2", "2~3"}, {"KJ0203 2~2 実9", "KJ0204 2 2~3 実9"}},
    };
    for (const row& each : rows) {
        const built made = build_siblings(each.written);
        CHECK(made.labels == each.labels);
        CHECK(made.findings == each.findings);
    }
}

TEST_CASE("a label that goes back in its series is noted, a gap is not") {
    using strings = std::vector<std::string>;
    CHECK(build_siblings({"1", "4", "参考1", "参考6", "(注1)"}).findings == strings{});
    CHECK(build_siblings({"(3)", "(5)", "(3)", "(4)"}).findings ==
          strings{"KJ0207 (3) (5) 実9", "KJ0204 (3) (3)~2 実9"});
    CHECK(build_siblings({"(5)", "(3)", "(4)"}).findings == strings{"KJ0207 (3) (5) 実9"});
    // each series counts for itself
    CHECK(build_siblings({"5", "(1)", "①", "6", "(2)", "②"}).findings == strings{});
    // 2-1 follows 2, 1-4 does not follow 2
    CHECK(build_siblings({"2", "2-1", "2-2"}).findings == strings{});
    CHECK(build_siblings({"2", "1-4"}).findings == strings{"KJ0207 1-4 2 実9"});
}

TEST_CASE("kana labels may ascend as ア イ ウ or as イ ロ ハ, with gaps") {
    using strings = std::vector<std::string>;
    CHECK(build_siblings({"ア", "イ", "ウ", "エ"}).findings == strings{});
    CHECK(build_siblings({"イ", "ロ", "ハ", "ニ", "ホ"}).findings == strings{});
    CHECK(build_siblings({"ロ", "ニ", "ト"}).findings == strings{});
    CHECK(build_siblings({"ハ", "ロ"}).findings.size() == 0); // ascends in gojuon order
    CHECK(build_siblings({"ニ", "イ"}).findings == strings{"KJ0207 イ ニ 実9"});
}

TEST_CASE("siblings are named as the rules say, in families of any size") {
    constexpr std::string_view written[] = {
        "1",    "2",  "3", "4",   "5",     "12", "(1)",   "(2)", "（2）",
        "1)",   "①",  "②", "③",   "a",     "b",  "B",     "2-1", "2-2",
        "2-10", "#1", "",  "2~2", "(1)~3", "x",  "参考",  "注1", "一",
        "二",   "１", "⑴", "2.",  "参考1", "i",  "(注1)", "?~2"};
    std::mt19937 random(5);
    for (int round = 0; round < 3'000; ++round) {
        std::vector<std::string> labels;
        const std::size_t kinds = random() % std::size(written) + 1;
        for (std::size_t length = random() % (round % 10 == 0 ? 80 : 20); length > 0;
             --length) {
            labels.emplace_back(written[random() % kinds]);
        }
        const built made = build_siblings(labels);
        const built named = name_siblings(labels);
        CAPTURE(labels);
        CHECK(made.labels == named.labels);
        CHECK(made.findings == named.findings);
    }
}

TEST_CASE("every child is found by its label, in families of any size and at any depth") {
    for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 18U, 200U}) {
        edition_builder builder("s", "e");
        for (const char* id : {"1", "2"}) {
            builder.open_clause(id, "");
            for (std::size_t i = 1; i <= size; ++i) {
                builder.open_paragraph(std::to_string(i), "");
                for (std::size_t j = 1; j <= (i % 5 == 0 ? size : i % 3); ++j) {
                    builder.open_paragraph('(' + std::to_string(j) + ')', "");
                    builder.close_paragraph();
                }
                builder.close_paragraph();
            }
            builder.close_clause();
        }
        const auto made = builder.build();
        REQUIRE(made);
        const edition& e = made->value;
        for (std::size_t i = 0; i < e.paragraph_count(); ++i) {
            const auto found = e.find_paragraph(e.paragraph_at(i).place());
            REQUIRE(found);
            CHECK(found->index() == i);
        }
        const std::string beyond = std::to_string(size + 1);
        CHECK_FALSE(e.find_paragraph({"1", {beyond}}));
        CHECK_FALSE(e.find_paragraph({"2", {beyond}}));
        CHECK_FALSE(e.find_paragraph({"1", {"1", '(' + beyond + ')'}}));
        CHECK_FALSE(e.find_paragraph({"1", {"1", "(1)", "a"}}));
    }
}

TEST_CASE("many siblings with one label cost no more than few") {
    const built made = build_siblings(std::vector<std::string>(20'000, "1"));
    CHECK(made.labels.back() == "1~20000");
    CHECK(made.findings.size() == 19'999);
}

TEST_CASE("clause ids are opaque, trimmed and unique") {
    edition_builder builder("s", "e", "", "e.xml");
    for (const char* id : {"実9", " ac-2.1 ", "実9", "", "実9", "#7", "x~2", "\xE3\x80\x80"}) {
        builder.open_clause(id, "", "", {7, 3, 100});
        builder.close_clause();
    }
    auto made = builder.build();
    REQUIRE(made);
    const edition& read = made->value;
    const char* ids[] = {"実9", "ac-2.1", "実9~2", "#1", "実9~3", "#2", "x~2", "#3"};
    REQUIRE(read.clause_count() == std::size(ids));
    for (std::size_t i = 0; i < std::size(ids); ++i) {
        CHECK(read.clause_at(i).id() == ids[i]);
        REQUIRE(read.find_clause(ids[i]));
        CHECK(read.find_clause(ids[i])->index() == i);
    }
    const std::vector<diagnostic> expected{
        {code::clause_duplicate, {"e.xml", {7, 3, 100}, ""}, {"実9", "実9~2"}},
        {code::clause_without_id, {"e.xml", {7, 3, 100}, ""}, {"#1"}},
        {code::clause_duplicate, {"e.xml", {7, 3, 100}, ""}, {"実9", "実9~3"}},
        {code::clause_without_id, {"e.xml", {7, 3, 100}, ""}, {"#2"}},
        {code::clause_without_id, {"e.xml", {7, 3, 100}, ""}, {"#3"}},
    };
    CHECK(made->findings == expected);
    CHECK(read.clauses().find("実9~3") == std::size_t{4});
}

TEST_CASE("an edition without clauses is a finding, not a failure") {
    auto made = edition_builder("s", "e", "", "empty.xml").build();
    REQUIRE(made);
    CHECK(made->value.clause_count() == 0);
    CHECK(made->findings ==
          std::vector<diagnostic>{{code::edition_empty, {"empty.xml", {}, ""}, {}}});
}

TEST_CASE("a limit of places counts clauses and paragraphs together") {
    for (const std::size_t places : {3U, 2U}) {
        edition_builder builder("s", "e", "", "f.xml", {.places = places});
        builder.open_clause("1", "", "", {1, 1, 0});
        builder.open_paragraph("1", "", {2, 1, 9});
        builder.open_paragraph("1", "", {3, 1, 19});
        builder.close_paragraph(); // after a limit was passed, calls are ignored
        builder.close_paragraph();
        builder.close_clause();
        auto made = builder.build();
        CHECK(made.has_value() == (places == 3));
        if (!made) {
            CHECK(made.error() ==
                  failure{code::too_many_places, {"f.xml", {3, 1, 19}, ""}, {"2"}});
        }
    }
}

TEST_CASE("a limit of depth counts levels of paragraphs, and of groups") {
    for (const std::size_t depth : {2U, 1U}) {
        edition_builder builder("s", "e", "", "f.xml", {.depth = depth});
        builder.open_clause("1", "");
        builder.open_paragraph("1", "");
        builder.open_paragraph("1", "", {5, 2, 40});
        builder.close_paragraph();
        builder.close_paragraph();
        builder.close_clause();
        auto made = builder.build();
        CHECK(made.has_value() == (depth == 2));
        if (!made) {
            CHECK(made.error() == failure{code::too_deep, {"f.xml", {5, 2, 40}, ""}, {"1"}});
        }
    }
    edition_builder builder("s", "e", "", "", {.depth = 1});
    builder.open_group("a");
    builder.open_group("b");
    builder.close_group();
    builder.close_group();
    CHECK(builder.build().error().id == code::too_deep);
}

TEST_CASE("a builder is empty after building") {
    edition_builder builder("s", "e");
    builder.open_clause("1", "");
    builder.close_clause();
    REQUIRE(builder.build());
    auto again = builder.build();
    REQUIRE(again);
    CHECK(again->value.clause_count() == 0);
    CHECK(again->value.name().empty());
}

TEST_CASE("of adopted bytes the texts are kept, one behind the other, and nothing between") {
    const std::string file = "<実9|題名|（１）|本文|1>";
    edition_builder builder("s", "e");
    const std::string_view bytes = builder.adopt(file);
    CHECK(bytes == file);
    const auto piece = [&](std::string_view text) {
        return bytes.substr(bytes.find(text), text.size());
    };
    builder.open_clause(piece("実9"), piece("題名"), "基礎");
    builder.open_paragraph(piece("（１）"), piece("本文"));
    builder.close_paragraph();
    builder.open_paragraph(piece("1"), "別の本文");
    builder.close_paragraph();
    builder.open_paragraph("", "");
    builder.close_paragraph();
    builder.close_clause();
    const auto made = builder.build();
    REQUIRE(made);
    const edition& e = made->value;
    CHECK(e.clause_at(0).id() == "実9");
    CHECK(e.clause_at(0).title() == "題名");
    CHECK(e.clause_at(0).grade() == "基礎");
    CHECK(e.paragraph_at(0).label() == "(1)");
    CHECK(e.paragraph_at(0).text() == "本文");
    CHECK(e.paragraph_at(1).label() == "1");
    CHECK(e.paragraph_at(1).text() == "別の本文");
    CHECK(e.paragraph_at(2).label() == "#1");
    CHECK(e.paragraph_at(2).text().empty());
    const std::string_view label = e.paragraph_at(0).label();
    CHECK(e.paragraph_at(0).text().data() == label.data() + label.size());
}

TEST_CASE("a builder that is given up gives the bytes back") {
    edition_builder builder("s", "e");
    (void)builder.adopt("<the bytes of a file>");
    builder.open_clause("1", "t");
    CHECK(builder.abandon() == "<the bytes of a file>");
    const auto again = builder.build();
    REQUIRE(again);
    CHECK(again->value.clause_count() == 0);
}

TEST_CASE("an edition of a million paragraphs is built in one arena") {
    edition_builder builder("s", "e");
    for (int c = 0; c < 1'000; ++c) {
        builder.open_clause(std::to_string(c), "");
        for (int p = 0; p < 100; ++p) {
            builder.open_paragraph(std::to_string(p + 1), "本文");
            for (int q = 0; q < 9; ++q) {
                builder.open_paragraph('(' + std::to_string(q + 1) + ')', "本文");
                builder.close_paragraph();
            }
            builder.close_paragraph();
        }
        builder.close_clause();
    }
    auto made = builder.build();
    REQUIRE(made);
    CHECK(made->findings.empty());
    CHECK(made->value.paragraph_count() == 1'000'000);
    const auto last = made->value.find_paragraph({"999", {"100", "(9)"}});
    REQUIRE(last);
    CHECK(last->index() == 999'999);
}
