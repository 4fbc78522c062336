#pragma once
// Pairing what left its siblings: paragraphs that moved within a clause or over the whole
// edition.

#include "diff/pairing.hpp"
#include "diff/sibling_pairs.hpp"
#include "diff/text_features.hpp"

#include <cstdint>
#include <vector>

namespace kijun {

class scattered_pairs {
public:
    scattered_pairs(pairing& pairs, text_features& features, sibling_pairs& siblings)
        : pairs_(pairs), features_(features), siblings_(siblings) {}

    /// Equal subtrees and equal texts, in the same clause, then anywhere. Short texts
    /// (「その他」) and boilerplate, which stands in other places too, only in the same clause:
    /// elsewhere a text is known again only where every place that holds it, on either side, is
    /// without a partner, and they are as many. With `only_single` only where that is one: of
    /// several some may yet find themselves under parents that were reworded.
    void join_equal(bool only_single);
    /// Similar texts anywhere, likeliest first, through an inverted index of windows of text
    /// (window_index.hpp).
    void join_similar();

private:
    using places = std::vector<place_index>;
    struct rule {
        bool whole;         ///< equal subtrees, not only texts
        bool within_clause; ///< in the clause that the old clause became
        bool only_single;   ///< elsewhere: one place that holds it, on either side
    };
    struct keyed_place {
        std::uint64_t key;
        place_index at;
        friend auto operator<=>(const keyed_place&, const keyed_place&) = default;
    };
    struct found_pair {
        double like;
        bool sure; ///< alike enough, whatever else there is
        place_index old_place, new_place;
    };

    void gather_free();
    void join_equal_by(const rule& by);
    /// Does every place that holds one of these texts, in its whole edition, stand in the list?
    [[nodiscard]] std::vector<bool>
    hold_all(const std::vector<keyed_place>& list, bool old_side, bool whole) const;
    static void keep_shared(std::vector<keyed_place>& olds, std::vector<keyed_place>& news);
    [[nodiscard]] std::vector<keyed_place> keyed_old(const rule& by) const;
    [[nodiscard]] std::vector<keyed_place> keyed_new(const rule& by) const;
    void join_group(places& from, places& to, const rule& by);
    void join_same_address(places& from, places& to, bool whole);
    void join(place_index old_place, place_index new_place, bool whole);
    void drop_rivals(std::vector<found_pair>& found) const;
    void look_at(place_index old_place, place_index new_place, std::vector<found_pair>& found);

    pairing& pairs_;
    text_features& features_;
    sibling_pairs& siblings_;
    places olds_; ///< without a partner
    places news_;
};

} // namespace kijun
