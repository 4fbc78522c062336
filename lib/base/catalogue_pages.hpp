#pragma once
// KJ083x: pages (PDF and the text of pages). The comment above an entry says what its details
// are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array page_entries{
    // {0} program, {1} Debian package
    catalogue_entry{code::program_missing,
                    severity::error,
                    "PDF を読むのに使うプログラム {0}（パッケージ {1}）がありません。",
                    "The program {0} (package {1}), which reads PDF, is not there.",
                    "そのパッケージをインストールしてください（Debian では apt-get install）。",
                    "Install that package (with apt-get install on Debian).",
                    "a machine without poppler-utils"},
    // {0} program, {1} how it ended, {2} what it said
    catalogue_entry{code::program_failed,
                    severity::error,
                    "{0} が途中で止まりました（{1}）{2}。",
                    "{0} did not come to its end ({1}){2}.",
                    "PDF を別のソフトで開いて保存し直すか、上限を上げてください。",
                    "Open the PDF in another program and save it anew, or raise the limit.",
                    "a PDF that brings pdftotext down"},
    // {0} how many, {1} the first
    catalogue_entry{
        code::running_text_dropped,
        severity::note,
        "ページ番号や柱として {0} 行を除きました（最初は「{1}」）。",
        "{0} lines were left out as page numbers or running heads (the first: \"{1}\").",
        "本文であれば、元の文書から補ってください。",
        "If they are text, take them from the file itself.",
        "- 3 - at the foot of each page"},
    // {0} page
    catalogue_entry{code::page_without_text,
                    severity::warning,
                    "{0} ページに文字がありません（画像だけのページと思われます）。",
                    "Page {0} holds no text; it may be a scanned picture.",
                    "文字認識（OCR）をかけた PDF を指定してください。",
                    "Give a PDF with text, such as OCR makes.",
                    "a page that was scanned"},
    // {0} how many, {1} the first, {2} its kanji
    catalogue_entry{code::radicals_folded,
                    severity::note,
                    "部首の文字 {0} 字を漢字に直しました（最初は「{1}」を「{2}」に）。",
                    "{0} radicals were read as kanji (the first: \"{1}\" as \"{2}\").",
                    "PDF の文字情報が部首になっているためで、見た目は同じです。",
                    "The PDF holds radicals where the page shows kanji; they look alike.",
                    "⽅針 with U+2F45"},
    // {0} what is wrong with it
    catalogue_entry{code::pdf_broken,
                    severity::error,
                    "壊れた PDF です（{0}）。",
                    "This PDF is broken ({0}).",
                    "元のファイルを受け取り直してください。",
                    "Get the file again.",
                    "a PDF cut off while it was copied"},
    // {0} page
    catalogue_entry{code::page_columns,
                    severity::note,
                    "{0} ページは段組みとして、左の段から順に読みました。",
                    "Page {0} was read in columns, from the left.",
                    "表であれば、元の文書で行の並びを確かめてください。",
                    "If it is a table, check the order of its rows in the file.",
                    "a page in two columns"},
    // {0} the characters: Adobe-Japan1
    catalogue_entry{
        code::language_pack_missing,
        severity::error,
        "この PDF "
        "の文字（{0}"
        "）を読むためのデータがありません。読めない文字が残るため、読取りを中止しました。",
        "The data for reading the characters of this PDF ({0}) is not there; it was not read, "
        "for "
        "text would be missing.",
        "poppler の文字データ（Debian では poppler-data）を入れてください。",
        "Install the character data of poppler (poppler-data on Debian).",
        "a Japanese PDF without embedded fonts, on a machine without poppler-data"},
};

} // namespace kijun
