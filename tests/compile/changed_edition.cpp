// An edition is a value that nobody changes: what a handle shows is for reading.
// error: assignment of read-only|cannot assign to return value|read-only variable is not
// assignable|no match|not assignable

#include <kijun/model/edition.hpp>

namespace {
[[maybe_unused]] char first_of(const kijun::clause& one) {
#ifdef KIJUN_WRONG
    one.title()[0] = 'x';
#endif
    return one.title()[0];
}
} // namespace
