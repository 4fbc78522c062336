#include "minimise.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kijun::test {
namespace {

using oracle = std::function<bool(const draft_pair&)>;

/// Runs `shrink` on a copy for as long as it finds something to do; keeps what still fails.
/// `shrink(pair, n)` does its n-th step and says whether there is one.
template <typename Shrink>
bool reduce(draft_pair& pair, const oracle& fails, Shrink shrink) {
    bool any = false;
    for (std::size_t step = 0;;) {
        draft_pair smaller = pair;
        if (!shrink(smaller, step)) {
            return any;
        }
        if (fails(smaller)) {
            pair = std::move(smaller);
            any = true; // the same step again: the next one has moved up
        } else {
            ++step;
        }
    }
}

template <typename Member>
bool drop_clause(draft_pair& pair, std::size_t step, Member side) {
    auto& clauses = (pair.*side).clauses;
    if (step >= clauses.size()) {
        return false;
    }
    clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(step));
    return true;
}

struct spot {
    std::vector<draft_part>* siblings = nullptr;
    std::ptrdiff_t index = 0;
};

spot find(draft& of, std::size_t step) {
    for (auto* siblings : families(of)) {
        if (step < siblings->size()) {
            return {siblings, static_cast<std::ptrdiff_t>(step)};
        }
        step -= siblings->size();
    }
    return {};
}

bool drop_part(draft& of, std::size_t step, bool with_children) {
    const auto [siblings, index] = find(of, step);
    if (siblings == nullptr) {
        return false;
    }
    auto below = std::move((*siblings)[static_cast<std::size_t>(index)].parts);
    siblings->erase(siblings->begin() + index);
    if (!with_children) {
        siblings->insert(siblings->begin() + index,
                         std::make_move_iterator(below.begin()),
                         std::make_move_iterator(below.end()));
    }
    return true;
}

/// Both sides lose the same text to a short one, so that what was equal stays equal.
bool shorten(draft_pair& pair, std::size_t step) {
    const auto [siblings, index] = find(pair.before, step);
    if (siblings == nullptr) {
        return false;
    }
    const std::string long_text = (*siblings)[static_cast<std::size_t>(index)].text;
    if (long_text.size() <= 9) {
        return true;
    }
    const std::string short_text = "文" + std::to_string(step);
    for (auto* side : {&pair.before, &pair.after}) {
        for (auto* family : families(*side)) {
            for (auto& part : *family) {
                if (part.text == long_text) {
                    part.text = short_text;
                }
            }
        }
    }
    return true;
}

bool blank_title(draft& of, std::size_t step) {
    if (step >= of.clauses.size()) {
        return false;
    }
    of.clauses[step].title.clear();
    of.clauses[step].grade.clear();
    return true;
}

} // namespace

draft_pair minimise(draft_pair pair, const oracle& fails) {
    bool again = true;
    for (int rounds = 0; again && rounds < 20; ++rounds) {
        again = false;
        for (const auto side : {&draft_pair::before, &draft_pair::after}) {
            again |= reduce(pair, fails, [side](draft_pair& of, std::size_t step) {
                return drop_clause(of, step, side);
            });
            for (const bool with_children : {true, false}) {
                again |= reduce(pair, fails, [=](draft_pair& of, std::size_t step) {
                    return drop_part(of.*side, step, with_children);
                });
            }
        }
        // The same clause or paragraph out of both: an equal one is needed for contrast.
        again |= reduce(pair, fails, [](draft_pair& of, std::size_t step) {
            return drop_clause(of, step, &draft_pair::before) &&
                   drop_clause(of, step, &draft_pair::after);
        });
        again |= reduce(pair, fails, [](draft_pair& of, std::size_t step) {
            return drop_part(of.before, step, true) && drop_part(of.after, step, true);
        });
    }
    // What does not make the pair smaller is done once: it would go on for ever.
    const auto once = [&](auto&& change) {
        for (std::size_t step = 0;; ++step) {
            draft_pair simpler = pair;
            if (!change(simpler, step)) {
                return;
            }
            if (fails(simpler)) {
                pair = std::move(simpler);
            }
        }
    };
    once(shorten);
    once([](draft_pair& of, std::size_t step) { return blank_title(of.before, step); });
    once([](draft_pair& of, std::size_t step) { return blank_title(of.after, step); });
    return pair;
}

} // namespace kijun::test
