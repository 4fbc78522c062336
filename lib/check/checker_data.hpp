#pragma once
// What a checker keeps: both editions, what became of each place, and the indexes over them.

#include "check/fates.hpp"
#include "check/judge.hpp"
#include "check/stated_editions.hpp"
#include "check/titles.hpp"

#include <kijun/check/check.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

struct citation_checker::data {
    data(edition new_edition, std::optional<edition> old_edition, const check_options& chosen)
        : options(chosen), current(std::move(new_edition)), was(std::move(old_edition)),
          became(was ? std::make_unique<checking::fates>(*was, current, chosen.comparison)
                     : nullptr),
          titles(current, was ? &*was : nullptr), stated(current, was ? &*was : nullptr),
          judge(current, was ? &*was : nullptr, became.get()) {}
    data(const data&) = delete;
    data& operator=(const data&) = delete;

    // In this order: what follows refers to what stands before it.
    check_options options;
    edition current;
    std::optional<edition> was;
    std::unique_ptr<checking::fates> became;
    checking::title_index titles;
    checking::stated_editions stated;
    checking::judge judge;

    /// What is wrong with the citations of a text, in their order; of places the span only.
    [[nodiscard]] std::vector<check_finding> check(std::string_view text) const;

private:
    [[nodiscard]] std::vector<checking::titled_clause>
    meant_by(const checking::read_citation& cited) const;
    void check_titles(std::string_view text,
                      std::vector<checking::read_citation>& cited,
                      std::vector<check_finding>& to) const;
};

namespace checking {

/// By their places in the text, then by kind.
void sort_findings(std::vector<check_finding>& found);

} // namespace checking

} // namespace kijun
