#pragma once
// What a part of an office file leads to: its relations (OPC, ECMA-376 part 2).

#include "read/archive.hpp"

#include <kijun/base/result.hpp>

#include <string>
#include <vector>

namespace kijun {

struct office_relation {
    std::string id;
    std::string type; ///< the last step of its name: "worksheet", "footnotes"
    std::string part; ///< of the archive; of no use where the target is outside
};

/// The relations of a part, "" for those of the package; none where it has none. Fails as
/// `office_part` does.
[[nodiscard]] result<std::vector<office_relation>>
relations_from(const archive& from, const std::string& part, const std::string& file);

/// The part that the package calls its main document; `otherwise` where it does not say, or
/// where that part is not there. Fails as `office_part` does.
[[nodiscard]] result<std::string>
main_part(const archive& from, std::string otherwise, const std::string& file);

} // namespace kijun
