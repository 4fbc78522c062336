// A rule of one's own for suggestions: which items the house has failed before. A finding of
// last year's audit under an item makes every change that speaks of the same thing worth a
// look.
#include <kijun/kijun.hpp>

#include <iostream>
#include <map>
#include <string>

namespace {

/// What the auditors wrote down, by 通番.
const std::map<std::string, std::string> audit_findings{{"22", "鍵"}, {"7", "委託先"}};

kijun::signal_answer audited(const kijun::change& change, const kijun::checklist_item& item) {
    const auto finding = audit_findings.find(item.number);
    if (finding == audit_findings.end()) {
        return {};
    }
    for (const kijun::text_run& run : change.runs) {
        if (run.op != kijun::run_op::remove &&
            run.text.find(finding->second) != std::string::npos) {
            return {.score = 1, .words = {finding->second}};
        }
    }
    return {};
}

} // namespace

int main(int count, char** files) {
    if (count != 4) {
        std::cerr << "usage: own_signal OLD NEW CHECKLIST\n";
        return 2;
    }
    const auto before = kijun::read_edition(kijun::load(files[1]).value()).value().value;
    const auto after = kijun::read_edition(kijun::load(files[2]).value()).value().value;
    const auto items = kijun::read_checklist(kijun::load(files[3]).value()).value().value;

    kijun::impact found = kijun::assess(kijun::diff(before, after), before, after, items);
    kijun::proposal_options options;
    options.signals.push_back({.rule = "audit", .weight = 0.3, .ask = audited});
    kijun::propose_links(found, before, after, items, options);

    for (const kijun::impact_link& link : found.proposed) {
        for (const kijun::link_signal& signal : link.signals) {
            if (signal.rule == "audit") {
                std::cout << "通番" << link.item << " ← " << link.change;
                std::cout << ": " << signal.words.front() << '\n';
            }
        }
    }
    return 0;
}
