// What a published paper holds → JSON, <revision>, and answers as CSV.

#include "write/csv_cell.hpp"
#include "write/json_support.hpp"
#include "xml_escape.hpp"

#include <kijun/write/write.hpp>

#include <utility>

namespace kijun {
namespace {

using json_support::text;
using json_support::texts;

std::string_view name_of(place_source how) {
    switch (how) {
    case place_source::printed:
        return "printed";
    case place_source::recovered:
        return "recovered";
    case place_source::unsure:
        break;
    }
    return "unsure";
}

boost::json::object object_of(const published_row& row) {
    boost::json::array runs;
    for (const document_run& run : row.text) {
        boost::json::object each;
        each["text"] = text(run.text);
        each["underline"] = has(run.marks, text_mark::underline);
        runs.push_back(std::move(each));
    }
    boost::json::object object;
    object["items"] = texts(row.items);
    object["items_printed"] = text(row.items_printed);
    object["category"] = text(row.category);
    object["clause_printed"] = text(row.clause_printed);
    object["title"] = text(row.title);
    object["clause"] = text(row.place.clause);
    object["path"] = text(path_text(row.place));
    object["place"] = text(name_of(row.how));
    object["mark"] = text(row.mark);
    object["reasons"] = texts(row.reasons);
    object["line"] = row.at.at.line;
    object["where"] = text(row.at.cell);
    object["runs"] = std::move(runs);
    return object;
}

boost::json::array objects_of(const std::vector<published_row>& rows) {
    boost::json::array array;
    for (const published_row& row : rows) {
        array.push_back(object_of(row));
    }
    return array;
}

boost::json::object object_of(const checklist_item& item) {
    boost::json::object object;
    object["number"] = text(item.number);
    object["category"] = text(item.category);
    object["goal"] = text(item.goal);
    object["subject"] = text(item.subject);
    object["status"] = text(item.status);
    object["issue"] = text(item.issue);
    object["plan"] = text(item.plan);
    boost::json::array related;
    for (const related_clauses& each : item.related) {
        boost::json::object one;
        one["label"] = text(each.label);
        one["text"] = text(each.text);
        related.push_back(std::move(one));
    }
    object["related"] = std::move(related);
    object["note"] = text(item.note);
    return object;
}

} // namespace

std::string to_json(const published_review& what) {
    boost::json::object object;
    object["schema"] = "kijun.published_review/1";
    object["title"] = text(what.title);
    object["issuer"] = text(what.issuer);
    object["issued"] = text(what.issued);
    object["needs_review"] = what.needs_review ? boost::json::value(*what.needs_review)
                                               : boost::json::value(nullptr);
    object["standard"] = text(what.standard);
    object["edition"] = text(what.edition);
    object["file"] = text(what.file);
    object["incorporated"] = objects_of(what.incorporated);
    boost::json::array revised;
    for (const checklist_item& item : what.revised.items) {
        revised.push_back(object_of(item));
    }
    object["revised"] = std::move(revised);
    object["rows"] = objects_of(what.rows);
    return json_support::print(object);
}

std::string to_xml(const revision_notes& what) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<revision";
    append_xml_attribute(out, "standard", what.standard);
    append_xml_attribute(out, "from", what.from);
    append_xml_attribute(out, "to", what.to);
    out += ">\n";
    for (const revision_note& note : what.notes) {
        out += "  <note";
        append_xml_attribute(out, "clause", note.place.clause);
        append_xml_attribute(out, "path", path_text(note.place));
        out += '>';
        append_xml_text(out, note.text);
        out += "</note>\n";
    }
    return out + "</revision>\n";
}

std::string to_csv(const std::vector<reviewer_answer>& answers) {
    std::string csv(byte_order_mark);
    append_record(csv, {"clause", "path", "items", "verdict", "rationale", "reviewer", "date"});
    for (const reviewer_answer& each : answers) {
        std::string items;
        for (const std::string& item : each.items) {
            items += (items.empty() ? "" : " ") + item;
        }
        append_record(csv,
                      {each.clause,
                       each.path,
                       items.empty() ? "-" : items,
                       std::string(to_string(each.said)),
                       each.reason,
                       each.reviewer,
                       each.date});
    }
    return csv;
}

} // namespace kijun
