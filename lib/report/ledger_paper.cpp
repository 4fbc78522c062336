#include <kijun/report/papers.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {
namespace {

table_cell cell(std::string_view text) {
    table_cell one;
    one.content.push_back({{document_run{std::string(text), text_mark::none, {}}}});
    return one;
}

/// The words of the language that was asked for.
struct in_words {
    language in;
    [[nodiscard]] std::string_view operator()(std::string_view ja, std::string_view en) const {
        return in == language::ja ? ja : en;
    }
};

document_table verdicts_of(const ledger& book, const in_words& say) {
    document_table table;
    table.rows.push_back({cell(say("日付", "date")),
                          cell(say("判定者", "reviewer")),
                          cell(say("箇所", "place")),
                          cell(say("通番", "item")),
                          cell(say("関係", "relation")),
                          cell(say("判定", "verdict")),
                          cell(say("理由", "reason")),
                          cell(say("状態", "state"))});
    for (const verdict& one : book.verdicts) {
        table.rows.push_back(
            {cell(one.date),
             cell(one.reviewer),
             cell(one.path.empty() ? one.clause : one.clause + "/" + one.path),
             cell(one.number.empty() ? "-" : one.number),
             cell(to_string(one.how)),
             cell(to_string(one.said)),
             cell(one.reason),
             cell(one.superseded ? say("旧", "superseded") : std::string_view())});
    }
    return table;
}

document_table holes_of(const ledger& book, const in_words& say) {
    document_table table;
    table.caption = say("対応表の穴", "Holes of the traceability");
    table.rows.push_back({cell(say("日付", "date")),
                          cell(say("判定者", "reviewer")),
                          cell(say("基準・通番", "clause or item")),
                          cell(say("扱い", "treatment")),
                          cell(say("理由", "reason")),
                          cell("")});
    for (const hole_verdict& one : book.holes) {
        const std::string item = std::string(say("通番 ", "item ")) + one.number;
        table.rows.push_back(
            {cell(one.date),
             cell(one.reviewer),
             cell(one.number.empty() ? one.clause : item),
             cell(to_string(one.said)),
             cell(one.reason),
             cell(one.superseded ? say("旧", "superseded") : std::string_view())});
    }
    return table;
}

} // namespace

document ledger_paper(const ledger& book, language in) {
    const in_words say{in};
    document paper;
    paper.title = say("台帳", "Ledger");
    paper.language = say("ja", "en");
    paper.blocks.emplace_back(verdicts_of(book, say));
    if (!book.holes.empty()) {
        paper.blocks.emplace_back(holes_of(book, say));
    }
    return paper;
}

} // namespace kijun
