#pragma once
// Runs of a paragraph, gathered piece by piece from markup where blanks do not count.

#include <kijun/document/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// What a piece of text looks like.
struct inline_look {
    text_mark marks = text_mark::none;
    std::string target{};
};

/// Neighbours of one look become one run.
class inline_text {
public:
    /// Any number of blanks is one space, none at the begin and the end of a line, and none for
    /// a line's end between two characters of full width, as Japanese is broken anywhere
    /// (CSS Text 3, 4.1.3).
    void add(std::string_view text, const inline_look& look);
    /// Every character counts.
    void add_kept(std::string_view text, const inline_look& look);
    void line_break(const inline_look& look);

    /// Is there nothing but blanks that do not count?
    [[nodiscard]] bool empty() const noexcept { return runs_.empty(); }
    /// The runs so far, without line breaks at the end; the next paragraph begins.
    [[nodiscard]] std::vector<document_run> take();

private:
    void append(std::string_view text, const inline_look& look);
    void add_pending(std::string_view next);

    std::vector<document_run> runs_;
    bool blank_ = false;    ///< blanks were read, and nothing after them
    bool line_end_ = false; ///< a line's end among them
    inline_look blank_look_;
    std::vector<inline_look> breaks_; ///< line breaks that wait for text after them
};

} // namespace kijun
