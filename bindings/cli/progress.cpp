#include "progress.hpp"

#include <cstdio>
#include <string>
#include <unistd.h>

namespace kijun::cli {

progress::progress(std::size_t total)
    : total_(total), on_terminal_(total > 0 && ::isatty(STDERR_FILENO) == 1) {}

progress::~progress() {
    clear();
}

void progress::at(std::size_t done) {
    constexpr std::size_t thousand = 1'000;
    const std::size_t now = on_terminal_ ? done * thousand / total_ + 1 : 0;
    if (now == told_ && shown_) {
        return;
    }
    if (on_terminal_) {
        const std::string line =
            "\r\x1B[K" + std::to_string(done) + " / " + std::to_string(total_);
        std::fwrite(line.data(), 1, line.size(), stderr);
        told_ = now;
        shown_ = true;
    }
}

void progress::clear() {
    if (shown_) {
        std::fputs("\r\x1B[K", stderr);
        shown_ = false;
    }
}

} // namespace kijun::cli
