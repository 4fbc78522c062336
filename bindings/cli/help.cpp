#include "help.hpp"

#include <algorithm>
#include <array>

namespace kijun::cli {
namespace {

constexpr std::string_view program_ja = R"(使い方: kijun 操作 [引数…]

  read    基準の版やチェックリストを読み、XML か JSON で書き出す
  cite    文中の引用（実1～実3、実112 2-(1)⑧）を読み取る
  diff    新旧の版を比べ、変更を一覧にする
  history 一つの場所を、いくつもの版を通してたどる
  match   旧版の各基準小項目について、新版での行き先の候補を挙げる
  trace   版とチェックリストの対応をたどる（対応表、GraphML、DOT）
  impact  変更がどの通番に関わり、どれを見直すべきかを示す
  check   基準を引用する文書を調べ、古い引用や誤った引用を指摘する
  review  年次の見直しの文書一式を書き出す
  ledger  担当者の判定を台帳に取り込み、表示する

どの操作でも使える指定:
  -o FILE           標準出力の代わりに FILE へ書く
  --format FORMAT   出力の形式（操作ごとの help を参照）
  --lang ja|en      メッセージの言語（既定は ja）
  --help, --version

終了コード: 0 完了、1 --fail-on に該当、2 指定の誤り、3 入力を読めない、4 出力を書けない
例: kijun review review.xml -o papers
詳しくは: kijun 操作 --help
)";
constexpr std::string_view program_en = R"(Usage: kijun VERB [ARGUMENT...]

  read    read an edition or a checklist, write it as XML or JSON
  cite    read the citations in a text (実1～実3, 実112 2-(1)⑧)
  diff    compare two editions and list the changes
  history follow one place through several editions
  match   for each old clause, its likeliest successors in the new edition
  trace   follow links of editions and checklists (matrix, GraphML, DOT)
  impact  which changes concern which checklist items, and which need review
  check   find stale and wrong citations in anybody's documents
  review  write every paper of one annual review
  ledger  take reviewers' verdicts into the ledger, show it

For every verb:
  -o FILE           write to FILE instead of standard output
  --format FORMAT   form of the output (see the help of each verb)
  --lang ja|en      language of the messages (default: ja)
  --help, --version

Exit: 0 done, 1 --fail-on met, 2 usage, 3 input unreadable, 4 output not written
Example: kijun review review.xml -o papers
More:    kijun VERB --help
)";

struct verb_help {
    std::string_view verb;
    std::string_view ja;
    std::string_view en;
};

constexpr std::array verbs{
    verb_help{"read",
              R"(使い方: kijun read FILE [--as KIND] [--format FORMAT] [-o OUT]

基準の版かチェックリスト（XML、TSV、CSV、Excel）を読み、整えて書き出す。
版は kijun の XML のほか、Word、PDF、HTML、Markdown、テキスト、e-Gov の法令XML、OSCAL の
カタログ（XML、JSON）も読み、版を取るどの操作にもそのまま渡せる。種類は中身で見分ける。
文字コードは UTF-8、UTF-16、Shift_JIS（Excel の CSV）、EUC-JP、ISO-2022-JP（XML は UTF-8）。
気づいたことは行と桁（Word では段落、PDF ではページ）を添えて標準エラー出力に書く。

  --columns 通番=A,関連規定箇所=H   Excel の列を文字か見出しで指す
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

Reads an edition or a checklist (XML, TSV, CSV, Excel) and writes it out in good order.
An edition is kijun's XML, Word, PDF, HTML, Markdown, text, Japanese law XML of e-Gov, or an
OSCAL catalog (XML, JSON); every verb that takes an edition takes these. The kind is found
by content. Texts and tables may be UTF-8, UTF-16, Shift_JIS (Excel's CSV), EUC-JP or
ISO-2022-JP; XML is UTF-8. Findings go to standard error with line and column (paragraph of
Word, page of PDF).

  --columns 通番=A,関連規定箇所=H   columns of a workbook by letters or by what heads them
  --sheet NAME         the sheet to read
  --as KIND            read it as edition, checklist or document (what a Word, Excel, PDF, HTML,
                       Markdown or text file holds, as json, text, markdown, html, docx, xlsx or csv);
                       of a published review paper (PDF, its text) give the review (JSON),
                       the notes (XML) or the answers (CSV for ledger import)
  --tracked accepted|original
                       tracked changes of a Word file: the text after them (the default)
                       or before them
  --format FORMAT      xml (the default) or json; an edition as text, markdown, html, docx, xlsx, too
  --fail-on findings   exit 1 when there is a warning or an error

Example: kijun read edition-13.xml --format json -o edition-13.json
         kijun read NIST_SP-800-53_rev5_catalog.json -o rev5.xml
)"},
    verb_help{"cite",
              R"(使い方: kijun cite [--edition FILE] TEXT|- [--format text|json] [-o OUT]

文中の引用を読み取る。「-」は標準入力。text は一行に一つ、タブ区切りで
行:桁、書かれたまま、指す基準小項目、項の順。JSON の位置はバイトで数える。

  --edition FILE       この版にある番号で、枝番か範囲かを決める
  --format text|json   既定は text
  --fail-on findings   警告か誤りがあれば終了コード 1

例: kijun cite --edition edition-13.xml "実1～実3、実73-1 を参照"
)",
              R"(Usage: kijun cite [--edition FILE] TEXT|- [--format text|json] [-o OUT]

Reads the citations in a text; "-" is standard input. The text form has one a line, parted
by tabs: line:column, as written, the clauses meant, the place inside. JSON counts bytes.

  --edition FILE       decide between branch and range by the clauses of this edition
  --format text|json   default: text
  --fail-on findings   exit 1 when there is a warning or an error

Example: kijun cite --edition edition-13.xml "実1～実3、実73-1 を参照"
)"},
    verb_help{
        "diff",
        R"(使い方: kijun diff OLD NEW… [--format text|json|html|docx|xlsx|markdown|csv] [-o OUT]

新旧の版を比べる。基準小項目は番号と本文で対応づけ、項は追加、変更、削除、移設、
項番の振直し、分割、統合に分けて示す。三つ以上の版を古い順に並べると、最初から最後までの
変更と、それぞれがどの版で生じたかを示す。

  --format FORMAT      既定は text
  --paper comparison   新旧対照表を書き出す（下線は改正箇所、変わらない箇所は（略））
  --old-first          新旧対照表の左を改正前にする
  --paper tracked      見え消しを書き出す。docx では Word の変更履歴になり、すべて承諾すると新版、
                       すべて元に戻すと旧版の文章になる
  --author NAME、--date YYYY-MM-DD   変更履歴に記す名前（既定は kijun）と日付（既定は新版の日付）
  --fail-on findings   入力に警告か誤りがあれば終了コード 1
  --fail-on review     表記だけでない変更があれば終了コード 1

例: kijun diff edition-12.xml edition-13.xml --format html -o changes.html
    kijun diff edition-12.xml edition-13.xml --paper tracked --format docx -o 見え消し.docx
    kijun diff edition-11.xml edition-12.xml edition-13.xml
)",
        R"(Usage: kijun diff OLD NEW... [--format text|json|html|docx|xlsx|markdown|csv] [-o OUT]

Compares two editions. Clauses are paired by number and text; paragraphs are told as added,
modified, deleted, moved, renumbered, split or merged. Of more editions, oldest first, the
changes from the first to the last, each with the editions that it came about in.

  --format FORMAT      default: text
  --paper comparison   the two editions side by side (新旧対照表), what did not change left out
  --old-first          with the old edition on the left
  --paper tracked      one in the other: in docx, tracked changes of Word; accepting all gives the
                       new edition, rejecting all the old one
  --author NAME, --date YYYY-MM-DD   whose changes they are (default: kijun), and of which day
                       (default: the new edition's date)
  --fail-on findings   exit 1 when an input has a warning or an error
  --fail-on review     exit 1 when some change is more than editorial

Example: kijun diff edition-12.xml edition-13.xml --format html -o changes.html
         kijun diff edition-12.xml edition-13.xml --paper tracked --format docx -o tracked.docx
         kijun diff edition-11.xml edition-12.xml edition-13.xml
)"},
    verb_help{
        "history",
        R"(使い方: kijun history ADDRESS EDITION… [--in EDITION] [--format FORMAT] [-o OUT]

一つの場所を、古い順に並べた版を通してたどる。項番の振直し、移設、分割、統合を越えて、
追加されるまで、削除されるまで。ADDRESS は 実112/2/(1) か、引用の形 実112 2-(1)。
番号が使い回されていれば、その場所がある最も新しい版のものを指す。

  --in EDITION         ADDRESS がどの版の場所か（版の名前か、並べた順の番号）
  --format text|json|html|docx|xlsx|markdown|csv      既定は text
  --fail-on findings   入力に警告か誤りがあれば終了コード 1

例: kijun history '実112 2-(1)' edition-11.xml edition-12.xml edition-13.xml
)",
        R"(Usage: kijun history ADDRESS EDITION... [--in EDITION] [--format FORMAT] [-o OUT]

Follows one place through editions, oldest first: across renumberings, moves, splits and
mergers, back to its addition and on to its deletion. ADDRESS is written as 実112/2/(1) or as
a citation, 実112 2-(1); of a number used again, the newest edition that has it decides.

  --in EDITION         the edition that ADDRESS is of (its name, or its number in the row)
  --format text|json|html|docx|xlsx|markdown|csv      default: text
  --fail-on findings   exit 1 when an input has a warning or an error

Example: kijun history '実112 2-(1)' edition-11.xml edition-12.xml edition-13.xml
)"},
    verb_help{"match",
              R"(使い方: kijun match OLD NEW [--top N] [--format text|json] [-o OUT]

旧版の基準小項目ごとに、新版での行き先の候補を近い順に挙げる。text は一行に一つ、
タブ区切りで旧番号、選んだ番号（なければ「-」）、候補と近さの順。

  --top N              候補の数（既定は 5）
  --format text|json   既定は text
  --fail-on findings   入力に警告か誤りがあれば終了コード 1

例: kijun match edition-8.xml edition-9.xml --top 3
)",
              R"(Usage: kijun match OLD NEW [--top N] [--format text|json] [-o OUT]

For each clause of the old edition, its likeliest successors in the new one, nearest first.
The text form has one clause a line, parted by tabs: old, chosen ("-" for none), candidates.

  --top N              number of candidates (default: 5)
  --format text|json   default: text
  --fail-on findings   exit 1 when an input has a warning or an error

Example: kijun match edition-8.xml edition-9.xml --top 3
)"},
    verb_help{"trace",
              R"(使い方: kijun trace EDITION… CHECKLIST… [--format FORMAT] [-o OUT]

版とチェックリストの対応をたどる。版は古い順に並べる。種類は中身で見分ける。
指す先のない引用は標準エラー出力に書く。

  --format text|json|csv|graphml|dot|sql|html|docx|xlsx|markdown  既定は text（対応表）
           oscal-mapping、oscal-mapping-xml   OSCAL 1.2 の mapping-collection（JSON、XML）
           reqif                              ReqIF 1.2（要件管理ツール用）
  --table matrix|nodes|edges   csv で書く表（既定は matrix。sql は点と辺の表）
  --columns、--sheet           チェックリストが Excel のとき（read の説明を参照）
  --ledger F                   台帳。正当とされた穴を、理由を添えて別に示す
  --relations F                対応づけの XML（type は equal、subset-of など。いつ誰が述べたか）
  --date YYYY-MM-DD            oscal-mapping と reqif の日付（既定は入力の中の最も新しい日付）
  --fail-on findings           警告か誤りがあれば終了コード 1

例: kijun trace edition-13.xml checklist-2024.xml --format html -o matrix.html
    kijun trace edition-13.xml checklist-2024.xml --relations relations.xml --format reqif -o 対応.reqif
)",
              R"(Usage: kijun trace EDITION... CHECKLIST... [--format FORMAT] [-o OUT]

Follows the links of editions (oldest first) and checklists. Kinds are found by content.
Citations of what is not there go to standard error.

  --format text|json|csv|graphml|dot|sql|html|docx|xlsx|markdown  default: text (the matrix)
           oscal-mapping, oscal-mapping-xml   a mapping-collection of OSCAL 1.2 (JSON, XML)
           reqif                              ReqIF 1.2, for tools of requirements
  --table matrix|nodes|edges   which table csv holds (default: matrix; sql has nodes and edges)
  --columns, --sheet           where a checklist is a workbook (see read)
  --ledger F                   the ledger; holes that it justifies are told apart, with the reason
  --relations F                stated relations (XML): equal, subset-of ..., by whom and when
  --date YYYY-MM-DD            of oscal-mapping and reqif (default: the latest day in the inputs)
  --fail-on findings           exit 1 when there is a warning or an error

Example: kijun trace edition-13.xml checklist-2024.xml --format html -o matrix.html
         kijun trace edition-13.xml checklist-2024.xml --relations relations.xml --format reqif -o links.reqif
)"},
    verb_help{
        "impact",
        R"(使い方: kijun impact OLD NEW CHECKLIST [--notes F] [--ledger F] [--format FORMAT] [-o OUT]
        kijun impact OLD NEW DIR|LISTFILE -o OUTDIR [--threads N] [--format FORMAT]

どの変更がどの通番に関わるか、見直しが要るか、要らないならなぜかを示す。

  --columns、--sheet   CHECKLIST が Excel のとき（read の説明を参照）
  --notes F            改訂要因の XML
  --ledger F           台帳。答えの済んだ問いは繰り返さない
  --relations F        対応づけの XML。引用と同じく紐づけ、関係なしと確かめたものは候補にしない
  --paper answers      回答用の表を書き出す（xlsx。記入したら ledger import に渡す）
  --annotate K         CHECKLIST の Excel の K 列（空いている列）に、要見直しか否かと、その変更を
                       書き込んだものを -o に書く。ほかは元のまま。通番ごとに、関連規定箇所の行へ
  --proposals none|indirect|suggested
                       誰も紐づけていない候補をどこまで挙げるか: 挙げない、基準どうしの引用を
                       たどる、言葉の近さでも挙げる（既定。DIR と LISTFILE では indirect）
  --changes yes|no     json に変更そのものも入れるか（既定は yes。DIR と LISTFILE では no）
  --format text|json|html|docx|xlsx|markdown|csv|sql  既定は text
  --table nodes|edges  csv で、対応の点と辺の表を書く（sql は両方。PostgreSQL、SQLite 用）
  --fail-on findings   警告か誤りがあれば終了コード 1
  --fail-on review     見直しが要る通番があれば終了コード 1

DIR（フォルダー）か LISTFILE（一行に一つ、そのファイルからの相対パス）なら、その中の
チェックリストすべてについて、結果を OUTDIR/lists に JSON で、変更を changes.json に、まとめを
summary.json と summary.csv に書き、まとめを --format で標準出力に示す。続けて実行すると、
中身の変わらないものは繰り返さない（中断したあとも）。読めないものは名を挙げて先へ進む。
  --threads N          同時に使うスレッドの数（既定は計算機のすべて）

例: kijun impact edition-12.xml edition-13.xml checklist-2024.xml --ledger ledger.xml
    kijun impact 旧版.docx 新版.docx 一覧.xlsx --paper answers --format xlsx -o 回答.xlsx
    kijun impact edition-12.xml edition-13.xml lists -o results
    kijun impact edition-12.xml edition-13.xml lists --format sql -o sector.sql
)",
        R"(Usage: kijun impact OLD NEW CHECKLIST [--notes F] [--ledger F] [--format FORMAT] [-o OUT]
       kijun impact OLD NEW DIR|LISTFILE -o OUTDIR [--threads N] [--format FORMAT]

Which changes concern which items, which items need review, and why the others do not.

  --columns, --sheet   where CHECKLIST is a workbook (see read)
  --notes F            revision notes (XML)
  --ledger F           the ledger; what it answers is not asked again
  --relations F        stated relations (XML): they link as citations do, and what was reviewed as
                       having no relationship is not suggested
  --paper answers      the sheets to be answered (xlsx; filled in, for ledger import)
  --annotate K         write into column K (a free one) of CHECKLIST, a workbook, what of each item
                       needs review, in the row of its 関連規定箇所; the rest stays as it is
  --proposals none|indirect|suggested
                       links that nobody wrote: none, those along citations between clauses,
                       those by likeness too (the default; of DIR and LISTFILE: indirect)
  --changes yes|no     the changes themselves in json (default: yes; of DIR and LISTFILE: no)
  --format text|json|html|docx|xlsx|markdown|csv|sql  default: text
  --table nodes|edges  csv of the graph behind it (sql has both, for PostgreSQL and SQLite)
  --fail-on findings   exit 1 when there is a warning or an error
  --fail-on review     exit 1 when some item needs review

Of a folder DIR, or a LISTFILE with a path a line (relative to it), every checklist is done:
the results go to OUTDIR/lists as JSON, the changes to changes.json, the summary to
summary.json and summary.csv, and in the form of --format to standard output. Run again, it
does not do again what is unchanged, also after an interruption. What cannot be read is
named, and the others go on.
  --threads N          threads to use (default: all that the machine has)

Example: kijun impact edition-12.xml edition-13.xml checklist-2024.xml --ledger ledger.xml
         kijun impact old.docx new.docx list.xlsx --paper answers --format xlsx -o answers.xlsx
         kijun impact edition-12.xml edition-13.xml lists -o results
         kijun impact edition-12.xml edition-13.xml lists --format sql -o sector.sql
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
    verb_help{
        "review",
        R"(使い方: kijun review REVIEW.xml -o DIR [--format html,docx,xlsx,markdown,csv,json]

年次の見直しの文書一式を DIR に書き、結論を示す。REVIEW.xml の中のパスは
そのファイルからの相対。入力を一つでも読めなければ、何も書かない。

  policy        対応方針の全文（ほかの表を含む）
  reference     [参考] 改訂内容の一覧       figure-1      図表1 取り込む改訂
  figure-2      図表2 改訂後の行            changes       変更の一覧
  comparison    新旧対照表                  trace-matrix  対応表
  review.json   すべての結果                tracked.docx  見え消し（docx のとき）
  answers.xlsx  回答用の表（xlsx のとき）。問い、対応表、次版のチェックリスト

  --format LIST        書く形式（既定は html,markdown,csv,json。ほかに docx、xlsx、text）
  --fail-on findings   警告か誤りがあれば終了コード 1
  --fail-on review     答えのない問いがあれば終了コード 1

例: kijun review corpus/annual-review/review.xml -o papers
)",
        R"(Usage: kijun review REVIEW.xml -o DIR [--format html,docx,xlsx,markdown,csv,json]

Writes every paper of one annual review into DIR and tells the conclusion. Paths inside
REVIEW.xml are relative to it. When an input cannot be read, nothing is written.

  policy        the whole 対応方針 of the year, with the three tables that follow
  reference     [参考], every change        figure-1      図表1, what is taken in
  figure-2      図表2, the revised rows     changes       list of changes
  comparison    新旧対照表, side by side    trace-matrix  items x clauses
  review.json   all results                 tracked.docx  tracked changes (with docx)
  answers.xlsx  to be answered (with xlsx): questions, traceability, the next checklist

  --format LIST        forms to write (default: html,markdown,csv,json; docx, xlsx, text, too)
  --fail-on findings   exit 1 when there is a warning or an error
  --fail-on review     exit 1 when a question is still open

Example: kijun review corpus/annual-review/review.xml -o papers
)"},
    verb_help{"ledger",
              R"(使い方: kijun ledger import ANSWERS… REVIEW.xml [-o LEDGER.xml]
        kijun ledger show LEDGER.xml [--format text|json]

import は担当者の判定を台帳に加える。ANSWERS は review --format xlsx が書いた answers.xlsx に
記入したもの、または CSV、TSV、Excel の表（列は clause, path, items, verdict, rationale,
reviewer, date。判定は 取り込む、影響なし、関係なし とも書ける）。記入した answers.xlsx は、
聞かれたときの文言と照らし、変わっていれば知らせる。二人の食い違う判定はどちらも残す。
書き替える前の台帳は LEDGER.xml.bak に残る。

古い判定は消さず、後の判定を優先する。CSV などの items は関わる通番のすべてで、挙げない通番は
関係なしとして取り込む。「-」はどの通番にも関わらない。

  -o LEDGER.xml        既定は REVIEW.xml の <ledger> が指すファイル
  --reviewer NAME      reviewer の欄がない判定に添える名前
  --date YYYY-MM-DD    date の欄がない判定に添える日付
  --partial            items は答えた通番だけ。挙げない通番の問いは開いたままにする
  --standard N         REVIEW.xml に <standard> が複数あるとき、何番目か
  --fail-on findings   警告か誤りがあれば終了コード 1

例: kijun ledger import 甲の回答.xlsx 乙の回答.xlsx review.xml
    kijun ledger import decisions.csv review.xml --reviewer 事務局 --date 2025-11-20
    kijun ledger show ledger.xml
)",
              R"(Usage: kijun ledger import ANSWERS... REVIEW.xml [-o LEDGER.xml]
       kijun ledger show LEDGER.xml [--format text|json]

import adds reviewers' answers to the ledger. ANSWERS are answers.xlsx of review --format xlsx,
filled in, or a table in CSV, TSV or a workbook (columns clause, path, items, verdict,
rationale, reviewer, date). Answers of answers.xlsx are held against the wording that they were
asked for. Two people who contradict each other are both kept. What the ledger held before is
LEDGER.xml.bak.

Old verdicts stay; the later one counts. items (of a table) are all that are concerned; the
others are taken in as not related. "-" concerns none.

  -o LEDGER.xml        default: the file that <ledger> in REVIEW.xml names
  --reviewer NAME      for answers without a reviewer
  --date YYYY-MM-DD    for answers without a date
  --partial            items are those answered for; other questions stay open
  --standard N         which <standard> of REVIEW.xml, where there are several
  --fail-on findings   exit 1 when there is a warning or an error

Example: kijun ledger import his-answers.xlsx her-answers.xlsx review.xml
         kijun ledger import decisions.csv review.xml --reviewer me --date 2025-11-20
         kijun ledger show ledger.xml
)"},
};

} // namespace

std::string help_on(std::string_view verb, language in) {
    const auto* const found = std::ranges::find(verbs, verb, &verb_help::verb);
    const bool ja = in == language::ja;
    if (found == verbs.end()) {
        return std::string(ja ? program_ja : program_en);
    }
    return std::string(ja ? found->ja : found->en);
}

} // namespace kijun::cli
