#pragma once
// One program at a time: from reading a file to writing it anew.

#include <string>

namespace kijun::cli {

/// Holds the folder of a file against everyone else who asks for it, until it goes out of
/// scope; waits for those who hold it. Nothing is written into the folder (flock on the folder
/// itself). Where a system knows no such lock there is none.
class folder_lock {
public:
    explicit folder_lock(const std::string& file);
    ~folder_lock();
    folder_lock(const folder_lock&) = delete;
    folder_lock& operator=(const folder_lock&) = delete;

private:
    int folder_ = -1;
};

} // namespace kijun::cli
