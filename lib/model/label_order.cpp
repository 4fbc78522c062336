#include "label_order.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

constexpr std::string_view iroha_order = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノ"
                                         "オクヤマケフコエテアサキユメミシヱヒモセス";

/// Where the letter of イ, (イ) stands in iroha order; npos when it has none there.
std::size_t iroha_index(std::string_view text) {
    constexpr std::size_t letter = 3; // bytes of a katakana in UTF-8
    if (!text.empty() && text.front() == '(') {
        text.remove_prefix(1);
    }
    return text.size() < letter ? std::string_view::npos
                                : iroha_order.find(text.substr(0, letter));
}

/// イ and ロ may be read as `kana` or `iroha`: they count as one series here.
label_series series_of(const label& of) {
    return of.series == label_series::iroha ? label_series::kana : of.series;
}

bool goes_back(const label& earlier, const label& later) {
    if (later.numbers >= earlier.numbers) {
        return false;
    }
    if (series_of(later) == label_series::kana) {
        const std::size_t from = iroha_index(earlier.text);
        const std::size_t to = iroha_index(later.text);
        return from == std::string_view::npos || to == std::string_view::npos || to < from;
    }
    return true;
}

} // namespace

const label* label_order::take(const label& next) {
    if (next.numbers.empty() || next.series == label_series::other ||
        next.series == label_series::ordinal) {
        return nullptr;
    }
    const auto same = std::find_if(last_.begin(), last_.end(), [&](const label& seen) {
        return series_of(seen) == series_of(next);
    });
    if (same == last_.end()) {
        last_.push_back(next);
        return nullptr;
    }
    before_ = std::exchange(*same, next);
    return goes_back(before_, next) ? &before_ : nullptr;
}

} // namespace kijun
