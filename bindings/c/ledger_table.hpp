#pragma once
// A ledger as a table for people, as `kijun ledger show` has it.

#include <kijun/base/diagnostic.hpp>
#include <kijun/document/document.hpp>
#include <kijun/model/ledger.hpp>

namespace kijun::c {

[[nodiscard]] document ledger_table(const ledger& book, language in);

} // namespace kijun::c
