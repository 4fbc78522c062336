#include "read/docx_fields.hpp"

#include <algorithm>

namespace kijun {

void docx_fields::separate() {
    if (open_.empty() || open_.back().separated) {
        return;
    }
    field& top = open_.back();
    top.separated = true;
    const std::size_t name =
        std::min(top.instruction.find_first_not_of(' '), top.instruction.size());
    top.is_contents = top.instruction.compare(name, 4, "TOC ") == 0;
    contents_ += top.is_contents ? 1 : 0;
}

void docx_fields::end() {
    if (!open_.empty()) {
        contents_ -= open_.back().is_contents ? 1 : 0;
        open_.pop_back();
    }
}

void docx_fields::add_instruction(std::string_view text) {
    if (!open_.empty() && !open_.back().separated) {
        open_.back().instruction += text;
    }
}

void docx_fields::end_paragraph() {
    while (!open_.empty() && !open_.back().separated) {
        open_.pop_back();
    }
}

bool docx_fields::in_instruction() const noexcept {
    return std::ranges::any_of(open_, [](const field& each) { return !each.separated; });
}

} // namespace kijun
