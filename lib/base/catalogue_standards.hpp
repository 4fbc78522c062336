#pragma once
// KJ07xx: laws and OSCAL. The comment above an entry says what its details are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array standard_entries{
    // {0} element or text, {1} the element that it stands in
    catalogue_entry{code::law_foreign_element,
                    severity::warning,
                    "<{1}> の中の「{0}」は法令XMLの決まりにありません。文字列は残しました。",
                    "\"{0}\" inside <{1}> is not in the schema of law XML; its text was kept.",
                    "要素名のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    "<Paragraph><Subitem/></Paragraph>"},
    // {0} the text at that place
    catalogue_entry{code::json_syntax,
                    severity::error,
                    "JSON として読めません（「{0}」の付近）。",
                    "This cannot be read as JSON (near \"{0}\").",
                    "閉じ括弧、引用符、区切りのコンマを確かめてください。",
                    "Check the closing brackets, the quotes and the commas.",
                    R"({"catalog": {"groups": [})"},
    // {0} what is missing
    catalogue_entry{
        code::oscal_no_catalog,
        severity::error,
        "OSCAL のカタログではありません（{0} がありません）。",
        "This is no OSCAL catalog (there is no {0}).",
        "カタログ（catalog）のファイルを指定してください。プロファイルなどは読めません。",
        "Give a catalog; profiles and other OSCAL files cannot be read.",
        R"({"profile": {}})"},
    // {0} kind (control, param …), {1} member
    catalogue_entry{code::oscal_missing,
                    severity::warning,
                    "{0} に「{1}」がありません。",
                    "A {0} has no \"{1}\".",
                    "書き加えてください。",
                    "Add it.",
                    R"({"id": "ac-1"})"},
    // {0} member, {1} what it should be
    catalogue_entry{code::oscal_wrong_type,
                    severity::warning,
                    "「{0}」が{1}ではありません。読み飛ばしました。",
                    "\"{0}\" is not of type {1}; it was skipped.",
                    "OSCAL の書き方を確かめてください。",
                    "Check how OSCAL has it.",
                    R"({"controls": "ac-1"})"},
    // {0} id
    catalogue_entry{code::oscal_no_such_param,
                    severity::warning,
                    "パラメーター「{0}」がありません。識別子のまま示します。",
                    "There is no parameter \"{0}\"; its id is shown.",
                    "id と id-ref のつづりを確かめてください。",
                    "Check the spelling of the id and of what refers to it.",
                    R"(<insert type="param" id-ref="ac-1_prm_9"/>)"},
    // {0} element, {1} the element that it stands in
    catalogue_entry{code::oscal_unknown_markup,
                    severity::warning,
                    "<{1}> の中の <{0}> は OSCAL の決まりにありません。文字列は残しました。",
                    "<{0}> inside <{1}> is not in OSCAL; its text was kept.",
                    "要素名のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    "<control><paragraph>…</paragraph></control>"},
    // {0} member
    catalogue_entry{code::oscal_unknown_member,
                    severity::warning,
                    "「{0}」は OSCAL の決まりにありません。読み飛ばしました。",
                    "\"{0}\" is not in OSCAL; it was skipped.",
                    "名前のつづりと位置を確かめてください。",
                    "Check the spelling of its name and where it stands.",
                    R"({"id": "ac-1", "titel": "…"})"},
};

} // namespace kijun
