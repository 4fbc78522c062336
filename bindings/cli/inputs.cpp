#include "inputs.hpp"

#include <kijun/read/read_document.hpp>
#include <kijun/text/encoding.hpp>

namespace kijun::cli {
namespace {

std::string_view verb_for(file_kind kind) {
    switch (kind) {
    case file_kind::revision_xml:
        return "kijun impact OLD NEW CHECKLIST --notes";
    case file_kind::review_xml:
        return "kijun review";
    case file_kind::published_review:
        return "kijun read --as review, kijun ledger import";
    case file_kind::relations_xml:
        return "kijun impact OLD NEW CHECKLIST --relations, kijun trace --relations";
    case file_kind::ledger_xml:
        return "kijun ledger show";
    default:
        return "";
    }
}

// The first line of a text, with a byte order mark and blank lines before it left out.
std::string_view first_line(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos
               ? std::string_view()
               : bytes.substr(begin, bytes.find('\n', begin) - begin);
}

// Why no reader can take it: the reason of the reader that it was likeliest written for.
std::optional<failure> refusal(const source& input, const limits& bounds) {
    const std::string_view line = first_line(input.bytes);
    const bool table = line.find_first_of(",\t") != std::string_view::npos;
    if (table && !line.starts_with('<') && !line.starts_with('{')) {
        const result<reading<checklist>> tried = read_checklist(input, bounds);
        return tried ? std::nullopt : std::optional(tried.error());
    }
    const result<reading<edition>> tried = read_edition(input, bounds);
    return tried ? std::nullopt : std::optional(tried.error());
}

} // namespace

std::optional<source> open_input(const std::string& path, const limits& bounds, messages& out) {
    result<source> opened = load(path, bounds);
    if (!opened) {
        out.tell(opened.error());
        return std::nullopt;
    }
    return std::move(opened).value();
}

std::optional<checklist> read_list(const source& input,
                                   const checklist_layout& layout,
                                   const limits& bounds,
                                   messages& out) {
    return told(read_checklist_as(input, layout, bounds), out);
}

bool holds_checklist(const source& input,
                     const checklist_layout& layout,
                     const limits& bounds) {
    const auto as_edition = read_edition(input, bounds);
    if (as_edition && as_edition->value.clause_count() > 0) {
        return false;
    }
    return read_checklist_as(input, layout, bounds).has_value();
}

std::optional<checklist> take_checklist(const std::string& path,
                                        const checklist_layout& layout,
                                        const limits& bounds,
                                        messages& out) {
    const std::optional<source> input = open_input(path, bounds, out);
    return input ? read_list(*input, layout, bounds, out) : std::nullopt;
}

bool is_standard_input(const std::string& path) {
    return path == "-";
}

result<reading<edition>> load_edition(const std::string& path, const limits& bounds) {
    result<source> input = load(path, bounds);
    if (!input) {
        return input.error();
    }
    return read_edition_in_place(std::move(input).value(), bounds);
}

std::optional<edition>
take_edition(const std::string& path, const limits& bounds, messages& out) {
    return told(load_edition(path, bounds), out);
}

std::optional<revision_notes>
take_notes(const std::string& path, const edition* after, const limits& bounds, messages& out) {
    const std::optional<source> input = open_input(path, bounds, out);
    return input ? told(read_notes(*input, after, bounds), out) : std::nullopt;
}

std::optional<std::vector<edition>>
take_editions(std::span<const std::string> paths, const limits& bounds, messages& out) {
    std::vector<edition> all;
    for (const std::string& path : paths) {
        if (std::optional<edition> one = take_edition(path, bounds, out)) {
            all.push_back(*std::move(one));
        }
    }
    return all.size() == paths.size() ? std::optional(std::move(all)) : std::nullopt;
}

file_kind kind_to_read(const source& input, const limits& bounds) {
    const file_kind kind = kind_of(input);
    if (kind != file_kind::unknown || document_kind_of(input) != document_kind::text) {
        return kind;
    }
    const auto as_edition = read_edition(input, bounds);
    return as_edition && as_edition->value.clause_count() > 0 ? file_kind::document : kind;
}

void tell_wrong_kind(const source& input, const limits& bounds, messages& out) {
    if (const std::string_view verb = verb_for(kind_of(input)); !verb.empty()) {
        out.tell(failure{code::other_kind, {input.name, {}, {}}, {std::string(verb)}});
        return;
    }
    const std::string neither(
        out.choose("版でもチェックリストでもない", "neither an edition nor a checklist"));
    std::optional<failure> why = refusal(input, bounds);
    const bool no_xml =
        is_binary(input.bytes) || document_kind_of(input) == document_kind::text;
    if (why && why->id == code::not_utf8 && no_xml) {
        why.reset(); // saved as UTF-8 it would be neither all the same
    }
    out.tell(why.value_or(failure{code::unknown_format, {input.name, {}, {}}, {neither}}));
}

} // namespace kijun::cli
