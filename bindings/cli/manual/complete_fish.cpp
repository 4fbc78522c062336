// Rules for fish, with what the help says of each verb and option, in Japanese where the shell
// is.

#include "completion.hpp"
#include "help_page.hpp"
#include "verb_rules.hpp"

namespace kijun::cli {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + "'";
}

constexpr std::string_view head =
    R"(# fish completion for kijun. Made from the rules of its command line.

# The verb that is on the line, "ledger import" where there are two words of it; none yet: 1.
function __kijun_verb
    set -l words (commandline -opc)
    set -l verb
    for word in $words[2..-1]
        if test "$verb" = ledger; and contains -- $word import show
            set verb "ledger $word"
        else if test -z "$verb"; and contains -- $word )";

constexpr std::string_view after_verbs = R"fish(
            set verb $word
        end
    end
    test -n "$verb"; and echo $verb
end
function __kijun_verb_is
    test "$(__kijun_verb)" = "$argv[1]"
end
)fish";

// What fish shows beside: fish itself chooses nothing by language, so the file does.
std::string described(std::string_view rule, std::string_view ja, std::string_view en) {
    std::string line(rule);
    if (!ja.empty() || !en.empty()) {
        line += " -d (__kijun_say " + quoted(ja) + ' ' + quoted(en) + ')';
    }
    return line + '\n';
}

constexpr std::string_view say = R"(
function __kijun_say
    set -l languages $LC_ALL $LC_MESSAGES $LANG
    if string match -q 'ja*' -- $languages[1]
        echo $argv[1]
    else
        echo $argv[2]
    end
end

complete -c kijun -e
complete -c kijun -n 'not __kijun_verb >/dev/null' -f
complete -c kijun -n 'not __kijun_verb >/dev/null' -l version
complete -c kijun -n 'not __kijun_verb >/dev/null' -l help
)";

std::string option_line(verb what, const option_rule& rule) {
    const std::string name(rules_of(what).name);
    std::string line = "complete -c kijun -n \"__kijun_verb_is '" + name + "'\"";
    for (const std::string_view one : names_of(rule)) {
        line += one.starts_with("--") ? " -l " : " -s ";
        line += one.substr(one.find_first_not_of('-'));
    }
    switch (rule.takes) {
    case value_kind::none:
        break;
    case value_kind::word:
        line += " -x -a '" + parted_by_blanks(rule.words) + '\'';
        break;
    case value_kind::words:
        line += " -x -a \"(__fish_append , " + parted_by_blanks(rule.words) + ")\"";
        break;
    case value_kind::file:
    case value_kind::output:
        line += " -r -F";
        break;
    case value_kind::date:
    case value_kind::number:
    case value_kind::text:
        line += " -x";
        break;
    }
    return described(
        line, short_help(what, rule, language::ja), short_help(what, rule, language::en));
}

} // namespace

std::string fish_completion() {
    const auto ja = verbs_in(language::ja);
    const auto en = verbs_in(language::en);
    std::string out(head);
    for (std::size_t i = 0; i < en.size(); ++i) {
        out += (i == 0 ? "" : " ") + en[i].term;
    }
    out += after_verbs;
    out += say;
    for (std::size_t i = 0; i < en.size(); ++i) {
        out += described("complete -c kijun -n 'not __kijun_verb >/dev/null' -a " + en[i].term,
                         ja[i].text,
                         en[i].text);
    }
    out += "complete -c kijun -n \"__kijun_verb_is ledger\" -f -a 'import show'\n";
    for (const verb what : all_verbs) {
        for (const option_rule& rule : options_to_complete(what)) {
            out += option_line(what, rule);
        }
    }
    return out;
}

} // namespace kijun::cli
