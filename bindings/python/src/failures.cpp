#include "failures.hpp"

#include "convert.hpp"

#include <kijun/base/diagnostic.hpp>

namespace kijun::python {

void raise(const failure& why) {
    raise(std::span(&why, 1));
}

void raise(std::span<const failure> reasons) {
    py::list diagnostics;
    for (const failure& why : reasons) {
        diagnostics.append(py::cast(diagnostic{why.id, why.where, why.details}));
    }
    const py::object type = py::module_::import("kijun._errors").attr("Error");
    const py::object made = type(*diagnostics);
    PyErr_SetObject(type.ptr(), made.ptr());
    throw py::error_already_set();
}

} // namespace kijun::python
