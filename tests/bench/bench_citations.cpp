// What reading citations costs, beside floors over the same bytes: a pass of memchr, and one of
// ICU's NFKC. Texts are made here: running Japanese without a citation, the same with one in
// each paragraph, and nothing but citations.

#include <kijun/numbering/citation.hpp>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kijun;

constexpr std::size_t paragraph_bytes = std::size_t{1} << 10U;
constexpr std::size_t document_bytes = std::size_t{10} << 20U;

std::string repeat(std::string_view unit, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
        text += unit;
    }
    return text;
}

constexpr std::string_view bare =
    "金融機関等は、コンピュータシステムの設備及び運用に関する規程を整備し、実施状況を定期的に確"
    "認する"
    "ことが必要である。通信の暗号化、アクセス権限の管理、技術的な対策も有効である。\n";
// Dates, counts and brackets, but no citation.
constexpr std::string_view dated = "2025年3月の改訂（第13版）では、実務基準152項目のうち24件を"
                                   "見直した。統計（注記を除く）も参照。\n";
constexpr std::string_view dense = "実8、実9、実14-1、統4-1、監1\n";
constexpr std::string_view placed = "実112 2-(1)⑧、実9第2項及び第3項、実8 参考1\n";
constexpr std::string_view articles = "第二条第一項第一号から第十六号まで又は第二十二号に掲げる"
                                      "者は、前条第二項の規定にかかわらず、"
                                      "民法第九十条の規定を準用する。\n";
constexpr std::string_view controls =
    "The organization employs AC-2(1), (3) and SI-4 (2), see IA-5.\n";

clause_list fisc() {
    std::vector<std::string> ids;
    for (int number = 1; number <= 153; ++number) {
        ids.push_back("実" + std::to_string(number));
    }
    ids.insert(ids.end(), {"実14-1", "統4", "統4-1", "監1", "監1-1"});
    return clause_list(std::move(ids));
}

clause_list law() {
    std::vector<std::string> ids;
    for (const char* number : {"一", "二", "三", "四", "五"}) {
        ids.push_back("第" + std::string(number) + "条");
    }
    return clause_list(std::move(ids));
}

clause_list catalog() {
    return clause_list({"ac-2", "ac-2.1", "ac-2.3", "ia-5", "si-4", "si-4.2"});
}

void finish(benchmark::State& state, const std::string& text, std::size_t citations) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
    const auto per = [](std::size_t count) {
        return benchmark::Counter(static_cast<double>(count),
                                  benchmark::Counter::kIsIterationInvariantRate |
                                      benchmark::Counter::kInvert);
    };
    state.counters["per_byte"] = per(text.size());
    if (citations != 0) {
        state.counters["per_citation"] = per(citations);
    }
}

void floor_memchr(benchmark::State& state, std::string_view unit, std::size_t bytes) {
    const std::string text = repeat(unit, bytes);
    for (auto _ : state) {
        benchmark::DoNotOptimize(std::memchr(text.data(), '\x01', text.size()));
    }
    finish(state, text, 0);
}

void floor_nfkc(benchmark::State& state, std::string_view unit, std::size_t bytes) {
    const std::string text = repeat(unit, bytes);
    UErrorCode failed = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(failed);
    for (auto _ : state) {
        std::string folded;
        icu::StringByteSink<std::string> sink(&folded);
        nfkc->normalizeUTF8(0, text, sink, nullptr, failed);
        benchmark::DoNotOptimize(folded.data());
    }
    finish(state, text, 0);
}

void resolve(benchmark::State& state,
             std::string_view unit,
             std::size_t bytes,
             const clause_list& list) {
    const std::string text = repeat(unit, bytes);
    std::size_t citations = 0;
    for (auto _ : state) {
        const resolution found = resolve_citations(text, &list);
        citations = found.citations.size();
        benchmark::DoNotOptimize(found.citations.data());
    }
    finish(state, text, citations);
}

void name_clauses(benchmark::State& state,
                  std::string_view unit,
                  std::size_t bytes,
                  const clause_list& list) {
    const std::string text = repeat(unit, bytes);
    for (auto _ : state) {
        const auto named = cited_clauses(text, list);
        benchmark::DoNotOptimize(named.data());
    }
    finish(state, text, resolve_citations(text, &list).citations.size());
}

} // namespace

BENCHMARK_CAPTURE(floor_memchr, 10_MB, bare, document_bytes);
BENCHMARK_CAPTURE(floor_nfkc, 10_MB, bare, document_bytes);
BENCHMARK_CAPTURE(floor_nfkc, paragraph, bare, paragraph_bytes);
BENCHMARK_CAPTURE(resolve, without_10_MB, bare, document_bytes, fisc());
BENCHMARK_CAPTURE(resolve, dates_10_MB, dated, document_bytes, fisc());
BENCHMARK_CAPTURE(resolve, without_paragraph, bare, paragraph_bytes, fisc());
BENCHMARK_CAPTURE(name_clauses, without_paragraph, bare, paragraph_bytes, fisc());
BENCHMARK_CAPTURE(resolve, dense_paragraph, dense, paragraph_bytes, fisc());
BENCHMARK_CAPTURE(name_clauses, dense_paragraph, dense, paragraph_bytes, fisc());
BENCHMARK_CAPTURE(resolve, dense_10_MB, dense, document_bytes, fisc());
BENCHMARK_CAPTURE(resolve, places_paragraph, placed, paragraph_bytes, fisc());
BENCHMARK_CAPTURE(resolve, law_without, bare, paragraph_bytes, law());
BENCHMARK_CAPTURE(resolve, law_paragraph, articles, paragraph_bytes, law());
BENCHMARK_CAPTURE(resolve, controls_paragraph, controls, paragraph_bytes, catalog());

BENCHMARK_MAIN();
