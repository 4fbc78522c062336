#include "verb_rules.hpp"

#include <algorithm>
#include <array>

namespace kijun::cli {

namespace {

constexpr auto any_number = static_cast<std::size_t>(-1);

} // namespace

const verb_rules& rules_of(verb what) {
    static const std::array rules{
        verb_rules{verb::read,
                   "read",
                   1,
                   1,
                   {"xml", "json", "csv", "text", "markdown", "html", "docx", "xlsx"},
                   false},
        verb_rules{verb::cite, "cite", 1, 1, {"text", "json"}, false},
        verb_rules{verb::diff,
                   "diff",
                   2,
                   any_number,
                   {"text", "json", "html", "docx", "xlsx", "markdown", "csv"},
                   true},
        verb_rules{verb::history,
                   "history",
                   2,
                   any_number,
                   {"text", "json", "html", "docx", "xlsx", "markdown", "csv"},
                   false},
        verb_rules{verb::match, "match", 2, 2, {"text", "json"}, false},
        verb_rules{verb::trace,
                   "trace",
                   1,
                   any_number,
                   {"text",
                    "json",
                    "csv",
                    "graphml",
                    "dot",
                    "sql",
                    "oscal-mapping",
                    "oscal-mapping-xml",
                    "reqif",
                    "html",
                    "docx",
                    "xlsx",
                    "markdown"},
                   false},
        verb_rules{verb::impact,
                   "impact",
                   3,
                   3,
                   {"text", "json", "html", "docx", "xlsx", "markdown", "csv", "sql"},
                   true},
        verb_rules{verb::check, "check", 1, any_number, {"text", "json", "sarif"}, false},
        verb_rules{verb::review,
                   "review",
                   1,
                   1,
                   {"html", "markdown", "csv", "json", "text", "docx", "xlsx"},
                   true},
        verb_rules{verb::ledger_import, "ledger import", 2, any_number, {"xml"}, false},
        verb_rules{verb::ledger_show, "ledger show", 1, 1, {"text", "json"}, false},
    };
    return *std::ranges::find(rules, what, &verb_rules::what);
}

} // namespace kijun::cli
