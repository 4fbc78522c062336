// Small files for tests, and the objects that are read from them.
#pragma once

#include <kijun/kijun.h>

#include <string.h>

static const char old_text[] =
    "<edition standard=\"S\" name=\"第1版\" date=\"2024-03\">\n"
    "<group title=\"上\"><group title=\"下\">\n"
    "<clause id=\"実1\" title=\"一つめの規則\" grade=\"基礎\">"
    "<para label=\"1\"><text>実2を30日ごとに確かめることが望ましい。</text>"
    "<para label=\"(1)\"><text>鍵の管理</text></para></para></clause>\n"
    "</group></group>\n"
    "<clause id=\"実2\" title=\"二つめの規則\"><para><text>記録を残すことが必要である。</text>"
    "</para></clause>\n"
    "<clause id=\"実3\" title=\"三つめの規則\"><para "
    "label=\"1\"><text>廃棄の手順を定める。</text>"
    "</para></clause>\n"
    "</edition>";
static const char new_text[] =
    "<edition standard=\"S\" name=\"第2版\" date=\"2025-03\">\n"
    "<group title=\"上\"><group title=\"下\">\n"
    "<clause id=\"実1\" title=\"一つめの規則\" grade=\"基礎\">"
    "<para label=\"1\"><text>実2を10日ごとに確かめることが必要である。</text>"
    "<para label=\"(1)\"><text>鍵の管理</text></para>"
    "<para label=\"(2)\"><text>鍵の廃棄</text></para></para></clause>\n"
    "</group></group>\n"
    "<clause id=\"実4\" title=\"二つめの規則\"><para><text>記録を残すことが必要である。</text>"
    "</para></clause>\n"
    "<clause id=\"実5\" title=\"新しい規則\"><para label=\"1\"><text>利用者に知らせる。</text>"
    "</para></clause>\n"
    "</edition>";
static const char list_text[] =
    "<checklist name=\"一覧\" version=\"2024\">\n"
    "<item number=\"1\" category=\"区分\" goal=\"鍵を管理している。\" subject=\"対象\" "
    "status=\"状況\" issue=\"課題\" plan=\"計画\">"
    "<related standard=\"S\" label=\"規定\">実1、実9</related><note>備考</note></item>\n"
    "<item number=\"2\" category=\"区分\" goal=\"利用者に知らせている。\" subject=\"対象\">"
    "<related standard=\"S\" label=\"規定\">実2</related></item>\n"
    "</checklist>";
static const char notes_text[] =
    "<revision standard=\"S\" from=\"第1版\" to=\"第2版\">\n"
    "<note clause=\"実1\" path=\"1\">頻度の見直し</note></revision>";
static const char relations_text[] =
    "<relations checklist=\"一覧\" version=\"2024\" standard=\"S\" edition=\"第2版\">\n"
    "<relation item=\"2\" clause=\"実5\" path=\"1\" type=\"subset-of\" "
    "rationale=\"functional\" "
    "method=\"hybrid\" author=\"甲\" date=\"2025-11-20\" confidence=\"0.5\" reviewed=\"yes\" "
    "reviewer=\"乙\" review-date=\"2025-11-28\">一部である。</relation>\n"
    "<relation item=\"1\" clause=\"実5\" type=\"intersects-with\"/></relations>";
static const char answers_text[] = "clause,path,items,verdict,rationale,reviewer,date\n"
                                   "実1,1,1,incorporate,周期が変わる,丙,2025-11-20\n"
                                   "実5,,-,not-related,対象外,丙,2025-11-20\n";
static const char review_text[] =
    "<review year=\"2025\" title=\"2025年度 一覧の見直しに関する方針\" issuer=\"事務局\" "
    "issued=\"2025-12-04\" "
    "since=\"2025-06-01\">\n"
    "<standard old=\"1.xml\" new=\"2.xml\" notes=\"n.xml\"/>"
    "<checklist current=\"l.xml\"/><ledger src=\"b.xml\"/></review>";

static kijun_text of(const char* text) {
    return kijun_text_of(text);
}
static int is(kijun_text text, const char* wanted) {
    return text.length == strlen(wanted) && memcmp(text.data, wanted, text.length) == 0;
}
