#pragma once
// What is common to the ways of writing files.

#include <string>
#include <string_view>
#include <utility>

namespace kijun {

/// A file descriptor that closes itself.
class open_file {
public:
    explicit open_file(int number) : number_(number) {}
    ~open_file() { (void)close(); }
    open_file(open_file&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    open_file(const open_file&) = delete;
    open_file& operator=(const open_file&) = delete;
    open_file& operator=(open_file&&) = delete;

    [[nodiscard]] int number() const noexcept { return number_; }
    [[nodiscard]] bool close() noexcept;

private:
    int number_;
};

/// 0, or the errno value of what went wrong.
[[nodiscard]] int write_all(int file, std::string_view bytes);

/// A new file in the folder of `target`, with a name that no other has, and what it is called.
/// Its number is -1, and errno says why, when there can be none.
struct temporary_file {
    open_file file;
    std::string path;
};
[[nodiscard]] temporary_file open_temporary(const std::string& target);

/// A file that is there, to be written in place: a device, a pipe.
[[nodiscard]] open_file open_existing(const std::string& path);

/// The file that a path means: of a link what it points to.
[[nodiscard]] std::string target_of(const std::string& path);

} // namespace kijun
