// What asks and answers: impact, review and ledger.

#include "help_texts.hpp"

#include <array>

namespace kijun::cli {

namespace {

constexpr std::array verbs{
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
  --paper report       絞り込み、検索、関係図のある一つの HTML を書き出す（一つの CHECKLIST だけ）
  --annotate K         CHECKLIST の Excel の K 列（空いている列）に、要見直しか否かと、その変更を
                       書き込んだものを -o に書く。ほかは元のまま。通番ごとに、関連規定箇所の行へ
  --proposals none|indirect|suggested
                       誰も紐づけていない候補をどこまで挙げるか: 挙げない、基準どうしの引用を
                       たどる、言葉の近さでも挙げる（既定。DIR と LISTFILE では indirect）
  --steps N            引用をたどる候補で、間の引用をいくつまでたどるか（既定は 2、10 まで）
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
  --paper report       one HTML file with filters, search and graphs (of one CHECKLIST)
  --annotate K         write into column K (a free one) of CHECKLIST, a workbook, what of each item
                       needs review, in the row of its 関連規定箇所; the rest stays as it is
  --proposals none|indirect|suggested
                       links that nobody wrote: none, those along citations between clauses,
                       those by likeness too (the default; of DIR and LISTFILE: indirect)
  --steps N            how many citations such links may follow (default: 2, at most 10)
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
        "review",
        R"(使い方: kijun review REVIEW.xml -o DIR [--format html,docx,xlsx,markdown,csv,json]

年次の見直しの文書一式を DIR に書き、結論を示す。REVIEW.xml の中のパスは
そのファイルからの相対。入力を一つでも読めなければ、何も書かない。
<standard … relations="F"> で、対応づけの XML も見る（impact の --relations と同じ）。

  report.html   はじめに開くもの（html のとき）。要点、通番×系列、変更の絞り込みと検索、関係図
  policy        対応方針の全文（ほかの表を含む）
  reference     [参考] 改訂内容の一覧       figure-1      図表1 取り込む改訂
  figure-2      図表2 改訂後の行            changes       変更の一覧
  comparison    新旧対照表                  trace-matrix  対応表
  settlement    改めて問わなかったものとその根拠
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
<standard ... relations="F"> names stated relations, as --relations of impact does.

  report.html   to look around in (with html): summary, items x series, filters, search, graphs
  policy        the whole 対応方針 of the year, with the three tables that follow
  reference     [参考], every change        figure-1      図表1, what is taken in
  figure-2      図表2, the revised rows     changes       list of changes
  comparison    新旧対照表, side by side    trace-matrix  items x clauses
  settlement    what was not asked again, and the proof of each
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

std::span<const verb_help> help_of_reviewing() {
    return verbs;
}

} // namespace kijun::cli
