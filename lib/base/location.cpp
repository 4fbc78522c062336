#include <kijun/base/location.hpp>

namespace kijun {

std::string to_string(const location& where) {
    std::string text = where.file;
    if (where.at.line != 0) {
        if (!text.empty()) {
            text += ':';
        }
        text += std::to_string(where.at.line);
        if (where.at.column != 0) {
            text += ':' + std::to_string(where.at.column);
        }
    }
    if (!where.cell.empty()) {
        text += text.empty() ? "(" : " (";
        text += where.cell + ")";
    }
    return text;
}

} // namespace kijun
