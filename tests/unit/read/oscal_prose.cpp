#include "read/oscal_prose.hpp"

#include "unit/read/outline.hpp"
#include "unit/read/shown.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

std::string from_xml(const std::string& markup, std::vector<std::string>* findings = nullptr) {
    const source input{"in.xml", "<part>" + markup + "</part>"};
    auto opened = xml_cursor::open(input, "part", {});
    REQUIRE(opened);
    prose_lines lines;
    add_markup(*opened, opened->root(), lines);
    if (findings != nullptr) {
        *findings = shown_all(opened->take_findings());
    }
    return outline_words(lines.take());
}

} // namespace

TEST_CASE("markup and Markdown of the same prose give the same lines") {
    struct row {
        std::string markup;
        std::string markdown;
        std::string lines;
    };
    const row rows[] = {
        {"<p>One.</p>", "One.", "One."},
        {"<p>One\n   two.</p>\n  <p> Three. </p>", " One two.\n\nThree.\n", "One two.⏎Three."},
        {"<p>Not <em>all</em> of <strong>it</strong>, <code>x</code>.</p>",
         "Not *all* of **it**, `x`.",
         "Not all of it, x."},
        {"<p>a <q>b</q> c</p>", "a \"b\" c", "a \"b\" c"},
        {"<p>See <a href='#ac-2'>AC-2</a>.</p>", "See [AC-2](#ac-2).", "See AC-2."},
        {"<p>Use <insert type='param' id-ref='x_1'/>; and</p>",
         "Use {{ insert: param, x_1 }}; and",
         "Use {{ insert: param, x_1 }}; and"},
        {"<p><insert param-id='x*1*'/></p>",
         "{{ insert: param, x*1* }}",
         "{{ insert: param, x*1* }}"},
        {"<p>Of:</p><ul><li>one;</li><li><p>two</p></li></ul>",
         "Of:\n* one;\n* two",
         "Of:⏎- one;⏎- two"},
        {"<ul><li/><li>a</li></ul><p>b</p>", "* \n* a\n\nb", "-⏎- a⏎b"},
        {"<ol><li>one</li><li>two</li></ol>", "1. one\n2. two", "1. one⏎2. two"},
        {"<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
         "| a | b |\n|---|---|\n| c | d |",
         "a⇥b⏎c⇥d"},
        {"<h2>Head</h2><pre>a\n  b</pre>", "## Head\n```\na\n  b\n```", "Head⏎a⏎  b"},
        {"<p>2 * 3 * 4, a*</p>", "2 * 3 * 4, a*", "2 * 3 * 4, a*"},
        {"<p>*a*</p>", "\\*a\\*", "*a*"},
        {"<p>[1] (2)</p>", "[1] (2)", "[1] (2)"},
        {"", "", ""},
    };
    for (const row& each : rows) {
        CAPTURE(each.markup);
        CHECK(from_xml(each.markup) == each.lines);
        CHECK(outline_words(markdown_text(each.markdown)) == each.lines);
    }
}

TEST_CASE("markup that OSCAL does not have is found, and its text kept") {
    std::vector<std::string> findings;
    CHECK(from_xml("<p>a <font>b</font></p>", &findings) == "a b");
    CHECK(findings == std::vector<std::string>{"KJ0707 1:12 font p"});
}

TEST_CASE("hostile Markdown takes linear time") {
    std::string stars;
    for (int i = 0; i < 200'000; ++i) {
        stars += "*a [b";
    }
    CHECK(markdown_text(stars + "c*").size() > 400'000);
    CHECK(markdown_text(std::string(300'000, '[') + std::string(300'000, '*')).size() >
          500'000);
}
