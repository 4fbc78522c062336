// What workbooks cost: a sheet of questions written (to_xlsx, which reads it back itself), and
// read for its answers, by the number of its rows; beside it the same table as HTML.

#include <kijun/model/answer_sheet.hpp>
#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace {

using namespace kijun;

/// As many questions as rows: 17 columns, old and new wording in several runs, a third
/// answered.
document questions(std::size_t rows) {
    document_table table;
    table.caption = "回答";
    const auto cell = [](std::string text) {
        table_cell one;
        one.content.push_back({{{std::move(text), text_mark::none, ""}}});
        return one;
    };
    table.rows.emplace_back();
    for (const sheet_word& word : answer_columns) {
        table.rows.back().push_back(cell(std::string(word.ja)));
    }
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string number = std::to_string(row);
        std::vector<table_cell> cells(answer_columns.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i] =
                cell("実" + number + " 認証に用いる鍵を管理すること " + std::to_string(i));
        }
        for (const answer_column column : {answer_column::old_text, answer_column::new_text}) {
            cells[index_of(column)].content[0].runs = {
                {"監督当局の公表資料や他社の事故事例を踏まえ、規程を", text_mark::none, ""},
                {"毎年" + number, text_mark::underline, ""},
                {"改める必要があるかどうかを判定することが必要である。", text_mark::none, ""}};
        }
        const bool answered = row % 3 == 0;
        cells[index_of(answer_column::item)] = cell(std::to_string(row % 100 + 1));
        cells[index_of(answer_column::verdict)] = answered ? cell("影響なし") : table_cell{};
        cells[index_of(answer_column::date)] = answered ? cell("2025-11-20") : table_cell{};
        if (!answered) {
            cells[index_of(answer_column::reason)] = {};
        }
        table.rows.push_back(std::move(cells));
    }
    document paper;
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

void write_xlsx(benchmark::State& state) {
    const document paper = questions(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        auto bytes = to_xlsx(paper);
        benchmark::DoNotOptimize(bytes);
    }
    state.SetComplexityN(state.range(0));
}

void write_html(benchmark::State& state) {
    const document paper = questions(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        auto bytes = to_html(paper);
        benchmark::DoNotOptimize(bytes);
    }
    state.SetComplexityN(state.range(0));
}

void read_answers_back(benchmark::State& state) {
    const source file{"answers.xlsx",
                      to_xlsx(questions(static_cast<std::size_t>(state.range(0)))).value()};
    for (auto _ : state) {
        auto read = read_answer_sheets(file);
        benchmark::DoNotOptimize(read);
    }
    state.SetComplexityN(state.range(0));
}

constexpr std::int64_t fewest = 1'250;
constexpr std::int64_t most = 20'000;

BENCHMARK(write_xlsx)
    ->RangeMultiplier(2)
    ->Range(fewest, most)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();
BENCHMARK(read_answers_back)
    ->RangeMultiplier(2)
    ->Range(fewest, most)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();
BENCHMARK(write_html)
    ->RangeMultiplier(2)
    ->Range(fewest, most)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

} // namespace

BENCHMARK_MAIN();
