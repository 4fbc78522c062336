#include <kijun/read/answer_file.hpp>
#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>

#include <utility>
#include <vector>

namespace kijun {
namespace {

/// The same of another model: findings stay, the value becomes what `turned` makes of it.
template <typename To, typename From, typename Turn>
result<reading<To>> turned(result<reading<From>> read, Turn turn) {
    if (!read) {
        return std::move(read).error();
    }
    reading<From> whole = std::move(read).value();
    return reading<To>{turn(std::move(whole.value)), std::move(whole.findings)};
}

} // namespace

bool is_review_paper(const source& input) {
    const document_kind kind = document_kind_of(input);
    return kind == document_kind::pdf || kind == document_kind::docx ||
           kind_of(input) == file_kind::published_review;
}

result<reading<revision_notes>>
read_notes(const source& input, const edition* after, const limits& bounds) {
    if (!is_review_paper(input)) {
        return read_revision_notes(input, bounds);
    }
    return turned<revision_notes>(read_published_review(input, bounds),
                                  [&](published_review paper) {
                                      if (after != nullptr) {
                                          settle_places(paper, *after);
                                      }
                                      return notes_of(paper);
                                  });
}

answered_sheets answer_file::settled(const edition* after) const {
    if (!paper) {
        return answers;
    }
    if (after == nullptr) {
        return {answers_of(*paper), {}};
    }
    published_review placed = *paper;
    settle_places(placed, *after);
    return {answers_of(placed), {}};
}

result<reading<answer_file>> read_answer_file(const source& input, const limits& bounds) {
    if (document_kind_of(input) == document_kind::xlsx) {
        return turned<answer_file>(
            read_answer_sheets(input, bounds), [&](answered_sheets sheets) {
                return answer_file{input.name, std::move(sheets), std::nullopt};
            });
    }
    if (is_review_paper(input)) {
        return turned<answer_file>(read_published_review(input, bounds),
                                   [&](published_review paper) {
                                       return answer_file{input.name, {}, std::move(paper)};
                                   });
    }
    return turned<answer_file>(
        read_answers(input, bounds), [&](std::vector<reviewer_answer> answers) {
            return answer_file{input.name, {std::move(answers), {}}, std::nullopt};
        });
}

} // namespace kijun
