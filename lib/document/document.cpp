#include <kijun/document/document.hpp>

#include <cstddef>

namespace kijun {

std::string plain_text(const std::vector<document_run>& runs) {
    std::string text;
    for (const document_run& run : runs) {
        for (std::size_t i = 0; i != run.text.size(); ++i) {
            const bool is_return = run.text[i] == '\r';
            if (is_return && i + 1 != run.text.size() && run.text[i + 1] == '\n') {
                continue;
            }
            text += is_return ? '\n' : run.text[i];
        }
    }
    return text;
}

std::string plain_text(const table_cell& cell) {
    std::string text;
    for (std::size_t i = 0; i != cell.content.size(); ++i) {
        text += i == 0 ? "" : "\n";
        text += cell.content[i].label;
        text += cell.content[i].label.empty() ? "" : " ";
        text += plain_text(cell.content[i].runs);
    }
    return text;
}

} // namespace kijun
