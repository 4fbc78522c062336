// Reading and comparing the project's corpus, beside the floor: pugixml's parse and one NFKC
// pass of ICU over the same bytes. Figures are ratios to the floor of the same run; see
// README.md.

#include <kijun/diff/diff.hpp>
#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

#include <pugixml.hpp>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <iostream>
#include <string>

namespace {

kijun::source corpus_file(const std::string& name) {
    auto loaded = kijun::load(KIJUN_CORPUS "/annual-review/" + name);
    if (!loaded) {
        std::cerr << describe(loaded.error(), kijun::language::en) << '\n';
        std::exit(1);
    }
    return *loaded;
}

const kijun::source& old_file() {
    static const kijun::source file = corpus_file("edition-12.xml");
    return file;
}

const kijun::source& new_file() {
    static const kijun::source file = corpus_file("edition-13.xml");
    return file;
}

kijun::edition edition_from(const kijun::source& file) {
    auto read = kijun::read_edition(file);
    if (!read) {
        std::cerr << describe(read.error(), kijun::language::en) << '\n';
        std::exit(1);
    }
    return read->value;
}

void count_bytes(benchmark::State& state) {
    const auto bytes = old_file().bytes.size() + new_file().bytes.size();
    state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}

void floor_parse_and_normalise(benchmark::State& state) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    for (auto _ : state) {
        for (const auto* file : {&old_file(), &new_file()}) {
            pugi::xml_document xml;
            benchmark::DoNotOptimize(xml.load_buffer(file->bytes.data(), file->bytes.size()));
            std::string folded;
            icu::StringByteSink<std::string> sink(&folded);
            nfkc->normalizeUTF8(
                0,
                icu::StringPiece(file->bytes.data(), static_cast<int32_t>(file->bytes.size())),
                sink,
                nullptr,
                status);
            benchmark::DoNotOptimize(folded);
        }
    }
    count_bytes(state);
}
BENCHMARK(floor_parse_and_normalise)->Unit(benchmark::kMillisecond);

void read_both_editions(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(edition_from(old_file()));
        benchmark::DoNotOptimize(edition_from(new_file()));
    }
    count_bytes(state);
}
BENCHMARK(read_both_editions)->Unit(benchmark::kMillisecond);

void diff_editions(benchmark::State& state) {
    const auto before = edition_from(old_file());
    const auto after = edition_from(new_file());
    for (auto _ : state) {
        benchmark::DoNotOptimize(kijun::diff(before, after));
    }
    count_bytes(state);
}
BENCHMARK(diff_editions)->Unit(benchmark::kMillisecond);

void read_diff_and_print_json(benchmark::State& state) {
    for (auto _ : state) {
        const auto changes = kijun::diff(edition_from(old_file()), edition_from(new_file()));
        benchmark::DoNotOptimize(kijun::to_json(changes));
    }
    count_bytes(state);
}
BENCHMARK(read_diff_and_print_json)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
