// <edition> → edition. One pass in document order, up and down the tree by links; the labels'
// rules are the builder's.

#include "edition_plain.hpp"
#include "xml_cursor.hpp"

#include <kijun/model/edition_builder.hpp>

namespace kijun {
namespace {

class edition_reader {
public:
    edition_reader(xml_cursor& cursor, edition_builder& builder)
        : cursor_(cursor), builder_(builder) {}

    void read() {
        const pugi::xml_node root = cursor_.root();
        pugi::xml_node parent = root;
        pugi::xml_node node = root.first_child();
        for (;;) {
            if (!node) {
                if (parent == root) {
                    return;
                }
                close(parent);
                node = parent.next_sibling();
                parent = parent.parent();
            } else if (open(node, parent)) {
                parent = node;
                node = node.first_child();
            } else {
                node = node.next_sibling();
            }
        }
    }

private:
    /// True when the node opened a place, whose children come next.
    bool open(pugi::xml_node node, pugi::xml_node parent) {
        const std::string_view name = node.name();
        const std::string_view inside = parent.name();
        const bool above_clauses = inside == "edition" || inside == "group";
        const bool above_paragraphs = inside == "clause" || inside == "para";
        if (name == "group" && above_clauses) {
            cursor_.expect_attributes(node, {"title"});
            builder_.open_group(cursor_.required(node, "title"));
        } else if (name == "clause" && above_clauses) {
            cursor_.expect_attributes(node, {"id", "title", "grade"});
            builder_.open_clause(node.attribute("id").value(),
                                 cursor_.required(node, "title"),
                                 node.attribute("grade").value(),
                                 cursor_.at(node));
        } else if (name == "para" && above_paragraphs) {
            open_paragraph(node);
        } else {
            if (inside != "para" || node != texts_.back()) { // that came with its paragraph
                cursor_.unexpected(node);
            }
            return false;
        }
        return true;
    }

    void open_paragraph(pugi::xml_node node) {
        cursor_.expect_attributes(node, {"label"});
        const pugi::xml_node text = node.child("text");
        texts_.push_back(text);
        const position at = cursor_.at(node);
        std::string words;
        if (text) {
            cursor_.expect_attributes(text, {});
            words = cursor_.text(text);
        }
        builder_.open_paragraph(
            node.attribute("label").value(), words, at, text ? cursor_.text_at(text) : at);
    }

    void close(pugi::xml_node node) {
        const std::string_view name = node.name();
        if (name == "group") {
            builder_.close_group();
        } else if (name == "clause") {
            builder_.close_clause();
        } else {
            builder_.close_paragraph();
            texts_.pop_back();
        }
    }

    xml_cursor& cursor_;
    edition_builder& builder_;
    std::vector<pugi::xml_node> texts_; ///< the <text> of each open paragraph, or null
};

} // namespace

result<reading<edition>> read_parsed_edition(const source& input, const limits& bounds) {
    auto opened = xml_cursor::open(input, "edition", bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    const pugi::xml_node root = cursor.root();
    for (const char* name : {"standard", "name"}) {
        if (!root.attribute(name)) {
            return cursor.fail(code::xml_missing_attribute, root, {"edition", name});
        }
    }
    cursor.expect_attributes(root, {"standard", "name", "date"});
    edition_builder builder(root.attribute("standard").value(),
                            root.attribute("name").value(),
                            root.attribute("date").value(),
                            input.name,
                            bounds);
    edition_reader(cursor, builder).read();
    auto built = builder.build();
    if (built) {
        built->findings = cursor.take_findings(std::move(built->findings));
    }
    return built;
}

} // namespace kijun
