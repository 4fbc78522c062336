#pragma once
// Completion in shells: verbs, options, the words that an option takes, and files. Of
// option_rules and verb_rules, which the command line itself goes by.

#include "option_rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kijun::cli {

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

/// All options of the verb, its own first, and --help.
[[nodiscard]] std::vector<option_rule> options_to_complete(verb what);

/// "html json csv".
[[nodiscard]] std::string parted_by_blanks(const word_list& words);

/// What the help says of an option of the verb, to its first stop; "" where it says nothing, or
/// something else for each word of the option.
[[nodiscard]] std::string short_help(verb what, const option_rule& rule, language in);

} // namespace kijun::cli
