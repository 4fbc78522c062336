#include "read/docx_story.hpp"

#include "read/docx_elements.hpp"
#include "read/docx_fields.hpp"
#include "read/docx_paragraph.hpp"
#include "read/docx_table.hpp"
#include "read/office_part.hpp"
#include "read/xml_steps.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

class story_reader {
public:
    explicit story_reader(docx_setting& setting) : setting_(setting) {}

    docx_story read(pugi::xml_node root) && {
        make_room(root);
        story_.too_deep = !step_through(
            root,
            setting_.most_levels,
            [this](pugi::xml_node node) { return enter(node); },
            [this](pugi::xml_node node) { leave(node); });
        flush_carried();
        return std::move(story_);
    }

private:
    /// For most stories the blocks are what stands directly in the body; one that holds more
    /// grows.
    void make_room(pugi::xml_node root) {
        const pugi::xml_node body = child_named(root, "body");
        const auto standing = (body ? body : root).children();
        const auto count = std::distance(standing.begin(), standing.end());
        const std::size_t room =
            std::min(static_cast<std::size_t>(count), setting_.most_blocks);
        story_.blocks.reserve(room);
        story_.paragraphs.reserve(room);
    }

    bool enter(pugi::xml_node node) {
        if (story_.too_long || node.type() != pugi::node_element) {
            return false;
        }
        switch (docx_element_of(local_name(node))) {
        case docx_element::paragraph:
            open(node);
            return true;
        case docx_element::run:
            if (!paragraphs_.empty()) {
                paragraphs_.back().open_run(node, setting_.styles);
            }
            return true;
        case docx_element::text:
            if (holds_elements(node)) { // <dgm:t> of a diagram holds paragraphs
                return true;
            }
            if (takes_text()) {
                paragraphs_.back().add_text(node);
            }
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
            if (takes_text()) {
                paragraphs_.back().add_symbol(attribute_named(node, "char"));
            }
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
                paragraphs_.back().close_run();
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

    void open(pugi::xml_node node) {
        const pugi::xml_node now = child_named(node, "pPr");
        const pugi::xml_node properties = docx_properties_of(now, setting_.original);
        const std::string_view style =
            attribute_named(child_named(properties, "pStyle"), "val");
        open_paragraph paragraph;
        paragraph.style = &setting_.styles.of(style);
        paragraph.outline =
            outline_in(properties).value_or(paragraph.style->outline.value_or(0));
        paragraph.marks = paragraph.style->marks;
        const pugi::xml_node mark = child_named(now, "rPr");
        paragraph.joins_next = setting_.original ? holds_any(mark, {"ins", "moveTo"})
                                                 : holds_any(mark, {"del", "moveFrom"});
        if (holds_any(mark, {"ins", "moveTo", "del", "moveFrom"})) {
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
            count_paragraph(paragraph, properties, setting_.numbering);
        }
        paragraphs_.push_back(std::move(paragraph));
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
            if (!closed.is_empty()) {
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
        const bool is_empty = closed.is_empty();
        const bool is_contents = closed.style->purpose == docx_purpose::contents ||
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
        const bool is_caption = closed.style->purpose == docx_purpose::caption;
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
        story_.blocks.emplace_back(std::move(block));
        story_.paragraphs.push_back(paragraph);
        story_.too_long = story_.blocks.size() > setting_.most_blocks;
    }

    // --- what a paragraph holds

    /// What stands outside of paragraphs, and what instructs a field, is no text.
    [[nodiscard]] bool takes_text() const {
        return !paragraphs_.empty() && !fields_.in_instruction();
    }

    void add(std::string_view text) {
        if (takes_text()) {
            paragraphs_.back().add(text);
        }
    }

    /// A note stands where it is first referred to; a file that refers to one a million times
    /// is no larger for that.
    void add_note(docx_notes& notes, std::string_view id) {
        const auto found = notes.find(id);
        if (found != notes.end() && !paragraphs_.empty()) {
            std::ranges::move(found->second, std::back_inserter(paragraphs_.back().behind));
            notes.erase(found);
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
        if (holds_any(properties, {"ins", "del"})) {
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
        if (!paragraphs_.empty() || tables_ == 0) {
            return;
        }
        --tables_;
        if (tables_ > 0) {
            return;
        }
        const std::size_t first = table_->first_paragraph();
        document_table built = std::move(*table_).take();
        table_.reset();
        if (caption_ > 0 && caption_ == story_.blocks.size()) {
            const auto* above = std::get_if<document_paragraph>(&story_.blocks.back());
            if (above != nullptr) {
                built.caption = plain_text(above->runs);
                story_.blocks.pop_back();
                story_.paragraphs.pop_back();
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

} // namespace kijun
