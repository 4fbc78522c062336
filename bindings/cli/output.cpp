#include "output.hpp"

#include <kijun/write/write.hpp>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace kijun::cli {
namespace {

// Named as the library names them; never by a text that depends on the locale.
std::string reason(int number) {
    switch (number) {
    case EBADF:
        return "EBADF";
    case EIO:
        return "EIO";
    case ENOSPC:
        return "ENOSPC";
    case EPIPE:
        return "EPIPE";
    default:
        return "errno " + std::to_string(number);
    }
}

// Flushed here, so that a full disk is seen while there is still somebody to tell.
exit_code to_standard_output(std::string_view bytes, messages& out) {
    errno = 0;
    const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
    if (whole && std::fflush(stdout) == 0) {
        return exit_code::done;
    }
    const int number = errno;
    const std::string name(out.choose("標準出力", "standard output"));
    out.tell(failure{code::cannot_write, {}, {name, reason(number)}});
    return exit_code::output;
}

} // namespace

bool is_standard_output(const std::string& path) {
    return path.empty() || path == "-";
}

exit_code emit(const std::string& path, std::string_view bytes, messages& out) {
    if (is_standard_output(path)) {
        return to_standard_output(bytes, out);
    }
    if (const result<void> saved = save(path, bytes); !saved) {
        out.tell(saved.error());
        return exit_code::output;
    }
    return exit_code::done;
}

exit_code
emit_paper(const std::string& path, const result<std::string>& rendered, messages& out) {
    if (!rendered) {
        out.tell(rendered.error());
        return exit_code::output;
    }
    return emit(path, std::string_view(*rendered), out);
}

exit_code keep(const std::string& path, std::string_view bytes, messages& out) {
    if (const result<void> saved = save_keeping(path, bytes); !saved) {
        out.tell(saved.error());
        return exit_code::output;
    }
    return exit_code::done;
}

emission::emission(const std::string& path, messages& out) : out_(out) {
    if (is_standard_output(path)) {
        return;
    }
    if (result<whole_file> begun = whole_file::begin(path)) {
        file_.emplace(std::move(begun).value());
    } else {
        fail(begun.error());
    }
}

void emission::fail(const failure& why) {
    out_.tell(why);
    state_ = exit_code::output;
}

void emission::add(std::string_view bytes) {
    if (state_ != exit_code::done) {
        return;
    }
    if (!file_) {
        state_ = to_standard_output(bytes, out_);
    } else if (const result<void> written = file_->append(bytes); !written) {
        fail(written.error());
    }
}

exit_code emission::finish() {
    if (state_ == exit_code::done && file_) {
        if (const result<void> written = file_->finish(); !written) {
            fail(written.error());
        }
    }
    return state_;
}

} // namespace kijun::cli
