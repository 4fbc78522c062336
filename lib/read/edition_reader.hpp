#pragma once
// The forms that an edition comes in. `read_edition` tells them apart by content; each fails as
// it does.

#include "clause_heading.hpp"

#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/read/source.hpp>

#include <string_view>

namespace kijun {

/// 法令XML of e-Gov, alone or inside an answer of its API.
[[nodiscard]] result<reading<edition>> read_law_xml(const source& input, const limits& bounds);
/// An OSCAL catalog in XML.
[[nodiscard]] result<reading<edition>> read_oscal_xml(const source& input,
                                                      const limits& bounds);
/// An OSCAL catalog in JSON.
[[nodiscard]] result<reading<edition>> read_oscal_json(const source& input,
                                                       const limits& bounds);

/// `read_edition` with schemes of the program's own for the clauses of documents.
[[nodiscard]] result<reading<edition>>
read_edition_by(const source& input, own_schemes own, const limits& bounds);

/// The edition in a document that was read from this file, with the findings of both. Fails as
/// the document did, and with KJ0857 where no clause was found.
[[nodiscard]] result<reading<edition>> find_edition_in(result<reading<located_document>> read,
                                                       const source& input,
                                                       own_schemes own,
                                                       const limits& bounds);

/// The name of the first element, by eye: nothing is parsed, so that this holds for broken
/// files as well.
[[nodiscard]] std::string_view root_name(std::string_view text);

/// Does a JSON text begin as a catalog does: an object whose first member, or whose first after
/// "$schema", is "catalog"? By eye, too.
[[nodiscard]] bool looks_like_oscal_json(std::string_view text);

} // namespace kijun
