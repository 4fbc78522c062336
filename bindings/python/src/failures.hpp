#pragma once
// How a task that could not be done becomes kijun.Error, and how long work leaves other threads
// of Python running.

#include <kijun/base/result.hpp>

#include <pybind11/pybind11.h>
#include <span>
#include <type_traits>
#include <utility>

namespace kijun::python {

namespace py = pybind11;

/// Raises kijun.Error (kijun/_errors.py) with this failure. Needs the GIL.
[[noreturn]] void raise(const failure& why);

/// The same with several; precondition: at least one.
[[noreturn]] void raise(std::span<const failure> reasons);

/// The value, or kijun.Error.
template <typename Value>
Value value_or_raise(result<Value> outcome) {
    if (!outcome) {
        raise(outcome.error());
    }
    if constexpr (!std::is_void_v<Value>) {
        return std::move(outcome).value();
    }
}

/// Runs `work` without the GIL. It must touch nothing of Python.
template <typename Work>
auto released(Work&& work) {
    const py::gil_scoped_release others_may_run;
    return std::forward<Work>(work)();
}

} // namespace kijun::python
