// Which items of a checklist must be looked at because of a new edition, and why.
#include <kijun/kijun.hpp>

#include <iostream>

int main(int, char** files) { // OLD NEW CHECKLIST
    const auto before = kijun::read_edition(kijun::load(files[1]).value()).value().value;
    const auto after = kijun::read_edition(kijun::load(files[2]).value()).value().value;
    const auto items = kijun::read_checklist(kijun::load(files[3]).value()).value().value;
    const auto found = kijun::assess(kijun::diff(before, after), before, after, items);
    for (const auto& link : found.links) {
        if (link.skipped.empty()) {
            std::cout << "通番" << link.item << " " << link.citation << " " << link.change;
            std::cout << '\n';
        }
    }
}
