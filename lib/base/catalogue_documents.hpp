#pragma once
// KJ08xx, first part: office files, text files and what they are read into. The comment above
// an entry says what its details are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array document_entries{
    // {0} what is wrong with it
    catalogue_entry{
        code::archive_broken,
        severity::error,
        "壊れた ZIP です（{0}）。",
        "This ZIP file is broken ({0}).",
        "元のファイルを受け取り直すか、Word や Excel で開いて保存し直してください。",
        "Get the file again, or open it in Word or Excel and save it anew.",
        "a docx cut off while it was copied"},
    // {0} part, {1} limit in bytes
    catalogue_entry{
        code::part_too_large,
        severity::error,
        "ファイルの中の「{0}」が、展開すると上限の {1} バイトを超えます。",
        "\"{0}\" in this file unpacks to more than the limit of {1} bytes.",
        "ファイルを分けるか、上限を上げてください（コマンドでは --limit part-bytes=2G）。",
        "Split the file, or raise the limit (on the command line --limit part-bytes=2G).",
        "a docx whose document.xml unpacks to 10 GB"},
    // {0} part
    catalogue_entry{code::part_missing,
                    severity::error,
                    "ファイルの中に「{0}」がありません。",
                    "There is no \"{0}\" in this file.",
                    "Word や Excel で開いて保存し直してください。",
                    "Open it in Word or Excel and save it anew.",
                    "a ZIP that holds no word/document.xml"},
    // {0} part, {1} what is wrong, {2} byte
    catalogue_entry{code::part_unreadable,
                    severity::error,
                    "ファイルの中の「{0}」を読めません（{1}、{2} バイト目）。",
                    "\"{0}\" in this file cannot be read ({1}, byte {2}).",
                    "Word や Excel で開いて保存し直してください。",
                    "Open it in Word or Excel and save it anew.",
                    "a docx with a flipped bit"},
    // {0} the format (.doc)
    catalogue_entry{code::legacy_office,
                    severity::error,
                    "古い形式の Office ファイルです（{0}）。",
                    "This is an Office file of the old form ({0}).",
                    "Word や Excel で開き、docx か xlsx として保存し直してください。",
                    "Open it in Word or Excel and save it as docx or xlsx.",
                    "a file that Word 2003 saved"},
    catalogue_entry{code::encrypted,
                    severity::error,
                    "パスワードで保護されています。",
                    "The file is protected by a password.",
                    "パスワードを外したものを指定してください。",
                    "Give a copy without the password.",
                    "an xlsx that asks for a password"},
    // {0} the format (OpenDocument)
    catalogue_entry{
        code::other_office,
        severity::error,
        "ここでは読めない形式の Office ファイルです（{0}）。",
        "This is an Office file of a form that is not read here ({0}).",
        "Word、Excel、LibreOffice などで開き、docx か xlsx として保存し直してください。",
        "Open it in Word, Excel or LibreOffice and save it as docx or xlsx.",
        "an .ods, or a binary workbook (.xlsb)"},
    // {0} sheet
    catalogue_entry{
        code::sheet_hidden,
        severity::note,
        "シート「{0}」は非表示です。読みましたが、表示されているシートを先に使います。",
        "Sheet \"{0}\" is hidden; it was read, but visible sheets go before it.",
        "非表示のシートを使う場合は、表示するか --sheet で指定してください。",
        "To use it, show it or name it with --sheet.",
        "a workbook that keeps last year's list on a hidden sheet"},
    // {0} sheet, {1} how many
    catalogue_entry{
        code::rows_hidden,
        severity::note,
        "シート「{0}」の非表示の行 {1} 行も読みました。",
        "On sheet \"{0}\", {1} hidden rows were read, too.",
        "絞り込みで隠れた行も項目として数えます。不要な行は削除してください。",
        "Rows that a filter hides count as items; delete those that you do not want.",
        "a list that was saved with a filter on"},
    // {0} what stands there
    catalogue_entry{code::cell_unreadable,
                    severity::warning,
                    "このセルは読めません（{0}）。",
                    "This cell cannot be read ({0}).",
                    "Excel で開いて保存し直してください。",
                    "Open it in Excel and save it anew.",
                    "a cell whose shared string is not there"},
    // {0} sheet
    catalogue_entry{code::sheet_missing,
                    severity::warning,
                    "シート「{0}」の中身がファイルにありません。",
                    "What sheet \"{0}\" holds is not in the file.",
                    "Excel で開いて保存し直してください。",
                    "Open it in Excel and save it anew.",
                    "a workbook that a program wrote by halves"},
    // {0} table, {1} rows, {2} columns
    catalogue_entry{code::sheet_too_small,
                    severity::error,
                    "表「{0}」（{1} 行、{2} 列）は Excel のシートに入りません。",
                    "Table \"{0}\" ({1} rows, {2} columns) is larger than a sheet of Excel.",
                    "csv か html で書き出すか、入力を分けてください。",
                    "Write csv or html, or split the input.",
                    "a list of 2,000,000 changes with --format xlsx"},
    // {0} cell
    catalogue_entry{
        code::cell_not_free,
        severity::warning,
        "セル {0} には書き込めません（すでに内容がある、結合されている、行がない）。",
        "Cell {0} cannot be filled in: it holds something, is merged, or has no row.",
        "空いている列を指定してください。元の内容は変えていません。",
        "Name a column that is free. What it holds is left as it is.",
        "--annotate H where H is 関連規定箇所"},
    // {0} what stands against it
    catalogue_entry{code::workbook_not_annotated,
                    severity::error,
                    "このブックには書き込めません（{0}）。",
                    "This workbook cannot be written into ({0}).",
                    "Excel で xlsx として保存し直したものを指定してください。",
                    "Save it anew as xlsx in Excel, and give that.",
                    "a workbook with a digital signature"},
    // {0} sheet, {1} their letters
    catalogue_entry{code::columns_hidden,
                    severity::note,
                    "シート「{0}」の非表示の列（{1}）も読みました。",
                    "On sheet \"{0}\", hidden columns ({1}) were read, too.",
                    "不要な列は削除してください。使う列は --columns で指定できます。",
                    "Delete columns that you do not want, or say with --columns which to use.",
                    "a list with an internal column hidden before it was sent"},
    // {0} how many, {1} the first
    catalogue_entry{code::cell_comments_left_out,
                    severity::note,
                    "セルのコメント {0} 件は一覧に含めていません（最初は「{1}」）。",
                    "{0} comments on cells are not in the checklist (the first: \"{1}\").",
                    "一覧の内容であれば、セルに書き写してください。",
                    "If they are content of the list, copy them into cells.",
                    "「全銀協に確認中」というコメントの付いた 関連規定箇所 のセル"},
    // {0} how many
    catalogue_entry{code::changes_done,
                    severity::note,
                    "変更履歴 {0} か所を、反映したあとの文章で読みました。",
                    "{0} tracked changes were read as accepted.",
                    "反映する前の文章を読むには --tracked original を指定してください。",
                    "To read the text before them, give --tracked original.",
                    "a docx that was circulated with its changes shown"},
    // {0} how many
    catalogue_entry{code::changes_undone,
                    severity::note,
                    "変更履歴 {0} か所を、反映する前の文章で読みました。",
                    "{0} tracked changes were read as not made.",
                    "反映したあとの文章を読むには --tracked の指定を外してください。",
                    "To read the text after them, leave --tracked out.",
                    "kijun read draft.docx --as document --tracked original"},
    // {0} how many
    catalogue_entry{code::pictures_without_text,
                    severity::note,
                    "図 {0} 点の中の文字は読めません。",
                    "What stands in {0} pictures cannot be read.",
                    "図の中に条文や表があれば、文字で書き足してください。",
                    "If a picture holds text or a table, write it out.",
                    "a docx with a table pasted as a picture"},
    // {0} how many
    catalogue_entry{code::foreign_content,
                    severity::warning,
                    "別のファイルから差し込まれた部分 {0} か所は読みませんでした。",
                    "{0} pieces inserted from other files were not read.",
                    "Word で開いて保存し直すと、本文に取り込まれます。",
                    "Open the file in Word and save it anew, so that they become text of it.",
                    "a docx that holds a piece of HTML (altChunk)"},
    // {0} how many, {1} the first
    catalogue_entry{
        code::margins_left_out,
        severity::note,
        "本文ではない {0} "
        "行（ヘッダー、フッター、ページの案内）を除きました（最初は「{1}」）。",
        "{0} lines of headers, footers or navigation were left out (the first: \"{1}\").",
        "本文であれば、本文に移してください。",
        "If they are text, move them into the body.",
        "各ページに「第13版」「社外秘」と入る docx、nav に目次のある html"},
};

} // namespace kijun
