#include <kijun/base/content_hash.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace kijun;

TEST_CASE("a hash tells contents apart by every byte, by length and by what came before") {
    std::set<std::uint64_t> seen;
    std::size_t made = 0;
    const auto add = [&](std::string_view bytes, std::uint64_t before) {
        seen.insert(content_hash(bytes, before));
        ++made;
    };
    const std::string text = "安全対策基準 第13版";
    for (std::size_t length = 0; length <= text.size(); ++length) {
        add(std::string_view(text).substr(0, length), 0);
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string other = text;
            other[at] = static_cast<char>(static_cast<unsigned char>(other[at]) ^ (1U << bit));
            add(other, 0);
        }
    }
    for (std::size_t zeros = 1; zeros < 40; ++zeros) {
        add(std::string(zeros, '\0'), 0);
    }
    add(text, 1);
    add("b", content_hash("a"));
    add("a", content_hash("b"));
    CHECK(seen.size() == made);
}

TEST_CASE("a hash is the same on every machine: journals are kept") {
    CHECK(content_hash("") == content_hash("", 0));
    CHECK(content_hash("kijun") == 0x1D8F9D768FE9AD67ULL);
    CHECK(content_hash("実9 識別符号が悪用されない仕掛け") == 0x7A11DEC7765DA925ULL);
}
