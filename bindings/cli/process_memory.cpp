#include "process_memory.hpp"

#include <cstdlib> // which says whether the C library is glibc

#ifdef __GLIBC__

#include <cstdint>
#include <limits>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>

namespace kijun::cli {
namespace {

bool is_limited(decltype(RLIMIT_AS) what) noexcept {
    rlimit most{};
    return getrlimit(what, &most) != 0 || most.rlim_cur != RLIM_INFINITY;
}

/// Kept for a compiler to see: it leaves out a piece of memory that nobody looks at.
void* volatile before_large_pages = nullptr;

// Only addresses are reserved: a page is taken when it is first written to. False where there
// are not so many.
bool ask_for_large_pages(std::size_t bytes) noexcept {
    constexpr std::uintptr_t large_page = std::uintptr_t{1} << 21U;
    void* const begin = std::malloc(bytes);
    if (begin == nullptr) {
        return false;
    }
    const auto from = (reinterpret_cast<std::uintptr_t>(begin) + large_page - 1) & -large_page;
    const auto to = (reinterpret_cast<std::uintptr_t>(begin) + bytes) & -large_page;
    // A wish: that the system does not know it changes nothing.
    static_cast<void>(madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE));
    std::free(begin);
    // What lies before the first large page stays reserved and untouched, so that the next
    // piece begins on that page.
    before_large_pages = std::malloc(from - reinterpret_cast<std::uintptr_t>(begin));
    return true;
}

} // namespace

void keep_memory() noexcept {
    if (is_limited(RLIMIT_AS) || is_limited(RLIMIT_DATA)) {
        return;
    }
    // Pieces of any size from the heap, whose top is never given back.
    if (mallopt(M_MMAP_MAX, 0) == 0 ||
        mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max()) == 0) {
        return;
    }
    constexpr int megabyte = 1 << 20;
    mallopt(M_TOP_PAD, megabyte);
    constexpr std::size_t nearly_all_need_less = std::size_t{1024} * megabyte;
    constexpr std::size_t worth_asking = std::size_t{32} * megabyte;
    for (std::size_t bytes = nearly_all_need_less;
         bytes >= worth_asking && !ask_for_large_pages(bytes);) {
        bytes /= 2;
    }
}

void share_memory(std::size_t threads) noexcept {
    constexpr std::size_t few = 4;
    if (threads <= few) {
        mallopt(M_ARENA_MAX, 1);
    }
}

void give_memory_back() noexcept {
    // Less is sooner used again than given back and asked for anew.
    constexpr std::size_t worth_giving = std::size_t{32} << 20U;
    const auto now = mallinfo2();
    if (now.fordblks - now.keepcost >= worth_giving) {
        malloc_trim(0);
    }
}

} // namespace kijun::cli

#else

namespace kijun::cli {

void keep_memory() noexcept {}
void share_memory(std::size_t /*threads*/) noexcept {}
void give_memory_back() noexcept {}

} // namespace kijun::cli

#endif
