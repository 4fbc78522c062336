#pragma once
// What poppler says of a PDF: words with their places, and the straight lines that are drawn.
// All lengths in points from the upper left corner of the page, as pdftotext gives them.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/source.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

struct pdf_box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const noexcept { return right - left; }
    [[nodiscard]] double height() const noexcept { return bottom - top; }
    [[nodiscard]] double middle_x() const noexcept { return (left + right) / 2; }
    [[nodiscard]] double middle_y() const noexcept { return (top + bottom) / 2; }
};

struct pdf_word {
    pdf_box box;
    std::string text;
};

/// A drawn line, lying or standing: `at` is its y or x.
struct pdf_rule {
    double at = 0;
    double begin = 0;
    double end = 0;
};

struct pdf_page {
    double width = 0;
    double height = 0;
    std::vector<pdf_word> words; ///< in the order of pdftotext
    std::vector<pdf_rule> lying;
    std::vector<pdf_rule> standing;
};

/// The words of pdftotext -bbox-layout.
[[nodiscard]] std::vector<pdf_page> parse_bbox_layout(std::string_view xhtml);
/// Adds the rules of pdftocairo -svg to pages from `first` on (0-based): straight lines and
/// thin filled rectangles that lie or stand. Curves and letters are passed over.
void add_svg_rules(std::string_view svg, std::size_t first, std::vector<pdf_page>& pages);

/// What pdftotext could not turn into text for want of data, by its messages: "Adobe-Japan1";
/// "" for nothing.
[[nodiscard]] std::string missing_language_pack(std::string_view errors);

/// The time of the processor, in seconds, that the lines of sixteen pages may take. Far more
/// than any page needs that is not made to take for ever, and little enough to wait for: the
/// text is there already.
inline constexpr unsigned int most_drawing_seconds = 30;

/// Runs both programs. Fails with KJ0806, KJ0831, KJ0832, KJ0836, KJ0838; where only the lines
/// cannot be had, that is a finding (KJ0832) at the first page without them.
[[nodiscard]] result<std::vector<pdf_page>>
read_pdf_pages(const source& input, const limits& bounds, std::vector<diagnostic>& findings);

} // namespace kijun
