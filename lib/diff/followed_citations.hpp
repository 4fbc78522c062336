#pragma once
// Clauses that bear another number now, and citations that followed them there (実28 → 実29).

#include "diff/moved_places.hpp"
#include "diff/pairing.hpp"

#include <kijun/model/edition.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun {

/// Keeps references to the lists of clauses of both editions, which must outlive it.
class followed_citations {
public:
    /// The clauses of `pairs` must be paired.
    followed_citations(const pairing& pairs, const edition& before, const edition& after);

    /// Does any clause bear another number now?
    [[nodiscard]] bool any() const noexcept { return !renumbered_.empty(); }
    /// The new number of an old clause, where it bears another one now; else "".
    [[nodiscard]] std::string_view new_number(const std::string& old_id) const;

    /// What an old clause that is not one clause any more was taken up by: all clauses that it
    /// was split into, or the one that it was merged into; empty where it was withdrawn. None
    /// for a clause that is still there as a whole, under whatever number.
    [[nodiscard]] const std::vector<std::string>* gone_into(const std::string& old_id) const;
    /// Is any clause renumbered or gone?
    [[nodiscard]] bool any_left() const noexcept { return any() || !gone_.empty(); }

    /// From here on citations of labelled places inside clauses follow, too: 第五条第二項,
    /// 実112 2-(1), and 第二項 or （注1） in the clause itself. Paragraphs must be paired;
    /// `pairs` must outlive this.
    void follow_places(const pairing& pairs);
    /// Does any labelled place stand at another address of its clause now?
    [[nodiscard]] bool any_place() const noexcept { return places_ && !places_->empty(); }

    /// The comparison key of a text in which each citation is written by the numbers of the new
    /// edition, whatever its form; none when the text cites nothing. `home` is the id of the
    /// clause that the text stands in, in its own edition; "" where that does not matter.
    [[nodiscard]] std::optional<std::string> old_key(std::string_view text,
                                                     std::string_view home = {}) const;
    [[nodiscard]] std::optional<std::string> new_key(std::string_view text,
                                                     std::string_view home = {}) const;

    /// Addresses inside clauses that `after` cites as `before` did, though what stood there has
    /// moved, each with the new address: 第五条/2 → 第五条/3. Clauses that bear another number
    /// now are not looked at. `cited_now`: the clauses that `after` cites.
    struct left_place {
        std::string cited;
        std::string now;
    };
    [[nodiscard]] std::vector<left_place>
    places_left_behind(std::string_view before,
                       std::string_view after,
                       const std::vector<std::string>& cited_now,
                       std::string_view old_home,
                       std::string_view new_home) const;

private:
    [[nodiscard]] std::vector<std::string>
    cited_places(std::string_view text, std::string_view home, const clause_list& in) const;
    [[nodiscard]] std::optional<std::string>
    key(std::string_view text, std::string_view home, bool old_side) const;
    void add_cited(std::string& to,
                   std::string_view id,
                   std::string_view locator,
                   bool old_side,
                   std::string_view home) const;

    const clause_list& old_clauses_;
    const clause_list& new_clauses_;
    std::unordered_map<std::string, std::string> renumbered_;        ///< old id → new id
    std::unordered_map<std::string, std::vector<std::string>> gone_; ///< old id → new ids
    std::optional<moved_places> places_;                             ///< once they are followed
};

/// Lets places without a partner that cite clauses be known by such keys (pairing::old_hash).
void follow_citations(pairing& pairs);

} // namespace kijun
