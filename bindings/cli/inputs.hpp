#pragma once
// Inputs, opened and read with everything found in them told.

#include "messages.hpp"

#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/read.hpp>

#include <optional>
#include <string>
#include <utility>

namespace kijun::cli {

template <typename Value>
using reader = result<reading<Value>> (*)(const source&, const limits&);

/// Opens a file; none, and the reason told, when that cannot be done.
[[nodiscard]] std::optional<source> open_input(const std::string& path, messages& out);

/// Reads what is open, with its findings told; none, and the reason told, when it cannot be.
template <typename Value>
[[nodiscard]] std::optional<Value>
read_input(const source& input, reader<Value> read, messages& out) {
    result<reading<Value>> outcome = read(input, {});
    if (!outcome) {
        out.tell(outcome.error());
        return std::nullopt;
    }
    out.tell(outcome->findings);
    return std::move(outcome->value);
}

/// Opens and reads.
template <typename Value>
[[nodiscard]] std::optional<Value>
take(const std::string& path, reader<Value> read, messages& out) {
    const std::optional<source> input = open_input(path, out);
    return input ? read_input(*input, read, out) : std::nullopt;
}

/// Says that a file holds neither an edition nor a checklist: what it holds instead, and where
/// it stops being readable if it looks like XML.
void tell_wrong_kind(const source& input, messages& out);

} // namespace kijun::cli
