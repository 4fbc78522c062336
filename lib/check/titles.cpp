#include "check/titles.hpp"

#include "base/blanks.hpp"
#include "check/code_points.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>

namespace kijun::checking {
namespace {

// How alike a text and a title are, in [0, 1]. What is part of the other is nearly the same; a
// title is known again when three quarters of it are there.
constexpr double equal = 1;
constexpr double abbreviated = 0.95;
constexpr double continued = 0.9;
constexpr double same_title = 0.75;
constexpr double most_of_words = 0.85; // all words of the text are in the title, not in a row
constexpr double own_enough = 0.5;
constexpr double margin = 0.1;

constexpr std::size_t least_enclosed = 4; // code points of an abbreviation in brackets
constexpr std::size_t least_cell = 6;
constexpr std::size_t least_prefix = 8;

/// The parts of パスワードの…を設けること.
std::vector<std::string_view> parts_of(std::string_view key) {
    constexpr std::array<std::string_view, 5> dots{"…", "...", "‥", "〜", "~"};
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = skip(key, at, dots);
        if (end > at) {
            parts.push_back(key.substr(begin, at - begin));
            begin = end;
            at = end;
        } else {
            ++at;
        }
    }
    parts.push_back(key.substr(begin));
    std::erase_if(parts, [](std::string_view part) { return part.empty(); });
    return parts;
}

/// Does the whole hold all parts, in their order?
bool holds_in_order(std::string_view whole, const std::vector<std::string_view>& parts) {
    std::size_t from = 0;
    for (const std::string_view part : parts) {
        const std::size_t at = whole.find(part, from);
        if (at == std::string_view::npos) {
            return false;
        }
        from = at + part.size();
    }
    return !parts.empty();
}

/// What notes in brackets say, and titles do not.
bool says_note(std::string_view key) {
    constexpr std::array<std::string_view, 58> words{
        "以下", "以上", "上記", "前述", "後述", "下記", "参照", "参考", "該当", "対応",
        "対象", "基準", "付加", "基礎", "別紙", "別表", "別添", "様式", "担当", "部署",
        "部門", "会社", "年",   "月",   "日",   "版",   "追加", "変更", "削除", "新設",
        "廃止", "必須", "任意", "注記", "略",   "抜粋", "一部", "全部", "除く", "含む",
        "場合", "のみ", "時",   "中",   "等",   "同",   "旧",   "現行", "項目", "条項",
        "完了", "済",   "未",   "予定", "確認", "承認", "見直", "適用"};
    return std::ranges::any_of(words, [key](std::string_view word) {
        return key.find(word) != std::string_view::npos;
    });
}

/// Or end with: whom, when and where they are about.
bool ends_like_note(std::string_view key) {
    constexpr std::array<std::string_view, 19> ends{"者",
                                                    "部",
                                                    "課",
                                                    "室",
                                                    "係",
                                                    "社",
                                                    "側",
                                                    "用",
                                                    "時",
                                                    "分",
                                                    "内",
                                                    "外",
                                                    "上",
                                                    "下",
                                                    "先",
                                                    "向け",
                                                    "済み",
                                                    "様",
                                                    "名"};
    return std::ranges::any_of(ends,
                               [key](std::string_view end) { return key.ends_with(end); });
}

/// Is it of the form of a title: a rule (…すること), or nouns joined with each other?
bool looks_like_title(std::string_view key) {
    constexpr std::size_t least = 6;
    constexpr std::size_t most = 60;
    const std::size_t length = count_code_points(key);
    if (length < least || length > most) {
        return false;
    }
    if (key.ends_with("すること") || key.ends_with("設けること")) {
        return key.find("以下") == std::string_view::npos &&
               key.find("場合") == std::string_view::npos;
    }
    constexpr std::array<std::string_view, 4> joints{"・", "の", "と", "及び"};
    bool joined = false;
    bool foreign = true; // クラウド・サービス is one word
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t after = skip(key, at, joints);
        const std::string_view c = character_at(key, at);
        const char32_t point = code_point(c);
        foreign = foreign && ((point >= 0x30A0 && point <= 0x30FF) || c == "・");
        if (after > at) {
            joined = at > 0;
            at = after;
        } else if (in_a_name(c)) {
            at += c.size();
        } else {
            return false;
        }
    }
    return joined && !foreign && in_a_name(character_before(key, key.size())) &&
           !says_note(key) && !ends_like_note(key);
}

/// The runs of kanji or katakana, two characters or longer.
std::vector<std::string_view> nouns_of(std::string_view key) {
    std::vector<std::string_view> all;
    std::size_t begin = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at <= key.size();) {
        const std::string_view c = character_at(key, at);
        if (in_a_name(c)) {
            ++count;
            at += c.size();
            continue;
        }
        if (count > 1) {
            all.push_back(key.substr(begin, at - begin));
        }
        at += c.empty() ? 1 : c.size();
        begin = at;
        count = 0;
    }
    return all;
}

} // namespace

std::string title_key(std::string_view written) {
    written = trimmed(written);
    for (const std::string_view note : {"（以下", "(以下", "、以下", "。以下", "，以下"}) {
        written = trimmed(written.substr(0, written.find(note)));
    }
    // Captions of laws stand in brackets of their own.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> quotes{
        {{"「", "」"}, {"『", "』"}, {"“", "”"}, {"（", "）"}}};
    for (const auto& [open, close] : quotes) {
        if (written.starts_with(open) && written.ends_with(close) &&
            written.find(close) == written.size() - close.size()) {
            written.remove_prefix(open.size());
            written.remove_suffix(close.size());
        }
    }
    std::string key = comparison_key(written);
    for (const std::string_view end : {"。", "."}) {
        while (key.ends_with(end) && !key.ends_with("...")) {
            key.resize(key.size() - end.size());
        }
    }
    return key;
}

struct title_index::best_match {
    double likeness = 0;
    const entry* title = nullptr;
};

title_index::title_index(const edition& current, const edition* was)
    : current_(current), was_(was) {
    add(current, false);
    if (was != nullptr) {
        add(*was, true);
    }
}

void title_index::add(const edition& from, bool is_old) {
    for (std::size_t i = 0; i < from.clause_count(); ++i) {
        entry one{{is_old, i}, title_key(from.clause_at(i).title()), {}};
        one.profile = profile_of(one.key);
        const auto number = static_cast<std::uint32_t>(entries_.size());
        std::uint32_t last = 0;
        bool first = true;
        for (const std::uint32_t gram : one.profile.grams) { // sorted, with repeats
            if (first || gram != last) {
                by_gram_[gram].push_back(number);
            }
            first = false;
            last = gram;
        }
        entries_.push_back(std::move(one));
    }
}

clause title_index::clause_of(const titled_clause& which) const {
    return (which.is_old ? *was_ : current_).clause_at(which.index);
}

double title_index::likeness(std::string_view key, const entry& title) const {
    if (title.key.empty() || key.empty()) {
        return 0;
    }
    if (key == title.key) {
        return equal;
    }
    if (title.key.find(key) != std::string::npos) {
        return abbreviated;
    }
    const std::size_t length = count_code_points(title.key);
    if (length >= least_cell && key.find(title.key) != std::string_view::npos) {
        return continued;
    }
    if (const std::vector<std::string_view> parts = parts_of(key);
        parts.size() > 1 || (parts.size() == 1 && parts.front().size() < key.size())) {
        return holds_in_order(title.key, parts) ? continued : 0;
    }
    const text_profile profile = profile_of(key);
    return std::max(similarity(profile, title.profile),
                    most_of_words * containment(profile, title.profile));
}

bool title_index::is_group_of(std::string_view key, const titled_clause& of) const {
    const std::vector<std::string_view> groups = clause_of(of).groups();
    return std::ranges::any_of(groups, [key](std::string_view group) {
        const std::string name = title_key(group);
        return !name.empty() && (name.find(key) != std::string::npos ||
                                 key.find(name) != std::string_view::npos);
    });
}

bool title_index::body_has(std::string_view key, const std::vector<titled_clause>& in) const {
    std::string scratch;
    for (const titled_clause& which : in) {
        const clause where = clause_of(which);
        const edition& from = which.is_old ? *was_ : current_;
        if (entry_of(which).key.find(key) != std::string::npos) {
            return true;
        }
        for (std::size_t i = where.first_paragraph(); i < where.end_paragraph(); ++i) {
            if (comparison_key(from.paragraph_at(i).text(), scratch).find(key) !=
                std::string_view::npos) {
                return true;
            }
        }
    }
    return false;
}

/// Plainly a title, of which not one word is in the clause.
bool title_index::unrelated(std::string_view key, const std::vector<titled_clause>& own) const {
    if (!looks_like_title(key)) {
        return false;
    }
    const std::vector<std::string_view> nouns = nouns_of(key);
    return !nouns.empty() && std::ranges::none_of(nouns, [&](std::string_view noun) {
        return body_has(noun, own);
    });
}

title_index::best_match title_index::best_other(std::string_view key,
                                                title_form form,
                                                const std::vector<titled_clause>& own) const {
    const text_profile profile = profile_of(key);
    std::unordered_map<std::uint32_t, std::size_t> shared;
    for (std::size_t i = 0; i < profile.grams.size(); ++i) {
        if (i > 0 && profile.grams[i] == profile.grams[i - 1]) {
            continue;
        }
        if (const auto titles = by_gram_.find(profile.grams[i]); titles != by_gram_.end()) {
            for (const std::uint32_t title : titles->second) {
                ++shared[title];
            }
        }
    }
    std::vector<std::uint32_t> likely;
    for (const auto& [title, count] : shared) {
        const std::size_t smaller =
            std::min(profile.grams.size(), entries_[title].profile.grams.size());
        if (2 * count >= smaller) {
            likely.push_back(title);
        }
    }
    std::ranges::sort(likely);
    // A word that stands in many titles (データ) is a topic and names none of them.
    constexpr std::size_t most_titles = 2; // in one edition
    constexpr std::size_t long_enough = 10;
    std::array<std::size_t, 2> holding{};
    for (const std::uint32_t number : likely) {
        holding[entries_[number].of.is_old ? 1 : 0] +=
            entries_[number].key.find(key) != std::string::npos ? 1 : 0;
    }
    const bool topic =
        std::max(holding[0], holding[1]) > most_titles && count_code_points(key) < long_enough;
    best_match best;
    for (const std::uint32_t number : likely) {
        const entry& title = entries_[number];
        if (std::ranges::find(own, title.of) != own.end()) {
            continue;
        }
        double likely_as = likeness(key, title);
        if (topic && likely_as == abbreviated) {
            continue;
        }
        // Anything may stand behind a number or before it: it must be the title from its first
        // word on, or to its last.
        const bool plain = form == title_form::running || form == title_form::leading;
        if (plain && likely_as < equal) {
            const bool there = count_code_points(title.key) >= least_prefix &&
                               (form == title_form::running ? key.starts_with(title.key)
                                                            : key.ends_with(title.key));
            const bool part = likely_as == abbreviated || likely_as == continued;
            likely_as = there                            ? continued
                        : part || likely_as < same_title ? 0
                                                         : similarity(profile, title.profile);
        }
        if (likely_as > best.likeness) {
            best = {likely_as, &title};
        }
    }
    return best;
}

title_verdict title_index::judge(std::string_view written,
                                 title_form form,
                                 const std::vector<titled_clause>& own) const {
    title_verdict found;
    const std::string key = title_key(written);
    const std::size_t length = count_code_points(key);
    if (length < 2 || own.empty()) {
        return found;
    }
    double best_own = 0;
    for (const titled_clause& which : own) {
        double likely_as = likeness(key, entry_of(which));
        if (likely_as < continued && form == title_form::enclosed && is_group_of(key, which)) {
            likely_as = continued;
        }
        best_own = std::max(best_own, likely_as);
        if (likely_as >= same_title) {
            (which.is_old ? found.fits_was : found.fits_current) = true;
        }
    }
    found.fits = best_own >= own_enough;
    if (best_own >= continued) {
        return found;
    }
    const best_match other = best_other(key, form, own);
    if (other.title != nullptr && other.likeness >= same_title &&
        other.likeness >= best_own + margin) {
        // A topic of the clause in brackets is no title, though another clause's has it, too.
        const bool whole = other.likeness == equal ||
                           similarity(profile_of(key), other.title->profile) >= same_title;
        const std::size_t least = form == title_form::enclosed ? least_enclosed : least_cell;
        if (whole ? length >= least_enclosed : length >= least && !body_has(key, own)) {
            found.fits = false;
            found.fits_was = false;
            found.fits_current = false;
            found.is_other = true;
            found.whose = other.title->of;
            return found;
        }
    }
    found.is_other = !found.fits && form == title_form::enclosed && unrelated(key, own);
    return found;
}

} // namespace kijun::checking
