#include "write/xlsx_check.hpp"

#include "write/xlsx_strings.hpp"

#include <kijun/document/located_document.hpp>

#include <pugixml.hpp>

#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>
#include <zip.h>

namespace kijun::xlsx {
namespace {

struct archive_closer {
    void operator()(zip_t* opened) const noexcept { zip_discard(opened); }
};
struct part_closer {
    void operator()(zip_file_t* opened) const noexcept { (void)zip_fclose(opened); }
};

using archive_handle = std::unique_ptr<zip_t, archive_closer>;

archive_handle open(std::string_view bytes) {
    zip_source_t* const held = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (held == nullptr) {
        return nullptr;
    }
    archive_handle opened(zip_open_from_source(held, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    if (opened == nullptr) {
        zip_source_free(held);
    }
    return opened;
}

/// The bytes of a part; none where they are not whole, which libzip sees by their checksum.
std::optional<std::string> part_at(zip_t* archive, zip_uint64_t index) {
    zip_stat_t about;
    zip_stat_init(&about);
    const std::unique_ptr<zip_file_t, part_closer> part(zip_fopen_index(archive, index, 0));
    if (part == nullptr || zip_stat_index(archive, index, 0, &about) != 0) {
        return std::nullopt;
    }
    std::string bytes(static_cast<std::size_t>(about.size), '\0');
    const zip_int64_t got = zip_fread(part.get(), bytes.data(), about.size);
    char beyond = 0;
    const bool whole =
        got == static_cast<zip_int64_t>(about.size) && zip_fread(part.get(), &beyond, 1) == 0;
    return whole ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string text_in(pugi::xml_node item) {
    std::string text = item.child("t").child_value();
    for (const pugi::xml_node run : item.children("r")) {
        text += run.child("t").child_value();
    }
    return text;
}

bool holds_cells(pugi::xml_node data,
                 const std::vector<std::string>& strings,
                 const planned_sheet& sheet) {
    std::unordered_map<std::string, std::string_view> held;
    for (const pugi::xml_node row : data.children("row")) {
        for (const pugi::xml_node cell : row.children("c")) {
            const std::string_view value = cell.child("v").child_value();
            std::size_t index = strings.size();
            std::from_chars(value.data(), value.data() + value.size(), index);
            if (index < strings.size()) {
                held.emplace(cell.attribute("r").value(), strings[index]);
            }
        }
    }
    std::size_t wanted = 0;
    for (const planned_cell& cell : sheet.cells) {
        if (cell.runs.empty()) {
            continue;
        }
        ++wanted;
        std::string text;
        for (const document_run& run : cell.runs) {
            text += escaped_text(run.text);
        }
        const auto found =
            held.find(column_letters(cell.column + 1) + std::to_string(cell.row + 1));
        if (found == held.end() || found->second != text) {
            return false;
        }
    }
    return held.size() == wanted;
}

} // namespace

bool holds_plan(std::string_view bytes, const planned_book& plan) {
    const archive_handle archive = open(bytes);
    if (archive == nullptr) {
        return false;
    }
    constexpr unsigned as_written = pugi::parse_default | pugi::parse_ws_pcdata;
    std::unordered_map<std::string, std::string> parts;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        std::optional<std::string> part = part_at(archive.get(), index);
        pugi::xml_document parsed;
        if (!part || !parsed.load_buffer(part->data(), part->size(), as_written)) {
            return false;
        }
        parts.emplace(zip_get_name(archive.get(), index, 0), *std::move(part));
    }
    std::vector<std::string> strings;
    pugi::xml_document parsed;
    if (const auto shared = parts.find("xl/sharedStrings.xml"); shared != parts.end()) {
        if (!parsed.load_buffer(shared->second.data(), shared->second.size(), as_written)) {
            return false;
        }
        for (const pugi::xml_node item : parsed.child("sst").children("si")) {
            strings.push_back(text_in(item));
        }
    }
    for (std::size_t i = 0; i < plan.sheets.size(); ++i) {
        const auto sheet = parts.find("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml");
        if (sheet == parts.end() ||
            !parsed.load_buffer(sheet->second.data(), sheet->second.size(), as_written) ||
            !holds_cells(
                parsed.child("worksheet").child("sheetData"), strings, plan.sheets[i])) {
            return false;
        }
    }
    return true;
}

} // namespace kijun::xlsx
