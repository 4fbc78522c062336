#include "statements.hpp"

namespace kijun::bench {

std::string statements::joined(const std::vector<std::string>& all) {
    std::string text;
    for (const auto& one : all) {
        text += one + " ";
    }
    return text;
}

std::map<std::string, tally> compare(const statements& known, const statements& said) {
    std::map<std::string, tally> all;
    for (const auto& [kind, items] : known.all_) {
        auto& sum = all[kind];
        const auto other = said.all_.find(kind);
        for (const auto& [item, count] : items) {
            sum.known += count;
            if (other == said.all_.end()) {
                continue;
            }
            const auto found = other->second.find(item);
            sum.both += found == other->second.end() ? 0 : std::min(count, found->second);
        }
    }
    for (const auto& [kind, items] : said.all_) {
        for (const auto& [item, count] : items) {
            all[kind].told += count;
        }
    }
    return all;
}

} // namespace kijun::bench
