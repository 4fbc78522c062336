#include "read/open_lists.hpp"

#include "numbering/characters.hpp"
#include "read/plain_text.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun {
namespace {

/// 9. and 10. are set with their stops one below the other, or with their first figures.
constexpr std::size_t tolerance = column_width + column_width / 2;

/// The stop or the bracket that a label ends with; 0 for none.
char32_t sign_behind(std::string_view label) {
    const std::u32string signs = to_utf32(label);
    const char32_t last = signs.empty() ? U'\0' : numbering::narrow(signs.back());
    return numbering::is_one_of(last, U".)]】〕") ? last : U'\0';
}

} // namespace

bool open_lists::go_on(std::string_view label, std::size_t indent) const {
    const kijun::label read = read_label(label);
    const char32_t sign = sign_behind(label);
    return std::ranges::any_of(open_, [&](const entry& each) {
        return each.sign == sign && each.indent < indent + tolerance &&
               indent < each.indent + tolerance && follows(each.written, read);
    });
}

void open_lists::take(std::string_view label, std::size_t indent) {
    const std::size_t stays = label.empty() ? indent : indent - std::min(indent, tolerance);
    while (!open_.empty() && open_.back().indent > stays) {
        open_.pop_back();
    }
    if (label.empty()) {
        return;
    }
    if (!open_.empty() && open_.back().indent == stays && stays == indent) {
        open_.pop_back(); // both at the margin
    }
    constexpr std::size_t deepest = 16;
    if (open_.size() < deepest) {
        open_.push_back({read_label(label), sign_behind(label), indent});
    }
}

} // namespace kijun
