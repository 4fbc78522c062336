#pragma once
// The readers behind `read_document`, one a kind of file. What each finds is in file order;
// each gives one origin for each block.

#include <kijun/read/read_document.hpp>

namespace kijun {} // namespace kijun
