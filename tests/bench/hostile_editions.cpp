// hostile_editions --list | NAME DIR [SIZE]: writes before.xml and after.xml of a hostile pair.

#include "hostile.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

int main(int count, char** words) {
    using namespace kijun::generator;
    if (count == 2 && std::string_view(words[1]) == "--list") {
        for (const auto& kind : hostile_kinds()) {
            std::cout << kind.name << '\n';
        }
        return 0;
    }
    const auto known = count < 3
                           ? hostile_kinds().end()
                           : std::ranges::find(hostile_kinds(), words[1], &hostile_kind::name);
    if (known == hostile_kinds().end()) {
        std::cerr << "usage: hostile_editions --list | NAME DIR [SIZE]\n";
        for (const auto& kind : hostile_kinds()) {
            std::cerr << "  " << kind.name << ": " << kind.size << ' ' << kind.says << '\n';
        }
        return 2;
    }
    const std::size_t size = count > 3 ? std::strtoul(words[3], nullptr, 10) : known->size;
    const auto pair = hostile(known->name, size);
    const std::filesystem::path folder = words[2];
    std::error_code made;
    std::filesystem::create_directories(folder, made);
    std::ofstream before(folder / "before.xml", std::ios::binary);
    std::ofstream after(folder / "after.xml", std::ios::binary);
    before << pair.before << std::flush;
    after << pair.after << std::flush;
    return before && after ? 0 : 4;
}
