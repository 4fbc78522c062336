#include "errno_name.hpp"

#include <cerrno>

namespace kijun {

std::string errno_name(int number) {
    switch (number) {
    case EACCES:
        return "EACCES";
    case EEXIST:
        return "EEXIST";
    case EINVAL:
        return "EINVAL";
    case EIO:
        return "EIO";
    case EISDIR:
        return "EISDIR";
    case ELOOP:
        return "ELOOP";
    case EMFILE:
        return "EMFILE";
    case ENAMETOOLONG:
        return "ENAMETOOLONG";
    case ENOENT:
        return "ENOENT";
    case ENOSPC:
        return "ENOSPC";
    case ENOTDIR:
        return "ENOTDIR";
    case EPERM:
        return "EPERM";
    case EROFS:
        return "EROFS";
    default:
        return "errno " + std::to_string(number);
    }
}

} // namespace kijun
