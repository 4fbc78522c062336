#include "impact/stake.hpp"

#include "diff/obligation.hpp"
#include "impact/places.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace kijun::effects {

namespace {

/// The strongest sentence. A sentence ends with 。 or a line.
obligation strongest_in(std::string_view text) {
    constexpr std::string_view stop = "。";
    obligation strongest = obligation::none;
    while (!text.empty()) {
        const std::size_t full = text.find(stop);
        const std::size_t line = text.find('\n');
        const std::size_t end =
            std::min(full == std::string_view::npos ? text.size() : full + stop.size(),
                     line == std::string_view::npos ? text.size() : line + 1);
        strongest = std::max(strongest, obligation_of_sentence(text.substr(0, end)));
        text.remove_prefix(end);
    }
    return strongest;
}

bool informs(std::string_view place) {
    return path_of(place).find("参考") != std::string_view::npos ||
           path_of(place).find("(注") != std::string_view::npos;
}

bool only_went_elsewhere(const change& what) {
    return !what.edited &&
           (what.kind == change_kind::moved || what.kind == change_kind::renumbered);
}

/// What is new in it, or, of what was deleted, what is gone.
std::string weighty_text(const change& what) {
    std::string text;
    for (const text_run& run : what.runs) {
        if (run.op != run_op::remove) {
            text += run.text;
        }
    }
    for (const subtree_line& line : what.subtree) {
        text += "\n" + line.text;
    }
    return text;
}

} // namespace

double stake_of(const change& what) {
    constexpr double editorial = 0.2;
    constexpr double elsewhere_now = 0.5;
    constexpr double whole = 1;
    if (what.grade == change_grade::editorial) {
        return editorial;
    }
    const bool other_class = what.old_class != what.new_class && !what.old_class.empty();
    if (what.strength || what.negated || other_class) {
        return whole;
    }
    if (only_went_elsewhere(what)) {
        return elsewhere_now;
    }
    constexpr double informing = 0.6;
    if (informs(place_of(what))) {
        return informing;
    }
    switch (strongest_in(weighty_text(what))) {
    case obligation::must:
        return whole;
    case obligation::should:
        return 0.9;
    case obligation::may:
        return 0.75;
    case obligation::info:
        return informing;
    case obligation::none:
        break;
    }
    return 0.85;
}

void weigh(impact_link& link, double stake, double spoken) noexcept {
    constexpr double inherited = 0.8;
    link.relevance = stake * (0.5 + spoken / 2) *
                     (link.how == relation::inherited ? inherited : 1.0) * link.score;
}

} // namespace kijun::effects
