#pragma once
// What callers pass, looked at before anything is done with it.

#include <kijun/kijun.h>

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::c {

[[nodiscard]] inline kijun_text borrowed(std::string_view text) noexcept {
    return {text.data(), text.size()};
}
/// Precondition: is_text(text).
[[nodiscard]] inline std::string_view view_of(kijun_text text) noexcept {
    return text.length == 0 ? std::string_view() : std::string_view(text.data, text.length);
}
[[nodiscard]] inline bool is_text(kijun_text text) noexcept {
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
    return text.length == 0 || (text.data != nullptr && text.length <= most);
}
/// A path ends at its first NUL for the system, so that one inside it would name another file.
[[nodiscard]] inline bool is_path(kijun_text text) noexcept {
    return is_text(text) && view_of(text).find('\0') == std::string_view::npos;
}

/// The name of an argument that cannot be used, nullptr for one that can.
[[nodiscard]] inline const char* needed(const void* argument, const char* name) noexcept {
    return argument == nullptr ? name : nullptr;
}
[[nodiscard]] inline const char* text(kijun_text argument, const char* name) noexcept {
    return is_text(argument) ? nullptr : name;
}
[[nodiscard]] inline const char* path(kijun_text argument, const char* name) noexcept {
    return is_path(argument) && argument.length > 0 ? nullptr : name;
}
[[nodiscard]] inline const char* that(bool holds, const char* name) noexcept {
    return holds ? nullptr : name;
}
/// The first that is not nullptr.
[[nodiscard]] inline const char*
first_wrong(std::initializer_list<const char*> checked) noexcept {
    for (const char* const name : checked) {
        if (name != nullptr) {
            return name;
        }
    }
    return nullptr;
}

/// A record is whole words, so that one that is smaller ends between two members.
[[nodiscard]] inline bool is_record_size(std::size_t size) noexcept {
    return size >= sizeof(std::size_t) && size % sizeof(std::size_t) == 0;
}

/// A record of options as this library knows it: what the caller's does not have is 0, and so
/// must be what only the caller's has. None for a record that cannot be used; NULL is all 0.
template <typename Record>
[[nodiscard]] std::optional<Record> taken(const Record* given) noexcept {
    Record known{};
    if (given == nullptr) {
        return known;
    }
    const std::size_t size = given->size;
    if (!is_record_size(size)) {
        return std::nullopt;
    }
    const auto* const bytes = reinterpret_cast<const unsigned char*>(given);
    for (std::size_t i = sizeof known; i < size; ++i) {
        if (bytes[i] != 0) {
            return std::nullopt;
        }
    }
    std::memcpy(&known, bytes, size < sizeof known ? size : sizeof known);
    known.size = sizeof known;
    return known;
}

/// Fills as much of the caller's row as there is of it, and 0 behind what this library knows.
template <typename Record>
[[nodiscard]] kijun_status put(Record* out, Record row) noexcept {
    if (out == nullptr || !is_record_size(out->size)) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const std::size_t size = out->size;
    row.size = size;
    auto* const bytes = reinterpret_cast<unsigned char*>(out);
    std::memcpy(bytes, &row, size < sizeof row ? size : sizeof row);
    if (size > sizeof row) {
        std::memset(bytes + sizeof row, 0, size - sizeof row);
    }
    return KIJUN_OK;
}
[[nodiscard]] inline kijun_status put(kijun_text* out, std::string_view text) noexcept {
    if (out == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    *out = borrowed(text);
    return KIJUN_OK;
}
/// One text of a list.
template <typename Texts>
[[nodiscard]] kijun_status put(kijun_text* out, const Texts& from, std::size_t index) noexcept {
    return index < from.size() ? put(out, from[index]) : KIJUN_INVALID_ARGUMENT;
}

} // namespace kijun::c
