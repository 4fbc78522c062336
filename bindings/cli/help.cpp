#include "help.hpp"

#include "help_texts.hpp"

#include <algorithm>

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
  --limit NAME=N,…  入力の上限: file-bytes（既定 512M）、places（4000000）、depth（1000）、
                    range（1000）、part-bytes（512M）、parts（100000）
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
  --limit NAME=N,…  limits of inputs: file-bytes (default 512M), places (4000000), depth (1000),
                    range (1000), part-bytes (512M), parts (100000)
  --help, --version

Exit: 0 done, 1 --fail-on met, 2 usage, 3 input unreadable, 4 output not written
Example: kijun review review.xml -o papers
More:    kijun VERB --help
)";

} // namespace

std::string help_on(std::string_view verb, language in) {
    const bool ja = in == language::ja;
    for (const auto verbs : {help_of_reading(), help_of_editions(), help_of_reviewing()}) {
        const auto found = std::ranges::find(verbs, verb, &verb_help::verb);
        if (found != verbs.end()) {
            return std::string(ja ? found->ja : found->en);
        }
    }
    return std::string(ja ? program_ja : program_en);
}

} // namespace kijun::cli
