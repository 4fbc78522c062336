#include "option_values.hpp"

#include <kijun/base/limit_words.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/read/checklist_layout.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

namespace kijun::cli {

failure failure_of(const usage_error& why, language in) {
    std::string said = in == language::ja ? why.ja : why.en;
    for (const std::string_view stop : {"。", "."}) { // the catalogue has it
        if (said.ends_with(stop)) {
            said.erase(said.size() - stop.size());
        }
    }
    return {code::usage, {"kijun", {}, {}}, {std::move(said)}};
}

std::string joined(const word_list& words) {
    std::string text;
    for (const std::string_view word : words) {
        text += text.empty() ? "" : ", ";
        text += word;
    }
    return text;
}

void refuse_value(const std::string& option,
                  const std::string& value,
                  const std::string& wanted) {
    throw usage_error{option + " に「" + value +
                          "」は指定できません。指定できるもの: " + wanted,
                      option + " cannot be \"" + value + "\"; it takes: " + wanted};
}

void check_word(const std::string& option, const std::string& value, const word_list& words) {
    if (std::ranges::find(words, value) == words.end()) {
        refuse_value(option, value, joined(words));
    }
}

std::size_t
number_from(const std::string& option, const std::string& value, std::size_t otherwise) {
    if (value.empty()) {
        return otherwise;
    }
    std::size_t number = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, problem] = std::from_chars(value.data(), end, number);
    if (problem != std::errc{} || stop != end || number == 0 || number > 1'000'000) {
        refuse_value(option, value, "1, 2, 3 …");
    }
    return number;
}

std::size_t steps_from(const std::string& value, const std::string& proposals) {
    const std::size_t steps = number_from("--steps", value, 0);
    if (steps > most_steps) {
        refuse_value("--steps", value, "1 … " + std::to_string(most_steps));
    }
    if (steps > 0 && proposals == "none") {
        throw usage_error{"--steps は --proposals none と共に使えません。",
                          "--steps does not go with --proposals none."};
    }
    return steps;
}

void check_date(const std::string& value) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    bool good = value.size() == 10 && value[4] == '-' && value[7] == '-';
    for (std::size_t i = 0; good && i < value.size(); ++i) {
        good = i == 4 || i == 7 || digit(value[i]);
    }
    if (!good && !value.empty()) {
        refuse_value("--date", value, "YYYY-MM-DD");
    }
}

void check_paper(const paper_words& asked, std::string_view format, std::size_t editions) {
    if (asked.paper == "comparison" && (format == "json" || editions > 2)) {
        throw usage_error{"新旧対照表は二つの版から、json 以外の形式で書き出します。",
                          "A comparison is of two editions, in a format other than json."};
    }
    if (asked.paper == "tracked" && (format == "json" || format == "csv" || editions > 2)) {
        throw usage_error{
            "見え消しは二つの版から、json と csv 以外の形式で書き出します。",
            "Tracked changes are of two editions, in a format other than json and csv."};
    }
    for (const auto& [name, value] :
         {std::pair<std::string, const std::string&>{"--author", asked.author},
          {"--date", asked.date}}) {
        if (!value.empty() && asked.paper != "tracked") {
            throw usage_error{name + " は --paper tracked と共に指定してください。",
                              name + " goes with --paper tracked."};
        }
    }
}

// Of what a published paper holds each has one form; the others are as asked for.
std::string read_format(const std::string& as, const std::string& format) {
    const std::string_view only = as == "review"    ? "json"
                                  : as == "notes"   ? "xml"
                                  : as == "answers" ? "csv"
                                                    : "";
    if (!only.empty() && !format.empty()) {
        check_word("--format", format, {only});
    }
    if (!only.empty()) {
        return std::string(only);
    }
    if (as == "document") {
        check_word("--format",
                   format.empty() ? "json" : format,
                   {"json", "text", "markdown", "html", "docx", "xlsx", "csv"});
        return format.empty() ? "json" : format;
    }
    check_word("--format",
               format.empty() ? "xml" : format,
               {"xml", "json", "text", "markdown", "html", "docx", "xlsx"});
    return format.empty() ? "xml" : format;
}

// 通番=A,関連規定箇所=H
std::map<std::string, std::string> columns_from(std::string_view written) {
    auto columns = parse_columns(written);
    if (!columns) {
        throw usage_error{"--columns は「通番=A,関連規定箇所=H」のように書いてください。",
                          "Write --columns as \"通番=A,関連規定箇所=H\"."};
    }
    return *std::move(columns);
}

limits limits_from(const std::string& written) {
    const std::optional<limits> chosen = parse_limits(written);
    if (!chosen) {
        word_list names;
        for (const limit_word& one : limit_words) {
            names.push_back(one.name);
        }
        const std::string known = joined(names);
        throw usage_error{"--limit は「file-bytes=2G,places=8000000」のように書いてください"
                          "（名前: " +
                              known + "）。",
                          "Write --limit as \"file-bytes=2G,places=8000000\" (names: " + known +
                              ")."};
    }
    return *chosen;
}

std::string column_letters_from(const std::string& value) {
    std::string letters;
    for (const char letter : value) {
        const bool small = letter >= 'a' && letter <= 'z';
        if (!small && !(letter >= 'A' && letter <= 'Z')) {
            refuse_value("--annotate", value, "A, B, C …");
        }
        letters += small ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    if (letters.size() > 3 || (letters.size() == 3 && letters > "XFD")) {
        refuse_value("--annotate", value, "A … XFD");
    }
    return letters;
}

std::string impact_paper_format(const std::string& paper, const std::string& format) {
    if (paper == "answers" && format == "json") {
        throw usage_error{"回答用の表は json 以外の形式で書き出します。",
                          "The sheets to be answered are written in a format other than json."};
    }
    if (paper != "report") {
        return format.empty() ? "text" : format;
    }
    if (!format.empty() && format != "html") {
        throw usage_error{"--paper report は html だけで書き出します。",
                          "--paper report is written as html only."};
    }
    return "html";
}

} // namespace kijun::cli
