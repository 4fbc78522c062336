// A function for zsh's completion, with what the help says of each verb and option.

#include "completion.hpp"
#include "help_page.hpp"
#include "verb_rules.hpp"

namespace kijun::cli {
namespace {

// Inside '…' in the specifications of _describe and _arguments, which part by colons and
// brackets.
std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else if (c == ':' || c == '[' || c == ']' || c == '\\') {
            out += '\\';
            out += c;
        } else {
            out += c;
        }
    }
    return out;
}

std::string value_of(const option_rule& rule) {
    switch (rule.takes) {
    case value_kind::none:
        return "";
    case value_kind::word:
        return ":value:(" + parted_by_blanks(rule.words) + ')';
    case value_kind::words:
        return ":values:_values -s , value " + parted_by_blanks(rule.words);
    case value_kind::file:
    case value_kind::output:
        return ":file:_files";
    case value_kind::date:
        return ":YYYY-MM-DD: ";
    case value_kind::number:
        return ":number: ";
    case value_kind::text:
        return ":text: ";
    }
    return "";
}

std::string function_name(std::string_view verb_name) {
    std::string name = "_kijun_" + std::string(verb_name);
    for (char& c : name) {
        c = c == ' ' ? '_' : c;
    }
    return name;
}

std::string options_in(verb what, language in) {
    std::string lines;
    for (const option_rule& rule : options_to_complete(what)) {
        const std::string text = quoted(short_help(what, rule, in));
        for (const std::string_view name : names_of(rule)) {
            lines +=
                "            '" + std::string(name) + '[' + text + ']' + value_of(rule) + "'\n";
        }
    }
    return lines;
}

std::string verbs_as_array(language in) {
    std::string lines;
    for (const help_row& row : verbs_in(in)) {
        lines += "            '" + row.term + ':' + quoted(row.text) + "'\n";
    }
    return lines;
}

// Two arrays, and the one in the language of the shell.
std::string in_both(std::string_view name, const std::string& ja, const std::string& en) {
    return "    local -a " + std::string(name) + "\n    if _kijun_in_japanese; then\n        " +
           std::string(name) + "=(\n" + ja + "        )\n    else\n        " +
           std::string(name) + "=(\n" + en + "        )\n    fi\n";
}

} // namespace

std::string zsh_completion() {
    std::string out = "#compdef kijun\n"
                      "# zsh completion for kijun. Made from the rules of its command line.\n\n"
                      "_kijun_in_japanese() {\n"
                      "    [[ ${LC_ALL:-${LC_MESSAGES:-$LANG}} == ja* ]]\n}\n\n";
    for (const verb what : all_verbs) {
        const std::string name(rules_of(what).name);
        out +=
            function_name(name) + "() {\n" +
            in_both("options", options_in(what, language::ja), options_in(what, language::en)) +
            "    _arguments -s $options '*:file:_files'\n}\n\n";
    }
    out += R"(_kijun_ledger() {
    if ((CURRENT == 2)); then
        _values verb import show
        return
    fi
    local verb=$words[2]
    shift words
    ((CURRENT--))
    (($+functions[_kijun_ledger_$verb])) && _kijun_ledger_$verb
}

_kijun() {
)" + in_both("verbs", verbs_as_array(language::ja), verbs_as_array(language::en)) +
           R"(    if ((CURRENT == 2)); then
        if [[ $PREFIX == -* ]]; then
            _values option --help --version --lang
        else
            _describe verb verbs
        fi
        return
    fi
    local verb=$words[2]
    shift words
    ((CURRENT--))
    (($+functions[_kijun_$verb])) && _kijun_$verb
}

_kijun "$@"
)";
    return out;
}

} // namespace kijun::cli
