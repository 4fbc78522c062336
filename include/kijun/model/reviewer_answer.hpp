#pragma once
// An answer as a reviewer writes it down: by place and 通番, not yet by fingerprint.

#include <kijun/base/location.hpp>
#include <kijun/model/ledger.hpp>

#include <string>
#include <vector>

namespace kijun {

/// One answer about one place, under any number of items.
struct reviewer_answer {
    std::string clause;              ///< 実9
    std::string path;                ///< 2, 参考1/1-3, or "" for the clause itself
    std::vector<std::string> items;  ///< 通番; empty for "-": judged for all items
    answer said = answer::no_impact; ///< what the reviewer decided
    std::string reviewer;
    std::string date;
    std::string reason;
    position at;
    // Of a worksheet only:
    std::string asked{};       ///< what it was asked for (review/asked_question.hpp), or ""
    std::string change_text{}; ///< the wording that the reviewer had before them
    std::string item_text{};   ///< the item that the reviewer had before them
    std::string cell{};        ///< "回答!M12", where the answer stands
};

/// What a reviewer wrote beside a hole of the traceability.
struct answered_hole {
    std::string asked;                         ///< what it was asked for
    hole_answer said = hole_answer::justified; ///< what is said of it
    std::string reviewer;
    std::string date;
    std::string reason;
    std::string cell; ///< where the answer stands
};

/// All that people answered in one workbook.
struct answered_sheets {
    std::vector<reviewer_answer> answers; ///< sheet by sheet, row by row
    std::vector<answered_hole> holes;     ///< sheet by sheet, row by row
};

} // namespace kijun
