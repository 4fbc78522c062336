#include "impact/asked_text.hpp"

#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace kijun::effects {

namespace {

struct brought {
    std::string fresh;
    std::string around;
};

brought brought_by(const change& what) {
    brought text;
    if (what.kind == change_kind::modified) {
        for (const text_run& run : what.runs) {
            if (run.op != run_op::remove) {
                (run.op == run_op::insert ? text.fresh : text.around) += run.text + "\n";
            }
        }
        return text;
    }
    for (const subtree_line& line : what.subtree) {
        text.fresh += line.text + "\n";
    }
    return text;
}

} // namespace

asked_text ask(const change& what, const clause_topics& topics) {
    constexpr float around_weighs = 0.5F;
    const brought text = brought_by(what);
    asked_text asked;
    asked.key = comparison_key(text.fresh);
    const std::size_t fresh_ends = asked.key.size();
    asked.key += '\n' + comparison_key(text.around);
    asked.words = meaning_words(asked.key);
    std::unordered_set<std::uint64_t> seen;
    double squares = 0;
    for (const meaning_word& word : asked.words) {
        const auto number = seen.insert(word.id).second ? topics.number_of(word.id)
                                                        : std::optional<std::uint32_t>();
        if (!number) {
            continue;
        }
        const float weight = word.begin < fresh_ends ? 1.0F : around_weighs;
        const double rare = static_cast<double>(weight) * topics.rarity_of(*number);
        asked.known.push_back({*number, weight});
        asked.topic.push_back({*number, static_cast<float>(rare)});
        squares += rare * rare;
    }
    for (clause_topics::weighed& each : asked.topic) {
        each.weight =
            squares > 0
                ? static_cast<float>(static_cast<double>(each.weight) / std::sqrt(squares))
                : 0.0F;
    }
    return asked;
}

} // namespace kijun::effects
