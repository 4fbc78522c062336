#include "pdf_line_start.hpp"

#include "bracket_citations.hpp"
#include "line_label.hpp"
#include "numbering/characters.hpp"
#include "paper_place.hpp"
#include "pdf_blanks.hpp"

#include <kijun/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace kijun {

using numbering::is_blank;

bool begins_with_number(const marked_text& line) {
    return !line.text.empty() && numbering::is_digit(numbering::narrow(line.text.front()));
}

bool begins_item(const marked_text& line) {
    constexpr std::u32string_view bullets = U"・•‣●○■□◆※【［〔";
    const std::u32string_view text = line.text;
    if (text.empty() || cites_in_brackets(text)) {
        return false;
    }
    constexpr std::size_t longest_label = 16;
    const auto label = label_of_line(to_utf8(text.substr(0, longest_label)));
    if (label && label->certain) {
        return true;
    }
    if (bullets.find(text.front()) != std::u32string_view::npos) {
        return true;
    }
    if (text.front() == U'第') { // 第 3 条, 第三章
        std::size_t at = 1;
        while (
            at < text.size() &&
            (is_blank(text[at]) || std::u32string_view(U"0123456789０１２３４５６７８９一二三四"
                                                       U"五六七八九十百")
                                           .find(text[at]) != std::u32string_view::npos)) {
            ++at;
        }
        return at > 1 && at < text.size() &&
               std::u32string_view(U"条章節款編部").find(text[at]) !=
                   std::u32string_view::npos &&
               (at + 1 == text.size() || is_blank(text[at + 1]) || text[at + 1] == U'（' ||
                text[at + 1] == U'(');
    }
    constexpr std::size_t enough = 16;
    const auto parts = labelled_parts(text.substr(0, enough));
    if (parts.empty() || parts.front().path.empty()) {
        return false;
    }
    const std::size_t end = parts.front().text;
    const bool number = numbering::is_digit(numbering::narrow(text.front()));
    return !number || end >= text.size() || is_blank(text[end]) || text[end - 1] == U'.' ||
           text[end - 1] == U'．';
}

std::uint32_t number_before_blank(const marked_text& line) {
    constexpr std::size_t longest = 3;
    std::uint32_t number = 0;
    std::size_t at = 0;
    for (; at < line.text.size() && at < longest; ++at) {
        const char32_t digit = numbering::narrow(line.text[at]);
        if (!numbering::is_digit(digit)) {
            break;
        }
        number = number * 10 + static_cast<std::uint32_t>(digit - U'0');
    }
    return at > 0 && at + 1 < line.text.size() && is_blank(line.text[at]) ? number : 0;
}

double unbroken_width(const pdf_line& line) {
    constexpr std::u32string_view opens = U"（「『【〔［“‘";
    constexpr std::u32string_view follows =
        U".,:;!?)]}”’-/、。，．・）」』】〕］ーぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    const auto is_among = [](std::u32string_view signs, char32_t c) {
        return signs.find(c) != std::u32string_view::npos;
    };
    const std::u32string_view text = line.text.text;
    std::size_t end = 0;
    while (end < text.size() && is_among(opens, text[end])) {
        ++end;
    }
    const std::size_t word = end;
    while (end < text.size() && is_narrow(text[end]) && !is_blank(text[end])) {
        ++end;
    }
    const std::size_t uncounted = end == word && end < text.size() ? end : text.size();
    end += uncounted < text.size() ? 1 : 0;
    while (end < text.size() && is_among(follows, text[end])) {
        ++end;
    }
    // 、2,048: to programs that set text by the rules of Unicode, a figure goes with the comma.
    while (end > uncounted + 1 && end < text.size() && is_narrow(text[end]) &&
           !is_blank(text[end])) {
        ++end;
    }
    double all = 0;
    double begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const double width = is_narrow(text[at]) ? 1 : 2;
        all += width;
        begin += at < end && at != uncounted ? width : 0;
    }
    return all > 0 ? line.box.width() * begin / all : 0;
}

bool begins_with_dash(const marked_text& line) {
    constexpr std::u32string_view dashes = U"–—−-*+";
    return line.text.size() > 2 &&
           dashes.find(line.text.front()) != std::u32string_view::npos &&
           is_blank(line.text[1]);
}

} // namespace kijun
