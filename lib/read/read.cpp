#include "base/blanks.hpp"
#include "checklist_reader.hpp"
#include "clause_heading.hpp"
#include "delimited_document.hpp"
#include "edition_plain.hpp"
#include "edition_reader.hpp"
#include "text_input.hpp"

#include <kijun/read/find_edition.hpp>
#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

/// Is the first thing in the file a tag?
bool looks_like_xml(std::string_view text) {
    while (const std::size_t blank = leading_blank(text)) {
        text.remove_prefix(blank);
    }
    return text.starts_with('<');
}

bool looks_like_json(std::string_view text) {
    while (const std::size_t blank = leading_blank(text)) {
        text.remove_prefix(blank);
    }
    return text.starts_with('{');
}

/// XML with something wrong at its begin looks like text. A text may show tags, too, but most
/// of its first lines neither begin nor end with one.
bool begins_with_tags(std::string_view text) {
    constexpr std::size_t most = 2'000; // bytes
    const std::string_view head = text.substr(0, most);
    if (head.find("</") == head.npos && head.find("/>") == head.npos) {
        return false;
    }
    std::size_t lines = 0;
    std::size_t tagged = 0;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find('\n', at), head.size());
        const std::string_view line = trimmed(head.substr(at, end - at));
        lines += line.empty() ? 0 : 1;
        tagged += line.starts_with('<') || line.ends_with('>') ? 1 : 0;
        at = end + 1;
    }
    return tagged * 2 >= lines;
}

/// Does any line begin a clause?
bool holds_clauses(const source& input) {
    const result<text_input> opened = open_decoded(input, {.file_bytes = input.bytes.size()});
    std::string_view text = opened ? opened->text : std::string_view();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto heading = clause_heading_of(text.substr(0, end), false);
        if (heading && heading->fits) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

/// Is there a line of bars and dashes, as below the head of a table of Markdown?
bool has_table_of_markdown(const source& input) {
    const result<text_input> opened = open_decoded(input, {.file_bytes = input.bytes.size()});
    std::string_view text = opened ? opened->text : std::string_view();
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.find('|') != line.npos && line.find("--") != line.npos &&
            line.find_first_not_of(" |:-\t\r") == line.npos) {
            return true;
        }
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return false;
}

/// "catalog" of "o:catalog".
std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

} // namespace

std::string_view root_name(std::string_view text) {
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<!--")) {
            at = std::min(text.find("-->", at), text.size() - 1);
        } else if (!rest.starts_with("<?") && !rest.starts_with("<!")) {
            return rest.substr(1, rest.find_first_of(" \t\r\n/>") - 1);
        }
    }
    return {};
}

file_kind kind_of(const source& input) {
    struct root {
        std::string_view name;
        file_kind kind;
    };
    constexpr std::array roots{root{"edition", file_kind::edition_xml},
                               root{"checklist", file_kind::checklist_xml},
                               root{"revision", file_kind::revision_xml},
                               root{"review", file_kind::review_xml},
                               root{"ledger", file_kind::ledger_xml},
                               root{"relations", file_kind::relations_xml},
                               root{"Law", file_kind::law_xml},
                               root{"DataRoot", file_kind::law_xml},
                               root{"law_data_response", file_kind::law_xml}};
    const std::string_view text = without_byte_order_mark(input.bytes);
    // Our own forms first: what else a text may be costs a look at its encoding.
    if (!looks_like_xml(text)) {
        if (document_kind_of(input) == document_kind::xlsx) {
            return file_kind::workbook;
        }
    } else {
        const std::string_view name = root_name(text);
        for (const root& each : roots) {
            if (each.name == name) {
                return each.kind;
            }
        }
        if (without_prefix(name) == "catalog") {
            return file_kind::oscal_xml;
        }
        const document_kind kind = document_kind_of(input);
        if (kind == document_kind::html) {
            return file_kind::document;
        }
        if (kind != document_kind::text) { // which may begin with <参考>
            return file_kind::unknown;
        }
    }
    if (looks_like_oscal_json(text)) {
        return file_kind::oscal_json;
    }
    if (is_published_review(input)) { // it holds a checklist, too
        return file_kind::published_review;
    }
    if (is_checklist_table(input)) {
        return file_kind::checklist_table;
    }
    switch (document_kind_of(input)) {
    case document_kind::docx:
    case document_kind::pdf:
    case document_kind::html:
        return file_kind::document;
    case document_kind::text: // one that has clauses, or may have a list
        return holds_clauses(input) || has_table_of_markdown(input) || has_delimited_list(input)
                   ? file_kind::document
                   : file_kind::unknown;
    default:
        return file_kind::unknown;
    }
}

result<reading<edition>> find_edition_in(result<reading<located_document>> read,
                                         const source& input,
                                         own_schemes own,
                                         const limits& bounds) {
    if (!read) {
        return std::move(read).error();
    }
    auto found = find_edition(read->value, input.name, bounds, own);
    if (found && found->value.clause_count() == 0) {
        return failure{code::no_clauses, {input.name, {}, {}}, {}};
    }
    if (found) {
        found->findings.insert(found->findings.begin(),
                               std::make_move_iterator(read->findings.begin()),
                               std::make_move_iterator(read->findings.end()));
    }
    return found;
}

namespace {

result<reading<edition>>
read_edition_document(const source& input, own_schemes own, const limits& bounds) {
    return find_edition_in(
        read_document(input, {.original = false, .bounds = bounds}), input, own, bounds);
}

/// A form that is not ours; none for our own XML and for what nobody knows.
std::optional<result<reading<edition>>>
read_other_form(const source& input, own_schemes own, const limits& bounds) {
    switch (kind_of(input)) {
    case file_kind::law_xml:
        return read_law_xml(input, bounds);
    case file_kind::oscal_xml:
        return read_oscal_xml(input, bounds);
    case file_kind::oscal_json:
        return read_oscal_json(input, bounds);
    case file_kind::document:
    case file_kind::workbook:
        return read_edition_document(input, own, bounds);
    case file_kind::edition_xml:
        return std::nullopt;
    default: // who reads it says what is wrong with it
        if (looks_like_json(without_byte_order_mark(input.bytes))) {
            return read_oscal_json(input, bounds);
        }
        const document_kind kind = document_kind_of(input);
        const bool is_text = kind == document_kind::text && !begins_with_tags(input.bytes);
        if (kind == document_kind::legacy || is_text) {
            return read_edition_document(input, own, bounds);
        }
        return std::nullopt;
    }
}

} // namespace

result<reading<edition>> read_edition_in_place(source input, const limits& bounds) {
    if (auto other = read_other_form(input, {}, bounds)) {
        return std::move(*other);
    }
    if (auto plain = read_plain_edition(input, bounds)) {
        return std::move(*plain);
    }
    return read_parsed_edition(input, bounds);
}

result<reading<edition>>
read_edition_by(const source& input, own_schemes own, const limits& bounds) {
    if (auto other = read_other_form(input, own, bounds)) {
        return std::move(*other);
    }
    return read_edition_in_place(input, bounds);
}

result<reading<edition>> read_edition(const source& input, const limits& bounds) {
    return read_edition_by(input, {}, bounds);
}

result<reading<edition>> read_original_edition(source input, const limits& bounds) {
    if (document_kind_of(input) != document_kind::docx) {
        return read_edition_in_place(std::move(input), bounds);
    }
    return find_edition_in(
        read_document(input, {.original = true, .bounds = bounds}), input, {}, bounds);
}

result<reading<checklist>> find_checklist_in(result<reading<located_document>> read,
                                             const source& input,
                                             const checklist_layout& layout,
                                             const limits& bounds) {
    if (!read) {
        return std::move(read).error();
    }
    auto found = find_checklist(read->value, input.name, layout, bounds);
    if (found) {
        found->findings.insert(found->findings.begin(),
                               std::make_move_iterator(read->findings.begin()),
                               std::make_move_iterator(read->findings.end()));
    }
    return found;
}

namespace {

/// A list in TSV or CSV: under the published names, which are read to the letter, or under
/// names of its own.
result<reading<checklist>>
read_delimited_list(const source& input, const checklist_layout& layout, const limits& bounds) {
    if (!layout.sheet.empty()) {
        return failure{code::bad_option, {input.name, {}, {}}, {"--sheet"}};
    }
    if (!layout.columns.empty()) {
        return find_checklist_in(read_delimited(input, layout, bounds), input, layout, bounds);
    }
    const auto unknown = [](const result<reading<checklist>>& read) {
        return read ? std::ranges::count(read->findings, code::column_unknown, &diagnostic::id)
                    : 0;
    };
    const auto misses_citations = [](const result<reading<checklist>>& read) {
        return read && std::ranges::any_of(read->findings, [](const diagnostic& found) {
                   return found.id == code::column_missing;
               });
    };
    auto published = read_checklist_table(input, bounds);
    const bool cites = published && !misses_citations(published);
    const bool other = !published && published.error().id != code::column_missing;
    if ((cites && unknown(published) == 0) || other || !has_delimited_list(input)) {
        return published;
    }
    // Some names may be published ones, and those of the citations or others not.
    auto found =
        find_checklist_in(read_delimited(input, layout, bounds), input, layout, bounds);
    if (cites) {
        const bool knows_more =
            found && !misses_citations(found) && unknown(found) < unknown(published);
        return knows_more ? std::move(found) : std::move(published);
    }
    return published && (!found || misses_citations(found)) ? std::move(published)
                                                            : std::move(found);
}

} // namespace

result<reading<checklist>>
read_checklist_as(const source& input, const checklist_layout& layout, const limits& bounds) {
    const document_kind kind = document_kind_of(input);
    // A text without the head row of a list may hold one as a table of Markdown.
    const bool is_table = kind == document_kind::none ||
                          (kind == document_kind::text && !has_table_of_markdown(input));
    if (!is_table) {
        return find_checklist_in(
            read_document(input, {.original = false, .bounds = bounds}), input, layout, bounds);
    }
    if (!looks_like_xml(without_byte_order_mark(input.bytes))) {
        return read_delimited_list(input, layout, bounds);
    }
    if (!layout.columns.empty() || !layout.sheet.empty()) {
        return failure{code::bad_option,
                       {input.name, {}, {}},
                       {layout.columns.empty() ? "--sheet" : "--columns"}};
    }
    return read_checklist_xml(input, bounds);
}

result<reading<checklist>> read_checklist(const source& input, const limits& bounds) {
    return read_checklist_as(input, {}, bounds);
}

} // namespace kijun
