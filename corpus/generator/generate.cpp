#include "generate.hpp"

#include "outline.hpp"
#include "random.hpp"
#include "revise.hpp"
#include "truth.hpp"
#include "write_outline.hpp"

#include <utility>

namespace kijun::generator {

generator_options without_edits(generator_options from) {
    generator_options none;
    none.seed = from.seed;
    none.clauses = from.clauses;
    none.paragraphs_per_clause = from.paragraphs_per_clause;
    for (double* rate : {&none.edited,
                         &none.sentence_added,
                         &none.inserted,
                         &none.deleted,
                         &none.moved,
                         &none.moved_edited,
                         &none.split,
                         &none.merged,
                         &none.retyped,
                         &none.respelt,
                         &none.obligation,
                         &none.citation,
                         &none.permuted,
                         &none.title_edited,
                         &none.class_changed,
                         &none.clause_added,
                         &none.clause_deleted,
                         &none.clause_renumbered,
                         &none.clause_relocated}) {
        *rate = 0;
    }
    return none;
}

generator_options heavy(generator_options from) {
    from.edited = 0.25;
    from.clause_relocated = 0.4;
    return from;
}

std::string_view to_string(edit_type type) noexcept {
    switch (type) {
    case edit_type::added:
        return "added";
    case edit_type::deleted:
        return "deleted";
    case edit_type::edited:
        return "edited";
    case edit_type::sentence_added:
        return "sentence-added";
    case edit_type::moved:
        return "moved";
    case edit_type::moved_edited:
        return "moved-edited";
    case edit_type::shifted:
        return "shifted";
    case edit_type::permuted:
        return "permuted";
    case edit_type::split:
        return "split";
    case edit_type::merged:
        return "merged";
    case edit_type::retyped:
        return "retyped";
    case edit_type::respelt:
        return "respelt";
    case edit_type::obligation:
        return "obligation";
    case edit_type::citation:
        return "citation";
    case edit_type::citation_followed:
        return "citation-followed";
    case edit_type::title_edited:
        return "title-edited";
    case edit_type::class_changed:
        return "class-changed";
    case edit_type::clause_added:
        return "clause-added";
    case edit_type::clause_deleted:
        return "clause-deleted";
    case edit_type::clause_renumbered:
        return "clause-renumbered";
    case edit_type::clause_relocated:
        return "clause-relocated";
    }
    return "edited";
}

generated_pair generate(const generator_options& options) {
    random_numbers chance(options.seed);
    const outline before = outline_writer(chance, options).write();
    const revision done = reviser(before, options, chance).revise();
    const auto olds = print(before, "生成基準", "第1版", "2024-03");
    const auto news = print(done.after, "生成基準", "第2版", "2025-03");
    generated_pair pair{olds.whole, news.whole, {}, {}};
    tell_truth(pair, before, olds, done, news);
    return pair;
}

} // namespace kijun::generator
