#include "figures.hpp"

#include <boost/json.hpp>

#include <array>
#include <cstdio>
#include <utility>

namespace kijun::bench {
namespace {

std::string decimal(double share) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.4f", share);
    return text.data();
}

std::string row(std::initializer_list<std::string> cells) {
    std::string all = "|";
    for (const auto& cell : cells) {
        all.append(" ").append(cell).append(" |");
    }
    return all + "\n";
}

std::string tally_row(const std::string& name, const tally& sum) {
    return row({name,
                std::to_string(sum.known),
                std::to_string(sum.told),
                std::to_string(sum.both),
                decimal(sum.precision()),
                decimal(sum.recall()),
                decimal(sum.f1())});
}

boost::json::object object_of(const tally& sum) {
    return {{"known", sum.known},
            {"told", sum.told},
            {"both", sum.both},
            {"precision", sum.precision()},
            {"recall", sum.recall()},
            {"f1", sum.f1()}};
}

std::string told_kinds(const scores& of) {
    std::string all = "\n" + row({"kind", "told"}) + "|---|---|\n";
    for (const auto& [kind, sum] : of.by_kind) {
        all += row({kind, std::to_string(sum.told)});
    }
    return all;
}

std::string closing(const scores& of) {
    return "\nMoves: recall " + decimal(of.moves.recall()) + " (" +
           std::to_string(of.moves.both) + " of " + std::to_string(of.moves.known) +
           "), flag precision " + decimal(of.move_flags.precision()) + " (" +
           std::to_string(of.move_flags.both) + " of " + std::to_string(of.move_flags.told) +
           ").\nUnchanged places reported as changed: " + std::to_string(of.unchanged_told) +
           " of " + std::to_string(of.unchanged) +
           ". Changes told: " + std::to_string(of.changes) +
           ", contradictions in them: " + std::to_string(of.contradictions) +
           ", between an edition and itself: " + std::to_string(of.self_changes()) + ".\n";
}

} // namespace

std::string to_table(const scores& of) {
    std::string all = row({"pairs", "true", "told", "right", "precision", "recall", "F1"}) +
                      "|---|---|---|---|---|---|---|\n" +
                      tally_row("paragraphs", of.paragraph_pairs) +
                      tally_row("clauses", of.clause_pairs);
    if (of.by_type.empty()) {
        return all + told_kinds(of) + closing(of); // nobody knows what is right of the rest
    }
    all += "\n" + row({"kind", "known", "told", "both", "precision", "recall", "F1"}) +
           "|---|---|---|---|---|---|---|\n";
    for (const auto& [kind, sum] : of.by_kind) {
        all += tally_row(kind, sum);
    }
    all += "\n" + row({"edit", "made", "recognised", "recall", "told as other wording"}) +
           "|---|---|---|---|---|\n";
    for (const auto& [type, sum] : of.by_type) {
        all += row({type,
                    std::to_string(sum.made),
                    std::to_string(sum.recognised),
                    decimal(sum.recall()),
                    std::to_string(sum.as_wording)});
    }
    return all + closing(of);
}

std::string to_json(std::string_view scenario, const scores& of) {
    boost::json::object kinds;
    for (const auto& [kind, sum] : of.by_kind) {
        kinds[kind] = object_of(sum);
    }
    boost::json::object types;
    for (const auto& [type, sum] : of.by_type) {
        types[type] = {{"made", sum.made},
                       {"recognised", sum.recognised},
                       {"recall", sum.recall()},
                       {"as_wording", sum.as_wording}};
    }
    const boost::json::object whole{
        {"scenario", scenario},
        {"paragraph_pairs", object_of(of.paragraph_pairs)},
        {"clause_pairs", object_of(of.clause_pairs)},
        {"moves", {{"recall", of.moves.recall()}, {"precision", of.move_flags.precision()}}},
        {"kinds", std::move(kinds)},
        {"edits", std::move(types)},
        {"unchanged", of.unchanged},
        {"unchanged_told", of.unchanged_told},
        {"changes", of.changes},
        {"contradictions", of.contradictions},
        {"self_changes", of.self_changes()}};
    return boost::json::serialize(whole);
}

} // namespace kijun::bench
