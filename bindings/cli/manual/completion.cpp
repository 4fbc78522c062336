#include "completion.hpp"

#include "help_page.hpp"
#include "verb_rules.hpp"

#include <algorithm>
#include <iterator>

namespace kijun::cli {

std::vector<option_rule> options_to_complete(verb what) {
    const auto own = own_options_of(what);
    std::vector<option_rule> options(own.begin(), own.end());
    std::ranges::copy(common_options_of(what), std::back_inserter(options));
    // Not one that the command line keeps a value of: it answers at once.
    options.push_back({"--help", static_cast<bool raw_options::*>(nullptr), value_kind::none});
    return options;
}

std::string parted_by_blanks(const word_list& words) {
    std::string text;
    for (const std::string_view word : words) {
        text += text.empty() ? "" : " ";
        text += word;
    }
    return text;
}

std::string short_help(verb what, const option_rule& rule, language in) {
    const std::string_view name = rules_of(what).name;
    const std::string_view option = names_of(rule).front();
    const help_page own = page_on(name.substr(0, name.find(' ')), in);
    const help_page program = page_on("", in);
    const auto told = rows_of(own, option);
    const auto rows = told.empty() ? rows_of(program, option) : told;
    if (rows.size() != 1) {
        return ""; // told by its words; the first is not all of it
    }
    const std::string& text = rows.front()->text;
    return text.substr(0, std::min({text.find("。"), text.find(". "), text.find("; ")}));
}

} // namespace kijun::cli
