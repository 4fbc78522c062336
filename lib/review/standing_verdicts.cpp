#include "review/standing_verdicts.hpp"

#include "review/digits.hpp"

namespace kijun::verdicts {

standing_verdicts::standing_verdicts(const ledger& book, const questions& asked)
    : asked_(asked) {
    for (const verdict& one : book.verdicts) {
        if (!one.superseded) {
            by_content_[key_of(one.change, one.item)].push_back(&one);
        }
    }
}

std::vector<const verdict*> standing_verdicts::on(const verdict& here) const {
    std::vector<const verdict*> found;
    const auto known = by_content_.find(key_of(here.change, here.item));
    if (known != by_content_.end()) {
        for (const verdict* one : known->second) {
            if (!asked_.are_distinct(*one, here)) {
                found.push_back(one);
            }
        }
    }
    return found;
}

std::string standing_verdicts::print_of(const verdict& here) const {
    const std::vector<const verdict*> standing = on(here);
    if (standing.empty()) {
        return "";
    }
    fingerprint print("kijun.standing/1");
    for (const verdict* one : standing) {
        print.add(to_string(one->said));
        print.add(one->reviewer);
        print.add(one->date);
        print.add(one->reason);
    }
    return print.digits();
}

} // namespace kijun::verdicts
