#pragma once
// A step through UTF-8 text that checks it on the way and knows the line and column it has come
// to: one pass instead of four (encoding, forbidden characters, places, delimiters).

#include <kijun/base/location.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kijun {

/// Preconditions: the text ends in a NUL byte that is not part of it, and outlives the walker.
class text_walker {
public:
    /// `skipped` is what stands before `text` in the file and on no line: a byte order mark.
    text_walker(std::string_view text, std::size_t skipped) noexcept
        : begin_(text.data()), end_(text.data() + text.size()), line_start_(begin_),
          at_(begin_), skipped_(skipped) {}

    /// The byte here; NUL at the end.
    [[nodiscard]] char byte() const noexcept { return *at_; }
    [[nodiscard]] const char* here() const noexcept { return at_; }
    [[nodiscard]] std::string_view rest() const noexcept {
        return {at_, static_cast<std::size_t>(end_ - at_)};
    }
    [[nodiscard]] bool at_end() const noexcept { return at_ == end_; }
    [[nodiscard]] position place() const noexcept {
        return {line_,
                static_cast<std::uint32_t>(at_ - line_start_) - continued_ + 1,
                static_cast<std::size_t>(at_ - begin_) + skipped_};
    }

    /// Steps over printable ASCII that the caller has seen here.
    void skip(std::size_t bytes) noexcept { at_ += bytes; }
    /// Steps over spaces, tabs and line ends.
    void skip_blanks() noexcept;
    /// Steps over characters up to the first control character (tabs and line ends included),
    /// one of < & " ', or bytes that are no character that XML allows.
    void skip_plain() noexcept;
    /// Steps over a tab, a line end, or one of < & " '; false when anything else is here.
    bool skip_special() noexcept;
    /// Steps over so many bytes of the rest; false when these are not whole characters that XML
    /// allows.
    bool skip_any(std::size_t bytes) noexcept;
    /// The text has moved in memory.
    void follow(std::string_view text) noexcept;

private:
    void begin_line() noexcept {
        line_start_ = at_;
        continued_ = 0;
        ++line_;
    }

    const char* begin_;
    const char* end_;
    const char* line_start_;
    const char* at_;
    std::size_t skipped_;
    std::uint32_t line_ = 1;
    std::uint32_t continued_ = 0; ///< bytes since `line_start_` that begin no character
};

} // namespace kijun
