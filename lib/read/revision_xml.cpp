// <revision> → revision notes (改訂要因).

#include "base/blanks.hpp"
#include "written_place.hpp"
#include "xml_cursor.hpp"

#include <kijun/read/read.hpp>

namespace kijun {
result<reading<revision_notes>> read_revision_notes(const source& input, const limits& bounds) {
    auto opened = xml_cursor::open(input, "revision", bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    const pugi::xml_node root = cursor.root();
    cursor.expect_attributes(root, {"standard", "from", "to"});
    reading<revision_notes> read;
    read.value.standard = cursor.required(root, "standard");
    read.value.from = cursor.required(root, "from");
    read.value.to = cursor.required(root, "to");
    read.value.file = input.name;
    for (const pugi::xml_node child : root.children()) {
        if (std::string_view(child.name()) != "note") {
            cursor.unexpected(child);
            continue;
        }
        if (read.value.notes.size() >= bounds.places) {
            return cursor.fail(code::too_many_places, child, {std::to_string(bounds.places)});
        }
        cursor.expect_attributes(child, {"clause", "path"});
        const std::string clause(trimmed(cursor.required(child, "clause")));
        const std::string path(trimmed(child.attribute("path").value()));
        const std::string text = cursor.text(child);
        auto place = read_written_place(clause, path);
        if (place) {
            read.value.notes.push_back(
                {std::move(*place), std::string(trimmed(text)), cursor.at(child)});
        } else if (child.attribute("clause")) {
            std::string where = clause;
            where += '/';
            where += path;
            cursor.find(code::note_for_nothing, child, {std::move(where)});
        }
    }
    read.findings = cursor.take_findings();
    return read;
}

} // namespace kijun
