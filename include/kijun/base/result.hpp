#pragma once
// The outcome of a task that can fail: a value, or the failure that says why there is none.
// A small subset of std::expected (C++23), so that callers can move to it one day.

#include <kijun/base/diagnostic.hpp>

#include <type_traits>
#include <utility>
#include <variant>

namespace kijun {

/// Holds either a `Value` or a `failure`, never neither.
///
/// `value()`, `operator*` and `operator->` require `has_value()`, `error()` requires its
/// contrary; a breach throws std::bad_variant_access.
template <typename Value>
class [[nodiscard]] result {
public:
    /// Implicit, so that a function returns what it made.
    result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
    /// Implicit, so that a function returns why it could not.
    result(failure why) : state_(std::in_place_index<1>, std::move(why)) {}

    /// Is there a value? Else there is a failure.
    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    /// The same.
    explicit operator bool() const noexcept { return has_value(); }

    /// The value. Precondition: has_value().
    [[nodiscard]] Value& value() & { return std::get<0>(state_); }
    [[nodiscard]] const Value& value() const& { return std::get<0>(state_); }
    [[nodiscard]] Value&& value() && { return std::get<0>(std::move(state_)); }

    /// The value. Precondition: has_value().
    [[nodiscard]] Value& operator*() & { return value(); }
    [[nodiscard]] const Value& operator*() const& { return value(); }
    [[nodiscard]] Value&& operator*() && { return std::move(*this).value(); }
    /// A member of the value. Precondition: has_value().
    [[nodiscard]] Value* operator->() { return &value(); }
    [[nodiscard]] const Value* operator->() const { return &value(); }

    /// Why there is no value. Precondition: !has_value().
    [[nodiscard]] const failure& error() const& { return std::get<1>(state_); }
    [[nodiscard]] failure&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<Value, failure> state_;
};

/// A task that gives nothing back but may fail.
template <>
class [[nodiscard]] result<void> {
public:
    result() = default;
    /// Implicit, so that a function returns why it could not.
    result(failure why) : state_(std::move(why)) {}

    /// Did it succeed? Else there is a failure.
    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    /// The same.
    explicit operator bool() const noexcept { return has_value(); }
    /// Why it could not be done. Precondition: !has_value().
    [[nodiscard]] const failure& error() const& { return std::get<1>(state_); }
    [[nodiscard]] failure&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<std::monostate, failure> state_;
};

} // namespace kijun
