#include "write/sheet_splice.hpp"

#include "write/escape.hpp"
#include "write/xlsx_plan.hpp"
#include "write/xlsx_strings.hpp"
#include "write/xml_escape.hpp"

#include <kijun/document/located_document.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace kijun::xlsx {
namespace {

/// Bytes [begin, end) of the old text give way to `text`.
struct cut {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name.substr(name.rfind(':') + 1); // npos + 1 is 0
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node each : node.children()) {
        if (local_name(each) == name) {
            return each;
        }
    }
    return {};
}

/// "K12" as row and column; 0 and 0 for anything else.
std::pair<std::size_t, std::size_t> place_in(std::string_view reference) {
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 3;
         ++at) {
        column = column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
    }
    std::size_t row = 0;
    const char* const end = reference.data() + reference.size();
    const auto read = std::from_chars(reference.data() + at, end, row);
    const bool good = read.ec == std::errc{} && read.ptr == end && row >= 1 &&
                      row <= most_rows && column >= 1 && column <= most_columns;
    return good ? std::pair(row, column) : std::pair(std::size_t{0}, std::size_t{0});
}

class splicer {
public:
    splicer(std::string_view xml, const std::vector<spliced_cell>& cells)
        : xml_(xml), cells_(cells) {}

    std::optional<spliced_sheet> run() {
        pugi::xml_document parsed;
        const auto outcome = parsed.load_buffer(
            xml_.data(), xml_.size(), pugi::parse_default, pugi::encoding_utf8);
        const pugi::xml_node root = parsed.document_element();
        const pugi::xml_node data = child_named(root, "sheetData");
        // Comments and the like could hold what looks like a tag.
        if (!outcome || !data || xml_.find("<!") != std::string_view::npos) {
            return std::nullopt;
        }
        find_covered(root);
        for (const pugi::xml_node each : child_named(root, "cols").children()) {
            styles_.push_back({number_in(each.attribute("min").value(), 0),
                               number_in(each.attribute("max").value(), 0),
                               each.attribute("style").value()});
        }
        std::map<std::size_t, pugi::xml_node> rows;
        std::size_t last = 0;
        for (const pugi::xml_node row : data.children()) {
            if (local_name(row) == "row") {
                last = number_in(row.attribute("r").value(), last + 1);
                rows.emplace(last, row);
            }
        }
        for (auto cell = cells_.begin(); cell != cells_.end();) {
            const auto end = std::find_if(cell, cells_.end(), [&](const spliced_cell& other) {
                return other.row != cell->row;
            });
            const auto row = rows.find(cell->row);
            if (row == rows.end()) {
                for (; cell != end; ++cell) {
                    refused_.push_back(cell->note);
                }
            } else {
                fill_row(row->second, {cell, end});
                cell = end;
            }
        }
        widen_dimension(child_named(root, "dimension"));
        return spliced_sheet{joined(), std::move(refused_)};
    }

private:
    static std::size_t number_in(std::string_view digits, std::size_t otherwise) {
        std::size_t value = 0;
        const char* const end = digits.data() + digits.size();
        const auto
            read = // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): has an end
            std::from_chars(digits.data(), end, value);
        return !digits.empty() && read.ec == std::errc{} && read.ptr == end ? value : otherwise;
    }

    /// Where an element begins: at its '<'.
    [[nodiscard]] static std::size_t begin_of(pugi::xml_node node) {
        return static_cast<std::size_t>(node.offset_debug()) - 1;
    }
    /// Where its first tag ends: behind its '>'. Those of attributes stand in quotes.
    [[nodiscard]] std::size_t tag_end_of(pugi::xml_node node) const {
        char quote = '\0';
        std::size_t at = begin_of(node);
        for (; at < xml_.size(); ++at) {
            const char letter = xml_[at];
            if (quote != '\0') {
                quote = letter == quote ? '\0' : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return at + 1;
            }
        }
        return at;
    }
    [[nodiscard]] bool is_empty_tag(pugi::xml_node node) const {
        return xml_[tag_end_of(node) - 2] == '/';
    }
    /// Behind the end of an element that holds no other of its name.
    [[nodiscard]] std::size_t end_of(pugi::xml_node node) const {
        const std::size_t tag = tag_end_of(node);
        if (xml_[tag - 2] == '/') {
            return tag;
        }
        const std::size_t closing = xml_.find("</" + std::string(node.name()), tag);
        return closing == std::string_view::npos ? tag : xml_.find('>', closing) + 1;
    }

    void find_covered(pugi::xml_node root) {
        for (const pugi::xml_node area : child_named(root, "mergeCells").children()) {
            const std::string_view reference = area.attribute("ref").value();
            const std::size_t colon = reference.find(':');
            if (colon != std::string_view::npos) {
                merged_.push_back({place_in(reference.substr(0, colon)),
                                   place_in(reference.substr(colon + 1))});
            }
        }
    }
    [[nodiscard]] bool is_covered(const spliced_cell& cell) const {
        return std::ranges::any_of(merged_, [&](const auto& area) {
            const auto& [first, last] = area;
            return cell.row >= first.first && cell.row <= last.first &&
                   cell.column >= first.second && cell.column <= last.second &&
                   std::pair(cell.row, cell.column) != first;
        });
    }

    using cell_span = std::pair<std::vector<spliced_cell>::const_iterator,
                                std::vector<spliced_cell>::const_iterator>;

    void fill_row(pugi::xml_node row, const cell_span& span) {
        std::map<std::size_t, pugi::xml_node> there;
        std::size_t column = 0;
        for (const pugi::xml_node each : row.children()) {
            if (local_name(each) == "c") {
                const auto named = place_in(each.attribute("r").value());
                column = named.second != 0 ? named.second : column + 1;
                there.emplace(column, each);
            }
        }
        const std::string_view name = row.name();
        const std::string prefix(name.substr(0, name.size() - std::string_view("row").size()));
        std::string at_end;
        std::size_t widest = 0;
        for (auto cell = span.first; cell != span.second; ++cell) {
            const auto same = there.find(cell->column);
            const bool holds = same != there.end() && same->second.first_child();
            if (holds || is_covered(*cell)) {
                refused_.push_back(cell->note);
                continue;
            }
            widest = std::max(widest, cell->column);
            if (same != there.end()) {
                const pugi::xml_attribute style = same->second.attribute("s");
                cuts_.push_back({begin_of(same->second),
                                 end_of(same->second),
                                 xml_of(*cell, prefix, style.value())});
                continue;
            }
            const std::string text = xml_of(*cell, prefix, style_of(row, cell->column));
            const auto behind = there.upper_bound(cell->column);
            if (behind != there.end()) {
                const std::size_t at = begin_of(behind->second);
                cuts_.push_back({at, at, text});
            } else {
                at_end += text;
            }
        }
        if (widest != 0) {
            last_column_ = std::max(last_column_, widest);
            append_to_row(row, at_end);
            drop_spans(row, widest);
        }
    }

    /// The look of a cell that is not there: that of its row, or of its column.
    [[nodiscard]] std::string_view style_of(pugi::xml_node row, std::size_t column) const {
        if (row.attribute("customFormat").as_bool()) {
            return row.attribute("s").value();
        }
        const auto known = std::ranges::find_if(styles_, [&](const column_style& one) {
            return one.first <= column && column <= one.last;
        });
        return known == styles_.end() ? std::string_view() : known->style;
    }

    void append_to_row(pugi::xml_node row, const std::string& text) {
        if (text.empty()) {
            return;
        }
        if (is_empty_tag(row)) {
            const std::size_t tag = tag_end_of(row);
            cuts_.push_back({tag - 2, tag, ">" + text + "</" + row.name() + ">"});
            return;
        }
        const std::size_t closing = end_of(row);
        const std::size_t at = xml_.rfind("</", closing - 1); // not what begins there
        cuts_.push_back({at, at, text});
    }

    /// spans="1:10" tells a reader how wide a row is; it may be left out.
    void drop_spans(pugi::xml_node row, std::size_t widest) {
        const std::string_view spans = row.attribute("spans").value();
        const std::size_t colon = spans.rfind(':');
        if (colon == std::string_view::npos ||
            number_in(spans.substr(colon + 1), 0) >= widest) {
            return;
        }
        const std::size_t begin = begin_of(row);
        const std::string_view tag = xml_.substr(begin, tag_end_of(row) - begin);
        for (const std::string& written :
             {" spans=\"" + std::string(spans) + "\"", " spans='" + std::string(spans) + "'"}) {
            if (const std::size_t at = tag.find(written); at != std::string_view::npos) {
                cuts_.push_back({begin + at, begin + at + written.size(), ""});
            }
        }
    }

    /// ref="A1:J40" of the sheet, where a note stands to the right of it.
    void widen_dimension(pugi::xml_node dimension) {
        const std::string_view reference = dimension.attribute("ref").value();
        const std::size_t colon = reference.find(':');
        if (!dimension || colon == std::string_view::npos) {
            return;
        }
        const auto [row, column] = place_in(reference.substr(colon + 1));
        if (column == 0 || column >= last_column_) {
            return;
        }
        const std::size_t begin = begin_of(dimension);
        const std::size_t at =
            xml_.substr(begin, tag_end_of(dimension) - begin).find(reference);
        if (at != std::string_view::npos) {
            cuts_.push_back({begin + at + colon + 1,
                             begin + at + reference.size(),
                             column_letters(last_column_) + std::to_string(row)});
        }
    }

    static std::string
    xml_of(const spliced_cell& cell, const std::string& prefix, std::string_view style) {
        std::string xml = "<" + prefix + "c";
        append_xml_attribute(xml, "r", column_letters(cell.column) + std::to_string(cell.row));
        if (!style.empty()) {
            append_xml_attribute(xml, "s", style);
        }
        xml += " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">";
        append_xml_text(xml, escaped_text(clean_text(cell.text)));
        return xml + "</" + prefix + "t></" + prefix + "is></" + prefix + "c>";
    }

    std::string joined() {
        std::ranges::stable_sort(cuts_, {}, &cut::begin);
        std::string text;
        std::size_t at = 0;
        for (const cut& one : cuts_) {
            text += xml_.substr(at, one.begin - at);
            text += one.text;
            at = one.end;
        }
        return text += xml_.substr(at);
    }

    using place = std::pair<std::size_t, std::size_t>;
    struct column_style {
        std::size_t first = 0;
        std::size_t last = 0;
        std::string_view style;
    };

    std::string_view xml_;
    const std::vector<spliced_cell>& cells_;
    std::vector<std::pair<place, place>> merged_;
    std::vector<column_style> styles_; ///< views into the parsed sheet
    std::vector<cut> cuts_;
    std::vector<std::size_t> refused_;
    std::size_t last_column_ = 0;
};

} // namespace

std::optional<spliced_sheet> splice_cells(std::string_view xml,
                                          const std::vector<spliced_cell>& cells) {
    return splicer(xml, cells).run();
}

std::optional<cell_reference> read_reference(std::string_view written) {
    const std::size_t mark = written.rfind('!');
    if (mark == std::string_view::npos || mark == 0) {
        return std::nullopt;
    }
    const auto [row, column] = place_in(written.substr(mark + 1));
    return row == 0 ? std::nullopt
                    : std::optional(
                          cell_reference{std::string(written.substr(0, mark)), row, column});
}

} // namespace kijun::xlsx
