#pragma once
// The plain form of an edition: what kijun writes itself and nearly every file has. It is read
// in one pass over the bytes, without a tree.
//
// This is no XML parser beside pugixml but a shortcut before it. The first byte that is not of
// the plain form (an unknown element or attribute, a section, an instruction, text where none
// belongs, anything ill-formed) ends it, and the whole file is read by way of pugixml, which
// alone decides what is found and what fails. tests/unit/read/edition_plain.cpp holds both to
// the same answers.

#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/read/source.hpp>

#include <optional>

namespace kijun {

/// Reads an edition of the plain form and takes its bytes over; none, and the source as it was,
/// when it is of another form. A result is what reading by way of pugixml gives. Linear.
[[nodiscard]] std::optional<result<reading<edition>>> read_plain_edition(source& input,
                                                                         const limits& bounds);

/// Reads an edition by way of pugixml, whatever its form.
[[nodiscard]] result<reading<edition>> read_parsed_edition(const source& input,
                                                           const limits& bounds);

} // namespace kijun
