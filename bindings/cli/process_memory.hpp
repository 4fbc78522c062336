#pragma once

#include <cstddef>

namespace kijun::cli {

/// Asks for memory as suits a process that ends soon: freed memory is kept for the next that
/// asks instead of going back to the system, which would clear it again, and the first of it
/// may lie on large pages. Where the C library or the system knows no such wish nothing
/// changes, nor where the address space is limited. To be called first of all. Cost: some
/// system calls.
void keep_memory() noexcept;

/// Lets so many threads ask for memory at one place, which is quick while they are few, and has
/// the large pages. To be called before the first thread begins.
void share_memory(std::size_t threads) noexcept;

/// Gives freed memory back to the system where it is much, between two stages of which the
/// first needs what the second does not. Linear in what is free.
void give_memory_back() noexcept;

} // namespace kijun::cli
