// An OSCAL catalog in XML.

#include "base/blanks.hpp"
#include "edition_reader.hpp"
#include "oscal_prose.hpp"
#include "oscal_reader.hpp"
#include "xml_cursor.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {
namespace {

/// What may stand in a part, group, control or catalog besides markup.
constexpr std::array<std::string_view, 11> known_names{"annotation",
                                                       "back-matter",
                                                       "control",
                                                       "group",
                                                       "link",
                                                       "metadata",
                                                       "param",
                                                       "part",
                                                       "prop",
                                                       "remarks",
                                                       "title"};

class xml_object {
public:
    xml_object(xml_cursor& cursor, pugi::xml_node node) : cursor_(&cursor), node_(node) {}

    [[nodiscard]] std::string attribute(const char* name) const {
        return node_.attribute(name).value();
    }

    [[nodiscard]] std::string text(const char* name) const {
        prose_lines lines;
        const bool prose = std::string_view(name) == "prose";
        for (const pugi::xml_node child : node_.children()) {
            if (prose ? is_prose(child) : local_name(child) == name) {
                if (prose && child.type() == pugi::node_element &&
                    !is_block_markup(local_name(child))) {
                    find_unknown(child);
                }
                add_markup(*cursor_, child, lines);
                lines.end_line();
            }
        }
        return lines.take();
    }

    [[nodiscard]] std::string own_text() const {
        prose_lines lines;
        add_markup(*cursor_, node_, lines);
        return lines.take();
    }

    [[nodiscard]] std::vector<xml_object> members(std::string_view element, const char*) const {
        std::vector<xml_object> found;
        for (const pugi::xml_node child : node_.children()) {
            if (local_name(child) == element) {
                found.emplace_back(*cursor_, child);
            }
        }
        return found;
    }

    [[nodiscard]] std::vector<xml_object> strays() const {
        std::vector<xml_object> found;
        const bool is_part = local_name(node_) == "part"; // there it is prose
        for (const pugi::xml_node child : node_.children()) {
            if (!is_part && child.type() == pugi::node_element && is_prose(child)) {
                find_unknown(child);
                found.emplace_back(*cursor_, child);
            }
        }
        return found;
    }

    [[nodiscard]] position at() const { return cursor_->at(node_); }

    [[nodiscard]] position text_at(const char*) const {
        for (const pugi::xml_node child : node_.children()) {
            if (is_prose(child) && !(is_text(child) && trimmed(child.value()).empty())) {
                return cursor_->text_at(child);
            }
        }
        return at();
    }

    void missing(const char* kind, const char* member) const {
        cursor_->find(code::oscal_missing, node_, {kind, member});
    }

private:
    void find_unknown(pugi::xml_node child) const {
        cursor_->find(code::oscal_unknown_markup, child, {child.name(), child.parent().name()});
    }

    /// Markup, and what nobody knows: its text is not to be lost.
    static bool is_prose(pugi::xml_node child) {
        return child.type() == pugi::node_element
                   ? std::ranges::find(known_names, local_name(child)) == known_names.end()
                   : is_text(child);
    }

    xml_cursor* cursor_;
    pugi::xml_node node_;
};

} // namespace

result<reading<edition>> read_oscal_xml(const source& input, const limits& bounds) {
    const std::string name(root_name(input.bytes));
    auto opened = xml_cursor::open(input, name.c_str(), bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    const oscal_catalog catalog =
        oscal_reader<xml_object>::read(xml_object(cursor, cursor.root()));
    return edition_of(catalog, input.name, bounds, cursor.take_findings());
}

} // namespace kijun
