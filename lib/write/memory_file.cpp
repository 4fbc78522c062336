#include "write/memory_file.hpp"

#include <cerrno>
#include <cstddef>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kijun {

memory_file::memory_file(const char* label) : file_(::memfd_create(label, MFD_CLOEXEC)) {}

memory_file::~memory_file() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

std::string memory_file::path() const {
    return "/proc/self/fd/" + std::to_string(file_);
}

std::string memory_file::bytes() const {
    struct stat about{};
    if (::fstat(file_, &about) != 0 || about.st_size <= 0) {
        return "";
    }
    std::string all(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t done = 0;
    while (done < all.size()) {
        const ssize_t got =
            ::pread(file_, all.data() + done, all.size() - done, static_cast<off_t>(done));
        if (got == 0 || (got < 0 && errno != EINTR)) {
            return "";
        }
        done += got < 0 ? 0 : static_cast<std::size_t>(got);
    }
    return all;
}

} // namespace kijun
