#include "read/child_process.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

TEST_CASE("a child takes its input and gives its output, however long both are") {
    const std::string long_text(3'000'000, 'a');
    const auto ran = run_child("cat", "coreutils", {}, long_text, {10'000'000});
    REQUIRE(ran);
    CHECK(ran->status == 0);
    CHECK(ran->out == long_text);
    CHECK_FALSE(ran->too_long);
}

TEST_CASE("a child that writes more than it may is ended") {
    const auto ran = run_child("yes", "coreutils", {}, "", {1000});
    REQUIRE(ran);
    CHECK(ran->too_long);
    CHECK(ran->status == 128 + 9);
}

TEST_CASE("a child that reads nothing, or says why it failed, is heard out") {
    const auto unread = run_child("true", "coreutils", {}, std::string(1'000'000, 'a'), {10});
    REQUIRE(unread);
    CHECK(unread->status == 0);
    const auto failed = run_child("ls", "coreutils", {"/nowhere/at/all"}, "", {1000});
    REQUIRE(failed);
    CHECK(failed->status != 0);
    CHECK(failed->errors.find("/nowhere") != std::string::npos);
}

TEST_CASE("words of an argument stay one word, and no shell reads them") {
    const auto ran = run_child("echo", "coreutils", {"a  b", "$HOME;ls"}, "", {1000});
    REQUIRE(ran);
    CHECK(ran->out == "a  b $HOME;ls\n");
}

TEST_CASE("a program that is not there is a failure that says what to install") {
    const auto ran = run_child("no-such-program", "some-package", {}, "", {10});
    REQUIRE_FALSE(ran);
    CHECK(ran.error().id == code::program_missing);
    CHECK(ran.error().details == std::vector<std::string>{"no-such-program", "some-package"});
}

#if defined(__linux__)
TEST_CASE("another program cannot take all the memory there is") {
    const auto ran = run_child("sh", "dash", {"-c", "sleep 0.2; ulimit -v"}, "", {1000});
    REQUIRE(ran);
    CHECK(ran->out == "4194304\n"); // KiB
}

TEST_CASE("another program cannot run for ever, and says so when it is ended for that") {
    const auto ran = run_child("sh", "dash", {"-c", "sleep 0.2; ulimit -t"}, "", {1000});
    REQUIRE(ran);
    CHECK(ran->out == "600\n"); // seconds of the processor
    CHECK_FALSE(ran->too_slow);
    const auto bounded = run_child(
        "sh", "dash", {"-c", "sleep 0.2; ulimit -t"}, "", {.bytes = 1000, .seconds = 30});
    REQUIRE(bounded);
    CHECK(bounded->out == "30\n");
    const auto slow = run_child(
        "sh", "dash", {"-c", "echo a; while :; do :; done"}, "", {.bytes = 1000, .seconds = 1});
    REQUIRE(slow);
    CHECK(slow->too_slow);
    CHECK(slow->out == "a\n");
}
#endif
