#pragma once
// Work on many threads whose outcome is taken in order: what comes out does not depend on how
// many there are.

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace kijun {

namespace in_order_detail {

template <typename Work, typename Take>
class crew {
public:
    using value = decltype(std::declval<Work&>()(std::size_t()));

    crew(std::size_t count, std::size_t window, Work& work, Take& take)
        : count_(count), slots_(window), work_(work), take_(take) {}

    void run() noexcept {
        std::unique_lock lock(mutex_);
        while (true) {
            moved_.wait(lock, [this] {
                return stopped_ || next_ == count_ || next_ < taken_ + slots_.size();
            });
            if (stopped_ || next_ == count_) {
                return;
            }
            const std::size_t mine = next_++;
            lock.unlock();
            std::optional<value> done;
            std::exception_ptr failed;
            try {
                done.emplace(work_(mine));
            } catch (...) {
                failed = std::current_exception();
            }
            lock.lock();
            slots_[mine % slots_.size()] = std::move(done);
            if (failed) {
                stop(failed);
            }
            take_ready(lock);
        }
    }

    void finish() {
        if (failed_) {
            std::rethrow_exception(failed_);
        }
    }

private:
    void stop(const std::exception_ptr& why) {
        failed_ = failed_ ? failed_ : why;
        stopped_ = true;
        moved_.notify_all();
    }

    /// Hands over what is next, as far as it is there; one thread at a time.
    void take_ready(std::unique_lock<std::mutex>& lock) {
        if (taking_) {
            return;
        }
        taking_ = true;
        while (!stopped_ && slots_[taken_ % slots_.size()]) {
            std::optional<value> ready;
            ready.swap(slots_[taken_ % slots_.size()]);
            const std::size_t number = taken_;
            lock.unlock();
            std::exception_ptr failed;
            try {
                take_(number, std::move(*ready));
            } catch (...) {
                failed = std::current_exception();
            }
            lock.lock();
            ++taken_;
            if (failed) {
                stop(failed);
            }
            moved_.notify_all();
        }
        taking_ = false;
    }

    const std::size_t count_;
    std::vector<std::optional<value>> slots_; ///< of number n in n modulo the window
    Work& work_;
    Take& take_;
    std::mutex mutex_;
    std::condition_variable moved_;
    std::size_t next_ = 0;  ///< not begun yet
    std::size_t taken_ = 0; ///< handed over
    bool taking_ = false;
    bool stopped_ = false;
    std::exception_ptr failed_;
};

} // namespace in_order_detail

/// Calls `work(n)` once for each n below `count`, on as many threads as there may be, this one
/// among them, and `take(n, value)` with what it gave: by ascending n, never two at a time, on
/// whichever thread is at hand. No more than sixteen values a thread are ahead of the one that
/// is taken next, so that memory does not grow with `count`. An exception of either ends it all
/// and comes out here, once all threads have stopped. Where the system has fewer threads to
/// give, fewer work. Precondition: threads > 0.
template <typename Work, typename Take>
void in_order(std::size_t count, std::size_t threads, Work work, Take take) {
    constexpr std::size_t ahead = 16;
    in_order_detail::crew<Work, Take> all(count, ahead * threads, work, take);
    {
        std::vector<std::jthread> others;
        others.reserve(threads - 1);
        try {
            while (others.size() + 1 < threads && others.size() + 1 < count) {
                others.emplace_back([&all] { all.run(); });
            }
        } catch (const std::system_error&) { // NOLINT(bugprone-empty-catch)
            // The system has no more threads: with those that there are.
        }
        all.run();
    }
    all.finish();
}

} // namespace kijun
