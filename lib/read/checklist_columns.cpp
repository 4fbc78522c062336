#include "read/checklist_columns.hpp"

#include <kijun/read/checklist_layout.hpp>
#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

using alias = std::pair<std::string_view, checklist_column>;

// Names that lists of banks and vendors use for the published columns, as keys.
constexpr auto aliases = std::to_array<alias>({{"No", number},
                                               {"No.", number},
                                               {"NO", number},
                                               {"NO.", number},
                                               {"№", number},
                                               {"#", number},
                                               {"番号", number},
                                               {"項番", number},
                                               {"項目番号", number},
                                               {"管理番号", number},
                                               {"連番", number},
                                               {"項目No", number},
                                               {"項目No.", number},
                                               {"分類", category},
                                               {"カテゴリ", category},
                                               {"カテゴリー", category},
                                               {"大分類", category},
                                               {"大項目", category},
                                               {"対応目標", goal},
                                               {"管理目標", goal},
                                               {"目標", goal},
                                               {"確認項目", goal},
                                               {"確認内容", goal},
                                               {"確認事項", goal},
                                               {"チェック項目", goal},
                                               {"点検項目", goal},
                                               {"質問", goal},
                                               {"質問事項", goal},
                                               {"質問内容", goal},
                                               {"設問", goal},
                                               {"管理策", goal},
                                               {"要求事項", goal},
                                               {"項目", goal},
                                               {"管理項目", goal},
                                               {"評価項目", goal},
                                               {"監査項目", goal},
                                               {"点検内容", goal},
                                               {"点検事項", goal},
                                               {"チェック内容", goal},
                                               {"対策内容", goal},
                                               {"対策の内容", goal},
                                               {"内容", goal},
                                               {"対象", subject},
                                               {"実施者", subject},
                                               {"対応状況", status},
                                               {"現状", status},
                                               {"回答", status},
                                               {"点検結果", status},
                                               {"評価結果", status},
                                               {"結果", status},
                                               {"実施状況", status},
                                               {"実施有無", status},
                                               {"実施の有無", status},
                                               {"対応有無", status},
                                               {"判定", status},
                                               {"判定結果", status},
                                               {"評価", status},
                                               {"自己評価", status},
                                               {"自己評価結果", status},
                                               {"自己点検結果", status},
                                               {"対応可否", status},
                                               {"確認結果", status},
                                               {"チェック結果", status},
                                               {"実施結果", status},
                                               {"回答欄", status},
                                               {"回答内容", status},
                                               {"回答区分", status},
                                               {"貴社回答", status},
                                               {"ご回答", status},
                                               {"適否", status},
                                               {"適合状況", status},
                                               {"準拠状況", status},
                                               {"遵守状況", status},
                                               {"充足状況", status},
                                               {"達成状況", status},
                                               {"整備状況", status},
                                               {"取組状況", status},
                                               {"対応区分", status},
                                               {"対応の有無", status},
                                               {"実施区分", status},
                                               {"ステータス", status},
                                               {"進捗", status},
                                               {"進捗状況", status},
                                               {"課題", issue},
                                               {"対応計画", plan},
                                               {"今後の対応", plan},
                                               {"関連基準", related_label},
                                               {"関連文書", related_label},
                                               {"基準名", related_label},
                                               {"関連する規定", related_text},
                                               {"関連する規定箇所", related_text},
                                               {"関連箇所", related_text},
                                               {"関連条項", related_text},
                                               {"該当条項", related_text},
                                               {"該当箇所", related_text},
                                               {"該当基準", related_text},
                                               {"参照条項", related_text},
                                               {"参照箇所", related_text},
                                               {"参照基準", related_text},
                                               {"根拠規定", related_text},
                                               {"根拠条項", related_text},
                                               {"根拠", related_text},
                                               {"根拠条文", related_text},
                                               {"関連条文", related_text},
                                               {"関連項番", related_text},
                                               {"関連規程箇所", related_text},
                                               {"関連規程", related_label},
                                               {"該当条文", related_text},
                                               {"該当項番", related_text},
                                               {"参照条文", related_text},
                                               {"参照規定", related_text},
                                               {"対応基準", related_text},
                                               {"準拠基準", related_text},
                                               {"基準番号", related_text},
                                               {"関連基準番号", related_text},
                                               {"対応基準番号", related_text},
                                               {"安対基準", related_text},
                                               {"FISC基準", related_text},
                                               {"安全対策基準", related_text},
                                               {"FISC安全対策基準", related_text},
                                               {"FISC", related_text},
                                               {"FISC安対基準", related_text},
                                               {"関連する基準", related_text},
                                               {"関連する安全対策基準", related_text},
                                               {"対応する基準", related_text},
                                               {"注記", note},
                                               {"補足", note},
                                               {"コメント", note},
                                               {"摘要", note}});

} // namespace

std::optional<std::map<std::string, std::string>> parse_columns(std::string_view written) {
    std::map<std::string, std::string> columns;
    while (!written.empty()) {
        const std::string_view one = written.substr(0, written.find(','));
        written.remove_prefix(std::min(written.size(), one.size() + 1));
        const std::size_t equals = one.find('=');
        if (equals == 0 || equals == std::string_view::npos || equals + 1 == one.size()) {
            return std::nullopt;
        }
        columns[std::string(one.substr(0, equals))] = one.substr(equals + 1);
    }
    return columns;
}

std::string column_key(std::string_view written) {
    const std::string key = comparison_key(written);
    std::string plain;
    std::size_t open = 0;
    for (const char letter : key) {
        open += letter == '(' ? 1 : 0;
        if (open == 0 && letter != ' ' && letter != '\n' && letter != '\t') {
            plain += letter;
        }
        open -= letter == ')' && open > 0 ? 1 : 0;
    }
    return plain;
}

std::optional<named_column> column_named(std::string_view head) {
    const std::string key = column_key(head);
    for (std::size_t i = 0; i < published_columns.size(); ++i) {
        if (key == published_columns.at(i)) {
            return named_column{static_cast<checklist_column>(i), true};
        }
    }
    const auto* const found = std::ranges::find(aliases, std::string_view(key), &alias::first);
    return found == aliases.end() ? std::nullopt
                                  : std::optional(named_column{found->second, false});
}

bool may_name_numbers(std::string_view key) {
    constexpr auto names = std::to_array<std::string_view>(
        {"項", "問", "Q", "順", "順番", "枝番", "Seq", "SEQ", "seq", "Seq#"});
    constexpr auto ends =
        std::to_array<std::string_view>({"番号", "通番", "項番", "連番", "№", "#"});
    constexpr auto latin =
        std::to_array<std::string_view>({"No", "NO", "no", "ID", "Id", "id"});
    while (key.ends_with('.') || key.ends_with(',') || key.ends_with(':')) {
        key.remove_suffix(1);
    }
    const auto ends_key = [key](std::string_view end) { return key.ends_with(end); };
    const auto ends_word = [key](std::string_view end) {
        if (!key.ends_with(end)) {
            return false;
        }
        const std::string_view before = key.substr(0, key.size() - end.size());
        // Behind other letters it is part of a word; behind a slash it is an answer (Yes/No).
        return before.empty() || static_cast<unsigned char>(before.back()) >= 0x80 ||
               before.back() == '_' || before.back() == '-';
    };
    return std::ranges::find(names, key) != names.end() ||
           std::ranges::any_of(ends, ends_key) || std::ranges::any_of(latin, ends_word);
}

bool take_labels_for_places(std::vector<checklist_item>& items) {
    std::size_t named = 0;
    std::size_t counted = 0; // labels with a number, as every citation has one
    for (const checklist_item& item : items) {
        for (const related_clauses& related : item.related) {
            named += related.label.empty() ? 0U : 1U;
            counted +=
                column_key(related.label).find_first_of("0123456789") != std::string::npos ? 1U
                                                                                           : 0U;
        }
    }
    if (counted == 0 || counted * 2 < named) {
        return false;
    }
    for (checklist_item& item : items) {
        for (related_clauses& related : item.related) {
            related.text = std::exchange(related.label, std::string());
        }
    }
    return true;
}

void name_by_file(std::string_view file, std::string& name, std::string& version) {
    std::string_view stem = file.substr(file.find_last_of("/\\") + 1);
    stem = stem.substr(0, stem.rfind('.'));
    const std::size_t last = stem.find_last_not_of("0123456789");
    const bool dated = last != std::string_view::npos && stem.size() - last - 1 >= 4 &&
                       (stem[last] == '-' || stem[last] == '_' || stem[last] == ' ');
    if (dated) {
        version = stem.substr(last + 1);
        stem = stem.substr(0, last);
    }
    if (name.empty()) {
        name = stem;
    }
}

} // namespace kijun
