// What reads one text: read, cite and check.

#include "help_texts.hpp"

#include <array>

namespace kijun::cli {

namespace {

constexpr std::array verbs{
    verb_help{"read",
              R"(使い方: kijun read FILE [--as KIND] [--format FORMAT] [-o OUT]

基準の版かチェックリスト（XML、TSV、CSV、Excel、Word・PDF・HTML の表）を読み、整えて書き出す。
版は kijun の XML のほか、Word、PDF、HTML、Markdown、テキスト、e-Gov の法令XML、OSCAL の
カタログ（XML、JSON）も読み、版を取るどの操作にもそのまま渡せる。種類は中身で見分ける。
文字コードは UTF-8、UTF-16、Shift_JIS（Excel の CSV）、EUC-JP、ISO-2022-JP、HTML では
ISO-8859-1 も（XML は UTF-8）。
気づいたことは行と桁（Word では段落、PDF ではページ）を添えて標準エラー出力に書く。

  --columns 通番=A,関連規定箇所=H   Excel、TSV、CSV の列を文字か見出しで指す
  --sheet NAME         読むシート
  --as KIND            種類を決めて読む: edition、checklist、document（Word、Excel、PDF、HTML、
                       Markdown、テキストの中身を json、text、markdown、html、docx、xlsx、csv で）。
                       公表された見直し文書（PDF、その文字）からは review（JSON）、
                       notes（改訂要因の XML）、answers（ledger import に渡せる CSV）
  --tracked accepted|original
                       Word の変更履歴を、反映したあと（既定）か反映する前の文章で読む
  --format FORMAT      xml（既定）、json。版は text、markdown、html、docx、xlsx でも書き出す
  --fail-on findings   警告か誤りがあれば終了コード 1

例: kijun read edition-13.xml --format json -o edition-13.json
    kijun read 405AC0000000047_20240613_505AC0000000051.xml -o law.xml
)",
              R"(Usage: kijun read FILE [--as KIND] [--format FORMAT] [-o OUT]

Reads an edition or a checklist (XML, TSV, CSV, Excel, tables of Word, PDF and HTML) and
writes it out in good order.
An edition is kijun's XML, Word, PDF, HTML, Markdown, text, Japanese law XML of e-Gov, or an
OSCAL catalog (XML, JSON); every verb that takes an edition takes these. The kind is found
by content. Texts and tables may be UTF-8, UTF-16, Shift_JIS (Excel's CSV), EUC-JP or
ISO-2022-JP, HTML also ISO-8859-1; XML is UTF-8. Findings go to standard error with line and
column (paragraph of Word, page of PDF).

  --columns 通番=A,関連規定箇所=H   columns of a workbook, TSV or CSV by letters or heads
  --sheet NAME         the sheet to read
  --as KIND            read it as edition, checklist or document (what a Word, Excel, PDF, HTML,
                       Markdown or text file holds; json, text, markdown, html, docx, xlsx, csv);
                       of a published review paper (PDF, its text) give the review (JSON),
                       the notes (XML) or the answers (CSV for ledger import)
  --tracked accepted|original
                       tracked changes of a Word file: the text after them (the default)
                       or before them
  --format FORMAT      xml (the default), json; an edition as text, markdown, html, docx, xlsx, too
  --fail-on findings   exit 1 when there is a warning or an error

Example: kijun read edition-13.xml --format json -o edition-13.json
         kijun read NIST_SP-800-53_rev5_catalog.json -o rev5.xml
)"},
    verb_help{"cite",
              R"(使い方: kijun cite [--edition FILE] TEXT|- [--format text|json] [-o OUT]

文中の引用を読み取る。「-」は標準入力。text は一行に一つ、タブ区切りで
行:桁、書かれたまま、指す基準小項目、項の順。「実1～実5（実3を除く）」の実3は -実3。
JSON の位置はバイトで数える。

  --edition FILE       この版にある番号で、枝番か範囲かを決める
  --format text|json   既定は text
  --fail-on findings   警告か誤りがあれば終了コード 1

例: kijun cite --edition edition-13.xml "実1～実3、実73-1 を参照"
)",
              R"(Usage: kijun cite [--edition FILE] TEXT|- [--format text|json] [-o OUT]

Reads the citations in a text; "-" is standard input. The text form has one a line, parted
by tabs: line:column, as written, the clauses meant, the place inside; -実3 where a range
leaves it out (実1～実5（実3を除く）). JSON counts bytes.

  --edition FILE       decide between branch and range by the clauses of this edition
  --format text|json   default: text
  --fail-on findings   exit 1 when there is a warning or an error

Example: kijun cite --edition edition-13.xml "実1～実3、実73-1 を参照"
)"},
    verb_help{
        "check",
        R"(使い方: kijun check FILE… --edition NEW [--was OLD] [--fix] [--format FORMAT] [-o OUT]

基準を引用する文書を調べ、誤った引用や古くなった引用を、行と桁（Excel はシートとセル）を
添えて指摘する。FILE は、文書（テキスト、Markdown、HTML、ソースコード、Excel、PDF）、
チェックリスト、基準の版、それらのフォルダー、標準入力（-）。種類は中身で見分ける。

  dangling        引用先がない              withdrawn      新しい版では廃止・削除
  renumbered      新しい版では別の番号      changed        新しい版では内容が違う
  title-mismatch  番号と題名が合わない      edition-mismatch  照合する版と違う版の記載
  duplicate、gap、stale-term  版の項番の重複、抜け、改め残した用語

  --edition NEW        照合する版
  --was OLD            文書が書かれた当時の版。withdrawn、renumbered、changed に要る
  --fix                行き先が一つに決まる番号を書き換える（一度だけ。後は --was なしで調べる）
  --format text|json|sarif     既定は text
  --fail-on findings   指摘があれば終了コード 1

フォルダーの中で読めないもの、文字でないもの、リンクは、標準エラー出力に名を挙げて飛ばす。
例: kijun check docs --was edition-12.xml --edition edition-13.xml --fail-on findings
)",
        R"(Usage: kijun check FILE... --edition NEW [--was OLD] [--fix] [--format FORMAT] [-o OUT]

Finds wrong and stale citations, with line and column (of workbooks, sheet and cell). FILE is
any document (plain text, Markdown, HTML, source code, Excel, PDF), a checklist, an edition, a
folder of these, or standard input (-). The kind is found by content.

  dangling        cited, but not there     withdrawn      no longer in the new edition
  renumbered      another number now       changed        says something else now
  title-mismatch  not that clause's title  edition-mismatch  goes by another edition
  duplicate, gap, stale-term  of an edition: labels twice or left out, terms left behind

  --edition NEW        the edition to check against
  --was OLD            the one that the documents were written for; without it nothing is
                       withdrawn, renumbered or changed
  --fix                write renumbered citations anew where there is one successor; do it once,
                       and check without --was from then on
  --format text|json|sarif     default: text
  --fail-on findings   exit 1 when anything was found

What in a folder cannot be read, is no text or is a link is named on standard error, and left.
Example: kijun check docs --was edition-12.xml --edition edition-13.xml --fail-on findings
)"},
};

} // namespace

std::span<const verb_help> help_of_reading() {
    return verbs;
}

} // namespace kijun::cli
