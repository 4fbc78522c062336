#include "view.hpp"

#include <string>

namespace kijun::python {
namespace {

/// Walks a view; its elements are inside the view.
class view_iterator {
public:
    explicit view_iterator(py::object of) : of_(std::move(of)) {}

    py::object next() {
        const view& all = of_.cast<const view&>();
        if (at_ >= all.size()) {
            throw py::stop_iteration();
        }
        return all.at(at_++, of_);
    }
    [[nodiscard]] std::size_t left() const { return of_.cast<const view&>().size() - at_; }

private:
    py::object of_;
    std::size_t at_ = 0;
};

std::size_t index_in(const view& all, Py_ssize_t wanted) {
    const auto size = static_cast<Py_ssize_t>(all.size());
    const Py_ssize_t at = wanted < 0 ? wanted + size : wanted;
    if (at < 0 || at >= size) {
        throw py::index_error("index " + std::to_string(wanted) + " of a view of " +
                              std::to_string(size));
    }
    return static_cast<std::size_t>(at);
}

py::list slice_of(const py::object& self, const py::slice& wanted) {
    const view& all = self.cast<const view&>();
    Py_ssize_t start = 0;
    Py_ssize_t stop = 0;
    Py_ssize_t step = 0;
    Py_ssize_t length = 0;
    if (!wanted.compute(static_cast<Py_ssize_t>(all.size()), &start, &stop, &step, &length)) {
        throw py::error_already_set();
    }
    py::list chosen;
    for (Py_ssize_t i = 0; i < length; ++i, start += step) {
        chosen.append(all.at(static_cast<std::size_t>(start), self));
    }
    return chosen;
}

// Where it stands, or size().
std::size_t find(const py::object& self, const py::object& value) {
    const view& all = self.cast<const view&>();
    std::size_t at = 0;
    while (at < all.size() && !all.at(at, self).equal(value)) {
        ++at;
    }
    return at;
}

py::object equals(const py::object& self, const py::object& other) {
    if (!py::isinstance<view>(other) && !py::isinstance<py::list>(other) &&
        !py::isinstance<py::tuple>(other)) {
        return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    }
    const view& all = self.cast<const view&>();
    if (py::len(other) != all.size()) {
        return py::bool_(false);
    }
    std::size_t at = 0;
    for (const py::handle one : other) {
        if (!all.at(at++, self).equal(one)) {
            return py::bool_(false);
        }
    }
    return py::bool_(true);
}

// Three at most: a result has thousands.
py::str described(const py::object& self) {
    constexpr std::size_t most = 3;
    const view& all = self.cast<const view&>();
    std::string told = "[";
    for (std::size_t i = 0; i < all.size() && i < most; ++i) {
        told += i == 0 ? "" : ", ";
        told += std::string(py::repr(all.at(i, self)));
    }
    if (all.size() > most) {
        told += ", … (" + std::to_string(all.size()) + ")";
    }
    return told + "]";
}

} // namespace

void bind_view(py::module_& in) {
    py::class_<view_iterator>(in, "_ViewIterator")
        .def("__iter__", [](py::object self) { return self; })
        .def("__next__", &view_iterator::next)
        .def("__length_hint__", &view_iterator::left);
    py::class_<view> all(
        in,
        "View",
        "A sequence inside a result. It copies nothing and keeps the result alive.\n\n"
        "len, indices, slices (lists), iteration, in, == with sequences;\n"
        "to_pandas() gives a data frame, a row an element.");
    all.def("__len__", &view::size)
        .def_property_readonly("_element", &view::element)
        .def("__getitem__",
             [](const py::object& self, Py_ssize_t index) {
                 const view& of = self.cast<const view&>();
                 return of.at(index_in(of, index), self);
             })
        .def("__getitem__", &slice_of)
        .def("__iter__", [](py::object self) { return view_iterator(std::move(self)); })
        .def("__reversed__",
             [](const py::object& self) {
                 return py::iter(
                     slice_of(self, py::slice(py::none(), py::none(), py::int_(-1))));
             })
        .def("__contains__",
             [](const py::object& self, const py::object& value) {
                 return find(self, value) < self.cast<const view&>().size();
             })
        .def("index",
             [](const py::object& self, const py::object& value) {
                 const std::size_t at = find(self, value);
                 if (at == self.cast<const view&>().size()) {
                     throw py::value_error(std::string(py::repr(value)) + " is not here");
                 }
                 return at;
             })
        .def("count",
             [](const py::object& self, const py::object& value) {
                 std::size_t number = 0;
                 const view& of = self.cast<const view&>();
                 for (std::size_t i = 0; i < of.size(); ++i) {
                     number += of.at(i, self).equal(value) ? 1U : 0U;
                 }
                 return number;
             })
        .def("__eq__", &equals)
        .def("__repr__", &described);
    all.attr("__hash__") = py::none();
    py::module_::import("collections.abc").attr("Sequence").attr("register")(all);
}

} // namespace kijun::python
