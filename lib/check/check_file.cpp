#include <kijun/check/check_file.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/text/encoding.hpp>
#include <kijun/text/utf8.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

edition_name name_of(const edition& of) {
    return {std::string(of.standard()), std::string(of.name())};
}

checked_file left_alone(std::string_view why) {
    checked_file file;
    file.skipped = why;
    return file;
}

checked_file given_up(const failure& because) {
    checked_file file =
        left_alone(because.id == code::file_too_large ? "too-large" : "unreadable");
    file.failed = because;
    return file;
}

/// A text as UTF-8, or why it is none.
struct as_utf8 {
    std::string_view refused; ///< "" where it is one
    bool converted = false;   ///< it was in another encoding
};

as_utf8 make_utf8(std::string& bytes) {
    const bool plain_bytes = bytes.find('\0') == std::string::npos;
    constexpr std::string_view escape = "\x1B$"; // of ISO-2022-JP, which is ASCII to look at
    if (plain_bytes && bytes.find(escape) == std::string::npos && !first_invalid_utf8(bytes)) {
        return {};
    }
    if (is_binary(bytes)) {
        return {"binary"};
    }
    const auto encoding = guess_encoding(bytes);
    if (!encoding || *encoding == text_encoding::utf8) {
        return {"not-utf8"};
    }
    const std::size_t mark = byte_order_mark_size(bytes);
    converted_text text = convert_to_utf8(std::string_view(bytes).substr(mark), *encoding);
    // Few bytes can be anything: what is guessed has to be text without a doubt.
    if (text.undecodable > 0 || is_binary(text.text)) {
        return {plain_bytes ? "not-utf8" : "binary"};
    }
    bytes = std::move(text.text);
    return {"", true};
}

checked_file
check_document(const citation_checker& by, const source& input, const limits& bounds) {
    const result<reading<located_document>> read =
        read_document(input, {.original = false, .bounds = bounds});
    if (!read) {
        return given_up(read.error());
    }
    checked_file file;
    file.findings = by.check_document(read->value, input.name);
    return file;
}

checked_file check_edition(const citation_checker& by, source input, const limits& bounds) {
    const result<reading<edition>> read = read_edition_in_place(std::move(input), bounds);
    if (!read) {
        return given_up(read.error());
    }
    checked_file file;
    file.findings = by.check_edition(read->value);
    return file;
}

} // namespace

checked_file
check_source(const citation_checker& by, source input, fixing fix, const limits& bounds) {
    if (input.bytes.size() > bounds.file_bytes) {
        return given_up({code::file_too_large,
                         {std::move(input.name), {}, {}},
                         {std::to_string(bounds.file_bytes)}});
    }
    switch (document_kind_of(input)) {
    case document_kind::xlsx:
    case document_kind::docx:
    case document_kind::pdf:
        return check_document(by, input, bounds);
    case document_kind::legacy:
        return left_alone("unknown");
    default:
        break;
    }
    const as_utf8 text = make_utf8(input.bytes);
    if (!text.refused.empty()) {
        return left_alone(text.refused);
    }
    const file_kind kind = kind_of(input);
    if (is_edition(kind) && kind != file_kind::document) { // a document is read as it stands
        return check_edition(by, std::move(input), bounds);
    }
    checked_file file;
    if (kind == file_kind::checklist_xml || kind == file_kind::checklist_table) {
        const result<reading<checklist>> read = read_checklist(input, bounds);
        if (!read) {
            return given_up(read.error());
        }
        file.findings = by.check_checklist(read->value, input.bytes);
    } else {
        file.findings = by.check_text(input.bytes, input.name);
    }
    if (fix == fixing::no || text.converted) {
        return file;
    }
    fixed_text anew = by.fix(input.bytes, file.findings);
    if (!anew.fixed.empty()) {
        file = {std::move(anew.left), std::move(anew.fixed), std::move(anew.text), "", {}};
    }
    return file;
}

checked_file check_file(const citation_checker& by,
                        const std::string& path,
                        fixing fix,
                        const limits& bounds) {
    result<source> opened = load(path, bounds);
    return opened ? check_source(
                        by, std::move(opened).value(), path == "-" ? fixing::no : fix, bounds)
                  : given_up(opened.error());
}

check_report report_by(const citation_checker& by) {
    check_report report;
    report.current = name_of(by.current());
    if (const edition* const was = by.was()) {
        report.was = name_of(*was);
    }
    return report;
}

void add_to(check_report& report, const std::string& name, checked_file what) {
    if (!what.skipped.empty()) {
        report.skipped.push_back({name, std::move(what.skipped)});
        return;
    }
    ++report.files;
    std::move(what.findings.begin(), what.findings.end(), std::back_inserter(report.findings));
    std::move(what.fixed.begin(), what.fixed.end(), std::back_inserter(report.fixed));
}

} // namespace kijun
