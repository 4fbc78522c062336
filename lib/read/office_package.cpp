#include "read/office_package.hpp"

#include "read/archive.hpp"
#include "read/office_part.hpp"
#include "read/office_relations.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

bool holds(const archive& opened, std::string_view folder) {
    return std::ranges::any_of(
        opened.names(), [folder](std::string_view name) { return name.starts_with(folder); });
}

/// Small files of programs keep their main part at the root of the package.
document_kind kind_of_main_part(const archive& opened, const std::string& part) {
    const auto parsed = office_part(opened, part, "");
    if (!parsed) {
        return document_kind::none;
    }
    const std::string_view root = local_name((*parsed)->document_element());
    return root == "document"       ? document_kind::docx
           : root == "workbook"     ? document_kind::xlsx
           : root == "presentation" ? document_kind::legacy
                                    : document_kind::none;
}

/// The main part of the package, "" where it names none.
std::string main_part_of(const archive& opened) {
    result<std::string> found = main_part(opened, "", "");
    return found ? std::move(found).value() : std::string();
}

} // namespace

document_kind kind_of_package(const source& input) {
    const result<archive> opened = archive::open(input, {});
    if (!opened) {
        return document_kind::legacy;
    }
    if (opened->has("META-INF/manifest.xml") && opened->has("content.xml")) {
        return document_kind::legacy;
    }
    if (!opened->has("[Content_Types].xml")) {
        return document_kind::none;
    }
    const std::string part = main_part_of(*opened);
    if (part.ends_with(".bin")) {
        return document_kind::legacy;
    }
    if (holds(*opened, "word/")) {
        return document_kind::docx;
    }
    if (holds(*opened, "xl/")) {
        return document_kind::xlsx;
    }
    return part.empty() ? document_kind::none : kind_of_main_part(*opened, part);
}

failure refuse_package(const source& input) {
    const location whole{input.name, {}, {}};
    const result<archive> opened = archive::open(input, {});
    if (!opened) {
        return opened.error();
    }
    const std::string form = opened->has("content.xml")                ? "OpenDocument"
                             : main_part_of(*opened).ends_with(".bin") ? ".xlsb"
                                                                       : ".pptx";
    return {code::other_office, whole, {form}};
}

} // namespace kijun
