// Prints how well the comparison tells known edits: generated pairs with the clauses' numbers
// kept and dealt out anew, a reorganisation, unrelated editions, the project's own editions and
// a real law. The same arguments, the same bytes.

#include "figures.hpp"
#include "law_pair.hpp"
#include "place_list.hpp"
#include "scenarios.hpp"
#include "scores.hpp"

#include <kijun/base/diagnostic.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kijun;

constexpr std::string_view usage =
    "usage: evaluate_diff [--pairs N] [--clauses N] [--scenario NAME]… [--json] [--misses]\n"
    "scenarios: corpus law law-hidden yearly hidden through heavy heavy-hidden unrelated "
    "(all)\n";

struct task {
    bench::scenario_size size;
    std::vector<std::string_view> scenarios;
    bool json = false;
    bool misses = false;
};

bool read_arguments(int count, char** words, task& wanted) {
    for (int i = 1; i < count; ++i) {
        const std::string_view name = words[i];
        if (name == "--json" || name == "--misses") {
            (name == "--json" ? wanted.json : wanted.misses) = true;
            continue;
        }
        if (++i == count) {
            return false;
        }
        const std::string_view value = words[i];
        if (name == "--scenario") {
            wanted.scenarios.push_back(value);
            continue;
        }
        std::size_t* into = name == "--pairs"     ? &wanted.size.pairs
                            : name == "--clauses" ? &wanted.size.clauses
                                                  : nullptr;
        if (into == nullptr ||
            std::from_chars(value.data(), value.data() + value.size(), *into).ec !=
                std::errc()) {
            return false;
        }
    }
    const auto& known = bench::scenario_names();
    for (const auto name : wanted.scenarios) {
        if (std::ranges::find(known, name) == known.end()) {
            return false;
        }
    }
    if (wanted.scenarios.empty()) {
        wanted.scenarios.assign(known.begin(), known.end());
    }
    return true;
}

} // namespace

int main(int count, char** words) {
    task wanted;
    if (!read_arguments(count, words, wanted)) {
        std::cerr << usage;
        return 2;
    }
    try {
        std::vector<std::string> objects;
        for (const auto name : wanted.scenarios) {
            bench::scores sums(wanted.misses);
            if (!bench::run_scenario(name, wanted.size, sums)) {
                std::cerr << name << ": NOT RUN, ../shared/corpus is missing\n";
                continue;
            }
            if (wanted.json) {
                objects.push_back(bench::to_json(name, sums));
            } else {
                std::cout << "\n## " << name << "\n\n" << bench::to_table(sums) << std::flush;
            }
            for (const auto& line : sums.misses()) {
                (wanted.json ? std::cerr : std::cout) << line << '\n';
            }
        }
        if (wanted.json) {
            std::cout << "[\n";
            for (std::size_t i = 0; i < objects.size(); ++i) {
                std::cout << objects[i] << (i + 1 < objects.size() ? ",\n" : "\n");
            }
            std::cout << "]\n";
        }
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 3;
    }
    return 0;
}
