#include "read/html_builder.hpp"

#include "base/blanks.hpp"
#include "read/dead_links.hpp"
#include "read/plain_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kijun {
namespace {

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
    text = trimmed(text);
    Number number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

bool is_block(html_role role) {
    return role != html_role::inline_text && role != html_role::line_break &&
           role != html_role::empty && role != html_role::title;
}

} // namespace

const html_builder::element& html_builder::top() const {
    static const element outside{};
    return stack_.empty() ? outside : stack_.back();
}

bool html_builder::is_open(std::string_view name) const {
    return std::any_of(
        stack_.begin(), stack_.end(), [&](const element& each) { return each.name == name; });
}

void html_builder::count_place() {
    if (++places_ > bounds_.places) {
        over_ = code::too_many_places;
    }
}

void html_builder::push(element next) {
    if (stack_.size() >= bounds_.depth) {
        over_ = code::too_deep;
        return;
    }
    stack_.push_back(std::move(next));
}

void html_builder::put(document_block block) {
    count_place();
    block_origin from;
    from.line = block_line_;
    out_.content.blocks.push_back(std::move(block));
    out_.origins.push_back(std::move(from));
}

void html_builder::end_block() {
    std::vector<document_run> runs = inline_.take();
    columns_ = 0;
    std::optional<document_heading> heading = std::exchange(heading_, std::nullopt);
    if (runs.empty()) {
        return;
    }
    if (heading && !in_cell()) { // in a cell it is a paragraph
        heading->runs = std::move(runs);
        put(*std::move(heading));
        return;
    }
    document_paragraph paragraph;
    paragraph.runs = std::move(runs);
    paragraph.label = heading ? std::move(heading->label) : std::exchange(label_, {});
    paragraph.indent = block_indent_;
    paragraph.align = block_align_;
    if (in_cell()) {
        count_place();
        table_->table.rows.back().back().content.push_back(std::move(paragraph));
    } else {
        put(std::move(paragraph));
    }
}

void html_builder::close_from(std::size_t index) {
    while (stack_.size() > index) {
        const element closed = std::move(stack_.back());
        stack_.pop_back();
        if (is_block(closed.role) && !(closed.role == html_role::cell && tables_open_ > 1)) {
            end_block();
        }
        if (closed.role == html_role::list_item) {
            label_.clear(); // an item without text
        } else if (closed.role == html_role::cell && tables_open_ == 1) {
            end_cell();
        } else if (closed.role == html_role::table) {
            end_table();
        }
    }
}

void html_builder::close_open(html_role role, html_role boundary) {
    for (std::size_t i = stack_.size(); i-- > 0;) {
        const element& each = stack_[i];
        if (each.role == role) {
            close_from(i);
            return;
        }
        const bool fence = each.role == html_role::table || each.role == html_role::cell ||
                           each.role == html_role::caption || each.role == boundary ||
                           (boundary == html_role::ordered_list &&
                            (each.name == "ul" || each.name == "dl" || each.name == "menu"));
        if (fence) {
            return;
        }
    }
}

void html_builder::begin_list(element& list, std::span<const html_attribute> attributes) {
    list.list_type = value_of(attributes, "type");
    list.list_suffix = value_of(attributes, list_suffix_attribute);
    list.step = has_attribute(attributes, "reversed") ? -1 : 1;
    list.next_number = number_of<long>(value_of(attributes, "start")).value_or(1);
}

void html_builder::begin_item(const element& item, std::span<const html_attribute> attributes) {
    label_.clear();
    for (std::size_t i = stack_.size(); item.name == "li" && i-- > 0;) {
        element& list = stack_[i];
        if (list.role == html_role::ordered_list) {
            const long number =
                number_of<long>(value_of(attributes, "value")).value_or(list.next_number);
            const std::string_view own = value_of(attributes, "type");
            label_ = list_label(number, own.empty() ? std::string_view(list.list_type) : own);
            label_ += list.list_suffix;
            constexpr long most = 1'000'000'000;
            list.next_number = std::clamp(number, -most, most) + list.step;
            return;
        }
        if (list.name == "ul" || list.name == "menu" || list.role == html_role::cell) {
            return;
        }
    }
}

void html_builder::number_item(long number) {
    for (std::size_t i = stack_.size(); i-- > 0;) {
        element& list = stack_[i];
        if (list.role == html_role::ordered_list) {
            if (number >= list.next_number && !label_.empty()) {
                label_ = std::to_string(number) + list.list_suffix;
                list.next_number = number + 1;
            }
            return;
        }
        if (list.name == "ul" || list.role == html_role::cell) {
            return;
        }
    }
}

/// <a id> at the begin of a heading or cell stands for its own id.
void html_builder::give_anchor(std::string_view id) {
    if (!inline_.empty() || id.empty() || !top().shown) {
        return;
    }
    if (heading_) {
        heading_->anchor = heading_->anchor.empty() ? std::string(id) : heading_->anchor;
    } else if (in_cell() && tables_open_ == 1) {
        table_cell& cell = table_->table.rows.back().back();
        cell.anchor = cell.anchor.empty() ? std::string(id) : cell.anchor;
    }
}

void html_builder::start(std::string_view name,
                         std::span<const html_attribute> attributes,
                         std::size_t line) {
    line_ = line;
    const html_role role = role_of(name);
    if (over_ || role == html_role::empty) {
        return;
    }
    if (name == "html" && !value_of(attributes, "lang").empty()) {
        out_.content.language = value_of(attributes, "lang");
    }
    if (role == html_role::line_break) {
        if (is_in_caption()) {
            caption_.line_break({});
        } else if (top().shown && top().keeps_blanks && !in_cell()) {
            end_block();
        } else if (top().shown) {
            inline_.line_break(top().look);
        }
        return;
    }
    if (name == "rt" || name == "rp" || name == "rb") {
        for (std::size_t i = stack_.size(); i-- > 0 && stack_[i].name != "ruby";) {
            if (stack_[i].name == "rt" || stack_[i].name == "rp") {
                close_from(i);
                break;
            }
        }
    }
    if (is_block(role)) {
        close_open(html_role::paragraph, html_role::table);
        if (role == html_role::list_item) {
            close_open(html_role::list_item, html_role::ordered_list);
        } else if (role == html_role::cell) {
            close_open(html_role::caption, html_role::table);
            close_open(html_role::cell, html_role::table);
        } else if (role == html_role::row) {
            close_open(html_role::caption, html_role::table);
            close_open(html_role::cell, html_role::table);
            close_open(html_role::row, html_role::table);
        }
        if (role != html_role::cell || tables_open_ == 1) {
            end_block(); // a row of a table in a cell is one paragraph
        }
    }
    const html_look own = look_of(name, attributes);
    element next;
    next.name = name;
    next.role = role;
    next.look = top().look;
    next.look.marks = next.look.marks | own.marks;
    next.indent = (role == html_role::cell ? 0 : top().indent) + own.indent;
    next.align = own.align.value_or(role == html_role::cell ? alignment::start : top().align);
    next.keeps_blanks = own.keeps_blanks || (top().keeps_blanks && role != html_role::cell);
    const bool begins_way = own.navigates && ways_ == navigation::left_out;
    next.navigates = begins_way || (top().navigates && own.shown);
    next.shown = role == html_role::title ? out_.content.title.empty() && !is_open("body")
                                          : top().shown && own.shown && !begins_way;
    if (role == html_role::cell) {
        next.look = {own.marks, {}};
    }
    if (name == "a") {
        give_anchor(value_of(attributes, "id"));
        next.look.target = fragment_of(value_of(attributes, "href"));
    }
    if (next.shown && role == html_role::ordered_list) {
        begin_list(next, attributes);
    } else if (next.shown && role == html_role::list_item) {
        begin_item(next, attributes);
    } else if (next.shown && role == html_role::heading) {
        heading_.emplace();
        heading_->label = std::exchange(label_, {});
        heading_->level = static_cast<std::size_t>(name.back() - '0');
        heading_->anchor = value_of(attributes, "id");
    } else if (role == html_role::table && next.shown) {
        begin_table();
    } else if (role == html_role::row && next.shown) {
        begin_row();
    } else if (role == html_role::cell && next.shown) {
        begin_cell(name, attributes);
    }
    if (name != "hr") {
        push(std::move(next));
    }
}

void html_builder::end(std::string_view name) {
    if (over_) {
        return;
    }
    const html_role role = role_of(name);
    for (std::size_t i = stack_.size(); i-- > 0;) {
        if (stack_[i].name == name) {
            close_from(i);
            return;
        }
        // What stands outside a cell is not closed from inside it, but by the table's own tags.
        const bool fence =
            stack_[i].role == html_role::table ||
            (stack_[i].role == html_role::cell && role != html_role::row &&
             role != html_role::table && name != "tbody" && name != "thead" && name != "tfoot");
        if (fence) {
            return;
        }
    }
}

void html_builder::add_kept_lines(std::string_view text, const inline_look& look) {
    for (;;) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        inline_.add_kept(text.substr(0, end), look);
        if (end == text.size()) {
            return;
        }
        inline_.line_break(look);
        text.remove_prefix(end + 1);
    }
}

void html_builder::add_text(std::string_view text, std::size_t line) {
    const element& in = top();
    const bool was_empty = inline_.empty();
    if (!in.keeps_blanks || in_cell()) {
        if (in.keeps_blanks) {
            add_kept_lines(text, in.look);
        } else {
            inline_.add(text, in.look);
        }
        if (was_empty && !inline_.empty()) {
            const std::size_t lead = text.find_first_not_of(" \t\r\n\f");
            const std::string_view before = text.substr(0, std::min(lead, text.size()));
            block_line_ =
                line + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
            block_indent_ = in.indent;
            block_align_ = in.align;
        }
        return;
    }
    for (;; ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view piece = text.substr(0, end);
        if (inline_.empty()) {
            columns_ += take_indent(piece); // which may come in pieces
            if (!piece.empty()) {
                block_line_ = line;
                block_indent_ = in.indent + std::exchange(columns_, 0) * column_width;
                block_align_ = in.align;
            }
        }
        inline_.add_kept(piece, in.look);
        if (end == text.size()) {
            return;
        }
        text.remove_prefix(end + 1);
        end_block();
    }
}

void html_builder::kept_text(std::string_view text, std::size_t line) {
    line_ = line;
    if (over_ || !top().shown || is_in_caption() || (tables_open_ != 0 && !in_cell())) {
        return;
    }
    if (inline_.empty()) {
        block_line_ = line;
        block_indent_ = top().indent;
        block_align_ = top().align;
    }
    inline_.add_kept(text, top().look);
}

void html_builder::note_left_out(std::string_view text) {
    const std::string_view said = trimmed(text);
    if (!top().navigates || said.empty()) {
        return;
    }
    left_out_.bytes += said.size();
    if (left_out_.pieces++ == 0) {
        left_out_.first = said;
        left_out_.line = line_;
    }
}

void html_builder::text(std::string_view text, std::size_t line) {
    line_ = line;
    if (over_) {
        return;
    }
    if (!top().shown) {
        note_left_out(text);
        return;
    }
    kept_ += trimmed(text).size();
    if (top().role == html_role::title) {
        out_.content.title += text;
        return;
    }
    if (is_in_caption()) {
        caption_.add(text, {});
        return;
    }
    if (tables_open_ != 0 && !in_cell() && trimmed(text).empty()) {
        return;
    }
    add_text(text, line);
}

void html_builder::tell_left_out(const std::string& file, std::vector<diagnostic>& to) const {
    if (left_out_.pieces > 0) {
        to.push_back({code::margins_left_out,
                      {file, {static_cast<std::uint32_t>(left_out_.line), 0, 0}, {}},
                      {std::to_string(left_out_.pieces), left_out_.first}});
    }
}

located_document html_builder::finish() && {
    close_from(0);
    end_block();
    out_.content.title = trimmed(out_.content.title);
    drop_dead_links(out_.content);
    return std::move(out_);
}

} // namespace kijun
