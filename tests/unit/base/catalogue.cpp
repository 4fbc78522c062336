#include <kijun/base/diagnostic.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>

using namespace kijun;

namespace {

/// {0}, {1} … of a text, as a set of digits.
std::set<char> slots(std::string_view text) {
    std::set<char> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && text[i + 2] == '}') {
            found.insert(text[i + 1]);
        }
    }
    return found;
}

} // namespace

TEST_CASE("every entry of the catalogue has all its texts") {
    REQUIRE(catalogue().size() > 30);
    for (const catalogue_entry& entry : catalogue()) {
        CAPTURE(to_string(entry.id));
        CHECK(entry.found_ja.ends_with("。"));
        CHECK(entry.found_en.ends_with("."));
        CHECK(entry.advice_ja.ends_with("。"));
        CHECK(entry.advice_en.ends_with("."));
        CHECK_FALSE(entry.example.empty());
    }
}

TEST_CASE("numbers ascend, and each is found by its number") {
    unsigned last = 0;
    for (const catalogue_entry& entry : catalogue()) {
        CHECK(static_cast<unsigned>(entry.id) > last);
        last = static_cast<unsigned>(entry.id);
        CHECK(entry_of(entry.id).id == entry.id);
    }
}

TEST_CASE("every enumerator of code has an entry") {
    // Read from the header itself: an enumerator that nobody entered must not slip through.
    std::ifstream header(std::string(KIJUN_CORPUS) + "/../include/kijun/base/diagnostic.hpp");
    REQUIRE(header.good());
    std::set<unsigned> numbers;
    bool inside = false;
    for (std::string line; std::getline(header, line);) {
        inside = inside ? line != "};" : line.starts_with("enum class code");
        const std::size_t equals = line.find(" = ");
        if (inside && equals != std::string::npos) {
            numbers.insert(static_cast<unsigned>(std::stoul(line.substr(equals + 3))));
        }
    }
    REQUIRE(numbers.size() > 30);
    std::set<unsigned> entered;
    for (const catalogue_entry& entry : catalogue()) {
        entered.insert(static_cast<unsigned>(entry.id));
    }
    CHECK(entered == numbers);
}

TEST_CASE("both languages use the same details, numbered from 0 without a gap") {
    for (const catalogue_entry& entry : catalogue()) {
        CAPTURE(to_string(entry.id));
        const std::set<char> ja = slots(entry.found_ja);
        CHECK(ja == slots(entry.found_en));
        char next = '0';
        for (const char slot : ja) {
            CHECK(slot == next++);
        }
        CHECK(slots(entry.advice_ja).empty());
        CHECK(slots(entry.advice_en).empty());
    }
}
