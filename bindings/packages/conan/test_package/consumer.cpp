// Reads an edition of one clause, so that the library is linked and runs.

#include <kijun/kijun.hpp>

#include <iostream>

int main() {
    const auto read = kijun::read_edition(
        {"edition.xml",
         "<edition standard=\"s\" name=\"1\"><clause id=\"実1\" title=\"t\">"
         "<para label=\"1\"><text>x</text></para></clause></edition>"});
    if (!read) {
        std::cerr << kijun::describe(read.error(), kijun::language::en) << '\n';
        return 1;
    }
    std::cout << read->value.name() << '\n';
    return 0;
}
