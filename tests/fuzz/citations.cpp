#include "target.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/numbering/label.hpp>

#include <algorithm>

namespace kijun::fuzz {
namespace {

/// 1/10: numbers below each other have no spelling that could not mean 1-10 as well.
bool has_numbers_in_a_row(std::string_view locator) {
    bool before = false;
    while (!locator.empty()) {
        const std::string_view one = locator.substr(0, locator.find('/'));
        const bool number = read_label(one).series == label_series::decimal;
        if (number && before) {
            return true;
        }
        before = number;
        locator.remove_prefix(std::min(one.size() + 1, locator.size()));
    }
    return false;
}

} // namespace

std::vector<std::string> seeds(const std::string& /*corpus*/) {
    return {"実1～実3、実73-1 を参照し、統4-1/2 に従う。",
            "【実3、実28、実30】（参考6）、（注1）",
            "実務基準3,13,30 実 103 - 1 実112 2-(1)⑧ 通番 1、3",
            "系統20, 施設3, 実務基準152項目, 第13版",
            "第十二条の二第三項第一号イ、前条、同項、第二条から第五条まで",
            "AC-2(1), AC-2a.1., SHA-2"};
}

void take(std::string_view input) {
    static const clause_list fisc({"統1", "統4", "統4-1", "実8", "実73", "実73-1", "監1"});
    static const clause_list law({"第一条", "第二条", "第十二条の二", "附則第一条"});
    static const clause_list control({"ac-2", "ac-2.1", "sc-7"});
    std::size_t end = 0;
    for (const citation& each : parse_citations(input)) {
        promise(each.span.begin >= end && each.span.begin < each.span.end &&
                    each.span.end <= input.size(),
                "spans ascend and lie in the text");
        end = each.span.end;
        if (!each.readings.empty() && !each.readings.front().last.empty()) {
            continue; // a range is printed without the place behind its end
        }
        if (has_numbers_in_a_row(each.locator)) {
            continue;
        }
        const std::string printed = to_string(each);
        const std::vector<citation> again = parse_citations(printed);
        promise(again.size() == 1 && again[0].kind == each.kind &&
                    again[0].locator == each.locator,
                "what is printed is read back");
    }
    for (const clause_list* list : {&fisc, &law, &control}) {
        (void)resolve_citations(input, list);
        (void)cited_clauses(input, *list);
    }
    (void)resolve_citations(input, nullptr);
    (void)read_label(input);
}

} // namespace kijun::fuzz
