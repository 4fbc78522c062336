#include "redline_scores.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <memory>
#include <set>
#include <sstream>

namespace kijun::bench {
namespace {

std::string fixed(double value) {
    std::ostringstream out;
    out << std::fixed << std::setprecision(3) << value;
    return out.str();
}

/// Byte offsets where words begin, a set for each text; none when there is no mecab.
std::vector<std::set<std::size_t>> word_starts(const std::vector<std::string>& texts) {
    if (std::system("command -v mecab > /dev/null 2>&1") != 0) {
        return {};
    }
    const auto path = std::filesystem::temp_directory_path() / "kijun-redline-words.txt";
    {
        std::ofstream file(path);
        for (const auto& text : texts) {
            std::string line = text;
            std::ranges::replace(line, '\n', ' ');
            file << line << '\n';
        }
    }
    const std::string command = "mecab -O wakati -b 65536 " + path.string();
    const std::unique_ptr<FILE, int (*)(FILE*)> words(popen(command.c_str(), "r"), pclose);
    std::vector<std::set<std::size_t>> all;
    std::string out;
    for (int c = words ? std::fgetc(words.get()) : EOF; c != EOF; c = std::fgetc(words.get())) {
        out.push_back(static_cast<char>(c));
    }
    std::istringstream lines(out);
    std::string line;
    for (const auto& text : texts) {
        std::getline(lines, line);
        std::istringstream parts(line);
        std::set<std::size_t> starts{0, text.size()};
        std::size_t at = 0;
        for (std::string word; parts >> word;) {
            at = text.find(word, at);
            if (at == std::string::npos) {
                break;
            }
            starts.insert(at);
            at += word.size();
            starts.insert(at);
        }
        all.push_back(std::move(starts));
    }
    std::filesystem::remove(path);
    return all;
}

} // namespace

std::string share::text() const {
    return std::to_string(some_) + " of " + std::to_string(all_) + " (" + fixed(value()) + ")";
}

void redline_scores::add(const known_wording& pair, const std::vector<text_run>& runs) {
    std::size_t in_old = 0;
    std::size_t in_new = 0;
    borders old_side{pair.before, {}};
    borders new_side{pair.after, {}};
    std::size_t old_byte = 0;
    std::size_t new_byte = 0;
    bool in_hunk = false;
    for (const auto& run : runs) {
        const std::size_t length = count_code_points(run.text);
        const bool shown = run.op != run_op::equal;
        const auto judge = [&](const std::vector<truth>& side, std::size_t& at) {
            for (const std::size_t end = at + length; at < end; ++at) {
                if (shown) {
                    ++highlighted_;
                    precise_.count(side.at(at) != truth::same);
                }
                if (side.at(at) == truth::changed) {
                    recalled_.count(shown);
                    ++changed_;
                }
                phrases_ += side.at(at) != truth::same ? 1 : 0;
            }
        };
        if (run.op != run_op::insert) {
            judge(pair.old_truth, in_old);
        }
        if (run.op != run_op::remove) {
            judge(pair.new_truth, in_new);
        }
        hunks_ += shown && !in_hunk ? 1 : 0;
        in_hunk = shown;
        if (run.op == run_op::remove) {
            old_side.hunks.emplace_back(old_byte, old_byte + run.text.size());
        } else if (run.op == run_op::insert) {
            new_side.hunks.emplace_back(new_byte, new_byte + run.text.size());
        }
        old_byte += run.op == run_op::insert ? 0 : run.text.size();
        new_byte += run.op == run_op::remove ? 0 : run.text.size();
    }
    edits_ += pair.edits;
    sides_.push_back(std::move(old_side));
    sides_.push_back(std::move(new_side));
}

std::string redline_scores::words_cut() const {
    std::vector<std::string> texts;
    for (const auto& side : sides_) {
        texts.push_back(side.text);
    }
    const auto starts = word_starts(texts);
    if (starts.size() != texts.size()) {
        return "SKIPPED, no mecab here";
    }
    share cut;
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        for (const auto& [begin, end] : sides_[i].hunks) {
            cut.count(!starts[i].contains(begin) || !starts[i].contains(end));
        }
    }
    return cut.text();
}

std::string redline_scores::table() const {
    const auto ratio = [](std::size_t one, std::size_t other) {
        return fixed(static_cast<double>(one) /
                     static_cast<double>(std::max<std::size_t>(other, 1)));
    };
    return "| measure | seen |\n|---|---|\n| precision | " + fixed(precise_.value()) +
           " |\n| recall | " + fixed(recalled_.value()) + " |\n| highlighted / changed | " +
           ratio(highlighted_, changed_) + " |\n| highlighted / replaced phrases | " +
           ratio(highlighted_, phrases_) + " |\n| hunks / edits | " + ratio(hunks_, edits_) +
           " |\n| hunks that cut a word | " + words_cut() + " |\n";
}

} // namespace kijun::bench
