#pragma once
// Which names a shared library of kijun shows. All others are hidden, so that no program comes
// to lean on the inside of a room, and loading binds a few hundred names instead of tens of
// thousands.

/// Stands before every function and class that is declared in these headers and defined in the
/// library. Seen by GCC and Clang; elsewhere there is only the static library, where it says
/// nothing.
#if defined(__GNUC__)
#define KIJUN_API __attribute__((visibility("default")))
#else
#define KIJUN_API
#endif
