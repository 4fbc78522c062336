#include <kijun/document/located_document.hpp>

#include <algorithm>
#include <cstdint>

namespace kijun {
namespace {

position line(std::size_t number) {
    return {static_cast<std::uint32_t>(number), 0, 0};
}

std::string page(std::size_t number) {
    return "p." + std::to_string(number);
}

} // namespace

std::string column_letters(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string name;
    for (; column != 0; column = (column - 1) / letters) {
        name += static_cast<char>('A' + (column - 1) % letters);
    }
    std::reverse(name.begin(), name.end());
    return name;
}

location location_of(const located_document& in, std::size_t block, const std::string& file) {
    const block_origin& from = in.origins[block];
    if (from.page != 0 && from.line == 0) {
        return {file, {}, page(from.page)};
    }
    if (from.paragraph != 0) {
        return {file, {}, "¶" + std::to_string(from.paragraph)};
    }
    if (!from.sheet.empty()) {
        return {file, {}, from.sheet};
    }
    return {file, line(from.line), {}};
}

location location_of(const located_document& in,
                     std::size_t block,
                     std::size_t row,
                     std::size_t column,
                     const std::string& file) {
    const block_origin& from = in.origins[block];
    if (!from.sheet.empty() && row < from.rows.size()) {
        return {file,
                {},
                from.sheet + '!' +
                    column_letters(std::max<std::size_t>(from.column, 1) + column) +
                    std::to_string(from.rows[row])};
    }
    if (from.page != 0) {
        return {file, {}, page(row < from.rows.size() ? from.rows[row] : from.page)};
    }
    if (from.paragraph != 0) {
        return {file,
                {},
                "¶" + std::to_string(from.paragraph) + " [" + std::to_string(row + 1) + ',' +
                    std::to_string(column + 1) + ']'};
    }
    return {file, line(row < from.rows.size() ? from.rows[row] : from.line), {}};
}

} // namespace kijun
