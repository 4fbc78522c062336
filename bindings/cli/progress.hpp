#pragma once
// How far a long run is, on standard error where that is a terminal; nothing elsewhere.

#include <cstddef>

namespace kijun::cli {

class progress {
public:
    explicit progress(std::size_t total);
    ~progress();
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;
    progress(progress&&) = delete;
    progress& operator=(progress&&) = delete;

    /// So many are done. Writes when the figure has moved by a thousandth.
    void at(std::size_t done);
    /// Takes the line away, for something else to be said.
    void clear();

private:
    std::size_t total_;
    std::size_t told_ = 0; ///< thousandths, one more
    bool shown_ = false;
    bool on_terminal_;
};

} // namespace kijun::cli
