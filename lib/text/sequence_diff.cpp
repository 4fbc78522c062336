// Myers' linear-space algorithm: find the middle snake of a box, keep it, go on with the boxes
// before and after it. The boxes wait on a list, so that no input can exhaust the stack. Where
// its steps do not suffice, as in a long list that was shuffled, what stands once on both sides
// is kept in the order in which most of it stands (B. Cohen's patience diff).

#include <kijun/text/sequence_diff.hpp>

#include <algorithm>

namespace kijun {
namespace {

using sequence = std::span<const std::uint32_t>;

struct box {
    std::size_t left, top, right, bottom; // [left, right) of before, [top, bottom) of after
};

struct snake {
    std::size_t left, top, length;
    bool found = false;
};

class middle_finder {
public:
    middle_finder(sequence before, sequence after, std::size_t budget)
        : before_(before), after_(after), budget_(budget) {
        const std::size_t diagonals = 2 * (before.size() + after.size()) + 3;
        forward_.resize(diagonals);
        backward_.resize(diagonals);
    }

    /// The middle snake of a box whose ends differ; not found when the budget is spent.
    snake find(const box& in) {
        using number = std::ptrdiff_t;
        const auto n = static_cast<number>(in.right - in.left);
        const auto m = static_cast<number>(in.bottom - in.top);
        const number delta = n - m;
        const number half = (n + m + 1) / 2;
        const auto zero = static_cast<number>(forward_.size() / 2);
        const auto slot = [zero](number diagonal) {
            return static_cast<std::size_t>(zero + diagonal);
        };
        forward_[slot(1)] = 0;
        backward_[slot(1)] = 0;
        for (number d = 0; d <= half; ++d) {
            if (budget_ < static_cast<std::size_t>(d) + 1) {
                return {};
            }
            budget_ -= static_cast<std::size_t>(d) + 1;
            for (number k = -d; k <= d; k += 2) {
                const bool down =
                    k == -d || (k != d && forward_[slot(k - 1)] < forward_[slot(k + 1)]);
                number x = down ? forward_[slot(k + 1)] : forward_[slot(k - 1)] + 1;
                const number start = x;
                while (x < n && x - k < m && same(in, x, x - k)) {
                    ++x;
                }
                forward_[slot(k)] = x;
                const number reverse = delta - k;
                if (delta % 2 != 0 && reverse >= -(d - 1) && reverse <= d - 1 &&
                    x + backward_[slot(reverse)] >= n) {
                    return make(in, start, start - k, x - start);
                }
            }
            for (number k = -d; k <= d; k += 2) {
                const bool up =
                    k == -d || (k != d && backward_[slot(k - 1)] < backward_[slot(k + 1)]);
                number x = up ? backward_[slot(k + 1)] : backward_[slot(k - 1)] + 1;
                const number start = x;
                while (x < n && x - k < m && same(in, n - 1 - x, m - 1 - (x - k))) {
                    ++x;
                }
                backward_[slot(k)] = x;
                const number reverse = delta - k;
                if (delta % 2 == 0 && reverse >= -d && reverse <= d &&
                    x + forward_[slot(reverse)] >= n) {
                    return make(in, n - x, m - (x - k), x - start);
                }
            }
        }
        return {};
    }

private:
    [[nodiscard]] bool same(const box& in, std::ptrdiff_t x, std::ptrdiff_t y) const {
        return before_[in.left + static_cast<std::size_t>(x)] ==
               after_[in.top + static_cast<std::size_t>(y)];
    }
    static snake
    make(const box& in, std::ptrdiff_t x, std::ptrdiff_t y, std::ptrdiff_t length) {
        return {in.left + static_cast<std::size_t>(x),
                in.top + static_cast<std::size_t>(y),
                static_cast<std::size_t>(length),
                true};
    }

    sequence before_;
    sequence after_;
    std::size_t budget_;
    std::vector<std::ptrdiff_t> forward_;
    std::vector<std::ptrdiff_t> backward_;
};

using value_at = std::pair<std::uint32_t, std::size_t>;

/// The values of [begin, end) that stand there once, in order of value.
std::vector<value_at> single_values(sequence of, std::size_t begin, std::size_t end) {
    std::vector<value_at> all;
    all.reserve(end - begin);
    for (std::size_t at = begin; at < end; ++at) {
        all.emplace_back(of[at], at);
    }
    std::ranges::sort(all);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < all.size();) {
        std::size_t next = at + 1;
        while (next < all.size() && all[next].first == all[at].first) {
            ++next;
        }
        if (next == at + 1) {
            all[kept++] = all[at];
        }
        at = next;
    }
    all.resize(kept);
    return all;
}

/// Most of what stands once in both sides of a box, in order. O(n log n).
void keep_single(sequence before,
                 sequence after,
                 const box& in,
                 std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    const std::vector<value_at> olds = single_values(before, in.left, in.right);
    const std::vector<value_at> news = single_values(after, in.top, in.bottom);
    std::vector<std::pair<std::size_t, std::size_t>> both;
    for (auto one = olds.begin(), other = news.begin();
         one != olds.end() && other != news.end();) {
        if (one->first < other->first) {
            ++one;
        } else if (other->first < one->first) {
            ++other;
        } else {
            both.emplace_back(one++->second, other++->second);
        }
    }
    std::ranges::sort(both);
    std::vector<std::size_t> places;
    places.reserve(both.size());
    for (const auto& pair : both) {
        places.push_back(pair.second);
    }
    for (const std::size_t at : longest_increasing(places)) {
        pairs.push_back(both[at]);
    }
}

bool all_single(sequence values) {
    std::vector<std::uint32_t> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return std::ranges::adjacent_find(sorted) == sorted.end();
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>>
common_subsequence(sequence before, sequence after, std::size_t budget) {
    // Steps that do for small changes; without repeats there is an exact answer to fall back
    // on.
    constexpr std::size_t enough_for_small = std::size_t{1} << 18U;
    if (budget > enough_for_small && before.size() + after.size() > 1024 &&
        all_single(before) && all_single(after)) {
        budget = enough_for_small;
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    middle_finder middle(before, after, budget);
    std::vector<box> waiting{{0, 0, before.size(), after.size()}};
    while (!waiting.empty()) {
        box in = waiting.back();
        waiting.pop_back();
        while (in.left < in.right && in.top < in.bottom && before[in.left] == after[in.top]) {
            pairs.emplace_back(in.left++, in.top++);
        }
        while (in.left < in.right && in.top < in.bottom &&
               before[in.right - 1] == after[in.bottom - 1]) {
            pairs.emplace_back(--in.right, --in.bottom);
        }
        if (in.left == in.right || in.top == in.bottom) {
            continue;
        }
        const snake at = middle.find(in);
        if (!at.found) {
            keep_single(before, after, in, pairs); // budget spent
            continue;
        }
        for (std::size_t i = 0; i < at.length; ++i) {
            pairs.emplace_back(at.left + i, at.top + i);
        }
        const box first{in.left, in.top, at.left, at.top};
        const box rest{at.left + at.length, at.top + at.length, in.right, in.bottom};
        waiting.push_back(first);
        waiting.push_back(rest);
    }
    std::ranges::sort(pairs);
    return pairs;
}

std::vector<std::size_t> longest_increasing(std::span<const std::size_t> values) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t>
        ends; // ends[k]: position that ends the best subsequence of length k + 1
    std::vector<std::size_t> previous(values.size(), none);
    for (std::size_t at = 0; at < values.size(); ++at) {
        const auto place = std::ranges::lower_bound(
            ends, values[at], {}, [&values](std::size_t position) { return values[position]; });
        if (place != ends.begin()) {
            previous[at] = *(place - 1);
        }
        if (place == ends.end()) {
            ends.push_back(at);
        } else {
            *place = at;
        }
    }
    std::vector<std::size_t> best;
    for (std::size_t at = ends.empty() ? none : ends.back(); at != none; at = previous[at]) {
        best.push_back(at);
    }
    std::ranges::reverse(best);
    return best;
}

} // namespace kijun
