#pragma once
// KJ00xx and KJ01xx: tasks, files and XML. The comment above an entry says what its details
// are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array file_entries{
    // {0} file, {1} reason (ENOENT …)
    catalogue_entry{code::cannot_open,
                    severity::error,
                    "「{0}」を開けません（{1}）。",
                    "Cannot open \"{0}\" ({1}).",
                    "ファイル名、読み取りの権限、フォルダーでないことを確かめてください。",
                    "Check the name, the permission to read, and that it is not a folder.",
                    "kijun read no-such-file.xml"},
    // {0} file, {1} reason
    catalogue_entry{
        code::cannot_write,
        severity::error,
        "「{0}」に書き込めません（{1}）。",
        "Cannot write \"{0}\" ({1}).",
        "フォルダーがあること、書き込みの権限、空き容量を確かめてください。",
        "Check that the folder exists, that you may write there, and the free space.",
        "kijun diff old.xml new.xml -o /no-such-folder/out.html"},
    // {0} limit in bytes
    catalogue_entry{
        code::file_too_large,
        severity::error,
        "ファイルが上限の {0} バイトを超えています。",
        "The file is over the limit of {0} bytes.",
        "ファイルを分けるか、上限を上げてください（コマンドでは --limit file-bytes=2G）。",
        "Split the file, or raise the limit (on the command line --limit file-bytes=2G).",
        "an edition of 600 MB"},
    // {0} the byte (0x8E) or the encoding (Shift_JIS)
    catalogue_entry{code::not_utf8,
                    severity::error,
                    "UTF-8 でない文字があります（{0}）。",
                    "This is not UTF-8 ({0}).",
                    "ファイルを UTF-8 で保存し直してください。",
                    "Save the file as UTF-8.",
                    R"(<?xml version="1.0" encoding="Shift_JIS"?>)"},
    // {0} what it looks like (ZIP, PDF), or what it should have been
    catalogue_entry{code::unknown_format,
                    severity::error,
                    "この形式は読めません（{0}）。",
                    "This format cannot be read here ({0}).",
                    "kijun が読める形式（XML、TSV、CSV など）のファイルを指定してください。",
                    "Give a file in a format that kijun reads (XML, TSV, CSV and so on).",
                    "kijun read picture.png"},
    // {0} limit
    catalogue_entry{
        code::too_many_places,
        severity::error,
        "箇所の数が上限の {0} を超えています。",
        "There are more than {0} places, which is the limit.",
        "ファイルを分けるか、上限を上げてください（コマンドでは --limit places=8M）。",
        "Split the file, or raise the limit (on the command line --limit places=8M).",
        "an edition of 5,000,000 paragraphs"},
    // {0} limit
    catalogue_entry{code::too_deep,
                    severity::error,
                    "入れ子が上限の {0} 段を超えています。",
                    "The nesting is deeper than {0} levels, which is the limit.",
                    "要素の閉じ忘れがないか確かめるか、上限を上げてください（コマンドでは "
                    "--limit depth=5000）。",
                    "Check that every element is closed where it should be, or raise the limit "
                    "(on the command line --limit depth=5000).",
                    "<para> inside <para>, 1,001 times"},
    // {0} what was given
    catalogue_entry{code::bad_option,
                    severity::error,
                    "「{0}」は指定できません。",
                    "\"{0}\" cannot be used here.",
                    "指定のしかたを確かめてください。",
                    "Check how it is to be given.",
                    "parse_address(\"実9//(1)\")"},
    catalogue_entry{code::file_empty,
                    severity::error,
                    "ファイルが空です。",
                    "The file is empty.",
                    "保存し忘れや、ファイルの取り違えがないか確かめてください。",
                    "Check that it was saved, and that this is the right file.",
                    "kijun read /dev/null"},
    // {0} what is wrong with the call: a sentence without its full stop, in the language of the
    // message
    catalogue_entry{code::usage,
                    severity::error,
                    "{0}。",
                    "{0}.",
                    "操作の後に --help を付けると、使い方が見られます。",
                    "--help after the verb tells how it is used.",
                    "kijun diff old.xml"},
    // {0} the commands that take it
    catalogue_entry{code::other_kind,
                    severity::error,
                    "版でもチェックリストでもありません。{0} で使うファイルです。",
                    "This is neither an edition nor a checklist; it is for {0}.",
                    "その操作に渡してください。",
                    "Give it to that verb.",
                    "kijun read ledger.xml"},
    catalogue_entry{code::already_structured,
                    severity::error,
                    "すでに構造のある形式なので、document としては読みません。",
                    "This is structured already and has no document form.",
                    "--as を外してください。",
                    "Leave --as out.",
                    "kijun read edition.xml --as document"},
    catalogue_entry{code::out_of_memory,
                    severity::error,
                    "メモリーが足りません。",
                    "Out of memory.",
                    "入力を分けてください。",
                    "Split the input.",
                    "an edition of 500 MB on a machine with 1 GB"},

    // {0} the text at that place
    catalogue_entry{code::xml_syntax,
                    severity::error,
                    "XML として読めません（「{0}」の付近）。",
                    "This cannot be read as XML (near \"{0}\").",
                    "タグの閉じ忘れ、引用符、「&」や「<」の書き方を確かめてください。",
                    "Check for unclosed tags, quotes, and for a bare \"&\" or \"<\".",
                    "<edition><clause></edition>"},
    // {0} root found, {1} root expected
    catalogue_entry{code::xml_wrong_root,
                    severity::error,
                    "最も外側の要素が <{1}> ではなく <{0}> です。",
                    "The root element is <{0}>, not <{1}>.",
                    "ファイルを取り違えていないか確かめてください。",
                    "Check that this is the right file.",
                    "a checklist where an edition is wanted"},
    // {0} element, {1} attribute
    catalogue_entry{code::xml_missing_attribute,
                    severity::error,
                    "<{0}> に属性「{1}」がありません。",
                    "<{0}> has no attribute \"{1}\".",
                    "属性を書き加えてください。",
                    "Add the attribute.",
                    R"(<edition name="第13版">)"},
    // {0} element, {1} the element that it stands in
    catalogue_entry{code::xml_unknown_element,
                    severity::warning,
                    "<{1}> の中に <{0}> は書けません。読み飛ばしました。",
                    "<{0}> is not known inside <{1}>; it was skipped.",
                    "要素名のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    "<clause><paragraph/></clause>"},
    // {0} attribute, {1} element
    catalogue_entry{code::xml_unknown_attribute,
                    severity::warning,
                    "<{1}> に属性「{0}」は書けません。読み飛ばしました。",
                    "<{1}> knows no attribute \"{0}\"; it was skipped.",
                    "属性名のつづりを確かめてください。",
                    "Check the spelling of its name.",
                    R"(<clause id="実9" titel="…">)"},
    // {0} the text, {1} the element that it stands in
    catalogue_entry{code::xml_stray_text,
                    severity::warning,
                    "<{1}> の中に、読み取れない文字列「{0}」があります。読み飛ばしました。",
                    "<{1}> holds text where none is expected, \"{0}\"; it was skipped.",
                    "本文は <text> などの要素の中に書いてください。",
                    "Put the text into the element for it, such as <text>.",
                    "<para label=\"1\">本文</para>"},

};

} // namespace kijun
