#pragma once
// Revision notes (改訂要因): why a place changed, as the standard's keeper wrote it. Reasons
// come from here and never from a comparison.

#include <kijun/base/location.hpp>
#include <kijun/numbering/address.hpp>

#include <string>
#include <vector>

namespace kijun {

/// Why one place changed.
struct revision_note {
    address place;    ///< in the new edition; for what was deleted, in the old one
    std::string text; ///< one reason, as its writer put it
    position at;
};

/// All reasons of one new edition.
struct revision_notes {
    std::string standard; ///< 安全対策基準
    std::string from;     ///< 第12版
    std::string to;       ///< 第13版
    std::string file;
    std::vector<revision_note> notes; ///< in file order
};

} // namespace kijun
