#pragma once
// KJ02xx, KJ03xx and KJ04xx: editions, checklists, citations. The comment above an entry says
// what its details are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array model_entries{
    // {0} the name that it got
    catalogue_entry{code::clause_without_id,
                    severity::error,
                    "番号のない基準小項目があります。「{0}」としました。",
                    "A clause has no id; it was named \"{0}\".",
                    "id 属性に基準小項目の番号を書いてください。",
                    "Write the number of the clause into its id attribute.",
                    R"(<clause title="…">)"},
    // {0} id, {1} the name that the later one got
    catalogue_entry{code::clause_duplicate,
                    severity::error,
                    "基準小項目「{0}」が重複しています。後のものを「{1}」としました。",
                    "Clause \"{0}\" is there more than once; the later one was named \"{1}\".",
                    "番号の誤りがないか確かめてください。",
                    "Check the numbers.",
                    R"(<clause id="実9"/><clause id="実9"/>)"},
    // {0} label, {1} clause
    catalogue_entry{code::label_unknown,
                    severity::warning,
                    "{1} の項番「{0}」は既知の形ではありません。書かれたまま扱います。",
                    "Label \"{0}\" in {1} is in no known series; it was kept as written.",
                    "項番の書き方（1、(1)、①、a、参考1 など）を確かめてください。",
                    "Check the label against the known ones: 1, (1), ①, a, 参考1 and so on.",
                    R"(<para label="第一の一">)"},
    // {0} label, {1} the name that the later one got, {2} clause
    catalogue_entry{code::label_duplicate,
                    severity::warning,
                    "{2} で項番「{0}」が重複しています。後のものを「{1}」としました。",
                    "Label \"{0}\" is used twice in {2}; the later one was named \"{1}\".",
                    "項番の誤りがないか確かめてください。",
                    "Check the labels.",
                    R"(<para label="2"/><para label="2"/>)"},
    catalogue_entry{code::edition_empty,
                    severity::warning,
                    "基準小項目が一つもありません。",
                    "There is no clause at all.",
                    "ファイルを取り違えていないか確かめてください。",
                    "Check that this is the right file.",
                    R"(<edition standard="安全対策基準" name="第13版"/>)"},
    // {0} address
    catalogue_entry{code::note_for_nothing,
                    severity::warning,
                    "改訂要因の指す箇所「{0}」がありません。",
                    "A revision note is for \"{0}\", which does not exist.",
                    "clause 属性と path 属性を確かめてください。",
                    "Check its clause and path attributes.",
                    R"(<note clause="実999" path="2">…</note>)"},
    // {0} label, {1} the one before it, {2} clause
    catalogue_entry{code::label_out_of_order,
                    severity::note,
                    "{2} で項番「{0}」が「{1}」の後にあります。",
                    "In {2}, label \"{0}\" comes after \"{1}\".",
                    "項番の順序を確かめてください。",
                    "Check the order of the labels.",
                    R"x(<para label="(5)"/><para label="(3)"/>)x"},

    // {0} the name that it got
    catalogue_entry{code::item_without_number,
                    severity::error,
                    "通番のない項目があります。「{0}」としました。",
                    "An item has no number; it was named \"{0}\".",
                    "通番を書き加えてください。",
                    "Add its number (通番).",
                    R"(<item goal="…"/>)"},
    // {0} number
    catalogue_entry{code::item_duplicate,
                    severity::error,
                    "通番「{0}」が重複しています。",
                    "Item {0} is there more than once.",
                    "通番の誤りがないか確かめてください。",
                    "Check the item numbers.",
                    R"(<item number="22"/><item number="22"/>)"},
    // {0} column
    catalogue_entry{code::column_missing,
                    severity::error,
                    "列「{0}」がありません。",
                    "There is no column \"{0}\".",
                    "見出しの行に列名を書いてください。",
                    "Name the column in the header row.",
                    "a checklist table without 通番"},
    // {0} column
    catalogue_entry{code::column_unknown,
                    severity::note,
                    "列「{0}」は使いません。",
                    "Column \"{0}\" is not used.",
                    "必要な列であれば、列名の書き方を確かめてください。",
                    "If it is wanted, check the spelling of its name.",
                    "a checklist table with a column 社内メモ"},
    // {0} item, {1} text
    catalogue_entry{code::related_unreadable,
                    severity::warning,
                    "通番 {0} の関連規定箇所「{1}」を読み取れません。",
                    "The related clauses of item {0}, \"{1}\", cannot be read.",
                    "「実1、実8」のように基準小項目の番号で書いてください。",
                    "Write them as clause numbers, such as 実1、実8.",
                    "<related standard=\"安全対策基準\">同上</related>"},
    // {0} cells found, {1} cells of the header row
    catalogue_entry{code::row_ragged,
                    severity::warning,
                    "この行のセルは {0} 個で、見出しの {1} 個と違います。",
                    "This row has {0} cells where the header row has {1}.",
                    "区切り文字と引用符の過不足を確かめてください。",
                    "Check for a missing or surplus separator or quote.",
                    "a row of 9 cells under 10 column names"},
    catalogue_entry{code::checklist_empty,
                    severity::warning,
                    "チェックリストの項目が一つもありません。",
                    "The checklist has no items at all.",
                    "ファイルを取り違えていないか確かめてください。",
                    "Check that this is the right file.",
                    R"(<checklist name="API接続チェックリスト" version="2024"/>)"},
    // {0} column
    catalogue_entry{code::column_duplicate,
                    severity::warning,
                    "列「{0}」が二つ以上あります。最初の列を使います。",
                    "Column \"{0}\" is there more than once; the first is used.",
                    "要らない列を除いてください。",
                    "Remove the columns that are not wanted.",
                    "a header row with 備考 twice"},
    catalogue_entry{code::quote_unclosed,
                    severity::error,
                    "引用符「\"」が閉じられていません。",
                    "A quote (\") is not closed.",
                    "セルの終わりに「\"」を書き、セルの中の「\"」は二つ重ねてください。",
                    "End the cell with a quote, and double each quote inside it.",
                    "22,\"システム,API接続先"},
    // {0} what the row says
    catalogue_entry{code::row_set_aside,
                    severity::note,
                    "この行は項目ではないとみて、一覧に入れていません（{0}）。",
                    "This row was taken for no item and left out ({0}).",
                    "項目であれば、通番を書いてください。",
                    "If it is an item, write its number.",
                    "a note beneath the table"},
    // {0} the sheet or place of the list
    catalogue_entry{
        code::table_set_aside,
        severity::note,
        "この表は見出しが「{0}」の一覧と違うため、一覧に入れていません。",
        "This table has another head than the list of \"{0}\" and is not part of it.",
        "この表を使う場合は --sheet で指定してください。",
        "To use this one, name its sheet with --sheet.",
        "a workbook with a list and a form to fill in"},

    // {0} what was cited
    catalogue_entry{code::citation_dangling,
                    severity::warning,
                    "「{0}」は基準にありません。",
                    "\"{0}\" is not in the standard.",
                    "番号の誤りか、廃止・移設された基準小項目でないか確かめてください。",
                    "Check the number, and whether the clause was deleted or moved.",
                    "実200"},
    // {0} what was cited, {1} how it was read
    catalogue_entry{code::citation_ambiguous,
                    severity::note,
                    "「{0}」は二通りに読めます。「{1}」と読みました。",
                    "\"{0}\" can be read in two ways; it was read as \"{1}\".",
                    "範囲は「実1～実3」、枝番は「実73-1」のように書くと確かです。",
                    "Write a range as 実1～実3 and a branch as 実73-1 to be sure.",
                    "統4-5"},
    // {0} the range
    catalogue_entry{code::citation_bad_range,
                    severity::warning,
                    "範囲「{0}」を読み取れません。",
                    "The range \"{0}\" cannot be resolved.",
                    "両端の番号と順序を確かめてください。",
                    "Check both ends and their order.",
                    "実30～実28"},
    // {0} standard
    catalogue_entry{
        code::citation_other_standard,
        severity::note,
        "「{0}」の版がないため、その引用は確かめません。",
        "There is no edition of \"{0}\" here; citations of it are not checked.",
        "基準の名称の違いであれば直してください。その基準の版を指定すると確かめられます。",
        "If only the name differs, correct it; else give an edition of that standard.",
        "<related standard=\"オープンAPI報告書\">3.1</related>"},

};

} // namespace kijun
