#include "paper_inputs.hpp"

#include "inputs.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/read/read_document.hpp>

#include <utility>

namespace kijun::cli {

bool is_paper(const source& input) {
    const document_kind kind = document_kind_of(input);
    return kind == document_kind::pdf || kind == document_kind::docx ||
           kind_of(input) == file_kind::published_review;
}

std::optional<published_review> take_paper(const source& input, messages& out) {
    return told(read_published_review(input), out);
}

std::optional<revision_notes>
take_notes(const std::string& path, const edition* after, messages& out) {
    const std::optional<source> input = open_input(path, out);
    if (!input) {
        return std::nullopt;
    }
    if (!is_paper(*input)) {
        return read_input(*input, &read_revision_notes, out);
    }
    std::optional<published_review> paper = take_paper(*input, out);
    if (!paper) {
        return std::nullopt;
    }
    if (after != nullptr) {
        settle_places(*paper, *after);
    }
    return notes_of(*paper);
}

std::optional<taken_answers> take_answers(const std::string& path, messages& out) {
    const std::optional<source> input = open_input(path, out);
    if (!input) {
        return std::nullopt;
    }
    taken_answers taken;
    taken.file = path;
    if (document_kind_of(*input) == document_kind::xlsx) {
        auto sheets = read_input(*input, &read_answer_sheets, out);
        if (!sheets) {
            return std::nullopt;
        }
        taken.answers = std::move(sheets->answers);
        taken.holes = std::move(sheets->holes);
        return taken;
    }
    if (is_paper(*input)) {
        taken.paper = take_paper(*input, out);
        return taken.paper ? std::optional(std::move(taken)) : std::nullopt;
    }
    auto answers = read_input(*input, &read_answers, out);
    if (!answers) {
        return std::nullopt;
    }
    taken.answers = *std::move(answers);
    return taken;
}

std::vector<reviewer_answer> taken_answers::settled(const edition& after) && {
    if (!paper) {
        return std::move(answers);
    }
    settle_places(*paper, after);
    return answers_of(*paper);
}

} // namespace kijun::cli
