#include "write/json_support.hpp"

#include "write/escape.hpp"

namespace kijun::json_support {

namespace {

std::string_view name_of(severity level) {
    switch (level) {
    case severity::note:
        return "note";
    case severity::warning:
        return "warning";
    case severity::error:
        return "error";
    }
    return "";
}

} // namespace

std::string_view name_of(run_op op) {
    switch (op) {
    case run_op::equal:
        return "equal";
    case run_op::insert:
        return "insert";
    case run_op::remove:
        return "delete";
    }
    return "";
}

boost::json::value text(std::string_view what) {
    const std::string clean = well_formed(what);
    return boost::json::string(clean.data(), clean.size());
}

boost::json::array texts(const std::vector<std::string>& what) {
    boost::json::array list;
    list.reserve(what.size());
    for (const std::string& each : what) {
        list.push_back(text(each));
    }
    return list;
}

boost::json::array runs(const std::vector<text_run>& what) {
    boost::json::array list;
    list.reserve(what.size());
    for (const text_run& run : what) {
        boost::json::object object;
        object["op"] = text(name_of(run.op));
        object["text"] = text(run.text);
        list.push_back(std::move(object));
    }
    return list;
}

boost::json::array findings(const std::vector<diagnostic>& what) {
    boost::json::array list;
    for (const diagnostic& found : what) {
        boost::json::object object;
        object["id"] = text(to_string(found.id));
        object["severity"] = text(name_of(entry_of(found.id).level));
        object["file"] = text(found.where.file);
        object["line"] = found.where.at.line;
        object["column"] = found.where.at.column;
        object["cell"] = text(found.where.cell);
        // The place has members of its own; the message says the rest.
        object["message"] =
            text(describe(diagnostic{found.id, {}, found.details}, language::ja));
        object["details"] = texts(found.details);
        list.push_back(std::move(object));
    }
    return list;
}

std::string print(const boost::json::object& what) {
    json_writer out;
    out.add(what);
    return out.finish();
}

} // namespace kijun::json_support
