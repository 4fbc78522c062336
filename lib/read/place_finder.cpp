#include "place_finder.hpp"

#include <algorithm>

namespace kijun {

void place_finder::count(note& place, char byte) noexcept {
    if (byte == '\n') {
        ++place.line;
        place.column = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
        ++place.column; // every byte but the continuations of a code point
    }
}

place_finder::place_finder(std::string_view text, std::size_t skipped)
    : text_(text), skipped_(skipped) {
    notes_.reserve(text.size() / stride + 1);
    note place;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % stride == 0) {
            notes_.push_back(place);
        }
        count(place, text[i]);
    }
    if (text.size() % stride == 0) {
        notes_.push_back(place);
    }
}

position place_finder::at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    note place = notes_.empty() ? note{} : notes_[offset / stride];
    for (std::size_t i = offset / stride * stride; i < offset; ++i) {
        count(place, text_[i]);
    }
    return {place.line, place.column, offset + skipped_};
}

} // namespace kijun
