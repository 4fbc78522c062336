#include "read/document_reader.hpp"
#include "read/docx_aside.hpp"
#include "read/docx_story.hpp"
#include "read/office_part.hpp"
#include "read/office_relations.hpp"
#include "read/running_lines.hpp"

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

using parsed_part = std::unique_ptr<office_xml>;

/// Reads the parts that the body refers to.
class docx_reader {
public:
    docx_reader(const archive& from, const source& input, const document_options& chosen)
        : from_(from), input_(input), chosen_(chosen) {}

    result<reading<located_document>> read() && {
        const result<std::string> body = main_part(from_, "word/document.xml", input_.name);
        if (!body) {
            return body.error();
        }
        setting_.original = chosen_.original;
        setting_.most_blocks = chosen_.bounds.places;
        setting_.most_levels = chosen_.bounds.depth;
        if (const auto failed = read_parts_beside(*body)) {
            return *failed;
        }
        const auto parsed = part(*body);
        if (!parsed) {
            return parsed.error();
        }
        const pugi::xml_node root = (*parsed)->document_element();
        docx_story story = read_story(root, setting_);
        if (story.too_deep || notes_too_deep_) {
            return failure{code::too_deep, whole(), {std::to_string(chosen_.bounds.depth)}};
        }
        if (story.too_long) {
            return failure{
                code::too_many_places, whole(), {std::to_string(chosen_.bounds.places)}};
        }
        return finish(std::move(story));
    }

private:
    [[nodiscard]] location whole() const { return {input_.name, {}, {}}; }

    [[nodiscard]] result<parsed_part> part(std::string_view name) const {
        return office_part(from_, name, input_.name);
    }

    std::optional<failure> read_parts_beside(const std::string& body) {
        const auto relations = relations_from(from_, body, input_.name);
        if (!relations) {
            return relations.error();
        }
        // Styles and numbering before the notes, which are written in them.
        for (const std::string_view wanted : {"styles", "numbering"}) {
            if (const auto failed = read_those(*relations, wanted)) {
                return failed;
            }
        }
        for (const std::string_view wanted :
             {"footnotes", "endnotes", "comments", "diagramData", "header", "footer"}) {
            if (const auto failed = read_those(*relations, wanted)) {
                return failed;
            }
        }
        return std::nullopt;
    }

    std::optional<failure> read_those(const std::vector<office_relation>& relations,
                                      std::string_view type) {
        for (const office_relation& each : relations) {
            if (each.type != type || !from_.has(each.part)) {
                continue;
            }
            const auto parsed = part(each.part);
            if (!parsed) {
                return parsed.error();
            }
            take(each, (*parsed)->document_element());
        }
        return std::nullopt;
    }

    void take(const office_relation& from, pugi::xml_node root) {
        if (from.type == "styles") {
            setting_.styles = docx_styles(root);
        } else if (from.type == "numbering") {
            setting_.numbering = docx_numbering(root);
        } else if (from.type == "footnotes") {
            take_notes(root, paragraph_kind::footnote, setting_.footnotes);
        } else if (from.type == "endnotes") {
            take_notes(root, paragraph_kind::footnote, setting_.endnotes);
        } else if (from.type == "comments") {
            take_notes(root, paragraph_kind::comment, setting_.comments);
        } else if (from.type == "header" || from.type == "footer") {
            take_margin(root);
        } else {
            setting_.diagrams[from.id] = read_aside(root, paragraph_kind::text_box);
        }
    }

    std::vector<document_paragraph> read_aside(pugi::xml_node root, paragraph_kind kind) {
        docx_story story = read_story(root, setting_);
        notes_too_deep_ = notes_too_deep_ || story.too_deep;
        return paragraphs_of(std::move(story), kind);
    }

    /// Headers and footers come in up to three kinds a section, most of which say the same.
    void take_margin(pugi::xml_node root) {
        for (const document_paragraph& each : read_aside(root, paragraph_kind::body)) {
            std::string text = plain_text(each.runs);
            if (text.find_first_not_of(" \t\n") != text.npos && !is_page_number(text) &&
                std::ranges::find(margins_, text) == margins_.end()) {
                margins_.push_back(std::move(text));
            }
        }
    }

    void take_notes(pugi::xml_node root, paragraph_kind kind, docx_notes& notes) {
        for (const pugi::xml_node each : root.children()) {
            const std::string_view type = attribute_named(each, "type"); // of separators
            if (type.empty() || type == "normal") {
                notes.emplace(attribute_named(each, "id"), read_aside(each, kind));
            }
        }
    }

    result<reading<located_document>> finish(docx_story story) const {
        reading<located_document> read;
        document& content = read.value.content;
        content.blocks = std::move(story.blocks);
        read.value.origins.reserve(story.paragraphs.size());
        for (const std::size_t paragraph : story.paragraphs) {
            read.value.origins.emplace_back().paragraph = paragraph;
        }
        if (!setting_.styles.language().empty()) {
            content.language = setting_.styles.language();
        }
        const auto relations = relations_from(from_, "", input_.name);
        for (const office_relation& each :
             relations ? *relations : std::vector<office_relation>{}) {
            if (each.type == "core-properties" && from_.has(each.part)) {
                if (const auto core = part(each.part)) {
                    content.title =
                        text_inside(child_named((*core)->document_element(), "title"));
                }
            }
        }
        const auto find = [&](code id, std::size_t count) {
            if (count > 0) {
                read.findings.push_back({id, whole(), {std::to_string(count)}});
            }
        };
        find(setting_.original ? code::changes_undone : code::changes_done, story.tracked);
        find(code::pictures_without_text, story.pictures);
        find(code::foreign_content, story.foreign);
        if (!margins_.empty()) {
            read.findings.push_back({code::margins_left_out,
                                     whole(),
                                     {std::to_string(margins_.size()), margins_.front()}});
        }
        return read;
    }

    const archive& from_;
    const source& input_;
    const document_options& chosen_;
    docx_setting setting_;
    std::vector<std::string> margins_; ///< what headers and footers say, each once
    bool notes_too_deep_ = false;
};

} // namespace

result<reading<located_document>> read_docx(const source& input,
                                            const document_options& chosen) {
    const result<archive> opened = archive::open(input, chosen.bounds);
    if (!opened) {
        return opened.error();
    }
    return docx_reader(*opened, input, chosen).read();
}

} // namespace kijun
