#include "pdf_pages.hpp"

#include "base/blanks.hpp"
#include "child_process.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace kijun {
namespace {

constexpr const char* package = "poppler-utils";

/// The value of an attribute in a tag, "" when it is not there.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != std::string_view::npos;
         at = tag.find(name, at + 1)) {
        const std::size_t value = at + name.size() + 2;
        if (at != 0 && tag[at - 1] == ' ' && tag.substr(at + name.size()).starts_with("=\"")) {
            return tag.substr(value, tag.find('"', value) - value);
        }
    }
    return {};
}

/// A length that a page can have. Damaged files have others, which are cut to it: what is
/// reckoned with them stays a number.
double bounded(double value) {
    constexpr double most = 1e6; // points: three hundred metres
    return std::isfinite(value) ? std::clamp(value, -most, most) : 0;
}

double number(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return bounded(value);
}

std::string unescaped(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        std::pair<std::string_view, char>{"&lt;", '<'},
        {"&gt;", '>'},
        {"&amp;", '&'},
        {"&quot;", '"'},
        {"&apos;", '\''}};
    std::string plain;
    while (!text.empty()) {
        bool found = false;
        for (const auto& [written, meant] : entities) {
            if (text.starts_with(written)) {
                plain += meant;
                text.remove_prefix(written.size());
                found = true;
                break;
            }
        }
        if (!found) {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

/// a x + c y + e, b x + d y + f.
struct matrix {
    std::array<double, 6> of{1, 0, 0, 1, 0, 0};
};

std::vector<double> numbers_of(std::string_view text) {
    std::vector<double> all;
    while (!text.empty()) {
        double value = 0;
        const auto [end, problem] =
            std::from_chars(text.data(), text.data() + text.size(), value);
        if (problem != std::errc{}) {
            text.remove_prefix(1);
            continue;
        }
        all.push_back(bounded(value));
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    return all;
}

struct point {
    double x = 0;
    double y = 0;
};

class rule_finder {
public:
    explicit rule_finder(pdf_page& page) : page_(page) {}

    void take(std::string_view tag) {
        const std::string_view style = attribute(tag, "style");
        const std::string_view data = attribute(tag, "d");
        if (data.find_first_of("CQAScqas") != std::string_view::npos || data.empty()) {
            return;
        }
        const bool stroked = style.find("stroke:none") == std::string_view::npos &&
                             style.find("stroke:") != std::string_view::npos;
        matrix by;
        if (const auto found = numbers_of(attribute(tag, "transform")); found.size() == 6) {
            std::copy(found.begin(), found.end(), by.of.begin());
        }
        take_path(data, by, stroked);
    }

private:
    void take_path(std::string_view data, const matrix& by, bool stroked) {
        std::vector<point> points;
        while (!data.empty()) {
            const char command = data.front();
            data.remove_prefix(1);
            if (command != 'M' && command != 'L' && command != 'Z') {
                continue;
            }
            if (command == 'M') {
                end_path(points, stroked);
            }
            if (command == 'Z') {
                if (!points.empty()) {
                    points.push_back(points.front());
                }
                continue;
            }
            const std::size_t end = std::min(data.find_first_of("MLZ"), data.size());
            const std::vector<double> pair = numbers_of(data.substr(0, end));
            if (pair.size() == 2) {
                points.push_back({by.of[0] * pair[0] + by.of[2] * pair[1] + by.of[4],
                                  by.of[1] * pair[0] + by.of[3] * pair[1] + by.of[5]});
            }
            data.remove_prefix(end);
        }
        end_path(points, stroked);
    }

    void end_path(std::vector<point>& points, bool stroked) {
        if (stroked) {
            for (std::size_t i = 1; i < points.size(); ++i) {
                add(points[i - 1], points[i]);
            }
        } else if (points.size() >= 4 && points.size() <= 6) {
            pdf_box box{points[0].x, points[0].y, points[0].x, points[0].y};
            for (const point& each : points) {
                box.left = std::min(box.left, each.x);
                box.right = std::max(box.right, each.x);
                box.top = std::min(box.top, each.y);
                box.bottom = std::max(box.bottom, each.y);
            }
            constexpr double thin = 2.5;
            if (box.height() <= thin && box.width() > box.height()) {
                add({box.left, box.middle_y()}, {box.right, box.middle_y()});
            } else if (box.width() <= thin) {
                add({box.middle_x(), box.top}, {box.middle_x(), box.bottom});
            }
        }
        points.clear();
    }

    void add(const point& from, const point& to) {
        constexpr double straight = 0.7;
        if (std::abs(from.y - to.y) <= straight && std::abs(from.x - to.x) > straight) {
            page_.lying.push_back(
                {(from.y + to.y) / 2, std::min(from.x, to.x), std::max(from.x, to.x)});
        } else if (std::abs(from.x - to.x) <= straight && std::abs(from.y - to.y) > straight) {
            page_.standing.push_back(
                {(from.x + to.x) / 2, std::min(from.y, to.y), std::max(from.y, to.y)});
        }
    }

    pdf_page& page_;
};

/// Its exit status, or that it took too long.
std::string ending_of(const child_output& child, const child_bounds& most) {
    return child.too_slow ? "CPU " + std::to_string(most.seconds) + " s"
                          : std::to_string(child.status);
}

/// What a program said, its first line only, behind a colon.
std::string said(const child_output& child) {
    const std::string_view line =
        trimmed(std::string_view(child.errors).substr(0, child.errors.find('\n')));
    return line.empty() ? "" : ": " + std::string(line);
}

} // namespace

std::vector<pdf_page> parse_bbox_layout(std::string_view xhtml) {
    std::vector<pdf_page> pages;
    for (std::size_t at = xhtml.find('<'); at != std::string_view::npos;
         at = xhtml.find('<', at + 1)) {
        const std::string_view rest = xhtml.substr(at);
        const bool page = rest.starts_with("<page ");
        if (!page && !rest.starts_with("<word ")) {
            continue;
        }
        const std::size_t end = rest.find('>');
        if (end == std::string_view::npos) {
            break;
        }
        const std::string_view tag = rest.substr(0, end);
        if (page) {
            pages.emplace_back();
            pages.back().width = number(attribute(tag, "width"));
            pages.back().height = number(attribute(tag, "height"));
            continue;
        }
        const std::string_view text = rest.substr(end + 1, rest.find('<', end) - end - 1);
        if (!pages.empty() && !trimmed(text).empty()) {
            pages.back().words.push_back({{number(attribute(tag, "xMin")),
                                           number(attribute(tag, "yMin")),
                                           number(attribute(tag, "xMax")),
                                           number(attribute(tag, "yMax"))},
                                          unescaped(text)});
        }
    }
    return pages;
}

std::string missing_language_pack(std::string_view errors) {
    constexpr std::string_view words = "Missing language pack for '";
    const std::size_t at = errors.find(words);
    if (at == errors.npos) {
        return {};
    }
    const std::string_view name = errors.substr(at + words.size());
    return std::string(name.substr(0, std::min(name.find('\''), name.find('\n'))));
}

void add_svg_rules(std::string_view svg, std::size_t first, std::vector<pdf_page>& pages) {
    // One page has no <page>, several have one each; what <defs> holds are letters and clips.
    const bool several = svg.find("<pageSet>") != std::string_view::npos;
    std::size_t page = first;
    bool begun = !several;
    bool defining = false;
    for (std::size_t at = svg.find('<'); at != std::string_view::npos;
         at = svg.find('<', at + 1)) {
        const std::string_view rest = svg.substr(at);
        if (rest.starts_with("<defs")) {
            defining = true;
        } else if (rest.starts_with("</defs")) {
            defining = false;
        } else if (rest.starts_with("<page>")) {
            page += begun ? 1 : 0;
            begun = true;
        } else if (!defining && begun && page < pages.size() && rest.starts_with("<path ")) {
            rule_finder(pages[page]).take(rest.substr(0, rest.find('>')));
        }
    }
}

result<std::vector<pdf_page>>
read_pdf_pages(const source& input, const limits& bounds, std::vector<diagnostic>& findings) {
    const location whole{input.name, {}, {}};
    const child_bounds for_text{.bytes = bounds.part_bytes};
    const child_bounds for_lines{.bytes = bounds.part_bytes, .seconds = most_drawing_seconds};
    auto text =
        run_child("pdftotext", package, {"-bbox-layout", "-", "-"}, input.bytes, for_text);
    if (!text) {
        return failure{text.error().id, whole, text.error().details};
    }
    if (text->too_long) {
        return failure{
            code::part_too_large, whole, {"pdftotext", std::to_string(bounds.part_bytes)}};
    }
    std::vector<pdf_page> pages = parse_bbox_layout(text->out);
    constexpr int by_signal = 128;
    if (text->status > by_signal) {
        return failure{code::program_failed,
                       whole,
                       {"pdftotext", ending_of(*text, for_text), said(*text)}};
    }
    if (text->status != 0 || pages.empty()) {
        const std::string& reason = text->errors;
        if (reason.find("assword") != std::string::npos ||
            reason.find("ncrypt") != std::string::npos) {
            return failure{code::encrypted, whole, {}};
        }
        return failure{code::pdf_broken, whole, {said(*text).substr(0, 200)}};
    }
    if (std::string pack = missing_language_pack(text->errors); !pack.empty()) {
        return failure{code::language_pack_missing, whole, {std::move(pack)}};
    }
    constexpr std::size_t at_once = 16; // the letters of a page are drawn out in full
    for (std::size_t first = 0; first < pages.size(); first += at_once) {
        const std::size_t last = std::min(first + at_once, pages.size());
        auto drawn = run_child("pdftocairo",
                               package,
                               {"-q",
                                "-svg",
                                "-f",
                                std::to_string(first + 1),
                                "-l",
                                std::to_string(last),
                                "-",
                                "-"},
                               input.bytes,
                               for_lines);
        if (!drawn || drawn->status != 0) {
            findings.push_back(
                {code::program_failed,
                 {input.name, {}, "p." + std::to_string(first + 1)},
                 {"pdftocairo", drawn ? ending_of(*drawn, for_lines) : "?", ""}});
            break;
        }
        add_svg_rules(drawn->out, first, pages);
    }
    return pages;
}

} // namespace kijun
