#include "folder_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kijun::cli {

folder_lock::folder_lock(const std::string& file) {
    const std::size_t slash = file.rfind('/');
    const std::string folder = slash == std::string::npos ? "."
                               : slash == 0               ? "/"
                                                          : file.substr(0, slash);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the system's own interface
    folder_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (folder_ >= 0 && ::flock(folder_, LOCK_EX) != 0) {
        if (errno != EINTR) {
            ::close(folder_);
            folder_ = -1;
        }
    }
}

folder_lock::~folder_lock() {
    if (folder_ >= 0) {
        ::close(folder_); // and with it the lock
    }
}

} // namespace kijun::cli
