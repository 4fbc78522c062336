// Writes the man pages and the completion of shells: kijun_manual FOLDER [YYYY-MM-DD]. Fails
// where a help text tells of an option that there is not, or leaves one out.
//   man/man1, man/ja/man1   kijun.1, kijun-diff.1 …
//   completion              kijun (bash), _kijun (zsh), kijun.fish

#include "completion.hpp"
#include "help_page.hpp"
#include "man_page.hpp"
#include "verb_rules.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out << text;
    out.close();
    if (!out) {
        throw std::runtime_error(file.string() + ": cannot be written");
    }
}

// Help texts are written by hand; the options of a verb are held against them.
void compare_with_rules(const std::string& verb_name, kijun::language in) {
    using namespace kijun::cli;
    const help_page page = page_on(verb_name, in);
    std::vector<std::string_view> known;
    for (const verb what : all_verbs) {
        const std::string_view name = rules_of(what).name;
        if (name.substr(0, name.find(' ')) != verb_name) {
            continue;
        }
        for (const option_rule& rule : own_options_of(what)) {
            if (rows_of(page, rule.name).empty()) {
                throw std::runtime_error("the help of " + verb_name + " leaves out " +
                                         std::string(rule.name));
            }
        }
        for (const option_rule& rule : options_to_complete(what)) {
            std::ranges::copy(names_of(rule), std::back_inserter(known));
        }
    }
    for (const help_block& block : page.blocks) {
        for (const help_row& row : block.rows) {
            for (const std::string_view option : options_in(row)) {
                if (std::ranges::find(known, option) == known.end()) {
                    throw std::runtime_error("the help of " + verb_name + " tells of " +
                                             std::string(option) + ", which is not there");
                }
            }
        }
    }
}

void write_all(const std::filesystem::path& folder, const std::string& date) {
    using namespace kijun::cli;
    std::vector<std::string> pages{""};
    for (const help_row& row : verbs_in(kijun::language::en)) {
        pages.push_back(row.term);
        compare_with_rules(row.term, kijun::language::en);
        compare_with_rules(row.term, kijun::language::ja);
    }
    for (const std::string& verb : pages) {
        const std::string name = (verb.empty() ? "kijun" : "kijun-" + verb) + ".1";
        write(folder / "man/man1" / name, man_page(verb, kijun::language::en, date));
        write(folder / "man/ja/man1" / name, man_page(verb, kijun::language::ja, date));
    }
    write(folder / "completion/kijun", bash_completion());
    write(folder / "completion/_kijun", zsh_completion());
    write(folder / "completion/kijun.fish", fish_completion());
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::fputs("usage: kijun_manual FOLDER [YYYY-MM-DD]\n", stderr);
        return 2;
    }
    try {
        write_all(words[1], count > 2 ? words[2] : "");
    } catch (const std::exception& why) {
        std::fprintf(stderr, "kijun_manual: %s\n", why.what());
        return 1;
    }
    return 0;
}
