#pragma once
// How the parts of a law are called.

#include <string>
#include <string_view>

namespace kijun {

/// An article by its Num where the title is missing: "12_2" is 第十二条の二, "4:6"
/// 第四条から第六条まで; "" for what is no such number.
[[nodiscard]] std::string article_name(std::string_view num);

/// The amending law as its supplement is called: 「令和五年六月一四日法律第五一号」 is
/// 令和五年法律第五一号. What has no month and day stays.
[[nodiscard]] std::string amending_law_name(std::string_view amend_law_num);

/// 「（目的）」 without its brackets: 目的. Anything else stays.
[[nodiscard]] std::string_view without_brackets(std::string_view caption);

/// "2024/06/13" and "2024-06-13" as 2024-06-13; "" for what is no date.
[[nodiscard]] std::string iso_date(std::string_view written);

/// The date in a file's name as e-Gov names its files, 405AC0000000047_20240613_505….xml:
/// eight digits between "_" and "_" or "."; "" when there is none.
[[nodiscard]] std::string date_in_file_name(std::string_view file);

} // namespace kijun
