#include "write/json_support.hpp"

#include <kijun/write/write.hpp>

#include <cstddef>
#include <utility>
#include <variant>

namespace kijun {

namespace {

using json_support::text;

boost::json::object object_of(const clause& what, const edition& in) {
    boost::json::array groups;
    for (const std::string_view group : what.groups()) {
        groups.push_back(text(group));
    }
    // A flat list: nested objects would go deeper than the parsers of many languages do.
    boost::json::array paragraphs;
    for (std::size_t i = what.first_paragraph(); i != what.end_paragraph(); ++i) {
        const paragraph part = in.paragraph_at(i);
        boost::json::object each;
        each["address"] = text(to_string(part.place()));
        each["label"] = text(part.label());
        each["text"] = text(part.text());
        each["depth"] = part.depth();
        paragraphs.push_back(std::move(each));
    }
    boost::json::object object;
    object["id"] = text(what.id());
    object["title"] = text(what.title());
    object["grade"] = text(what.grade());
    object["groups"] = std::move(groups);
    object["paragraphs"] = std::move(paragraphs);
    return object;
}

boost::json::object object_of(const checklist_item& item) {
    boost::json::array related;
    for (const related_clauses& cell : item.related) {
        boost::json::object each;
        each["standard"] = text(cell.standard);
        each["label"] = text(cell.label);
        each["text"] = text(cell.text);
        related.push_back(std::move(each));
    }
    boost::json::object object;
    object["number"] = text(item.number);
    object["category"] = text(item.category);
    object["goal"] = text(item.goal);
    object["subject"] = text(item.subject);
    object["status"] = text(item.status);
    object["issue"] = text(item.issue);
    object["plan"] = text(item.plan);
    object["related"] = std::move(related);
    object["note"] = text(item.note);
    return object;
}

boost::json::array marks_of(text_mark marks) {
    boost::json::array names;
    const auto add = [&](text_mark mark, std::string_view name) {
        if (has(marks, mark)) {
            names.push_back(text(name));
        }
    };
    add(text_mark::underline, "underline");
    add(text_mark::strike, "strike");
    add(text_mark::red, "red");
    add(text_mark::bold, "bold");
    add(text_mark::inserted, "inserted");
    add(text_mark::deleted, "deleted");
    return names;
}

boost::json::array runs_of(const std::vector<document_run>& runs) {
    boost::json::array list;
    for (const document_run& run : runs) {
        boost::json::object each;
        each["text"] = text(run.text);
        if (run.marks != text_mark::none) {
            each["marks"] = marks_of(run.marks);
        }
        if (!run.target.empty()) {
            each["target"] = text(run.target);
        }
        list.push_back(std::move(each));
    }
    return list;
}

void add_anchor(boost::json::object& to, const std::string& anchor) {
    if (!anchor.empty()) {
        to["anchor"] = text(anchor);
    }
}

void add_label(boost::json::object& to, const std::string& label) {
    if (!label.empty()) {
        to["label"] = text(label);
    }
}

std::string_view name_of(paragraph_kind kind) {
    switch (kind) {
    case paragraph_kind::footnote:
        return "footnote";
    case paragraph_kind::comment:
        return "comment";
    case paragraph_kind::text_box:
        return "text_box";
    case paragraph_kind::contents:
        return "contents";
    case paragraph_kind::body:
        break;
    }
    return "body";
}

boost::json::object object_of(const document_heading& heading) {
    boost::json::object object;
    object["type"] = "heading";
    object["level"] = heading.level;
    add_label(object, heading.label);
    object["runs"] = runs_of(heading.runs);
    add_anchor(object, heading.anchor);
    return object;
}

boost::json::object object_of(const document_paragraph& paragraph) {
    boost::json::object object;
    object["type"] = "paragraph";
    if (paragraph.kind != paragraph_kind::body) {
        object["kind"] = name_of(paragraph.kind);
    }
    add_label(object, paragraph.label);
    if (paragraph.indent != 0) {
        object["indent"] = paragraph.indent;
    }
    if (paragraph.align != alignment::start) {
        object["align"] = paragraph.align == alignment::end ? "end" : "centre";
    }
    object["runs"] = runs_of(paragraph.runs);
    return object;
}

boost::json::object object_of(const table_cell& cell) {
    boost::json::object object;
    boost::json::array content;
    for (const document_paragraph& paragraph : cell.content) {
        content.push_back(runs_of(labelled_runs(paragraph)));
    }
    object["content"] = std::move(content);
    if (cell.row_span != 1) {
        object["row_span"] = cell.row_span;
    }
    if (cell.column_span != 1) {
        object["column_span"] = cell.column_span;
    }
    add_anchor(object, cell.anchor);
    return object;
}

boost::json::object object_of(const document_table& table) {
    boost::json::array rows;
    for (const std::vector<table_cell>& row : table.rows) {
        boost::json::array cells;
        for (const table_cell& cell : row) {
            cells.push_back(object_of(cell));
        }
        rows.push_back(std::move(cells));
    }
    boost::json::object object;
    object["type"] = "table";
    object["caption"] = text(table.caption);
    object["head_rows"] = table.head_rows;
    object["rows"] = std::move(rows);
    return object;
}

} // namespace

std::string to_json(const edition& what) {
    boost::json::array clauses;
    clauses.reserve(what.clause_count());
    for (std::size_t i = 0; i != what.clause_count(); ++i) {
        clauses.push_back(object_of(what.clause_at(i), what));
    }
    boost::json::object object;
    object["schema"] = "kijun.edition/1";
    object["standard"] = text(what.standard());
    object["name"] = text(what.name());
    object["date"] = text(what.date());
    object["file"] = text(what.file());
    object["clauses"] = std::move(clauses);
    return json_support::print(object);
}

std::string to_json(const checklist& what) {
    boost::json::array items;
    items.reserve(what.items.size());
    for (const checklist_item& item : what.items) {
        items.push_back(object_of(item));
    }
    boost::json::object object;
    object["schema"] = "kijun.checklist/1";
    object["name"] = text(what.name);
    object["version"] = text(what.version);
    object["file"] = text(what.file);
    object["items"] = std::move(items);
    return json_support::print(object);
}

namespace {

/// Where a block stands in its file: what applies to its kind.
boost::json::object object_of(const block_origin& origin) {
    boost::json::object object;
    const auto add = [&object](const char* name, std::size_t number) {
        if (number != 0) {
            object[name] = number;
        }
    };
    add("page", origin.page);
    add("line", origin.line);
    add("paragraph", origin.paragraph);
    if (!origin.sheet.empty()) {
        object["sheet"] = text(origin.sheet);
    }
    return object;
}

std::string print_document(const document& what, const std::vector<block_origin>* origins) {
    boost::json::array blocks;
    for (std::size_t i = 0; i < what.blocks.size(); ++i) {
        boost::json::object block =
            std::visit([](const auto& each) { return object_of(each); }, what.blocks[i]);
        if (origins != nullptr) {
            block["at"] = object_of((*origins)[i]);
        }
        blocks.push_back(std::move(block));
    }
    boost::json::object object;
    object["schema"] = "kijun.document/1";
    object["title"] = text(what.title);
    object["language"] = text(what.language);
    object["blocks"] = std::move(blocks);
    return json_support::print(object);
}

} // namespace

std::string to_json(const document& what) {
    return print_document(what, nullptr);
}

std::string to_json(const located_document& what) {
    return print_document(what.content, &what.origins);
}

} // namespace kijun
