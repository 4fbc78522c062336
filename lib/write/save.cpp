// Whole or not at all: the bytes go to a temporary file in the same folder, are flushed to the
// disk, and only then take the target's name, which the system does in one step. Where the old
// file is to be kept it gets a second name first, in one step as well, so that it never goes
// without any. tests/golden/killed_at_every_step stops the program at each of these steps.

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

int write_and_flush(open_file& file, std::string_view bytes, const struct stat* replaced) {
    const int failed = write_all(file.number(), bytes);
    if (failed != 0) {
        return failed;
    }
    if (replaced != nullptr &&
        ::fchmod(file.number(), replaced->st_mode & permission_bits) != 0) {
        return errno;
    }
    if (::fsync(file.number()) != 0) {
        return errno;
    }
    return file.close() ? 0 : errno;
}

/// A name in the folder that nobody uses: what `make` makes there, which says 0 or errno.
template <typename Make>
int at_free_name(const fs::path& folder, fs::path& name, Make make) {
    constexpr int attempts = 100; // names that a program which was killed has left behind
    for (int attempt = 0; attempt < attempts; ++attempt) {
        name = folder / ("." + std::to_string(::getpid()) + "-" + std::to_string(attempt) +
                         ".kijun.tmp");
        if (const int failed = make(name); failed != EEXIST) {
            return failed;
        }
    }
    return EEXIST;
}

fs::path folder_of(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// The bytes of a file, or errno.
int read_all(const fs::path& path, std::string& into) {
    open_file file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) {
        return errno;
    }
    constexpr std::size_t piece = 1U << 16U;
    std::string bytes(piece, '\0');
    for (;;) {
        const ssize_t got = ::read(file.number(), bytes.data(), bytes.size());
        if (got == 0) {
            return 0;
        }
        if (got < 0 && errno != EINTR) {
            return errno;
        }
        into.append(bytes, 0, got < 0 ? 0 : static_cast<std::size_t>(got));
    }
}

int replace(const fs::path& target,
            std::string_view bytes,
            const struct stat* replaced,
            bool keeps);

/// Gives the file the name FILE.bak besides its own. Where a file system knows no second names
/// it is copied.
int keep_old(const fs::path& target, const struct stat& about) {
    fs::path kept = target;
    kept += ".bak";
    fs::path name;
    const int failed = at_free_name(folder_of(target), name, [&](const fs::path& free) {
        return ::link(target.c_str(), free.c_str()) == 0 ? 0 : errno;
    });
    if (failed != 0) {
        std::string bytes;
        const int unread = read_all(target, bytes);
        return unread != 0 ? unread : replace(kept, bytes, &about, false);
    }
    if (::rename(name.c_str(), kept.c_str()) != 0) {
        const int why = errno;
        (void)::unlink(name.c_str());
        return why;
    }
    (void)::unlink(name.c_str()); // of two names of one file rename leaves both
    return 0;
}

int flush_folder(const fs::path& folder) {
    open_file opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot; then there is nothing more to do.
    return opened.number() < 0 || ::fsync(opened.number()) == 0 || errno == EINVAL ? 0 : errno;
}

/// Replaces `target` (whose state is `replaced` when it is there) or creates it; `keeps` what
/// it held.
int replace(const fs::path& target,
            std::string_view bytes,
            const struct stat* replaced,
            bool keeps) {
    const fs::path folder = folder_of(target);
    fs::path temporary;
    int number = -1;
    int failed = at_free_name(folder, temporary, [&](const fs::path& free) {
        number = ::open(free.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual_mode);
        return number < 0 ? errno : 0;
    });
    if (failed != 0) {
        return failed;
    }
    open_file file(number);
    failed = write_and_flush(file, bytes, replaced);
    if (failed == 0 && keeps && replaced != nullptr) {
        failed = keep_old(target, *replaced);
    }
    if (failed == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) {
        failed = errno;
    }
    if (failed != 0) {
        (void)::unlink(temporary.c_str());
        return failed;
    }
    return keeps ? flush_folder(folder) : 0;
}

int save_to(const std::string& path, std::string_view bytes, bool keeps) {
    // A link stays a link: what it points to is replaced.
    std::error_code unresolved;
    fs::path target = fs::canonical(path, unresolved);
    if (unresolved) {
        target = path;
    }
    struct stat found{};
    if (::stat(target.c_str(), &found) != 0) {
        return replace(target, bytes, nullptr, keeps);
    }
    if (S_ISDIR(found.st_mode)) {
        return EISDIR;
    }
    if (!S_ISREG(found.st_mode)) {
        return write_in_place(target, bytes); // /dev/stdout, a pipe: nothing to rename over
    }
    if (keeps) {
        std::string old;
        if (read_all(target, old) == 0 && old == bytes) {
            return 0;
        }
    }
    return replace(target, bytes, &found, keeps);
}

result<void> told(const std::string& path, int failed) {
    if (failed != 0) {
        return failure{code::cannot_write, {path, {}, {}}, {path, errno_name(failed)}};
    }
    return {};
}

} // namespace

result<void> save(const std::string& path, std::string_view bytes) {
    return told(path, save_to(path, bytes, false));
}

result<void> save_keeping(const std::string& path, std::string_view bytes) {
    return told(path, save_to(path, bytes, true));
}

} // namespace kijun
