#pragma once
// Fields of a Word file: an instruction, then the text that it made. Only the text is read.

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

class docx_fields {
public:
    void begin() { open_.push_back({}); }
    /// Behind it stands what the field made.
    void separate();
    void end();
    void add_instruction(std::string_view text);
    /// A field that has not come to its text by the end of its paragraph is broken: forgotten,
    /// so that it hides nothing of what follows.
    void end_paragraph();

    /// Is this part of an instruction?
    [[nodiscard]] bool in_instruction() const noexcept;
    /// Is this part of what a field for a table of contents made?
    [[nodiscard]] bool in_contents() const noexcept { return contents_ > 0; }

private:
    struct field {
        std::string instruction{};
        bool separated = false;
        bool is_contents = false;
    };
    std::vector<field> open_;
    int contents_ = 0;
};

} // namespace kijun
