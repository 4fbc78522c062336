#include "report/citation_insert.hpp"

#include "unit/report/hand_made.hpp"

#include <kijun/model/edition_builder.hpp>

namespace {

/// The cell with additions in <>.
std::string revised(const std::string& text,
                    const std::vector<std::string>& clauses,
                    const kijun::edition& in = kijun::edition()) {
    std::string shown;
    for (const kijun::cell_piece& piece : kijun::with_citations(text, clauses, in)) {
        shown += piece.added ? "<" + piece.text + ">" : piece.text;
    }
    return shown;
}

} // namespace

TEST_CASE("a citation goes where clause order wants it, with the separator of the list") {
    struct {
        const char* text;
        std::vector<std::string> added;
        const char* expected;
    } const rows[] = {
        {"実1、実8、実16、実26", {"実9"}, "実1、実8、<実9、>実16、実26"},
        {"実1、実8、 実16、 実26", {"実9"}, "実1、実8、 <実9、 >実16、 実26"},
        {"実8\n実16", {"実9"}, "実8\n<実9\n>実16"},
        {"実8/実16", {"実9"}, "実8/<実9/>実16"},
        {"実8", {"実9"}, "実8<、実9>"},
        {"実9", {"実8"}, "<実8、>実9"},
        {"実1,実8", {"実9"}, "実1,実8<,実9>"},
        {"", {"実9", "実10"}, "<実9、実10>"},
        {"実1、実100", {"実12", "実9"}, "実1、<実9、実12、>実100"},
        {"統1、設3、監1", {"実9"}, "統1、<実9、>設3、監1"},
        {"実73、実74", {"実73-1"}, "実73、<実73-1、>実74"},
        {"実1～実3、実16", {"実9"}, "実1～実3、<実9、>実16"},
        {"実8及び実16", {"実9"}, "実8及び<実9、>実16"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(revised(row.text, row.added) == row.expected);
    }
}

TEST_CASE("a citation whose place is not certain goes to the end") {
    struct {
        const char* text;
        const char* expected;
    } const rows[] = {
        {"実16、実8", "実16、実8<、実9>"},             // not in order
        {"実1～実20、実30", "実1～実20、実30<、実9>"}, // inside a range
        {"通番1、通番30", "通番1、通番30<、実9>"},     // no clauses
        {"別表を参照", "別表を参照<、実9>"},           // nothing to be read
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(revised(row.text, {"実9"}) == row.expected);
    }
}

TEST_CASE("what was written is kept byte for byte") {
    for (const char* text : {"実１、\u3000実 8、実16（注）", "実務基準 3,13,30", " 実1 "}) {
        CAPTURE(text);
        std::string kept;
        for (const kijun::cell_piece& piece :
             kijun::with_citations(text, {"実9", "統2"}, kijun::edition())) {
            kept += piece.added ? "" : piece.text;
        }
        CHECK(kept == std::string(text));
    }
}

TEST_CASE("nothing to add leaves one piece") {
    CHECK(kijun::with_citations("実1", {}, kijun::edition()) ==
          std::vector<kijun::cell_piece>{{"実1", false}});
    CHECK(kijun::with_citations("", {}, kijun::edition()).empty());
}

TEST_CASE("a citation of another numbering goes where its edition has the clause") {
    kijun::edition_builder builder("手引", "第2版");
    for (const char* id : {"4.5.1", "4.5.2", "4.6.1", "4.10.1"}) {
        builder.open_clause(id, "題名");
        builder.close_clause();
    }
    const auto in = builder.build();
    REQUIRE(in);
    CHECK(revised("4.5.1、4.10.1", {"4.6.1"}, in->value) == "4.5.1、<4.6.1、>4.10.1");
    CHECK(revised("4.6.1", {"4.5.2"}, in->value) == "<4.5.2、>4.6.1");
}

TEST_CASE("a cell that says that there is nothing makes way for the first citation") {
    for (const char* nothing : {"－", "該当なし", "なし", "-"}) {
        CAPTURE(nothing);
        const auto pieces = kijun::with_citations(nothing, {"実9"}, kijun::edition());
        CHECK(pieces == std::vector<kijun::cell_piece>{{"実9", true}});
        CHECK(kijun::with_citations(nothing, {}, kijun::edition()) ==
              std::vector<kijun::cell_piece>{{nothing, false}});
    }
}
