#pragma once
// What the value of an option may be.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::cli {

using word_list = std::vector<std::string_view>;

/// What is wrong with the call. Thrown inside the reading of the command line only: the way out
/// of its checks.
struct usage_error {
    std::string ja;
    std::string en;
};

/// KJ0010 for it.
[[nodiscard]] failure failure_of(const usage_error& why, language in);

/// "html, markdown, csv".
[[nodiscard]] std::string joined(const word_list& words);
/// Throws usage_error: what the option cannot be, and what it takes.
[[noreturn]] void
refuse_value(const std::string& option, const std::string& value, const std::string& wanted);
/// One of these words. Throws usage_error.
void check_word(const std::string& option, const std::string& value, const word_list& words);
/// A number from 1 to a million, or `otherwise` for "". Throws usage_error.
[[nodiscard]] std::size_t
number_from(const std::string& option, const std::string& value, std::size_t otherwise);
/// A number of citations from 1 to `most_steps`, or 0 for ""; none goes with the proposals
/// "none". Throws usage_error.
[[nodiscard]] std::size_t steps_from(const std::string& value, const std::string& proposals);
/// YYYY-MM-DD or "". Throws usage_error.
void check_date(const std::string& value);
/// The format that `read --as` gives, by what it is asked for. Throws usage_error.
[[nodiscard]] std::string read_format(const std::string& as, const std::string& format);
/// 通番=A,関連規定箇所=H by its parts. Throws usage_error.
[[nodiscard]] std::map<std::string, std::string> columns_from(std::string_view written);

/// file-bytes=2G,places=8000000 over the usual limits. Throws usage_error.
[[nodiscard]] limits limits_from(const std::string& written);

/// What `diff` was asked to write, as it was given.
struct paper_words {
    const std::string& paper;
    const std::string& author;
    const std::string& date;
};
/// Refuses what does not go together.
void check_paper(const paper_words& asked, std::string_view format, std::size_t editions);

/// The format that `impact --paper` gives, by what it is asked for ("" for nothing). Refuses
/// formats that the paper does not come in.
[[nodiscard]] std::string impact_paper_format(const std::string& paper,
                                              const std::string& format);

/// "K" of k or K; "" of "". Refuses what is no column of a sheet.
[[nodiscard]] std::string column_letters_from(const std::string& value);

} // namespace kijun::cli
