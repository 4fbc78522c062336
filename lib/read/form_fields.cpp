#include "read/form_fields.hpp"

#include "read/checklist_columns.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kijun {
namespace {

struct field_name {
    std::string_view name; ///< as `column_key` has it
    form_field what;
};
constexpr auto field_names = std::to_array<field_name>(
    {{"基準番号", form_field::number},     {"基準項番", form_field::number},
     {"基準項目番号", form_field::number}, {"基準小項目番号", form_field::number},
     {"項目番号", form_field::number},     {"管理番号", form_field::number},
     {"項番", form_field::number},         {"番号", form_field::number},
     {"基準id", form_field::number},       {"基準no", form_field::number},
     {"基準no.", form_field::number},      {"no", form_field::number},
     {"no.", form_field::number},          {"id", form_field::number},
     {"基準小項目", form_field::title},    {"小項目", form_field::title},
     {"基準項目", form_field::title},      {"基準名", form_field::title},
     {"基準", form_field::title},          {"項目名", form_field::title},
     {"項目", form_field::title},          {"題名", form_field::title},
     {"管理策", form_field::title},        {"要求事項", form_field::title},
     {"適用区分", form_field::grade},      {"基準区分", form_field::grade},
     {"基準種別", form_field::grade},      {"区分", form_field::grade},
     {"種別", form_field::grade},          {"解説", form_field::text},
     {"基準の解説", form_field::text},     {"内容", form_field::text},
     {"説明", form_field::text},           {"本文", form_field::text},
     {"大項目", form_field::group},        {"基準大項目", form_field::group},
     {"大分類", form_field::group},        {"章", form_field::group},
     {"中項目", form_field::subgroup},     {"基準中項目", form_field::subgroup},
     {"中分類", form_field::subgroup},     {"節", form_field::subgroup}});

} // namespace

form_field form_field_of(std::string_view cell) {
    constexpr std::size_t longest = 60; // bytes
    if (cell.empty() || cell.size() > longest) {
        return form_field::none;
    }
    std::string key = column_key(cell);
    std::ranges::transform(key, key.begin(), [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    });
    const auto found = std::ranges::find(field_names, key, &field_name::name);
    return found == field_names.end() ? form_field::none : found->what;
}

} // namespace kijun
