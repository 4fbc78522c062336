#include "base/errno_name.hpp"

#include <kijun/read/source.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace kijun {
namespace {

struct file_closer {
    void operator()(std::FILE* file) const noexcept {
        if (file != stdin) {
            (void)std::fclose(file); // opened for reading: nothing can be lost
        }
    }
};

/// Bytes of an open file; 0 when it is none that has a size (a pipe, a folder).
std::size_t size_of(std::FILE* file) {
    if (std::fseek(file, 0, SEEK_END) != 0) {
        return 0;
    }
    const long end = std::ftell(file);
    if (std::fseek(file, 0, SEEK_SET) != 0) {
        return 0; // reading will say why
    }
    return end > 0 ? static_cast<std::size_t>(end) : 0;
}

/// Is it a file that need not be opened to see that it is over the limit?
bool is_larger(const std::string& path, std::size_t limit) {
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    return !problem && size > limit;
}

/// Asks for large pages for bytes that are about to be written: an edition of 10 MB is 2,700
/// page faults otherwise, which cost more than reading it. Only a hint.
void expect_to_fill([[maybe_unused]] std::string& bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    constexpr std::size_t page = 4096; // the range must begin at one; smaller than any other
    constexpr std::size_t large = std::size_t{4} << 20U;
    if (bytes.capacity() >= large) {
        void* begin = bytes.data();
        std::size_t room = bytes.capacity();
        if (std::align(page, page, begin, room) != nullptr) {
            (void)::madvise(begin, room, MADV_HUGEPAGE);
        }
    }
#endif
}

failure cannot(const std::string& path, int reason) {
    return {code::cannot_open, {path, {}, {}}, {path, errno_name(reason)}};
}

} // namespace

result<source> load(const std::string& path, const limits& bounds) {
    constexpr std::size_t step = std::size_t{1} << 16U;
    const failure too_large{
        code::file_too_large, {path, {}, {}}, {std::to_string(bounds.file_bytes)}};
    if (path != "-" && is_larger(path, bounds.file_bytes)) {
        return too_large;
    }
    errno = 0;
    const std::unique_ptr<std::FILE, file_closer> file(
        path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file) {
        return cannot(path, errno);
    }
    source read{path, {}};
    // Room for the whole, so that nothing is moved, and for a little more: an edition puts what
    // it has to add behind the bytes.
    const std::size_t size = std::min(path == "-" ? 0 : size_of(file.get()), bounds.file_bytes);
    read.bytes.reserve(size + size / 16 + 2 * step);
    expect_to_fill(read.bytes);
    (void)std::setvbuf(file.get(), nullptr, _IONBF, 0); // straight into the bytes
    for (;;) {
        const std::size_t held = read.bytes.size();
        read.bytes.resize(held + step);
        errno = 0;
        const std::size_t taken = std::fread(read.bytes.data() + held, 1, step, file.get());
        read.bytes.resize(held + taken);
        if (read.bytes.size() > bounds.file_bytes) {
            return too_large; // it grew, or has no size: a pipe
        }
        if (taken < step) {
            if (std::ferror(file.get()) != 0) {
                return cannot(path, errno); // a folder opens, and fails here with EISDIR
            }
            return read;
        }
    }
}

} // namespace kijun
