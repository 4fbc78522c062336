#pragma once
// A struct of the library as a Python value: named fields, keyword construction, equality,
// hash, a repr that a person reads, and dict and table forms, all from one list of fields.

#include "convert.hpp"

#include <kijun/base/location.hpp>

#include <algorithm>
#include <functional>
#include <pybind11/pybind11.h>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace kijun::python {

/// What is the same for every record, whatever it holds; `names` are its fields.
[[nodiscard]] py::str described(const py::object& self, const py::tuple& names);
[[nodiscard]] py::object
equal(const py::object& self, const py::object& other, const py::tuple& names);
[[nodiscard]] Py_hash_t hash_of(const py::object& self, const py::tuple& names);
[[nodiscard]] py::dict as_dict(const py::object& self, const py::tuple& names);
[[noreturn]] void raise_unknown_field(const py::object& type, const std::string& name);

/// Binds T. Fields come in the order of `field` calls, which is the order of positional
/// arguments. Values never change after they are made: results hold them, and so do dicts.
template <typename T>
class record {
public:
    record(py::module_& in, const char* name, const char* doc) : bound_(in, name, doc) {}

    /// A data member, or an accessor: a generic lambda from T& or const T& to a reference.
    template <typename Access>
    record& field(const char* name, Access access) {
        using value =
            std::remove_cvref_t<decltype(std::invoke(access, std::declval<const T&>()))>;
        show<value>(name, access);
        if constexpr (std::is_assignable_v<decltype(std::invoke(access, std::declval<T&>())),
                                           value>) {
            setters_.push_back({name, [access, name](T& of, py::handle given) {
                                    std::invoke(access, of) =
                                        converter<value>::set(given, name);
                                }});
        }
        return *this;
    }

    /// What follows from the other fields: shown, in dict and table, but no argument.
    template <typename Compute>
    record& derived(const char* name, Compute compute) {
        using value = std::remove_cvref_t<decltype(compute(std::declval<const T&>()))>;
        static_assert(is_cell<value>, "nothing keeps alive what is made for one look");
        bound_.def_property_readonly(name, [compute](const py::object& self) {
            return converter<value>::get(compute(self.cast<const T&>()), self);
        });
        append_column<value>(name);
        return *this;
    }

    /// Makes the type constructible; the first `required` fields have to be given.
    record& constructible(std::size_t required = 0) {
        const std::vector<setter> setters = setters_;
        bound_.def(
            py::init([setters, required](const py::args& given, const py::kwargs& named) {
                return made(T{}, setters, required, given, named);
            }));
        bound_.def("replace", [setters](const py::object& self, const py::kwargs& named) {
            return made(self.cast<const T&>(), setters, 0, py::args(), named);
        });
        return *this;
    }

    /// The bound class, for what is particular to it.
    py::class_<T>& type() { return bound_; }

    /// Completes the type: what was not defined for it in particular goes by its fields.
    void end() {
        const py::tuple names(fields_);
        bound_.attr("_fields") = names;
        bound_.attr("_columns") = py::tuple(columns_);
        bound_.attr("_table_columns") = py::tuple(table_columns_);
        if (!has("__repr__")) {
            bound_.def("__repr__",
                       [names](const py::object& self) { return described(self, names); });
        }
        if (!has("__eq__")) {
            bound_.def("__eq__", [names](const py::object& self, const py::object& other) {
                return equal(self, other, names);
            });
            bound_.def("__hash__",
                       [names](const py::object& self) { return hash_of(self, names); });
        }
        bound_.def("__copy__", [](py::object self) { return self; });
        bound_.def("__deepcopy__", [](py::object self, const py::dict&) { return self; });
        if (!has("to_dict")) {
            const py::tuple columns(columns_);
            bound_.def("to_dict",
                       [columns](const py::object& self) { return as_dict(self, columns); });
        }
    }

private:
    struct setter {
        std::string name;
        std::function<void(T&, py::handle)> set;
    };

    /// Was it defined for this type in particular?
    [[nodiscard]] bool has(const char* name) const {
        return bound_.attr("__dict__").contains(name);
    }

    template <typename Value, typename Access>
    void show(const char* name, Access access) {
        bound_.def_property_readonly(name, [access](const py::object& self) {
            return converter<Value>::get(std::invoke(access, self.cast<const T&>()), self);
        });
        fields_.append(name);
        append_column<Value>(name);
    }

    // A place in a file takes several columns of a table; what has parts of its own takes none.
    template <typename Value>
    void append_column(const char* name) {
        columns_.append(name);
        if constexpr (is_cell<Value> || std::is_same_v<Value, location> ||
                      std::is_same_v<Value, position>) {
            table_columns_.append(name);
        }
    }

    static T made(T value,
                  const std::vector<setter>& setters,
                  std::size_t required,
                  const py::args& given,
                  const py::kwargs& named) {
        const py::object type = py::type::of<T>();
        const auto told = [&] { return std::string(py::str(type.attr("__name__"))) + "()"; };
        if (given.size() > setters.size()) {
            throw py::type_error(told() + " takes at most " + std::to_string(setters.size()) +
                                 " values, " + std::to_string(given.size()) + " were given");
        }
        std::vector<bool> set(setters.size(), false);
        for (std::size_t i = 0; i < given.size(); ++i) {
            setters[i].set(value, given[i]);
            set[i] = true;
        }
        for (const auto& [key, one] : named) {
            const std::string name = std::string(py::str(key));
            const auto found = std::ranges::find(setters, name, &setter::name);
            if (found == setters.end()) {
                raise_unknown_field(type, name);
            }
            const auto index = static_cast<std::size_t>(found - setters.begin());
            if (set[index]) {
                throw py::type_error(told() + " got " + name + " twice");
            }
            found->set(value, one);
            set[index] = true;
        }
        for (std::size_t i = 0; i < required; ++i) {
            if (!set[i]) {
                throw py::type_error(told() + " needs " + setters[i].name);
            }
        }
        return value;
    }

    py::class_<T> bound_;
    py::list fields_;
    py::list columns_;
    py::list table_columns_;
    std::vector<setter> setters_;
};

} // namespace kijun::python
