#include "place_finder.hpp"

#include <algorithm>

namespace kijun {

void place_finder::count(note& place, std::size_t begin, std::size_t end) const noexcept {
    const std::string_view piece = text_.substr(begin, end - begin);
    const std::size_t last = piece.rfind('\n');
    if (last != std::string_view::npos) {
        place.line += static_cast<std::uint32_t>(std::count(piece.begin(), piece.end(), '\n'));
        place.column = 1;
    }
    const std::string_view rest =
        last == std::string_view::npos ? piece : piece.substr(last + 1);
    // Every byte but the continuations of a code point.
    place.column +=
        static_cast<std::uint32_t>(std::count_if(rest.begin(), rest.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
}

position place_finder::at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const std::size_t wanted = offset / stride;
    if (notes_.empty()) {
        notes_.emplace_back();
    }
    while (notes_.size() <= wanted) {
        note next = notes_.back();
        count(next, (notes_.size() - 1) * stride, notes_.size() * stride);
        notes_.push_back(next);
    }
    note place = notes_[wanted];
    count(place, wanted * stride, offset);
    return {place.line, place.column, offset + skipped_};
}

} // namespace kijun
