// TSV and CSV → checklist, by the published column names.

#include "base/blanks.hpp"
#include "checklist_reader.hpp"
#include "delimited_table.hpp"
#include "file_order.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kijun {
namespace {

enum column : std::uint8_t {
    number,
    category,
    goal,
    subject,
    status,
    issue,
    plan,
    related_label,
    related_text,
    note,
};

constexpr std::array<std::string_view, 10> names{"通番",
                                                 "区分",
                                                 "セキュリティ対応目標",
                                                 "対象者",
                                                 "現在の対応状況",
                                                 "課題認識",
                                                 "課題への対応計画",
                                                 "関連規定",
                                                 "関連規定箇所",
                                                 "備考"};

/// 「…/API接続チェックリスト_2024.tsv」 names the list API接続チェックリスト, version 2024.
void name_by_file(checklist& list) {
    std::string_view stem = list.file;
    stem = stem.substr(stem.find_last_of("/\\") + 1);
    stem = stem.substr(0, stem.rfind('.'));
    const std::size_t last = stem.find_last_not_of("0123456789");
    const bool dated = last != std::string_view::npos && stem.size() - last - 1 >= 4 &&
                       (stem[last] == '-' || stem[last] == '_' || stem[last] == ' ');
    if (dated) {
        list.version = stem.substr(last + 1);
        stem = stem.substr(0, last);
    }
    if (list.name.empty()) {
        list.name = stem;
    }
}

bool is_blank(const delimited_table& table, std::size_t of) {
    return trimmed(table.text(of)).empty();
}

/// A row of 関連規定 and 関連規定箇所 alone belongs to the item above, whose other cells were
/// merged over it.
bool continues(const delimited_table& table) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != related_label && i != related_text && !is_blank(table, i)) {
            return false;
        }
    }
    return !is_blank(table, related_label) || !is_blank(table, related_text);
}

void add_related(const delimited_table& table, checklist_item& to) {
    if (!is_blank(table, related_label) || !is_blank(table, related_text)) {
        to.related.push_back({.standard = {},
                              .label = std::string(trimmed(table.text(related_label))),
                              .text = std::string(table.text(related_text)),
                              .at = table.place(related_text).at});
    }
}

checklist_item read_item(delimited_table& table, item_numbers& numbers) {
    checklist_item item;
    item.number = numbers.take(table.text(number), table.place(number), table.findings());
    item.category = table.text(category);
    item.goal = table.text(goal);
    item.subject = table.text(subject);
    item.status = table.text(status);
    item.issue = table.text(issue);
    item.plan = table.text(plan);
    item.note = table.text(note);
    item.at = table.row_place().at;
    add_related(table, item);
    return item;
}

} // namespace

result<reading<checklist>> read_checklist_table(const source& input, const limits& bounds) {
    auto text = open_text(input, bounds);
    if (!text) {
        return text.error();
    }
    auto opened = delimited_table::open(std::move(*text), names);
    if (!opened) {
        return opened.error();
    }
    delimited_table& table = *opened;
    reading<checklist> read;
    read.value.file = input.name;
    read.value.name = table.title();
    name_by_file(read.value);
    if (!table.has(related_text)) {
        table.findings().push_back(
            {code::column_missing, table.header_place(), {std::string(names[related_text])}});
    }
    item_numbers numbers;
    std::vector<checklist_item>& items = read.value.items;
    while (table.next()) {
        if (!items.empty() && continues(table)) {
            add_related(table, items.back());
            continue;
        }
        if (items.size() >= bounds.places) {
            return failure{
                code::too_many_places, table.row_place(), {std::to_string(bounds.places)}};
        }
        items.push_back(read_item(table, numbers));
    }
    if (auto why = table.failed()) {
        return *why;
    }
    if (items.empty()) {
        table.findings().push_back({code::checklist_empty, table.header_place(), {}});
    }
    read.findings = in_file_order(std::move(table.findings()));
    return read;
}

bool is_checklist_table(const source& input) {
    auto text = open_text(input, {.file_bytes = input.bytes.size()});
    return text && delimited_table::open(std::move(*text), names);
}

} // namespace kijun
