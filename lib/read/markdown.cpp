// md4c calls back for blocks, spans and text; each is told to the builder of HTML as the tag
// that CommonMark renders it as, so that HTML and Markdown of the same look read alike.

#include "read/markdown.hpp"

#include "read/html_builder.hpp"
#include "read/html_document.hpp"
#include "read/html_tag.hpp"

#include <algorithm>
#include <charconv>
#include <exception>
#include <functional>
#include <md4c.h>
#include <new>
#include <optional>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// Lines of offsets that come mostly in order.
class line_counter {
public:
    explicit line_counter(std::string_view text) : text_(text) {}

    std::size_t at(std::size_t offset) {
        const auto count = [&](std::size_t begin, std::size_t end) {
            const std::string_view part = text_.substr(begin, end - begin);
            return static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
        };
        if (offset >= offset_) {
            line_ += count(offset_, offset);
        } else {
            line_ -= count(offset, offset_);
        }
        offset_ = offset;
        return line_;
    }
    [[nodiscard]] std::size_t last() const noexcept { return line_; }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    std::size_t line_ = 1;
};

class markdown_reader {
public:
    markdown_reader(std::string_view text, const std::string& file, const limits& bounds)
        : text_(text), file_(file), bounds_(bounds), lines_(text),
          to_(bounds, html_builder::navigation::text) {}

    result<located_document> read() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
            return kept(user, [&](markdown_reader& me) { return me.enter(type, detail); });
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
            return kept(user, [&](markdown_reader& me) { return me.leave(type); });
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
            return kept(user, [&](markdown_reader& me) { return me.enter(type, detail); });
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
            return kept(user, [&](markdown_reader& me) { return me.leave(type); });
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
            return kept(user, [&](markdown_reader& me) { return me.add(type, {text, size}); });
        };
        const int status =
            md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this);
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
        if (status < 0) { // all that md4c itself can fail for; ours are positive
            throw std::bad_alloc();
        }
        if (failed_) {
            return *failed_;
        }
        if (to_.over() || status != 0) {
            const bool deep = to_.over() == code::too_deep;
            return failure{deep ? code::too_deep : code::too_many_places,
                           {file_, {static_cast<std::uint32_t>(lines_.last()), 0, 0}, {}},
                           {std::to_string(deep ? bounds_.depth : bounds_.places)}};
        }
        return std::move(to_).finish();
    }

private:
    struct table_tag {
        std::string_view name;
        bool begins = true;
    };

    /// What is thrown must not pass through md4c, which is C and would keep its memory: the
    /// parser is told to stop, and it is thrown on behind it.
    template <typename Call>
    static int kept(void* user, Call call) noexcept {
        auto& me = *static_cast<markdown_reader*>(user);
        try {
            return call(me);
        } catch (...) {
            me.thrown_ = std::current_exception();
            return 1;
        }
    }

    [[nodiscard]] int go_on() const { return failed_ || to_.over() || spent_ ? 1 : 0; }

    /// Tags of a table wait until a text tells which line its first row is: md4c does not, but
    /// a row is a line, and one of dashes stands below the first.
    void table_event(table_tag tag) {
        if (first_row_ == 0) {
            waiting_.push_back(tag);
            return;
        }
        if (tag.name == "tr" && tag.begins) {
            ++row_;
        }
        if (tag.begins) {
            to_.start(tag.name, {}, first_row_ + (row_ <= 1 ? 0 : row_));
        } else {
            to_.end(tag.name);
        }
    }
    void settle_table(std::size_t line) {
        if (!in_table_ || first_row_ != 0) {
            return;
        }
        const auto rows = static_cast<std::size_t>(
            std::count_if(waiting_.begin(), waiting_.end(), [](const table_tag& tag) {
                return tag.begins && tag.name == "tr";
            }));
        const std::size_t below = rows <= 1 ? 0 : rows;
        first_row_ = line > below ? line - below : 1;
        for (const table_tag& tag : std::exchange(waiting_, {})) {
            table_event(tag);
        }
    }

    static std::string_view tag_of(MD_BLOCKTYPE type) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return "blockquote";
        case MD_BLOCK_UL:
            return "ul";
        case MD_BLOCK_OL:
            return "ol";
        case MD_BLOCK_LI:
            return "li";
        case MD_BLOCK_HR:
            return "hr";
        case MD_BLOCK_CODE:
            return "pre";
        case MD_BLOCK_P:
            return "p";
        case MD_BLOCK_TABLE:
            return "table";
        case MD_BLOCK_THEAD:
            return "thead";
        case MD_BLOCK_TBODY:
            return "tbody";
        case MD_BLOCK_TR:
            return "tr";
        case MD_BLOCK_TH:
            return "th";
        case MD_BLOCK_TD:
            return "td";
        default:
            return "";
        }
    }
    static std::string_view heading_tag(unsigned level) {
        constexpr std::string_view tags = "h1h2h3h4h5h6";
        return tags.substr(std::size_t{2} * (std::clamp(level, 1U, 6U) - 1), 2);
    }

    int enter(MD_BLOCKTYPE type, void* detail) {
        const std::string_view tag = tag_of(type);
        const std::size_t line = lines_.last();
        if (type == MD_BLOCK_TABLE) {
            in_table_ = true;
            first_row_ = 0;
            row_ = 0;
        }
        if (in_table_) {
            table_event({tag, true});
        } else if (type == MD_BLOCK_H) {
            level_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
            to_.start(heading_tag(level_), {}, line);
        } else if (type == MD_BLOCK_OL) {
            const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
            const std::string start = std::to_string(list.start);
            const html_attribute attributes[] = {
                {"start", start},
                {list_suffix_attribute, list.mark_delimiter == ')' ? ")" : ""}};
            to_.start(tag, attributes, line);
        } else if (type == MD_BLOCK_HTML) {
            html_.clear();
            html_line_ = 0;
            in_html_ = true;
        } else if (!tag.empty()) {
            to_.start(tag, {}, line);
        }
        new_item_ = type == MD_BLOCK_LI || (new_item_ && type == MD_BLOCK_P);
        return go_on();
    }

    int leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_HTML) {
            in_html_ = false;
            failed_ =
                feed_html(html_, std::max<std::size_t>(html_line_, 1), file_, bounds_, to_);
        } else if (type == MD_BLOCK_H) {
            to_.end(heading_tag(level_));
        } else if (in_table_) {
            if (type == MD_BLOCK_TABLE) {
                settle_table(lines_.last() + 1);
            }
            table_event({tag_of(type), false});
            in_table_ = type != MD_BLOCK_TABLE;
        } else if (type != MD_BLOCK_HR && type != MD_BLOCK_DOC) {
            to_.end(tag_of(type));
        }
        return go_on();
    }

    static std::string_view tag_of(MD_SPANTYPE type) {
        switch (type) {
        case MD_SPAN_STRONG:
            return "strong";
        case MD_SPAN_A:
            return "a";
        case MD_SPAN_DEL:
            return "del";
        default:
            return "span";
        }
    }

    int enter(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_IMG) {
            ++images_;
        }
        std::vector<html_attribute> attributes;
        std::string link;
        if (type == MD_SPAN_A) {
            const auto& to = *static_cast<MD_SPAN_A_DETAIL*>(detail);
            link = decoded_entities({to.href.text, to.href.size});
            attributes.push_back({"href", link});
            // md4c copies a definition for each link to it.
            steps_ += to.href.size + to.title.size;
            spent_ = steps_ > (std::size_t{64} << 20U) + 16 * text_.size();
        }
        settle_table(lines_.last());
        to_.start(tag_of(type), attributes, lines_.last());
        return go_on();
    }

    int leave(MD_SPANTYPE type) {
        images_ -= type == MD_SPAN_IMG ? 1 : 0;
        to_.end(tag_of(type));
        return go_on();
    }

    /// The line of a piece of the text; that of the last where md4c made it up.
    std::size_t line_of(std::string_view piece) {
        const std::less<const char*> before;
        if (before(piece.data(), text_.data()) ||
            !before(piece.data(), text_.data() + text_.size())) {
            return lines_.last();
        }
        const auto offset = static_cast<std::size_t>(piece.data() - text_.data());
        if (std::exchange(new_item_, false)) {
            take_number(offset);
        }
        return lines_.at(offset);
    }

    /// "  3. text": the number that is written before an item's text.
    void take_number(std::size_t offset) {
        std::size_t end = offset;
        while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) {
            --end;
        }
        if (end == 0 || (text_[end - 1] != '.' && text_[end - 1] != ')')) {
            return; // markup comes first: the count says the same unless numbers are left out
        }
        std::size_t begin = end - 1;
        while (begin > 0 && end - begin <= 10 && text_[begin - 1] >= '0' &&
               text_[begin - 1] <= '9') {
            --begin;
        }
        long number = 0;
        if (std::from_chars(text_.data() + begin, text_.data() + end - 1, number).ec ==
            std::errc()) {
            to_.number_item(number);
        }
    }

    int add(MD_TEXTTYPE type, std::string_view piece) {
        const std::size_t line = line_of(piece);
        if (in_html_) {
            html_line_ = html_line_ == 0 ? line : html_line_;
            html_ += piece;
            return go_on();
        }
        if (images_ > 0) {
            return go_on(); // what would be read aloud instead of the picture
        }
        settle_table(line);
        switch (type) {
        case MD_TEXT_NULLCHAR:
            to_.text(replacement, line);
            break;
        case MD_TEXT_BR:
            to_.start("br", {}, line);
            break;
        case MD_TEXT_SOFTBR:
            to_.text("\n", line);
            break;
        case MD_TEXT_ENTITY:
            to_.kept_text(decoded_entities(piece), line);
            break;
        case MD_TEXT_HTML:
            tell_tag(piece, line, to_);
            break;
        default:
            to_.text(piece, line);
        }
        return go_on();
    }

    std::string_view text_;
    const std::string& file_;
    const limits& bounds_;
    line_counter lines_;
    html_builder to_;
    std::optional<failure> failed_;
    std::exception_ptr thrown_;
    unsigned level_ = 1;
    bool new_item_ = false; ///< no text of the list item has come yet
    std::size_t images_ = 0;
    std::size_t steps_ = 0;
    bool spent_ = false;
    bool in_html_ = false;
    std::string html_;
    std::size_t html_line_ = 0;
    bool in_table_ = false;
    std::size_t first_row_ = 0; ///< line of the table's first row, 0 while nobody knows
    std::size_t row_ = 0;
    std::vector<table_tag> waiting_;
};

/// The line on which more containers begin than the limit, by their marks or their indent:
/// md4c looks at each open one on each line.
std::optional<std::size_t> line_too_deep(std::string_view text, std::size_t depth) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        std::size_t marks = 0;
        std::size_t blanks = 0;
        for (; at < text.size() && text[at] != '\n'; ++at) {
            const char c = text[at];
            if (c == ' ' || c == '\t') {
                blanks += c == '\t' ? 4 : 1;
            } else if (c == '>' || c == '-' || c == '*' || c == '+' || c == '.' || c == ')') {
                ++marks;
            } else if (c < '0' || c > '9') {
                break;
            }
        }
        if (marks > depth || (marks > 0 && blanks > 4 * depth)) {
            return line;
        }
        at = std::min(text.find('\n', at), text.size());
        at += at < text.size() ? 1 : 0;
    }
    return std::nullopt;
}

} // namespace

result<reading<located_document>> read_markdown(text_input input, const limits& bounds) {
    const std::string text = with_wide_delimiter_rows(input.text);
    if (const auto line = line_too_deep(text, bounds.depth)) {
        return failure{code::too_deep,
                       {input.file, {static_cast<std::uint32_t>(*line), 0, 0}, {}},
                       {std::to_string(bounds.depth)}};
    }
    result<located_document> read = markdown_reader(text, input.file, bounds).read();
    if (!read) {
        return read.error();
    }
    return reading<located_document>{std::move(read).value(), std::move(input.findings)};
}

} // namespace kijun
