#pragma once
// A file that is written piece by piece and is there whole or not at all.

#include <kijun/base/export.hpp>
#include <kijun/base/result.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace kijun {

/// The bytes go to a temporary file in the folder of `path`; `finish` flushes it and renames
/// it. What is not finished goes away. For what is in memory as a whole there is `save`. All
/// fail with KJ0002.
class KIJUN_API whole_file {
public:
    /// Makes the temporary file; whatever stands at `path` stays until `finish`.
    [[nodiscard]] static result<whole_file> begin(const std::string& path);
    /// Behind what was appended before.
    [[nodiscard]] result<void> append(std::string_view bytes);
    /// Once; afterwards nothing can be appended.
    [[nodiscard]] result<void> finish();

    ~whole_file();
    whole_file(whole_file&& other) noexcept;
    whole_file& operator=(whole_file&& other) noexcept;
    whole_file(const whole_file&) = delete;
    whole_file& operator=(const whole_file&) = delete;

private:
    struct data;
    explicit whole_file(std::unique_ptr<data> of);
    std::unique_ptr<data> data_;
};

} // namespace kijun
