// Texts that are all structure: every byte of the input is a piece of a line.

#include "target.hpp"

#include <kijun/read/read.hpp>

#include <array>
#include <set>
#include <string>

namespace kijun::fuzz {
namespace {

constexpr std::array<std::string_view, 64> pieces{
    "\n",        "\n\n",       "1",
    "2",         "3",          "10",
    ".",         "-",          " ",
    "　",        "1.1",        "1.2",
    "2.1",       "1.1.1",      "A.1",
    "４．２",    "Ⅱ－１",      "Ⅱ-1-2",
    "Ⅲ",         "第1章",      "第２章",
    "第1節",     "第2編",      "第3",
    "第一条",    "第2条の2",   "別紙1",
    "附属書A",   "Appendix B", "問1",
    "【問２】",  "実9",        "統4-1",
    "(1)",       "（２）",     "①",
    "ア",        "a",          "・",
    "参考1",     "（注1）",    "目次",
    "Contents",  " …… ",       " . . . . ",
    "\t",        "12",         "iv",
    "目的",      "範囲",       "体制を整備すること。",
    "The quick", "infor-",     "mation",
    "。",        "（",         "）",
    "----",      "====",       "「基礎」",
    "解説",      "を参照",     "  ",
    "第13版"};

} // namespace

std::vector<std::string> seeds(const std::string& /*corpus*/) {
    return {std::string("\x2f\x00\x0a\x30\x00\x32\x00\x0b\x31\x00\x32\x00\x0c\x30\x00\x32", 16),
            std::string("\x29\x00\x02\x30\x2b\x2e\x00\x03\x31\x2b\x2e\x00\x02\x30\x00\x32", 16),
            std::string("\x13\x30\x00\x0a\x31\x00\x32\x00\x1a\x00\x0a\x30\x00\x33", 14)};
}

void take(std::string_view input) {
    constexpr std::size_t most = 4'000;
    std::string text = "規程 第2版\n";
    for (const char byte : input.substr(0, most)) {
        text += pieces[static_cast<unsigned char>(byte) % pieces.size()];
    }
    at_hand = text;
    const auto read = read_edition({"rules.txt", text});
    if (!read) {
        return;
    }
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < read->value.clause_count(); ++i) {
        promise(!read->value.clause_at(i).id().empty(), "a clause has an id");
        promise(ids.insert(read->value.clause_at(i).id()).second, "no two have the same");
    }
    const auto again = read_edition({"rules.txt", text});
    promise(again && again->value.paragraph_count() == read->value.paragraph_count() &&
                again->findings.size() == read->findings.size(),
            "the same text reads the same");
}

} // namespace kijun::fuzz
