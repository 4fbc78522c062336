#pragma once
// What all results share on their way to JSON. Only the json_*.cpp files include this.

#include <kijun/base/diagnostic.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/text/redline.hpp>

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::json_support {

/// A string value; ill-formed UTF-8 (a file name, say) becomes U+FFFD.
[[nodiscard]] boost::json::value text(std::string_view what);
[[nodiscard]] boost::json::array texts(const std::vector<std::string>& what);

[[nodiscard]] boost::json::array runs(const std::vector<text_run>& what);
[[nodiscard]] boost::json::array findings(const std::vector<diagnostic>& what);
[[nodiscard]] boost::json::array changes(const difference& of);
[[nodiscard]] boost::json::object name_of(const edition_name& what);
[[nodiscard]] boost::json::object summary_of(const difference& of);
/// The whole of an impact, "schema" first.
[[nodiscard]] boost::json::object object_of(const impact& of);

/// The object as a document: members in the order in which they were put in, two blanks an
/// indent, an array of scalars and an object of at most three scalars on one line, doubles as
/// print_decimal has them, characters beyond ASCII as they are, a line end at the end.
[[nodiscard]] std::string print(const boost::json::object& what);

} // namespace kijun::json_support
