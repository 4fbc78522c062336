#include "read/docx_numbering.hpp"

#include "read/docx_numerals.hpp"
#include "read/office_look.hpp"
#include "read/office_part.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun {
namespace {

/// A sign of a symbol font, which stands in the private use area, as a plain bullet.
std::string plain_bullet(std::string_view text) {
    constexpr char32_t first_private = 0xE000;
    constexpr char32_t last_private = 0xF8FF;
    std::string plain;
    for (const char32_t sign : to_utf32(text)) {
        append_utf8(plain, sign >= first_private && sign <= last_private ? U'・' : sign);
    }
    return plain;
}

} // namespace

docx_numbering::level docx_numbering::read_level(pugi::xml_node from) {
    level read;
    const auto value = [from](std::string_view name) {
        return attribute_named(child_named(from, name), "val");
    };
    read.start = number_in(value("start"), 0); // ECMA-376 part 1, 17.9.25
    // A form that only newer programs know stands in a choice, with an older one beside it.
    pugi::xml_node form = child_named(from, "numFmt");
    if (!form) {
        const pugi::xml_node both = child_named(from, "AlternateContent");
        form = child_named(child_named(both, "Fallback"), "numFmt");
    }
    if (form) {
        read.form = attribute_named(form, "val");
    }
    read.text = value("lvlText");
    read.style = value("pStyle");
    read.restart = whole_number_in(value("lvlRestart"));
    read.in_digits = is_on(from, "isLgl");
    read.indent = indent_in(child_named(from, "pPr"));
    return read;
}

docx_numbering::docx_numbering(pugi::xml_node root) {
    for (const pugi::xml_node each : root.children()) {
        if (local_name(each) == "num") {
            read_list(each);
        }
        if (local_name(each) != "abstractNum") {
            continue;
        }
        const int id = number_in(attribute_named(each, "abstractNumId"), -1);
        definition read;
        read.style_link = attribute_named(child_named(each, "numStyleLink"), "val");
        for (const pugi::xml_node child : each.children()) {
            const int at = number_in(attribute_named(child, "ilvl"), -1);
            if (local_name(child) == "lvl" && at >= 0 && at < static_cast<int>(levels)) {
                read.rows.at(static_cast<std::size_t>(at)) = read_level(child);
            }
        }
        const std::string_view defines = attribute_named(child_named(each, "styleLink"), "val");
        if (!defines.empty()) {
            linked_.emplace(defines, id);
        }
        definitions_.emplace(id, std::move(read));
    }
}

void docx_numbering::read_list(pugi::xml_node from) {
    list read;
    read.definition = number_in(attribute_named(child_named(from, "abstractNumId"), "val"), -1);
    for (const pugi::xml_node child : from.children()) {
        const int at = number_in(attribute_named(child, "ilvl"), -1);
        if (local_name(child) != "lvlOverride" || at < 0 || at >= static_cast<int>(levels)) {
            continue;
        }
        const auto row = static_cast<std::size_t>(at);
        if (const pugi::xml_node whole = child_named(child, "lvl")) {
            read.overrides.at(row) = read_level(whole);
        }
        read.starts.at(row) =
            whole_number_in(attribute_named(child_named(child, "startOverride"), "val"));
    }
    lists_.emplace(number_in(attribute_named(from, "numId"), -1), std::move(read));
}

docx_numbering::definition* docx_numbering::definition_of(const list& counting) {
    auto found = definitions_.find(counting.definition);
    if (found != definitions_.end() && !found->second.style_link.empty()) {
        if (const auto leads = linked_.find(found->second.style_link); leads != linked_.end()) {
            found = definitions_.find(leads->second);
        }
    }
    return found == definitions_.end() ? nullptr : &found->second;
}

void docx_numbering::step(definition& in,
                          const level_row& rows,
                          list& counting,
                          std::size_t at) {
    for (std::size_t above = 0; above < at; ++above) {
        if (!in.counters.at(above)) { // 1.1 without a 1: Word counts it as there
            in.counters.at(above) = counting.starts.at(above).value_or(rows.at(above).start);
            counting.starts.at(above).reset();
        }
    }
    std::optional<int>& counter = in.counters.at(at);
    if (counting.starts.at(at)) {
        counter = counting.starts.at(at);
        counting.starts.at(at).reset();
    } else {
        constexpr int most = 1'000'000'000;
        counter = counter ? std::min(*counter, most) + 1 : rows.at(at).start;
    }
    for (std::size_t below = at + 1; below < levels; ++below) {
        const int after = rows.at(below).restart.value_or(static_cast<int>(below));
        if (after != 0 && static_cast<int>(at) < after) {
            in.counters.at(below).reset();
        }
    }
}

std::string
docx_numbering::label_of(const definition& in, const level_row& rows, std::size_t at) {
    const level& row = rows.at(at);
    if (row.form == "bullet") {
        return plain_bullet(row.text);
    }
    std::string label;
    for (std::size_t i = 0; i < row.text.size(); ++i) {
        const char digit = i + 1 < row.text.size() ? row.text[i + 1] : '\0';
        if (row.text[i] != '%' || digit < '1' || digit > '9') {
            label += row.text[i];
            continue;
        }
        const auto of = static_cast<std::size_t>(digit - '1');
        ++i;
        if (of <= at) {
            const std::string_view form =
                row.in_digits ? std::string_view("decimal") : rows.at(of).form;
            label += numeral(form, in.counters.at(of).value_or(rows.at(of).start));
        }
    }
    return label;
}

std::optional<docx_numbering::counted> docx_numbering::count(const docx_list_place& at,
                                                             std::string_view style) {
    const auto found = lists_.find(at.list.value_or(0));
    if (at.list.value_or(0) == 0 || found == lists_.end()) {
        return std::nullopt;
    }
    list& counting = found->second;
    definition* const in = definition_of(counting);
    if (in == nullptr) {
        return std::nullopt;
    }
    if (!counting.rows) {
        counting.rows = in->rows;
        for (std::size_t i = 0; i < levels; ++i) {
            if (counting.overrides.at(i)) {
                counting.rows->at(i) = *counting.overrides.at(i);
            }
            if (counting.starts.at(i)) { // each time that the level starts anew (17.9.27)
                counting.rows->at(i).start = *counting.starts.at(i);
            }
        }
    }
    const level_row& rows = *counting.rows;
    std::size_t row = 0;
    if (at.level) {
        row = static_cast<std::size_t>(std::clamp(*at.level, 0, static_cast<int>(levels) - 1));
    } else if (!style.empty()) {
        const auto* const own = std::ranges::find(rows, style, &level::style);
        row = own == rows.end() ? 0 : static_cast<std::size_t>(own - rows.begin());
    }
    step(*in, rows, counting, row);
    return counted{label_of(*in, rows, row), rows.at(row).indent};
}

} // namespace kijun
