#pragma once
// A vector of the library seen from Python: a sequence that copies nothing. Its elements are
// made when somebody asks for them, and keep the view and what it looks into alive.

#include <cstddef>
#include <memory>
#include <pybind11/pybind11.h>
#include <utility>
#include <vector>

namespace kijun::python {

namespace py = pybind11;

class view {
public:
    /// Of a vector inside the Python object `owner`, which is kept alive.
    template <typename Converter, typename T>
    [[nodiscard]] static view inside(const std::vector<T>& items, py::handle owner) {
        return view(&items,
                    nullptr,
                    py::reinterpret_borrow<py::object>(owner),
                    functions<Converter, T>());
    }
    /// Of a vector of its own.
    template <typename Converter, typename T>
    [[nodiscard]] static view owning(std::vector<T> items) {
        auto kept = std::make_shared<const std::vector<T>>(std::move(items));
        const void* const at = kept.get();
        return view(at, std::move(kept), py::object(), functions<Converter, T>());
    }

    [[nodiscard]] std::size_t size() const { return of_.size(items_); }
    /// Precondition: index < size(). `self` is the Python object of this view.
    [[nodiscard]] py::object at(std::size_t index, py::handle self) const {
        return of_.at(items_, index, self);
    }
    /// The Python type of its elements; None where they are of several.
    [[nodiscard]] py::object element() const { return of_.element(); }

private:
    struct table {
        std::size_t (*size)(const void*);
        py::object (*at)(const void*, std::size_t, py::handle);
        py::object (*element)();
    };
    template <typename Converter, typename T>
    static table functions() {
        return {
            [](const void* items) { return static_cast<const std::vector<T>*>(items)->size(); },
            [](const void* items, std::size_t index, py::handle self) -> py::object {
                return Converter::get((*static_cast<const std::vector<T>*>(items))[index],
                                      self);
            },
            []() -> py::object {
                if constexpr (requires { Converter::type(); }) {
                    return Converter::type();
                } else {
                    return py::none();
                }
            }};
    }
    view(const void* items, std::shared_ptr<const void> kept, py::object owner, table of)
        : items_(items), kept_(std::move(kept)), owner_(std::move(owner)), of_(of) {}

    const void* items_;
    std::shared_ptr<const void> kept_;
    py::object owner_;
    table of_;
};

void bind_view(py::module_& in);

} // namespace kijun::python
