// The words of every diagnostic. One entry a number, in the order of the numbers; found-texts
// and advice are whole sentences. The comment above an entry says what its details are.

#include <kijun/base/diagnostic.hpp>

#include <algorithm>
#include <array>

namespace kijun {
namespace {

using enum code;

constexpr std::array entries{
    // {0} file, {1} reason (ENOENT …)
    catalogue_entry{cannot_open,
                    severity::error,
                    "「{0}」を開けません（{1}）。",
                    "Cannot open \"{0}\" ({1}).",
                    "ファイル名、読み取りの権限、フォルダーでないことを確かめてください。",
                    "Check the name, the permission to read, and that it is not a folder.",
                    "kijun read no-such-file.xml"},
    // {0} file, {1} reason
    catalogue_entry{
        cannot_write,
        severity::error,
        "「{0}」に書き込めません（{1}）。",
        "Cannot write \"{0}\" ({1}).",
        "フォルダーがあること、書き込みの権限、空き容量を確かめてください。",
        "Check that the folder exists, that you may write there, and the free space.",
        "kijun diff old.xml new.xml -o /no-such-folder/out.html"},
    // {0} limit in bytes
    catalogue_entry{file_too_large,
                    severity::error,
                    "ファイルが上限の {0} バイトを超えています。",
                    "The file is over the limit of {0} bytes.",
                    "ファイルを分けるか、上限を上げてください。",
                    "Split the file, or raise the limit.",
                    "an edition of 600 MB"},
    // {0} the byte (0x8E) or the encoding (Shift_JIS)
    catalogue_entry{not_utf8,
                    severity::error,
                    "UTF-8 でない文字があります（{0}）。",
                    "This is not UTF-8 ({0}).",
                    "ファイルを UTF-8 で保存し直してください。",
                    "Save the file as UTF-8.",
                    R"(<?xml version="1.0" encoding="Shift_JIS"?>)"},
    // {0} what it looks like (ZIP, PDF), or what it should have been
    catalogue_entry{unknown_format,
                    severity::error,
                    "この形式は読めません（{0}）。",
                    "This format cannot be read here ({0}).",
                    "kijun が読める形式（XML、TSV、CSV など）のファイルを指定してください。",
                    "Give a file in a format that kijun reads (XML, TSV, CSV and so on).",
                    "kijun diff old.pdf new.xml"},
    // {0} limit
    catalogue_entry{too_many_places,
                    severity::error,
                    "箇所の数が上限の {0} を超えています。",
                    "There are more than {0} places, which is the limit.",
                    "ファイルを分けるか、上限を上げてください。",
                    "Split the file, or raise the limit.",
                    "an edition of 5,000,000 paragraphs"},
    // {0} limit
    catalogue_entry{too_deep,
                    severity::error,
                    "入れ子が上限の {0} 段を超えています。",
                    "The nesting is deeper than {0} levels, which is the limit.",
                    "要素の閉じ忘れがないか確かめてください。",
                    "Check that every element is closed where it should be.",
                    "<para> inside <para>, 1,001 times"},
    // {0} what was given
    catalogue_entry{bad_option,
                    severity::error,
                    "「{0}」は指定できません。",
                    "\"{0}\" cannot be used here.",
                    "指定のしかたを確かめてください。",
                    "Check how it is to be given.",
                    "parse_address(\"実9//(1)\")"},
    catalogue_entry{file_empty,
                    severity::error,
                    "ファイルが空です。",
                    "The file is empty.",
                    "保存し忘れや、ファイルの取り違えがないか確かめてください。",
                    "Check that it was saved, and that this is the right file.",
                    "kijun read /dev/null"},

    // {0} the text at that place
    catalogue_entry{xml_syntax,
                    severity::error,
                    "XML として読めません（「{0}」の付近）。",
                    "This cannot be read as XML (near \"{0}\").",
                    "タグの閉じ忘れ、引用符、「&」や「<」の書き方を確かめてください。",
                    "Check for unclosed tags, quotes, and for a bare \"&\" or \"<\".",
                    "<edition><clause></edition>"},
    // {0} root found, {1} root expected
    catalogue_entry{xml_wrong_root,
                    severity::error,
                    "最も外側の要素が <{1}> ではなく <{0}> です。",
                    "The root element is <{0}>, not <{1}>.",
                    "ファイルを取り違えていないか確かめてください。",
                    "Check that this is the right file.",
                    "a checklist where an edition is wanted"},
    // {0} element, {1} attribute
    catalogue_entry{xml_missing_attribute,
                    severity::error,
                    "<{0}> に属性「{1}」がありません。",
                    "<{0}> has no attribute \"{1}\".",
                    "属性を書き加えてください。",
                    "Add the attribute.",
                    R"(<edition name="第13版">)"},
    // {0} element, {1} the element that it stands in
    catalogue_entry{xml_unknown_element,
                    severity::warning,
                    "<{1}> の中に <{0}> は書けません。読み飛ばしました。",
                    "<{0}> is not known inside <{1}>; it was skipped.",
                    "要素名のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    "<clause><paragraph/></clause>"},
    // {0} attribute, {1} element
    catalogue_entry{xml_unknown_attribute,
                    severity::warning,
                    "<{1}> に属性「{0}」は書けません。読み飛ばしました。",
                    "<{1}> knows no attribute \"{0}\"; it was skipped.",
                    "属性名のつづりを確かめてください。",
                    "Check the spelling of its name.",
                    R"(<clause id="実9" titel="…">)"},
    // {0} the text, {1} the element that it stands in
    catalogue_entry{xml_stray_text,
                    severity::warning,
                    "<{1}> の中に、読み取れない文字列「{0}」があります。読み飛ばしました。",
                    "<{1}> holds text where none is expected, \"{0}\"; it was skipped.",
                    "本文は <text> などの要素の中に書いてください。",
                    "Put the text into the element for it, such as <text>.",
                    "<para label=\"1\">本文</para>"},

    // {0} the name that it got
    catalogue_entry{clause_without_id,
                    severity::error,
                    "番号のない基準小項目があります。「{0}」としました。",
                    "A clause has no id; it was named \"{0}\".",
                    "id 属性に基準小項目の番号を書いてください。",
                    "Write the number of the clause into its id attribute.",
                    R"(<clause title="…">)"},
    // {0} id, {1} the name that the later one got
    catalogue_entry{clause_duplicate,
                    severity::error,
                    "基準小項目「{0}」が重複しています。後のものを「{1}」としました。",
                    "Clause \"{0}\" is there more than once; the later one was named \"{1}\".",
                    "番号の誤りがないか確かめてください。",
                    "Check the numbers.",
                    R"(<clause id="実9"/><clause id="実9"/>)"},
    // {0} label, {1} clause
    catalogue_entry{label_unknown,
                    severity::warning,
                    "{1} の項番「{0}」は既知の形ではありません。書かれたまま扱います。",
                    "Label \"{0}\" in {1} is in no known series; it was kept as written.",
                    "項番の書き方（1、(1)、①、a、参考1 など）を確かめてください。",
                    "Check the label against the known ones: 1, (1), ①, a, 参考1 and so on.",
                    R"(<para label="第一の一">)"},
    // {0} label, {1} the name that the later one got, {2} clause
    catalogue_entry{label_duplicate,
                    severity::warning,
                    "{2} で項番「{0}」が重複しています。後のものを「{1}」としました。",
                    "Label \"{0}\" is used twice in {2}; the later one was named \"{1}\".",
                    "項番の誤りがないか確かめてください。",
                    "Check the labels.",
                    R"(<para label="2"/><para label="2"/>)"},
    catalogue_entry{edition_empty,
                    severity::warning,
                    "基準小項目が一つもありません。",
                    "There is no clause at all.",
                    "ファイルを取り違えていないか確かめてください。",
                    "Check that this is the right file.",
                    R"(<edition standard="安全対策基準" name="第13版"/>)"},
    // {0} address
    catalogue_entry{note_for_nothing,
                    severity::warning,
                    "改訂要因の指す箇所「{0}」がありません。",
                    "A revision note is for \"{0}\", which does not exist.",
                    "clause 属性と path 属性を確かめてください。",
                    "Check its clause and path attributes.",
                    R"(<note clause="実999" path="2">…</note>)"},
    // {0} label, {1} the one before it, {2} clause
    catalogue_entry{label_out_of_order,
                    severity::note,
                    "{2} で項番「{0}」が「{1}」の後にあります。",
                    "In {2}, label \"{0}\" comes after \"{1}\".",
                    "項番の順序を確かめてください。",
                    "Check the order of the labels.",
                    R"x(<para label="(5)"/><para label="(3)"/>)x"},

    // {0} the name that it got
    catalogue_entry{item_without_number,
                    severity::error,
                    "通番のない項目があります。「{0}」としました。",
                    "An item has no number; it was named \"{0}\".",
                    "通番を書き加えてください。",
                    "Add its number (通番).",
                    R"(<item goal="…"/>)"},
    // {0} number
    catalogue_entry{item_duplicate,
                    severity::error,
                    "通番「{0}」が重複しています。",
                    "Item {0} is there more than once.",
                    "通番の誤りがないか確かめてください。",
                    "Check the item numbers.",
                    R"(<item number="22"/><item number="22"/>)"},
    // {0} column
    catalogue_entry{column_missing,
                    severity::error,
                    "列「{0}」がありません。",
                    "There is no column \"{0}\".",
                    "見出しの行に列名を書いてください。",
                    "Name the column in the header row.",
                    "a checklist table without 通番"},
    // {0} column
    catalogue_entry{column_unknown,
                    severity::note,
                    "列「{0}」は使いません。",
                    "Column \"{0}\" is not used.",
                    "必要な列であれば、列名の書き方を確かめてください。",
                    "If it is wanted, check the spelling of its name.",
                    "a checklist table with a column 社内メモ"},
    // {0} item, {1} text
    catalogue_entry{related_unreadable,
                    severity::warning,
                    "通番 {0} の関連規定箇所「{1}」を読み取れません。",
                    "The related clauses of item {0}, \"{1}\", cannot be read.",
                    "「実1、実8」のように基準小項目の番号で書いてください。",
                    "Write them as clause numbers, such as 実1、実8.",
                    "<related standard=\"安全対策基準\">同上</related>"},
    // {0} cells found, {1} cells of the header row
    catalogue_entry{row_ragged,
                    severity::warning,
                    "この行のセルは {0} 個で、見出しの {1} 個と違います。",
                    "This row has {0} cells where the header row has {1}.",
                    "区切り文字と引用符の過不足を確かめてください。",
                    "Check for a missing or surplus separator or quote.",
                    "a row of 9 cells under 10 column names"},
    catalogue_entry{checklist_empty,
                    severity::warning,
                    "チェックリストの項目が一つもありません。",
                    "The checklist has no items at all.",
                    "ファイルを取り違えていないか確かめてください。",
                    "Check that this is the right file.",
                    R"(<checklist name="API接続チェックリスト" version="2024"/>)"},
    // {0} column
    catalogue_entry{column_duplicate,
                    severity::warning,
                    "列「{0}」が二つ以上あります。最初の列を使います。",
                    "Column \"{0}\" is there more than once; the first is used.",
                    "要らない列を除いてください。",
                    "Remove the columns that are not wanted.",
                    "a header row with 備考 twice"},
    catalogue_entry{quote_unclosed,
                    severity::error,
                    "引用符「\"」が閉じられていません。",
                    "A quote (\") is not closed.",
                    "セルの終わりに「\"」を書き、セルの中の「\"」は二つ重ねてください。",
                    "End the cell with a quote, and double each quote inside it.",
                    "22,\"システム,API接続先"},

    // {0} what was cited
    catalogue_entry{citation_dangling,
                    severity::warning,
                    "「{0}」は基準にありません。",
                    "\"{0}\" is not in the standard.",
                    "番号の誤りか、廃止・移設された基準小項目でないか確かめてください。",
                    "Check the number, and whether the clause was deleted or moved.",
                    "実200"},
    // {0} what was cited, {1} how it was read
    catalogue_entry{citation_ambiguous,
                    severity::note,
                    "「{0}」は二通りに読めます。「{1}」と読みました。",
                    "\"{0}\" can be read in two ways; it was read as \"{1}\".",
                    "範囲は「実1～実3」、枝番は「実73-1」のように書くと確かです。",
                    "Write a range as 実1～実3 and a branch as 実73-1 to be sure.",
                    "統4-5"},
    // {0} the range
    catalogue_entry{citation_bad_range,
                    severity::warning,
                    "範囲「{0}」を読み取れません。",
                    "The range \"{0}\" cannot be resolved.",
                    "両端の番号と順序を確かめてください。",
                    "Check both ends and their order.",
                    "実30～実28"},
    // {0} standard
    catalogue_entry{
        citation_other_standard,
        severity::note,
        "「{0}」の版がないため、その引用は確かめません。",
        "There is no edition of \"{0}\" here; citations of it are not checked.",
        "基準の名称の違いであれば直してください。その基準の版を指定すると確かめられます。",
        "If only the name differs, correct it; else give an edition of that standard.",
        "<related standard=\"オープンAPI報告書\">3.1</related>"},

    // {0} element that is missing
    catalogue_entry{review_incomplete,
                    severity::error,
                    "見直しのファイルに <{0}> がありません。",
                    "The review file has no <{0}>.",
                    "新旧の版（standard）とチェックリスト（checklist）を書いてください。",
                    "Name the old and new edition (standard) and the checklist.",
                    R"(<review year="2025"><checklist current="…"/></review>)"},
    // {0} what was written
    catalogue_entry{ledger_unknown_verdict,
                    severity::error,
                    "判定「{0}」は使えません。",
                    "\"{0}\" is no verdict.",
                    "incorporate、no-impact、not-related のいずれかを書いてください。",
                    "Write one of incorporate, no-impact, not-related.",
                    "9,実9,2,22,maybe"},
    // {0} address
    catalogue_entry{ledger_no_such_change,
                    severity::error,
                    "判定の対象の変更「{0}」がありません。",
                    "There is no change at \"{0}\" to judge.",
                    "基準小項目の番号と項番を確かめてください。",
                    "Check the clause and the path.",
                    "9,実999,2,22,no-impact"},
    // {0} number
    catalogue_entry{ledger_no_such_item,
                    severity::error,
                    "判定の対象の通番「{0}」がありません。",
                    "There is no item {0} to judge.",
                    "通番を確かめてください。",
                    "Check the item number.",
                    "9,実9,2,999,no-impact"},
    // {0} what is wrong with it
    catalogue_entry{ledger_bad_entry,
                    severity::error,
                    "台帳の記載「{0}」を読み取れません。",
                    "The entry \"{0}\" of the ledger cannot be read.",
                    "この判定は使われません。書き方を確かめてください。",
                    "This verdict is not used. Check how it is written.",
                    R"(<verdict change="xyz" answer="no-impact"/>)"},
    // {0} address, {1} item
    catalogue_entry{
        ledger_conflict,
        severity::warning,
        "同じ問い（{0}、通番 {1}）に食い違う判定があります。問いは開いたままです。",
        "There are contradicting verdicts on {0} and item {1}; the question stays open.",
        "どちらが正しいか確かめ、正しい判定だけを取り込み直してください。",
        "Check which of them is right, and take that one in again by itself.",
        "two answers for 実9 2 and item 22"},
    // {0} address, {1} item
    catalogue_entry{ledger_stale,
                    severity::note,
                    "判定（{0}、通番 {1}）の後に内容が変わりました。",
                    "What was judged ({0}, item {1}) has changed since the verdict.",
                    "変わった点を見て、改めて判定してください。",
                    "Look at the difference and judge again.",
                    "a paragraph that changed again a year after its verdict"},
    // {0} what was written
    catalogue_entry{factor_unknown_answer,
                    severity::error,
                    "needs-review の値「{0}」は使えません。",
                    "\"{0}\" is no value for needs-review.",
                    "yes か no を書いてください。",
                    "Write yes or no.",
                    R"(<factor number="1" needs-review="maybe">)"},
    // {0} address, {1} items
    catalogue_entry{
        ledger_item_unnamed,
        severity::note,
        "{0} に紐づく通番 {1} が回答に挙げられていません。関係なしとして取り込みました。",
        "Item {1} is linked to {0} and not named in the answer; it was taken as not related.",
        "関係がある場合は、その通番の回答を取り込んでください。",
        "Where it is related, take in an answer for that item.",
        "統1,7,2,no-impact where items 1 and 2 both cite 統1"},

    // {0} change, {1} address
    catalogue_entry{patch_does_not_fit,
                    severity::error,
                    "変更 {0}（{1}）をこの版に当てはめられません。",
                    "Change {0} at \"{1}\" does not fit this edition.",
                    "比較のときと同じ旧版を指定してください。",
                    "Give the same old edition that was compared.",
                    "apply(edition 11, difference of 12 and 13)"},
    // {0} where it was spent
    catalogue_entry{budget_spent,
                    severity::note,
                    "「{0}」の比較は手数の上限に達したため、粗い結果です。",
                    "The comparison of \"{0}\" reached its limit of steps and is coarse.",
                    "結果を目で確かめるか、上限を上げてください。",
                    "Check the result by eye, or raise the limit.",
                    "two editions of one paragraph of 10 MB"},

    // {0} element or text, {1} the element that it stands in
    catalogue_entry{law_foreign_element,
                    severity::warning,
                    "<{1}> の中の「{0}」は法令XMLの決まりにありません。文字列は残しました。",
                    "\"{0}\" inside <{1}> is not in the schema of law XML; its text was kept.",
                    "要素名のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    "<Paragraph><Subitem/></Paragraph>"},
    // {0} the text at that place
    catalogue_entry{json_syntax,
                    severity::error,
                    "JSON として読めません（「{0}」の付近）。",
                    "This cannot be read as JSON (near \"{0}\").",
                    "閉じ括弧、引用符、区切りのコンマを確かめてください。",
                    "Check the closing brackets, the quotes and the commas.",
                    R"({"catalog": {"groups": [})"},
    // {0} what is missing
    catalogue_entry{
        oscal_no_catalog,
        severity::error,
        "OSCAL のカタログではありません（{0} がありません）。",
        "This is no OSCAL catalog (there is no {0}).",
        "カタログ（catalog）のファイルを指定してください。プロファイルなどは読めません。",
        "Give a catalog; profiles and other OSCAL files cannot be read.",
        R"({"profile": {}})"},
    // {0} kind (control, param …), {1} member
    catalogue_entry{oscal_missing,
                    severity::warning,
                    "{0} に「{1}」がありません。",
                    "A {0} has no \"{1}\".",
                    "書き加えてください。",
                    "Add it.",
                    R"({"id": "ac-1"})"},
    // {0} member, {1} what it should be
    catalogue_entry{oscal_wrong_type,
                    severity::warning,
                    "「{0}」が{1}ではありません。読み飛ばしました。",
                    "\"{0}\" is not of type {1}; it was skipped.",
                    "OSCAL の書き方を確かめてください。",
                    "Check how OSCAL has it.",
                    R"({"controls": "ac-1"})"},
    // {0} id
    catalogue_entry{oscal_no_such_param,
                    severity::warning,
                    "パラメーター「{0}」がありません。識別子のまま示します。",
                    "There is no parameter \"{0}\"; its id is shown.",
                    "id と id-ref のつづりを確かめてください。",
                    "Check the spelling of the id and of what refers to it.",
                    R"(<insert type="param" id-ref="ac-1_prm_9"/>)"},
    // {0} element, {1} the element that it stands in
    catalogue_entry{oscal_unknown_markup,
                    severity::warning,
                    "<{1}> の中の <{0}> は OSCAL の決まりにありません。文字列は残しました。",
                    "<{0}> inside <{1}> is not in OSCAL; its text was kept.",
                    "要素名のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    "<control><paragraph>…</paragraph></control>"},
    // {0} member
    catalogue_entry{oscal_unknown_member,
                    severity::warning,
                    "「{0}」は OSCAL の決まりにありません。読み飛ばしました。",
                    "\"{0}\" is not in OSCAL; it was skipped.",
                    "名前のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    R"({"id": "ac-1", "titel": "…"})"},
};

constexpr bool ascend() {
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i - 1].id >= entries[i].id) {
            return false;
        }
    }
    return true;
}
static_assert(ascend(), "entries stand in the order of their numbers, each number once");

} // namespace

std::span<const catalogue_entry> catalogue() noexcept {
    return entries;
}

const catalogue_entry& entry_of(code id) noexcept {
    const auto* const found = std::lower_bound(
        entries.begin(), entries.end(), id, [](const catalogue_entry& entry, code wanted) {
            return entry.id < wanted;
        });
    return found == entries.end() ? entries.back() : *found;
}

} // namespace kijun
