#include "read/docx_styles.hpp"

#include "read/office_look.hpp"
#include "read/office_part.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr int twips_of_a_letter = 210; // of 10.5 points

/// "heading 1", "Heading1" and "見出し 1" alike: small letters without blanks.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char letter : name) {
        if (letter != ' ' && letter != '_' && letter != '-') {
            plain +=
                letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
    }
    return plain;
}

/// The number behind a name ("heading1"): 1 to 9.
std::optional<std::size_t> number_behind(std::string_view name, std::string_view begin) {
    if (!name.starts_with(begin)) {
        return std::nullopt;
    }
    const std::string_view rest = name.substr(begin.size());
    return rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9'
               ? std::optional(static_cast<std::size_t>(rest[0] - '0'))
               : std::nullopt;
}

void name_style(docx_style& style, std::string_view name) {
    const std::string plain = plain_name(name);
    for (const std::string_view begin : {"heading", "見出し"}) {
        if (const auto level = number_behind(plain, begin)) {
            style.purpose = docx_purpose::heading;
            style.outline = level;
        }
    }
    if (plain == "title" || plain == "表題") {
        style.purpose = docx_purpose::heading;
        style.outline = 1;
    } else if (number_behind(plain, "toc") || number_behind(plain, "目次")) {
        style.purpose = docx_purpose::contents;
    } else if (plain == "caption" || plain == "図表番号") {
        style.purpose = docx_purpose::caption;
    } else if (plain == "itemlabel") {
        style.purpose = docx_purpose::label;
    } else if (plain == "hyperlink" || plain == "followedhyperlink") {
        style.purpose = docx_purpose::link;
    }
}

/// What a style says over what the one below it says.
void lay_over(docx_style& below, const docx_style& above) {
    if (above.purpose != docx_purpose::text) {
        below.purpose = above.purpose;
    }
    if (above.outline) {
        below.outline = above.outline;
    }
    below.has_indent_with_list =
        above.place.list ? above.indent.left.has_value()
                         : below.has_indent_with_list || above.indent.left.has_value();
    if (above.place.list) {
        below.place.list = above.place.list;
        below.lists = above.lists;
    }
    if (above.place.level) {
        below.place.level = above.place.level;
    }
    if (above.indent.left) {
        below.indent.left = above.indent.left;
    }
    if (above.indent.first) {
        below.indent.first = above.indent.first;
    }
    below.marks = above.marks.over(below.marks);
}

std::optional<int> twips_in(pugi::xml_node indent,
                            std::initializer_list<const char*> names,
                            std::initializer_list<const char*> in_letters) {
    for (const char* name : names) {
        if (const auto twips = whole_number_in(attribute_named(indent, name))) {
            return twips;
        }
    }
    for (const char* name : in_letters) {
        if (const auto hundredths = whole_number_in(attribute_named(indent, name))) {
            constexpr int most = 100'000;
            return std::clamp(*hundredths, -most, most) * twips_of_a_letter / 100;
        }
    }
    return std::nullopt;
}

} // namespace

docx_marks docx_marks::over(const docx_marks& below) const {
    const auto bits = [](text_mark marks) { return static_cast<unsigned>(marks); };
    docx_marks laid;
    laid.said = said | below.said;
    // NOLINTNEXTLINE(clang-analyzer-optin.core.EnumCastOutOfRange): marks are combined
    laid.on = static_cast<text_mark>(bits(on) | (bits(below.on) & ~bits(said)));
    laid.hidden = hidden || below.hidden;
    return laid;
}

docx_marks marks_in(pugi::xml_node look) {
    docx_marks marks;
    const auto say = [&marks](text_mark mark, bool on) {
        marks.said = marks.said | mark;
        if (on) {
            marks.on = marks.on | mark;
        }
    };
    for (pugi::xml_node each = look.first_child(); each; each = each.next_sibling()) {
        const std::string_view name = local_name(each);
        if (name == "u") {
            say(text_mark::underline, is_on(each));
        } else if (name == "strike" || name == "dstrike") {
            say(text_mark::strike, is_on(each) || has(marks.on, text_mark::strike));
        } else if (name == "b") {
            say(text_mark::bold, is_on(each));
        } else if (name == "color") {
            say(text_mark::red, is_red(attribute_named(each, "val")));
        } else if (name == "vanish") {
            marks.hidden = is_on(each);
        }
    }
    return marks;
}

docx_indent indent_in(pugi::xml_node properties) {
    docx_indent indent;
    const pugi::xml_node written = child_named(properties, "ind");
    if (!written) {
        return indent;
    }
    indent.left = twips_in(written, {"left", "start"}, {"leftChars", "startChars"});
    const auto hanging = twips_in(written, {"hanging"}, {"hangingChars"});
    indent.first = hanging ? std::optional(-*hanging)
                           : twips_in(written, {"firstLine"}, {"firstLineChars"});
    return indent;
}

docx_list_place list_place_in(pugi::xml_node properties) {
    docx_list_place place;
    const pugi::xml_node written = child_named(properties, "numPr");
    if (!written) {
        return place;
    }
    place.list = whole_number_in(attribute_named(child_named(written, "numId"), "val"));
    place.level = whole_number_in(attribute_named(child_named(written, "ilvl"), "val"));
    return place;
}

std::optional<std::size_t> outline_in(pugi::xml_node properties) {
    const auto level =
        whole_number_in(attribute_named(child_named(properties, "outlineLvl"), "val"));
    if (!level) {
        return std::nullopt;
    }
    return *level >= 0 && *level < 9 ? static_cast<std::size_t>(*level) + 1 : 0;
}

docx_styles::docx_styles(pugi::xml_node root) {
    struct written {
        docx_style own;
        std::string below;
    };
    std::unordered_map<std::string, written> all;
    std::vector<std::string> order;
    for (const pugi::xml_node each : root.children()) {
        if (local_name(each) == "docDefaults") {
            const pugi::xml_node look = child_named(child_named(each, "rPrDefault"), "rPr");
            const std::string_view tongue =
                attribute_named(child_named(look, "lang"), "eastAsia");
            language_ = tongue.substr(0, tongue.find('-'));
        }
        if (local_name(each) != "style") {
            continue;
        }
        const std::string id(attribute_named(each, "styleId"));
        const pugi::xml_node properties = child_named(each, "pPr");
        written style;
        name_style(style.own, attribute_named(child_named(each, "name"), "val"));
        if (const auto outline = outline_in(properties)) {
            style.own.outline = outline;
        }
        style.own.place = list_place_in(properties);
        style.own.lists = id;
        style.own.indent = indent_in(properties);
        style.own.marks = marks_in(child_named(each, "rPr"));
        style.below = attribute_named(child_named(each, "basedOn"), "val");
        const std::string_view is_default = attribute_named(each, "default");
        if ((is_default == "1" || is_default == "true") &&
            attribute_named(each, "type") == "paragraph") {
            default_ = id;
        }
        if (all.emplace(id, std::move(style)).second) {
            order.push_back(id);
        }
    }
    for (const std::string& id : order) {
        // From the style down to the first that is laid out already, or that closes a circle.
        std::vector<const std::string*> chain;
        for (const std::string* at = &id; all.contains(*at) && !styles_.contains(*at);) {
            const auto here = all.find(*at);
            constexpr std::size_t most = 100; // Word bases styles eleven deep at most
            if (chain.size() == most || std::ranges::find(chain, &here->first) != chain.end()) {
                break;
            }
            chain.push_back(&here->first);
            at = &here->second.below;
        }
        for (auto each = chain.rbegin(); each != chain.rend(); ++each) {
            const written& style = all.at(**each);
            const auto below = styles_.find(style.below);
            docx_style laid = below == styles_.end() ? docx_style{} : below->second;
            lay_over(laid, style.own);
            styles_.emplace(**each, laid);
        }
    }
}

const docx_style& docx_styles::of(std::string_view id) {
    const auto [found, is_unknown] =
        styles_.try_emplace(id.empty() ? default_ : std::string(id));
    if (is_unknown) {
        name_style(found->second, id);
    }
    return found->second;
}

} // namespace kijun
