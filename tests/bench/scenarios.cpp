#include "scenarios.hpp"

#include "expected_changes.hpp"
#include "generate.hpp"
#include "law_pair.hpp"
#include "place_list.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/read/read.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kijun::bench {
namespace {

constexpr std::array<std::string_view, 9> names{"corpus",
                                                "law",
                                                "law-hidden",
                                                "yearly",
                                                "hidden",
                                                "through",
                                                "heavy",
                                                "heavy-hidden",
                                                "unrelated"};

using place_pairs = std::vector<std::pair<std::size_t, std::size_t>>;

void compare(const edition& before,
             const edition& after,
             const place_list& olds,
             const place_list& news,
             const known_truth& truth,
             scores& into) {
    into.add(olds, news, truth, diff(before, after));
    into.add_self(diff(before, before).changes.size());
}

void run_generated(std::string_view name, const scenario_size& size, scores& into) {
    for (std::uint64_t seed = 1; seed <= size.pairs; ++seed) {
        generator::generator_options options;
        options.seed = seed;
        options.clauses = size.clauses;
        const auto pair = generate(generator::scenario(name, options).value());
        const place_list olds(pair.before);
        const place_list news(pair.after);
        known_truth truth{pair.truth, {}, {}};
        for (const auto& [from, to] : pair.same) {
            truth.same.emplace_back(olds.find(from), news.find(to));
        }
        compare(pair.before, pair.after, olds, news, truth, into);
    }
}

/// Two editions that have only boilerplate and numbers in common. What stands word for word in
/// both is no question; any other pair is a wrong one.
void run_unrelated(const scenario_size& size, scores& into) {
    for (std::uint64_t seed = 1; seed <= size.pairs; ++seed) {
        generator::generator_options options;
        options.clauses = size.clauses;
        options.seed = 2 * seed;
        const auto one = generate(without_edits(options));
        options.seed = 2 * seed + 1;
        const auto other = generate(without_edits(options));
        const place_list olds(one.before);
        const place_list news(other.before);
        std::map<std::string_view, bool> in_new;
        for (std::size_t at = 0; at < news.size(); ++at) {
            in_new.emplace(news.text(at), true);
        }
        known_truth truth;
        truth.unknown.resize(olds.size());
        for (std::size_t at = 0; at < olds.size(); ++at) {
            truth.unknown[at] = in_new.contains(olds.text(at));
        }
        compare(one.before, other.before, olds, news, truth, into);
    }
}

edition read_corpus(const std::string& name) {
    const auto file = load(KIJUN_CORPUS "/annual-review/" + name);
    auto read = file ? read_edition(*file) : result<reading<edition>>(file.error());
    if (!read) {
        throw std::runtime_error(describe(read.error(), language::en));
    }
    return read->value;
}

void run_corpus(scores& into) {
    const auto before = read_corpus("edition-12.xml");
    const auto after = read_corpus("edition-13.xml");
    const place_list olds(before);
    const place_list news(after);
    const known_truth truth = expected_changes(olds, news);
    compare(before, after, olds, news, truth, into);
}

/// Texts of paragraphs that stand once in the edition.
std::map<std::string_view, std::size_t> unique_texts(const place_list& of) {
    std::map<std::string_view, std::size_t> all;
    for (std::size_t at = of.clauses(); at < of.size(); ++at) {
        const auto [found, first] = all.try_emplace(of.text(at), at);
        found->second = first ? at : no_place;
    }
    std::erase_if(all, [](const auto& entry) { return entry.second == no_place; });
    return all;
}

/// The articles by hand. Of the paragraphs those that stand once in each edition, word for
/// word, are known; nothing is known of the others.
bool run_law(bool hidden, const scenario_size& size, scores& into) {
    for (std::uint64_t seed = 1; seed <= (hidden ? size.pairs : 1); ++seed) {
        const auto pair = read_law_pair(hidden ? std::optional(seed) : std::nullopt);
        if (!pair) {
            return false;
        }
        const place_list olds(pair->before);
        const place_list news(pair->after);
        known_truth truth{{}, pair->same, std::vector<bool>(olds.size(), true)};
        std::fill_n(truth.unknown.begin(), olds.clauses(), false);
        const auto in_old = unique_texts(olds);
        const auto in_new = unique_texts(news);
        for (const auto& [text, from] : in_old) {
            const auto to = in_new.find(text);
            if (to != in_new.end()) {
                truth.same.emplace_back(from, to->second);
                truth.unknown[from] = false;
            }
        }
        compare(pair->before, pair->after, olds, news, truth, into);
    }
    return true;
}

} // namespace

std::span<const std::string_view> scenario_names() {
    return names;
}

bool run_scenario(std::string_view name, const scenario_size& size, scores& into) {
    if (name == "corpus") {
        run_corpus(into);
    } else if (name.starts_with("law")) {
        return run_law(name == "law-hidden", size, into);
    } else if (name == "unrelated") {
        run_unrelated(size, into);
    } else {
        run_generated(name, size, into);
    }
    return true;
}

} // namespace kijun::bench
