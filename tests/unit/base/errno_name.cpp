#include "base/errno_name.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace kijun;

TEST_CASE("system errors are named alike in every language") {
    CHECK(errno_name(ENOENT) == "ENOENT");
    CHECK(errno_name(EISDIR) == "EISDIR");
    CHECK(errno_name(99999) == "errno 99999");
}
