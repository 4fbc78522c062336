#pragma once
// The verdicts that stand on a question, and their fingerprint.

#include "review/questions.hpp"

#include <kijun/model/ledger.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace kijun::verdicts {

class standing_verdicts {
public:
    /// The ledger must outlive this.
    standing_verdicts(const ledger& book, const questions& asked);

    /// Those on the question of `here`, which names change, item, place and number: not
    /// superseded, and not about another place or item that says the same.
    [[nodiscard]] std::vector<const verdict*> on(const verdict& here) const;
    /// 16 hexadecimal digits over who said what, when and why; "" where nothing stands.
    [[nodiscard]] std::string print_of(const verdict& here) const;

private:
    const questions& asked_;
    std::unordered_map<std::string, std::vector<const verdict*>> by_content_;
};

} // namespace kijun::verdicts
