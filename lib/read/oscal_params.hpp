#pragma once
// Parameters of OSCAL, written out in the prose that refers to them.

#include "oscal_catalog.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun {

/// Writes out the parameters of one catalog, which must outlive it.
class oscal_params {
public:
    /// `budget` is how many bytes may be written in place of references, over all calls.
    oscal_params(const oscal_catalog& catalog, std::size_t budget);

    /// The text with each {{ insert: param, ID }} ({{ ID }} in drafts of OSCAL) as NIST prints
    /// it: [Assignment: organization-defined frequency], [Selection (one or more): a; b], or
    /// the values that were set. With `nist`, labels that begin otherwise are told as
    /// organization-defined, because later catalogs leave that out while the print has it.
    /// Parameters inside parameters are written out eight levels deep. Deeper ones, those
    /// inside themselves and the unknown ones stand as [Assignment: ID]; the ids of the unknown
    /// ones are appended to `unknown`.
    [[nodiscard]] std::string
    written_out(std::string_view text, bool nist, std::vector<std::string>& unknown);

    /// Was the budget too small? What came after that is not written out.
    [[nodiscard]] bool overspent() const noexcept { return overspent_; }

private:
    [[nodiscard]] std::string shape_of(const oscal_param& param, bool nist) const;

    std::unordered_map<std::string_view, const oscal_param*> by_id_;
    std::size_t budget_;
    bool overspent_ = false;
};

} // namespace kijun
