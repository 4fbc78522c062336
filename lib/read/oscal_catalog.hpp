#pragma once
// An OSCAL catalog as both of its forms say it: what an edition needs of it, flat, parents
// before their children.

#include <kijun/base/limits.hpp>
#include <kijun/base/location.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/model/edition.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kijun {

struct oscal_prop {
    std::string name;
    std::string value;
    std::string type; ///< its class, "sp800-53a"
};

struct oscal_link {
    std::string relation;
    std::string target; ///< "#ac-3"
    std::string text;
};

/// A parameter that prose refers to.
struct oscal_param {
    std::string id;
    std::string label;
    std::string how_many; ///< "one-or-more", "one", or ""
    std::vector<std::string> choices;
    std::vector<std::string> values; ///< where an organisation has set it
};

enum class oscal_kind : std::uint8_t { group, control, part };

/// Texts are plain, in lines; a reference to a parameter reads {{ insert: param, ac-1_prm_1 }}.
struct oscal_node {
    oscal_kind kind = oscal_kind::group;
    std::uint32_t depth = 0; ///< levels above it
    std::string id;
    std::string name; ///< of a part: statement, item, guidance
    std::string type; ///< its class
    std::string title;
    std::string prose;
    std::vector<oscal_prop> props;
    std::vector<oscal_link> links;
    position at;
    position prose_at;
};

struct oscal_catalog {
    std::string title;
    std::string version;
    std::string date;
    /// Preorder; in a control its parts stand before the controls in it.
    std::vector<oscal_node> nodes;
    std::vector<oscal_param> params;
};

/// Groups stay groups. Every control is a clause, an enhancement after its parent. Items of the
/// statement are the clause's own paragraphs under their labels (ac-2/d/1), its prose before
/// them unlabelled; other parts are paragraphs under their names (guidance), under what their
/// label adds to the labels above them (AC-2a.[01] inside AC-2a. is [1]), or under their
/// assessment method. Parameters read as NIST prints them. A withdrawn control says where it
/// went, links of relation "related" are a last paragraph under the name `related`.
/// `findings` are those of the reading so far.
[[nodiscard]] result<reading<edition>> edition_of(const oscal_catalog& catalog,
                                                  const std::string& file,
                                                  const limits& bounds,
                                                  std::vector<diagnostic> findings);

} // namespace kijun
