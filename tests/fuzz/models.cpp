#include "seed_files.hpp"
#include "target.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/write/write.hpp>

namespace kijun::fuzz {

std::vector<std::string> seeds(const std::string& corpus) {
    constexpr std::size_t most = 8'000;
    return files_of(corpus, {".xml", ".json", ".tsv", ".csv"}, most);
}

void take(std::string_view input) {
    limits bounds;
    bounds.places = 20'000;
    const source file{"fuzz", std::string(input)};
    if (document_kind_of(file) == document_kind::pdf) {
        return;
    }
    if (const auto read = read_edition(file, bounds)) {
        const auto again = read_edition({"again.xml", to_xml(read->value)}, {});
        promise(again.has_value(), "an edition that was read can be written and read again");
        promise(again->value.clause_count() == read->value.clause_count() &&
                    again->value.paragraph_count() == read->value.paragraph_count(),
                "and has as many places as before");
    }
    if (const auto read = read_checklist(file, bounds)) {
        const auto again = read_checklist({"again.xml", to_xml(read->value)}, {});
        promise(again.has_value() && again->value.items.size() == read->value.items.size(),
                "a checklist that was read can be written and read again");
    }
    (void)read_answers(file, bounds);
    (void)read_revision_notes(file, bounds);
    (void)read_review_file(file, bounds);
    (void)read_ledger(file, bounds);
    (void)read_published_review(file, bounds);
}

} // namespace kijun::fuzz
