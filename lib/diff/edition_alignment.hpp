#pragma once
// Two editions aligned: the correspondence of their places, kept for more than one question.

#include "diff/pairing.hpp"
#include "diff/succession.hpp"

#include <kijun/diff/diff.hpp>

namespace kijun {

class text_features;

/// The stages of the comparison up to the complete pairing (diff.cpp). False when a budget was
/// spent.
[[nodiscard]] bool align(pairing& pairs, text_features& features, const diff_options& options);
/// With features of its own, which are needed no longer than this.
[[nodiscard]] bool align(pairing& pairs, const diff_options& options);

/// Keeps references to both trees, which must outlive it.
class edition_alignment {
public:
    edition_alignment(const place_tree& before,
                      const place_tree& after,
                      const diff_options& options);
    edition_alignment(const edition_alignment&) = delete;
    edition_alignment& operator=(const edition_alignment&) = delete;

    [[nodiscard]] const pairing& pairs() const noexcept { return pairs_; }
    [[nodiscard]] const succession& became() const noexcept { return became_; }
    /// What `diff` of the two editions gives.
    [[nodiscard]] difference tell(const edition& before, const edition& after) const;

private:
    pairing pairs_;
    bool in_full_;
    succession became_;
};

} // namespace kijun
