// The plain form, in the words of XML 1.0:
//
//   file     ::= declaration? ( space | comment )* edition ( space | comment )*
//   edition  ::= '<edition' … '>' ( space | comment | group | clause )* '</edition>'
//   group    ::= '<group' title '>' ( space | comment | group | clause )* '</group>'
//   clause   ::= '<clause' id? title grade? '>' ( space | comment | para )* '</clause>'
//   para     ::= '<para' label? '>' ( space | comment )* text? ( space | comment | para )*
//   '</para>' text     ::= '<text>' characters and references '</text>'
//
// with attributes in any order, no control characters in them, and <…/> where an element is
// empty. What must be right beyond that is checked here too, so that nothing is ever found:
// a name for the edition, a title for each group and clause, limits.

#include "edition_plain.hpp"

#include "text_input.hpp"
#include "text_walker.hpp"
#include "xml_wellformed.hpp"

#include <kijun/model/edition_builder.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// A text as the document means it: a view of the file, or of a copy where the file writes it
/// with references or carriage returns.
class written_text {
public:
    void clear() noexcept { known_ = false; }
    [[nodiscard]] bool known() const noexcept { return known_; }
    [[nodiscard]] std::string_view view() const noexcept { return known_ ? view_ : ""; }

    void take(std::string_view raw, bool as_written) {
        known_ = true;
        view_ = raw;
        if (!as_written) {
            copy_.clear();
            decode(raw);
            view_ = copy_;
        }
    }

private:
    /// Precondition: every "&" begins a good reference.
    void decode(std::string_view raw) {
        for (std::size_t at = 0; at < raw.size();) {
            const std::size_t next = std::min(raw.find_first_of("&\r", at), raw.size());
            copy_ += raw.substr(at, next - at);
            at = next;
            if (at == raw.size()) {
                break;
            }
            if (raw[at] == '&') {
                const auto reference = leading_reference(raw.substr(at));
                append_utf8(copy_, reference->character);
                at += reference->size;
            } else { // XML 1.0, 2.11: "\r\n" and "\r" are line ends
                copy_ += '\n';
                at += raw.substr(at).starts_with("\r\n") ? 2 : 1;
            }
        }
    }

    bool known_ = false;
    std::string_view view_;
    std::string copy_;
};

enum class element : std::uint8_t { edition, group, clause, paragraph };

constexpr std::string_view name_of(element what) {
    constexpr std::array<std::string_view, 4> names{"edition", "group", "clause", "para"};
    return names[static_cast<std::size_t>(what)];
}

/// How a start tag ended.
enum class tag : std::uint8_t { open, empty, not_plain };

class plain_reader {
public:
    plain_reader(source& input, std::string_view text, const limits& bounds)
        : input_(input), bounds_(bounds), skipped_(input.bytes.size() - text.size()),
          walker_(text, skipped_) {}

    /// None, and the source as it was, when the file is not of the plain form.
    std::optional<result<reading<edition>>> read() {
        if (!read_root()) {
            return std::nullopt;
        }
        if (!read_inside() || !skip_between() || !walker_.at_end()) {
            input_.bytes = builder_->abandon();
            return std::nullopt;
        }
        return builder_->build();
    }

private:
    bool read_root() {
        if (!skip_declaration() || !skip_between() || !enter("<edition")) {
            return false;
        }
        const tag read = read_attributes({"standard", "name", "date"});
        if (read == tag::not_plain || !values_[0].known() || !values_[1].known() ||
            bounds_.depth < 1) {
            return false;
        }
        builder_.emplace(
            values_[0].view(), values_[1].view(), values_[2].view(), input_.name, bounds_);
        walker_.follow(builder_->adopt(std::move(input_.bytes)).substr(skipped_));
        if (read == tag::open) {
            open_.push_back(element::edition);
        }
        return true;
    }

    bool skip_declaration() {
        constexpr std::string_view end = "?>";
        const std::string_view rest = walker_.rest();
        const std::size_t close = rest.find(end);
        return !rest.starts_with("<?xml ") ||
               (close != std::string_view::npos && walker_.skip_any(close + end.size()));
    }

    bool read_inside() {
        while (!open_.empty()) {
            if (!skip_between()) {
                return false;
            }
            if (!(walker_.rest().starts_with("</") ? read_end_tag() : read_element())) {
                return false;
            }
        }
        return true;
    }

    /// Steps over blanks and comments; false when a comment is ill-formed.
    bool skip_between() {
        constexpr std::string_view begin = "<!--";
        constexpr std::string_view end = "-->";
        for (;;) {
            walker_.skip_blanks();
            const std::string_view rest = walker_.rest();
            if (!rest.starts_with(begin)) {
                return true;
            }
            const std::size_t close = rest.find(end, begin.size());
            if (close == std::string_view::npos || !walker_.skip_any(close + end.size())) {
                return false;
            }
        }
    }

    bool read_element() {
        if (open_.size() >= bounds_.depth) {
            return false;
        }
        const position at = walker_.place();
        if (open_.back() == element::clause || open_.back() == element::paragraph) {
            return enter("<para") && read_paragraph(at);
        }
        if (enter("<clause")) {
            return read_clause(at);
        }
        return enter("<group") && read_group();
    }

    bool read_group() {
        const tag read = read_attributes({"title"});
        if (read == tag::not_plain || !values_[0].known()) {
            return false;
        }
        builder_->open_group(values_[0].view());
        went_in(element::group, read);
        return true;
    }

    bool read_clause(position at) {
        const tag read = read_attributes({"id", "title", "grade"});
        if (read == tag::not_plain || !values_[1].known()) {
            return false;
        }
        builder_->open_clause(values_[0].view(), values_[1].view(), values_[2].view(), at);
        went_in(element::clause, read);
        return true;
    }

    bool read_paragraph(position at) {
        const tag read = read_attributes({"label"});
        if (read == tag::not_plain) {
            return false;
        }
        position text_at = at;
        text_.clear();
        if (read == tag::open) {
            if (!skip_between()) {
                return false;
            }
            const position text_element = walker_.place();
            if (enter("<text") && !read_text(text_element, text_at)) {
                return false;
            }
        }
        builder_->open_paragraph(values_[0].view(), text_.view(), at, text_at);
        went_in(element::paragraph, read);
        return true;
    }

    /// The rest of <text>…</text>.
    bool read_text(position element_at, position& text_at) {
        constexpr std::string_view end = "</text>";
        text_at = element_at;
        if (open_.size() + 2 > bounds_.depth) {
            return false;
        }
        const tag read = read_attributes_of_text();
        if (read != tag::open) {
            return read == tag::empty;
        }
        const position begin = walker_.place();
        if (!read_characters('<', text_)) {
            return false;
        }
        if (!text_.view().empty()) {
            text_at = begin;
        }
        if (!walker_.rest().starts_with(end)) {
            return false;
        }
        walker_.skip(end.size());
        return true;
    }

    tag read_attributes_of_text() {
        if (walker_.byte() == '>') {
            walker_.skip(1);
            return tag::open;
        }
        if (walker_.rest().starts_with("/>")) {
            walker_.skip(2);
            return tag::empty;
        }
        return tag::not_plain;
    }

    bool read_end_tag() {
        const std::string_view rest = walker_.rest();
        const std::string_view name = name_of(open_.back());
        if (rest.substr(2, name.size()) != name || rest.substr(2 + name.size(), 1) != ">") {
            return false;
        }
        walker_.skip(name.size() + 3);
        close(open_.back());
        open_.pop_back();
        return true;
    }

    void went_in(element what, tag read) {
        if (read == tag::open) {
            open_.push_back(what);
        } else {
            close(what);
        }
    }

    void close(element what) {
        switch (what) {
        case element::edition:
            break;
        case element::group:
            builder_->close_group();
            break;
        case element::clause:
            builder_->close_clause();
            break;
        case element::paragraph:
            builder_->close_paragraph();
            break;
        }
    }

    /// Steps over "<name" when the tag here has that name.
    bool enter(std::string_view begin) {
        const std::string_view rest = walker_.rest();
        if (!rest.starts_with(begin) || rest.size() == begin.size()) {
            return false;
        }
        constexpr std::string_view after_name = " >/\t\r\n";
        if (after_name.find(rest[begin.size()]) == std::string_view::npos) {
            return false;
        }
        walker_.skip(begin.size());
        return true;
    }

    /// The rest of a start tag. What a name has not been given for stays unknown.
    tag read_attributes(std::initializer_list<std::string_view> names) {
        for (written_text& value : values_) {
            value.clear();
        }
        for (;;) {
            if (walker_.byte() == '>') {
                walker_.skip(1);
                return tag::open;
            }
            if (walker_.rest().starts_with("/>")) {
                walker_.skip(2);
                return tag::empty;
            }
            const char* const before = walker_.here();
            walker_.skip_blanks();
            if (walker_.here() == before) {
                return tag::not_plain;
            }
            if (walker_.byte() != '>' && walker_.byte() != '/' && !read_attribute(names)) {
                return tag::not_plain;
            }
        }
    }

    bool read_attribute(std::initializer_list<std::string_view> names) {
        const std::string_view rest = walker_.rest();
        std::size_t which = 0;
        for (const std::string_view name : names) {
            if (rest.size() > name.size() + 1 && rest[name.size()] == '=' &&
                rest.starts_with(name)) {
                const char quote = rest[name.size() + 1];
                walker_.skip(name.size() + 1);
                if (values_[which].known() || (quote != '"' && quote != '\'')) {
                    return false;
                }
                walker_.skip(1);
                if (!read_characters(quote, values_[which])) {
                    return false;
                }
                walker_.skip(1);
                return true;
            }
            ++which;
        }
        return false;
    }

    /// Characters up to a "<" or a quote, which stays.
    bool read_characters(char end, written_text& to) {
        const char* const begin = walker_.here();
        const bool in_text = end == '<';
        bool as_written = true;
        for (;;) {
            walker_.skip_plain();
            const char byte = walker_.byte();
            if (byte == end) {
                break;
            }
            if (byte == '&') {
                const auto reference = leading_reference(walker_.rest());
                if (!reference) {
                    return false;
                }
                as_written = false;
                walker_.skip(reference->size);
                continue;
            }
            if (byte == '\r') {
                as_written = false;
            }
            const bool quote = byte == '"' || byte == '\'';
            if ((!in_text && !quote) || !walker_.skip_special()) {
                return false;
            }
        }
        to.take({begin, static_cast<std::size_t>(walker_.here() - begin)}, as_written);
        return true;
    }

    source& input_;
    const limits& bounds_;
    std::size_t skipped_;
    text_walker walker_;
    std::optional<edition_builder> builder_;
    std::vector<element> open_;
    std::array<written_text, 3> values_; ///< of the attributes that an element may have
    written_text text_;
};

} // namespace

std::optional<result<reading<edition>>> read_plain_edition(source& input,
                                                           const limits& bounds) {
    const auto file = open_unchecked(input, bounds);
    if (!file || input.bytes.size() > edition_builder::most_bytes) {
        return std::nullopt;
    }
    return plain_reader(input, file->text, bounds).read();
}

} // namespace kijun
