#pragma once
// Word files for tests, from what stands in their parts.

#include "zip_file.hpp"

#include <string>
#include <string_view>

namespace kijun::test {

struct word_parts {
    std::string body;
    std::string styles{};
    std::string numbering{};
    std::string footnotes{};
    std::string comments{};
    std::string header{};
    std::string footer{};
};

inline std::string word_file(const word_parts& parts) {
    const std::string names =
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    std::string relations;
    zip_parts all{
        {"[Content_Types].xml", "<Types/>"},
        {"word/document.xml",
         "<w:document" + names + "><w:body>" + parts.body + "</w:body></w:document>"}};
    const auto add =
        [&](const std::string& type, const std::string& root, const std::string& text) {
            if (!text.empty()) {
                all.emplace_back("word/" + type + ".xml",
                                 "<w:" + root + names + ">" + text + "</w:" + root + ">");
                relations += "<Relationship Id=\"" + type + "\" Type=\"x/" + type +
                             "\" Target=\"" + type + ".xml\"/>";
            }
        };
    add("styles", "styles", parts.styles);
    add("numbering", "numbering", parts.numbering);
    add("footnotes", "footnotes", parts.footnotes);
    add("comments", "comments", parts.comments);
    add("header", "hdr", parts.header);
    add("footer", "ftr", parts.footer);
    all.emplace_back("word/_rels/document.xml.rels",
                     "<Relationships>" + relations + "</Relationships>");
    return zip_file(all);
}

} // namespace kijun::test
