#include "diff/edition_alignment.hpp"

#include "diff/tell_changes.hpp"
#include "diff/text_features.hpp"

namespace kijun {
namespace {

// The features are needed while aligning only.
bool aligned(pairing& pairs, const diff_options& options) {
    text_features features(pairs.before, pairs.after);
    return align(pairs, features, options);
}

} // namespace

edition_alignment::edition_alignment(const place_tree& before,
                                     const place_tree& after,
                                     const diff_options& options)
    : pairs_(before, after), in_full_(aligned(pairs_, options)), became_(pairs_) {}

difference edition_alignment::tell(const edition& before, const edition& after) const {
    difference told = tell_changes(pairs_, before, after);
    told.coarse = !in_full_;
    return told;
}

} // namespace kijun
