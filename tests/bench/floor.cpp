// floor FILE…: the floor F as a process. Reads each file, parses it with pugixml and normalises
// every paragraph with ICU, on one thread.

#include "floor_work.hpp"

#include <cstddef>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

int main(int count, char** words) {
    std::size_t bytes = 0;
    try {
        for (int i = 1; i < count; ++i) {
            std::ifstream file(words[i], std::ios::binary | std::ios::ate);
            std::string xml(file ? static_cast<std::size_t>(file.tellg()) : 0, '\0');
            file.seekg(0);
            if (!file.read(xml.data(), static_cast<std::streamsize>(xml.size()))) {
                std::cerr << words[i] << ": cannot be read\n";
                return 3;
            }
            bytes += kijun::bench::parse_and_normalise(xml);
        }
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 3;
    }
    std::cout << bytes << '\n';
    return 0;
}
