// kijun_generate: writes a generated pair and its known edits to a folder.

#include "generate.hpp"

#include <kijun/write/write.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace kijun;
using namespace kijun::generator;

constexpr std::string_view usage =
    "usage: kijun_generate --out DIR [--clauses N] [--seed N] [--scenario NAME] [--rate "
    "NAME=VALUE]…\n"
    "scenarios: yearly hidden heavy heavy-hidden through same unrelated\n"
    "writes before.xml, after.xml and truth.json; more than 3300 clauses in parts of 3300\n"
    "rates:";

/// Clauses that are in memory at once.
constexpr std::size_t part_size = 3300;

struct task {
    generator_options options;
    std::string scenario = "yearly";
    std::string folder;
};

bool read_number(std::string_view text, auto& into) {
    const auto [end, why] = std::from_chars(text.data(), text.data() + text.size(), into);
    return why == std::errc() && end == text.data() + text.size();
}

bool read_rate(std::string_view text, generator_options& into) {
    const auto is = text.find('=');
    const auto known = std::ranges::find(rates(), text.substr(0, is), &named_rate::name);
    return is != std::string_view::npos && known != rates().end() &&
           read_number(text.substr(is + 1), into.*known->rate);
}

std::optional<task> read_arguments(int count, char** words) {
    task wanted;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        const std::string_view value = words[i + 1];
        bool right = true;
        if (name == "--out") {
            wanted.folder = value;
        } else if (name == "--scenario") {
            wanted.scenario = value;
            right = value == "unrelated" || scenario(value);
        } else if (name == "--clauses") {
            right = read_number(value, wanted.options.clauses);
        } else if (name == "--seed") {
            right = read_number(value, wanted.options.seed);
        } else {
            right = name == "--rate" && read_rate(value, wanted.options);
        }
        if (!right) {
            return std::nullopt;
        }
    }
    if (count % 2 == 0 || wanted.folder.empty() || wanted.options.clauses == 0) {
        return std::nullopt;
    }
    return wanted;
}

std::string json_string(std::string_view text) {
    std::string all = "\"";
    for (const char c : text) {
        all += c == '"' || c == '\\' ? "\\" : "";
        all += c;
    }
    return all += '"';
}

std::string json_list(const std::vector<std::string>& places) {
    std::string all(1, '[');
    for (const auto& place : places) {
        all.append(all.size() > 1 ? "," : "").append(json_string(place));
    }
    return all += ']';
}

/// One edit a line, with the names of `kijun diff --format json`.
std::string to_json(const known_edit& edit) {
    return "{\"type\":" + json_string(kijun::generator::to_string(edit.type)) +
           ",\"kind\":" + json_string(kijun::to_string(edit.kind)) +
           ",\"level\":" + json_string(kijun::to_string(edit.level)) +
           ",\"old\":" + json_list(edit.old_places) + ",\"new\":" + json_list(edit.new_places) +
           ",\"edited\":" + (edit.edited ? "true" : "false") +
           ",\"grade\":" + json_string(kijun::to_string(edit.grade)) + "}";
}

/// The three files, part after part.
class files {
public:
    explicit files(const std::string& folder)
        : before_(folder + "/before.xml", std::ios::binary),
          after_(folder + "/after.xml", std::ios::binary),
          truth_(folder + "/truth.json", std::ios::binary) {}

    void
    add(const edition& before, const edition& after, const std::vector<known_edit>& truth) {
        add(before_, before);
        add(after_, after);
        for (const auto& edit : truth) {
            truth_ << (any_truth_ ? ",\n" : "[\n") << to_json(edit);
            any_truth_ = true;
        }
        first_ = false;
    }

    /// False when a file could not be written.
    bool close() {
        before_ << end_of_edition;
        after_ << end_of_edition;
        truth_ << (any_truth_ ? "\n]\n" : "[\n]\n");
        for (auto* file : {&before_, &after_, &truth_}) {
            file->close();
        }
        return before_ && after_ && truth_;
    }

private:
    static constexpr std::string_view end_of_edition = "</edition>\n";

    /// What stands between the tags of the edition; the first part brings the opening one.
    void add(std::ofstream& file, const edition& part) {
        const std::string xml = to_xml(part);
        const auto opening = xml.find('>', xml.find("<edition"));
        const std::size_t begin = first_ ? 0 : xml.find_first_not_of('\n', opening + 1);
        file << std::string_view(xml).substr(begin, xml.rfind("</edition>") - begin);
    }

    std::ofstream before_;
    std::ofstream after_;
    std::ofstream truth_;
    bool first_ = true;
    bool any_truth_ = false;
};

bool run(const task& wanted) {
    files to(wanted.folder);
    generator_options part = wanted.options;
    // A part leaves the next one room for the clauses that a revision adds.
    for (std::size_t left = wanted.options.clauses; left > 0;
         left -= part.clauses, part.numbers_behind += 2 * part_size) {
        part.clauses = std::min(left, part_size);
        if (wanted.scenario == "unrelated") {
            generator_options other = part;
            other.seed += 1'000'000'000;
            to.add(generate(without_edits(part)).before,
                   generate(without_edits(other)).before,
                   {});
        } else {
            const auto pair = generate(*scenario(wanted.scenario, part));
            to.add(pair.before, pair.after, pair.truth);
        }
    }
    return to.close();
}

} // namespace

int main(int count, char** words) {
    const auto wanted = read_arguments(count, words);
    if (!wanted) {
        std::cerr << usage;
        for (const auto& each : rates()) {
            std::cerr << ' ' << each.name;
        }
        std::cerr << '\n';
        return 2;
    }
    std::error_code made;
    std::filesystem::create_directories(wanted->folder, made);
    if (!run(*wanted)) {
        std::cerr << wanted->folder << ": a file could not be written\n";
        return 4;
    }
    return 0;
}
