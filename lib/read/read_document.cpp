#include "read/compound_file.hpp"
#include "read/document_reader.hpp"
#include "read/office_package.hpp"
#include "read/text_kind.hpp"

#include <string>
#include <string_view>

namespace kijun {
namespace {

constexpr std::string_view zip_magic("PK\x03\x04", 4);
constexpr std::string_view pdf_magic("%PDF-");
/// How far into a file readers of PDF look for its first line (Adobe's implementation notes).
constexpr std::size_t pdf_head = 1024;

} // namespace

document_kind document_kind_of(const source& input) {
    const std::string_view bytes = input.bytes;
    if (bytes.starts_with(zip_magic)) {
        return kind_of_package(input);
    }
    if (is_compound_file(input)) {
        return document_kind::legacy;
    }
    if (bytes.substr(0, pdf_head).find(pdf_magic) != std::string_view::npos) {
        return document_kind::pdf;
    }
    return kind_of_text(bytes);
}

result<reading<located_document>> read_document(const source& input,
                                                const document_options& chosen) {
    const location whole{input.name, {}, {}};
    if (input.bytes.size() > chosen.bounds.file_bytes) {
        return failure{code::file_too_large, whole, {std::to_string(chosen.bounds.file_bytes)}};
    }
    if (input.bytes.empty()) {
        return failure{code::file_empty, whole, {}};
    }
    switch (document_kind_of(input)) {
    case document_kind::docx:
        return read_docx(input, chosen);
    case document_kind::xlsx:
        return read_xlsx(input, chosen);
    case document_kind::pdf:
        return read_pdf(input, chosen);
    case document_kind::legacy:
        return is_compound_file(input) ? refuse_compound_file(input) : refuse_package(input);
    case document_kind::html:
        return read_html(input, chosen);
    case document_kind::text:
        return read_text(input, chosen);
    case document_kind::none:
        break;
    }
    return failure{code::unknown_format, whole, {"?"}};
}

} // namespace kijun
