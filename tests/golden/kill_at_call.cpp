// Stops a program (SIGKILL) at one of its calls that touch files: preloaded by
// killed_at_every_step, which says by KIJUN_KILL_AT at which, counted from 1. A write is
// stopped half way. At the end of a program that lived KIJUN_KILL_AT was beyond its calls.

#include <csignal>
#include <cstdarg>
#include <cstddef>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

/// Is it this call's turn?
bool stops_here() {
    static long calls = 0;
    static const char* const written = std::getenv("KIJUN_KILL_AT");
    return written != nullptr && ++calls == std::strtol(written, nullptr, 10);
}

void stop_if_told() {
    if (stops_here()) {
        (void)raise(SIGKILL);
    }
}

template <typename Call>
Call next(const char* name) {
    return reinterpret_cast<Call>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    stop_if_told();
    return next<int (*)(const char*, int, ...)>("open")(path, flags, mode);
}

ssize_t write(int file, const void* bytes, std::size_t count) {
    const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    if (stops_here()) {
        (void)real(file, bytes, count / 2);
        (void)raise(SIGKILL);
    }
    return real(file, bytes, count);
}

int fsync(int file) {
    stop_if_told();
    return next<int (*)(int)>("fsync")(file);
}

int link(const char* from, const char* to) noexcept {
    stop_if_told();
    return next<int (*)(const char*, const char*)>("link")(from, to);
}

int rename(const char* from, const char* to) noexcept {
    stop_if_told();
    return next<int (*)(const char*, const char*)>("rename")(from, to);
}

int unlink(const char* path) noexcept {
    stop_if_told();
    return next<int (*)(const char*)>("unlink")(path);
}

int fchmod(int file, mode_t mode) noexcept {
    stop_if_told();
    return next<int (*)(int, mode_t)>("fchmod")(file, mode);
}

} // extern "C"
