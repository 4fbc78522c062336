#include "inputs.hpp"
#include "output.hpp"
#include "verbs.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <type_traits>

namespace kijun::cli {
namespace {

template <typename Model>
exit_code write_model(const std::optional<Model>& model, const options& chosen, messages& out) {
    if (!model) {
        return exit_code::input;
    }
    const std::string& format = chosen.formats.front();
    if (format == "json" || format == "xml") {
        const std::string bytes = format == "json" ? to_json(*model) : to_xml(*model);
        return finish(emit(chosen.output, bytes, out), chosen, out);
    }
    if constexpr (std::is_same_v<Model, edition>) {
        return finish(
            emit_paper(chosen.output, render(edition_paper(*model), format), out), chosen, out);
    } else {
        return refuse({"チェックリストは xml か json で書き出します。",
                       "A checklist is written as xml or json."},
                      chosen,
                      out);
    }
}

// What a published paper holds: itself, its reasons as notes, its verdicts as answers.
exit_code write_paper(const source& input, const options& chosen, messages& out) {
    const std::optional<published_review> paper =
        told(read_published_review(input, chosen.bounds), out);
    if (!paper) {
        return exit_code::input;
    }
    const std::string bytes = chosen.as == "notes"     ? to_xml(notes_of(*paper))
                              : chosen.as == "answers" ? to_csv(answers_of(*paper))
                                                       : to_json(*paper);
    return finish(emit(chosen.output, bytes, out), chosen, out);
}

// Our own XML is `none`, and what is JSON is no text for people.
bool has_document_form(const source& input, file_kind held) {
    const document_kind kind = document_kind_of(input);
    if (kind == document_kind::text || kind == document_kind::html) {
        return held != file_kind::oscal_json;
    }
    return kind == document_kind::xlsx || kind == document_kind::docx ||
           kind == document_kind::pdf || kind == document_kind::legacy;
}

exit_code write_document(const source& input, const options& chosen, messages& out) {
    const std::optional<located_document> read =
        told(read_document(input,
                           {.original = chosen.tracked == "original", .bounds = chosen.bounds}),
             out);
    if (!read) {
        return exit_code::input;
    }
    const std::string& format = chosen.formats.front();
    const result<std::string> bytes =
        format == "json" ? to_json(*read) : render(read->content, format);
    return finish(emit_paper(chosen.output, bytes, out), chosen, out);
}

bool is_known(file_kind kind) {
    return is_edition(kind) || kind == file_kind::checklist_xml ||
           kind == file_kind::checklist_table || kind == file_kind::workbook;
}

} // namespace

exit_code run_read(const options& chosen, messages& out) {
    const std::optional<source> input = open_input(chosen.inputs.front(), chosen.bounds, out);
    if (!input) {
        return exit_code::input;
    }
    file_kind kind = kind_to_read(*input, chosen.bounds);
    if (kind == file_kind::document && chosen.as.empty() &&
        holds_checklist(*input, chosen.layout, chosen.bounds)) {
        kind = file_kind::workbook; // a list in tables, like one
    }
    if (chosen.as == "review" || chosen.as == "notes" || chosen.as == "answers") {
        return write_paper(*input, chosen, out);
    }
    if (chosen.as == "edition" || (chosen.as.empty() && is_edition(kind))) {
        return write_model(told(chosen.tracked == "original"
                                    ? read_original_edition(*input, chosen.bounds)
                                    : read_edition(*input, chosen.bounds),
                                out),
                           chosen,
                           out);
    }
    if (chosen.as == "checklist" || (chosen.as.empty() && is_known(kind))) {
        return write_model(read_list(*input, chosen.layout, chosen.bounds, out), chosen, out);
    }
    if (chosen.as == "document" && has_document_form(*input, kind)) {
        return write_document(*input, chosen, out);
    }
    if (chosen.as == "document" && is_known(kind)) {
        out.tell(failure{code::already_structured, {input->name, {}, {}}, {}});
        return exit_code::input;
    }
    tell_wrong_kind(*input, chosen.bounds, out);
    return exit_code::input;
}

} // namespace kijun::cli
