#pragma once
// Text across the border.

#include <pybind11/pybind11.h>
#include <string>
#include <string_view>

namespace kijun::python {

namespace py = pybind11;

/// A str. What is no UTF-8 (a file name can be) comes back as Python itself has such names, so
/// that no result becomes unreadable because of one byte.
[[nodiscard]] py::str to_str(std::string_view text);

/// The UTF-8 of a str. TypeError, with `what` in it, for anything else; ValueError for a str
/// that no UTF-8 can hold.
[[nodiscard]] std::string from_str(py::handle value, std::string_view what);

/// The bytes of a path that Python has as a str: undecodable ones included.
[[nodiscard]] std::string from_path(py::handle value, std::string_view what);

/// "list", "None": what somebody gave instead of what was wanted, for messages.
[[nodiscard]] std::string kind_of_object(py::handle value);

} // namespace kijun::python
