#pragma once
// The history of one place as an object.

#include <kijun/diff/history.hpp>
#include <kijun/kijun.h>

struct kijun_history {
    kijun::place_history held;
};
