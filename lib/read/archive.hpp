#pragma once
// The parts of a ZIP file, for the office formats. Nothing is ever written by a name that
// stands in the file.

#include <kijun/base/limits.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/source.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

class archive {
public:
    /// Reads the directory of the ZIP file; the source must outlive the archive. Fails with
    /// KJ0003 over `bounds.file_bytes`, with KJ0801 when it is broken or has more parts than
    /// `bounds.parts`.
    [[nodiscard]] static result<archive> open(const source& input, const limits& bounds);

    ~archive();
    archive(archive&&) noexcept;
    archive& operator=(archive&&) noexcept;
    archive(const archive&) = delete;
    archive& operator=(const archive&) = delete;

    /// Names are compared as Office does: without regard to the case of ASCII letters, and to a
    /// leading '/'.
    [[nodiscard]] bool has(std::string_view part) const;
    /// In the order of the directory, as written there.
    [[nodiscard]] const std::vector<std::string>& names() const;
    /// The bytes of a part. Fails with KJ0803 when it is not there, with KJ0802 when it, or all
    /// that was taken so far with it, unpacks to more than `bounds.part_bytes`, with KJ0804
    /// when it cannot be unpacked, with KJ0806 when it is encrypted.
    [[nodiscard]] result<std::string> part(std::string_view name) const;

private:
    struct state;
    explicit archive(std::unique_ptr<state> held) noexcept;
    std::unique_ptr<state> state_;
};

} // namespace kijun
