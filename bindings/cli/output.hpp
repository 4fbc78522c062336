#pragma once
// Where results go: a file, written whole or not at all, or standard output.

#include "exit_code.hpp"
#include "messages.hpp"

#include <kijun/base/result.hpp>

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

} // namespace kijun::cli
