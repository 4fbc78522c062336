#include "record.hpp"

namespace kijun::python {
namespace {

constexpr std::size_t longest_text = 40;
constexpr std::size_t most_plain = 4;

// Nothing to say: "", 0, None, False, (), and a value of which nothing is known.
bool is_default(const py::object& value) {
    if (py::hasattr(value, "_fields") && !py::hasattr(value, "__len__")) {
        for (const py::handle name : value.attr("_fields")) {
            if (!is_default(value.attr(name))) {
                return false;
            }
        }
        return true;
    }
    const int truth = PyObject_IsTrue(value.ptr());
    if (truth < 0) {
        throw py::error_already_set();
    }
    return truth == 0;
}

std::string shortened(const py::object& value) {
    if (py::isinstance<py::str>(value) && py::len(value) > longest_text) {
        const py::object head = value[py::slice(0, static_cast<Py_ssize_t>(longest_text), 1)];
        return std::string(py::repr(head + py::str("…")));
    }
    if (py::isinstance<view>(value)) {
        return "<" + std::to_string(py::len(value)) + ">";
    }
    if (py::isinstance<py::tuple>(value) && py::len(value) > most_plain) {
        return "(" + std::string(py::repr(value[py::int_(0)])) + ", … " +
               std::to_string(py::len(value)) + ")";
    }
    return std::string(py::repr(value));
}

// What __hash__ may take of a field: views and dicts are left to __eq__.
bool is_hashable(const py::object& value) {
    return value.is_none() || py::isinstance<py::str>(value) ||
           py::isinstance<py::int_>(value) || py::isinstance<py::float_>(value) ||
           py::isinstance<py::tuple>(value) || py::isinstance<py::frozenset>(value);
}

py::object plain(const py::object& value) {
    if (py::isinstance<view>(value)) {
        py::list all;
        for (const py::handle one : value) {
            all.append(plain(py::reinterpret_borrow<py::object>(one)));
        }
        return all;
    }
    if (py::isinstance<py::tuple>(value)) {
        py::list all;
        for (const py::handle one : value) {
            all.append(plain(py::reinterpret_borrow<py::object>(one)));
        }
        return all;
    }
    if (py::isinstance<py::frozenset>(value)) {
        return py::module_::import("builtins").attr("sorted")(value);
    }
    if (py::hasattr(value, "_columns")) {
        return value.attr("to_dict")();
    }
    return value;
}

} // namespace

py::str described(const py::object& self, const py::tuple& names) {
    std::string told = std::string(py::str(py::type::of(self).attr("__name__"))) + "(";
    const std::size_t begun = told.size();
    for (const py::handle name : names) {
        const py::object value = self.attr(name);
        if (!is_default(value)) {
            told += told.size() == begun ? "" : ", ";
            told += std::string(py::str(name)) + "=" + shortened(value);
        }
    }
    return to_str(told + ")");
}

py::object equal(const py::object& self, const py::object& other, const py::tuple& names) {
    if (!py::type::of(other).is(py::type::of(self))) {
        return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    }
    for (const py::handle name : names) {
        if (!self.is(other) && !self.attr(name).equal(other.attr(name))) {
            return py::bool_(false);
        }
    }
    return py::bool_(true);
}

Py_hash_t hash_of(const py::object& self, const py::tuple& names) {
    py::list seen;
    for (const py::handle name : names) {
        const py::object value = self.attr(name);
        if (is_hashable(value)) {
            seen.append(value);
        }
    }
    return py::hash(py::tuple(seen));
}

py::dict as_dict(const py::object& self, const py::tuple& names) {
    py::dict all;
    for (const py::handle name : names) {
        all[name] = plain(self.attr(name));
    }
    return all;
}

void raise_unknown_field(const py::object& type, const std::string& name) {
    std::string told =
        std::string(py::str(type.attr("__name__"))) + "() has no '" + name + "'; it has";
    bool first = true;
    for (const py::handle one : type.attr("_fields")) {
        told += (first ? " " : ", ") + std::string(py::str(one));
        first = false;
    }
    throw py::type_error(told);
}

} // namespace kijun::python
