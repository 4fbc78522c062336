// A published review paper: head and conclusion from its paragraphs, rows from its tables.

#include "base/blanks.hpp"
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

std::string two_digits(unsigned number) {
    return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

/// 2025-12-04 of 「2025 年 12 月 4 日」 and of 「令和 7 年 12 月 4 日」; "" of anything else.
std::string date_of(std::string_view line) {
    std::string key = comparison_key(line);
    std::erase(key, ' ');
    struct era {
        std::string_view name;
        unsigned before;
    };
    constexpr std::array eras{era{"令和", 2018}, era{"平成", 1988}};
    std::string_view rest = key;
    unsigned before = 0;
    for (const era& each : eras) {
        if (rest.starts_with(each.name)) {
            before = each.before;
            rest.remove_prefix(each.name.size());
        }
    }
    std::array<unsigned, 3> numbers{};
    constexpr std::array<std::string_view, 3> units{"年", "月", "日"};
    for (std::size_t i = 0; i != units.size(); ++i) {
        if (rest.starts_with("元")) {
            numbers.at(i) = 1;
            rest.remove_prefix(std::string_view("元").size());
        } else {
            const auto [end, problem] =
                std::from_chars(rest.data(), rest.data() + rest.size(), numbers.at(i));
            if (problem != std::errc{}) {
                return {};
            }
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        }
        if (!rest.starts_with(units.at(i))) {
            return {};
        }
        rest.remove_prefix(units.at(i).size());
    }
    constexpr unsigned first_year = 1900;
    const unsigned year = before + numbers[0];
    if (!rest.empty() || year < first_year || numbers[1] > 12 || numbers[2] > 31) {
        return {};
    }
    return std::to_string(year) + '-' + two_digits(numbers[1]) + '-' + two_digits(numbers[2]);
}

/// 要 or 否 in quotation marks, in a sentence about the review.
std::optional<bool> conclusion_of(std::string_view text) {
    const std::string key = comparison_key(text);
    if (key.find("見直し") == std::string::npos) {
        return std::nullopt;
    }
    constexpr std::array<std::pair<std::string_view, bool>, 3> words{
        std::pair<std::string_view, bool>{"要", true}, {"否", false}, {"不要", false}};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> quotes{
        std::pair<std::string_view, std::string_view>{"「", "」"},
        {"『", "』"},
        {"“", "”"},
        {"\"", "\""},
        {"【", "】"}};
    std::optional<bool> said;
    std::size_t first = std::string::npos;
    for (const auto& [word, needs] : words) {
        for (const auto& [open, close] : quotes) {
            const std::string quoted =
                std::string(open) + std::string(word) + std::string(close);
            if (const std::size_t at = key.find(quoted); at < first) {
                first = at;
                said = needs;
            }
        }
    }
    return said;
}

/// 第13版 with the highest number that a text names; "" and 0 when it names none.
void note_edition(std::string_view text, std::string& newest, unsigned& highest) {
    constexpr std::string_view begin_word = "第";
    std::string key = comparison_key(text);
    std::erase(key, ' ');
    for (std::size_t at = key.find(begin_word); at != std::string::npos;
         at = key.find(begin_word, at + 1)) {
        unsigned number = 0;
        const char* const digits = key.data() + at + begin_word.size();
        const auto [end, problem] = std::from_chars(digits, key.data() + key.size(), number);
        const std::string_view rest(end,
                                    static_cast<std::size_t>(key.data() + key.size() - end));
        if (problem == std::errc{} && rest.starts_with("版") && number > highest) {
            highest = number;
            newest = "第" + std::to_string(number) + "版";
        }
    }
}

class paper_builder {
public:
    paper_builder(const located_document& paper, const std::string& file)
        : paper_(paper), file_(file) {}

    result<reading<published_review>> build() {
        const paper_tables tables = find_paper_tables(paper_, file_, read_.findings);
        if (tables.rows.empty() && tables.incorporated.empty()) {
            return failure{code::paper_no_rows, {file_, {}, {}}, {"［参考］、図表 1"}};
        }
        published_review& review = read_.value;
        review.file = file_;
        review.standard = std::string(trimmed(tables.clause_head));
        take_paragraphs(tables.others);
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
    const std::string_view text = without_byte_order_mark(input.bytes);
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
        const result<text_input> text = open_text(input, bounds);
        if (!text) {
            return text.error();
        }
        return read_published_review(document_of_paper_text(*text), input.name);
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
