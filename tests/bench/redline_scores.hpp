#pragma once
// Redlines beside the truth, character by character, and their borders beside MeCab's words.

#include "known_wording.hpp"

#include <kijun/text/redline.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kijun::bench {

/// How many of how many.
class share {
public:
    void count(bool yes, std::size_t times = 1) noexcept {
        all_ += times;
        some_ += yes ? times : 0;
    }
    [[nodiscard]] double value() const noexcept {
        return all_ == 0 ? 1.0 : static_cast<double>(some_) / static_cast<double>(all_);
    }
    [[nodiscard]] std::string text() const;

private:
    std::size_t some_ = 0;
    std::size_t all_ = 0;
};

class redline_scores {
public:
    void add(const known_wording& pair, const std::vector<text_run>& runs);

    /// Precision: highlighted characters that changed or stand in a replaced phrase. Recall:
    /// changed characters that are highlighted. Words: by the program mecab, and said so when
    /// there is none.
    [[nodiscard]] std::string table() const;

private:
    struct borders {
        std::string text;
        std::vector<std::pair<std::size_t, std::size_t>> hunks; ///< bytes
    };

    [[nodiscard]] std::string words_cut() const;

    share precise_;
    share recalled_;
    std::size_t highlighted_ = 0;
    std::size_t changed_ = 0; ///< truth::changed
    std::size_t phrases_ = 0; ///< truth::changed and truth::either
    std::size_t hunks_ = 0;
    std::size_t edits_ = 0;
    std::vector<borders> sides_;
};

} // namespace kijun::bench
