#include "diff/edition_chain_data.hpp"

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

std::vector<place_index> sorted_once(std::vector<place_index> places) {
    std::ranges::sort(places);
    const auto rest = std::ranges::unique(places);
    places.erase(rest.begin(), rest.end());
    return places;
}

} // namespace

trail follow_on(const std::deque<edition_alignment>& steps,
                std::size_t start,
                place_index from) {
    trail found(steps.size() + 1);
    found[start] = {from};
    for (std::size_t step = start; step < steps.size(); ++step) {
        for (const place_index at : found[step]) {
            const auto next = steps[step].became().successors(at);
            found[step + 1].insert(found[step + 1].end(), next.begin(), next.end());
        }
        found[step + 1] = sorted_once(std::move(found[step + 1]));
    }
    return found;
}

trail follow_back(const std::deque<edition_alignment>& steps,
                  std::size_t start,
                  place_index from) {
    trail found(steps.size() + 1);
    found[start] = {from};
    for (std::size_t step = start; step-- > 0;) {
        for (const place_index at : found[step + 1]) {
            const auto before = steps[step].became().origins(at);
            found[step].insert(found[step].end(), before.begin(), before.end());
        }
        found[step] = sorted_once(std::move(found[step]));
    }
    return found;
}

edition_chain::edition_chain(std::vector<edition> editions, const diff_options& options) {
    auto made = std::make_shared<data>(std::move(editions), options);
    for (const edition& one : made->editions) {
        made->trees.emplace_back(one);
        made->lookups.emplace_back(made->trees.back());
    }
    for (std::size_t at = 0; at + 1 < made->editions.size(); ++at) {
        const edition_alignment& step =
            made->alignments.emplace_back(made->trees[at], made->trees[at + 1], options);
        const difference& told =
            made->steps.emplace_back(step.tell(made->editions[at], made->editions[at + 1]));
        made->told.emplace_back(told, made->lookups[at], made->lookups[at + 1]);
    }
    data_ = std::move(made);
}

std::size_t edition_chain::size() const noexcept {
    return data_->editions.size();
}

const std::vector<difference>& edition_chain::steps() const noexcept {
    return data_->steps;
}

chained_difference edition_chain::differences() const {
    chained_difference all;
    for (std::size_t at = 0; at < size(); ++at) {
        all.editions.push_back(data_->name_of(at));
    }
    all.steps = data_->steps;
    all.whole =
        size() == 2
            ? all.steps.front()
            : edition_alignment(data_->trees.front(), data_->trees.back(), data_->options)
                  .tell(data_->editions.front(), data_->editions.back());
    all.came_about = steps_of_changes(
        all.whole, data_->lookups, data_->alignments, data_->told, data_->steps);
    return all;
}

} // namespace kijun
