#include "write/html_text.hpp"

#include "write/escape.hpp"

namespace kijun {

void append_html_text(std::string& out, std::string_view text) {
    const std::string escaped = escape_html(clean_text(text));
    for (const char character : escaped) {
        if (character == '\n') {
            out += "<br>";
        } else {
            out += character;
        }
    }
}

} // namespace kijun
