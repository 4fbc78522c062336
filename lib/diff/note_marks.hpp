#pragma once
// Marks of footnotes and of a list of sources, [5], that went along with what they stand for:
// one more note in front of others counts all of them up.

#include "diff/pairing.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

class note_marks {
public:
    /// Reads the notes that both editions have, by their label ([5]) or the mark that they
    /// begin with (^[5]). Paragraphs must be paired.
    explicit note_marks(const pairing& pairs);

    /// Does any note bear another number now?
    [[nodiscard]] bool any() const noexcept { return any_; }

    /// An old text with the new numbers in its marks, none where no mark of it has another.
    /// `at` is its place: of several notes of one number the next one behind it counts, as
    /// each chapter may have its own.
    [[nodiscard]] std::optional<std::string> followed(std::string_view text,
                                                      place_index at) const;

private:
    using note = std::pair<place_index, std::string>; ///< where it stands, its new number

    [[nodiscard]] std::string_view new_mark(const std::string& old_mark, place_index at) const;

    std::map<std::string, std::vector<note>, std::less<>> notes_; ///< by old number, in order
    bool any_ = false;
};

} // namespace kijun
