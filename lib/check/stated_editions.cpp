#include "check/stated_editions.hpp"

#include "check/code_points.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

namespace kijun::checking {
namespace {

constexpr std::string_view edition_sign = "版";
constexpr std::string_view ordinal_sign = "第";
constexpr std::array<std::string_view, 4> blank_signs{" ", "\t", "\xE3\x80\x80", "\xC2\xA0"};

/// Value of a digit of any width, or of a kanji digit; 10 is 十; none for anything else.
std::optional<std::uint32_t> digit(std::string_view character) {
    constexpr std::u32string_view kanji = U"〇一二三四五六七八九十";
    const char32_t c = code_point(character);
    if (c >= U'0' && c <= U'9') {
        return c - U'0';
    }
    if (c >= U'０' && c <= U'９') {
        return c - U'０';
    }
    const std::size_t at = kanji.find(c);
    return at == kanji.npos ? std::nullopt : std::optional(static_cast<std::uint32_t>(at));
}

struct numeral {
    std::size_t begin = 0;
    std::uint32_t value = 0;
};

/// The number that ends at `end`: 12, １２, 十二. Three digits at most.
std::optional<numeral> number_before(std::string_view text, std::size_t end) {
    constexpr std::size_t longest = 3;
    std::vector<std::uint32_t> digits;
    numeral found{end, 0};
    while (digits.size() < longest + 1) {
        const std::string_view c = character_before(text, found.begin);
        const std::optional<std::uint32_t> one = digit(c);
        if (!one) {
            break;
        }
        digits.push_back(*one);
        found.begin -= c.size();
    }
    if (digits.empty() || digits.size() > longest) {
        return std::nullopt;
    }
    std::ranges::reverse(digits);
    constexpr std::uint32_t ten = 10;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool tens = digits[i] == ten;
        const bool after_ten = i > 0 && digits[i - 1] == ten;
        found.value = tens        ? std::max(found.value, 1U) * ten
                      : after_ten ? found.value + digits[i]
                                  : found.value * ten + digits[i];
    }
    return found;
}

/// A 第N版 of the text: where, and whether it has its 第.
struct statement {
    text_span span;
    std::uint32_t number = 0;
    bool ordinal = false;
};

std::vector<statement> statements_in(std::string_view text) {
    std::vector<statement> all;
    for (std::size_t at = text.find(edition_sign); at != std::string_view::npos;
         at = text.find(edition_sign, at + 1)) {
        const std::optional<numeral> number =
            number_before(text, skip_back(text, at, blank_signs));
        if (!number) {
            continue;
        }
        const std::size_t before = skip_back(text, number->begin, blank_signs);
        const bool ordinal = text.substr(0, before).ends_with(ordinal_sign);
        const std::size_t begin = ordinal ? before - ordinal_sign.size() : number->begin;
        all.push_back({{begin, at + edition_sign.size()}, number->value, ordinal});
    }
    return all;
}

/// What may stand between 第12版 and a citation of it.
constexpr std::array<std::string_view, 22> links_to_citation{
    " ",  "\t",   "\xE3\x80\x80", "の", "における", "に定める", "に規定する", "では",
    "で", "中の", "「",           "『", "（",       "(",        "【",         "[",
    "）", ")",    "」",           "』", ":",        "："};
/// And between the name of a standard and 第12版.
constexpr std::array<std::string_view, 50> links_to_name{
    "0",    "1",  "2",      "3",    "4",    "5",    "6",
    "7",    "8",  "9",      "年",   "月",   "日",   "平成",
    "令和", "度", "は",     "安対", "|",    "\t",   ":",
    "：",   "/",  "版数",   "版",   "**",   " ",    "\xE3\x80\x80",
    "「",   "」", "『",     "』",   "（",   "）",   "(",
    ")",    "【", "】",     "[",    "]",    "《",   "》",
    "の",   "・", "解説書", "FISC", "基準", "改訂", "、",
    "-"};
constexpr std::array<std::string_view, 4> opening{"（", "(", "【", "["};
/// And between 第12版 and the name.
constexpr std::array<std::string_view, 10> links_from_name{" ",
                                                           "\xE3\x80\x80",
                                                           "の",
                                                           "「",
                                                           "『",
                                                           "FISC",
                                                           "・",
                                                           "改訂",
                                                           "金融機関等コンピュータシステムの",
                                                           "版"};
/// From one edition to the next.
constexpr std::array<std::string_view, 14> transitions{"から",
                                                       "より",
                                                       "→",
                                                       "⇒",
                                                       "➡",
                                                       "->",
                                                       "=>",
                                                       "～",
                                                       "〜",
                                                       "と",
                                                       "及び",
                                                       "および",
                                                       "との",
                                                       "、"};
/// Between the elements of one list.
constexpr std::array<std::string_view, 17> list_links{" ",
                                                      "\xE3\x80\x80",
                                                      "、",
                                                      "，",
                                                      ",",
                                                      "､",
                                                      "・",
                                                      "/",
                                                      "／",
                                                      "及び",
                                                      "および",
                                                      "並びに",
                                                      "又は",
                                                      "または",
                                                      "と",
                                                      "や",
                                                      "～"};

/// 第12版からの変更, 第12版との差: behind `end` a text tells what is new, not what it goes by.
bool tells_difference(std::string_view text, std::size_t end) {
    constexpr std::array<std::string_view, 4> from{"からの", "より", "との", "から"};
    constexpr std::array<std::string_view, 15> what{"変更",
                                                    "改訂",
                                                    "改正",
                                                    "改定",
                                                    "修正",
                                                    "差分",
                                                    "差異",
                                                    "差",
                                                    "移行",
                                                    "見直",
                                                    "更新",
                                                    "相違",
                                                    "比較",
                                                    "対照",
                                                    "追加"};
    const std::size_t after = skip(text, end, from);
    return after > end && std::ranges::any_of(what, [&](std::string_view word) {
               return text.substr(after).starts_with(word);
           });
}

/// Is it all that a line or cell holds, as in a list of a document's own editions?
bool is_entry(std::string_view text, const text_span& span) {
    constexpr std::array<std::string_view, 8> lead{
        " ", "\xE3\x80\x80", "-", "*", "・", "#", ">", "+"};
    const std::string_view before = text.substr(0, skip_back(text, span.begin, lead));
    const std::string_view after = text.substr(skip(text, span.end, blank_signs));
    const bool begins = before.empty() || before.ends_with('\n') || before.ends_with('|') ||
                        before.ends_with('\t');
    const bool dated = !after.empty() && ((after.front() >= '0' && after.front() <= '9') ||
                                          after.starts_with("（") || after.starts_with('('));
    return begins && (after.empty() || after.front() == '\n' || after.front() == '\r' ||
                      after.front() == '|' || dated);
}

/// The first citation that begins at an offset or behind it.
template <typename Citations>
auto first_from(Citations& cited, std::size_t offset) {
    return std::ranges::lower_bound(
        cited, offset, {}, [](const read_citation& c) { return c.source.span.begin; });
}

} // namespace

std::optional<std::uint32_t> edition_number(std::string_view name) {
    const std::vector<statement> all = statements_in(name);
    const bool whole =
        all.size() == 1 && all[0].span.begin == 0 && all[0].span.end == name.size();
    return whole ? std::optional(all[0].number) : std::nullopt;
}

stated_editions::stated_editions(const edition& current, const edition* was)
    : current_(edition_number(current.name())),
      was_(was == nullptr ? std::nullopt : edition_number(was->name())) {
    constexpr std::string_view safety = "安全対策基準";
    const std::string name(current.standard());
    if (!name.empty()) {
        names_.push_back(name);
    }
    if (name.find(safety) != std::string::npos) {
        if (name != safety) {
            names_.emplace_back(safety);
        }
        names_.emplace_back("安対基準");
        names_.emplace_back("FISC");
    }
}

/// Does the name of the standard, as a whole, end before `end` (links between them left out)?
bool stated_editions::names_standard(std::string_view text, std::size_t end) const {
    constexpr std::size_t furthest = 120; // bytes: a name, its brackets and 解説書
    const std::size_t begin = end > furthest ? end - furthest : 0;
    const std::string_view window = text.substr(begin, end - begin);
    for (const std::string& name : names_) {
        const std::size_t at = window.rfind(name);
        if (at == std::string_view::npos) {
            continue;
        }
        // 当社安全対策基準 is another one; FISC安全対策基準 and …の安全対策基準 are not.
        const std::string_view before = window.substr(0, at);
        if (in_a_name(character_before(window, at)) && !before.ends_with("FISC")) {
            continue;
        }
        const std::size_t after = at + name.size();
        if (skip(window, after, links_to_name) == window.size()) {
            return true;
        }
    }
    return false;
}

/// 第12版の安全対策基準.
bool stated_editions::name_follows(std::string_view text, std::size_t end) const {
    const std::string_view rest = text.substr(skip(text, end, links_from_name));
    return std::ranges::any_of(
        names_, [rest](const std::string& name) { return rest.starts_with(name); });
}

/// 第12版から第13版: behind `end`, with little between, stands the edition checked against.
bool stated_editions::becomes_current(std::string_view text, std::size_t end) const {
    if (tells_difference(text, end)) {
        return true;
    }
    std::size_t at = skip(text, end, blank_signs);
    if (const std::string_view rest = text.substr(at);
        rest.starts_with("（") || rest.starts_with("(")) { // a date
        constexpr std::size_t longest = 60;
        const std::size_t close = rest.substr(0, longest).find_first_of(")\n");
        const std::size_t wide = rest.substr(0, longest).find("）");
        at += std::min(close == rest.npos ? longest : close + 1,
                       wide == rest.npos ? longest : wide + 3);
        at = skip(text, std::min(at, text.size()), blank_signs);
    }
    const std::size_t after = skip(text, at, transitions);
    if (after == at) {
        return false;
    }
    constexpr std::size_t reach = 60;
    const std::string_view next = text.substr(after, reach);
    for (const statement& one : statements_in(next.substr(0, next.find('\n')))) {
        if (current_ && one.number == *current_) {
            const std::size_t name = skip(next, 0, blank_signs);
            return one.span.begin == name || names_standard(next, one.span.begin);
        }
    }
    return false;
}

binding stated_editions::bound_to(std::uint32_t number) const {
    return current_ && number == *current_ ? binding::current
           : was_ && number == *was_       ? binding::was
                                           : binding::other;
}

/// 旧実9, 新実9.
void stated_editions::bind_marked(std::string_view text, std::vector<read_citation>& cited) {
    for (std::size_t i = 0; i < cited.size(); ++i) {
        const std::size_t begin = skip_back(text, cited[i].source.span.begin, blank_signs);
        const std::string_view before = text.substr(0, begin);
        if (before.ends_with("旧")) {
            cited[i].of = binding::was;
            // 実29（旧実28）: what it is the old number of is a new one.
            const std::size_t open = begin - std::string_view("旧").size();
            const bool bracket = std::ranges::any_of(opening, [&](std::string_view sign) {
                return text.substr(0, open).ends_with(sign) && i > 0 &&
                       skip_back(text, open - sign.size(), blank_signs) ==
                           cited[i - 1].source.span.end;
            });
            if (bracket && cited[i - 1].of == binding::free) {
                cited[i - 1].of = binding::current;
            }
        } else if (before.ends_with("新") && cited[i].of == binding::free) {
            cited[i].of = binding::current;
        }
    }
}

/// 第12版の実9、実10: the list goes on in the edition in which it began.
void stated_editions::bind_lists(std::string_view text,
                                 std::vector<read_citation>& cited,
                                 std::vector<bool>& bound) {
    for (std::size_t i = 1; i < cited.size(); ++i) {
        const std::size_t end = cited[i - 1].source.span.end;
        if (bound[i - 1] && !bound[i] &&
            skip(text, end, list_links) == cited[i].source.span.begin) {
            cited[i].of = cited[i - 1].of;
            bound[i] = true;
        }
    }
}

/// 実9（第12版）: the citation (its index) in whose brackets a statement stands.
std::optional<std::size_t> stated_editions::followed_by(std::string_view text,
                                                        const std::vector<read_citation>& cited,
                                                        std::size_t begin) {
    const auto next = first_from(cited, begin);
    for (const std::string_view sign : opening) {
        if (next != cited.begin() && text.substr(0, begin).ends_with(sign) &&
            skip_back(text, begin - sign.size(), blank_signs) ==
                std::prev(next)->source.span.end) {
            return static_cast<std::size_t>(std::prev(next) - cited.begin());
        }
    }
    return std::nullopt;
}

std::vector<stated_edition> stated_editions::read(std::string_view text,
                                                  std::vector<read_citation>& cited) const {
    std::vector<stated_edition> found;
    std::vector<bool> bound(cited.size(), false);
    std::set<std::uint32_t> named; // editions that were named as this standard's
    const bool ours = !cited.empty() || std::ranges::any_of(names_, [&](const auto& name) {
        return text.find(name) != std::string_view::npos;
    });
    for (const statement& one :
         ours&& current_ ? statements_in(text) : std::vector<statement>()) {
        const std::string_view before =
            character_before(text, skip_back(text, one.span.begin, blank_signs));
        const bool in_name = in_a_name(before) || before == "の";
        const bool by_name =
            names_standard(text, one.span.begin) || name_follows(text, one.span.end);
        const std::size_t to = skip(text, one.span.end, links_to_citation);
        const auto next = first_from(cited, to);
        const bool leads = next != cited.end() && next->source.span.begin == to &&
                           one.ordinal && (by_name || !in_name);
        const std::optional<std::size_t> behind = followed_by(text, cited, one.span.begin);
        const auto bind = [&](std::size_t at) {
            cited[at].of = bound_to(one.number);
            bound[at] = true;
        };
        if (leads) {
            bind(static_cast<std::size_t>(next - cited.begin()));
        }
        if (behind) {
            bind(*behind);
        }
        const bool sure = by_name || leads || behind;
        const bool alone = one.ordinal && !in_name && !is_entry(text, one.span) &&
                           (named.contains(one.number) || one.number == was_);
        if (sure) {
            named.insert(one.number);
        }
        if ((sure || alone) && one.number != *current_ &&
            !becomes_current(text, one.span.end)) {
            found.push_back({one.span, one.number});
        }
    }
    bind_marked(text, cited);
    bind_lists(text, cited, bound);
    return found;
}

} // namespace kijun::checking
