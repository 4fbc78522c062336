// A published review paper: head and conclusion from its paragraphs, rows from its tables.

#include "base/blanks.hpp"
#include "paper_head.hpp"
#include "paper_marks.hpp"
#include "paper_row.hpp"
#include "paper_rows.hpp"
#include "paper_text.hpp"
#include "text/radicals.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

namespace kijun {
namespace {

std::string text_of(const document_block& block) {
    if (const auto* heading = std::get_if<document_heading>(&block)) {
        return plain_text(heading->runs);
    }
    if (const auto* paragraph = std::get_if<document_paragraph>(&block)) {
        return plain_text(paragraph->runs);
    }
    return {};
}

class paper_builder {
public:
    paper_builder(const located_document& paper, const std::string& file)
        : paper_(paper), file_(file) {}

    result<reading<published_review>> build() {
        const paper_tables tables = find_paper_tables(paper_, file_, read_.findings);
        published_review& review = read_.value;
        review.file = file_;
        review.standard = std::string(trimmed(tables.clause_head));
        take_paragraphs(tables.others);
        // A year in which nothing was to be done needs no table.
        if (tables.rows.empty() && tables.incorporated.empty() &&
            review.needs_review != std::optional(false)) {
            return failure{code::paper_no_rows, {file_, {}, {}}, {"［参考］、図表 1"}};
        }
        paper_row_reader incorporated(read_.findings);
        for (const paper_row& row : tables.incorporated) {
            review.incorporated.push_back(incorporated.read(row));
        }
        paper_row_reader rows(read_.findings);
        for (const paper_row& row : tables.rows) {
            review.rows.push_back(rows.read(row));
        }
        take_checklist(tables);
        find_duplicates();
        find_other_names();
        find_radicals(tables);
        if (!review.needs_review) {
            read_.findings.push_back({code::paper_no_conclusion, {file_, {}, {}}, {}});
        }
        std::stable_sort(read_.findings.begin(),
                         read_.findings.end(),
                         [](const diagnostic& one, const diagnostic& other) {
                             return one.where.at.line < other.where.at.line;
                         });
        return std::move(read_);
    }

private:
    void take_paragraphs(const std::vector<std::size_t>& blocks) {
        std::vector<std::string> head;
        bool in_head = true;
        unsigned highest = 0;
        for (const std::size_t block : blocks) {
            const std::string text(trimmed(text_of(paper_.content.blocks[block])));
            published_review& review = read_.value;
            note_edition(text, review.edition, highest);
            if (const std::optional<bool> said = conclusion_of(text);
                said && !review.needs_review) {
                review.needs_review = said;
                in_head = false;
            }
            in_head = in_head && !text.starts_with("【") && !text.ends_with("。") &&
                      head.size() < most_head_lines;
            if (in_head && !text.empty()) {
                head.push_back(text);
            }
        }
        take_head(head);
    }

    /// Date, issuer and title, each on lines of its own; the title is what speaks of a review.
    void take_head(const std::vector<std::string>& head) {
        published_review& review = read_.value;
        bool in_title = false;
        for (const std::string& line : head) {
            if (const std::string date = date_of(line); !date.empty()) {
                review.issued = review.issued.empty() ? date : review.issued;
                continue;
            }
            const std::string key = comparison_key(line);
            in_title = in_title || key.find("見直し") != std::string::npos ||
                       key.find("チェックリスト") != std::string::npos ||
                       key.find("対応方針") != std::string::npos;
            std::string& to = in_title ? review.title : review.issuer;
            to += to.empty() ? "" : " ";
            to += line;
        }
    }

    void take_checklist(const paper_tables& tables) {
        using field = std::string checklist_item::*;
        constexpr std::array<std::pair<std::string_view, field>, 8> fields{
            std::pair<std::string_view, field>{"通番", &checklist_item::number},
            {"区分", &checklist_item::category},
            {"セキュリティ対応目標", &checklist_item::goal},
            {"対象者", &checklist_item::subject},
            {"現在の対応状況", &checklist_item::status},
            {"課題認識", &checklist_item::issue},
            {"課題への対応計画", &checklist_item::plan},
            {"備考", &checklist_item::note}};
        for (std::size_t row = 1; row < tables.revised.size(); ++row) {
            checklist_item item;
            related_clauses related;
            related.standard = read_.value.standard;
            item.at = tables.revised_at[row].at;
            const std::vector<std::string>& head = tables.revised.front();
            for (std::size_t column = 0; column < tables.revised[row].size(); ++column) {
                const std::string& cell = tables.revised[row][column];
                const std::string name =
                    column < head.size() ? comparison_key(head[column]) : std::string();
                if (name == "関連規定") {
                    related.label = cell;
                } else if (name == "関連規定箇所") {
                    related.text = cell;
                    related.at = item.at;
                }
                for (const auto& [known, to] : fields) {
                    if (name == known) {
                        item.*to = cell;
                    }
                }
            }
            item.related.push_back(std::move(related));
            read_.value.revised.items.push_back(std::move(item));
        }
        read_.value.revised.file = file_;
        read_.value.revised.version = read_.value.issued.substr(0, 4);
    }

    void find_duplicates() {
        std::map<std::string, location> seen;
        for (const published_row& row : read_.value.rows) {
            if (row.how == place_source::unsure || row.place.clause.empty()) {
                continue;
            }
            const std::string place = to_string(row.place);
            const auto [first, fresh] = seen.emplace(place, row.at);
            if (!fresh) {
                read_.findings.push_back(
                    {code::paper_row_duplicate, row.at, {place, to_string(first->second)}});
            }
        }
    }

    /// Names that most rows of the same 通番 or clause spell in another way.
    void find_other_names() {
        std::map<std::string, std::map<std::string, std::size_t>> names;
        const auto each_name = [this](auto&& take) {
            for (const published_row& row : read_.value.rows) {
                if (row.items.size() == 1 && !row.category.empty()) {
                    take(row, "通番 " + row.items.front(), row.category);
                }
                if (!row.title.empty()) {
                    take(row, row.clause_printed, row.title);
                }
            }
        };
        each_name([&names](const published_row& /*row*/,
                           const std::string& of,
                           const std::string& name) { ++names[of][comparison_key(name)]; });
        each_name([this, &names](const published_row& row,
                                 const std::string& of,
                                 const std::string& name) {
            const auto& spellings = names[of];
            const auto most = std::max_element(
                spellings.begin(), spellings.end(), [](const auto& one, const auto& other) {
                    return one.second < other.second;
                });
            if (most->first != comparison_key(name)) {
                read_.findings.push_back(
                    {code::paper_name_differs, row.at, {of, most->first, name}});
            }
        });
    }

    void find_radicals(const paper_tables& tables) {
        std::size_t count = 0;
        std::string first;
        location at{file_, {}, {}};
        for (const std::vector<paper_row>* rows : {&tables.incorporated, &tables.rows}) {
            for (const paper_row& row : *rows) {
                for (const marked_text* cell : {&row.items, &row.clause, &row.text}) {
                    for (const char32_t sign : cell->text) {
                        if (unified_ideograph(sign) == 0) {
                            continue;
                        }
                        if (++count == 1) {
                            append_utf8(first, sign);
                            at = row.at;
                        }
                    }
                }
            }
        }
        if (count != 0) {
            read_.findings.push_back(
                {code::paper_radicals, at, {std::to_string(count), first}});
        }
    }

    static constexpr std::size_t most_head_lines = 8;
    const located_document& paper_;
    const std::string& file_;
    reading<published_review> read_;
};

} // namespace

bool is_published_review(const source& input) {
    const result<text_input> opened = open_decoded(input, {.file_bytes = input.bytes.size()});
    const std::string_view text = opened ? opened->text : without_byte_order_mark(input.bytes);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line.find("【") == std::string_view::npos) {
            continue;
        }
        const std::vector<std::string_view> cells = cells_of_line(line);
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            if (clause_at_begin(to_utf32(cells[i])).size != 0 &&
                !find_paper_mark(to_utf32(cells.back())).word.empty()) {
                return true;
            }
        }
    }
    return false;
}

result<reading<published_review>> read_published_review(const located_document& paper,
                                                        const std::string& file) {
    return paper_builder(paper, file).build();
}

result<reading<published_review>> read_published_review(const source& input,
                                                        const limits& bounds) {
    const document_kind kind = document_kind_of(input);
    if (kind == document_kind::text || kind == document_kind::none) {
        const result<text_input> text = open_decoded(input, bounds);
        if (!text) {
            return text.error();
        }
        auto read = read_published_review(document_of_paper_text(*text), input.name);
        if (read) {
            read->findings.insert(
                read->findings.begin(), text->findings.begin(), text->findings.end());
        }
        return read;
    }
    result<reading<located_document>> document =
        read_document(input, {.original = false, .bounds = bounds});
    if (!document) {
        return document.error();
    }
    result<reading<published_review>> read = read_published_review(document->value, input.name);
    if (read) {
        read->findings.insert(
            read->findings.begin(), document->findings.begin(), document->findings.end());
    }
    return read;
}

} // namespace kijun
