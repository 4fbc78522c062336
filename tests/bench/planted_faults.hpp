#pragma once
// Documents that cite a standard, with faults planted among true citations: what the evaluation
// of the checker goes by.

#include <kijun/check/check.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <generate.hpp>
#include <map>
#include <random.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::bench {

/// What became of the places of an edition, as its maker knows it.
struct known_fates {
    std::vector<generator::known_edit> edits;
    std::vector<std::pair<std::string, std::string>> same; ///< old address, new address
};

/// One line of a document; what must be found in it, and nothing else.
struct planted_line {
    std::string text;
    std::vector<check_why> faults{};
    std::string now{}; ///< of a renumbered citation
};

/// Lines in the order of their kinds: `count` of each kind of fault, and as many without.
[[nodiscard]] std::vector<planted_line> plant(const edition& before,
                                              const edition& after,
                                              const known_fates& known,
                                              generator::random_numbers& chance,
                                              std::size_t count);

struct planted_edition {
    edition whole;
    std::vector<std::pair<std::string, check_why>> faults; ///< address, kind
};

/// The edition with labels doubled and left out and with citations of what is not there.
[[nodiscard]] planted_edition
plant_in(const edition& of, generator::random_numbers& chance, std::size_t count);

} // namespace kijun::bench
