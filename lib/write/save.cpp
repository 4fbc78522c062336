// Whole or not at all: the bytes go to a temporary file in the same folder, are flushed to the
// disk, and only then take the target's name, which the system does in one step.

#include "base/errno_name.hpp"

#include <kijun/write/write.hpp>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kijun {
namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0666; // the user's umask takes away from it
constexpr mode_t permission_bits = 07777;

/// A file descriptor that closes itself.
class open_file {
public:
    explicit open_file(int number) : number_(number) {}
    ~open_file() { (void)close(); }
    open_file(const open_file&) = delete;
    open_file& operator=(const open_file&) = delete;
    open_file(open_file&&) = delete;
    open_file& operator=(open_file&&) = delete;

    [[nodiscard]] int number() const noexcept { return number_; }
    [[nodiscard]] bool close() noexcept {
        const int closing = number_;
        number_ = -1;
        return closing < 0 || ::close(closing) == 0;
    }

private:
    int number_;
};

/// 0, or the errno value of what went wrong.
int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return 0;
}

int write_in_place(const fs::path& target, std::string_view bytes) {
    open_file file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.number() < 0) {
        return errno;
    }
    const int failed = write_all(file.number(), bytes);
    return failed != 0 ? failed : file.close() ? 0 : errno;
}

int write_and_flush(open_file& file,
                    std::string_view bytes,
                    const struct stat* replaced,
                    flushing when) {
    const int failed = write_all(file.number(), bytes);
    if (failed != 0) {
        return failed;
    }
    if (replaced != nullptr &&
        ::fchmod(file.number(), replaced->st_mode & permission_bits) != 0) {
        return errno;
    }
    if (when == flushing::now && ::fsync(file.number()) != 0) {
        return errno;
    }
    return file.close() ? 0 : errno;
}

/// Replaces `target` (whose state is `replaced` when it is there) or creates it.
int replace(const fs::path& target,
            std::string_view bytes,
            const struct stat* replaced,
            flushing when) {
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    constexpr int attempts = 100; // names that a program which was killed has left behind
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const fs::path temporary = folder / ("." + std::to_string(::getpid()) + "-" +
                                             std::to_string(attempt) + ".kijun.tmp");
        open_file file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual_mode));
        if (file.number() < 0) {
            if (errno == EEXIST) {
                continue;
            }
            return errno;
        }
        int failed = write_and_flush(file, bytes, replaced, when);
        if (failed == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) {
            failed = errno;
        }
        if (failed != 0) {
            (void)::unlink(temporary.c_str());
        }
        return failed;
    }
    return EEXIST;
}

int save_to(const std::string& path, std::string_view bytes, flushing when) {
    // A link stays a link: what it points to is replaced.
    std::error_code unresolved;
    fs::path target = fs::canonical(path, unresolved);
    if (unresolved) {
        target = path;
    }
    struct stat found{};
    if (::stat(target.c_str(), &found) != 0) {
        return replace(target, bytes, nullptr, when);
    }
    if (S_ISDIR(found.st_mode)) {
        return EISDIR;
    }
    if (!S_ISREG(found.st_mode)) {
        return write_in_place(target, bytes); // /dev/stdout, a pipe: nothing to rename over
    }
    return replace(target, bytes, &found, when);
}

} // namespace

result<void> save(const std::string& path, std::string_view bytes, flushing when) {
    const int failed = save_to(path, bytes, when);
    if (failed != 0) {
        return failure{code::cannot_write, {path, {}, {}}, {path, errno_name(failed)}};
    }
    return {};
}

} // namespace kijun
