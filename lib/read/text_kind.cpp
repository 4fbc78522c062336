#include "read/text_kind.hpp"

#include "base/blanks.hpp"
#include "read/text_input.hpp"

#include <kijun/text/encoding.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace kijun {
namespace {

/// A start long enough for the comments that programs put before the first tag.
constexpr std::size_t head_size = std::size_t{64} << 10U;

/// Names that HTML alone gives to the first tag of a file or of a piece of one.
constexpr std::array<std::string_view, 41> html_names{
    "a",      "article", "b",     "big",  "blockquote", "body", "br",  "center", "code",
    "del",    "div",     "dl",    "em",   "font",       "form", "h1",  "h2",     "h3",
    "h4",     "h5",      "h6",    "head", "hr",         "html", "img", "ins",    "link",
    "main",   "meta",    "nav",   "ol",   "p",          "pre",  "s",   "script", "span",
    "strong", "style",   "table", "u",    "ul"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower_name(std::string_view text) {
    std::string name;
    for (const char c : text) {
        if (!is_letter(c) && (c < '0' || c > '9')) {
            break;
        }
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

std::string_view without_blanks(std::string_view text) {
    while (const std::size_t blank = leading_blank(text)) {
        text.remove_prefix(blank);
    }
    return text;
}

/// Past comments and processing instructions; none where one of them does not end.
std::optional<std::string_view> to_first_tag(std::string_view text) {
    for (;;) {
        text = without_blanks(text);
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?")) {
            return text;
        }
        const std::string_view close = comment ? "-->" : "?>";
        const std::size_t end = text.find(close);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        text.remove_prefix(end + close.size());
    }
}

document_kind kind_of_head(std::string_view head) {
    if (without_blanks(head).empty()) {
        return document_kind::none;
    }
    const std::optional<std::string_view> first = to_first_tag(head);
    if (!first) {
        return document_kind::none;
    }
    if (!first->starts_with('<')) {
        // A comment before text is Markdown; an XML declaration before text is nothing.
        return without_blanks(head).starts_with("<?") ? document_kind::none
                                                      : document_kind::text;
    }
    const std::string_view tag = first->substr(1);
    if (tag.starts_with('!')) {
        return lower_name(without_blanks(tag.substr(std::min<std::size_t>(8, tag.size())))) ==
                       "html"
                   ? document_kind::html
                   : document_kind::none;
    }
    if (tag.empty() || (!is_letter(tag.front()) && tag.front() != '_')) {
        return tag.empty() ? document_kind::none : document_kind::text;
    }
    const std::string name = lower_name(tag);
    const std::string_view after = tag.substr(name.size());
    const bool ends = !after.empty() && (leading_blank(after) != 0 || after.front() == '>' ||
                                         after.front() == '/');
    const bool html = ends && std::binary_search(html_names.begin(), html_names.end(), name);
    return html ? document_kind::html : document_kind::none;
}

} // namespace

document_kind kind_of_text(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, head_size);
    if (is_binary(head)) {
        return document_kind::none;
    }
    const std::optional<text_encoding> guess = guess_encoding(head);
    const bool wide = guess == text_encoding::utf16le || guess == text_encoding::utf16be;
    return wide ? kind_of_head(convert_to_utf8(head, *guess).text)
                : kind_of_head(without_byte_order_mark(head));
}

} // namespace kijun
