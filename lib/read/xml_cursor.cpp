#include "xml_cursor.hpp"

#include "base/blanks.hpp"
#include "file_order.hpp"
#include "xml_wellformed.hpp"

#include <algorithm>
#include <iterator>
#include <new>

namespace kijun {
namespace {

// Blank text is kept because only the reader of an element knows whether it matters there.
constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata;

/// Up to 20 code points from an offset to the end of its line: enough to find it again.
std::string snippet(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(std::min(offset, text.size()));
    std::size_t end = 0;
    for (std::size_t taken = 0; end < rest.size() && rest[end] != '\n' && rest[end] != '\r';
         ++end) {
        const bool begins = (static_cast<unsigned char>(rest[end]) & 0xC0U) != 0x80U;
        if (begins && ++taken > 20) {
            break;
        }
    }
    return rest.empty() ? "EOF" : std::string(rest.substr(0, end));
}

bool has_attribute_twice(pugi::xml_node element, std::vector<std::string_view>& names) {
    const pugi::xml_attribute first = element.first_attribute();
    if (first == element.last_attribute()) {
        return false;
    }
    names.clear();
    for (const pugi::xml_attribute attribute : element.attributes()) {
        names.emplace_back(attribute.name());
    }
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

} // namespace

xml_cursor::xml_cursor(text_input input)
    : input_(std::move(input)), document_(std::make_unique<pugi::xml_document>()) {}

result<xml_cursor>
xml_cursor::open(const source& input, const char* root, const limits& bounds) {
    auto opened = open_text(input, bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor cursor(std::move(*opened));
    const text_input& file = cursor.input_;
    const auto bad_syntax = [&](std::size_t offset) {
        return file.fail(code::xml_syntax, offset, {snippet(file.text, offset)});
    };
    if (const auto bad = first_ill_formed(file.text)) {
        return bad_syntax(*bad);
    }
    const pugi::xml_parse_result parsed = cursor.document_->load_buffer(
        file.text.data(), file.text.size(), flags, pugi::encoding_utf8);
    if (parsed.status == pugi::status_out_of_memory) {
        throw std::bad_alloc(); // which says nothing about the file
    }
    const auto outside = first_text_outside(file.text);
    if (parsed.status == pugi::status_no_document_element) {
        return bad_syntax(outside.value_or(file.text.size()));
    }
    if (!parsed || outside) {
        return bad_syntax(parsed ? *outside : static_cast<std::size_t>(parsed.offset));
    }
    const pugi::xml_node top = cursor.root();
    if (const pugi::xml_node second = top.next_sibling()) {
        return bad_syntax(cursor.offset(second));
    }
    if (auto why = cursor.check_elements(bounds)) {
        return *why;
    }
    if (std::string_view(top.name()) != root) {
        return cursor.fail(code::xml_wrong_root, top, {top.name(), root});
    }
    return cursor;
}

std::optional<failure> xml_cursor::check_elements(const limits& bounds) const {
    std::vector<std::string_view> names;
    std::size_t depth = 1;
    pugi::xml_node node = root();
    for (;;) {
        if (node.type() == pugi::node_element && depth > bounds.depth) {
            return fail(code::too_deep, node, {std::to_string(bounds.depth)});
        }
        if (has_attribute_twice(node, names)) {
            return fail(code::xml_syntax, node, {snippet(input_.text, offset(node))});
        }
        if (node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        while (node != root() && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node == root()) {
            return std::nullopt;
        }
        node = node.next_sibling();
    }
}

pugi::xml_node xml_cursor::root() const {
    return document_->document_element();
}

std::size_t xml_cursor::offset(pugi::xml_node node) const {
    const auto begin =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    return node.type() == pugi::node_element && begin > 0 ? begin - 1 : begin;
}

position xml_cursor::at(pugi::xml_node node) const {
    return input_.places.at(offset(node));
}

position xml_cursor::text_at(pugi::xml_node element) const {
    for (const pugi::xml_node child : element.children()) {
        if (is_text(child)) {
            return at(child);
        }
    }
    return at(element);
}

void xml_cursor::find(code id, pugi::xml_node node, std::vector<std::string> details) {
    findings_.push_back({id, input_.where(offset(node)), std::move(details)});
}

failure xml_cursor::fail(code id, pugi::xml_node node, std::vector<std::string> details) const {
    return input_.fail(id, offset(node), std::move(details));
}

void xml_cursor::expect_attributes(pugi::xml_node element,
                                   std::initializer_list<const char*> known) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (name != "xmlns" && name.find(':') == std::string_view::npos &&
            std::find(known.begin(), known.end(), name) == known.end()) {
            find(code::xml_unknown_attribute, element, {std::string(name), element.name()});
        }
    }
}

std::string xml_cursor::required(pugi::xml_node element, const char* attribute) {
    const pugi::xml_attribute found = element.attribute(attribute);
    if (!found) {
        find(code::xml_missing_attribute, element, {element.name(), attribute});
    }
    return found.value();
}

std::string xml_cursor::text(pugi::xml_node element) {
    std::string joined;
    for (const pugi::xml_node child : element.children()) {
        if (is_text(child)) {
            joined += child.value();
        } else {
            unexpected(child);
        }
    }
    return joined;
}

void xml_cursor::unexpected(pugi::xml_node child) {
    if (child.type() == pugi::node_element) {
        find(code::xml_unknown_element, child, {child.name(), child.parent().name()});
    } else if (is_text(child)) {
        const std::string_view words = trimmed(child.value());
        if (!words.empty()) {
            find(code::xml_stray_text, child, {snippet(words, 0), child.parent().name()});
        }
    }
}

std::vector<diagnostic> xml_cursor::take_findings(std::vector<diagnostic> more) {
    std::vector<diagnostic> all = std::exchange(findings_, {});
    std::move(more.begin(), more.end(), std::back_inserter(all));
    return in_file_order(std::move(all));
}

} // namespace kijun
