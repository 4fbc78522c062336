// TSV and CSV → checklist, by the published column names.

#include "base/blanks.hpp"
#include "checklist_columns.hpp"
#include "checklist_reader.hpp"
#include "delimited_table.hpp"
#include "file_order.hpp"

namespace kijun {
namespace {

constexpr auto& names = published_columns;

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
        to.related.push_back(
            {.standard = {},
             .label = std::string(trimmed(table.text(related_label))),
             .text = std::string(table.text(related_text)),
             .at = table.place(table.has(related_text) ? related_text : related_label).at});
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
    auto text = open_decoded(input, bounds);
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
    name_by_file(read.value.file, read.value.name, read.value.version);
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
    if (!table.has(related_text) && !take_labels_for_places(items)) {
        table.findings().push_back(
            {code::column_missing, table.header_place(), {std::string(names[related_text])}});
    }
    if (items.empty()) {
        table.findings().push_back({code::checklist_empty, table.header_place(), {}});
    }
    read.findings = in_file_order(std::move(table.findings()));
    return read;
}

bool is_checklist_table(const source& input) {
    auto text = open_decoded(input, {.file_bytes = input.bytes.size()});
    return text && delimited_table::open(std::move(*text), names);
}

} // namespace kijun
