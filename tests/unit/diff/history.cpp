#include "support/edition_text.hpp"

#include <kijun/diff/history.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::test {
namespace {

std::vector<edition> editions_of(const std::vector<std::string_view>& texts) {
    std::vector<edition> all;
    for (const std::string_view text : texts) {
        all.push_back(edition_of(text, "第" + std::to_string(all.size() + 1) + "版"));
    }
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all += all.empty() ? "" : " ";
        all += word;
    }
    return all;
}

/// "実8/1 | renumbered → 実9/1 | …": the places of each edition and what happened between.
std::string story(const place_history& of) {
    std::string all = joined(of.states.front().places);
    for (std::size_t i = 0; i < of.steps.size(); ++i) {
        const auto& what = of.steps[i].happened;
        all += all.empty() ? "| " : " | ";
        all += what ? to_string(what->kind) : "unchanged";
        all += what && what->edited ? " edited" : "";
        all += " " + joined(of.states[i + 1].places);
    }
    return all;
}

std::string story(const edition_chain& chain, std::string_view written) {
    const auto found = chain.find(written);
    return found ? story(chain.history(*found)) : "not found";
}

constexpr std::string_view first = R"(
実1 社内規程を定めて維持すること。
  1 規程は年に一度見直すことが必要である。
  2 規程の写しを各部署の見やすい場所に備え付けること。
実2 開発案件を審査して決裁を受けること。
  1 審査は企画部門が中長期の計画に照らして行うことが必要である。
    (1) 費用の見積りと効果の測り方を書面で示す。
    (2) 代わりの案を二つ以上挙げて比べる。
  2 決裁の記録を五年間保管することが望ましい。
実3 識別符号の不正な利用を防ぐこと。
  1 識別符号は利用者ごとに分けて割り当てること。
)";

// 実2 is 実4 now; a clause came before it.
constexpr std::string_view second = R"(
実1 社内規程を定めて維持すること。
  1 規程は年に二度、必ず見直すことが必要である。
  2 規程の写しを各部署の見やすい場所に備え付けること。
実2 外部委託先の選定の基準を文書に定めること。
  1 委託先の財務の健全性を確かめることが必要である。
実4 開発案件を審査して決裁を受けること。
  1 審査は企画部門が中長期の計画に照らして行うことが必要である。
    (1) 費用の見積りと効果の測り方を書面で示す。
    (2) 代わりの案を二つ以上挙げて比べる。
  2 決裁の記録を五年間保管することが望ましい。
実3 識別符号の不正な利用を防ぐこと。
  1 識別符号は利用者ごとに分けて割り当てること。
)";

// Under 実4/1 an entry came first; 実3/1 is gone.
constexpr std::string_view third = R"(
実1 社内規程を定めて維持すること。
  1 規程は年に二度、必ず見直すことが必要である。
  2 規程の写しを各部署の見やすい場所に備え付けること。
実2 外部委託先の選定の基準を文書に定めること。
  1 委託先の財務の健全性を確かめることが必要である。
実4 開発案件を審査して決裁を受けること。
  1 審査は企画部門が中長期の計画に照らして行うことが必要である。
    (1) 利用者の要望を聞き取って一覧にまとめる。
    (2) 費用の見積りと効果の測り方を書面で示す。
    (3) 代わりの案を三つ以上挙げて比べる。
  2 決裁の記録を五年間保管することが望ましい。
実3 識別符号の不正な利用を防ぐこと。
)";

} // namespace

TEST_CASE("a place is followed through renumbered clauses, shifts, additions and deletions") {
    const edition_chain chain(editions_of({first, second, third}));
    struct row {
        std::string_view written;
        std::string_view story;
    };
    const row rows[] = {
        {"実1/2", "実1/2 | unchanged 実1/2 | unchanged 実1/2"},
        {"実1/1", "実1/1 | modified edited 実1/1 | unchanged 実1/1"},
        {"実4", "実2 | renumbered 実4 | unchanged 実4"},
        // It only went along with its clause; then an entry before it pushed it on.
        {"実4/1/(2)", "実2/1/(1) | renumbered 実4/1/(1) | renumbered 実4/1/(2)"},
        {"実4/1/(3)", "実2/1/(2) | renumbered 実4/1/(2) | renumbered edited 実4/1/(3)"},
        {"実4/1/(1)", "| unchanged  | added 実4/1/(1)"},
        {"実2/1", "| added 実2/1 | unchanged 実2/1"},
        {"実3/1", "実3/1 | unchanged 実3/1 | deleted "},
        // In print, and as citations.
        {"実４/１/（２）", "実2/1/(1) | renumbered 実4/1/(1) | renumbered 実4/1/(2)"},
        {"実4 1-(2)", "実2/1/(1) | renumbered 実4/1/(1) | renumbered 実4/1/(2)"},
        {" 実務基準4 1(2) ", "実2/1/(1) | renumbered 実4/1/(1) | renumbered 実4/1/(2)"},
        {"実9", "not found"},
        {"実1～実3", "not found"},
        {"", "not found"},
    };
    for (const row& one : rows) {
        CAPTURE(one.written);
        CHECK(story(chain, one.written) == one.story);
    }
}

TEST_CASE("the newest edition that has an address decides, unless one is named") {
    const edition_chain chain(editions_of({first, second, third}));
    CHECK(story(chain, "実2") == "| added 実2 | unchanged 実2");
    const auto old = chain.find("実2", 0);
    REQUIRE(old);
    CHECK(old->edition == 0);
    CHECK(story(chain.history(*old)) == "実2 | renumbered 実4 | unchanged 実4");
    CHECK_FALSE(chain.find("実4", 0));
}

TEST_CASE("a step names the changes that tell it, its own first, and those inside the place") {
    const edition_chain chain(editions_of({first, second, third}));
    const auto told = [&chain](std::size_t step, change_kind kind, std::string_view place) {
        for (const change& what : chain.steps()[step].changes) {
            for (const auto* places : {&what.old_places, &what.new_places}) {
                if (what.kind == kind && std::ranges::find(*places, place) != places->end()) {
                    return what.id;
                }
            }
        }
        return std::string("none");
    };
    const auto history = chain.history(*chain.find("実4/1/(2)"));
    CHECK(history.steps[0].told_by == std::vector{told(0, change_kind::renumbered, "実4")});
    CHECK(history.steps[1].told_by ==
          std::vector{told(1, change_kind::renumbered, "実4/1/(2)")});
    // The shift names two places; the history only this one.
    CHECK(history.steps[1].happened->old_places == std::vector<std::string>{"実4/1/(1)"});
    CHECK(mark_of(*history.steps[1].happened) == "項番の振直し");
    const auto clause = chain.history(*chain.find("実1"));
    CHECK_FALSE(clause.steps[0].happened);
    CHECK(clause.steps[0].inside == std::vector{told(0, change_kind::modified, "実1/1")});
    CHECK(clause.steps[1].inside.empty());
}

TEST_CASE("a split place has several places, a merged one had several") {
    constexpr std::string_view whole = R"(
実1 管理の方法を定めること。
  1 取扱いの記録を毎日残し、責任者が月に一度その内容を点検することが必要である。持出しの申請は書面で受け付け、貸出簿に日付と氏名を記入することが必要である。
  2 保管庫の鍵は二人で管理すること。
)";
    constexpr std::string_view parts = R"(
実1 管理の方法を定めること。
  1 取扱いの記録を毎日残し、責任者が月に一度その内容を点検することが必要である。
  2 持出しの申請は書面で受け付け、貸出簿に日付と氏名を記入することが必要である。
  3 保管庫の鍵は二人で管理すること。
)";
    const edition_chain chain(editions_of({whole, parts, whole, whole}));
    const auto split = chain.find("実1/1", 0);
    CHECK(story(chain.history(*split)) ==
          "実1/1 | split 実1/1 実1/2 | merged 実1/1 | unchanged 実1/1");
    // Asked for one part, the other is not followed; what it came from and went to is.
    const auto part = chain.history(*chain.find("実1/2", 1));
    CHECK(story(part) == "実1/1 | split 実1/2 | merged 実1/1 | unchanged 実1/1");
    CHECK(part.steps[0].happened->new_places == std::vector<std::string>{"実1/1", "実1/2"});
    CHECK(part.steps[1].happened->old_places == std::vector<std::string>{"実1/1", "実1/2"});
    CHECK(chain.history(*split).states[1].text.find('\n') != std::string::npos);
}

TEST_CASE("each change between the ends is told with the steps that it came about in") {
    const edition_chain chain(editions_of({first, second, third}));
    const chained_difference all = chain.differences();
    REQUIRE(all.editions.size() == 3);
    REQUIRE(all.came_about.size() == all.whole.changes.size());
    std::string lines;
    for (std::size_t i = 0; i < all.whole.changes.size(); ++i) {
        const change& what = all.whole.changes[i];
        lines += std::string(to_string(what.kind)) + " " + joined(what.old_places) + " → " +
                 joined(what.new_places) + ":";
        for (const std::size_t step : all.came_about[i]) {
            lines += " " + all.editions[step + 1].name;
        }
        lines += "\n";
    }
    CHECK(lines == "modified 実1/1 → 実1/1: 第2版\n"
                   "added  → 実2: 第2版\n"
                   "renumbered 実2 → 実4: 第2版\n"
                   "added  → 実4/1/(1): 第3版\n"
                   "renumbered 実2/1/(1) 実2/1/(2) → 実4/1/(2) 実4/1/(3): 第3版\n"
                   "modified 実2/1/(2) → 実4/1/(3): 第3版\n"
                   "deleted 実3/1 → : 第3版\n");
}

TEST_CASE("near places are offered for an address that no edition has") {
    const edition_chain chain(editions_of({first, second, third}));
    struct row {
        std::string_view written;
        std::string_view near;
    };
    const row rows[] = {
        {"実4/1/(7)", "実4/1/(1) 実4/1/(2) 実4/1/(3)"},
        {"実4 1-(7)", "実4/1/(1) 実4/1/(2) 実4/1/(3)"},
        {"実1/9/(1)", "実1/1 実1/2"},
        {"実1/2/(1)", "実1/2"},
        {"実5", "実1 実2 実4 実3"},
        {"no such place", ""},
        {"", ""},
    };
    for (const row& one : rows) {
        CAPTURE(one.written);
        CHECK(joined(chain.near(one.written)) == one.near);
    }
}

TEST_CASE("a chain of one edition has no steps") {
    const edition_chain chain(editions_of({first}));
    CHECK(chain.size() == 1);
    CHECK(chain.steps().empty());
    CHECK(story(chain, "実1/2") == "実1/2");
}

TEST_CASE("two editions give what diff gives") {
    const auto editions = editions_of({first, second});
    const chained_difference all = edition_chain(editions).differences();
    const difference plain = diff(editions[0], editions[1]);
    REQUIRE(all.whole.changes.size() == plain.changes.size());
    for (std::size_t i = 0; i < plain.changes.size(); ++i) {
        CHECK(all.whole.changes[i].old_places == plain.changes[i].old_places);
        CHECK(all.whole.changes[i].new_places == plain.changes[i].new_places);
        CHECK(all.came_about[i] == std::vector<std::size_t>{0});
    }
}

} // namespace kijun::test
