#include "unit/read/outline.hpp"
#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

reading<edition> read_good(const std::string& bytes, const std::string& name = "law.xml") {
    auto read = read_edition({name, bytes});
    REQUIRE(read);
    return *read;
}

/// A law whose body begins in line 2.
std::string law(const std::string& body) {
    return "<Law Lang='ja'><LawNum>令和元年法律第一号</LawNum><LawBody><LawTitle>見本法</"
           "LawTitle>\n" +
           body + "</LawBody></Law>";
}

std::string outline_of(const std::string& body) {
    const auto read = read_good(law(body));
    CHECK(shown_all(read.findings) == std::vector<std::string>{});
    return outline(read.value);
}

/// 第一条 with this in its first paragraph after the sentence 「本文。」.
std::string in_paragraph(const std::string& content) {
    return "<MainProvision><Article Num='1'><ArticleTitle>第一条</ArticleTitle><Paragraph "
           "Num='1'><ParagraphNum/><ParagraphSentence><Sentence>本文。</Sentence>"
           "</ParagraphSentence>" +
           content + "</Paragraph></Article></MainProvision>";
}

} // namespace

TEST_CASE("articles, 項, 号 and their subdivisions are read under their numbers") {
    const auto read = read_good(law(
        "<MainProvision><Part Num='1'><PartTitle>第一編　総則</PartTitle><Chapter Num='1'>"
        "<ChapterTitle>第一章　通則</ChapterTitle>\n"
        "<Article Num='12_2'><ArticleCaption>（定義）</ArticleCaption>"
        "<ArticleTitle>第十二条の二</ArticleTitle>\n"
        "<Paragraph Num='1'><ParagraphNum/><ParagraphSentence><Sentence>次による。</Sentence>"
        "<Sentence>ただし、例外がある。</Sentence></ParagraphSentence>\n"
        "<Item Num='1'><ItemTitle>一</ItemTitle><ItemSentence><Column><Sentence>記録</"
        "Sentence></Column>\n  <Column><Sentence>文書をいう。</Sentence></Column>"
        "</ItemSentence></Item>"
        "<Item Num='1_2'><ItemTitle>一の二</ItemTitle><ItemSentence><Sentence>次のもの"
        "</Sentence></ItemSentence>"
        "<Subitem1 Num='1'><Subitem1Title>イ</Subitem1Title><Subitem1Sentence><Sentence>甲"
        "</Sentence></Subitem1Sentence>"
        "<Subitem2 Num='1'><Subitem2Title>（１）</Subitem2Title><Subitem2Sentence><Sentence>"
        "乙</Sentence></Subitem2Sentence>"
        "<Subitem3 Num='1'><Subitem3Title>（ｉ）</Subitem3Title><Subitem3Sentence><Sentence>"
        "丙</Sentence></Subitem3Sentence></Subitem3></Subitem2></Subitem1></Item>"
        "<Item Num='3:5' Delete='true'><ItemTitle>三から五まで</ItemTitle><ItemSentence>"
        "<Sentence>削除</Sentence></ItemSentence></Item></Paragraph>\n"
        "<Paragraph Num='2'><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>次項"
        "</Sentence></ParagraphSentence></Paragraph></Article>"
        "</Chapter></Part></MainProvision>"));
    CHECK(read.findings.empty());
    CHECK(outline(read.value) == "第十二条の二 定義\n"
                                 "  1 次による。ただし、例外がある。\n"
                                 "    一 記録　文書をいう。\n"
                                 "    一の二 次のもの\n"
                                 "      イ 甲\n"
                                 "        (1) 乙\n"
                                 "          (i) 丙\n"
                                 "    三から五まで 削除\n"
                                 "  2 次項\n");
    CHECK(read.value.standard() == "見本法");
    CHECK(read.value.name() == "令和元年法律第一号");
    CHECK(read.value.date() == "");
    CHECK(read.value.clause_at(0).groups() ==
          std::vector<std::string_view>{"第一編　総則", "第一章　通則"});
}

TEST_CASE("places and texts of a law are found in its file") {
    const std::string bytes =
        law("<MainProvision><Article Num='1'>\n"
            " <ArticleTitle>第一条</ArticleTitle>\n"
            "  <Paragraph Num='1'><ParagraphNum/>\n"
            "   <ParagraphSentence>\n"
            "    <Sentence><Ruby>毀<Rt>き</Rt></Ruby>損する。</Sentence>\n"
            "   </ParagraphSentence></Paragraph></Article></MainProvision>");
    const auto read = read_good(bytes);
    const auto place = [](position at) {
        return std::to_string(at.line) + ':' + std::to_string(at.column);
    };
    REQUIRE(read.value.paragraph_count() == 1);
    CHECK(place(read.value.clause_at(0).at()) == "2:16");
    CHECK(place(read.value.paragraph_at(0).at()) == "4:3");
    CHECK(place(read.value.paragraph_at(0).text_at()) == "6:21");
    CHECK(read.value.paragraph_at(0).text() == "毀損する。");
    CHECK(bytes.compare(read.value.paragraph_at(0).text_at().offset, 3, "毀") == 0);
}

TEST_CASE("the number of a 項 is the printed one, or counted where none is printed") {
    const auto paragraph = [](const std::string& attributes, const std::string& number) {
        return "<Paragraph " + attributes + "><ParagraphNum>" + number +
               "</ParagraphNum><ParagraphSentence><Sentence>文</Sentence></ParagraphSentence>"
               "</Paragraph>";
    };
    const auto labels = [&](const std::string& paragraphs) {
        return outline_of(
            "<MainProvision><Article Num='1'><ArticleTitle>第一条</ArticleTitle>" + paragraphs +
            "</Article></MainProvision>");
    };
    CHECK(labels(paragraph("Num='1'", "") + paragraph("Num='2' OldNum='true'", "")) ==
          "第一条 \n  1 文\n  2 文\n");
    CHECK(labels(paragraph("Num='1'", "") + paragraph("Num='2'", "②")) ==
          "第一条 \n  1 文\n  2 文\n");
    CHECK(labels(paragraph("Num='1'", "") + paragraph("Num='2'", "○２")) ==
          "第一条 \n  1 文\n  2 文\n");
    CHECK(labels(paragraph("", "") + paragraph("", "２")) == "第一条 \n  1 文\n  2 文\n");
}

TEST_CASE("articles are called by their titles, or by Num, deleted ones together") {
    const auto article = [](const std::string& num, const std::string& title) {
        return "<Article Num='" + num + "' Delete='true'>" + title +
               "<Paragraph Num='1'><ParagraphNum/><ParagraphSentence><Sentence>削除</Sentence>"
               "</ParagraphSentence></Paragraph></Article>";
    };
    CHECK(outline_of("<MainProvision>" +
                     article("4:6", "<ArticleTitle>第四条から第六条まで</ArticleTitle>") +
                     article("7_2", "") + article("8:9", "") +
                     "<Article Num='10'><ArticleTitle>第十条　削除</ArticleTitle></Article>"
                     "<Chapter Num='2' Delete='true'><ChapterTitle>第二章　削除</ChapterTitle>"
                     "</Chapter></MainProvision>") == "第四条から第六条まで \n  1 削除\n"
                                                      "第七条の二 \n  1 削除\n"
                                                      "第八条から第九条まで \n  1 削除\n"
                                                      "第十条 削除\n"
                                                      "第二章 削除\n");
}

TEST_CASE("supplements' articles are told apart by the amending law") {
    const std::string article =
        "<Article Num='1'><ArticleTitle>第一条</ArticleTitle><Paragraph Num='1'><ParagraphNum/>"
        "<ParagraphSentence><Sentence>文</Sentence></ParagraphSentence></Paragraph></Article>";
    const std::string loose =
        "<Paragraph Num='1'><ParagraphCaption>（施行期日）</ParagraphCaption><ParagraphNum>１"
        "</ParagraphNum><ParagraphSentence><Sentence>施行する。</Sentence></ParagraphSentence>"
        "</Paragraph>";
    const std::string label = "<SupplProvisionLabel>附　則</SupplProvisionLabel>";
    const auto read = read_good(
        law("<MainProvision>" + article +
            "</MainProvision>"
            "<SupplProvision>" +
            label + article +
            "</SupplProvision>"
            "<SupplProvision AmendLawNum='令和五年六月一四日法律第五一号' Extract='true'>" +
            label + "<Chapter Num='1'><ChapterTitle>第一章　経過措置</ChapterTitle>" + article +
            "</Chapter></SupplProvision>"
            "<SupplProvision AmendLawNum='令和六年六月一日法律第一号'>" +
            label + loose +
            "<SupplProvisionAppdxTable><SupplProvisionAppdxTableTitle>別表</"
            "SupplProvisionAppdxTableTitle></SupplProvisionAppdxTable></SupplProvision>"
            "<SupplProvision>" +
            loose + "</SupplProvision>"));
    CHECK(read.findings.empty());
    CHECK(outline(read.value) == "第一条 \n  1 文\n"
                                 "附則第一条 \n  1 文\n"
                                 "附則（令和五年法律第五一号）第一条 \n  1 文\n"
                                 "附則（令和六年法律第一号） \n  1 （施行期日）⏎施行する。\n"
                                 "附則（令和六年法律第一号）別表 \n"
                                 "附則 \n  1 （施行期日）⏎施行する。\n");
    CHECK(read.value.clause_at(2).groups() ==
          std::vector<std::string_view>{"附則（令和五年六月一四日法律第五一号）抄",
                                        "第一章　経過措置"});
}

TEST_CASE("what stands before and after the articles is read as well") {
    CHECK(outline_of(
              "<EnactStatement>制定する。</EnactStatement><EnactStatement>二行目。</"
              "EnactStatement>"
              "<TOC><TOCLabel>目次</TOCLabel><TOCPreambleLabel>前文</TOCPreambleLabel>"
              "<TOCChapter Num='1'><ChapterTitle>第一章　総則</ChapterTitle><ArticleRange>"
              "（第一条）</ArticleRange><TOCSection Num='1'><SectionTitle>第一節　通則"
              "</SectionTitle></TOCSection></TOCChapter>"
              "<TOCAppdxTableLabel>別表</TOCAppdxTableLabel></TOC>"
              "<Preamble><Paragraph Num='1'><ParagraphNum/><ParagraphSentence><Sentence>我らは"
              "</Sentence></ParagraphSentence></Paragraph></Preamble>"
              "<MainProvision><Paragraph Num='1'><ParagraphNum/><ParagraphSentence><Sentence>"
              "項建て</Sentence></ParagraphSentence></Paragraph></MainProvision>"
              "<AppdxTable Num='1'><AppdxTableTitle>別表第一（第二条関係）</AppdxTableTitle>"
              "<Item Num='1'><ItemTitle>一</ItemTitle><ItemSentence><Sentence>甲</Sentence>"
              "</ItemSentence></Item></AppdxTable>"
              "<AppdxStyle Num='2'><RelatedArticleNum>（第三条関係）</RelatedArticleNum>"
              "<StyleStruct><Style><Fig src='./pict/1.jpg'/></Style></StyleStruct></AppdxStyle>"
              "<Appdx><ArithFormulaNum>付録</ArithFormulaNum><ArithFormula>a+b</ArithFormula>"
              "</Appdx>"
              "<AppdxNote><AppdxNoteTitle>別記　削除</AppdxNoteTitle></AppdxNote>") ==
          "制定文 \n  #1 制定する。\n  #2 二行目。\n"
          "目次 \n  #1 前文\n  #2 第一章　総則（第一条）\n    #1 第一節　通則\n  #3 別表\n"
          "前文 \n  1 我らは\n"
          "本則 \n  1 項建て\n"
          "別表第一 第二条関係\n  一 甲\n"
          "様式第二 第三条関係\n  #1 〔図 ./pict/1.jpg〕\n"
          "付録 \n  #1 a+b\n"
          "別記 削除\n");
}

TEST_CASE("tables, lists, remarks and forms inside a paragraph keep their text") {
    struct row {
        std::string content;
        std::string paragraphs; ///< under 「  1 本文。」
    };
    const row rows[] = {
        {"<TableStruct><TableStructTitle>表</TableStructTitle><Table><TableHeaderRow>"
         "<TableHeaderColumn>種類</TableHeaderColumn><TableHeaderColumn>期間</"
         "TableHeaderColumn>"
         "</TableHeaderRow>\n<TableRow>\n <TableColumn rowspan='2'><Sentence>甲</Sentence>"
         "<Sentence>乙</Sentence></TableColumn>\n <TableColumn/>\n <TableColumn><Item Num='1'>"
         "<ItemTitle>一</ItemTitle><ItemSentence><Sentence>丙</Sentence></ItemSentence></Item>"
         "<Item Num='2'><ItemTitle>二</ItemTitle><ItemSentence><Sentence>丁</Sentence>"
         "</ItemSentence></Item></TableColumn></TableRow></Table>"
         "<Remarks><RemarksLabel>備考</RemarksLabel><Item Num='1'><ItemTitle>１</ItemTitle>"
         "<ItemSentence><Sentence>注記</Sentence></ItemSentence></Item></Remarks></"
         "TableStruct>",
         "    #1 表\n      #1 種類⇥期間\n      #2 甲⏎乙⇥⇥一　丙⏎二　丁\n"
         "      #3 備考\n        1 注記\n"},
        {"<TableStruct><Table><TableRow><TableColumn><Sentence>甲</Sentence></TableColumn>"
         "</TableRow></Table></TableStruct>",
         "    #1 甲\n"},
        {"<List><ListSentence><Column><Sentence>甲</Sentence></Column><Column><Sentence>乙"
         "</Sentence></Column></ListSentence><Sublist1><Sublist1Sentence><Sentence>丙</"
         "Sentence>"
         "</Sublist1Sentence></Sublist1></List>",
         "    #1 甲　乙\n      #1 丙\n"},
        {"<FigStruct><FigStructTitle>図</FigStructTitle><Fig src='a.png'/></FigStruct>",
         "    #1 図\n      #1 〔図 a.png〕\n"},
        {"<AmendProvision><AmendProvisionSentence><Sentence>次のように改める。</Sentence>"
         "</AmendProvisionSentence><NewProvision><Article Num='3'><ArticleCaption>（期間）"
         "</ArticleCaption><ArticleTitle>第三条</ArticleTitle><Paragraph "
         "Num='1'><ParagraphNum/>"
         "<ParagraphSentence><Sentence>新文。</Sentence></ParagraphSentence></Paragraph>"
         "</Article></NewProvision></AmendProvision>",
         "    #1 次のように改める。\n      #1 （期間）　第三条\n        1 新文。\n"},
        {"<AmendProvision><NewProvision><TableRow><TableColumn><Sentence>甲</Sentence>"
         "</TableColumn></TableRow></NewProvision></AmendProvision>",
         "    #1 甲\n"},
        {"<StyleStruct><StyleStructTitle>様式</StyleStructTitle><Style><Column><Sentence>氏名"
         "</Sentence></Column><Column><Sentence>印</Sentence></Column></Style></StyleStruct>",
         "    #1 様式\n      #1 氏名　印\n"},
        {"<Class Num='1'><ClassTitle>一</ClassTitle><ClassSentence><Sentence>類</Sentence>"
         "</ClassSentence></Class>",
         "    一 類\n"},
    };
    for (const row& each : rows) {
        CAPTURE(each.content);
        CHECK(outline_of(in_paragraph(each.content)) ==
              "第一条 \n  1 本文。\n" + each.paragraphs);
    }
}

TEST_CASE("text inside a sentence is read whole, furigana left out") {
    struct row {
        std::string sentence;
        std::string text;
    };
    const row rows[] = {
        {"<Ruby>毀<Rt>き</Rt></Ruby>損", "毀損"},
        {"<Line Style='none'>傍線</Line>の部分", "傍線の部分"},
        {"Ｈ<Sub>２</Sub>Ｏ、１０<Sup>３</Sup>", "Ｈ２Ｏ、１０３"},
        {"次の式<ArithFormula Num='1'>a/b</ArithFormula>による", "次の式a/bによる"},
        {"「<QuoteStruct><TableStruct><Table><TableRow><TableColumn><Sentence>甲</Sentence>"
         "</TableColumn></TableRow></Table></TableStruct></QuoteStruct>」",
         "「⏎甲⏎」"},
        {"\n   行頭の字下げ\n   <Ruby>毀<Rt>き</Rt></Ruby>\n  ", "行頭の字下げ毀"},
        {"", ""},
    };
    for (const row& each : rows) {
        CAPTURE(each.sentence);
        CHECK(outline_of("<MainProvision><Paragraph Num='1'><ParagraphNum/><ParagraphSentence>"
                         "<Sentence>" +
                         each.sentence +
                         "</Sentence></ParagraphSentence></Paragraph>"
                         "</MainProvision>") ==
              "本則 \n  1" + (each.text.empty() ? "" : " " + each.text) + "\n");
    }
    CHECK(outline_of("<MainProvision><Paragraph Num='1'><ParagraphNum/><ParagraphSentence>"
                     "<Sentence>First one.</Sentence><Sentence>Second.</Sentence>"
                     "</ParagraphSentence></Paragraph></MainProvision>") ==
          "本則 \n  1 First one. Second.\n");
}

TEST_CASE("what the schema does not know is found, and its text kept") {
    struct row {
        std::string body;
        std::string outline;
        std::vector<std::string> findings;
    };
    const std::string begin =
        "<MainProvision><Article Num='1'><ArticleTitle>第一条</ArticleTitle>";
    const std::string end = "</Article></MainProvision>";
    const row rows[] = {
        {begin + "<Foo>甲<Ruby>乙<Rt>お</Rt></Ruby></Foo>" + end,
         "第一条 \n  #1 甲乙\n",
         {"KJ0701 2:65 Foo Article"}},
        {begin + "<Foo><Item Num='1'><ItemTitle>一</ItemTitle></Item></Foo>" + end,
         "第一条 \n  一\n",
         {"KJ0701 2:65 Foo Article"}},
        {begin + "地の文" + end, "第一条 \n  #1 地の文\n", {"KJ0701 2:65 地の文 Article"}},
        {begin +
             "<Paragraph Num='1'><ParagraphNum/><ParagraphSentence><Sentence>甲<x>乙</x>"
             "</Sentence></ParagraphSentence></Paragraph>" +
             end,
         "第一条 \n  1 甲乙\n",
         {"KJ0701 2:129 x Sentence"}},
        {"<PromulgateBody><PromulgateStatement>公布</PromulgateStatement></PromulgateBody>",
         "その他 \n  #1 公布\n",
         {"KJ0701 2:1 PromulgateBody LawBody",
          "KJ0701 2:17 PromulgateStatement PromulgateBody"}},
        {"<MainProvision><Article><Paragraph Num='1'><ParagraphNum/></Paragraph></Article>"
         "</MainProvision>",
         "#1 \n  1\n",
         {"KJ0201 2:16 #1"}},
        {begin + end + begin + end, "第一条 \n第一条~2 \n", {"KJ0202 2:106 第一条 第一条~2"}},
        {"", "", {"KJ0205"}},
    };
    for (const row& each : rows) {
        CAPTURE(each.body);
        const auto read = read_good(law(each.body));
        CHECK(outline(read.value) == each.outline);
        CHECK(shown_all(read.findings) == each.findings);
    }
}

TEST_CASE("a law inside an answer of e-Gov's API is read, and the day from which it reads so") {
    const std::string plain = law("<MainProvision/>");
    const auto first =
        read_good("<DataRoot><Result><Code>0</Code></Result><ApplData><LawFullText>" + plain +
                  "</LawFullText></ApplData></DataRoot>");
    CHECK(first.value.standard() == "見本法");
    const auto second =
        read_good("<law_data_response><revision_info><amendment_enforcement_date>"
                  "2024-06-13</amendment_enforcement_date></revision_info>"
                  "<law_full_text>" +
                  plain + "</law_full_text></law_data_response>");
    CHECK(second.value.name() == "2024-06-13");
    CHECK(second.value.date() == "2024-06-13");
    CHECK(read_good(plain, "405AC0000000047_20240613_1.xml").value.date() == "2024-06-13");
    CHECK(read_good("<Law EnforcementDate='2020/04/01'><LawNum>一号</LawNum></Law>",
                    "x_20240613.xml")
              .value.date() == "2020-04-01");
    CHECK(read_good("<Law><LawNum>一号</LawNum></Law>").value.standard() == "一号");
    CHECK(failure_of(read_edition, "\n<DataRoot><Result/></DataRoot>") ==
          "KJ0102 2:1 DataRoot Law");
}

TEST_CASE("a law that cannot be read whole is refused") {
    const auto fails = [](const std::string& bytes, const limits& bounds = {}) {
        return failure_of(read_edition, bytes, bounds);
    };
    CHECK(fails("<Law>").starts_with("KJ0101 1:"));
    CHECK(fails("<Law><LawBody></Law>").starts_with("KJ0101 1:"));
    CHECK(fails(law(""), {.file_bytes = 20}) == "KJ0003 20");
    CHECK(fails(law(in_paragraph("")), {.places = 1}).starts_with("KJ0006 2:"));
    std::string deep;
    for (int i = 0; i < 2000; ++i) {
        deep += "<Item>";
    }
    CHECK(fails("<Law>" + deep).starts_with("KJ0101"));
    std::string closed = deep;
    for (int i = 0; i < 2000; ++i) {
        closed += "</Item>";
    }
    CHECK(fails("<Law>" + closed + "</Law>").starts_with("KJ0007"));
    CHECK(fails("<Law>" + closed + "</Law>", {.depth = 5000}) == "");
}
