#pragma once
// Small workbooks for tests, sheet by sheet.

#include "support/zip_file.hpp"

#include <kijun/read/source.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::test {

struct sheet_text {
    std::string name;
    std::string inside; ///< of <worksheet>
    bool hidden = false;
    bool missing = false; ///< it has its name and no part
};

inline source workbook(const std::vector<sheet_text>& sheets,
                       const std::string& strings = "",
                       const std::string& styles = "",
                       const std::string& properties = "") {
    const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    std::string names;
    std::string relations;
    zip_parts parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        names += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"r" +
                 number + "\"" + (sheets[i].hidden ? " state=\"hidden\"" : "") + "/>";
        relations += "<Relationship Id=\"r" + number +
                     R"(" Type="x/worksheet" Target="sheets/)" + number + ".xml\"/>";
        if (!sheets[i].missing) {
            parts.emplace_back("xl/sheets/" + number + ".xml",
                               head + "<worksheet>" + sheets[i].inside + "</worksheet>");
        }
    }
    relations += R"(<Relationship Id="s" Type="x/sharedStrings" Target="/xl/s.xml"/>)"
                 R"(<Relationship Id="t" Type="x/styles" Target="styles.xml"/>)";
    parts.emplace_back("[Content_Types].xml", head + "<Types/>");
    parts.emplace_back("xl/workbook.xml",
                       head + "<workbook xmlns:r=\"r\">" + properties + "<sheets>" + names +
                           "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels",
                       head + "<Relationships>" + relations + "</Relationships>");
    parts.emplace_back("xl/s.xml", head + "<sst>" + strings + "</sst>");
    parts.emplace_back("xl/styles.xml", head + "<styleSheet>" + styles + "</styleSheet>");
    return {"list.xlsx", zip_file(parts)};
}

/// Rows of inline strings, from a first row on; "" is no cell. All in columns A, B, C …
inline std::string rows_of(const std::vector<std::vector<std::string>>& rows,
                           std::size_t first = 1) {
    std::string all = "<sheetData>";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string row = std::to_string(first + i);
        all += "<row r=\"" + row + "\">";
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            if (!rows[i][j].empty()) {
                all += "<c r=\"" + std::string(1, static_cast<char>('A' + j)) + row +
                       "\" t=\"inlineStr\"><is><t>" + rows[i][j] + "</t></is></c>";
            }
        }
        all += "</row>";
    }
    return all + "</sheetData>";
}

} // namespace kijun::test
