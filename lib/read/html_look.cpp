#include "read/html_look.hpp"

#include "base/blanks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kijun {
namespace {

/// What browsers give lists and quotations: 40 px of 15 twips.
constexpr std::size_t step = 600;
/// Nobody indents by more than a yard; a number over it is no length.
constexpr double widest = 50'000;

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

/// "1.5em" → twips, 0 for what is no length.
std::size_t twips(std::string_view length) {
    struct unit {
        std::string_view name;
        double twips;
    };
    constexpr std::array units{unit{"px", 15},
                               unit{"pt", 20},
                               unit{"em", 210},
                               unit{"rem", 210},
                               unit{"ch", 105},
                               unit{"mm", 56.7},
                               unit{"cm", 567},
                               unit{"in", 1440}};
    double number = 0;
    const char* const end = length.data() + length.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): the end is given
    const auto read = std::from_chars(length.data(), end, number, std::chars_format::fixed);
    if (read.ec != std::errc() || !(number > 0)) {
        return 0;
    }
    const std::string_view name(read.ptr, static_cast<std::size_t>(end - read.ptr));
    for (const unit& each : units) {
        if (each.name == name) {
            return static_cast<std::size_t>(std::lround(std::min(number * each.twips, widest)));
        }
    }
    return 0;
}

bool is_red(unsigned red, unsigned green, unsigned blue) {
    return red >= 0xC0U && green <= 0x40U && blue <= 0x40U;
}

bool is_red(std::string_view colour) {
    if (colour == "red") {
        return true;
    }
    unsigned value = 0;
    if (colour.starts_with('#') && (colour.size() == 7 || colour.size() == 4)) {
        const char* const end = colour.data() + colour.size();
        if (std::from_chars(colour.data() + 1, end, value, 16).ptr != end) {
            return false;
        }
        return colour.size() == 7
                   ? is_red(value >> 16U, value >> 8U & 0xFFU, value & 0xFFU)
                   : is_red((value >> 8U) * 17, (value >> 4U & 0xFU) * 17, (value & 0xFU) * 17);
    }
    if (!colour.starts_with("rgb(")) {
        return false;
    }
    std::array<unsigned, 3> parts{};
    const char* at = colour.data() + 4;
    const char* const end = colour.data() + colour.size();
    for (unsigned& part : parts) {
        while (at != end && (*at == ' ' || *at == ',')) {
            ++at;
        }
        const auto read = std::from_chars(at, end, part);
        if (read.ec != std::errc()) {
            return false;
        }
        at = read.ptr;
    }
    return is_red(parts[0], parts[1], parts[2]);
}

/// The left one of one to four lengths.
std::string_view left_of(std::string_view lengths) {
    std::array<std::string_view, 4> parts{};
    std::size_t count = 0;
    for (std::string_view rest = trimmed(lengths); !rest.empty() && count < parts.size();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        parts.at(count++) = rest.substr(0, end);
        rest = trimmed(rest.substr(end));
    }
    return count == 4   ? parts[3]
           : count == 0 ? std::string_view()
                        : parts.at(count == 1 ? 0 : 1);
}

void add_style(html_look& look, std::string_view property, std::string_view value) {
    const auto mark = [&](text_mark one) { look.marks = look.marks | one; };
    const auto holds = [&](std::string_view word) {
        return value.find(word) != std::string_view::npos;
    };
    if (property == "text-decoration" || property == "text-decoration-line") {
        if (holds("underline")) {
            mark(text_mark::underline);
        }
        if (holds("line-through")) {
            mark(text_mark::strike);
        }
    } else if (property == "color" && is_red(value)) {
        mark(text_mark::red);
    } else if (property == "font-weight" &&
               (holds("bold") || (value.size() == 3 && value >= "600" && value <= "900"))) {
        mark(text_mark::bold);
    } else if ((property == "display" && value == "none") ||
               (property == "visibility" && value == "hidden")) {
        look.shown = false;
    } else if (property == "text-align") {
        look.align = value == "right" || value == "end" ? alignment::end
                     : value == "center"                ? alignment::centre
                                                        : alignment::start;
    } else if (property == "white-space") {
        look.keeps_blanks = value.starts_with("pre") && value != "pre-line";
    } else if (property == "margin-left" || property == "padding-left" ||
               property == "text-indent") {
        look.indent += twips(value);
    } else if (property == "margin" || property == "padding") {
        look.indent += twips(left_of(value));
    }
}

void add_styles(html_look& look, std::string_view style) {
    const std::string declarations = lower(style);
    for (std::string_view rest = declarations; !rest.empty();) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t colon = one.find(':');
        if (colon != std::string_view::npos) {
            std::string_view value = trimmed(one.substr(colon + 1));
            value = trimmed(value.substr(0, value.find('!')));
            add_style(look, trimmed(one.substr(0, colon)), value);
        }
    }
}

struct named_role {
    std::string_view name;
    html_role role;
};

constexpr std::array roles{
    named_role{"address", html_role::block},    named_role{"article", html_role::block},
    named_role{"aside", html_role::block},      named_role{"blockquote", html_role::block},
    named_role{"body", html_role::block},       named_role{"br", html_role::line_break},
    named_role{"caption", html_role::caption},  named_role{"center", html_role::block},
    named_role{"dd", html_role::list_item},     named_role{"details", html_role::block},
    named_role{"dir", html_role::block},        named_role{"div", html_role::block},
    named_role{"dl", html_role::block},         named_role{"dt", html_role::list_item},
    named_role{"embed", html_role::empty},      named_role{"fieldset", html_role::block},
    named_role{"figcaption", html_role::block}, named_role{"figure", html_role::block},
    named_role{"footer", html_role::block},     named_role{"form", html_role::block},
    named_role{"h1", html_role::heading},       named_role{"h2", html_role::heading},
    named_role{"h3", html_role::heading},       named_role{"h4", html_role::heading},
    named_role{"h5", html_role::heading},       named_role{"h6", html_role::heading},
    named_role{"header", html_role::block},     named_role{"hr", html_role::block},
    named_role{"img", html_role::empty},        named_role{"input", html_role::empty},
    named_role{"legend", html_role::block},     named_role{"li", html_role::list_item},
    named_role{"main", html_role::block},       named_role{"menu", html_role::block},
    named_role{"nav", html_role::block},        named_role{"ol", html_role::ordered_list},
    named_role{"p", html_role::paragraph},      named_role{"pre", html_role::block},
    named_role{"section", html_role::block},    named_role{"source", html_role::empty},
    named_role{"summary", html_role::block},    named_role{"table", html_role::table},
    named_role{"td", html_role::cell},          named_role{"th", html_role::cell},
    named_role{"title", html_role::title},      named_role{"tr", html_role::row},
    named_role{"track", html_role::empty},      named_role{"ul", html_role::block},
    named_role{"wbr", html_role::empty},
};
static_assert(std::is_sorted(roles.begin(), roles.end(), [](const auto& a, const auto& b) {
    return a.name < b.name;
}));

constexpr std::array<std::string_view, 15> unseen{"audio",
                                                  "canvas",
                                                  "head",
                                                  "iframe",
                                                  "noscript",
                                                  "object",
                                                  "option",
                                                  "rp",
                                                  "rt",
                                                  "rtc",
                                                  "script",
                                                  "select",
                                                  "style",
                                                  "template",
                                                  "video"};

} // namespace

std::string_view value_of(std::span<const html_attribute> attributes,
                          std::string_view name) noexcept {
    for (const html_attribute& each : attributes) {
        if (each.name == name) {
            return each.value;
        }
    }
    return {};
}

bool has_attribute(std::span<const html_attribute> attributes, std::string_view name) noexcept {
    return std::any_of(attributes.begin(), attributes.end(), [&](const html_attribute& each) {
        return each.name == name;
    });
}

html_look look_of(std::string_view name, std::span<const html_attribute> attributes) {
    html_look look;
    if (name == "u" || name == "ins") {
        look.marks = text_mark::underline;
    } else if (name == "s" || name == "del" || name == "strike") {
        look.marks = text_mark::strike;
    } else if (name == "b" || name == "strong") {
        look.marks = text_mark::bold;
    } else if (name == "ul" || name == "ol" || name == "menu" || name == "dir" ||
               name == "blockquote" || name == "dd") {
        look.indent = step;
    }
    look.keeps_blanks = name == "pre" || name == "textarea";
    look.navigates = name == "nav" || lower(value_of(attributes, "role")) == "navigation";
    look.shown = !std::binary_search(unseen.begin(), unseen.end(), name) &&
                 !has_attribute(attributes, "hidden");
    if (value_of(attributes, "class") == "red" ||
        (name == "font" && is_red(lower(value_of(attributes, "color"))))) {
        look.marks = look.marks | text_mark::red;
    }
    add_styles(look, value_of(attributes, "style"));
    return look;
}

std::string fragment_of(std::string_view link) {
    std::string name;
    if (!link.starts_with('#')) {
        return name;
    }
    for (std::size_t i = 1; i < link.size(); ++i) {
        unsigned byte = 0;
        const char* const digits = link.data() + i + 1;
        if (link[i] == '%' && i + 2 < link.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            name += static_cast<char>(byte);
            i += 2;
        } else {
            name += link[i];
        }
    }
    return name;
}

html_role role_of(std::string_view name) noexcept {
    const auto* const found = std::lower_bound(
        roles.begin(), roles.end(), name, [](const named_role& each, std::string_view wanted) {
            return each.name < wanted;
        });
    return found != roles.end() && found->name == name ? found->role : html_role::inline_text;
}

std::string list_label(long number, std::string_view type) {
    const char kind = type.size() == 1 ? type.front() : '1';
    const char base = kind == 'A' || kind == 'I' ? 'A' : 'a';
    std::string label;
    if ((kind == 'a' || kind == 'A') && number > 0) {
        for (long rest = number; rest != 0; rest = (rest - 1) / 26) {
            label += static_cast<char>(base + (rest - 1) % 26);
        }
        std::reverse(label.begin(), label.end());
        return label;
    }
    if ((kind == 'i' || kind == 'I') && number > 0 && number < 4000) {
        struct numeral {
            long value;
            std::string_view letters;
        };
        constexpr std::array numerals{numeral{1000, "m"},
                                      numeral{900, "cm"},
                                      numeral{500, "d"},
                                      numeral{400, "cd"},
                                      numeral{100, "c"},
                                      numeral{90, "xc"},
                                      numeral{50, "l"},
                                      numeral{40, "xl"},
                                      numeral{10, "x"},
                                      numeral{9, "ix"},
                                      numeral{5, "v"},
                                      numeral{4, "iv"},
                                      numeral{1, "i"}};
        for (const numeral& each : numerals) {
            for (; number >= each.value; number -= each.value) {
                for (const char letter : each.letters) {
                    label += static_cast<char>(letter - 'a' + base);
                }
            }
        }
        return label;
    }
    return std::to_string(number);
}

} // namespace kijun
