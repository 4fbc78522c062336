// A paper of one's own beside the committee's: a letter to whoever answers for one 区分,
// in every format that kijun writes.
#include <kijun/kijun.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

kijun::document_paragraph line_of(std::string_view text) {
    kijun::document_paragraph line;
    line.runs.emplace_back().text = text;
    return line;
}

kijun::document letter(const kijun::paper_inputs& from) {
    constexpr std::string_view matter = "開発と運用"; // 区分
    kijun::document paper;
    paper.title = "見直しのお願い";
    paper.blocks.emplace_back(line_of(std::string(matter) + "のご担当者様"));
    for (const kijun::impacted_item& item : from.review.effects.items) {
        const kijun::checklist_item* known = kijun::find_item(from.review.items, item.number);
        if (known != nullptr && known->category == matter && item.needs_review) {
            paper.blocks.emplace_back(line_of("通番" + item.number + "（" +
                                              std::to_string(item.changes.size()) +
                                              "件の変更）: " + known->goal));
        }
    }
    return paper;
}

} // namespace

int main(int count, char** files) {
    if (count != 4) {
        std::cerr << "usage: own_paper OLD NEW CHECKLIST\n";
        return 2;
    }
    const kijun::annual_review review =
        kijun::hold_review({},
                           kijun::read_edition(kijun::load(files[1]).value()).value().value,
                           kijun::read_edition(kijun::load(files[2]).value()).value().value,
                           kijun::read_checklist(kijun::load(files[3]).value()).value().value,
                           {},
                           {});
    const kijun::linked_trace trace = kijun::trace_of(review);

    std::vector<kijun::review_paper> papers = kijun::review_papers();
    papers.push_back({"letter", letter});
    for (const kijun::review_paper& paper : papers) {
        const kijun::document made = paper.make({review, trace});
        std::cout << paper.name << ".docx: " << kijun::to_docx(made).substr(0, 2) << '\n';
        if (paper.name == "letter") {
            std::cout << kijun::to_markdown(made);
        }
    }
    return 0;
}
