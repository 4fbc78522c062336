// Siblings of equal texts: what their family begins and ends with, lists under equal headings,
// the same labels, the same order. What was only reworded is for similar_siblings.cpp.

#include "diff/sibling_pairs.hpp"

#include <kijun/text/sequence_diff.hpp>

#include <algorithm>
#include <unordered_map>

namespace kijun {

void sibling_pairs::gather_free(const place_tree& tree,
                                const places& joined,
                                place_index parent,
                                places& into) {
    into.clear();
    for (place_index child = parent + 1; child < tree[parent].end; child = tree[child].end) {
        if (joined[child] == no_place) {
            into.push_back(child);
        }
    }
}

void sibling_pairs::keep_free() {
    std::erase_if(olds_, [this](place_index at) { return pairs_.to_new[at] != no_place; });
    std::erase_if(news_, [this](place_index at) { return pairs_.to_old[at] != no_place; });
}

bool sibling_pairs::are_equal(place_index one, place_index other, equality by) const {
    const place& a = pairs_.before[one];
    const place& b = pairs_.after[other];
    return by == equality::subtrees ? a.deep_hash == b.deep_hash
                                    : pairs_.old_hash(one) == pairs_.new_hash(other);
}

void sibling_pairs::join(place_index one, place_index other, equality by) {
    if (by == equality::subtrees) {
        pairs_.join_subtrees(one, other);
    } else {
        pairs_.join(one, other);
        waiting_.emplace_back(one, other);
    }
}

// What a family begins and ends with, label for label: nearly all of it as a rule.
void sibling_pairs::join_ends() {
    const auto same = [this](place_index one, place_index other) {
        return are_equal(one, other, equality::subtrees) &&
               pairs_.before.label(one) == pairs_.after.label(other);
    };
    const std::size_t shorter = std::min(olds_.size(), news_.size());
    std::size_t head = 0;
    for (; head < shorter && same(olds_[head], news_[head]); ++head) {
        pairs_.join_subtrees(olds_[head], news_[head]);
    }
    std::size_t tail = 0;
    for (; tail < shorter - head &&
           same(olds_[olds_.size() - 1 - tail], news_[news_.size() - 1 - tail]);
         ++tail) {
        pairs_.join_subtrees(olds_[olds_.size() - 1 - tail], news_[news_.size() - 1 - tail]);
    }
    const auto cut = [head, tail](places& all) {
        all.resize(all.size() - tail);
        all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(head));
    };
    cut(olds_);
    cut(news_);
}

// Headings of the same words above several lists (「以下の例がある。」): neither words nor
// labels tell which is which, but what stands under them does.
void sibling_pairs::join_lists() {
    constexpr std::size_t most_pairs = 256; // of headings of the same words
    struct headings {
        places olds;
        places news;
    };
    std::unordered_map<std::uint64_t, headings> by_text;
    for (const place_index at : olds_) {
        if (pairs_.before[at].end > at + 1) {
            by_text[pairs_.old_hash(at)].olds.push_back(at);
        }
    }
    for (const place_index at : news_) {
        const auto found = by_text.find(pairs_.new_hash(at));
        if (found != by_text.end() && pairs_.after[at].end > at + 1) {
            found->second.news.push_back(at);
        }
    }
    struct candidate {
        std::uint32_t kept;
        bool same_label;
        place_index one, other;
    };
    std::vector<candidate> all;
    std::unordered_map<std::uint64_t, std::uint32_t> held; // texts under one old heading
    for (const place_index at : olds_) {
        const auto found = by_text.find(pairs_.old_hash(at));
        if (found == by_text.end() || found->second.olds.front() != at) {
            continue; // each group once, in the order in which they begin
        }
        const headings& group = found->second;
        if (group.olds.size() + group.news.size() < 3 ||
            group.olds.size() * group.news.size() > most_pairs) {
            continue;
        }
        for (const place_index one : group.olds) {
            held.clear();
            for (place_index below = one + 1; below < pairs_.before[one].end; ++below) {
                ++held[pairs_.old_hash(below)];
            }
            for (const place_index other : group.news) {
                std::uint32_t kept = 0;
                for (place_index below = other + 1; below < pairs_.after[other].end; ++below) {
                    kept +=
                        held.contains(pairs_.new_hash(below)) ? pairs_.after[below].weight : 0;
                }
                if (kept > 0) {
                    all.push_back({kept,
                                   pairs_.before.label(one) == pairs_.after.label(other),
                                   one,
                                   other});
                }
            }
        }
    }
    std::ranges::stable_sort(all, [](const candidate& a, const candidate& b) {
        return a.kept != b.kept ? a.kept > b.kept : a.same_label > b.same_label;
    });
    for (const candidate& each : all) {
        if (pairs_.is_free(each.one, each.other)) {
            join(each.one, each.other, equality::texts);
        }
    }
    keep_free();
}

// Ordinals (#2) are no labels: they shift with whatever comes before them.
void sibling_pairs::join_labelled(equality by) {
    constexpr std::size_t few = 16;
    if (news_.size() <= few) {
        for (const place_index one : olds_) {
            if (!pairs_.before.has_label(one)) {
                continue;
            }
            for (const place_index other : news_) {
                if (pairs_.before.label(one) == pairs_.after.label(other)) {
                    if (are_equal(one, other, by) && pairs_.is_free(one, other)) {
                        join(one, other, by);
                    }
                    break;
                }
            }
        }
    } else {
        std::unordered_map<std::string_view, place_index> labelled;
        for (const place_index at : news_) {
            if (pairs_.after.has_label(at)) {
                labelled.emplace(pairs_.after.label(at), at);
            }
        }
        for (const place_index at : olds_) {
            const auto found = labelled.find(pairs_.before.label(at));
            if (found != labelled.end() && are_equal(at, found->second, by) &&
                pairs_.is_free(at, found->second)) {
                join(at, found->second, by);
            }
        }
    }
    keep_free();
}

// Equal ones in order, then in any order. Empty texts have only their labels to be known by.
void sibling_pairs::join_middle(equality by) {
    const auto weight = [by](const place& one) {
        return by == equality::subtrees ? one.deep_weight : one.weight;
    };
    const auto old_hash = [&](place_index at) {
        return by == equality::subtrees ? pairs_.before[at].deep_hash : pairs_.old_hash(at);
    };
    const auto new_hash = [&](place_index at) {
        return by == equality::subtrees ? pairs_.after[at].deep_hash : pairs_.new_hash(at);
    };
    std::unordered_map<std::uint64_t, std::uint32_t> numbers; // of hashes on both sides
    for (const place_index at : news_) {
        if (weight(pairs_.after[at]) > 0) {
            numbers.emplace(new_hash(at), 0);
        }
    }
    places olds;
    std::vector<std::uint32_t> old_numbers;
    std::uint32_t next = 0;
    for (const place_index at : olds_) {
        const auto found = numbers.find(old_hash(at));
        if (weight(pairs_.before[at]) > 0 && found != numbers.end()) {
            if (found->second == 0) {
                found->second = ++next;
            }
            olds.push_back(at);
            old_numbers.push_back(found->second);
        }
    }
    if (olds.empty()) {
        return;
    }
    places news;
    std::vector<std::uint32_t> new_numbers;
    for (const place_index at : news_) {
        if (weight(pairs_.after[at]) == 0) {
            continue;
        }
        if (const std::uint32_t number = numbers.at(new_hash(at)); number != 0) {
            news.push_back(at);
            new_numbers.push_back(number);
        }
    }
    for (const auto& [i, j] : common_subsequence(old_numbers, new_numbers)) {
        join(olds[i], news[j], by);
    }
    std::vector<places> left(std::size_t{next} + 1);
    for (std::size_t j = news.size(); j-- > 0;) {
        if (pairs_.to_old[news[j]] == no_place) {
            left[new_numbers[j]].push_back(news[j]); // the first one last, to be taken first
        }
    }
    for (std::size_t i = 0; i < olds.size(); ++i) {
        places& same = left[old_numbers[i]];
        if (pairs_.to_new[olds[i]] == no_place && !same.empty()) {
            join(olds[i], same.back(), by);
            same.pop_back();
        }
    }
    keep_free();
}

void sibling_pairs::join_family(equality by) {
    if (by == equality::texts && !olds_.empty() && !news_.empty()) {
        join_lists();
    }
    if (!olds_.empty() && !news_.empty()) {
        join_labelled(by);
    }
    if (!olds_.empty() && !news_.empty()) {
        join_middle(by);
    }
}

void sibling_pairs::join_waiting() {
    while (!waiting_.empty()) {
        const family parents = waiting_.back();
        waiting_.pop_back();
        gather_free(pairs_.before, pairs_.to_new, parents.first, olds_);
        gather_free(pairs_.after, pairs_.to_old, parents.second, news_);
        join_ends();
        join_family(equality::subtrees);
        join_family(equality::texts);
    }
}

void sibling_pairs::join_equal(place_index old_parent, place_index new_parent) {
    waiting_.emplace_back(old_parent, new_parent);
    join_waiting();
}

} // namespace kijun
