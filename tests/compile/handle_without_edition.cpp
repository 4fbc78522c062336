// A handle always belongs to an edition: there is no empty clause to look at by mistake.
// error: no matching function for call to .*clause|no matching constructor for initialization
// of

#include <kijun/model/edition.hpp>

namespace {
[[maybe_unused]] kijun::clause first_of(const kijun::edition& from) {
#ifdef KIJUN_WRONG
    kijun::clause empty{};
    return empty;
#else
    return from.clause_at(0);
#endif
}
} // namespace
