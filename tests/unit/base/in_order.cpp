#include <kijun/base/in_order.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

using namespace kijun;

TEST_CASE("what many threads did is taken in order, once each, never two at a time") {
    for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
        for (const std::size_t count : {0U, 1U, 7U, 500U}) {
            CAPTURE(threads);
            CAPTURE(count);
            std::vector<std::size_t> taken;
            std::atomic<int> inside = 0;
            bool alone = true;
            in_order(
                count,
                threads,
                [](std::size_t number) { return std::to_string(number * number); },
                [&](std::size_t number, const std::string& value) {
                    alone = alone && ++inside == 1;
                    CHECK(value == std::to_string(number * number));
                    taken.push_back(number);
                    --inside;
                });
            CHECK(alone);
            REQUIRE(taken.size() == count);
            for (std::size_t i = 0; i < count; ++i) {
                CHECK(taken[i] == i);
            }
        }
    }
}

TEST_CASE("no more is ahead than sixteen a thread, however slow the first is") {
    std::atomic<std::size_t> most = 0;
    std::atomic<std::size_t> taken = 0;
    in_order(
        300,
        2,
        [&](std::size_t number) {
            if (number % 100 == 0) {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
            const std::size_t ahead = number - taken.load();
            for (std::size_t seen = most.load(); ahead > seen;) {
                if (most.compare_exchange_weak(seen, ahead)) {
                    break;
                }
            }
            return number;
        },
        [&](std::size_t, std::size_t) { ++taken; });
    CHECK(taken == 300);
    CHECK(most <= 32);
    CHECK(most > 1); // the others did not wait for the slow one
}

TEST_CASE("an exception ends the run and comes out of it, whoever threw it") {
    for (const std::size_t threads : {1U, 4U}) {
        std::atomic<std::size_t> begun = 0;
        const auto work = [&](std::size_t number) {
            ++begun;
            if (number == 40) {
                throw std::runtime_error("work");
            }
            return number;
        };
        std::vector<std::size_t> taken;
        CHECK_THROWS_WITH(
            in_order(100'000,
                     threads,
                     work,
                     [&](std::size_t number, std::size_t) { taken.push_back(number); }),
            "work");
        CHECK(begun < 300);
        CHECK(taken.size() <= 40);
        CHECK_THROWS_WITH(in_order(
                              100'000,
                              threads,
                              [](std::size_t number) { return number; },
                              [](std::size_t number, std::size_t) {
                                  if (number == 7) {
                                      throw std::runtime_error("take");
                                  }
                              }),
                          "take");
    }
}
