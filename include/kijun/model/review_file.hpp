#pragma once
// The review file: which editions and checklist one annual review ties together, and what the
// secretariat found on each factor of the yearly rule.

#include <kijun/base/location.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kijun {

// Texts are as the file has them, without the blanks around them. A line of one is a paragraph
// of the paper.

/// One of the four factors of the yearly rule, or a watched matter (then `number` is "").
struct review_factor {
    std::string number;               ///< 1 to 4, as the rule counts them
    std::string title;                ///< ユーザーの使用状況や要望
    std::optional<bool> needs_review; ///< none when the file does not say
    std::string finding;              ///< 所見
    position at;
    /// The matter is that of the related standards' editions: what the comparison found belongs
    /// under it.
    bool about_standards = false;
};

/// The yearly rule itself (見直しに関するルール), quoted.
struct review_rule {
    std::string title;  ///< 今後の維持管理方法, or ""
    std::string source; ///< where it stands: チェックリスト解説書 P2, or ""
    std::string text;   ///< a line is a paragraph
};

/// A related standard (関連規定) besides what the comparison says of it.
struct review_related {
    std::string standard;             ///< FISC・対応基準, as the checklist names it
    std::string note;                 ///< a footnote: where it was published; may be ""
    std::optional<bool> needs_review; ///< none when the file does not say
    std::string finding;              ///< 所見
    position at;
};

/// Paths as written: relative ones are relative to the review file.
struct review_standard {
    std::string old_edition; ///< its file
    std::string new_edition; ///< its file
    std::string notes;       ///< may be ""
    position at;
    /// Stated relations between the checklist and this standard: its file; may be "".
    std::string relations{};
};

/// What one annual review ties together.
struct review_file {
    std::string year;   ///< 2025
    std::string title;  ///< of the paper
    std::string issuer; ///< whose review it is
    std::string issued; ///< 2025-12-04
    /// The day that this review began (2025-06-01): answers of before are carried over; may be
    /// "", then it is the first of April of `year`.
    std::string since{};
    std::string file;
    std::vector<review_standard> standards; ///< at least one
    std::string checklist;                  ///< path as written
    /// How a list with a layout of its own is to be read: see read/checklist_layout.hpp.
    std::map<std::string, std::string> columns{};
    std::string sheet{};                ///< the only sheet of a workbook to look in, or ""
    std::string ledger;                 ///< may be ""
    std::vector<review_factor> factors; ///< the four factors (検討事項)
    /// Matters that the last review said to watch, told behind the factors.
    std::vector<review_factor> watched;
    std::optional<review_rule> rule{};     ///< none where the file does not quote it
    std::vector<review_related> related{}; ///< those that the file says something of
    std::string decision{}; ///< what the secretariat says to its conclusion; may be ""
    std::string policy{};   ///< how the checklist is to be revised; may be ""
};

} // namespace kijun
