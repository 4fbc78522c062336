#pragma once
// Where results go: a file, written whole or not at all, or standard output.

#include "exit_code.hpp"
#include "messages.hpp"

#include <kijun/base/result.hpp>
#include <kijun/write/whole_file.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace kijun::cli {

/// Is it standard output that "" or "-" stands for?
[[nodiscard]] bool is_standard_output(const std::string& path);

/// Writes to a file, or to standard output; says on `out` why it could not (KJ0002).
[[nodiscard]] exit_code emit(const std::string& path, std::string_view bytes, messages& out);
/// The same with what was rendered, or says why it was not.
[[nodiscard]] exit_code
emit_paper(const std::string& path, const result<std::string>& rendered, messages& out);
/// Replaces a file and keeps what it held as FILE.bak; says on `out` why it could not.
[[nodiscard]] exit_code keep(const std::string& path, std::string_view bytes, messages& out);

/// The same piece by piece, for what need not be in memory as a whole. A file is there whole or
/// not at all; standard output has what came so far. Nothing more is written, or said, once
/// something failed.
class emission {
public:
    emission(const std::string& path, messages& out);
    void add(std::string_view bytes);
    /// Once, at the end.
    [[nodiscard]] exit_code finish();

private:
    void fail(const failure& why);

    messages& out_;
    std::optional<whole_file> file_;
    exit_code state_ = exit_code::done;
};

} // namespace kijun::cli
