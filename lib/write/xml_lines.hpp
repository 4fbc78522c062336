#pragma once
// XML written element by element.

#include "write/xml_escape.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

using xml_attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Lines of XML, indented by how many elements are open. Attributes without a value are left
/// out. Names must outlive the writer.
class xml_lines {
public:
    void open(std::string_view name, xml_attributes with = {}) {
        begin(name, with);
        out_ += ">\n";
        open_.emplace_back(name);
    }
    void close() {
        const std::string_view name = open_.back();
        open_.pop_back();
        indent();
        out_.append("</").append(name) += ">\n";
    }
    void leaf(std::string_view name, xml_attributes with) {
        begin(name, with);
        out_ += "/>\n";
    }
    void text(std::string_view name, std::string_view content, xml_attributes with = {}) {
        begin(name, with);
        out_ += '>';
        append_xml_text(out_, content);
        out_.append("</").append(name) += ">\n";
    }
    /// Prose: a paragraph in its wrapper.
    void prose(std::string_view name, std::string_view content) {
        if (!content.empty()) {
            open(name);
            text("p", content);
            close();
        }
    }
    std::string take() { return std::move(out_); }

private:
    void indent() { out_.append(2 * open_.size(), ' '); }
    void begin(std::string_view name, xml_attributes with) {
        indent();
        out_.append("<").append(name);
        for (const auto& [attribute, value] : with) {
            if (!value.empty()) {
                append_xml_attribute(out_, attribute, value);
            }
        }
    }

    std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::vector<std::string_view> open_;
};

} // namespace kijun
