// What is said about each kind of finding, in both languages.

#include <kijun/check/check.hpp>

#include <array>

namespace kijun {
namespace {

struct words {
    std::string_view name;
    std::string_view ja;
    std::string_view en;
};

// In the order of check_why.
constexpr std::array<words, all_check_whys.size()> kinds{
    words{"dangling",
          "引用している基準小項目や項が、照合する版にありません。",
          "The clause or paragraph that is cited is not in the edition."},
    words{"withdrawn",
          "引用している基準小項目や項は、新しい版では廃止・削除されています。",
          "The clause or paragraph that is cited was withdrawn from the edition."},
    words{"renumbered",
          "引用している基準小項目や項は、新しい版では別の番号です。",
          "The clause or paragraph that is cited bears another number in the edition."},
    words{"changed",
          "引用している基準小項目や項の内容が、新しい版で変わっています。",
          "What the cited clause or paragraph says has changed in the edition."},
    words{"title-mismatch",
          "番号に添えた題名が、その基準小項目の題名ではありません。",
          "The title beside the number is not that clause's title."},
    words{"edition-mismatch",
          "照合する版とは違う版に基づくと書かれています。",
          "The text says that it goes by another edition."},
    words{"duplicate",
          "同じ番号や項番が二度使われています。",
          "A number or label is used twice."},
    words{"gap", "項番が続いていません。", "Labels of siblings do not follow each other."},
    words{"stale-term",
          "この版で改められた用語が残っています。",
          "A term that the edition replaced is still here."},
};

const words& words_of(check_why why) noexcept {
    return kinds[static_cast<std::size_t>(why)];
}

std::string quoted(std::string_view text, bool ja) {
    return ja ? "「" + std::string(text) + "」" : "\"" + std::string(text) + "\"";
}

std::string joined(const std::vector<std::string>& texts, bool ja) {
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : ja ? "、" : ", ") + text;
    }
    return all;
}

std::string renumbered(const check_finding& found, bool ja) {
    if (ja) {
        return "新しい版では " + found.now + " です。" +
               (found.successors > 1 ? "どれを指すのか確かめて" : "番号を") +
               "改めてください。" + (found.also_changed ? "内容も変わっています。" : "");
    }
    return "It is " + found.now + " now. " +
           (found.successors > 1 ? "See which is meant and change the number."
                                 : "Change the number.") +
           (found.also_changed ? " What it says has changed, too." : "");
}

std::string changed(const check_finding& found, bool ja) {
    if (found.now.empty()) {
        return ja ? "内容が変わりました。引用している文が今も正しいか確かめてください。"
                  : "What it says has changed. See whether this text still holds.";
    }
    return ja ? "内容の一部が分かれました（" + found.now +
                    "）。どれを指すのか確かめてください。"
              : "Parts of it went elsewhere (" + found.now + "). See which is meant.";
}

std::string title_mismatch(const check_finding& found, bool ja) {
    std::string all =
        ja ? joined(found.clauses, ja) + " の題名は" + quoted(found.meant, ja) + "です。"
           : joined(found.clauses, ja) + " is " + quoted(found.meant, ja) + ".";
    if (!found.now.empty()) {
        all += ja ? quoted(found.given, ja) + "は " + found.now + " です。"
                  : " " + quoted(found.given, ja) + " is " + found.now + ".";
    }
    return all +
           (ja ? "番号と題名のどちらかを改めてください。" : " Change the number or the title.");
}

} // namespace

std::string_view to_string(check_why why) noexcept {
    return words_of(why).name;
}

std::string_view about(check_why why, language in) noexcept {
    return in == language::ja ? words_of(why).ja : words_of(why).en;
}

std::string advice_on(const check_finding& found, language in) {
    const bool ja = in == language::ja;
    const std::string what = found.clauses.empty() ? found.citation : joined(found.clauses, ja);
    switch (found.why) {
    case check_why::dangling:
        if (!found.locator.empty()) {
            return ja ? "この場所（" + found.locator +
                            "）はありません。引用を確かめてください。"
                      : "There is no such place (" + found.locator + "). Check the citation.";
        }
        return ja ? what + " はありません。番号を確かめてください。"
                  : "There is no " + what + ". Check the number.";
    case check_why::withdrawn:
        return ja ? "新しい版にはありません。引用を外すか、代わりの規定を探してください。"
                  : "It is no longer there. Drop the citation or find what replaced it.";
    case check_why::renumbered:
        return renumbered(found, ja);
    case check_why::changed:
        return changed(found, ja);
    case check_why::title_mismatch:
        return title_mismatch(found, ja);
    case check_why::edition_mismatch:
        return ja ? "照合した版は" + found.meant +
                        "です。内容を見直し、版の記載を改めてください。"
                  : "The edition checked against is " + found.meant +
                        ". Review the text and change what it states.";
    case check_why::duplicate:
        return ja ? quoted(found.citation, ja) + "は前にもあります。どちらかを改めてください。"
                  : quoted(found.citation, ja) + " is there before. Change one of them.";
    case check_why::gap:
        return ja ? quoted(found.given, ja) + "の次に" + quoted(found.citation, ja) +
                        "があります。項番を改めるか、抜けた項を補ってください。"
                  : quoted(found.citation, ja) + " comes next to " + quoted(found.given, ja) +
                        ". Change the labels or put in what is left out.";
    case check_why::stale_term:
        return ja ? "この版では" + quoted(found.now, ja) + "に改められています。"
                  : "The edition says " + quoted(found.now, ja) + " instead.";
    }
    return {};
}

} // namespace kijun
