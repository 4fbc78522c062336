#include "support/word_file.hpp"
#include "target.hpp"

#include <kijun/read/find_edition.hpp>
#include <kijun/read/read_document.hpp>

namespace kijun::fuzz {
namespace {

/// The parts in one input, parted by this sign.
constexpr char parting = '\x1F';

} // namespace

std::vector<std::string> seeds(const std::string& /*corpus*/) {
    const std::string numbered =
        "<w:p><w:pPr><w:pStyle w:val=\"h\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
        "w:val=\"1\"/>"
        "</w:numPr><w:ind w:left=\"210\" w:hanging=\"105\"/></w:pPr><w:r><w:rPr><w:b/><w:u "
        "w:val=\"single\"/><w:color w:val=\"FF0000\"/></w:rPr><w:t>本文</w:t><w:br/><w:tab/>"
        "<w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    const std::string tracked =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:fldChar "
        "w:fldCharType=\"begin\"/><w:instrText>TOC </w:instrText><w:fldChar "
        "w:fldCharType=\"separate\"/><w:ruby><w:rt><w:r><w:t>ふ</w:t></w:r></w:rt><w:rubyBase>"
        "<w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby><w:fldChar w:fldCharType=\"end\"/></w:r>"
        "</w:p>";
    const std::string table =
        "<w:tbl><w:tr><w:trPr><w:tblHeader/><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr>"
        "<w:gridSpan w:val=\"2\"/><w:vMerge "
        "w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>実1</w:t>"
        "</w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
        "</w:tbl>";
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/><w:basedOn "
        "w:val=\"h\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>";
    const std::string numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:start "
        "w:val=\"3\"/><w:numFmt "
        "w:val=\"irohaFullWidth\"/><w:lvlText w:val=\"(%2)\"/><w:lvlRestart "
        "w:val=\"0\"/></w:lvl>"
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride "
        "w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
    const std::string notes = "<w:footnote w:id=\"1\">" + numbered + "</w:footnote>";
    std::vector<std::string> all;
    std::string together = numbered;
    together += table;
    together += tracked;
    for (const std::string& body : {numbered, tracked, table, together}) {
        std::string& one = all.emplace_back(body);
        for (const std::string& part : {styles, numbering, notes}) {
            one += parting;
            one += part;
        }
    }
    return all;
}

void take(std::string_view input) {
    std::vector<std::string> parts(4);
    std::size_t begin = 0;
    for (std::string& part : parts) {
        const std::size_t end = std::min(input.find(parting, begin), input.size());
        part = input.substr(std::min(begin, input.size()), end - std::min(begin, end));
        begin = end + 1;
    }
    const std::string file = test::word_file(
        {.body = parts[0], .styles = parts[1], .numbering = parts[2], .footnotes = parts[3]});
    limits bounds;
    bounds.places = 5'000;
    for (const bool original : {false, true}) {
        const auto read =
            read_document({"fuzz.docx", file}, {.original = original, .bounds = bounds});
        if (read) {
            promise(read->value.content.blocks.size() <= bounds.places, "limits hold");
            (void)find_edition(read->value, "fuzz.docx", bounds);
        }
    }
}

} // namespace kijun::fuzz
