// What poppler's programs say of a PDF: words, drawn lines, and the document made of them.

#include "read/document_reader.hpp"
#include "target.hpp"

#include <kijun/read/find_edition.hpp>

#include <string>

namespace kijun::fuzz {
namespace {

constexpr std::string_view between = "<!-- svg -->";

std::string word(int left, int top, int right, int bottom, std::string_view text) {
    return "<word xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) +
           "\" xMax=\"" + std::to_string(right) + "\" yMax=\"" + std::to_string(bottom) +
           "\">" + std::string(text) + "</word>\n";
}

} // namespace

std::vector<std::string> seeds(const std::string& /*corpus*/) {
    std::string page = "<page width=\"595.0\" height=\"842.0\">\n";
    page += word(72, 40, 200, 50, "規程") + word(72, 80, 90, 90, "1") +
            word(95, 80, 140, 90, "目的") + word(500, 80, 510, 90, "3") +
            word(72, 100, 520, 110, "infor-") + word(72, 115, 200, 125, "mation") +
            word(200, 114, 204, 120, "1") + word(72, 780, 80, 786, "1") +
            word(84, 780, 300, 788, "注") + word(290, 820, 300, 830, "4");
    page += "</page>\n";
    const std::string drawn =
        "<svg><path d=\"M 72 200 L 300 200\"/><path d=\"M 72 200 L 72 260 M 300 200 L 300 260 "
        "M 72 260 L 300 260\"/><rect x=\"72\" y=\"230\" width=\"228\" height=\"0.5\"/></svg>";
    return {"<doc>" + page + page + "</doc>" + std::string(between) + drawn,
            "<doc>" + page + "</doc>"};
}

void take(std::string_view input) {
    at_hand = input;
    const std::size_t cut = std::min(input.find(between), input.size());
    std::vector<pdf_page> pages = parse_bbox_layout(input.substr(0, cut));
    constexpr std::size_t most_pages = 50;
    if (pages.size() > most_pages) {
        return;
    }
    add_svg_rules(input.substr(std::min(input.size(), cut + between.size())), 0, pages);
    const auto read = document_of_pages({"fuzz.pdf", {}}, std::move(pages), {});
    promise(read.value.content.blocks.size() == read.value.origins.size(),
            "each block has an origin");
    (void)find_edition(read.value, "fuzz.pdf");
}

} // namespace kijun::fuzz
