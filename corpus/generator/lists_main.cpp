// kijun_generate_lists: writes the checklists of many institutions to a folder, a hundred a
// folder inside it.

#include "checklists.hpp"

#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using namespace kijun;

constexpr std::string_view usage =
    "usage: kijun_generate_lists --edition FILE --out DIR [--lists N] [--items N] [--seed N]\n"
    "writes DIR/0000/00000.xml and so on: lists that cite the edition\n";

bool read_number(std::string_view text, auto& into) {
    const auto [end, why] = std::from_chars(text.data(), text.data() + text.size(), into);
    return why == std::errc() && end == text.data() + text.size();
}

std::string padded(std::size_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

} // namespace

int main(int count, char** words) {
    std::string edition_file;
    std::filesystem::path folder;
    std::size_t lists = 100;
    generator::list_options options;
    bool right = count % 2 == 1;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        const std::string_view value = words[i + 1];
        if (name == "--edition") {
            edition_file = value;
        } else if (name == "--out") {
            folder = value;
        } else if (name == "--lists") {
            right = read_number(value, lists) && right;
        } else if (name == "--items") {
            right = read_number(value, options.items) && right;
        } else {
            right = name == "--seed" && read_number(value, options.seed) && right;
        }
    }
    if (!right || edition_file.empty() || folder.empty()) {
        std::cerr << usage;
        return 2;
    }
    const result<source> input = load(edition_file);
    const auto cited = input ? read_edition(*input) : result<reading<edition>>(input.error());
    if (!cited || cited->value.clause_count() == 0) {
        std::cerr << edition_file << ": no edition\n";
        return 3;
    }
    constexpr std::size_t a_folder = 100;
    for (std::size_t i = 0; i < lists; ++i) {
        const std::filesystem::path inside = folder / padded(i / a_folder, 4);
        std::filesystem::create_directories(inside);
        std::ofstream file(inside / (padded(i, 5) + ".xml"), std::ios::binary);
        file << to_xml(generator::generate_list(cited->value, i, options));
        if (!file) {
            std::cerr << inside << ": a file could not be written\n";
            return 4;
        }
    }
    return 0;
}
