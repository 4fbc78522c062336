#pragma once
// An OSCAL mapping collection as its two forms, JSON and XML, have it: the objects of the
// mapping model 1.2 that are used here, with texts ready to be printed.

#include <kijun/base/result.hpp>
#include <kijun/write/exchange.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun::exchange {

inline constexpr std::string_view own_namespace = "urn:kijun:oscal";

struct oscal_property {
    std::string name;
    std::string value;
};

/// A source or a target.
struct oscal_end {
    bool is_control = true; ///< else a statement
    std::string id;
};

struct oscal_map {
    std::string uuid;
    bool is_own = false;   ///< is the relationship of our namespace?
    std::string rationale; ///< "" where nobody said
    std::string relationship;
    oscal_end source;
    oscal_end target;
    std::string confidence; ///< "0.75", or ""
    std::vector<oscal_property> properties;
    std::string remarks;
};

struct oscal_mapping {
    std::string uuid;
    std::string method;
    std::string status;
    std::string source; ///< uuid of a resource
    std::string target;
    std::vector<oscal_map> maps;
    std::string description;
};

struct oscal_party {
    std::string uuid;
    std::string name;
};

struct oscal_resource {
    std::string uuid;
    std::string title;
    std::string href; ///< "" where no file is known
};

struct oscal_role {
    std::string id;
    std::string title;
    std::vector<std::string> parties; ///< uuids
};

struct oscal_collection {
    std::string uuid;
    std::string title;
    std::string modified;
    std::string version;
    std::vector<oscal_role> roles; ///< those that somebody has
    std::vector<oscal_party> parties;
    std::string method;
    std::string rationale;
    std::string status;
    std::string description;
    std::vector<oscal_mapping> mappings; ///< at least one
    std::vector<oscal_resource> resources;
};

inline constexpr std::string_view oscal_version = "1.2.0";

/// Fails with KJ0546 where there is no link.
[[nodiscard]] result<oscal_collection> oscal_collection_of(const linked_models& of);

} // namespace kijun::exchange
