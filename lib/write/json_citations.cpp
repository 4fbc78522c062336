#include "write/json_support.hpp"

#include <kijun/write/write.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace kijun {

namespace {

std::string_view name_of(citation_kind kind) {
    switch (kind) {
    case citation_kind::clause:
        return "clause";
    case citation_kind::part:
        return "part";
    case citation_kind::item:
        return "item";
    }
    return "";
}

/// The cited bytes; a span that is not of this text is cut to it.
std::string_view cut(std::string_view text, const text_span& span) {
    const std::size_t begin = std::min(span.begin, text.size());
    return text.substr(begin, std::max(span.end, begin) - begin);
}

} // namespace

std::string to_json(const resolution& cited, std::string_view text) {
    boost::json::array list;
    list.reserve(cited.citations.size());
    for (const resolved_citation& citation : cited.citations) {
        const bool is_item = citation.source.kind == citation_kind::item;
        boost::json::object each;
        each["begin"] = citation.source.span.begin;
        each["end"] = citation.source.span.end;
        each["text"] = json_support::text(cut(text, citation.source.span));
        each["clauses"] =
            is_item ? boost::json::array() : json_support::texts(citation.clauses);
        if (!citation.excluded.empty()) {
            each["excluded"] = json_support::texts(citation.excluded);
        }
        each["locator"] = json_support::text(citation.source.locator);
        each["kind"] = json_support::text(name_of(citation.source.kind));
        if (is_item) {
            each["items"] = json_support::texts(citation.clauses);
        }
        list.push_back(std::move(each));
    }
    boost::json::object object;
    object["schema"] = "kijun.cite/1";
    object["citations"] = std::move(list);
    object["findings"] = json_support::findings(cited.findings);
    return json_support::print(object);
}

} // namespace kijun
