// What goes from edition to edition: diff, history, match and trace.

#include "help_texts.hpp"

#include <array>

namespace kijun::cli {

namespace {

constexpr std::array verbs{
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
  --threads N          同時に使うスレッドの数（既定はファイルの大きさに応じて）。結果は変わらない
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
  --threads N          threads to use (default: what the files give work to); the result is the same
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
    kijun trace edition-13.xml checklist-2024.xml --relations rel.xml --format reqif -o 対応.reqif
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
         kijun trace new.xml list.xml --relations relations.xml --format reqif -o links.reqif
)"},
};

} // namespace

std::span<const verb_help> help_of_editions() {
    return verbs;
}

} // namespace kijun::cli
