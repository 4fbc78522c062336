#include "read/edition_plain.hpp"

#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace kijun;

namespace {

std::string shown(position at) {
    return std::to_string(at.line) + ':' + std::to_string(at.column) + '@' +
           std::to_string(at.offset);
}

/// All that a reading says, one thing a line.
std::string shown(const result<reading<edition>>& read) {
    if (!read) {
        return "failed " + kijun::shown(read.error()) + ' ' + shown(read.error().where.at);
    }
    const edition& e = read->value;
    std::string all;
    const auto add = [&all](std::string_view what) { all += std::string(what) + '|'; };
    add(e.standard());
    add(e.name());
    add(e.date());
    add(e.file());
    for (std::size_t i = 0; i < e.clause_count(); ++i) {
        const clause c = e.clause_at(i);
        all += "\nclause ";
        add(c.id());
        add(c.title());
        add(c.grade());
        add(shown(c.at()));
        for (const std::string_view title : c.groups()) {
            add(title);
        }
        add(std::to_string(c.first_paragraph()) + '-' + std::to_string(c.end_paragraph()));
    }
    for (std::size_t i = 0; i < e.paragraph_count(); ++i) {
        const paragraph p = e.paragraph_at(i);
        all += "\npara ";
        add(to_string(p.place()));
        add(p.text());
        add(shown(p.at()));
        add(shown(p.text_at()));
        add(std::to_string(p.depth()) + '-' + std::to_string(p.subtree_end()));
    }
    for (const diagnostic& found : read->findings) {
        all += "\nfound " + kijun::shown(found) + ' ' + shown(found.where.at);
    }
    return all;
}

bool is_plain(const std::string& bytes, const limits& bounds = {}) {
    source input{"in.xml", bytes};
    const bool plain = read_plain_edition(input, bounds).has_value();
    CHECK((plain || input.bytes == bytes));
    return plain;
}

/// Both ways of reading must say the same.
void check_agreement(const std::string& bytes, const limits& bounds = {}) {
    CAPTURE(bytes);
    const source input{"in.xml", bytes};
    CHECK(shown(read_edition(input, bounds)) == shown(read_parsed_edition(input, bounds)));
}

/// Pieces of editions, good and bad, that are strung together.
constexpr std::string_view pieces[] = {
    "<group title='実務基準'>",
    "<group title=\"\">",
    "</group>",
    "<clause id='実9' title='…すること。' grade=\"基礎\">",
    "<clause title='&lt;a&gt;' id='実9' >",
    "<clause id='監1' title=''/>",
    "</clause>",
    "<para label='1'>",
    "<para label='（１）'>",
    "<para label='&#9312;'>",
    "<para>",
    "<para/>",
    "<para label=\"it's\"/>",
    "</para>",
    "<text>本文\n二行目</text>",
    "<text>A &amp; B 𠮷 é\r\nC</text>",
    "<text> </text>",
    "<text></text>",
    "<text/>",
    "<text>\"5 > 4\" 'x'\t</text>",
    "\n",
    "\r\n  ",
    "<!-- 注 <x> & -->",
};

constexpr std::string_view wrong[] = {
    "stray",
    "　",
    "<![CDATA[c]]>",
    "<?p i?>",
    "<text x='1'>t</text>",
    "<text>a<b>c</b> d</text>",
    "<text>a<!-- c -->b</text>",
    "<clause id='1' id='2' title=''/>",
    "<clause id='a\nb' title='t'/>",
    "<clause id='a<b' title='t'/>",
    "<clause id='2' titel='' title=''/>",
    "<clause id='3'/>",
    "<group/>",
    "<part/>",
    "<para label='1' label='2'/>",
    "<para lang='ja' xml:lang='ja'/>",
    "<text>&nbsp;</text>",
    "<text>&#0;</text>",
    "<text>\x01</text>",
    "<text>\xEF\xBF\xBE</text>",
    "<text>\xED\xA0\x80</text>",
    "<text>\xE3\x81</text>",
    "<text>\xC0\x80\xF4\x90\x80\x80</text>",
    "<para",
    "<para label=1/>",
    "<para label='1'x=''/>",
    "<",
    "&",
    "</ para>",
    "<!-- open",
};

} // namespace

TEST_CASE("what kijun writes is of the plain form") {
    CHECK(is_plain("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<!-- 作成: 手作業 -->\n"
                   "<edition standard=\"安全対策基準\" name=\"第13版\" date=\"2025-03\">\n"
                   "  <group title=\"実務基準\">\n"
                   "    <clause id=\"実9\" title=\"A &amp; B\" grade=\"基礎\">\n"
                   "      <para label=\"2\"><text>本文&lt;1&gt;</text>\n"
                   "        <para><text/></para>\n"
                   "      </para>\n"
                   "    </clause>\n"
                   "  </group>\n"
                   "</edition>\n"));
    CHECK(is_plain("\xEF\xBB\xBF<edition standard='' name=''/>\r\n"));
    for (const char* const name : {"edition-12.xml", "edition-13.xml"}) {
        const auto file = load(std::string(KIJUN_CORPUS) + "/annual-review/" + name);
        REQUIRE(file);
        CHECK(is_plain(file->bytes));
        check_agreement(file->bytes);
    }
}

TEST_CASE("every other form is left alone, and read by way of pugixml") {
    const auto in_edition = [](std::string_view content) {
        return "<edition standard='s' name='e'>\n" + std::string(content) + "</edition>";
    };
    for (const std::string_view piece : wrong) {
        const std::string in_clause =
            "<clause id='1' title=''>" + std::string(piece) + "</clause>";
        const std::string in_para =
            "<clause id='1' title=''><para>" + std::string(piece) + "</para></clause>";
        for (const std::string& bytes :
             {in_edition(piece), in_edition(in_clause), in_edition(in_para)}) {
            CAPTURE(bytes);
            CHECK_FALSE(is_plain(bytes));
            check_agreement(bytes);
        }
    }
    for (const std::string bytes : {"",
                                    "<edition/>",
                                    "<edition name='e'/>",
                                    "<editions standard='s' name='e'/>",
                                    "<edition standard='s' name='e'/><edition/>",
                                    "<edition standard='s' name='e'/>x",
                                    "<edition standard='s' name='e'>",
                                    "<!DOCTYPE edition><edition standard='s' name='e'/>",
                                    "<?xml version='1.0' encoding='Shift_JIS'?>"
                                    "<edition standard='s' name='e'/>",
                                    "x<edition standard='s' name='e'/>",
                                    "<checklist name='c' version='1'/>"}) {
        CAPTURE(bytes);
        CHECK_FALSE(is_plain(bytes));
        check_agreement(bytes);
    }
    const std::string with_nul = in_edition("") + std::string(1, '\0');
    CHECK_FALSE(is_plain(with_nul));
    check_agreement(with_nul);
}

TEST_CASE("text after a paragraph's children is not of the plain form") {
    const std::string bytes = "<edition standard='s' name='e'><clause id='1' title=''>"
                              "<para><para/><text>t</text></para></clause></edition>";
    CHECK_FALSE(is_plain(bytes));
    check_agreement(bytes);
}

TEST_CASE("limits are the same either way") {
    const std::string bytes = "<edition standard='s' name='e'><clause id='1' title=''>"
                              "<para><text>t</text><para/></para></clause></edition>";
    for (std::size_t depth = 0; depth < 7; ++depth) {
        for (std::size_t places = 0; places < 5; ++places) {
            limits bounds;
            bounds.depth = depth;
            bounds.places = places;
            check_agreement(bytes, bounds);
        }
    }
    limits bounds;
    bounds.file_bytes = bytes.size() - 1;
    check_agreement(bytes, bounds);
}

TEST_CASE("both ways of reading agree on editions strung together at random") {
    std::mt19937 random(20261126);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    std::size_t plain = 0;
    constexpr std::size_t rounds = 4'000;
    for (std::size_t round = 0; round < rounds; ++round) {
        std::string bytes = below(8) == 0 ? "\xEF\xBB\xBF" : "";
        bytes += below(2) == 0 ? "<?xml version='1.0'?>\n" : "";
        bytes += "<edition standard='s' name='e'>";
        std::vector<std::string_view> open;
        const std::size_t length = below(24);
        // Mostly in good nesting, so that the plain form is met as often as others.
        for (std::size_t i = 0; i < length; ++i) {
            const std::string_view piece = pieces[below(std::size(pieces))];
            const std::string_view inside = open.empty() ? "</edition>" : open.back();
            const bool in_clause = inside == "</clause>" || inside == "</para>";
            const bool is_text = piece.starts_with("<text");
            const bool is_para = piece.starts_with("<para");
            const bool is_place = piece.starts_with("<group") || piece.starts_with("<clause");
            if (piece.starts_with("</") || is_text || (is_para && !in_clause) ||
                (is_place && in_clause)) {
                continue;
            }
            bytes += piece;
            if ((is_para || is_place) && !piece.ends_with("/>")) {
                open.push_back(is_para                       ? "</para>"
                               : piece.starts_with("<group") ? "</group>"
                                                             : "</clause>");
                bytes += is_para && below(4) != 0 ? pieces[14 + below(6)] : "";
            }
            if (!open.empty() && below(3) == 0) {
                bytes += open.back();
                open.pop_back();
            }
            if (below(150) == 0) {
                bytes += wrong[below(std::size(wrong))];
            }
        }
        for (; !open.empty(); open.pop_back()) {
            bytes += open.back();
        }
        bytes += "</edition>\n";
        if (below(4) == 0) { // and any piece anywhere, or a piece cut out
            const std::size_t at = below(bytes.size());
            below(2) == 0 ? bytes.insert(at, pieces[below(std::size(pieces))])
                          : bytes.erase(at, below(12));
        }
        plain += is_plain(bytes) ? 1 : 0;
        check_agreement(bytes);
    }
    CHECK(plain > rounds / 2);
    CHECK(plain < rounds - rounds / 10);
}

TEST_CASE("hostile editions are read in linear time") {
    const auto in_clause = [](const std::string& content) {
        return source{"in.xml",
                      "<edition standard='s' name='e'><clause id='1' title=''>" + content +
                          "</clause></edition>"};
    };
    SUBCASE("100,000 siblings with one label") {
        std::string many;
        for (int i = 0; i < 100'000; ++i) {
            many += "<para label='(1)'/>";
        }
        const auto read = read_edition(in_clause(many));
        REQUIRE(read);
        CHECK(read->findings.size() == 99'999);
        CHECK(read->value.paragraph_at(99'999).label() == "(1)~100000");
        CHECK(read->value.find_paragraph({"1", {"(1)~77777"}})->index() == 77'776);
    }
    SUBCASE("one paragraph of 3 MB in one line") {
        std::string text;
        for (int i = 0; i < 1'000'000; ++i) {
            text += "実";
        }
        const auto read =
            read_edition(in_clause("<para><text>" + text + "</text></para><para/>"));
        REQUIRE(read);
        CHECK(read->value.paragraph_at(0).text() == text);
        CHECK(read->value.paragraph_at(1).at().column > 1'000'000);
    }
    SUBCASE("as deep as the limit, and one deeper") {
        const auto nested = [](std::size_t depth) {
            std::string text;
            for (std::size_t i = 0; i < depth; ++i) {
                text += "<para>";
            }
            for (std::size_t i = 0; i < depth; ++i) {
                text += "</para>";
            }
            return text;
        };
        CHECK(read_edition(in_clause(nested(998))));
        CHECK(failure_of(read_edition, in_clause(nested(999)).bytes).starts_with("KJ0007"));
    }
}
