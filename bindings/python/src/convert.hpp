#pragma once
// Values across the border: how each kind of field is seen from Python, and how it is taken in.
//
//   std::string            str
//   enumeration            its word: "modified"
//   numbers, bool          int, float, bool
//   std::optional<T>       T or None
//   std::vector<plain>     tuple
//   std::vector<record>    View: a sequence that copies nothing and keeps its owner alive
//   record                 an object inside its owner, which it keeps alive

#include "text.hpp"
#include "view.hpp"
#include "words.hpp"

#include <kijun/document/document.hpp>
#include <kijun/numbering/address.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <pybind11/pybind11.h>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kijun::python {

/// `get` shows a value that lives inside `owner`; `set` takes one in, and says `what` in the
/// TypeError or ValueError where it cannot.
template <typename T>
struct converter {
    static py::object get(const T& value, py::handle owner) {
        return py::cast(&value, py::return_value_policy::reference_internal, owner);
    }
    static py::object type() { return py::type::of<T>(); }
    static T set(py::handle value, std::string_view what) {
        if (!py::isinstance<T>(value)) {
            const auto wanted = py::str(type().attr("__name__"));
            throw py::type_error(std::string(what) + ": " + std::string(wanted) +
                                 " is needed, not " + kind_of_object(value));
        }
        return value.cast<const T&>();
    }
};

template <>
struct converter<std::string> {
    static py::object get(const std::string& value, py::handle) { return to_str(value); }
    static std::string set(py::handle value, std::string_view what) {
        return from_str(value, what);
    }
};

template <>
struct converter<bool> {
    static py::object get(bool value, py::handle) { return py::bool_(value); }
    static bool set(py::handle value, std::string_view what) {
        if (!PyBool_Check(value.ptr())) {
            throw py::type_error(std::string(what) + ": bool is needed, not " +
                                 kind_of_object(value));
        }
        return value.ptr() == Py_True;
    }
};

template <typename T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
struct converter<T> {
    static py::object get(T value, py::handle) { return py::int_(value); }
    static T set(py::handle value, std::string_view what) {
        try {
            return value.cast<T>();
        } catch (const py::cast_error&) {
            throw py::type_error(std::string(what) + ": an int of its range is needed, not " +
                                 std::string(py::repr(value)));
        }
    }
};

template <>
struct converter<double> {
    static py::object get(double value, py::handle) { return py::float_(value); }
    static double set(py::handle value, std::string_view what) {
        try {
            return value.cast<double>();
        } catch (const py::cast_error&) {
            throw py::type_error(std::string(what) + ": float is needed, not " +
                                 kind_of_object(value));
        }
    }
};

template <has_words Enum>
struct converter<Enum> {
    static py::object get(Enum value, py::handle) { return to_str(word_of(value)); }
    static Enum set(py::handle value, std::string_view what) {
        const std::string word = from_str(value, what);
        if (const std::optional<Enum> found = find_word<Enum>(word)) {
            return *found;
        }
        std::string told = std::string(what) + ": '" + word + "' is none of";
        for (const std::string_view known : words<Enum>::all) {
            told += (known == words<Enum>::all.front() ? " " : ", ") + std::string(known);
        }
        throw py::value_error(told);
    }
};

template <>
struct converter<text_mark> {
    static py::object get(text_mark value, py::handle) {
        py::set marks;
        for (const mark_word& one : mark_words) {
            if (has(value, one.mark)) {
                marks.add(to_str(one.word));
            }
        }
        return py::reinterpret_steal<py::object>(PyFrozenSet_New(marks.ptr()));
    }
    static text_mark set(py::handle value, std::string_view what) {
        if (PyUnicode_Check(value.ptr())) {
            return mark_of_word(from_str(value, what), what);
        }
        text_mark marks = text_mark::none;
        for (const py::handle one : value) {
            marks = marks | mark_of_word(from_str(one, what), what);
        }
        return marks;
    }

private:
    static text_mark mark_of_word(const std::string& word, std::string_view what) {
        for (const mark_word& one : mark_words) {
            if (one.word == word) {
                return one.mark;
            }
        }
        throw py::value_error(std::string(what) + ": '" + word +
                              "' is none of underline, strike, red, bold, inserted, deleted");
    }
};

/// An address is text in Python: "実9/2/(1)".
template <>
struct converter<address> {
    static py::object get(const address& value, py::handle) {
        return to_str(value.clause.empty() ? std::string() : to_string(value));
    }
    static address set(py::handle value, std::string_view what) {
        const std::string text = from_str(value, what);
        const result<address> place = parse_address(text);
        if (!place) {
            throw py::value_error(std::string(what) + ": '" + text +
                                  "' is no address such as 実9/2/(1)");
        }
        return *place;
    }
};

template <typename T>
struct converter<std::optional<T>> {
    static py::object get(const std::optional<T>& value, py::handle owner) {
        return value ? converter<T>::get(*value, owner) : py::none();
    }
    static std::optional<T> set(py::handle value, std::string_view what) {
        return value.is_none() ? std::nullopt
                               : std::optional<T>(converter<T>::set(value, what));
    }
};

template <typename... T>
struct converter<std::variant<T...>> {
    static py::object get(const std::variant<T...>& value, py::handle owner) {
        return std::visit([owner]<typename Held>(
                              const Held& held) { return converter<Held>::get(held, owner); },
                          value);
    }
    static std::variant<T...> set(py::handle value, std::string_view what) {
        std::optional<std::variant<T...>> taken;
        const auto try_one = [&]<typename Held>(std::type_identity<Held>) {
            if (!taken && py::isinstance<Held>(value)) {
                taken.emplace(value.cast<const Held&>());
            }
        };
        (try_one(std::type_identity<T>()), ...);
        if (!taken) {
            throw py::type_error(std::string(what) + ": " + kind_of_object(value) +
                                 " cannot stand here");
        }
        return *std::move(taken);
    }
};

/// What a table has a column for: values that Python has itself, and tuples of them.
template <typename T>
inline constexpr bool is_cell = std::is_arithmetic_v<T> || std::is_same_v<T, std::string> ||
                                std::is_same_v<T, address> || has_words<T>;
template <typename T>
inline constexpr bool is_cell<std::optional<T>> = is_cell<T>;
template <typename T>
inline constexpr bool is_cell<std::vector<T>> = is_cell<T>;

/// Values that Python has itself: a vector of these is a tuple.
template <typename T>
inline constexpr bool is_plain = std::is_arithmetic_v<T> || std::is_same_v<T, std::string>;
template <typename T>
inline constexpr bool is_plain<std::vector<T>> = is_plain<T>;

template <typename T>
struct converter<std::vector<T>> {
    static py::object get(const std::vector<T>& value, py::handle owner) {
        if constexpr (is_plain<T>) {
            py::tuple all(value.size());
            for (std::size_t i = 0; i < value.size(); ++i) {
                all[i] = converter<T>::get(value[i], owner);
            }
            return all;
        } else {
            return py::cast(view::inside<converter<T>>(value, owner));
        }
    }
    static std::vector<T> set(py::handle value, std::string_view what) {
        // A str is a sequence of characters, which nobody means.
        if (PyUnicode_Check(value.ptr()) || PyBytes_Check(value.ptr()) ||
            !py::isinstance<py::iterable>(value)) {
            throw py::type_error(std::string(what) + ": a sequence is needed, not " +
                                 kind_of_object(value));
        }
        std::vector<T> all;
        for (const py::handle one : value) {
            all.push_back(converter<T>::set(
                one, std::string(what) + "[" + std::to_string(all.size()) + "]"));
        }
        return all;
    }
};

template <typename Key, typename T>
struct converter<std::map<Key, T>> {
    static py::object get(const std::map<Key, T>& value, py::handle owner) {
        py::dict all;
        for (const auto& [key, one] : value) {
            all[converter<Key>::get(key, owner)] = converter<T>::get(one, owner);
        }
        return all;
    }
    static std::map<Key, T> set(py::handle value, std::string_view what) {
        if (!py::isinstance<py::dict>(value)) {
            throw py::type_error(std::string(what) + ": a dict is needed, not " +
                                 kind_of_object(value));
        }
        std::map<Key, T> all;
        for (const auto& [key, one] : py::reinterpret_borrow<py::dict>(value)) {
            all.insert_or_assign(converter<Key>::set(key, what), converter<T>::set(one, what));
        }
        return all;
    }
};

/// A vector made for this call: the view owns it.
template <typename T>
[[nodiscard]] py::object give(std::vector<T> made) {
    if constexpr (is_plain<T>) {
        return converter<std::vector<T>>::get(made, {});
    } else {
        return py::cast(view::owning<converter<T>>(std::move(made)));
    }
}

} // namespace kijun::python
