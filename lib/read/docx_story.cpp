#include "read/docx_story.hpp"

#include "read/docx_elements.hpp"
#include "read/docx_fields.hpp"
#include "read/docx_table.hpp"
#include "read/office_look.hpp"
#include "read/office_part.hpp"
#include "read/xml_steps.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

/// A paragraph that is being read. One stands inside another in a box of text.
struct open_paragraph {
    document_paragraph read{};
    std::vector<document_paragraph> behind{}; ///< notes and boxes
    std::size_t outline = 0;                  ///< of a heading
    std::string anchor{};
    std::string target{}; ///< of the link that is open
    docx_style style{};
    docx_marks marks{}; ///< of the run that is open
    docx_purpose run_purpose = docx_purpose::text;
    bool joins_next = false; ///< its mark is deleted
    bool has_link = false;
};

/// "☑" of a sign of Wingdings; others as they are.
char32_t plain_sign(char32_t sign) {
    switch (sign) {
    case 0xF06F:
    case 0xF071:
    case 0xF0A8:
        return U'□';
    case 0xF0FE:
    case 0xF052:
        return U'☑';
    case 0xF0FC:
        return U'✓';
    case 0xF06C:
        return U'●';
    case 0xF06E:
        return U'■';
    case 0xF0B7:
    case 0xF09F:
        return U'・';
    default:
        return sign;
    }
}

bool holds(pugi::xml_node parent, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [parent](const char* name) {
        return static_cast<bool>(child_named(parent, name));
    });
}

bool is_blank(const std::vector<document_run>& runs) {
    return std::ranges::all_of(runs, [](const document_run& run) {
        return run.text.find_first_not_of(" \t\n\r") == std::string::npos;
    });
}

class story_reader {
public:
    explicit story_reader(docx_setting& setting) : setting_(setting) {}

    docx_story read(pugi::xml_node root) && {
        step_through(
            root,
            [this](pugi::xml_node node) { return enter(node); },
            [this](pugi::xml_node node) { leave(node); });
        flush_carried();
        return std::move(story_);
    }

private:
    bool enter(pugi::xml_node node) {
        if (story_.too_long || node.type() != pugi::node_element) {
            return false;
        }
        switch (docx_element_of(local_name(node))) {
        case docx_element::paragraph:
            open(node);
            return true;
        case docx_element::run:
            open_run(node);
            return true;
        case docx_element::text:
            add_text(node);
            return false;
        case docx_element::tabulator:
            add("\t");
            return false;
        case docx_element::line_break:
            add("\n");
            return false;
        case docx_element::hyphen:
            add("-");
            return false;
        case docx_element::symbol:
            add_symbol(attribute_named(node, "char"));
            return false;
        case docx_element::hyperlink:
            if (!paragraphs_.empty()) {
                paragraphs_.back().target = attribute_named(node, "anchor");
                paragraphs_.back().has_link = true;
            }
            return true;
        case docx_element::bookmark:
            place_anchor(attribute_named(node, "name"));
            return false;
        case docx_element::field_sign:
            take_field_sign(attribute_named(node, "fldCharType"));
            return false;
        case docx_element::instruction:
            fields_.add_instruction(text_inside(node));
            return false;
        case docx_element::inserted:
            return is_wanted(!setting_.original);
        case docx_element::deleted:
            return is_wanted(setting_.original);
        case docx_element::footnote:
            add_note(setting_.footnotes, attribute_named(node, "id"));
            return false;
        case docx_element::endnote:
            add_note(setting_.endnotes, attribute_named(node, "id"));
            return false;
        case docx_element::comment:
            add_note(setting_.comments, attribute_named(node, "id"));
            return false;
        case docx_element::diagram:
            add_note(setting_.diagrams, attribute_named(node, "dm"));
            return false;
        case docx_element::table:
            return open_table();
        case docx_element::row:
            return open_row(node);
        case docx_element::cell:
            if (is_in_outer_table()) {
                table_->open_cell(child_named(node, "tcPr"));
            }
            return true;
        case docx_element::choice:
            return child_named(node.parent(), "Choice") == node;
        case docx_element::fallback:
            return !child_named(node.parent(), "Choice");
        case docx_element::picture:
            ++story_.pictures;
            return false;
        case docx_element::foreign:
            ++story_.foreign;
            return false;
        case docx_element::page_break_hint:
        case docx_element::passed_over:
            return false;
        case docx_element::simple_field:
        case docx_element::other:
            return true;
        }
        return true;
    }

    void leave(pugi::xml_node node) {
        switch (docx_element_of(local_name(node))) {
        case docx_element::paragraph:
            close_paragraph();
            break;
        case docx_element::run:
            if (!paragraphs_.empty()) {
                paragraphs_.back().marks = paragraphs_.back().style.marks;
                paragraphs_.back().run_purpose = docx_purpose::text;
            }
            break;
        case docx_element::hyperlink:
            if (!paragraphs_.empty()) {
                paragraphs_.back().target.clear();
            }
            break;
        case docx_element::cell:
            if (is_in_outer_table()) {
                flush_carried();
                table_->close_cell();
            }
            break;
        case docx_element::row:
            if (is_in_outer_table()) {
                table_->close_row();
            }
            break;
        case docx_element::table:
            close_table();
            break;
        default:
            break;
        }
    }

    bool is_wanted(bool wanted) {
        ++story_.tracked;
        return wanted;
    }

    // --- paragraphs

    /// <w:pPr> as it was before tracked changes, where that is asked for.
    [[nodiscard]] pugi::xml_node properties_of(pugi::xml_node paragraph) const {
        const pugi::xml_node now = child_named(paragraph, "pPr");
        const pugi::xml_node before = child_named(child_named(now, "pPrChange"), "pPr");
        return setting_.original && before ? before : now;
    }

    void open(pugi::xml_node node) {
        const pugi::xml_node now = child_named(node, "pPr");
        const pugi::xml_node properties = properties_of(node);
        const std::string_view style =
            attribute_named(child_named(properties, "pStyle"), "val");
        open_paragraph paragraph;
        paragraph.style = setting_.styles.of(style);
        paragraph.outline =
            outline_in(properties).value_or(paragraph.style.outline.value_or(0));
        paragraph.marks = paragraph.style.marks;
        const pugi::xml_node mark = child_named(now, "rPr");
        paragraph.joins_next = setting_.original ? holds(mark, {"ins", "moveTo"})
                                                 : holds(mark, {"del", "moveFrom"});
        if (holds(mark, {"ins", "moveTo", "del", "moveFrom"})) {
            ++story_.tracked;
        }
        if (paragraphs_.empty()) {
            ++number_;
            if (carried_) {
                paragraph.read.runs = std::move(carried_->read.runs);
                paragraph.behind = std::move(carried_->behind);
                carried_.reset();
            }
        }
        // An empty paragraph that ends a section is its break, which Word neither numbers nor
        // counts.
        const bool is_break =
            child_named(now, "sectPr") && !node.last_child().previous_sibling();
        if (!paragraph.joins_next && !is_break) {
            count(paragraph, properties);
        }
        paragraphs_.push_back(std::move(paragraph));
    }

    void count(open_paragraph& paragraph, pugi::xml_node properties) {
        const docx_list_place said = list_place_in(properties);
        docx_list_place place = paragraph.style.place;
        if (said.list) {
            place = {said.list, said.level.value_or(0)};
        } else if (said.level) {
            place.level = said.level;
        }
        const auto counted = setting_.numbering.count(place, paragraph.style.lists);
        docx_indent indent = paragraph.style.indent;
        if (counted) {
            paragraph.read.label = counted->label;
            if (said.list || !paragraph.style.has_indent_with_list) {
                indent.left = counted->indent.left ? counted->indent.left : indent.left;
                indent.first = counted->indent.first ? counted->indent.first : indent.first;
            }
        }
        const docx_indent own = indent_in(properties);
        const int left = own.left.value_or(indent.left.value_or(0));
        const int first = own.first.value_or(indent.first.value_or(0));
        constexpr int most = 31'680; // twips, of Word
        const int whole = std::clamp(left, -most, most) + std::clamp(first, -most, most);
        paragraph.read.indent = static_cast<std::size_t>(std::max(whole, 0));
    }

    void close_paragraph() {
        if (paragraphs_.empty()) {
            return;
        }
        open_paragraph closed = std::move(paragraphs_.back());
        paragraphs_.pop_back();
        fields_.end_paragraph();
        if (!paragraphs_.empty()) { // a box inside another paragraph
            std::vector<document_paragraph>& behind = paragraphs_.back().behind;
            closed.read.kind = paragraph_kind::text_box;
            if (!is_blank(closed.read.runs) || !closed.read.label.empty()) {
                behind.push_back(std::move(closed.read));
            }
            std::ranges::move(closed.behind, std::back_inserter(behind));
            return;
        }
        if (closed.joins_next) {
            carried_ = std::move(closed);
            return;
        }
        keep(std::move(closed));
    }

    /// What a deleted mark would have joined with the next paragraph, where there is none.
    void flush_carried() {
        if (carried_) {
            keep(*std::exchange(carried_, std::nullopt));
        }
    }

    void keep(open_paragraph closed) {
        const bool is_empty = is_blank(closed.read.runs) && closed.read.label.empty();
        const bool is_contents = closed.style.purpose == docx_purpose::contents ||
                                 (fields_.in_contents() && closed.has_link);
        if (table_) {
            if (!is_empty) {
                table_->add(std::move(closed.read));
            }
            for (document_paragraph& each : closed.behind) {
                table_->add(std::move(each));
            }
            return;
        }
        if (is_contents) {
            closed.read.kind = paragraph_kind::contents;
        }
        const bool is_caption = closed.style.purpose == docx_purpose::caption;
        if (!is_empty && closed.outline > 0 && !is_contents) {
            put(document_heading{closed.outline,
                                 std::move(closed.read.runs),
                                 std::move(closed.anchor),
                                 std::move(closed.read.label)});
        } else if (!is_empty) {
            put(std::move(closed.read));
        }
        for (document_paragraph& each : closed.behind) {
            put(std::move(each));
        }
        if (is_caption && !is_empty && closed.behind.empty()) {
            caption_ = story_.blocks.size();
        }
    }

    template <typename Block>
    void put(Block block) {
        put_at(std::move(block), number_);
    }

    template <typename Block>
    void put_at(Block block, std::size_t paragraph) {
        story_.blocks.push_back({std::move(block), paragraph});
        story_.too_long = story_.blocks.size() > setting_.most_blocks;
    }

    // --- what a paragraph holds

    void open_run(pugi::xml_node node) {
        if (paragraphs_.empty()) {
            return;
        }
        open_paragraph& in = paragraphs_.back();
        const pugi::xml_node look = child_named(node, "rPr");
        const std::string_view style = attribute_named(child_named(look, "rStyle"), "val");
        const docx_style named = style.empty() ? docx_style{} : setting_.styles.of(style);
        in.run_purpose = named.purpose;
        in.marks = in.style.marks;
        if (named.purpose != docx_purpose::link) {
            in.marks = marks_in(look).over(named.marks.over(in.style.marks));
        }
        in.marks.hidden = marks_in(look).hidden || named.marks.hidden;
        if (holds(look, {"ins", "del"})) {
            ++story_.tracked;
        }
    }

    void add_text(pugi::xml_node node) {
        const std::string text = text_inside(node);
        if (attribute_named(node, "space") == "preserve") {
            add(text);
            return;
        }
        // Word takes blanks at the ends for the layout of the file.
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        if (first != std::string::npos) {
            const std::size_t last = text.find_last_not_of(" \t\r\n");
            add(std::string_view(text).substr(first, last + 1 - first));
        }
    }

    void add_symbol(std::string_view hexadecimal) {
        const auto value = hexadecimal_in(hexadecimal);
        constexpr std::uint32_t last = 0x10FFFF;
        const bool is_half = value && *value >= 0xD800 && *value < 0xE000;
        if (value && *value >= 0x20 && *value <= last && !is_half) {
            std::string sign;
            append_utf8(sign, plain_sign(static_cast<char32_t>(*value)));
            add(sign);
        }
    }

    void add(std::string_view text) {
        if (paragraphs_.empty() || text.empty() || fields_.in_instruction()) {
            return;
        }
        open_paragraph& in = paragraphs_.back();
        if (in.marks.hidden) {
            return;
        }
        if (in.run_purpose == docx_purpose::label && in.read.runs.empty()) {
            in.read.label += text.substr(0, text.find_last_not_of(' ') + 1);
            return;
        }
        text_mark marks = in.marks.on;
        if (in.outline > 0) { // the look of all of it
            // NOLINTNEXTLINE(clang-analyzer-optin.core.EnumCastOutOfRange): marks are combined
            marks = static_cast<text_mark>(static_cast<unsigned>(marks) &
                                           ~static_cast<unsigned>(in.style.marks.on));
        }
        std::vector<document_run>& runs = in.read.runs;
        if (!runs.empty() && runs.back().marks == marks && runs.back().target == in.target) {
            runs.back().text += text;
        } else {
            runs.push_back({std::string(text), marks, in.target});
        }
    }

    void add_note(const docx_notes& notes, std::string_view id) {
        const auto found = notes.find(id);
        if (found != notes.end() && !paragraphs_.empty()) {
            std::vector<document_paragraph>& behind = paragraphs_.back().behind;
            behind.insert(behind.end(), found->second.begin(), found->second.end());
        }
    }

    void place_anchor(std::string_view name) {
        if (table_ && table_->is_in_cell() && paragraphs_.size() == 1) {
            table_->set_anchor(std::string(name).c_str());
        } else if (paragraphs_.size() == 1 && paragraphs_.back().anchor.empty()) {
            paragraphs_.back().anchor = name;
        }
    }

    void take_field_sign(std::string_view type) {
        if (type == "begin") {
            fields_.begin();
        } else if (type == "separate") {
            fields_.separate();
        } else if (type == "end") {
            fields_.end();
        }
    }

    // --- tables

    /// The outermost table of the story; tables inside its cells, and in boxes, are read as
    /// paragraphs.
    [[nodiscard]] bool is_in_outer_table() const {
        return paragraphs_.empty() && tables_ == 1 && table_.has_value();
    }

    bool open_table() {
        if (paragraphs_.empty()) {
            ++tables_;
            if (tables_ == 1) {
                flush_carried();
                table_.emplace(number_ + 1);
            }
        }
        return true;
    }

    bool open_row(pugi::xml_node node) {
        const pugi::xml_node properties = child_named(node, "trPr");
        if (holds(properties, {"ins", "del"})) {
            ++story_.tracked;
        }
        if (child_named(properties, setting_.original ? "ins" : "del")) {
            return false;
        }
        if (is_in_outer_table()) {
            table_->open_row(properties);
        }
        return true;
    }

    void close_table() {
        if (!paragraphs_.empty() || tables_ == 0 || --tables_ > 0) {
            return;
        }
        const std::size_t first = table_->first_paragraph();
        document_table built = std::move(*table_).take();
        table_.reset();
        if (caption_ > 0 && caption_ == story_.blocks.size()) {
            const auto* above = std::get_if<document_paragraph>(&story_.blocks.back().what);
            if (above != nullptr) {
                built.caption = plain_text(above->runs);
                story_.blocks.pop_back();
            }
        }
        put_at(std::move(built), first);
    }

    docx_setting& setting_;
    docx_story story_;
    docx_fields fields_;
    std::vector<open_paragraph> paragraphs_;
    std::optional<open_paragraph> carried_;
    std::optional<docx_table> table_;
    std::size_t tables_ = 0;
    std::size_t number_ = 0;
    std::size_t caption_ = 0; ///< blocks up to a caption; 0 for none
};

} // namespace

docx_story read_story(pugi::xml_node root, docx_setting& setting) {
    return story_reader(setting).read(root);
}

std::vector<document_paragraph> paragraphs_of(docx_story story, paragraph_kind kind) {
    std::vector<document_paragraph> all;
    const auto take = [&all, kind](document_paragraph paragraph) {
        paragraph.kind = kind;
        all.push_back(std::move(paragraph));
    };
    for (docx_block& block : story.blocks) {
        if (auto* paragraph = std::get_if<document_paragraph>(&block.what)) {
            take(std::move(*paragraph));
        } else if (auto* heading = std::get_if<document_heading>(&block.what)) {
            take({std::move(heading->runs), std::move(heading->label)});
        } else {
            for (auto& row : std::get<document_table>(block.what).rows) {
                for (table_cell& cell : row) {
                    std::ranges::for_each(cell.content, take);
                }
            }
        }
    }
    return all;
}

} // namespace kijun
