// kijun_generate: writes a generated pair and its known edits to a folder.

#include "generate.hpp"

#include <kijun/write/write.hpp>

#include <charconv>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace kijun;
using namespace kijun::generator;

constexpr std::string_view usage =
    "usage: kijun_generate --out DIR [--clauses N] [--seed N] [--hide-numbers] [--heavy]\n"
    "writes before.xml, after.xml and truth.json\n";

struct task {
    generator_options options;
    bool reorganised = false;
    std::string folder;
};

bool read_number(std::string_view text, auto& into) {
    const auto [end, why] = std::from_chars(text.data(), text.data() + text.size(), into);
    return why == std::errc() && end == text.data() + text.size();
}

std::optional<task> read_arguments(int count, char** words) {
    task wanted;
    for (int i = 1; i < count; ++i) {
        const std::string_view name = words[i];
        if (name == "--hide-numbers") {
            wanted.options.hide_numbers = true;
            continue;
        }
        if (name == "--heavy") {
            wanted.reorganised = true;
            continue;
        }
        if (++i == count) {
            return std::nullopt;
        }
        const std::string_view value = words[i];
        if (name == "--out") {
            wanted.folder = value;
        } else if (name == "--clauses") {
            if (!read_number(value, wanted.options.clauses)) {
                return std::nullopt;
            }
        } else if (name != "--seed" || !read_number(value, wanted.options.seed)) {
            return std::nullopt;
        }
    }
    if (wanted.folder.empty() || wanted.options.clauses == 0) {
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
    return all + "\"";
}

std::string json_list(const std::vector<std::string>& places) {
    std::string all = "[";
    for (const auto& place : places) {
        all += (all.size() > 1 ? "," : "") + json_string(place);
    }
    return all + "]";
}

/// One edit a line, with the names of `kijun diff --format json`.
std::string to_json(const std::vector<known_edit>& truth) {
    std::string all = "[\n";
    for (const auto& edit : truth) {
        all += "{\"type\":" + json_string(kijun::generator::to_string(edit.type)) +
               ",\"kind\":" + json_string(kijun::to_string(edit.kind)) +
               ",\"level\":" + json_string(kijun::to_string(edit.level)) +
               ",\"old\":" + json_list(edit.old_places) +
               ",\"new\":" + json_list(edit.new_places) +
               ",\"edited\":" + (edit.edited ? "true" : "false") +
               ",\"grade\":" + json_string(kijun::to_string(edit.grade)) +
               (&edit == &truth.back() ? "}\n" : "},\n");
    }
    return all + "]\n";
}

} // namespace

int main(int count, char** words) {
    const auto wanted = read_arguments(count, words);
    if (!wanted) {
        std::cerr << usage;
        return 2;
    }
    const auto pair = generate(wanted->reorganised ? heavy(wanted->options) : wanted->options);
    std::error_code made;
    std::filesystem::create_directories(wanted->folder, made);
    const auto write = [&wanted](const char* name, const std::string& bytes) {
        const auto saved = save(wanted->folder + "/" + name, bytes);
        if (!saved) {
            std::cerr << describe(saved.error(), language::en) << '\n';
        }
        return saved.has_value();
    };
    return write("before.xml", to_xml(pair.before)) && write("after.xml", to_xml(pair.after)) &&
                   write("truth.json", to_json(pair.truth))
               ? 0
               : 4;
}
