// A glossary of the revision: which noun became which, found over the whole edition.

#include "diff/terms_in_use.hpp"
#include "diff/wording.hpp"
#include "text/characters.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/redline.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace kijun {
namespace {

// Places where the same replacement must have been made before it counts as a change of term.
constexpr std::size_t term_places = 3;
// Bytes of the longest term: eighty kanji.
constexpr std::size_t longest_term = 240;

using replacement = std::pair<std::string, std::string>;

enum class script : std::uint8_t { kanji, katakana, latin, other };

script script_of(char32_t c) noexcept {
    return is_kanji(c)        ? script::kanji
           : is_katakana(c)   ? script::katakana
           : is_ascii_word(c) ? script::latin
                              : script::other;
}

bool has_only_letters(std::u32string_view text) {
    return std::ranges::all_of(text, [](char32_t c) { return script_of(c) != script::other; });
}

// A noun as terms are: kanji, katakana, Latin letters; no kana, no number by itself.
bool is_term(std::u32string_view text) {
    const bool number = std::ranges::all_of(text, is_ascii_digit);
    return text.size() >= 2 && has_only_letters(text) && !number;
}

constexpr bool is_numeral(char32_t c) noexcept {
    constexpr std::u32string_view kanji = U"〇一二三四五六七八九十百千万";
    return is_ascii_digit(c) || kanji.find(c) != std::u32string_view::npos;
}

/// Do two words differ in nothing but a number: 第三項 and 第五項, AES128 and AES256? That is
/// another rule, not another name.
bool differ_in_numbers(std::u32string before, std::u32string after) {
    std::erase_if(before, is_numeral);
    std::erase_if(after, is_numeral);
    return before == after;
}

/// Is all that changed one piece for another, each short enough for a term?
bool only_replaces(const std::vector<text_run>& runs) {
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (runs[at].op == run_op::equal) {
            continue;
        }
        if (runs[at].op != run_op::remove || at + 1 == runs.size() ||
            runs[at + 1].op != run_op::insert || runs[at].text.size() > longest_term ||
            runs[at + 1].text.size() > longest_term) {
            return false;
        }
        ++at;
    }
    return true;
}

/// The last or the first characters of a text: as many as a term may have.
std::u32string end_of(std::string_view text) {
    text.remove_prefix(text.size() - std::min(text.size(), longest_term));
    while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80U) {
        text.remove_prefix(1);
    }
    return to_utf32(comparison_key(text));
}
std::u32string beginning_of(std::string_view text) {
    std::size_t size = std::min(text.size(), longest_term);
    while (size < text.size() && size > 0 &&
           (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
        --size;
    }
    return to_utf32(comparison_key(text.substr(0, size)));
}

/// Takes off what both begin with, but for a last character of each; gives it back.
std::u32string take_common_beginning(std::u32string& one, std::u32string& other) {
    const std::size_t most = std::min(one.size(), other.size()) - 1;
    std::size_t length = 0;
    while (length < most && one[length] == other[length]) {
        ++length;
    }
    std::u32string taken = one.substr(0, length);
    one.erase(0, length);
    other.erase(0, length);
    return taken;
}
/// The same with what both end with.
std::u32string take_common_end(std::u32string& one, std::u32string& other) {
    const std::size_t most = std::min(one.size(), other.size()) - 1;
    std::size_t length = 0;
    while (length < most && one[one.size() - 1 - length] == other[other.size() - 1 - length]) {
        ++length;
    }
    std::u32string taken = one.substr(one.size() - length);
    one.resize(one.size() - length);
    other.resize(other.size() - length);
    return taken;
}

/// Is a piece that changed written otherwise than in its comparison key?
bool set_otherwise(const std::vector<text_run>& runs) {
    std::string scratch;
    return std::ranges::any_of(runs, [&scratch](const text_run& run) {
        return run.op != run_op::equal && comparison_key(run.text, scratch) != run.text;
    });
}

/// The replacements of a redline, each widened to the whole word it stands in; none when
/// anything else was changed besides.
std::optional<std::vector<replacement>> replacements(const std::vector<text_run>& runs) {
    if (!only_replaces(runs)) {
        return std::nullopt;
    }
    std::vector<replacement> found;
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (runs[at].op == run_op::equal) {
            continue;
        }
        std::u32string before = to_utf32(comparison_key(runs[at].text));
        std::u32string after = to_utf32(comparison_key(runs[at + 1].text));
        if (before.empty() || after.empty()) {
            return std::nullopt;
        }
        // However the redline cut it: without what both share at their ends, then with what
        // belongs to the same word around.
        const std::u32string shared_begin = take_common_beginning(before, after);
        const std::u32string shared_end = take_common_end(before, after);
        if (!has_only_letters(before) || !has_only_letters(after)) {
            return std::nullopt;
        }
        std::u32string left = at > 0 ? end_of(runs[at - 1].text) : std::u32string();
        std::u32string right =
            at + 2 < runs.size() ? beginning_of(runs[at + 2].text) : std::u32string();
        left += shared_begin;
        right.insert(0, shared_end);
        for (; !left.empty() && script_of(left.back()) != script::other &&
               script_of(left.back()) == script_of(before.front()) &&
               script_of(left.back()) == script_of(after.front());
             left.pop_back()) {
            before.insert(before.begin(), left.back());
            after.insert(after.begin(), left.back());
        }
        for (const char32_t c : right) {
            if (script_of(c) == script::other || script_of(c) != script_of(before.back()) ||
                script_of(c) != script_of(after.back())) {
                break;
            }
            before.push_back(c);
            after.push_back(c);
        }
        if (!is_term(before) || !is_term(after) || differ_in_numbers(before, after)) {
            return std::nullopt;
        }
        found.emplace_back(to_utf8(before), to_utf8(after));
        ++at;
    }
    return found.empty() ? std::nullopt : std::optional(found);
}

/// The replacements of a change, with typesetting and citations that followed their clauses
/// left out of account; none when anything else was changed.
std::optional<std::vector<replacement>> replacements_of(const change& one,
                                                        const followed_citations& citations) {
    const bool cites = !one.citations_added.empty() || !one.citations_removed.empty();
    if (!cites) {
        if (auto found = replacements(one.runs)) {
            return found;
        }
    } else if (!citations.any()) {
        return std::nullopt;
    }
    if (!cites && !set_otherwise(one.runs)) {
        return std::nullopt; // another look would see the same
    }
    std::string before;
    std::string after;
    for (const text_run& run : one.runs) {
        before += run.op == run_op::insert ? "" : run.text;
        after += run.op == run_op::remove ? "" : run.text;
    }
    if (cites) {
        const auto was = citations.old_key(before);
        const auto is = citations.new_key(after);
        return was && is ? replacements(redline(*was, *is)) : std::nullopt;
    }
    // Nobody replaces terms, and nothing else, in a text as long as a book's chapter.
    constexpr std::size_t longest_compared_again = std::size_t{1} << 16U;
    if (std::max(before.size(), after.size()) > longest_compared_again) {
        return std::nullopt;
    }
    const std::string was = comparison_key(before);
    const std::string is = comparison_key(after);
    return was != before || is != after ? replacements(redline(was, is)) : std::nullopt;
}

/// A replacement that was made in several places, and how often the old term may be left.
struct candidate {
    const replacement* pair;
    std::size_t may_be_left;
};

/// Takes out those whose old term is still in use.
void drop_used(std::vector<candidate>& candidates, const edition& where) {
    std::vector<terms_in_use::term> olds;
    olds.reserve(candidates.size());
    for (const candidate& each : candidates) {
        olds.push_back({each.pair->first, each.may_be_left});
    }
    terms_in_use terms(olds);
    for (std::size_t i = 0; i < where.clause_count(); ++i) {
        terms.look_at(where.clause_at(i).title());
    }
    for (std::size_t i = 0; i < where.paragraph_count(); ++i) {
        terms.look_at(where.paragraph_at(i).text());
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!terms.is_used(i)) {
            candidates[kept++] = candidates[i];
        }
    }
    candidates.resize(kept);
}

} // namespace

std::vector<replaced_term> grade_replaced_terms(std::vector<change>& changes,
                                                const edition& after,
                                                const followed_citations& citations) {
    std::map<replacement, std::size_t> places;
    std::vector<std::optional<std::vector<replacement>>> of_change(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto& one = changes[i];
        // What moved besides tells of a term too, though it stays more than editorial.
        const bool one_place = one.kind == change_kind::modified ||
                               one.kind == change_kind::moved ||
                               one.kind == change_kind::renumbered;
        const bool other_rule = one.strength || one.negated || !one.numbers_before.empty() ||
                                !one.numbers_after.empty() || one.old_class != one.new_class;
        if (!one_place || !one.edited || one.grade == change_grade::editorial || other_rule) {
            continue;
        }
        if (auto found = replacements_of(one, citations)) {
            auto distinct = *found;
            if (one.kind == change_kind::modified) {
                of_change[i] = std::move(found);
            }
            std::ranges::sort(distinct);
            distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
            for (const auto& pair : distinct) {
                ++places[pair];
            }
        }
    }
    std::set<replacement> terms;
    std::vector<candidate> candidates;
    for (const auto& [pair, times] : places) {
        if (times < term_places) {
            continue;
        }
        // Where the new term holds the old one (鍵→暗号鍵) what is left of it cannot be
        // counted.
        if (pair.second.find(pair.first) != std::string::npos) {
            terms.insert(pair);
        } else {
            candidates.push_back({&pair, times / 4});
        }
    }
    drop_used(candidates, after);
    for (const candidate& each : candidates) {
        terms.insert(*each.pair);
    }
    std::map<replacement, std::vector<std::string>> made;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto& in = of_change[i];
        if (!in || !std::ranges::all_of(*in, [&terms](const replacement& pair) {
                return terms.contains(pair);
            })) {
            continue;
        }
        changes[i].grade = change_grade::editorial;
        changes[i].grade_reason = "term";
        for (const replacement& pair : *in) {
            auto& ids = made[pair];
            if (ids.empty() || ids.back() != changes[i].id) {
                ids.push_back(changes[i].id);
            }
        }
    }
    std::vector<replaced_term> told;
    told.reserve(made.size());
    for (auto& [pair, ids] : made) {
        told.push_back({pair.first, pair.second, std::move(ids)});
    }
    return told;
}

} // namespace kijun
