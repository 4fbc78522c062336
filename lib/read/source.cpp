#include "base/errno_name.hpp"

#include <kijun/read/source.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

struct file_closer {
    void operator()(std::FILE* file) const noexcept {
        if (file != stdin) {
            (void)std::fclose(file); // opened for reading: nothing can be lost
        }
    }
};

failure cannot(const std::string& path, int reason) {
    return {code::cannot_open, {path, {}, {}}, {path, errno_name(reason)}};
}

} // namespace

result<source> load(const std::string& path, const limits& bounds) {
    constexpr std::size_t step = std::size_t{1} << 16U;
    errno = 0;
    const std::unique_ptr<std::FILE, file_closer> file(
        path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file) {
        return cannot(path, errno);
    }
    source read{path, {}};
    for (;;) {
        const std::size_t held = read.bytes.size();
        read.bytes.resize(held + step);
        errno = 0;
        const std::size_t taken = std::fread(read.bytes.data() + held, 1, step, file.get());
        read.bytes.resize(held + taken);
        if (read.bytes.size() > bounds.file_bytes) {
            return failure{
                code::file_too_large, {path, {}, {}}, {std::to_string(bounds.file_bytes)}};
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
