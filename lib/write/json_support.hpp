#pragma once
// What all results share on their way to JSON. Only the json_*.cpp files include this.

#include "write/json_writer.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/text/redline.hpp>

#include <boost/json.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun::json_support {

/// A string value; ill-formed UTF-8 (a file name, say) becomes U+FFFD.
[[nodiscard]] boost::json::value text(std::string_view what);
[[nodiscard]] boost::json::array texts(const std::vector<std::string>& what);

[[nodiscard]] std::string_view name_of(run_op op);
[[nodiscard]] boost::json::array runs(const std::vector<text_run>& what);
[[nodiscard]] boost::json::array findings(const std::vector<diagnostic>& what);
[[nodiscard]] boost::json::object name_of(const edition_name& what);
[[nodiscard]] boost::json::object summary_of(const difference& of);
/// The array of changes. A difference may be as large as its editions, so it is never held as a
/// tree besides. `steps`: by change, the editions that it came about in.
void add_changes(json_writer& out,
                 const difference& of,
                 const std::vector<std::vector<std::string>>* steps = nullptr);
/// The members of a change from its kind on, into an object that has begun.
void add_what_changed(json_writer& out, const change& what);
/// The members for what is told once for many changes, where there is any.
void add_overview(json_writer& out, const difference& of);
/// Where each change stands in its difference, by id.
using change_order = std::unordered_map<std::string_view, std::size_t>;
[[nodiscard]] change_order order_of(const difference& of);

/// The members of an impact that are the same for all lists, names and all; the first may write
/// nothing.
struct editions_part {
    std::function<void(json_writer&)> add_changes;
    std::function<void(json_writer&)> add_reasons;
};
/// The array of reasons.
void add_reasons(json_writer& out, const std::vector<explained_change>& reasons);
/// The whole of an impact, "schema" first.
void add_impact(json_writer& out,
                const list_impact& of,
                const difference& changes,
                const change_order& order,
                const editions_part& editions);
void add_impact(json_writer& out, const impact& of, bool with_changes = true);

/// The object as a document, laid out as json_writer does.
[[nodiscard]] std::string print(const boost::json::object& what);

} // namespace kijun::json_support
