#include "reading.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/read/find_edition.hpp>
#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>

#include <utility>

namespace kijun::c {
namespace {

void choose(std::size_t& limit, std::size_t given) {
    limit = given == 0 ? limit : given;
}

/// The same of another model: findings stay, the value becomes what `turned` makes of it.
template <typename To, typename From, typename Turn>
read_outcome<To> turned(read_outcome<From> read, Turn turn) {
    if (!read) {
        return std::move(read).error();
    }
    reading<From> whole = std::move(read).value();
    return reading<To>{turn(std::move(whole.value)), std::move(whole.findings)};
}

placed_notes placed(revision_notes notes) {
    placed_notes all{std::move(notes), {}};
    all.places.reserve(all.notes.notes.size());
    for (const revision_note& one : all.notes.notes) {
        all.places.push_back(to_string(one.place));
    }
    return all;
}

/// Is it a published paper: by its text, or because PDF and Word can be nothing else here?
bool is_paper(const source& input) {
    const document_kind kind = document_kind_of(input);
    return kind == document_kind::pdf || kind == document_kind::docx ||
           kind_of(input) == file_kind::published_review;
}

/// The edition of a Word file as it was before its tracked changes.
read_outcome<edition> read_original(const source& input, const limits& bounds) {
    read_outcome<located_document> read =
        read_document(input, {.original = true, .bounds = bounds});
    if (!read) {
        return std::move(read).error();
    }
    read_outcome<edition> found = find_edition(read->value, input.name, bounds);
    if (!found) {
        return found;
    }
    reading<edition> whole = std::move(found).value();
    std::vector<diagnostic>& findings = read->findings;
    findings.insert(findings.end(), whole.findings.begin(), whole.findings.end());
    return reading<edition>{std::move(whole.value), std::move(findings)};
}

} // namespace

outcome<reading_choice> reading_of(const kijun_reading_options* options) {
    const std::optional<kijun_reading_options> given = taken(options);
    if (!given) {
        return bad_argument("options");
    }
    if (const char* const wrong = first_wrong(
            {text(given->columns, "options.columns"), text(given->sheet, "options.sheet")})) {
        return bad_argument(wrong);
    }
    reading_choice how;
    choose(how.bounds.file_bytes, given->file_bytes);
    choose(how.bounds.places, given->places);
    choose(how.bounds.depth, given->depth);
    choose(how.bounds.range, given->range);
    choose(how.bounds.part_bytes, given->part_bytes);
    choose(how.bounds.parts, given->parts);
    how.original = given->original != 0;
    how.layout.sheet = view_of(given->sheet);
    if (given->columns.length > 0) {
        auto columns = parse_columns(view_of(given->columns));
        if (!columns) {
            return bad_argument("options.columns");
        }
        how.layout.columns = *std::move(columns);
    }
    return how;
}

read_outcome<edition> read_an_edition(source input, const reading_choice& how) {
    return how.original && document_kind_of(input) == document_kind::docx
               ? read_original(input, how.bounds)
               : read_edition_in_place(std::move(input), how.bounds);
}

read_outcome<checklist> read_a_checklist(const source& input, const reading_choice& how) {
    return read_checklist_as(input, how.layout, how.bounds);
}

read_outcome<placed_notes>
read_notes(const source& input, const edition* after, const reading_choice& how) {
    if (!is_paper(input)) {
        return turned<placed_notes>(read_revision_notes(input, how.bounds), placed);
    }
    return turned<placed_notes>(read_published_review(input, how.bounds),
                                [&](published_review paper) {
                                    if (after != nullptr) {
                                        settle_places(paper, *after);
                                    }
                                    return placed(notes_of(paper));
                                });
}

read_outcome<taken_answers> read_answers_of(const source& input, const reading_choice& how) {
    const std::string file = input.name;
    if (document_kind_of(input) == document_kind::xlsx) {
        return turned<taken_answers>(
            read_answer_sheets(input, how.bounds), [&](answered_sheets sheets) {
                return taken_answers{
                    file, std::move(sheets.answers), std::move(sheets.holes), {}};
            });
    }
    if (is_paper(input)) {
        return turned<taken_answers>(read_published_review(input, how.bounds),
                                     [&](published_review paper) {
                                         return taken_answers{file, {}, {}, std::move(paper)};
                                     });
    }
    return turned<taken_answers>(read_answers(input, how.bounds),
                                 [&](std::vector<reviewer_answer> answers) {
                                     return taken_answers{file, std::move(answers), {}, {}};
                                 });
}

} // namespace kijun::c
