#include "option_rules.hpp"

#include "verb_rules.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace kijun::cli {

namespace {

using raw = raw_options;
using enum value_kind;

} // namespace

std::span<const option_rule> own_options_of(verb what) {
    static const option_rule columns{"--columns", &raw::columns};
    static const option_rule sheet{"--sheet", &raw::sheet};
    static const option_rule ledger{"--ledger", &raw::ledger, file};
    static const option_rule relations{"--relations", &raw::relations, file};
    static const option_rule date_of{"--date", &raw::date, date};
    static const option_rule threads{"--threads", &raw::threads, number};
    static const std::array read{
        columns,
        sheet,
        option_rule{"--as",
                    &raw::as,
                    word,
                    {"edition", "checklist", "document", "review", "notes", "answers"}},
        option_rule{"--tracked", &raw::tracked, word, {"accepted", "original"}},
    };
    static const std::array cite{option_rule{"--edition", &raw::edition, file}};
    static const std::array diff{
        option_rule{"--paper", &raw::paper, word, {"changes", "comparison", "tracked"}},
        option_rule{"--old-first", &raw::old_first, none},
        option_rule{"--author", &raw::author},
        date_of,
        threads,
    };
    static const std::array history{option_rule{"--in", &raw::in_edition}};
    static const std::array match{option_rule{"--top", &raw::top, number}};
    static const std::array trace{
        option_rule{"--table", &raw::table, word, {"matrix", "nodes", "edges"}},
        columns,
        sheet,
        ledger,
        relations,
        date_of,
    };
    static const std::array impact{
        columns,
        sheet,
        option_rule{"--notes", &raw::notes, file},
        ledger,
        relations,
        option_rule{"--paper", &raw::paper, word, {"impact", "answers", "report"}},
        option_rule{"--annotate", &raw::annotate},
        option_rule{"--proposals", &raw::proposals, word, {"none", "indirect", "suggested"}},
        option_rule{"--steps", &raw::steps, number},
        option_rule{"--changes", &raw::with_changes, word, {"yes", "no"}},
        option_rule{"--table", &raw::table, word, {"nodes", "edges"}},
        threads,
    };
    static const std::array check{
        option_rule{"--edition", &raw::edition, file},
        option_rule{"--was", &raw::was, file},
        option_rule{"--fix", &raw::fix, none},
    };
    static const std::array take_in{
        option_rule{"--reviewer", &raw::reviewer},
        date_of,
        option_rule{"--partial", &raw::partial, none},
        option_rule{"--standard", &raw::standard, number},
    };
    switch (what) {
    case verb::read:
        return read;
    case verb::cite:
        return cite;
    case verb::diff:
        return diff;
    case verb::history:
        return history;
    case verb::match:
        return match;
    case verb::trace:
        return trace;
    case verb::impact:
        return impact;
    case verb::check:
        return check;
    case verb::ledger_import:
        return take_in;
    case verb::review:
    case verb::ledger_show:
        return {};
    }
    return {};
}

std::vector<option_rule> common_options_of(verb what) {
    const verb_rules& rules = rules_of(what);
    return {
        {"-o,--output", &raw::output, output, {}},
        {"--format", &raw::format, what == verb::review ? words : word, rules.formats},
        {"--lang", &raw::lang, word, {"ja", "en"}},
        {"--fail-on", &raw::fail, word, words_of_fail_on(rules)},
        {"--limit", &raw::limit, text, {}},
    };
}

word_list names_of(const option_rule& rule) {
    const std::size_t comma = rule.name.find(',');
    if (comma == std::string_view::npos) {
        return {rule.name};
    }
    return {rule.name.substr(0, comma), rule.name.substr(comma + 1)};
}

word_list option_names_of(verb what) {
    word_list names;
    for (const option_rule& rule : own_options_of(what)) {
        std::ranges::copy(names_of(rule), std::back_inserter(names));
    }
    for (const option_rule& rule : common_options_of(what)) {
        std::ranges::copy(names_of(rule), std::back_inserter(names));
    }
    names.emplace_back("--help");
    return names;
}

} // namespace kijun::cli
