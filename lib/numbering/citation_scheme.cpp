#include <kijun/numbering/citation_scheme.hpp>

namespace kijun {

citation_scheme::~citation_scheme() = default;

std::optional<numbered_heading> citation_scheme::read_heading(std::string_view /*line*/) const {
    return std::nullopt;
}

} // namespace kijun
