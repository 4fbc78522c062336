#include "generate.hpp"

#include "outline.hpp"
#include "random.hpp"
#include "revise.hpp"
#include "truth.hpp"
#include "write_outline.hpp"

#include <array>
#include <utility>

namespace kijun::generator {

std::span<const named_rate> rates() {
    using options = generator_options;
    static constexpr auto all = std::to_array<named_rate>({
        {"paragraphs-per-clause", &options::paragraphs_per_clause, false},
        {"duplicates", &options::duplicates, false},
        {"near-duplicates", &options::near_duplicates, false},
        {"edited", &options::edited, true},
        {"sentence-added", &options::sentence_added, true},
        {"sentence-moved", &options::sentence_moved, true},
        {"inserted", &options::inserted, true},
        {"deleted", &options::deleted, true},
        {"moved", &options::moved, true},
        {"moved-edited", &options::moved_edited, true},
        {"promoted", &options::promoted, true},
        {"demoted", &options::demoted, true},
        {"split", &options::split, true},
        {"merged", &options::merged, true},
        {"retyped", &options::retyped, true},
        {"respelt", &options::respelt, true},
        {"obligation", &options::obligation, true},
        {"amount", &options::amount, true},
        {"negated", &options::negated, true},
        {"citation", &options::citation, true},
        {"permuted", &options::permuted, true},
        {"title-edited", &options::title_edited, true},
        {"class-changed", &options::class_changed, true},
        {"clause-added", &options::clause_added, true},
        {"clause-deleted", &options::clause_deleted, true},
        {"clause-split", &options::clause_split, true},
        {"clause-merged", &options::clause_merged, true},
        {"clause-renumbered", &options::clause_renumbered, true},
        {"clause-relocated", &options::clause_relocated, true},
        {"term-replaced", &options::term_replaced, true},
    });
    return all;
}

generator_options without_edits(generator_options from) {
    for (const auto& each : rates()) {
        if (each.edit) {
            from.*each.rate = 0;
        }
    }
    from.hide_numbers = false;
    from.count_through = false;
    return from;
}

generator_options heavy(generator_options from) {
    from.edited = 0.32; // of which a quarter of the paragraphs comes out edited
    from.clause_relocated = 0.4;
    return from;
}

std::optional<generator_options> scenario(std::string_view name, generator_options from) {
    if (name == "same") {
        return without_edits(from);
    }
    if (name != "yearly" && name != "hidden" && name != "heavy" && name != "heavy-hidden" &&
        name != "through") {
        return std::nullopt;
    }
    from.hide_numbers = name.ends_with("hidden");
    from.count_through = name == "through";
    return name.starts_with("heavy") ? heavy(from) : from;
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
    case edit_type::sentence_moved:
        return "sentence-moved";
    case edit_type::moved:
        return "moved";
    case edit_type::moved_edited:
        return "moved-edited";
    case edit_type::promoted:
        return "promoted";
    case edit_type::demoted:
        return "demoted";
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
    case edit_type::amount:
        return "amount";
    case edit_type::negated:
        return "negated";
    case edit_type::term_replaced:
        return "term-replaced";
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
    case edit_type::clause_split:
        return "clause-split";
    case edit_type::clause_merged:
        return "clause-merged";
    case edit_type::clause_renumbered:
        return "clause-renumbered";
    case edit_type::clause_relocated:
        return "clause-relocated";
    }
    return "edited";
}

generated_pair generate(const generator_options& options) {
    constexpr std::uint64_t apart = 1'000'003; // so that parts do not repeat other seeds
    random_numbers chance(options.seed + apart * options.numbers_behind);
    const outline before = outline_writer(chance, options).write();
    const revision done = reviser(before, options, chance).revise();
    const auto olds = print(before, "生成基準", "第1版", "2024-03");
    const auto news = print(done.after, "生成基準", "第2版", "2025-03");
    generated_pair pair{olds.whole, news.whole, {}, {}};
    tell_truth(pair, before, olds, done, news);
    return pair;
}

} // namespace kijun::generator
