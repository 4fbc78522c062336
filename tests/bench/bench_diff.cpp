// The stages of a comparison in one process, beside the floor (see floor_work.hpp). Figures are
// ratios to the floor measured in the same run; see README.md.

#include "floor_work.hpp"
#include "generate.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <utility>

namespace {

/// What is compared: the project's own editions, or generated ones.
enum input_name : std::int64_t {
    corpus,
    generated_x1,
    generated_x10,
    heavy_x10,
    unrelated_x10
};

struct input {
    kijun::source before;
    kijun::source after;
    double floor_seconds = 0; ///< of one run, from the floor's own benchmark

    [[nodiscard]] std::size_t size() const { return before.bytes.size() + after.bytes.size(); }
};

[[noreturn]] void give_up(const kijun::failure& why) {
    std::cerr << describe(why, kijun::language::en) << '\n';
    std::exit(1); // NOLINT(concurrency-mt-unsafe): nothing runs beside it
}

kijun::source corpus_file(const std::string& name) {
    auto loaded = kijun::load(KIJUN_CORPUS "/annual-review/" + name);
    if (!loaded) {
        give_up(loaded.error());
    }
    return std::move(loaded).value();
}

input make_input(input_name name) {
    if (name == corpus) {
        return {corpus_file("edition-12.xml"), corpus_file("edition-13.xml")};
    }
    kijun::generator::generator_options options;
    options.clauses = name == generated_x1 ? 330 : 3300;
    const auto pair = generate(name == heavy_x10 ? kijun::generator::heavy(options) : options);
    options.seed = 2;
    return {{"before.xml", kijun::to_xml(pair.before)},
            {"after.xml",
             kijun::to_xml(name == unrelated_x10 ? generate(options).after : pair.after)}};
}

input& input_of(const benchmark::State& state) {
    static std::map<std::int64_t, input> made;
    const auto name = state.range(0);
    const auto found = made.find(name);
    return found != made.end()
               ? found->second
               : made.emplace(name, make_input(static_cast<input_name>(name))).first->second;
}

kijun::edition edition_from(const kijun::source& file) {
    auto read = kijun::read_edition(file);
    if (!read) {
        give_up(read.error());
    }
    return std::move(read).value().value;
}

/// Runs the work and counts its time as a multiple of the floor's.
template <typename Work>
double measure(benchmark::State& state, Work work) {
    const auto start = std::chrono::steady_clock::now();
    for ([[maybe_unused]] auto round : state) {
        work();
    }
    const std::chrono::duration<double> all = std::chrono::steady_clock::now() - start;
    const double one = all.count() / static_cast<double>(state.iterations());
    const input& of = input_of(state);
    state.counters["MB"] = static_cast<double>(of.size()) / 1e6;
    if (of.floor_seconds > 0) {
        state.counters["x_floor"] = one / of.floor_seconds;
    }
    return one;
}

void floor_parse_and_normalise(benchmark::State& state) {
    input& of = input_of(state);
    of.floor_seconds = measure(state, [&of] {
        for (const auto* file : {&of.before, &of.after}) {
            benchmark::DoNotOptimize(kijun::bench::parse_and_normalise(file->bytes));
        }
    });
    state.counters["x_floor"] = 1;
}

void read_both_editions(benchmark::State& state) {
    const input& of = input_of(state);
    measure(state, [&of] {
        benchmark::DoNotOptimize(edition_from(of.before));
        benchmark::DoNotOptimize(edition_from(of.after));
    });
}

void diff_editions(benchmark::State& state) {
    const input& of = input_of(state);
    const auto before = edition_from(of.before);
    const auto after = edition_from(of.after);
    measure(state, [&] { benchmark::DoNotOptimize(kijun::diff(before, after)); });
}

void print_json(benchmark::State& state) {
    const input& of = input_of(state);
    const auto changes = kijun::diff(edition_from(of.before), edition_from(of.after));
    measure(state, [&] { benchmark::DoNotOptimize(kijun::to_json(changes)); });
}

void read_diff_and_print_json(benchmark::State& state) {
    const input& of = input_of(state);
    measure(state, [&of] {
        const auto changes = kijun::diff(edition_from(of.before), edition_from(of.after));
        benchmark::DoNotOptimize(kijun::to_json(changes));
    });
}

// The floor first: the others divide by what it measured. With a filter that leaves the floor
// out there are no ratios.
void all_inputs(benchmark::internal::Benchmark* one) {
    one->ArgName("input")
        ->Arg(corpus)
        ->Arg(generated_x1)
        ->Arg(generated_x10)
        ->Arg(heavy_x10)
        ->Arg(unrelated_x10)
        ->Unit(benchmark::kMillisecond);
}
BENCHMARK(floor_parse_and_normalise)->Apply(all_inputs);
BENCHMARK(read_both_editions)->Apply(all_inputs);
BENCHMARK(diff_editions)->Apply(all_inputs);
BENCHMARK(print_json)->Apply(all_inputs);
BENCHMARK(read_diff_and_print_json)->Apply(all_inputs);

} // namespace

BENCHMARK_MAIN();
