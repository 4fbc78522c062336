// Word files: what is printed, in the order in which it is read.

#include "shown.hpp"
#include "support/word_file.hpp"

#include <kijun/read/read_document.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace {

using namespace kijun;
using test::word_file;

reading<located_document> read(const std::string& bytes, bool original = false) {
    auto got = read_document({"見本.docx", bytes}, {.original = original, .bounds = {}});
    REQUIRE(got.has_value());
    return std::move(got).value();
}

/// One line a block: its kind, label and text with marks: "_under_", "-strike-", "!red!",
/// "*b*".
std::string marked(const std::vector<document_run>& runs) {
    std::string all;
    for (const document_run& run : runs) {
        std::string text = run.text;
        text = has(run.marks, text_mark::underline) ? "_" + text + "_" : text;
        text = has(run.marks, text_mark::strike) ? "-" + text + "-" : text;
        text = has(run.marks, text_mark::red) ? "!" + text + "!" : text;
        text = has(run.marks, text_mark::bold) ? "*" + text + "*" : text;
        all += text;
    }
    return all;
}

std::string line_of(const document_block& block) {
    if (const auto* heading = std::get_if<document_heading>(&block)) {
        return "h" + std::to_string(heading->level) + "[" + heading->label + "]" +
               marked(heading->runs);
    }
    if (const auto* paragraph = std::get_if<document_paragraph>(&block)) {
        const std::string kinds = "pncbt";
        return kinds.substr(static_cast<std::size_t>(paragraph->kind), 1) + "[" +
               paragraph->label + "]" + marked(paragraph->runs);
    }
    std::string all = "table";
    for (const auto& row : std::get<document_table>(block).rows) {
        all += " |";
        for (const table_cell& cell : row) {
            all += " " + plain_text(cell) + "(" + std::to_string(cell.row_span) + "x" +
                   std::to_string(cell.column_span) + ")";
        }
    }
    return all;
}

std::vector<std::string> lines(const std::string& bytes, bool original = false) {
    std::vector<std::string> all;
    for (const document_block& block : read(bytes, original).value.content.blocks) {
        all.push_back(line_of(block));
    }
    return all;
}

std::vector<std::string> body(const std::string& xml, bool original = false) {
    return lines(word_file({xml}), original);
}

using list = std::vector<std::string>;

std::string para(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string in_list(const std::string& text, int number, int level = 0) {
    return para(text,
                "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                    std::to_string(number) + "\"/></w:numPr>");
}

std::string
level(int at, const std::string& form, const std::string& text, const std::string& more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) +
           "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + form + "\"/>" + more +
           "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string one_list(const std::string& levels, const std::string& lists) {
    return "<w:abstractNum w:abstractNumId=\"0\">" + levels + "</w:abstractNum>" + lists;
}

std::string num(int id, const std::string& overrides = "") {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"0\"/>" +
           overrides + "</w:num>";
}

} // namespace

TEST_CASE("runs keep their marks, breaks, tabs and links; furigana and hidden text go") {
    CHECK(body("<w:p><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>線</w:t></w:r>"
               "<w:r><w:rPr><w:u w:val=\"none\"/></w:rPr><w:t>無</w:t></w:r>"
               "<w:r><w:rPr><w:strike/></w:rPr><w:t>消</w:t></w:r>"
               "<w:r><w:rPr><w:color w:val=\"C00000\"/></w:rPr><w:t>赤</w:t></w:r>"
               "<w:r><w:rPr><w:b/></w:rPr><w:t>太</w:t></w:r>"
               "<w:r><w:rPr><w:b w:val=\"0\"/><w:color w:val=\"1F3864\"/></w:rPr><w:t>並</w:t>"
               "<w:br/><w:t xml:space=\"preserve\"> 次</w:t><w:tab/><w:noBreakHyphen/></w:r>"
               "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r>"
               "<w:r><w:ruby><w:rt><w:r><w:t>ふり</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字"
               "</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>") ==
          list{"p[]_線_無-消-!赤!*太*並\n 次\t-字"});
}

TEST_CASE("a field is what it made, and a broken one hides nothing of the next paragraph") {
    const std::string sign = "<w:r><w:fldChar w:fldCharType=\"";
    CHECK(body("<w:p>" + sign + "begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>" +
               sign + "separate\"/></w:r><w:r><w:t>実8</w:t></w:r>" + sign +
               "end\"/></w:r></w:p><w:p>" + sign + "begin\"/></w:r></w:p>" + para("次")) ==
          list{"p[]実8", "p[]次"});
}

TEST_CASE("labels are counted as Word counts them") {
    const std::string levels = level(0, "decimal", "%1") + level(1, "decimal", "(%2)") +
                               level(2, "decimalEnclosedCircle", "%3") +
                               level(3, "irohaFullWidth", "%4");
    const std::string text = in_list("a", 1) + in_list("b", 1, 1) + in_list("c", 1, 1) +
                             in_list("d", 1, 2) + in_list("e", 1) + in_list("f", 1, 1) +
                             in_list("g", 2) + in_list("h", 3) + in_list("i", 1, 3);
    const std::string start =
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
    CHECK(lines(word_file({.body = text,
                           .numbering = one_list(levels, num(1) + num(2, start) + num(3))})) ==
          list{"p[1]a",
               "p[(1)]b",
               "p[(2)]c",
               "p[①]d",
               "p[2]e",
               "p[(1)]f",
               "p[1]g",    // starts anew
               "p[2]h",    // goes on: the same definition
               "p[イ]i"}); // without the levels between
}

TEST_CASE("a level that never restarts counts on; one in digits shows those above in digits") {
    const std::string levels =
        level(0, "japaneseCounting", "第%1章") +
        level(1, "decimal", "%1.%2", "<w:lvlRestart w:val=\"0\"/><w:isLgl/>");
    CHECK(lines(word_file({.body = in_list("a", 1) + in_list("b", 1, 1) + in_list("c", 1) +
                                   in_list("d", 1, 1),
                           .numbering = one_list(levels, num(1))})) ==
          list{"p[第一章]a", "p[1.1]b", "p[第二章]c", "p[2.2]d"});
}

TEST_CASE("the break of a section is not counted, an empty item is") {
    const std::string empty = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    const std::string numbering = one_list(level(0, "decimal", "%1"), num(1));
    CHECK(lines(word_file({.body = in_list("a", 1) + "<w:p><w:pPr>" + empty +
                                   "<w:sectPr/></w:pPr></w:p>" + in_list("b", 1),
                           .numbering = numbering})) == list{"p[1]a", "p[2]b"});
    CHECK(lines(word_file({.body = in_list("a", 1) + "<w:p><w:pPr>" + empty + "</w:pPr></w:p>" +
                                   in_list("b", 1),
                           .numbering = numbering})) == list{"p[1]a", "p[2]", "p[3]b"});
}

TEST_CASE("every number form of Japanese Word, and past its end") {
    const auto third = [](const std::string& form, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += in_list("x", 1);
        }
        const auto all = lines(
            word_file({.body = text, .numbering = one_list(level(0, form, "%1"), num(1))}));
        return all.back();
    };
    CHECK(third("aiueoFullWidth", 3) == "p[ウ]x");
    CHECK(third("iroha", 3) == "p[ﾊ]x");
    CHECK(third("decimalEnclosedCircle", 21) == "p[㉑]x");
    CHECK(third("decimalEnclosedCircle", 51) == "p[51]x");
    CHECK(third("decimalEnclosedParen", 3) == "p[⑶]x");
    CHECK(third("decimalFullWidth", 12) == "p[１２]x");
    CHECK(third("japaneseCounting", 21) == "p[二十一]x");
    CHECK(third("japaneseCounting", 110) == "p[百十]x");
    CHECK(third("ideographDigital", 10) == "p[一〇]x");
    CHECK(third("lowerLetter", 28) == "p[bb]x");
    CHECK(third("upperRoman", 14) == "p[XIV]x");
    CHECK(third("ideographTraditional", 2) == "p[乙]x");
    CHECK(third("someFutureForm", 3) == "p[3]x");
}

TEST_CASE("headings and lists come through styles, and direct properties go before them") {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 2\"/>"
        "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        "<w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"条\"/>"
        "<w:basedOn w:val=\"h\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"round\"><w:basedOn "
        "w:val=\"round\"/></w:style>";
    const std::string levels =
        level(0, "decimal", "%1") + level(1, "decimal", "実%2", "<w:pStyle w:val=\"h\"/>");
    const auto styled =
        [](const std::string& text, const std::string& style, const std::string& more = "") {
            return para(text, "<w:pStyle w:val=\"" + style + "\"/>" + more);
        };
    CHECK(
        lines(word_file({.body = styled("a", "h") + styled("b", "own") +
                                 styled("c", "h", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                                 styled("d", "own", "<w:outlineLvl w:val=\"9\"/>") +
                                 styled("e", "round") + styled("f", "Heading4"),
                         .styles = styles,
                         .numbering = one_list(levels, num(1))})) ==
        list{"h2[実1]a", "h3[実2]b", "h2[]c", "p[実3]*d*", "p[]e", "h4[]f"});
}

TEST_CASE("merged cells are one, deleted rows are gone, nested tables are read as text") {
    const auto cell = [](const std::string& text, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" +
               (text.empty() ? "<w:p/>" : para(text)) + "</w:tc>";
    };
    const std::string begins = "<w:vMerge w:val=\"restart\"/>";
    const std::string goes_on = "<w:vMerge/>";
    const std::string two = "<w:gridSpan w:val=\"2\"/>";
    CHECK(body("<w:tbl><w:tr>" + cell("a", begins) + cell("b", two) + "</w:tr><w:tr>" +
               cell("", goes_on) + cell("c") + cell("d", begins) + "</w:tr><w:tr>" +
               cell("", goes_on) + cell("e") + cell("", goes_on) +
               "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("消") +
               "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("f", two) +
               "</w:tr><w:tr><w:tc><w:tbl><w:tr>" + cell("n") + cell("m") +
               "</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>") ==
          list{"table | a(3x1) b(1x2) | c(1x1) d(2x1) | e(1x1) | (1x1) f(1x2) | n\nm(1x1)"});
}

TEST_CASE("tracked changes: the text after them, or before") {
    const std::string text =
        "<w:p><w:r><w:t>前</w:t></w:r><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p>" +
        para("二") + "<w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom>";
    CHECK(body(text) == list{"p[]前新", "p[]一二"});
    CHECK(body(text, true) == list{"p[]前旧", "p[]一", "p[]二"});
    const auto found = read(word_file({text})).findings;
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == code::changes_done);
}

TEST_CASE("notes, comments and boxes stand behind their paragraph, not in it") {
    const std::string box =
        "<w:r><w:pict><w:txbxContent>" + para("箱") + "</w:txbxContent></w:pict></w:r>";
    const std::string text = "<w:p><w:r><w:t>本</w:t><w:footnoteReference w:id=\"2\"/></w:r>" +
                             box +
                             "<w:r><w:commentReference w:id=\"0\"/><w:t>文</w:t></w:r></w:p>";
    CHECK(
        lines(word_file(
            {.body = text,
             .footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + para("線") +
                          "</w:footnote><w:footnote w:id=\"2\">" + para("注") + "</w:footnote>",
             .comments = "<w:comment w:id=\"0\">" + para("評") + "</w:comment>"})) ==
        list{"p[]本文", "n[]注", "b[]箱", "c[]評"});
}

TEST_CASE("what headers and footers say is left out and told, page numbers alone are not") {
    const std::string head = para("社外秘") + para("第13版");
    const auto got = read(word_file(
        {.body = para("本文"), .header = head, .footer = para("- 3 -") + para("社外秘")}));
    CHECK(got.value.content.blocks.size() == 1);
    REQUIRE(got.findings.size() == 1);
    CHECK(got.findings[0].id == code::margins_left_out);
    CHECK(got.findings[0].details == std::vector<std::string>{"2", "社外秘"});
    CHECK(read(word_file({.body = para("本文"), .footer = para("12 / 30")})).findings.empty());
}

TEST_CASE("a file of references and spans is no larger in memory than on the disk") {
    const std::string refer = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    CHECK(lines(word_file({.body = refer + refer,
                           .footnotes = "<w:footnote w:id=\"1\">" + para("注") +
                                        "</w:footnote>"})) == list{"n[]注"});
    std::string wide = "<w:tbl><w:tr>";
    for (int i = 0; i < 100'000; ++i) {
        wide += "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/><w:vMerge "
                "w:val=\"restart\"/></w:tcPr><w:p/></w:tc>";
    }
    const auto got = read(word_file({wide + "</w:tr></w:tbl>"})).value;
    const auto& row = std::get<document_table>(got.content.blocks.at(0)).rows.at(0);
    CHECK(row.size() == 100'000);
    CHECK(row.back().column_span == 1);
}

TEST_CASE("what two programs can read twice is read once") {
    CHECK(body("<w:p xmlns:mc=\"m\"><w:r><mc:AlternateContent><mc:Choice>"
               "<w:txbxContent>" +
               para("一度") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" +
               para("二度") +
               "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>") ==
          list{"b[]一度"});
}

TEST_CASE("a table of contents is no text of its own") {
    CHECK(lines(word_file(
              {.body = para("実1 題\t3", "<w:pStyle w:val=\"a\"/>"),
               .styles = "<w:style w:styleId=\"a\"><w:name w:val=\"toc 1\"/></w:style>"})) ==
          list{"t[]実1 題\t3"});
}

TEST_CASE("another file inside of a Word file is told, for it is not read") {
    const auto read =
        read_document({"a.docx", word_file({para("本文") + "<w:altChunk r:id=\"x\"/>"})});
    REQUIRE(read);
    CHECK(std::ranges::any_of(read->findings, [](const diagnostic& each) {
        return each.id == code::foreign_content;
    }));
}

TEST_CASE("bad Word files are failures with the part, and never more") {
    const auto code_of = [](const std::string& bytes, const limits& bounds = {}) {
        const auto got =
            read_document({"悪.docx", bytes}, {.original = false, .bounds = bounds});
        return got ? code{} : got.error().id;
    };
    const std::string whole = word_file({para("本文")});
    CHECK(code_of(word_file({"<w:p>"})) == code::part_unreadable);
    CHECK(code_of(word_file({std::string(2000, 'x')}), {.part_bytes = 1000}) ==
          code::part_too_large);
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "<w:sdt>";
    }
    deep += para("底");
    for (int i = 0; i < 100'000; ++i) {
        deep += "</w:sdt>";
    }
    CHECK(code_of(word_file({deep})) == code::too_deep);
    CHECK(code_of(word_file({para("a") + para("b") + para("c")}), {.places = 2}) ==
          code::too_many_places);
    for (std::size_t cut = 0; cut < whole.size(); cut += 7) {
        (void)code_of(whole.substr(0, cut));
        std::string flipped = whole;
        flipped[cut] = static_cast<char>(flipped[cut] ^ 0x10);
        (void)code_of(flipped);
    }
}

TEST_CASE("a list that does not say where it starts begins with 0, as in Word") {
    const std::string numbering =
        R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>)"
        R"(<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>)"
        R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
    const std::string place =
        R"(<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>)";
    CHECK(lines(word_file({.body = "<w:p>" + place + "<w:r><w:t>甲</w:t></w:r></w:p><w:p>" +
                                   place + "<w:r><w:t>乙</w:t></w:r></w:p>",
                           .styles = {},
                           .numbering = numbering,
                           .footnotes = {},
                           .comments = {}})) == std::vector<std::string>{"p[0.]甲", "p[1.]乙"});
}

TEST_CASE("texts of a diagram, which hold paragraphs of their own, are read") {
    const std::string bytes = test::zip_file(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml",
          R"(<w:document><w:body><w:p><w:r><w:drawing><d:relIds r:dm="r1"/></w:drawing></w:r></w:p></w:body></w:document>)"},
         {"word/_rels/document.xml.rels",
          R"(<Relationships><Relationship Id="r1" Type="x/diagramData" Target="d.xml"/></Relationships>)"},
         {"word/d.xml",
          R"(<d:dataModel><d:pt><d:t><a:p><a:r><a:t>委託元</a:t></a:r></a:p></d:t></d:pt></d:dataModel>)"}});
    CHECK(lines(bytes) == std::vector<std::string>{"b[]委託元"});
}

TEST_CASE("the guideline of the Digital Agency reads whole, with the numbers of its headings") {
    const source file = real_data("../office/guideline.docx");
    if (file.bytes.empty()) {
        return;
    }
    const document paper = read(file.bytes).value.content;
    std::vector<std::string> heads;
    std::size_t tables = 0;
    std::size_t merged = 0;
    for (const document_block& block : paper.blocks) {
        if (const auto* heading = std::get_if<document_heading>(&block)) {
            heads.push_back(heading->label);
        } else if (const auto* table = std::get_if<document_table>(&block)) {
            ++tables;
            for (const auto& row : table->rows) {
                for (const table_cell& cell : row) {
                    merged += cell.row_span - 1;
                }
            }
        }
    }
    CHECK(tables == 9);
    CHECK(merged > 200);
    const list wanted{"１", "１.１", "１.２", "１.３", "２", "２.１", "２.２", "1)"};
    REQUIRE(heads.size() > 1 + wanted.size());
    CHECK(std::equal(wanted.begin(), wanted.end(), heads.begin() + 1));
}
