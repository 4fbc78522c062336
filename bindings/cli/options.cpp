// CLI11 takes the words apart; what they may be is checked here, so that every message is ours
// and in the user's language.

#include "options.hpp"

#include "help.hpp"
#include "near_word.hpp"
#include "option_rules.hpp"
#include "option_values.hpp"
#include "raw_options.hpp"
#include "verb_rules.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace kijun::cli {
namespace {

constexpr std::array<std::string_view, 10> verb_names{
    "read", "cite", "diff", "history", "match", "trace", "impact", "check", "review", "ledger"};

std::vector<std::string> formats_from(const std::string& value, const verb_rules& rules) {
    std::vector<std::string> formats;
    if (value.empty()) {
        const std::size_t defaults = rules.what == verb::review ? kept_formats : 1;
        formats.assign(rules.formats.begin(),
                       rules.formats.begin() + static_cast<std::ptrdiff_t>(defaults));
        return formats;
    }
    if (rules.what != verb::review) {
        check_word("--format", value, rules.formats);
        return {value};
    }
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(',', begin), value.size());
        formats.push_back(value.substr(begin, end - begin));
        check_word("--format", formats.back(), rules.formats);
        begin = end + 1;
    }
    return formats;
}

fail_on fail_from(const std::string& value, const verb_rules& rules) {
    if (value.empty()) {
        return fail_on::nothing;
    }
    check_word("--fail-on", value, words_of_fail_on(rules));
    return value == "review" ? fail_on::review : fail_on::findings;
}

// The values that are one of the option's own words.
void check_words(std::span<const option_rule> rules, const raw_options& raw) {
    for (const option_rule& rule : rules) {
        if (rule.takes == value_kind::word) {
            const std::string& value = raw.*std::get<std::string raw_options::*>(rule.place);
            if (!value.empty()) {
                check_word(std::string(rule.name), value, rule.words);
            }
        }
    }
}

void check_inputs(const std::vector<std::string>& inputs, const verb_rules& rules) {
    if (inputs.size() < rules.least_inputs) {
        const std::string wanted = std::to_string(rules.least_inputs);
        const std::string given = std::to_string(inputs.size());
        throw usage_error{"入力が足りません（" + wanted + " 個のところ " + given + " 個）。",
                          "Too few inputs: " + given + " given, " + wanted + " wanted."};
    }
    if (inputs.size() > rules.most_inputs) {
        const std::string& surplus = inputs[rules.most_inputs];
        throw usage_error{"「" + surplus + "」は余分な引数です。",
                          "\"" + surplus + "\" is one argument too many."};
    }
}

options checked(verb what, raw_options raw) {
    const verb_rules& rules = rules_of(what);
    check_inputs(raw.inputs, rules);
    options chosen;
    chosen.what = what;
    chosen.formats = formats_from(raw.format, rules);
    chosen.fail = fail_from(raw.fail, rules);
    check_words(own_options_of(what), raw);
    if (what == verb::diff) {
        check_paper(
            {raw.paper, raw.author, raw.date}, chosen.formats.front(), raw.inputs.size());
    }
    if (!raw.annotate.empty() &&
        (!raw.paper.empty() || !raw.format.empty() || raw.output.empty())) {
        throw usage_error{
            "--annotate は --format、--paper と共に使えません。書き出すファイルを -o で"
            "指定してください。",
            "--annotate goes without --format and --paper, and with -o FILE."};
    }
    if (what == verb::impact && !raw.paper.empty()) {
        chosen.formats = {impact_paper_format(raw.paper, raw.format)};
    }
    if (what == verb::read) {
        chosen.formats = {read_format(raw.as, raw.format)};
    }
    if (!raw.table.empty() && chosen.formats.front() != "csv") {
        throw usage_error{"--table は --format csv と共に指定してください。",
                          "--table goes with --format csv."};
    }
    if (what == verb::review && (raw.output.empty() || raw.output == "-")) {
        throw usage_error{"書き出すフォルダーを -o で指定してください。",
                          "Name the folder to write to with -o."};
    }
    if (what == verb::check && raw.edition.empty()) {
        throw usage_error{"照合する版を --edition で指定してください。",
                          "Name the edition to check against with --edition."};
    }
    check_date(raw.date);
    chosen.bounds = limits_from(raw.limit);
    chosen.top = number_from("--top", raw.top, chosen.top);
    chosen.standard = number_from("--standard", raw.standard, 0);
    chosen.inputs = std::move(raw.inputs);
    chosen.output = std::move(raw.output);
    chosen.as = std::move(raw.as);
    chosen.author = std::move(raw.author);
    chosen.paper = !raw.paper.empty()     ? std::move(raw.paper)
                   : what == verb::impact ? "impact"
                                          : "changes";
    chosen.old_first = raw.old_first;
    chosen.tracked = raw.tracked.empty() ? "accepted" : std::move(raw.tracked);
    chosen.layout = {columns_from(raw.columns), std::move(raw.sheet)};
    chosen.edition = std::move(raw.edition);
    chosen.was = std::move(raw.was);
    chosen.fix = raw.fix;
    chosen.in_edition = std::move(raw.in_edition);
    chosen.notes = std::move(raw.notes);
    chosen.ledger = std::move(raw.ledger);
    chosen.relations = std::move(raw.relations);
    chosen.annotate = column_letters_from(raw.annotate);
    chosen.steps = steps_from(raw.steps, raw.proposals);
    chosen.proposals = std::move(raw.proposals);
    chosen.with_changes = std::move(raw.with_changes);
    chosen.threads = number_from("--threads", raw.threads, 0);
    chosen.table = raw.table.empty() ? "matrix" : std::move(raw.table);
    chosen.reviewer = std::move(raw.reviewer);
    chosen.date = std::move(raw.date);
    chosen.partial = raw.partial;
    return chosen;
}

// The grammar of the words. CLI11 knows verbs and options; what it does not know falls through
// to the program and stays there in order: the inputs, and what is misspelt. (Its own list of
// inputs would take a text in brackets apart, and lose "--".)
class command_line {
public:
    command_line() {
        app_.set_help_flag();
        app_.fallthrough();
        app_.allow_extras();
        app_.require_subcommand(0, 1);
        add_options(app_, common_options_of(verb::read)); // where they go is the same for all
        for (const verb what : all_verbs) {
            const std::string name(rules_of(what).name);
            const std::size_t blank = name.find(' ');
            CLI::App* const parent =
                blank == std::string::npos ? &app_ : family(name.substr(0, blank));
            CLI::App* const command = parent->add_subcommand(name.substr(blank + 1));
            add_options(*command, own_options_of(what));
            verbs_.emplace_back(what, command);
        }
    }

    /// `words` may be options; `plain` (after "--") are inputs whatever they look like.
    options parse(std::span<const std::string> words, std::span<const std::string> plain) {
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        try {
            app_.parse(reversed);
        } catch (const CLI::ArgumentMismatch& why) {
            const std::string text = why.what();
            const std::string option = text.substr(0, text.find(':'));
            throw usage_error{option + " には値を一つ指定してください。",
                              option + " takes one value."};
        } catch (const CLI::ParseError& why) {
            throw usage_error{why.what(), why.what()};
        }
        raw_.inputs = app_.remaining(true);
        for (const auto& [what, command] : verbs_) {
            if (command->parsed()) {
                refuse_unknown_option(raw_.inputs, option_names_of(what));
                raw_.inputs.insert(raw_.inputs.end(), plain.begin(), plain.end());
                return checked(what, std::move(raw_));
            }
        }
        refuse_verb(app_.got_subcommand("ledger"));
    }

private:
    // A verb that only says which verbs come after it: ledger.
    CLI::App* family(const std::string& name) {
        CLI::App*& command = families_[name];
        if (command == nullptr) {
            command = app_.add_subcommand(name);
            command->require_subcommand(0, 1);
        }
        return command;
    }

    void add_options(CLI::App& command, std::span<const option_rule> rules) {
        for (const option_rule& rule : rules) {
            const std::string name(rule.name);
            if (const auto* const flag = std::get_if<bool raw_options::*>(&rule.place)) {
                command.add_flag(name, raw_.**flag);
            } else {
                command.add_option(name,
                                   raw_.*std::get<std::string raw_options::*>(rule.place));
            }
        }
    }

    static void refuse_unknown_option(const std::vector<std::string>& words,
                                      const word_list& known) {
        for (const std::string& word : words) {
            if (word.size() > 1 && word.starts_with("-")) {
                const std::string name = word.substr(0, word.find('='));
                const std::string near(near_word(name, known));
                throw usage_error{"「" + name + "」という指定はここでは使えません。" +
                                      (near.empty() ? "" : "もしかして: " + near),
                                  "There is no option \"" + name + "\" here." +
                                      (near.empty() ? "" : " Near it: " + near)};
            }
        }
    }

    // No verb was found: the first word that is no option should have been one.
    [[noreturn]] void refuse_verb(bool ledger) const {
        const auto word = std::ranges::find_if(
            raw_.inputs, [](const std::string& one) { return !one.starts_with("-"); });
        if (word == raw_.inputs.end()) {
            refuse_unknown_option(raw_.inputs, {});
        }
        if (ledger && word == raw_.inputs.end()) {
            throw usage_error{"ledger の後に import か show を指定してください。",
                              "Say import or show after ledger."};
        }
        if (ledger) {
            throw usage_error{"ledger の後は import か show です（「" + *word +
                                  "」はありません）。",
                              "After ledger comes import or show, not \"" + *word + "\"."};
        }
        const std::string known = joined({verb_names.begin(), verb_names.end()});
        if (word == raw_.inputs.end()) {
            throw usage_error{"操作を指定してください: " + known, "Say what to do: " + known};
        }
        const std::string near(near_word(*word, verb_names));
        throw usage_error{"「" + *word + "」という操作はありません。" +
                              (near.empty() ? "操作: " + known : "もしかして: " + near),
                          "There is no verb \"" + *word + "\". " +
                              (near.empty() ? "Verbs: " + known : "Near it: " + near)};
    }

    CLI::App app_;
    raw_options raw_;
    std::vector<std::pair<verb, CLI::App*>> verbs_;
    std::map<std::string, CLI::App*> families_;
};

// The arguments up to "--": only these can be options.
std::span<const std::string> before_dashes(std::span<const std::string> arguments) {
    const auto dashes = std::ranges::find(arguments, "--");
    return arguments.first(static_cast<std::size_t>(dashes - arguments.begin()));
}

// The language must be known before anything can be wrong. None when it is no language.
std::optional<language> language_from(std::span<const std::string> arguments,
                                      std::string& written) {
    constexpr std::string_view joined_option = "--lang=";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) {
            written = arguments[i + 1];
        } else if (arguments[i].starts_with(joined_option)) {
            written = arguments[i].substr(joined_option.size());
        }
    }
    if (written == "en") {
        return language::en;
    }
    return written.empty() || written == "ja" ? std::optional(language::ja) : std::nullopt;
}

std::string verb_in(std::span<const std::string> arguments) {
    for (const std::string& word : arguments) {
        if (std::ranges::find(verb_names, word) != verb_names.end()) {
            return word;
        }
    }
    return "";
}

} // namespace

std::variant<options, answer_to_user> parse_options(std::span<const std::string> arguments) {
    const std::span<const std::string> before = before_dashes(arguments);
    const auto has = [&](std::string_view word) {
        return std::ranges::find(before, word) != before.end();
    };
    std::string lang;
    const std::optional<language> known = language_from(before, lang);
    const language in = known.value_or(language::ja);
    const std::string verb = verb_in(before);
    if (has("--help") || has("-h") || (!before.empty() && before.front() == "help")) {
        return answer_to_user{help_on(verb, in), exit_code::done};
    }
    if (has("--version")) {
        return answer_to_user{"kijun " KIJUN_VERSION "\n", exit_code::done};
    }
    try {
        if (!known) {
            refuse_value("--lang", lang, "ja, en");
        }
        const std::size_t after = std::min(before.size() + 1, arguments.size());
        options chosen = command_line().parse(before, arguments.subspan(after));
        chosen.in = in;
        return chosen;
    } catch (const usage_error& why) {
        return answer_to_user{describe(failure_of(why, in), in) + '\n', exit_code::usage};
    }
}

} // namespace kijun::cli
