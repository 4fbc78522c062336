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
label_series counted_in(label_series series) {
    return series == label_series::iroha ? label_series::kana : series;
}

bool less(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end());
}

bool iroha_goes_back(std::string_view earlier, std::string_view later) {
    const std::size_t from = iroha_index(earlier);
    const std::size_t to = iroha_index(later);
    return from == std::string_view::npos || to == std::string_view::npos || to < from;
}

} // namespace

label_order::place label_order::take(const label_view& next) {
    if (next.numbers.empty() || next.series == label_series::other ||
        next.series == label_series::ordinal) {
        return {};
    }
    const label_series series = counted_in(next.series);
    std::size_t at = 0;
    while (at < used_ && last_[at].series != series) {
        ++at;
    }
    place found;
    if (at == used_) {
        if (used_ == last_.size()) {
            last_.emplace_back();
        }
        ++used_;
        last_[at].series = series;
        last_[at].ascending = true;
        found.highest = true;
    } else {
        seen& last = last_[at];
        if (less(next.numbers, last.numbers) &&
            (series != label_series::kana || iroha_goes_back(last.text, next.text))) {
            before_ = last.text;
            found.goes_back_from = &before_;
        }
        last.ascending = last.ascending && less(last.numbers, next.numbers);
        found.highest = last.ascending;
    }
    last_[at].numbers.assign(next.numbers.begin(), next.numbers.end());
    last_[at].text.assign(next.text);
    return found;
}

} // namespace kijun
