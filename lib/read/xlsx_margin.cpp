#include "read/xlsx_margin.hpp"

#include "read/docx_aside.hpp"
#include "read/docx_story.hpp"
#include "read/office_part.hpp"
#include "read/office_relations.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace kijun {
namespace {

class margin_reader {
public:
    margin_reader(const archive& from,
                  const xlsx_sheet& sheet,
                  const std::string& file,
                  const limits& bounds)
        : from_(from), sheet_(sheet), file_(file), bounds_(bounds) {}

    result<sheet_margin> read() && {
        const auto relations = relations_from(from_, sheet_.part, file_);
        if (!relations) {
            return relations.error();
        }
        // Threads first: of a comment that has one, the older form only says so.
        for (const std::string_view wanted : {"threadedComment", "comments", "drawing"}) {
            for (const office_relation& each : *relations) {
                if (each.type != wanted || !from_.has(each.part)) {
                    continue;
                }
                const auto parsed = office_part(from_, each.part, file_);
                if (!parsed) {
                    return parsed.error();
                }
                if (const auto failed = take(wanted, (*parsed)->document_element())) {
                    return *failed;
                }
            }
        }
        return std::move(read_);
    }

private:
    std::optional<failure> take(std::string_view type, pugi::xml_node root) {
        if (type == "drawing") {
            return take_drawing(root);
        }
        if (type == "threadedComment") {
            for (const pugi::xml_node each : root.children()) {
                const std::string cell(attribute_named(each, "ref"));
                threads_.insert(cell);
                add(cell, rich_text{{text_inside(child_named(each, "text")), {}, {}}});
            }
            return std::nullopt;
        }
        for (const pugi::xml_node each : child_named(root, "commentList").children()) {
            const std::string cell(attribute_named(each, "ref"));
            if (!threads_.contains(cell)) {
                add(cell, rich_text_of(child_named(each, "text")));
            }
        }
        return std::nullopt;
    }

    void add(const std::string& cell, rich_text text) {
        if (!trimmed_is_empty(text)) {
            read_.comments.emplace_back(cell,
                                        document_paragraph{.runs = std::move(text),
                                                           .label = {},
                                                           .kind = paragraph_kind::comment});
        }
    }

    static bool trimmed_is_empty(const rich_text& text) {
        return std::ranges::all_of(text, [](const document_run& run) {
            return run.text.find_first_not_of(" \t\r\n") == std::string::npos;
        });
    }

    /// Drawings hold their texts in paragraphs and runs, as diagrams of Word do.
    std::optional<failure> take_drawing(pugi::xml_node root) {
        docx_setting setting;
        setting.most_blocks = bounds_.places;
        setting.most_levels = bounds_.depth;
        docx_story story = read_story(root, setting);
        const location whole{file_, {}, sheet_.name};
        if (story.too_deep) {
            return failure{code::too_deep, whole, {std::to_string(bounds_.depth)}};
        }
        if (story.too_long) {
            return failure{code::too_many_places, whole, {std::to_string(bounds_.places)}};
        }
        read_.pictures += story.pictures;
        std::ranges::move(paragraphs_of(std::move(story), paragraph_kind::text_box),
                          std::back_inserter(read_.boxes));
        return std::nullopt;
    }

    const archive& from_;
    const xlsx_sheet& sheet_;
    const std::string& file_;
    const limits& bounds_;
    sheet_margin read_;
    std::set<std::string, std::less<>> threads_; ///< cells whose comments are threads
};

} // namespace

result<sheet_margin> read_sheet_margin(const archive& from,
                                       const xlsx_sheet& sheet,
                                       const std::string& file,
                                       const limits& bounds) {
    return margin_reader(from, sheet, file, bounds).read();
}

} // namespace kijun
