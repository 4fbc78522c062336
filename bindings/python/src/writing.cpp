// Bytes to files.

#include "bind.hpp"
#include "failures.hpp"
#include "text.hpp"

#include <kijun/write/write.hpp>

#include <string>
#include <string_view>

namespace kijun::python {
namespace {

std::string_view bytes_of(const py::bytes& bytes) {
    char* data = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(bytes.ptr(), &data, &size) != 0) {
        throw py::error_already_set();
    }
    return {data, static_cast<std::size_t>(size)};
}

} // namespace

void bind_writing(py::module_& in) {
    in.def("save", [](const py::str& path, const py::bytes& bytes) {
        const std::string name = from_path(path, "path");
        const std::string_view all = bytes_of(bytes);
        value_or_raise(released([&] { return save(name, all); }));
    });
    in.def("save_keeping", [](const py::str& path, const py::bytes& bytes) {
        const std::string name = from_path(path, "path");
        const std::string_view all = bytes_of(bytes);
        value_or_raise(released([&] { return save_keeping(name, all); }));
    });
}

} // namespace kijun::python
