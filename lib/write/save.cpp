// Whole or not at all: the bytes go to a temporary file in the same folder, are flushed to the
// disk, and only then take the target's name, which the system does in one step. Where the old
// file is to be kept it gets a second name first, in one step as well, so that it never goes
// without any. tests/golden/killed_at_every_step stops the program at each of these steps.

#include "base/errno_name.hpp"
#include "write/open_file.hpp"

#include <kijun/write/write.hpp>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace kijun {
namespace {

namespace fs = std::filesystem;

constexpr mode_t permission_bits = 07777;

/// How a file is replaced.
struct manner {
    flushing when = flushing::now;
    bool keeps = false; ///< the old one, under a second name
};

int write_in_place(const std::string& target, std::string_view bytes) {
    open_file file = open_existing(target);
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

fs::path folder_of(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// The bytes of a file, or errno.
int read_all(const std::string& path, std::string& into) {
    const open_file file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
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

int replace(const std::string& target,
            std::string_view bytes,
            const struct stat* replaced,
            manner how);

/// A second name of a file, in its folder, that nobody uses; errno where there can be none.
int link_to_free_name(const std::string& target, fs::path& name) {
    constexpr int attempts = 100; // names that a program which was killed has left behind
    for (int attempt = 0; attempt < attempts; ++attempt) {
        name = folder_of(target) / ("." + std::to_string(::getpid()) + "-" +
                                    std::to_string(attempt) + ".kijun.tmp");
        if (::link(target.c_str(), name.c_str()) == 0) {
            return 0;
        }
        if (errno != EEXIST) {
            return errno;
        }
    }
    return EEXIST;
}

/// Gives the file the name FILE.bak besides its own. Where a file system knows no second names
/// it is copied.
int keep_old(const std::string& target, const struct stat& about) {
    const std::string kept = target + ".bak";
    fs::path name;
    if (link_to_free_name(target, name) != 0) {
        std::string bytes;
        const int unread = read_all(target, bytes);
        return unread != 0 ? unread : kijun::replace(kept, bytes, &about, {});
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
    const open_file opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot; then there is nothing more to do.
    return opened.number() < 0 || ::fsync(opened.number()) == 0 || errno == EINVAL ? 0 : errno;
}

/// Replaces `target` (whose state is `replaced` when it is there) or creates it.
int replace(const std::string& target,
            std::string_view bytes,
            const struct stat* replaced,
            manner how) {
    temporary_file temporary = open_temporary(target);
    if (temporary.file.number() < 0) {
        return errno;
    }
    int failed = write_and_flush(temporary.file, bytes, replaced, how.when);
    if (failed == 0 && how.keeps && replaced != nullptr) {
        failed = keep_old(target, *replaced);
    }
    if (failed == 0 && ::rename(temporary.path.c_str(), target.c_str()) != 0) {
        failed = errno;
    }
    if (failed != 0) {
        (void)::unlink(temporary.path.c_str());
        return failed;
    }
    return how.keeps ? flush_folder(folder_of(target)) : 0;
}

int save_to(const std::string& path, std::string_view bytes, manner how) {
    // A link stays a link: what it points to is replaced.
    const std::string target = target_of(path);
    struct stat found{};
    if (::stat(target.c_str(), &found) != 0) {
        return replace(target, bytes, nullptr, how);
    }
    if (S_ISDIR(found.st_mode)) {
        return EISDIR;
    }
    if (!S_ISREG(found.st_mode)) {
        return write_in_place(target, bytes); // /dev/stdout, a pipe: nothing to rename over
    }
    if (how.keeps) {
        std::string old;
        if (read_all(target, old) == 0 && old == bytes) {
            return 0;
        }
    }
    return replace(target, bytes, &found, how);
}

result<void> told(const std::string& path, int failed) {
    if (failed != 0) {
        return failure{code::cannot_write, {path, {}, {}}, {path, errno_name(failed)}};
    }
    return {};
}

} // namespace

result<void> save(const std::string& path, std::string_view bytes, flushing when) {
    return told(path, save_to(path, bytes, {when, false}));
}

result<void> save_keeping(const std::string& path, std::string_view bytes) {
    return told(path, save_to(path, bytes, {flushing::now, true}));
}

} // namespace kijun
