#include "checking.hpp"

#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/text/encoding.hpp>
#include <kijun/text/utf8.hpp>

#include <iterator>
#include <string_view>
#include <utility>

namespace kijun::c {
namespace {

edition_name name_of(const edition& of) {
    return {std::string(of.standard()), std::string(of.name())};
}

/// Makes UTF-8 of a text in another encoding; why it cannot be, or nullptr.
const char* made_text(std::string& bytes) {
    const bool plain_bytes = bytes.find('\0') == std::string::npos;
    constexpr std::string_view escape = "\x1B$"; // of ISO-2022-JP, which is ASCII to look at
    if (plain_bytes && bytes.find(escape) == std::string::npos && !first_invalid_utf8(bytes)) {
        return nullptr;
    }
    if (is_binary(bytes)) {
        return "binary";
    }
    const auto encoding = guess_encoding(bytes);
    if (!encoding || *encoding == text_encoding::utf8) {
        return "not-utf8";
    }
    const std::size_t mark = byte_order_mark_size(bytes);
    converted_text text = convert_to_utf8(std::string_view(bytes).substr(mark), *encoding);
    // Few bytes can be anything: what is guessed has to be text without a doubt.
    if (text.undecodable > 0 || is_binary(text.text)) {
        return plain_bytes ? "not-utf8" : "binary";
    }
    bytes = std::move(text.text);
    return nullptr;
}

} // namespace

check_report report_by(const citation_checker& by) {
    check_report report;
    report.current = name_of(by.current());
    if (const edition* const was = by.was()) {
        report.was = name_of(*was);
    }
    return report;
}

void checking::take_file(const std::string& path) {
    result<source> opened = load(path);
    if (opened) {
        take(std::move(opened).value());
    } else {
        give_up(path, opened.error());
    }
}

void checking::take(source input) {
    switch (document_kind_of(input)) {
    case document_kind::xlsx:
    case document_kind::docx:
    case document_kind::pdf:
        take_document(input);
        return;
    case document_kind::legacy:
        skip(input, "unknown");
        return;
    default:
        take_text(std::move(input));
    }
}

kijun_check_report checking::report() && {
    return std::move(all_);
}

void checking::add(std::vector<check_finding> found) {
    ++all_.held.files;
    std::move(found.begin(), found.end(), std::back_inserter(all_.held.findings));
}

void checking::skip(const source& input, const char* why) {
    all_.held.skipped.push_back({input.name, why});
    all_.reasons.emplace_back();
}

void checking::give_up(const std::string& name, const failure& because) {
    const bool large = because.id == code::file_too_large;
    all_.held.skipped.push_back({name, large ? "too-large" : "unreadable"});
    all_.reasons.push_back({static_cast<std::uint32_t>(because.id),
                            describe(because, language::ja),
                            describe(because, language::en)});
}

void checking::take_document(const source& input) {
    const result<reading<located_document>> read = read_document(input);
    if (read) {
        add(by_.check_document(read->value, input.name));
    } else {
        give_up(input.name, read.error());
    }
}

void checking::take_text(source input) {
    if (const char* const why = made_text(input.bytes)) {
        skip(input, why);
        return;
    }
    const file_kind kind = kind_of(input);
    if (is_edition(kind) && kind != file_kind::document) { // a document is read as it stands
        const std::string name = input.name;
        const result<reading<edition>> read = read_edition_in_place(std::move(input));
        if (read) {
            add(by_.check_edition(read->value));
        } else {
            give_up(name, read.error());
        }
    } else if (kind == file_kind::checklist_xml || kind == file_kind::checklist_table) {
        const result<reading<checklist>> read = read_checklist(input);
        if (read) {
            add(by_.check_checklist(read->value, input.bytes));
        } else {
            give_up(input.name, read.error());
        }
    } else {
        add(by_.check_text(input.bytes, input.name));
    }
}

} // namespace kijun::c
