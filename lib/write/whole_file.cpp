#include "base/errno_name.hpp"
#include "write/open_file.hpp"

#include <kijun/write/whole_file.hpp>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kijun {

namespace {

failure cannot_write(const std::string& path, int number) {
    return {code::cannot_write, {path, {}, {}}, {path, errno_name(number)}};
}

} // namespace

struct whole_file::data {
    std::string path;   ///< as the user named it
    std::string target; ///< where that is
    temporary_file temporary;
    bool renames = true; ///< false for devices and pipes, which are written in place
    bool finished = false;
};

whole_file::whole_file(std::unique_ptr<data> of) : data_(std::move(of)) {}
whole_file::whole_file(whole_file&& other) noexcept = default;
whole_file& whole_file::operator=(whole_file&& other) noexcept = default;

whole_file::~whole_file() {
    if (data_ && data_->renames && !data_->finished) {
        (void)::unlink(data_->temporary.path.c_str());
    }
}

result<whole_file> whole_file::begin(const std::string& path) {
    const std::string target = target_of(path);
    struct stat found{};
    const bool is_there = ::stat(target.c_str(), &found) == 0;
    if (is_there && S_ISDIR(found.st_mode)) {
        return cannot_write(path, EISDIR);
    }
    const bool renames = !is_there || S_ISREG(found.st_mode);
    temporary_file temporary =
        renames ? open_temporary(target) : temporary_file{open_existing(target), target};
    if (temporary.file.number() < 0) {
        return cannot_write(path, errno);
    }
    constexpr mode_t permission_bits = 07777;
    if (is_there && renames &&
        ::fchmod(temporary.file.number(), found.st_mode & permission_bits) != 0) {
        const int number = errno;
        (void)::unlink(temporary.path.c_str());
        return cannot_write(path, number);
    }
    return whole_file(
        std::make_unique<data>(data{path, target, std::move(temporary), renames, false}));
}

result<void> whole_file::append(std::string_view bytes) {
    const int failed = write_all(data_->temporary.file.number(), bytes);
    return failed == 0 ? result<void>() : cannot_write(data_->path, failed);
}

result<void> whole_file::finish() {
    open_file& file = data_->temporary.file;
    if (!data_->renames) {
        return file.close() ? result<void>() : cannot_write(data_->path, errno);
    }
    if (::fsync(file.number()) != 0 || !file.close() ||
        ::rename(data_->temporary.path.c_str(), data_->target.c_str()) != 0) {
        return cannot_write(data_->path, errno);
    }
    data_->finished = true;
    return {};
}

} // namespace kijun
