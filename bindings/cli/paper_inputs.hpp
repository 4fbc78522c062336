#pragma once
// Published review papers where notes or answers are wanted.

#include "messages.hpp"

#include <kijun/model/edition.hpp>
#include <kijun/model/published_review.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/read/source.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun::cli {

/// Is it such a paper: by its text, or because PDF and Word can be nothing else here?
[[nodiscard]] bool is_paper(const source& input);

/// Reads a paper, with its findings told; none, and the reason told, when it cannot be read.
[[nodiscard]] std::optional<published_review> take_paper(const source& input, messages& out);

/// Revision notes from our XML or from a paper, whose open places `after` settles.
[[nodiscard]] std::optional<revision_notes>
take_notes(const std::string& path, const edition* after, messages& out);

/// Answers from a table or a workbook, or the paper that holds them, before its places are
/// settled.
struct taken_answers {
    std::string file;
    std::vector<reviewer_answer> answers;
    std::vector<answered_hole> holes; ///< of a workbook
    std::optional<published_review> paper;

    /// All answers, those of a paper at the places that `after` settles.
    [[nodiscard]] std::vector<reviewer_answer> settled(const edition& after) &&;
};
[[nodiscard]] std::optional<taken_answers> take_answers(const std::string& path, messages& out);

} // namespace kijun::cli
