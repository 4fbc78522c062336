#include "write/open_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace kijun {

namespace fs = std::filesystem;

bool open_file::close() noexcept {
    const int closing = std::exchange(number_, -1);
    return closing < 0 || ::close(closing) == 0;
}

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

temporary_file open_temporary(const std::string& target) {
    constexpr mode_t usual_mode = 0666; // the user's umask takes away from it
    const fs::path path(target);
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    constexpr int attempts = 100; // names that a program which was killed has left behind
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const fs::path temporary = folder / ("." + std::to_string(::getpid()) + "-" +
                                             std::to_string(attempt) + ".kijun.tmp");
        open_file file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual_mode));
        if (file.number() >= 0 || errno != EEXIST) {
            return {std::move(file), temporary.native()};
        }
    }
    return {open_file(-1), ""};
}

open_file open_existing(const std::string& path) {
    return open_file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
}

std::string target_of(const std::string& path) {
    std::error_code unresolved;
    const fs::path target = fs::canonical(path, unresolved);
    return unresolved ? path : target.native();
}

} // namespace kijun
