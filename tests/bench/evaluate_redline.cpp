// Prints how well redlines tell known edits of wording: generated sentences whose edited
// phrases are known, and the published underlines of real rows. The same arguments, the same
// figures but for the times.

#include "known_wording.hpp"
#include "redline_scores.hpp"

#include <kijun/text/redline.hpp>

#include <boost/json.hpp>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kijun;
using bench::known_wording;

std::string marked(const std::vector<text_run>& runs) {
    std::string out;
    for (const auto& run : runs) {
        out += run.op == run_op::equal    ? run.text
               : run.op == run_op::insert ? "{+" + run.text + "+}"
                                          : "[-" + run.text + "-]";
    }
    return out;
}

/// Nanoseconds of processor time for each pair: the least of several rounds, since others share
/// the machine.
template <typename Work>
double time_of(const std::vector<known_wording>& pairs, Work work) {
    double least = 1e18;
    for (int round = 0; round < 9; ++round) {
        const std::clock_t start = std::clock();
        for (int again = 0; again < 4; ++again) {
            for (const auto& pair : pairs) {
                work(pair);
            }
        }
        const auto spent = static_cast<double>(std::clock() - start);
        least = std::min(least, spent / CLOCKS_PER_SEC / 4 * 1e9);
    }
    return least / static_cast<double>(pairs.size());
}

void print_times(const std::vector<known_wording>& pairs) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    std::size_t sink = 0;
    const double floor = time_of(pairs, [&](const known_wording& pair) {
        for (const auto& text : {pair.before, pair.after}) {
            const auto units = icu::UnicodeString::fromUTF8(text);
            sink += static_cast<std::size_t>(nfkc->normalize(units, status).length());
        }
    });
    const double whole = time_of(pairs, [&](const known_wording& pair) {
        sink += redline(pair.before, pair.after).size();
    });
    std::cout << "Time of a pair: " << static_cast<long>(whole)
              << " ns; floor (ICU's NFKC of both texts) " << static_cast<long>(floor)
              << " ns; ratio " << whole / floor << " (" << sink % 2 << ")\n";
}

void evaluate_generated(std::size_t count, std::size_t shown) {
    const auto kinds = {bench::wording_kind::phrases,
                        bench::wording_kind::enumeration,
                        bench::wording_kind::sentence};
    for (const auto kind : kinds) {
        const auto pairs = bench::known_wordings(kind, count);
        bench::redline_scores scores;
        for (const auto& pair : pairs) {
            const auto runs = redline(pair.before, pair.after);
            scores.add(pair, runs);
            if (&pair - pairs.data() < static_cast<std::ptrdiff_t>(shown)) {
                std::cout << marked(runs) << '\n';
            }
        }
        std::cout << "\n## " << count << " generated pairs: " << bench::name_of(kind) << "\n\n"
                  << scores.table();
        print_times(pairs);
    }
}

/// A published text with its underlines: code points, blanks left out, and which are
/// underlined.
struct underlined {
    std::u32string text;
    std::vector<bool> marks;
};

underlined read_underlines(std::string_view source) {
    underlined out;
    bool on = false;
    while (!source.empty()) {
        if (source.starts_with("<u>") || source.starts_with("</u>")) {
            on = source[1] == 'u';
            source.remove_prefix(on ? 3 : 4);
            continue;
        }
        const std::size_t next = std::min(source.find('<', 1), source.size());
        for (const char32_t c : bench::without_blanks(source.substr(0, next))) {
            out.text.push_back(c);
            out.marks.push_back(on);
        }
        source.remove_prefix(next);
    }
    return out;
}

boost::json::value read_json(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(file), {}};
    return file ? boost::json::parse(all) : boost::json::value();
}

std::string string_of(const boost::json::value& field) {
    return field.is_string() ? std::string(field.as_string()) : std::string();
}

void evaluate_published(std::size_t shown) {
    const std::string folder = KIJUN_SHARED_CORPUS "/fisc-2025/";
    const auto expected = read_json(folder + "expected-rows.json");
    const auto published = read_json(folder + "published-rows.json");
    if (!expected.is_array() || !published.is_array()) {
        std::cout << "\nSKIPPED: no published rows in " << folder << '\n';
        return;
    }
    bench::share marked_too;
    bench::share found;
    std::size_t pairs = 0;
    for (const auto& row : expected.as_array()) {
        const auto& printed =
            published.as_array().at(static_cast<std::size_t>(row.at("row").as_int64()) - 1);
        const auto lines = read_underlines(string_of(printed.at("text")));
        for (const auto& place : row.at("places").as_array()) {
            const std::string before = string_of(place.at("old"));
            const std::string after = string_of(place.at("new"));
            if (before.empty() || after.empty() || before == after) {
                continue;
            }
            const auto runs = redline(before, after, false);
            std::u32string text;
            std::vector<bool> inserted;
            for (const auto& run : runs) {
                if (run.op != run_op::remove) {
                    const auto letters = bench::without_blanks(run.text);
                    text += letters;
                    inserted.insert(inserted.end(), letters.size(), run.op == run_op::insert);
                }
            }
            const auto at = lines.text.find(text);
            if (at == std::u32string::npos) {
                continue; // printed in another way (略)
            }
            ++pairs;
            for (std::size_t i = 0; i < text.size(); ++i) {
                if (inserted[i]) {
                    marked_too.count(lines.marks[at + i]);
                }
                if (lines.marks[at + i]) {
                    found.count(inserted[i]);
                }
            }
            if (pairs <= shown) {
                std::cout << marked(runs) << '\n';
            }
        }
    }
    std::cout << "\n## " << pairs
              << " changed paragraphs as published, with their underlines\n\n"
              << "Of the characters shown as inserted, underlined in print: "
              << marked_too.text()
              << ". Of the characters underlined in print, shown as inserted: " << found.text()
              << ".\n";
}

/// Redlines of pairs of one's own: a line each, the old text, a tab, the new text.
bool show_file(const std::string& path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto tab = line.find('\t');
        if (tab != std::string::npos) {
            std::cout << marked(redline(line.substr(0, tab), line.substr(tab + 1))) << "\n\n";
        }
    }
    return file.eof();
}

} // namespace

int main(int count, char** words) {
    std::size_t pairs = 2000;
    std::size_t shown = 0;
    const std::vector<std::string_view> all(words + 1, words + count);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t* number = all[i] == "--pairs"  ? &pairs
                              : all[i] == "--show" ? &shown
                                                   : nullptr;
        if (all[i] == "--file" && i + 1 < all.size()) {
            return show_file(std::string(all[i + 1])) ? 0 : 3;
        }
        if (number == nullptr || ++i == all.size() ||
            std::from_chars(all[i].data(), all[i].data() + all[i].size(), *number).ec !=
                std::errc()) {
            std::cerr << "usage: evaluate_redline [--pairs N] [--show N] [--file PAIRS.tsv]\n";
            return 2;
        }
    }
    try {
        evaluate_generated(pairs, shown);
        evaluate_published(shown);
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 3;
    }
    return 0;
}
