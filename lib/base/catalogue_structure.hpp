#pragma once
// KJ085x: the structure that is found in a document. The comment above an entry says what its
// details are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array structure_entries{
    // {0} clause, {1} the line
    catalogue_entry{
        code::clause_heading_doubted,
        severity::warning,
        "「{1}」は {0} の見出しのようにも見えますが、本文として読みました。",
        "\"{1}\" may be the heading of {0}; it was read as text.",
        "見出しであれば、番号の順と重なりを確かめてください。",
        "If it is a heading, check the order of the numbers and that none is there twice.",
        "実8 の中に「実3 題名」で始まる行"},
    // {0} how many lines, {1} the first
    catalogue_entry{
        code::text_outside_clauses,
        severity::note,
        "最初の基準小項目より前の {0} 行は、版に含めていません（最初は「{1}」）。",
        "{0} lines before the first clause are not in the edition (the first: \"{1}\").",
        "基準の本文であれば、その前に番号の付いた見出しを置いてください。",
        "If they are part of the standard, put a heading with a number before them.",
        "表紙、まえがき、目次"},
    // {0} clause
    catalogue_entry{code::clause_title_missing,
                    severity::warning,
                    "{0} に題名がありません。",
                    "{0} has no title.",
                    "番号と同じ行か、すぐ次の行に題名を書いてください。",
                    "Write the title behind the number, or on the line below it.",
                    "a line that says 実9 and nothing more"},
    // {0} the name that was taken
    catalogue_entry{code::edition_unnamed,
                    severity::note,
                    "版の名前（第13版など）が見付からないため、「{0}」としました。",
                    "No name of an edition (such as 第13版) was found; \"{0}\" stands for it.",
                    "最初の基準小項目より前に「第13版」のように書いてください。",
                    "Write it, as 第13版, before the first clause.",
                    "a Word file that holds clauses only"},
    // {0} how many
    catalogue_entry{code::comments_left_out,
                    severity::note,
                    "コメント {0} 件は版に含めていません。",
                    "{0} comments are not in the edition.",
                    "本文であれば、コメントから本文に移してください。",
                    "If they are text, move them out of the comments.",
                    "a Word file that was sent round for comments"},
    // {0} the label, {1} the line
    catalogue_entry{code::label_doubted,
                    severity::note,
                    "「{0}」は項番としては順に合わないため、「{1}」を本文として読みました。",
                    "\"{0}\" goes on no list; \"{1}\" was read as text.",
                    "項番であれば、その前の項番が抜けていないか確かめてください。",
                    "If it is a label, check whether the one before it is missing.",
                    "7 の次に来る「9 題名」"},
    catalogue_entry{
        code::no_clauses,
        severity::error,
        "この文書には基準小項目（実9 題名、第三条 など）も番号の付いた見出しもありません。",
        "This document has neither clauses (実9 and a title, 第三条) nor numbered headings.",
        "ファイルを取り違えていないか確かめてください。",
        "Check that this is the right file.",
        "kijun diff letter.docx edition-13.xml"},
    // {0} how many lines, {1} the first
    catalogue_entry{
        code::contents_left_out,
        severity::note,
        "目次と見られる {0} 行は、版に含めていません（最初は「{1}」）。",
        "{0} lines of a table of contents are not in the edition (the first: \"{1}\").",
        "目次でなければ、行の終わりのページ番号などを確かめてください。",
        "If they are no table of contents, look at the numbers at their ends.",
        "「2.1 体制 …… 12」の並び"},
    // {0} how many lines, {1} the first
    catalogue_entry{
        code::text_behind_clauses,
        severity::warning,
        "基準小項目の間や後にある {0} 行は、どの基準小項目にも属さないため、"
        "版に含めていません（最初は「{1}」）。",
        "{0} lines between or behind clauses belong to none and are not in the edition (the "
        "first: \"{1}\").",
        "基準の本文であれば、その前に番号の付いた見出しを置いてください。",
        "If they are part of the standard, put a heading with a number before them.",
        "実9 の後の見出し「付属資料」と、その下の文"},
    // {0} the number, {1} how many sections
    catalogue_entry{
        code::sections_count_anew,
        severity::warning,
        "ここから番号が {0} に戻ります。前と同じ番号の {1} 項目は「{0}~2」のようにしました。",
        "The numbers fall back to {0} here; {1} sections whose number stood before are named "
        "as \"{0}~2\".",
        "別の部であれば、その前に「付録」「第2編」のような見出しを置いてください。",
        "If another part begins here, put a heading such as Appendix or Part 2 before it.",
        "1 から 9 の後に、また 1 から数える文書"},
};

} // namespace kijun
