// Whole or not at all: the bytes go to a temporary file in the same folder, are flushed to the
// disk, and only then take the target's name, which the system does in one step.

#include "base/errno_name.hpp"
#include "write/open_file.hpp"

#include <kijun/write/write.hpp>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace kijun {
namespace {

constexpr mode_t permission_bits = 07777;

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

/// Replaces `target` (whose state is `replaced` when it is there) or creates it.
int replace(const std::string& target,
            std::string_view bytes,
            const struct stat* replaced,
            flushing when) {
    temporary_file temporary = open_temporary(target);
    if (temporary.file.number() < 0) {
        return errno;
    }
    int failed = write_and_flush(temporary.file, bytes, replaced, when);
    if (failed == 0 && ::rename(temporary.path.c_str(), target.c_str()) != 0) {
        failed = errno;
    }
    if (failed != 0) {
        (void)::unlink(temporary.path.c_str());
    }
    return failed;
}

int save_to(const std::string& path, std::string_view bytes, flushing when) {
    // A link stays a link: what it points to is replaced.
    const std::string target = target_of(path);
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
