#pragma once
// Small editions, checklists and changes for tests, written as one would draw them.

#include <kijun/diff/change.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/address.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// So that a failing comparison of lists shows them.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& lines) {
        std::string told;
        for (const std::string& line : lines) {
            told += "\n  " + line;
        }
        return told.c_str();
    }
};

namespace kijun::test {

/// A paragraph by its path inside the clause ("2/(1)"), after those that it stands in.
struct para {
    std::string path;
    std::string text = "";
};

struct drawn_clause {
    std::string id;
    std::vector<para> paragraphs = {};
    std::string title = "";
};

inline edition make_edition(std::string_view name,
                            const std::vector<drawn_clause>& clauses,
                            std::string_view standard = "安全対策基準") {
    edition_builder builder(standard, name, "", std::string(name) + ".xml");
    position at{1, 1, 0};
    for (const drawn_clause& one : clauses) {
        builder.open_clause(one.id, one.title, "", at);
        std::size_t open = 0;
        for (const para& inner : one.paragraphs) {
            const address place = parse_address("x/" + inner.path).value();
            while (open >= place.path.size()) {
                builder.close_paragraph();
                --open;
            }
            at.line += 1;
            builder.open_paragraph(
                place.path.back(), inner.text, at, {at.line, 10, std::size_t{100} * at.line});
            ++open;
        }
        for (; open > 0; --open) {
            builder.close_paragraph();
        }
        builder.close_clause();
        at.line += 1;
    }
    return builder.build().value().value;
}

/// An item with one cell of 関連規定箇所, which begins at line 10 + number of the item,
/// column 5.
inline checklist_item make_item(const std::string& number,
                                const std::string& cell,
                                const std::string& standard = "安全対策基準") {
    checklist_item item;
    item.number = number;
    item.category = "区分";
    item.goal = "目標" + number;
    item.subject = "API接続先";
    item.related.push_back({standard, "FISC・対応基準", cell, {20, 5, 200}});
    return item;
}

inline checklist make_checklist(std::vector<checklist_item> items,
                                const std::string& version = "2024") {
    checklist list;
    list.name = "API接続チェックリスト";
    list.version = version;
    list.file = "checklist.xml";
    list.items = std::move(items);
    return list;
}

inline change make_change(change_kind kind,
                          std::vector<std::string> old_places,
                          std::vector<std::string> new_places) {
    change one;
    one.kind = kind;
    one.old_places = std::move(old_places);
    one.new_places = std::move(new_places);
    const std::string& place =
        one.new_places.empty() ? one.old_places.front() : one.new_places.front();
    one.level =
        place.find('/') == std::string::npos ? change_level::clause : change_level::paragraph;
    return one;
}

inline change added(const std::string& place, const std::string& text = "新しい文。") {
    change one = make_change(change_kind::added, {}, {place});
    one.runs = {{run_op::insert, text}};
    return one;
}

inline change deleted(const std::string& place, const std::string& text = "古い文。") {
    change one = make_change(change_kind::deleted, {place}, {});
    one.runs = {{run_op::remove, text}};
    return one;
}

inline change modified(const std::string& place,
                       const std::string& before = "前の文。",
                       const std::string& after = "後の文。") {
    change one = make_change(change_kind::modified, {place}, {place});
    one.edited = true;
    one.runs = {{run_op::remove, before}, {run_op::insert, after}};
    return one;
}

inline change moved(const std::string& from, const std::string& to) {
    change one = make_change(change_kind::moved, {from}, {to});
    one.runs = {{run_op::equal, "移った文。"}};
    return one;
}

inline change renumbered(std::vector<std::string> from, std::vector<std::string> to) {
    return make_change(change_kind::renumbered, std::move(from), std::move(to));
}

inline subtree_line line(const std::string& place,
                         const std::string& label,
                         const std::string& text,
                         std::size_t depth) {
    subtree_line one;
    one.address = place;
    one.label = label;
    one.text = text;
    one.depth = depth;
    return one;
}

inline difference make_difference(std::vector<change> changes) {
    difference made;
    made.old_edition = {"安全対策基準", "第12版"};
    made.new_edition = {"安全対策基準", "第13版"};
    for (change& one : changes) {
        one.id = "c" + std::to_string(made.changes.size() + 1);
        made.changes.push_back(std::move(one));
    }
    return made;
}

} // namespace kijun::test
