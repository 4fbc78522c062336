// Prints how well the checker finds planted faults, and what else it tells: documents that cite
// generated pairs of editions and the project's own, and editions with faults of their own. The
// same arguments, the same bytes.

#include "expected_changes.hpp"
#include "place_list.hpp"
#include "planted_faults.hpp"

#include <kijun/check/check.hpp>
#include <kijun/model/edition_builder.hpp>
#include <kijun/read/read.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <exception>
#include <generate.hpp>
#include <iostream>
#include <map>
#include <optional>
#include <random.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kijun;
using bench::known_fates;
using bench::planted_line;

constexpr std::string_view usage =
    "usage: evaluate_check [--pairs N] [--clauses N] [--count N] [--misses]\n";

struct task {
    std::size_t pairs = 6;
    std::size_t clauses = 330;
    std::size_t count = 60;
    bool misses = false;
};

struct tally {
    std::size_t planted = 0;
    std::size_t found = 0;
    std::size_t surplus = 0;
    std::size_t wrong_now = 0;
};
using tallies = std::map<check_why, tally>;

/// Few edits, so that many clauses stay as they are, and every fate of a clause.
generator::generator_options options_of(std::uint64_t seed, std::size_t clauses) {
    generator::generator_options options;
    options.seed = seed;
    options.clauses = clauses;
    for (const generator::named_rate& one : generator::rates()) {
        if (one.edit && one.name.find("clause") == std::string_view::npos) {
            options.*one.rate /= 8;
        }
    }
    options.clause_deleted = 0.06;
    options.clause_added = 0.06;
    options.clause_renumbered = 0.1;
    options.clause_split = 0.02;
    options.clause_merged = 0.02;
    options.count_through = seed % 3 == 1;
    options.hide_numbers = seed % 3 == 2;
    return options;
}

void check_document(const citation_checker& by,
                    const std::vector<planted_line>& lines,
                    tallies& into,
                    bool misses) {
    std::string text;
    for (const planted_line& line : lines) {
        text += line.text + '\n';
    }
    std::vector<std::set<check_why>> missing(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const check_why why : lines[i].faults) {
            missing[i].insert(why);
            ++into[why].planted;
        }
    }
    for (const check_finding& found : by.check_text(text, "planted.md")) {
        const std::size_t i = found.where.at.line - 1;
        const planted_line& line = lines[i];
        if (missing[i].erase(found.why) != 0) {
            ++into[found.why].found;
            if (!line.now.empty() && found.now != line.now) {
                ++into[found.why].wrong_now;
                if (misses) {
                    std::cout << "now: " << line.text << " ⇒ " << found.now << " (" << line.now
                              << ")\n";
                }
            }
        } else {
            ++into[found.why].surplus;
            if (misses) {
                std::cout << "surplus " << to_string(found.why) << ' ' << found.citation << ": "
                          << line.text << '\n';
            }
        }
    }
    for (std::size_t i = 0; misses && i < lines.size(); ++i) {
        for (const check_why why : missing[i]) {
            std::cout << "missed " << to_string(why) << ": " << lines[i].text << '\n';
        }
    }
}

void check_planted_edition(const edition& of,
                           generator::random_numbers& chance,
                           std::size_t count,
                           tallies& into,
                           bool misses) {
    const citation_checker clean(of);
    std::set<std::pair<std::string, check_why>> known; // what it had before
    for (const check_finding& one : clean.check_edition(of)) {
        known.emplace(one.place, one.why);
    }
    const bench::planted_edition planted = bench::plant_in(of, chance, count);
    std::set<std::pair<std::string, check_why>> missing;
    for (const auto& fault : planted.faults) {
        missing.insert(fault);
        ++into[fault.second].planted;
    }
    for (const check_finding& one :
         citation_checker(planted.whole).check_edition(planted.whole)) {
        const std::pair found(one.place, one.why);
        if (missing.erase(found) != 0) {
            ++into[one.why].found;
        } else if (!known.contains(found)) {
            ++into[one.why].surplus;
            if (misses) {
                std::cout << "surplus " << to_string(one.why) << ' ' << one.citation << " in "
                          << one.place << '\n';
            }
        }
    }
    for (const auto& [place, why] : missing) {
        if (misses) {
            std::cout << "missed " << to_string(why) << " in " << place << '\n';
        }
    }
}

edition read_corpus(const std::string& name) {
    const auto file = load(KIJUN_CORPUS "/annual-review/" + name);
    auto read = file ? read_edition(*file) : result<reading<edition>>(file.error());
    if (!read) {
        throw std::runtime_error(describe(read.error(), language::en));
    }
    return read->value;
}

/// The project's own pair under the names that the planted documents state.
edition renamed(const edition& of, std::string_view name) {
    edition_builder builder("生成基準", name);
    for (std::size_t c = 0; c < of.clause_count(); ++c) {
        const clause in = of.clause_at(c);
        builder.open_clause(in.id(), in.title(), in.grade());
        std::size_t open = 0;
        for (std::size_t p = in.first_paragraph(); p < in.end_paragraph(); ++p) {
            const paragraph at = of.paragraph_at(p);
            for (; open > at.depth(); --open) {
                builder.close_paragraph();
            }
            builder.open_paragraph(at.label(), at.text());
            open = at.depth() + 1;
        }
        for (; open > 0; --open) {
            builder.close_paragraph();
        }
        builder.close_clause();
    }
    return builder.build().value().value;
}

known_fates corpus_fates(const edition& before, const edition& after) {
    const bench::place_list olds(before);
    const bench::place_list news(after);
    const bench::known_truth truth = bench::expected_changes(olds, news);
    known_fates known{truth.edits, {}};
    for (const auto& [from, to] : truth.same) {
        known.same.emplace_back(olds.address(from), news.address(to));
    }
    const auto file = load(KIJUN_CORPUS "/annual-review/expected-changes.json");
    const boost::json::value whole = boost::json::parse(file.value().bytes);
    for (std::size_t i = 0; i < known.edits.size(); ++i) {
        const bool editorial = whole.at(i).at("grade").as_string() == "editorial";
        known.edits[i].grade = editorial ? change_grade::editorial : change_grade::substantive;
    }
    return known;
}

void print(std::string_view name, const tallies& of) {
    std::cout << "\n## " << name
              << "\n\n| why | planted | found | surplus | precision | recall | wrong now |\n"
              << "|---|---|---|---|---|---|---|\n";
    const auto share = [](std::size_t part, std::size_t whole) {
        return whole == 0 ? std::string("–")
                          : std::to_string(1000 * part / whole / 10) + '.' +
                                std::to_string(1000 * part / whole % 10) + " %";
    };
    for (const auto& [why, one] : of) {
        std::cout << "| " << to_string(why) << " | " << one.planted << " | " << one.found
                  << " | " << one.surplus << " | " << share(one.found, one.found + one.surplus)
                  << " | " << share(one.found, one.planted) << " | " << one.wrong_now << " |\n";
    }
}

bool read_arguments(int count, char** words, task& wanted) {
    for (int i = 1; i < count; ++i) {
        const std::string_view name = words[i];
        if (name == "--misses") {
            wanted.misses = true;
            continue;
        }
        std::size_t* const into = name == "--pairs"     ? &wanted.pairs
                                  : name == "--clauses" ? &wanted.clauses
                                  : name == "--count"   ? &wanted.count
                                                        : nullptr;
        if (into == nullptr || ++i == count) {
            return false;
        }
        const std::string_view value = words[i];
        if (std::from_chars(value.data(), value.data() + value.size(), *into).ec !=
            std::errc()) {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int count, char** words) {
    task wanted;
    if (!read_arguments(count, words, wanted)) {
        std::cerr << usage;
        return 2;
    }
    try {
        tallies generated;
        tallies alone;
        for (std::uint64_t seed = 1; seed <= wanted.pairs; ++seed) {
            const auto pair = generate(options_of(seed, wanted.clauses));
            known_fates known{pair.truth, {}};
            for (const auto& [from, to] : pair.same) {
                known.same.emplace_back(from, to);
            }
            generator::random_numbers chance(seed);
            if (wanted.misses) {
                std::cout << "seed " << seed << ":\n";
            }
            const auto lines =
                bench::plant(pair.before, pair.after, known, chance, wanted.count);
            check_document(
                citation_checker(pair.after, pair.before), lines, generated, wanted.misses);
            check_planted_edition(pair.after, chance, wanted.count / 4, alone, wanted.misses);
        }
        print("generated pairs, documents", generated);
        print("generated editions by themselves", alone);
        tallies corpus;
        const edition before = renamed(read_corpus("edition-12.xml"), "第1版");
        const edition after = renamed(read_corpus("edition-13.xml"), "第2版");
        generator::random_numbers chance(1);
        const auto lines =
            bench::plant(before, after, corpus_fates(before, after), chance, wanted.count);
        check_document(citation_checker(after, before), lines, corpus, wanted.misses);
        print("the project's editions, documents", corpus);
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 3;
    }
    return 0;
}
