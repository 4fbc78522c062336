#pragma once
// Which options each verb has, and what their values are. The command line, its man pages and
// its completion in shells are all made from this.

#include "option_values.hpp"
#include "options.hpp"
#include "raw_options.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace kijun::cli {

/// What stands after an option. `words` are several of the option's words, parted by commas.
enum class value_kind : std::uint8_t { none, word, words, file, output, date, number, text };

/// Where the value goes: of a flag, or of an option that takes a value.
using option_place = std::variant<bool raw_options::*, std::string raw_options::*>;

struct option_rule {
    std::string_view name; ///< "--format"; "-o,--output" where there are two
    option_place place;
    value_kind takes = value_kind::text;
    word_list words = {}; ///< of word and words: what it may be
};

/// The options that only this verb has, in the order of its help.
[[nodiscard]] std::span<const option_rule> own_options_of(verb what);

/// The options of every verb, with the words that they take for this one.
[[nodiscard]] std::vector<option_rule> common_options_of(verb what);

/// "-o", "--output": the names of an option, each by itself.
[[nodiscard]] word_list names_of(const option_rule& rule);

/// The names of all options that the verb takes, its own first.
[[nodiscard]] word_list option_names_of(verb what);

} // namespace kijun::cli
