#pragma once
// What an answer on a worksheet was asked for: enough to know, when it comes back, whether the
// question is still the same.

#include <kijun/base/export.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/ledger.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {

/// What a question was about when it was put on a sheet.
struct asked_question {
    std::string change; ///< fingerprint of the change
    std::string item;   ///< fingerprint of the item; "" for all items
    std::string known;  ///< fingerprint of the verdicts that stood; "" where there were none
    std::string number; ///< 通番 of then, "" for all items
    std::string place;  ///< address of then

    friend bool operator==(const asked_question&, const asked_question&) = default;
};

/// "0123456789abcdef|0123456789abcdef|-|22|実9/2".
[[nodiscard]] KIJUN_API std::string to_string(const asked_question& asked);
/// None for anything else.
[[nodiscard]] KIJUN_API std::optional<asked_question> parse_asked(std::string_view text);

/// The questions of one impact as a ledger has them. Keeps references: all three must outlive
/// it.
class KIJUN_API asked_questions {
public:
    /// Linear in the three; then a question is a look-up.
    asked_questions(const impact& of, const checklist& items, const ledger& book);
    ~asked_questions();
    asked_questions(const asked_questions&) = delete;
    asked_questions& operator=(const asked_questions&) = delete;
    asked_questions(asked_questions&&) = delete;
    asked_questions& operator=(asked_questions&&) = delete;

    /// Of the change at this index under the item of this 通番, or under all items ("").
    [[nodiscard]] asked_question of(std::size_t change, std::string_view number) const;

private:
    struct data;
    std::unique_ptr<const data> data_;
};

} // namespace kijun
