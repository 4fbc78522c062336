#pragma once
// An XML file as our readers see it: pugixml's tree with the place of every node, and the
// findings that all of our formats have in common.
//
// pugixml's offsets are those of the file because the input is UTF-8 and parsed without
// conversion. Nothing here recurses.

#include "text_input.hpp"

#include <kijun/base/reading.hpp>

#include <pugixml.hpp>

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

class xml_cursor {
public:
    /// Parses a file whose root element has this name. Fails as `open_text` does, and with
    /// KJ0101, KJ0102, KJ0007. A document type is ignored. The source must outlive the cursor.
    [[nodiscard]] static result<xml_cursor>
    open(const source& input, const char* root, const limits& bounds);

    [[nodiscard]] pugi::xml_node root() const;
    /// Where an element's "<" or a text's first byte stands.
    [[nodiscard]] position at(pugi::xml_node node) const;
    /// Where the text inside an element begins; the element's place when it has none.
    [[nodiscard]] position text_at(pugi::xml_node element) const;

    void find(code id, pugi::xml_node node, std::vector<std::string> details);
    [[nodiscard]] failure
    fail(code id, pugi::xml_node node, std::vector<std::string> details) const;

    /// Finds every attribute but these (KJ0105). Those of namespaces and "xml:…" are passed
    /// over.
    void expect_attributes(pugi::xml_node element, std::initializer_list<const char*> known);
    /// The attribute's value; "" with a finding (KJ0103) when it is not there.
    [[nodiscard]] std::string required(pugi::xml_node element, const char* attribute);
    /// All text directly inside an element, as written. Elements inside are findings (KJ0104).
    [[nodiscard]] std::string text(pugi::xml_node element);
    /// A child that has no business here: KJ0104 for an element, KJ0106 for text that is not
    /// blank.
    void unexpected(pugi::xml_node child);

    /// What was found, in file order: `more` merged into what the cursor found itself.
    [[nodiscard]] std::vector<diagnostic> take_findings(std::vector<diagnostic> more = {});

private:
    explicit xml_cursor(text_input input);
    [[nodiscard]] std::size_t offset(pugi::xml_node node) const;
    /// KJ0007 for nesting over the limit, KJ0101 for an attribute that is there twice.
    [[nodiscard]] std::optional<failure> check_elements(const limits& bounds) const;

    text_input input_;
    std::unique_ptr<pugi::xml_document> document_;
    std::vector<diagnostic> findings_;
};

/// Is it a text or CDATA node?
[[nodiscard]] inline bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

} // namespace kijun
