#include "write/json_support.hpp"

#include <kijun/write/write.hpp>

#include <utility>

namespace kijun {

std::string to_json(const std::vector<clause_match>& matches) {
    using json_support::text;
    boost::json::array list;
    list.reserve(matches.size());
    for (const clause_match& match : matches) {
        boost::json::object each;
        each["old"] = text(match.clause);
        each["chosen"] = json_support::texts(match.chosen);
        boost::json::array candidates;
        for (const match_candidate& candidate : match.candidates) {
            boost::json::object one;
            one["new"] = text(candidate.clause);
            one["score"] = candidate.score;
            candidates.push_back(std::move(one));
        }
        each["candidates"] = std::move(candidates);
        list.push_back(std::move(each));
    }
    boost::json::object object;
    object["schema"] = "kijun.match/1";
    object["matches"] = std::move(list);
    return json_support::print(object);
}

} // namespace kijun
