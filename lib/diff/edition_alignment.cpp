#include "diff/edition_alignment.hpp"

#include "diff/tell_changes.hpp"

namespace kijun {

edition_alignment::edition_alignment(const place_tree& before,
                                     const place_tree& after,
                                     const diff_options& options)
    : pairs_(before, after), in_full_(align(pairs_, options)), became_(pairs_) {}

difference edition_alignment::tell(const edition& before, const edition& after) const {
    difference told = tell_changes(pairs_, before, after);
    told.coarse = !in_full_;
    return told;
}

} // namespace kijun
