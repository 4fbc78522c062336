// What the library says of every change and every item of some lists: change, list, item,
// relation and length, a line each, parted by tabs. For comparison with the database's answer.

#include <kijun/kijun.hpp>

#include <iostream>

int main(int count, char** files) { // OLD NEW LIST…
    using namespace kijun;
    const auto before = read_edition(load(files[1]).value()).value().value;
    const auto after = read_edition(load(files[2]).value()).value().value;
    const assessor of(diff(before, after), before, after, nullptr, proposal_scope::indirect);
    for (int i = 3; i < count; ++i) {
        const auto items = read_checklist(load(files[i]).value()).value().value;
        const list_impact found = of.assess(items);
        for (const auto* links : {&found.links, &found.proposed}) {
            for (const impact_link& link : *links) {
                const std::size_t length =
                    link.how == relation::indirect ? link.via.size() - 1 : 0;
                std::cout << link.change << '\t' << files[i] << '\t' << link.item << '\t'
                          << to_string(link.how) << '\t' << length << '\n';
            }
        }
    }
}
