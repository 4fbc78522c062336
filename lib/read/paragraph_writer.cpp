#include "read/paragraph_writer.hpp"

#include <algorithm>
#include <utility>

namespace kijun {

bool paragraph_writer::add_labelled(const labelled_text& read,
                                    std::size_t indent,
                                    position at) {
    const auto level = levels_.level_of(read.label, read.certain, indent);
    if (level) {
        put({read.label, read.text, at, *level, indent});
    }
    return level.has_value();
}

void paragraph_writer::add_unlabelled(const outline_line& line,
                                      std::string_view next,
                                      position at) {
    const auto append = [&] {
        pending_->text += (pending_->text.empty() ? "" : "\n") + line.text;
    };
    if (line.goes_on && pending_ && row_block_ == none) {
        append();
        return;
    }
    const std::size_t level = !line.is_note ? levels_.level_of_unlabelled(line.indent, next)
                              : pending_ && pending_->is_note
                                  ? pending_->level // beside the note before
                                  : levels_.count();
    // A second paragraph of an item is more of its text, as long as nothing is between.
    const bool continues = pending_ && !pending_->label.empty() && row_block_ == none &&
                           !line.is_note && level == levels_.count();
    if (continues) {
        append();
        return;
    }
    put({"", line.text, at, level, line.indent, line.is_note});
}

void paragraph_writer::add_row(const outline_line& line, position at) {
    if (row_block_ != line.block) {
        row_level_ = levels_.count();
    }
    std::string text;
    bool first = true;
    for (const std::string& cell : line.cells) {
        text += std::exchange(first, false) ? "" : "\t";
        text += cell;
    }
    put({"", std::move(text), at, row_level_, line.indent});
    row_block_ = line.block;
}

void paragraph_writer::finish() {
    flush();
    close_to(0);
    levels_.forget();
    row_block_ = none;
}

void paragraph_writer::put(pending paragraph) {
    flush();
    close_to(paragraph.level);
    levels_.open(paragraph.label, paragraph.indent);
    pending_ = std::move(paragraph);
    row_block_ = none;
}

void paragraph_writer::flush() {
    if (pending_) {
        builder_->open_paragraph(pending_->label, pending_->text, pending_->at, pending_->at);
        ++open_;
        pending_.reset();
    }
}

void paragraph_writer::close_to(std::size_t level) {
    while (open_ > level) {
        --open_;
        builder_->close_paragraph();
    }
    levels_.close_to(std::min(levels_.count(), level));
}

} // namespace kijun
