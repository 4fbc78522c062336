// A function for bash's own `complete`; it needs no other package.

#include "completion.hpp"
#include "help_page.hpp"
#include "verb_rules.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace kijun::cli {
namespace {

constexpr std::string_view head =
    R"(# bash completion for kijun. Made from the rules of its command line.

_kijun_files() {
    local file
    compopt -o filenames 2>/dev/null
    while IFS= read -r file; do
        COMPREPLY+=("$file")
    done < <(compgen -f -- "$cur")
}

_kijun() {
    local word verb= options= words= i
    local cur=${COMP_WORDS[COMP_CWORD]} prev=
    [ "$COMP_CWORD" -eq 0 ] || prev=${COMP_WORDS[COMP_CWORD - 1]}
    # bash parts --format=html into three words.
    if [ "$cur" = "=" ]; then
        cur=
    elif [ "$prev" = "=" ] && [ "$COMP_CWORD" -ge 2 ]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
)";

constexpr std::string_view files = R"(
    COMPREPLY=()
    case "$verb $prev" in
)";

constexpr std::string_view tail = R"(    esac
    case $cur in
    -*) words=$options ;;
    *)
        if [ -n "$options" ]; then
            _kijun_files
            return
        fi
        ;;
    esac
    [ -n "$words" ] || words="--help --version --lang"
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _kijun kijun
)";

void add(std::string& to, std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) {
        to += piece;
    }
}

// The case of `verb prev` after which this option's value stands.
std::string value_case(std::string_view verb_name, const option_rule& rule) {
    std::string pattern;
    for (const std::string_view name : names_of(rule)) {
        pattern += pattern.empty() ? "" : " | ";
        pattern += '"' + std::string(verb_name) + ' ' + std::string(name) + '"';
    }
    std::string action;
    switch (rule.takes) {
    case value_kind::none:
        return "";
    case value_kind::word:
        action =
            "COMPREPLY=($(compgen -W \"" + parted_by_blanks(rule.words) + "\" -- \"$cur\"))";
        break;
    case value_kind::words: // the last of those parted by commas
        action = "word=${cur##*,}\n"
                 "        compopt -o nospace 2>/dev/null\n"
                 "        COMPREPLY=($(compgen -P \"${cur%\"$word\"}\" -W \"" +
                 parted_by_blanks(rule.words) + "\" -- \"$word\"))";
        break;
    case value_kind::file:
    case value_kind::output:
        action = "_kijun_files";
        break;
    case value_kind::date:
    case value_kind::number:
    case value_kind::text:
        action = ":"; // nobody knows but the user
        break;
    }
    return "    " + pattern + ")\n        " + action + "\n        return\n        ;;\n";
}

} // namespace

std::string bash_completion() {
    std::string families; // verbs that verbs come after
    std::string first;    // what may be the first word
    for (const help_row& row : verbs_in(language::en)) {
        first += (first.empty() ? "" : " ") + row.term;
    }
    std::string finds;
    std::string offers;
    std::string values;
    for (const verb what : all_verbs) {
        const std::string name(rules_of(what).name);
        const std::size_t blank = name.find(' ');
        if (blank == std::string::npos) {
            add(finds, {"        :", name, ") verb=", name, " ;;\n"});
        } else {
            const std::string family = name.substr(0, blank);
            const std::string second = name.substr(blank + 1);
            if (families.find("    " + family + ')') == std::string::npos) {
                add(finds, {"        :", family, ") verb=", family, " ;;\n"});
                add(families, {"    ", family, ") words=\"", second, "\" ;;\n"});
            } else {
                families.insert(families.size() - 5, ' ' + second);
            }
            add(finds, {"        ", family, ":", second, ") verb=\"", name, "\" ;;\n"});
        }
        std::string names;
        for (const option_rule& rule : options_to_complete(what)) {
            for (const std::string_view one : names_of(rule)) {
                names += (names.empty() ? "" : " ") + std::string(one);
            }
            values += value_case(name, rule);
        }
        add(offers, {"    \"", name, "\") options=\"", names, "\" ;;\n"});
    }
    return std::string(head) + "        case $verb:$word in\n" + finds +
           "        esac\n    done\n    case $verb in\n    \"\") [[ $cur == -* ]] || words=\"" +
           first + "\" ;;\n" + families + offers + "    esac\n" + std::string(files) + values +
           "    *\" --lang\")\n        COMPREPLY=($(compgen -W \"ja en\" -- \"$cur\"))\n"
           "        return\n        ;;\n" +
           std::string(tail);
}

} // namespace kijun::cli
