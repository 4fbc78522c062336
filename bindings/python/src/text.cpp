#include "text.hpp"

namespace kijun::python {

py::str to_str(std::string_view text) {
    PyObject* const made = PyUnicode_DecodeUTF8(
        text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape");
    if (made == nullptr) {
        throw py::error_already_set();
    }
    return py::reinterpret_steal<py::str>(made);
}

namespace {

std::string encoded(py::handle value, std::string_view what, const char* undecodable) {
    if (!PyUnicode_Check(value.ptr())) {
        throw py::type_error(std::string(what) + ": str is needed, not " +
                             kind_of_object(value));
    }
    auto bytes = py::reinterpret_steal<py::bytes>(
        PyUnicode_AsEncodedString(value.ptr(), "utf-8", undecodable));
    if (!bytes) {
        throw py::error_already_set();
    }
    return std::string(bytes);
}

} // namespace

std::string from_str(py::handle value, std::string_view what) {
    return encoded(value, what, "strict");
}

std::string from_path(py::handle value, std::string_view what) {
    return encoded(value, what, "surrogateescape");
}

std::string kind_of_object(py::handle value) {
    return value.is_none() ? "None" : std::string(Py_TYPE(value.ptr())->tp_name);
}

} // namespace kijun::python
