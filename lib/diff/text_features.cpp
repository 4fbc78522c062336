#include "diff/text_features.hpp"

#include "diff/grams.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace kijun {
namespace {

// Code points of each edition that are enough to tell rare features from common ones: a
// standard of 300 clauses has about six times as many.
constexpr std::size_t sample_size = 50'000;

std::size_t code_points_of(const place_tree& tree) {
    std::size_t all = 0;
    for (const place_index at : tree.clauses()) {
        all += tree[at].deep_weight;
    }
    return all;
}

/// Bits of a short feature: sixteen times as many features as there are code points, so that a
/// comparison of two short texts does not begin with clearing a megabyte.
unsigned bits_for(std::size_t code_points) {
    constexpr unsigned room = 4;
    constexpr unsigned fewest = 8;
    constexpr unsigned most = 16;
    return std::clamp(static_cast<unsigned>(std::bit_width(code_points)) + room, fewest, most);
}

} // namespace

text_features::text_features(const place_tree& before, const place_tree& after)
    : old_{&before, std::vector<std::uint32_t>(before.size(), not_made)},
      new_{&after, std::vector<std::uint32_t>(after.size(), not_made)},
      shift_(32U - bits_for(code_points_of(before) + code_points_of(after))),
      counters_(std::size_t{1} << (32U - shift_)) {
    weigh(before, after);
}

void text_features::weigh(const place_tree& before, const place_tree& after) {
    const std::size_t gram_count = counters_.size();
    std::vector<std::uint32_t> seen(gram_count, 0);
    double places = 0;
    for (const place_tree* tree : {&before, &after}) {
        const std::size_t step = code_points_of(*tree) / sample_size + 1;
        for (std::size_t at = 0; at < tree->size(); at += step) {
            const place& one = (*tree)[static_cast<place_index>(at)];
            constexpr std::uint32_t longest = 2'000; // a longer one would outvote the rest
            if (one.weight == 0 || one.weight > longest) {
                continue;
            }
            ++places;
            const auto tokens = tokenise(tree->key(static_cast<place_index>(at)), tokens_);
            for_each_gram(tokens, [&](std::uint32_t gram) { ++seen[short_of(gram)]; });
        }
    }
    weights_.resize(gram_count);
    // Most counts are small, and equal counts weigh alike.
    std::vector<float> by_count;
    for (std::size_t gram = 0; gram < gram_count; ++gram) {
        const std::uint32_t count = std::max(seen[gram], 1U);
        if (count >= by_count.size()) {
            for (std::size_t next = by_count.size(); next <= count; ++next) {
                const auto times = static_cast<double>(std::max<std::size_t>(next, 1));
                by_count.push_back(static_cast<float>(std::log(1.0 + places / times)));
            }
        }
        weights_[gram] = by_count[count];
    }
}

std::string_view text_features::key(const side& from, place_index at) {
    return from.tree->key(at);
}

feature_bag text_features::of(side& from, place_index at) {
    std::uint32_t& index = from.bag_of[at];
    if (index == not_made) {
        kept_bag made{grams_.size(), 0, 0};
        double total = 0;
        const auto tokens = tokenise(key(from, at), tokens_);
        if (grams_.capacity() < made.begin + 2 * tokens.size()) {
            grams_.reserve(std::max(2 * grams_.capacity(), made.begin + 2 * tokens.size()));
        }
        grams_.resize(made.begin + 2 * tokens.size()); // a token has two features at most
        std::uint16_t* const begin = grams_.data() + made.begin;
        std::uint16_t* to = begin;
        for_each_gram(tokens, [&](std::uint32_t gram) {
            const std::uint16_t feature = short_of(gram);
            *to++ = feature;
            total += static_cast<double>(weights_[feature]);
        });
        made.size = static_cast<std::uint32_t>(to - begin);
        grams_.resize(made.begin + made.size);
        made.total = static_cast<float>(total);
        index = static_cast<std::uint32_t>(bags_.size());
        bags_.push_back(made);
    }
    const kept_bag& found = bags_[index];
    return {std::span(grams_).subspan(found.begin, found.size),
            static_cast<double>(found.total),
            index};
}

// The counts of the last comparison need not be cleared: all of them are below what this one
// begins with.
void text_features::forget_counts(std::size_t will_be_counted) {
    counted_bag_ = no_bag;
    none_ += counted_;
    counted_ = static_cast<std::uint32_t>(will_be_counted);
    constexpr std::uint32_t most = 0xffffffffU;
    if (none_ > most - counted_) {
        std::ranges::fill(counters_, 0U);
        none_ = 0;
    }
}

void text_features::count(const feature_bag& one) {
    for (const std::uint16_t gram : one.grams) {
        counters_[gram] = std::max(counters_[gram], none_) + 1;
    }
}

double text_features::take_counted(const feature_bag& other) {
    double shared = 0;
    for (const std::uint16_t gram : other.grams) {
        std::uint32_t& held = counters_[gram];
        if (held > none_) {
            --held;
            shared += static_cast<double>(weights_[gram]);
        }
    }
    return shared;
}

double text_features::share_counted(const feature_bag& other) {
    if (taken_.size() < other.grams.size()) {
        taken_.resize(other.grams.size());
    }
    double shared = 0;
    std::uint16_t* to = taken_.data();
    for (const std::uint16_t gram : other.grams) {
        std::uint32_t& held = counters_[gram];
        if (held > none_) {
            --held;
            *to++ = gram;
            shared += static_cast<double>(weights_[gram]);
        }
    }
    while (to != taken_.data()) {
        ++counters_[*--to];
    }
    return shared;
}

double text_features::common(const feature_bag& one, const feature_bag& other) {
    if (counted_bag_ != one.number) {
        forget_counts(one.grams.size());
        count(one);
        counted_bag_ = one.number;
    }
    return share_counted(other);
}

double text_features::kept_below(place_range olds, place_range news) {
    std::size_t grams = 0;
    for (place_index at = olds.begin; at < olds.end; ++at) {
        grams += of_old(at).grams.size();
    }
    forget_counts(grams);
    double old_total = 0;
    double new_total = 0;
    double shared = 0;
    for (place_index at = olds.begin; at < olds.end; ++at) {
        const feature_bag one = of_old(at);
        old_total += one.total;
        count(one);
    }
    for (place_index at = news.begin; at < news.end; ++at) {
        const feature_bag other = of_new(at);
        new_total += other.total;
        shared += take_counted(other);
    }
    const double smaller = std::min(old_total, new_total);
    return smaller <= 0
               ? 0.0
               : std::min(1.0, shared / (old_total + new_total) + 0.5 * shared / smaller);
}

double text_features::alike(place_index old_place, place_index new_place) {
    static_cast<void>(of_old(old_place)); // both are made before either is looked at
    const feature_bag other = of_new(new_place);
    const feature_bag one = of_old(old_place);
    const double total = one.total + other.total;
    // The new place first: it is compared with several old ones, one after another.
    return total <= 0 ? 0.0 : std::min(1.0, 2.0 * common(other, one) / total);
}

double text_features::kept(place_index old_place, place_index new_place) {
    static_cast<void>(of_old(old_place)); // both are made before either is looked at
    const feature_bag other = of_new(new_place);
    const feature_bag one = of_old(old_place);
    const double smaller = std::min(one.total, other.total);
    if (smaller <= 0) {
        return 0.0;
    }
    const double shared = common(one, other);
    return std::min(1.0, shared / (one.total + other.total) + 0.5 * shared / smaller);
}

} // namespace kijun
