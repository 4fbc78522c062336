#pragma once
// A model that is read from a file: a record with the findings about the file, and with the
// forms that the library writes it in.

#include "failures.hpp"
#include "record.hpp"
#include "values.hpp"

#include <kijun/write/write.hpp>

#include <functional>

namespace kijun::python {

/// Binds read_value<Model>. Fields are those of the model; `findings` is added.
template <typename Model>
class model {
public:
    using value = read_value<Model>;

    model(py::module_& in, const char* name, const char* doc) : of_(in, name, doc) {}

    template <typename Member>
    model& field(const char* name, Member Model::* member) {
        of_.field(name, [member](auto& whole) -> auto& { return whole.of.*member; });
        return *this;
    }

    /// The model is a sequence of these: len, iteration, and `[0]` or a slice.
    template <typename Item>
    model& sequence(const char* name, std::vector<Item> Model::* items) {
        of_.type()
            .def("__len__", [items](const value& self) { return (self.of.*items).size(); })
            .def("__bool__", [](const value&) { return true; })
            .def("__iter__",
                 [name](const py::object& self) { return py::iter(self.attr(name)); })
            .def("__getitem__", [name](const py::object& self, const py::object& index) {
                return self.attr(name)[index];
            });
        return *this;
    }

    model& xml() {
        of_.type().def("to_xml", [](const value& self) {
            return to_str(released([&] { return kijun::to_xml(self.of); }));
        });
        return *this;
    }
    /// `to_dict` is the JSON then, and not the fields.
    model& json() {
        of_.type()
            .def("to_json",
                 [](const value& self) {
                     return to_str(released([&] { return kijun::to_json(self.of); }));
                 })
            .def("to_dict", [](const py::object& self) {
                return py::module_::import("json").attr("loads")(self.attr("to_json")());
            });
        return *this;
    }

    py::class_<value>& type() { return of_.type(); }

    void end() {
        of_.field("findings", [](auto& whole) -> auto& { return whole.findings; })
            .constructible();
        of_.end();
    }

private:
    record<value> of_;
};

} // namespace kijun::python
