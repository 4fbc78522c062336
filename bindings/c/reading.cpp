#include "reading.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/read/answer_file.hpp>
#include <kijun/read/read.hpp>

#include <utility>

namespace kijun::c {
namespace {

void choose(std::size_t& limit, std::size_t given) {
    limit = given == 0 ? limit : given;
}

placed_notes placed(revision_notes notes) {
    placed_notes all{std::move(notes), {}};
    all.places.reserve(all.notes.notes.size());
    for (const revision_note& one : all.notes.notes) {
        all.places.push_back(to_string(one.place));
    }
    return all;
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
    return how.original ? read_original_edition(std::move(input), how.bounds)
                        : read_edition_in_place(std::move(input), how.bounds);
}

read_outcome<checklist> read_a_checklist(const source& input, const reading_choice& how) {
    return read_checklist_as(input, how.layout, how.bounds);
}

read_outcome<placed_notes>
read_placed_notes(const source& input, const edition* after, const reading_choice& how) {
    read_outcome<revision_notes> read = read_notes(input, after, how.bounds);
    if (!read) {
        return std::move(read).error();
    }
    reading<revision_notes> whole = std::move(read).value();
    return reading<placed_notes>{placed(std::move(whole.value)), std::move(whole.findings)};
}

} // namespace kijun::c
