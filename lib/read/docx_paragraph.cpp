#include "read/docx_paragraph.hpp"

#include "read/office_look.hpp"
#include "read/office_part.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>

namespace kijun {
namespace {

/// "☑" of a sign of Wingdings; others as they are.
char32_t plain_sign(char32_t sign) {
    switch (sign) {
    case 0xF06F:
    case 0xF071:
    case 0xF0A8:
        return U'□';
    case 0xF0FE:
    case 0xF052:
        return U'☑';
    case 0xF0FC:
        return U'✓';
    case 0xF06C:
        return U'●';
    case 0xF06E:
        return U'■';
    case 0xF0B7:
    case 0xF09F:
        return U'・';
    default:
        return sign;
    }
}

} // namespace

void open_paragraph::open_run(pugi::xml_node run, docx_styles& styles) {
    static const docx_style plain;
    const pugi::xml_node look = child_named(run, "rPr");
    const std::string_view id = attribute_named(child_named(look, "rStyle"), "val");
    const docx_style& named = id.empty() ? plain : styles.of(id);
    const docx_marks own = marks_in(look);
    run_purpose = named.purpose;
    marks = style->marks;
    if (named.purpose != docx_purpose::link) {
        marks = own.over(named.marks.over(style->marks));
    }
    marks.hidden = own.hidden || named.marks.hidden;
}

void open_paragraph::close_run() {
    marks = style->marks;
    run_purpose = docx_purpose::text;
}

void open_paragraph::add(std::string_view text) {
    if (text.empty() || marks.hidden) {
        return;
    }
    if (run_purpose == docx_purpose::label && read.runs.empty()) {
        read.label += text.substr(0, text.find_last_not_of(' ') + 1);
        return;
    }
    text_mark shown = marks.on;
    if (outline > 0) { // the look of all of it
        // NOLINTNEXTLINE(clang-analyzer-optin.core.EnumCastOutOfRange): marks are combined
        shown = static_cast<text_mark>(static_cast<unsigned>(shown) &
                                       ~static_cast<unsigned>(style->marks.on));
    }
    std::vector<document_run>& runs = read.runs;
    if (!runs.empty() && runs.back().marks == shown && runs.back().target == target) {
        runs.back().text += text;
    } else {
        runs.push_back({std::string(text), shown, target});
    }
}

void open_paragraph::add_text(pugi::xml_node node) {
    const pugi::xml_node only = node.first_child();
    const bool is_whole = only.type() == pugi::node_pcdata && !only.next_sibling();
    const std::string joined = is_whole ? std::string() : text_inside(node);
    const std::string_view whole = is_whole ? std::string_view(only.value()) : joined;
    if (attribute_named(node, "space") == "preserve") {
        add(whole);
        return;
    }
    // Word takes blanks at the ends for the layout of the file.
    const std::size_t first = whole.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos) {
        const std::size_t last = whole.find_last_not_of(" \t\r\n");
        add(whole.substr(first, last + 1 - first));
    }
}

void open_paragraph::add_symbol(std::string_view hexadecimal) {
    const auto value = hexadecimal_in(hexadecimal);
    constexpr std::uint32_t last = 0x10FFFF;
    const bool is_half = value && *value >= 0xD800 && *value < 0xE000;
    if (value && *value >= 0x20 && *value <= last && !is_half) {
        std::string sign;
        append_utf8(sign, plain_sign(static_cast<char32_t>(*value)));
        add(sign);
    }
}

bool open_paragraph::is_empty() const {
    return read.label.empty() && std::ranges::all_of(read.runs, [](const document_run& run) {
               return run.text.find_first_not_of(" \t\n\r") == std::string::npos;
           });
}

pugi::xml_node docx_properties_of(pugi::xml_node now, bool original) {
    const pugi::xml_node changed = original ? child_named(now, "pPrChange") : pugi::xml_node();
    const pugi::xml_node before = child_named(changed, "pPr");
    return before ? before : now;
}

void count_paragraph(open_paragraph& paragraph,
                     pugi::xml_node properties,
                     docx_numbering& numbering) {
    const docx_list_place said = list_place_in(properties);
    docx_list_place place = paragraph.style->place;
    if (said.list) {
        place = {said.list, said.level.value_or(0)};
    } else if (said.level) {
        place.level = said.level;
    }
    const auto counted = numbering.count(place, paragraph.style->lists);
    docx_indent indent = paragraph.style->indent;
    if (counted) {
        paragraph.read.label = counted->label;
        if (said.list || !paragraph.style->has_indent_with_list) {
            indent.left = counted->indent.left ? counted->indent.left : indent.left;
            indent.first = counted->indent.first ? counted->indent.first : indent.first;
        }
    }
    const docx_indent own = indent_in(properties);
    const int left = own.left.value_or(indent.left.value_or(0));
    const int first = own.first.value_or(indent.first.value_or(0));
    constexpr int most = 31'680; // twips, of Word
    const int whole = std::clamp(left, -most, most) + std::clamp(first, -most, most);
    paragraph.read.indent = static_cast<std::size_t>(std::max(whole, 0));
    const std::string_view stands = attribute_named(child_named(properties, "jc"), "val");
    paragraph.read.align = stands == "right" || stands == "end" ? alignment::end
                           : stands == "center"                 ? alignment::centre
                                                                : alignment::start;
}

bool holds_elements(pugi::xml_node parent) {
    pugi::xml_node child = parent.first_child();
    while (child && child.type() != pugi::node_element) {
        child = child.next_sibling();
    }
    return static_cast<bool>(child);
}

bool holds_any(pugi::xml_node parent, std::initializer_list<const char*> names) {
    return parent.first_child() &&
           std::any_of(names.begin(), names.end(), [parent](const char* name) {
               return static_cast<bool>(child_named(parent, name));
           });
}

} // namespace kijun
