#include "read/contents_names.hpp"

#include "numbering/characters.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_one_of;
using numbering::narrow;

/// A short line in small letters, without blanks and brackets; "" for a long one.
std::string plain_name(std::string_view line) {
    constexpr std::size_t most = 60;
    std::string name;
    if (line.size() > most) {
        return name;
    }
    for (const char32_t sign : to_utf32(line)) {
        const char32_t plain = narrow(sign);
        if (!is_blank(sign) && !is_one_of(sign, U"【】[]〔〕<>＜＞-―—～~■●◆")) {
            append_utf8(name, plain >= U'A' && plain <= U'Z' ? plain + 32 : plain);
        }
    }
    return name;
}

} // namespace

bool names_contents(std::string_view line) {
    const std::string name = plain_name(line);
    constexpr std::array<std::string_view, 6> names{
        "目次", "もくじ", "contents", "tableofcontents", "listoffigures", "listoftables"};
    return std::ranges::find(names, name) != names.end() || name.ends_with("目次");
}

bool names_tables(std::string_view line) {
    const std::string name = plain_name(line);
    constexpr std::array<std::string_view, 4> words{
        "listoftables", "listoffigures", "listofexamples", "listofequations"};
    if (std::ranges::find(words, name) != words.end()) {
        return true;
    }
    constexpr std::array<std::string_view, 4> things{"表", "図", "図表", "例"};
    return std::ranges::any_of(things, [&name](std::string_view thing) {
        const std::string_view rest = std::string_view(name).substr(
            std::string_view(name).starts_with(thing) ? thing.size() : name.size());
        return rest == "一覧" || rest == "の一覧" || rest == "目次" || rest == "リスト";
    });
}

} // namespace kijun
