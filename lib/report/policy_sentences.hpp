#pragma once
// The sentences of the 対応方針 that are made of facts.

#include <kijun/review/annual_review.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::policy {

/// The watched matter that the comparison belongs under: the one that says so, else the first
/// whose title speaks of related standards (関連規定, 関連規程); nullptr where there is none.
[[nodiscard]] const review_factor* matter_of_standards(const review_file& file);

/// "2025年12月4日" of 2025-12-04, "2025年3月" of 2025-03; anything else as it is.
[[nodiscard]] std::string date(std::string_view written);

/// The checklist's name; チェックリスト where it has none.
[[nodiscard]] std::string checklist_name(const annual_review& review);

/// "API接続チェックリストの見直しは「要」とする。"; while questions are open 「要」（暫定）.
[[nodiscard]] std::string conclusion(const annual_review& review);

/// Why: what the conclusion rests on, a sentence a line. Without the reasons that only people
/// know.
[[nodiscard]] std::vector<std::string> grounds(const annual_review& review);

/// How many questions are open, so that the conclusion is provisional; "" where none is.
[[nodiscard]] std::string provisional(const annual_review& review);

/// From which edition to which, of which month.
[[nodiscard]] std::string editions(const annual_review& review);

/// What an item takes in.
struct intake {
    std::string places;  ///< "実9の2（追加）"
    std::string outcome; ///< behind the places: "の改訂を通番22に取り込み、…を加える。"
    std::vector<std::string> reasons; ///< that were given with the verdicts, each once
};
/// `rows` tell what it takes in, `links` are those of these changes to the item; `category` is
/// the item's, or "".
[[nodiscard]] intake intake_of(const revised_item& item,
                               std::string_view category,
                               const std::vector<reference_row>& rows,
                               const std::vector<const impact_link*>& links);

/// "（見直しは要しない。）" and the like, to stand behind a finding.
[[nodiscard]] std::string_view answer(std::optional<bool> needs_review);

/// The lines of a text of the review file, without blanks around them and empty ones.
[[nodiscard]] std::vector<std::string> lines(std::string_view text);

} // namespace kijun::policy
