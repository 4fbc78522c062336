#pragma once
// A file in memory with a name, for libraries that write to files only.

#include <string>

namespace kijun {

class memory_file {
public:
    /// `label` is for those who look into the process; it is no path.
    explicit memory_file(const char* label);
    ~memory_file();
    memory_file(const memory_file&) = delete;
    memory_file& operator=(const memory_file&) = delete;
    memory_file(memory_file&&) = delete;
    memory_file& operator=(memory_file&&) = delete;

    [[nodiscard]] bool is_open() const noexcept { return file_ >= 0; }
    /// A path that leads to it while it lives, in this process.
    [[nodiscard]] std::string path() const;
    /// What was written; "" when it could not be read.
    [[nodiscard]] std::string bytes() const;

private:
    int file_;
};

} // namespace kijun
