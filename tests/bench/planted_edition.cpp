// An edition with faults of its own.

#include "planted_faults.hpp"

#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>

#include <map>
#include <set>
#include <stdexcept>

namespace kijun::bench {
namespace {

struct plan {
    std::map<std::size_t, std::string> labels; ///< other labels, by paragraph
    std::map<std::size_t, std::string> texts;  ///< texts with more behind them
    std::set<std::size_t> left_out;            ///< with all that is under them
};

/// Copies the edition as the plan has it.
edition copy(const edition& of, const plan& changes) {
    edition_builder builder(of.standard(), of.name(), of.date(), of.file());
    for (std::size_t c = 0; c < of.clause_count(); ++c) {
        const clause in = of.clause_at(c);
        builder.open_clause(in.id(), in.title(), in.grade());
        std::size_t open = 0;
        for (std::size_t p = in.first_paragraph(); p < in.end_paragraph(); ++p) {
            const paragraph at = of.paragraph_at(p);
            if (changes.left_out.contains(p)) {
                p = at.subtree_end() - 1;
                continue;
            }
            for (; open > at.depth(); --open) {
                builder.close_paragraph();
            }
            const auto label = changes.labels.find(p);
            const auto text = changes.texts.find(p);
            const bool ordinal = at.label().starts_with('#');
            builder.open_paragraph(label != changes.labels.end() ? label->second
                                   : ordinal                     ? ""
                                                                 : at.label(),
                                   text != changes.texts.end() ? text->second : at.text());
            open = at.depth() + 1;
        }
        for (; open > 0; --open) {
            builder.close_paragraph();
        }
        builder.close_clause();
    }
    auto built = builder.build();
    if (!built) {
        throw std::runtime_error("an edition with planted faults cannot be built");
    }
    return built->value;
}

} // namespace

planted_edition
plant_in(const edition& of, generator::random_numbers& chance, std::size_t count) {
    planted_edition made;
    plan changes;
    std::set<std::size_t> used; // clauses that have a fault: one each
    std::size_t done = 0;
    for (std::size_t tries = 0; done < 4 * count && tries < 400 * count; ++tries) {
        const std::size_t number = chance.below(of.paragraph_count());
        const paragraph at = of.paragraph_at(number);
        const std::size_t kind = done % 4;
        const std::vector<paragraph> siblings =
            at.parent() ? at.parent()->children() : at.of_clause().paragraphs();
        std::size_t mine = 0;
        while (siblings[mine] != at) {
            ++mine;
        }
        const bool between =
            mine > 0 && mine + 1 < siblings.size() &&
            follows(read_label(siblings[mine - 1].label()), read_label(at.label())) &&
            follows(read_label(at.label()), read_label(siblings[mine + 1].label()));
        const label_series series = read_label(at.label()).series;
        const bool cited = series == label_series::reference || series == label_series::note;
        if (used.contains(at.of_clause().index()) || (kind < 2 && cited) ||
            (kind < 2 && !between)) {
            continue;
        }
        ++done;
        used.insert(at.of_clause().index());
        const std::string place = to_string(at.place());
        switch (kind) {
        case 0:
            changes.left_out.insert(number);
            made.faults.emplace_back(to_string(siblings[mine + 1].place()), check_why::gap);
            break;
        case 1: // the label of the next one, which thus stands twice; its own is missing
            changes.labels[number] = siblings[mine + 1].label();
            made.faults.emplace_back(to_string(siblings[mine + 1].place()) + "~2",
                                     check_why::duplicate);
            made.faults.emplace_back(to_string(siblings[mine + 1].place()), check_why::gap);
            break;
        case 2:
            changes.texts[number] = std::string(at.text()) + "【実998】";
            made.faults.emplace_back(place, check_why::dangling);
            break;
        default:
            changes.texts[number] = std::string(at.text()) + "（参考98）";
            made.faults.emplace_back(place, check_why::dangling);
        }
    }
    made.whole = copy(of, changes);
    return made;
}

} // namespace kijun::bench
