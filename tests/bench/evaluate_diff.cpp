// Prints how well the comparison tells known edits: generated pairs with the clauses' numbers
// kept and dealt out anew, and the project's own editions. The same arguments, the same bytes.

#include "scores.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/read/read.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kijun;
using generator::known_edit;

/// What differs from the truth, one line each, to see why a figure is as it is.
void print_misses(const generator::generated_pair& pair, const difference& told) {
    const auto line = [](std::string_view what, const auto& one) {
        std::cout << what;
        for (const auto* side : {&one.old_places, &one.new_places}) {
            for (const auto& place : *side) {
                std::cout << ' ' << place;
            }
            std::cout << (side == &one.old_places ? " →" : "\n");
        }
    };
    const auto same = [](const auto& one, const auto& other) {
        return one.kind == other.kind && one.old_places == other.old_places &&
               one.new_places == other.new_places;
    };
    for (const auto& edit : pair.truth) {
        if (std::ranges::none_of(told.changes,
                                 [&](const change& c) { return same(edit, c); })) {
            line("  not told: " + std::string(to_string(edit.type)), edit);
        }
    }
    for (const auto& change : told.changes) {
        if (std::ranges::none_of(pair.truth, [&](const auto& e) { return same(change, e); })) {
            line("  told: " + std::string(to_string(change.kind)), change);
        }
    }
}

struct task {
    std::size_t pairs = 10;
    std::size_t clauses = 330;
    bool misses = false;
};

void evaluate_generated(const task& wanted, bool hidden, bool reorganised) {
    bench::scores sums;
    std::size_t false_alarms = 0;
    for (std::uint64_t seed = 1; seed <= wanted.pairs; ++seed) {
        generator::generator_options options;
        options.seed = seed;
        options.clauses = wanted.clauses;
        options.hide_numbers = hidden;
        const auto pair = generate(reorganised ? heavy(options) : options);
        const auto told = diff(pair.before, pair.after);
        sums.add(pair.truth, pair.same, told);
        false_alarms += diff(pair.before, pair.before).changes.size();
        if (wanted.misses) {
            std::cout << "seed " << seed << '\n';
            print_misses(pair, told);
        }
    }
    std::cout << "\n## " << wanted.pairs << " generated pairs of " << wanted.clauses
              << " clauses, numbers " << (hidden ? "hidden" : "kept")
              << (reorganised ? ", heavy" : "") << "\n\n"
              << sums.table() << "Changes between an edition and itself: " << false_alarms
              << ".\n";
}

template <typename Enum>
Enum named(std::string_view name, std::initializer_list<Enum> all) {
    for (const Enum one : all) {
        if (to_string(one) == name) {
            return one;
        }
    }
    throw std::runtime_error("unknown name in expected-changes.json: " + std::string(name));
}

edition read_corpus(const std::string& name) {
    const auto file = load(KIJUN_CORPUS "/annual-review/" + name);
    auto read = file ? read_edition(*file) : result<reading<edition>>(file.error());
    if (!read) {
        throw std::runtime_error(describe(read.error(), language::en));
    }
    return read->value;
}

std::vector<known_edit> read_expected() {
    const auto file = load(KIJUN_CORPUS "/annual-review/expected-changes.json");
    if (!file) {
        throw std::runtime_error(describe(file.error(), language::en));
    }
    std::vector<known_edit> all;
    const boost::json::value whole = boost::json::parse(file->bytes);
    for (const auto& each : whole.as_array()) {
        const auto& fields = each.as_object();
        known_edit edit;
        edit.kind = named(std::string_view(fields.at("kind").as_string()),
                          {change_kind::added,
                           change_kind::deleted,
                           change_kind::modified,
                           change_kind::moved,
                           change_kind::renumbered,
                           change_kind::split,
                           change_kind::merged});
        edit.level = named(std::string_view(fields.at("level").as_string()),
                           {change_level::clause, change_level::paragraph});
        for (const auto& place : fields.at("old").as_array()) {
            edit.old_places.emplace_back(place.as_string());
        }
        for (const auto& place : fields.at("new").as_array()) {
            edit.new_places.emplace_back(place.as_string());
        }
        edit.edited = fields.at("edited").as_bool();
        all.push_back(std::move(edit));
    }
    return all;
}

void evaluate_corpus(const task& wanted) {
    generator::generated_pair pair{
        read_corpus("edition-12.xml"), read_corpus("edition-13.xml"), read_expected(), {}};
    const auto told = diff(pair.before, pair.after);
    bench::scores sums;
    sums.add(pair.truth, pair.same, told);
    if (wanted.misses) {
        print_misses(pair, told);
    }
    const std::string table = sums.table();
    // The corpus does not say the type of an edit as the generator does: kinds only.
    std::cout << "\n## corpus/annual-review\n\n"
              << table.substr(0, table.find("\n| edit"))
              << table.substr(table.rfind("|\n") + 2);
}

} // namespace

int main(int count, char** words) {
    task wanted;
    const std::vector<std::string_view> all(words + 1, words + count);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t* number = all[i] == "--pairs"     ? &wanted.pairs
                              : all[i] == "--clauses" ? &wanted.clauses
                                                      : nullptr;
        if (all[i] == "--misses") {
            wanted.misses = true;
        } else if (number == nullptr || ++i == all.size() ||
                   std::from_chars(all[i].data(), all[i].data() + all[i].size(), *number).ec !=
                       std::errc()) {
            std::cerr << "usage: evaluate_diff [--pairs N] [--clauses N] [--misses]\n";
            return 2;
        }
    }
    try {
        evaluate_corpus(wanted);
        for (const bool reorganised : {false, true}) {
            for (const bool hidden : {false, true}) {
                evaluate_generated(wanted, hidden, reorganised);
            }
        }
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 3;
    }
    return 0;
}
