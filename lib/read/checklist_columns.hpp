#pragma once
// The columns of a checklist and the names that they go by.

#include <kijun/model/checklist.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// In the order of the published columns.
enum checklist_column : std::uint8_t {
    number,
    category,
    goal,
    subject,
    status,
    issue,
    plan,
    related_label,
    related_text,
    note,
};

/// A name as it is compared: its comparison key without blanks and bracketed notes.
[[nodiscard]] std::string column_key(std::string_view written);

struct named_column {
    checklist_column column = number;
    bool published = false; ///< by its published name, not by one that other lists use
};

/// Which column a head names; none when it names none.
[[nodiscard]] std::optional<named_column> column_named(std::string_view head);

/// May a name that no column is known by head 通番: 質問No., 統制ID? As a key. What stands
/// beneath it must tell, too.
[[nodiscard]] bool may_name_numbers(std::string_view key);

/// Of a list without a column of 関連規定箇所: are its citations in the column of 関連規定
/// (関連基準: 実1、実8), and not names of documents? Then they become the text.
[[nodiscard]] bool take_labels_for_places(std::vector<checklist_item>& items);

/// Names the list after its file, unless it has a name: 「…/API接続チェックリスト_2024.xlsx」
/// is API接続チェックリスト, version 2024.
void name_by_file(std::string_view file, std::string& name, std::string& version);

} // namespace kijun
