#include "write/csv_cell.hpp"

#include "write/escape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kijun {

std::string without_formula(std::string_view text) {
    constexpr std::array<std::string_view, 8> starters = {
        "=", "+", "-", "@", "＝", "＋", "－", "＠"};
    if (text == "-") {
        return std::string(text);
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const std::string_view rest =
        first == std::string_view::npos ? std::string_view() : text.substr(first);
    const bool computes =
        std::any_of(starters.begin(), starters.end(), [&](std::string_view starter) {
            return rest.starts_with(starter);
        });
    const bool breaks =
        !text.empty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
    return (computes || breaks ? "'" : "") + std::string(text);
}

void append_record(std::string& to, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i != fields.size(); ++i) {
        to += i == 0 ? "" : ",";
        // Guarded before line ends are made uniform, so that a leading CR is still seen.
        const std::string field = clean_text(without_formula(fields[i]));
        if (field.find_first_of(",\"\n\r;\t") == std::string::npos) {
            to += field;
            continue;
        }
        to += '"';
        for (const char character : field) {
            to += character == '"' ? "\"\"" : std::string(1, character);
        }
        to += '"';
    }
    to += "\r\n";
}

} // namespace kijun
