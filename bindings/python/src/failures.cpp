#include "failures.hpp"

#include "convert.hpp"

#include <kijun/base/diagnostic.hpp>

namespace kijun::python {

void raise(const failure& why) {
    const py::object type = py::module_::import("kijun._errors").attr("Error");
    const py::object made = type(py::cast(diagnostic{why.id, why.where, why.details}));
    PyErr_SetObject(type.ptr(), made.ptr());
    throw py::error_already_set();
}

} // namespace kijun::python
