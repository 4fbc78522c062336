#pragma once
// The summary of a sector run as a file. (As a paper: report/papers.hpp.)

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/impact/sector.hpp>

#include <string>

namespace kijun {

/// kijun.sector/1. Reasons of failures in this language.
[[nodiscard]] KIJUN_API std::string to_json(const sector_summary& of, language in);

} // namespace kijun
