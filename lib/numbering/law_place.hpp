#pragma once
// What a reference of a law means: which article, and which place in it. Numbers speak for
// themselves; 前条, 同項 and numbers without an article lean on the place of the text, on what
// was cited last, or on the list around them.

#include "numbering/law_reference.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kijun::numbering {

struct law_place {
    bool another = false; ///< of another law
    bool in_own = false;  ///< in the article that the text stands in, which is not named
    bool unknown = false; ///< 前条 where the text's place is not known
    std::string article;
    std::string last_article; ///< of 前二条: the range's other end
    std::string paragraph;
    std::string item;
    std::vector<std::string> subs;

    /// The labels from the article down, as addresses have them; none of an unknown article.
    [[nodiscard]] std::vector<std::string> path() const;
};

class law_places {
public:
    law_places(const clause_list& clauses, const address& stands_in)
        : clauses_(clauses), stands_in_(stands_in) {}

    /// `in_list`: what the reference does not name is that of the one before. None for 同条
    /// where nothing was cited.
    [[nodiscard]] std::optional<law_place>
    meaning(const law_reference& of, bool another, bool in_list) const;

    [[nodiscard]] law_place last() const { return last_.value_or(law_place()); }
    void set_last(law_place place) { last_ = std::move(place); }

private:
    [[nodiscard]] std::string id_of(const law_reference& of, law_part part) const;
    [[nodiscard]] bool go_to_neighbours(const law_level& article, law_place& into) const;
    [[nodiscard]] std::string label_at(std::size_t depth) const;

    const clause_list& clauses_;
    const address& stands_in_;
    std::optional<law_place> last_;
};

} // namespace kijun::numbering
