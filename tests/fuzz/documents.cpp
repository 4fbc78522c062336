#include "seed_files.hpp"
#include "target.hpp"

#include <kijun/read/find_edition.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

namespace kijun::fuzz {

std::vector<std::string> seeds(const std::string& corpus) {
    constexpr std::size_t most = 6'000;
    std::vector<std::string> all = files_of(corpus, {".md", ".tsv", ".csv"}, most);
    for (const std::string& xml : files_of(corpus, {".xml"}, 400'000)) {
        const auto read = read_edition({"seed.xml", xml});
        if (!read || read->value.clause_count() == 0 || all.size() > 40) {
            continue;
        }
        const document paper = edition_paper(read->value);
        all.push_back(to_text(paper).substr(0, most));
        all.push_back(to_markdown(paper).substr(0, most));
        all.push_back(to_html(paper).substr(0, most));
    }
    return all;
}

void take(std::string_view input) {
    limits bounds;
    bounds.places = 20'000;
    bounds.part_bytes = std::size_t{8} << 20U;
    const source file{"fuzz", std::string(input)};
    // PDF goes to other programs: not from here.
    if (document_kind_of(file) == document_kind::pdf) {
        return;
    }
    const auto read = read_document(file, {.original = false, .bounds = bounds});
    if (!read) {
        return;
    }
    promise(read->value.content.blocks.size() == read->value.origins.size(),
            "each block has an origin");
    const auto found = find_edition(read->value, file.name, bounds);
    promise(!found || found->value.paragraph_count() <= bounds.places, "limits hold");
    (void)read_checklist(file, bounds);
    const std::string html = to_html(read->value.content);
    const std::string word = to_docx(read->value.content);
    (void)to_markdown(read->value.content);
    (void)to_text(read->value.content);
    promise(read_document({"again.docx", word}, {.original = false, .bounds = {}}).has_value(),
            "what is written as a Word file is read back");
    promise(read->value.content.blocks.empty() ||
                document_kind_of({"again.html", html}) == document_kind::html,
            "what is written as HTML is HTML");
}

} // namespace kijun::fuzz
