// <checklist> → checklist.

#include "checklist_reader.hpp"
#include "xml_cursor.hpp"

namespace kijun {
namespace {

related_clauses read_related(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(node, {"standard", "label"});
    return {.standard = node.attribute("standard").value(),
            .label = node.attribute("label").value(),
            .text = cursor.text(node),
            .at = cursor.text_at(node)};
}

checklist_item read_item(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(
        node, {"number", "category", "goal", "subject", "status", "issue", "plan"});
    checklist_item item;
    item.number = node.attribute("number").value();
    item.category = node.attribute("category").value();
    item.goal = node.attribute("goal").value();
    item.subject = node.attribute("subject").value();
    item.status = node.attribute("status").value();
    item.issue = node.attribute("issue").value();
    item.plan = node.attribute("plan").value();
    item.at = cursor.at(node);
    const pugi::xml_node note = node.child("note");
    for (const pugi::xml_node child : node.children()) {
        if (std::string_view(child.name()) == "related") {
            item.related.push_back(read_related(cursor, child));
        } else if (child == note) {
            cursor.expect_attributes(note, {});
            item.note = cursor.text(note);
        } else {
            cursor.unexpected(child);
        }
    }
    return item;
}

} // namespace

result<reading<checklist>> read_checklist_xml(const source& input, const limits& bounds) {
    auto opened = xml_cursor::open(input, "checklist", bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    const pugi::xml_node root = cursor.root();
    cursor.expect_attributes(root, {"name", "version"});
    reading<checklist> read;
    read.value.name = cursor.required(root, "name");
    read.value.version = cursor.required(root, "version");
    read.value.file = input.name;
    item_numbers numbers;
    for (const pugi::xml_node child : root.children()) {
        if (std::string_view(child.name()) != "item") {
            cursor.unexpected(child);
            continue;
        }
        if (read.value.items.size() >= bounds.places) {
            return cursor.fail(code::too_many_places, child, {std::to_string(bounds.places)});
        }
        checklist_item item = read_item(cursor, child);
        item.number = numbers.take(item.number, {input.name, item.at, {}}, read.findings);
        read.value.items.push_back(std::move(item));
    }
    if (read.value.items.empty()) {
        cursor.find(code::checklist_empty, root, {});
    }
    read.findings = cursor.take_findings(std::move(read.findings));
    return read;
}

} // namespace kijun
