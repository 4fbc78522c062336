#include "read/compound_file.hpp"

#include <string>
#include <string_view>

namespace kijun {
namespace {

constexpr std::string_view magic("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

bool has_stream(const source& input, std::string_view name) {
    std::string wide;
    for (const char letter : name) {
        wide += letter;
        wide += '\0';
    }
    return input.bytes.find(wide) != std::string::npos;
}

} // namespace

bool is_compound_file(const source& input) noexcept {
    return std::string_view(input.bytes).starts_with(magic);
}

failure refuse_compound_file(const source& input) {
    const location whole{input.name, {}, {}};
    if (has_stream(input, "EncryptedPackage")) {
        return {code::encrypted, whole, {}};
    }
    const std::string kind = has_stream(input, "WordDocument") ? ".doc"
                             : has_stream(input, "Workbook")   ? ".xls"
                                                               : ".doc, .xls";
    return {code::legacy_office, whole, {kind}};
}

} // namespace kijun
