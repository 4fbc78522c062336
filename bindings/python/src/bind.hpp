#pragma once
// The parts of the module, a source each. They are called in this order, for a part may use the
// types of those before it.

#include <pybind11/pybind11.h>

namespace kijun::python {

namespace py = pybind11;

void bind_diagnostics(py::module_& in);
void bind_editions(py::module_& in);
void bind_checklists(py::module_& in);
void bind_ledgers(py::module_& in);
void bind_review_files(py::module_& in);
void bind_documents(py::module_& in);
void bind_published_reviews(py::module_& in);
void bind_reading(py::module_& in);
void bind_changes(py::module_& in);
void bind_comparison(py::module_& in);
void bind_citations(py::module_& in);
void bind_impact(py::module_& in);
void bind_assessment(py::module_& in);
void bind_trace(py::module_& in);
void bind_check(py::module_& in);
void bind_reviews(py::module_& in);
void bind_writing(py::module_& in);

} // namespace kijun::python
