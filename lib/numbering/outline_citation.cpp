#include "numbering/outline_citation.hpp"

#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"
#include "numbering/outline_number.hpp"
#include "numbering/part_name.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace kijun::numbering {
namespace {

constexpr std::size_t most_labels = 6;
constexpr std::size_t longest = 40; // code points of a part and a number
/// No text of a paper is longer than what a number's brackets and words take behind it.
constexpr std::size_t most_blanks = 4;

/// The text from one place on, decoded as far as a citation may go, with the bytes of each
/// sign.
struct window {
    std::u32string signs;
    std::vector<std::size_t> ends; ///< byte offset behind each sign

    [[nodiscard]] std::u32string_view from(std::size_t sign) const {
        return std::u32string_view(signs).substr(std::min(sign, signs.size()));
    }
    [[nodiscard]] char32_t at(std::size_t sign) const {
        return sign < signs.size() ? narrow(signs[sign]) : U'\0';
    }
};

bool is_latin(char32_t sign) {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}

bool goes_on_word(char32_t sign) {
    return is_kanji(sign) || is_katakana(sign) || is_latin(sign) || is_digit(sign);
}

/// Words that say that the number before them is cited.
bool has_tail(std::u32string_view rest) {
    constexpr auto tails = std::to_array<std::u32string_view>({U"参照",
                                                               U"を参照",
                                                               U"による",
                                                               U"により",
                                                               U"によ",
                                                               U"に従",
                                                               U"に基づ",
                                                               U"に定め",
                                                               U"で定め",
                                                               U"に規定",
                                                               U"の規定",
                                                               U"に示",
                                                               U"に記載",
                                                               U"に掲げ",
                                                               U"のとおり",
                                                               U"に準"});
    return std::ranges::any_of(
        tails, [rest](std::u32string_view tail) { return rest.starts_with(tail); });
}

/// A number and where it ends in the window.
struct found_number {
    std::string id;
    outline_number number;
    std::size_t end = 0; ///< sign of the window
    bool is_part = false;
    bool is_known = false; ///< the list has it
};

class outline_reader {
public:
    outline_reader(std::string_view text, const clause_list& clauses)
        : text_(text), clauses_(clauses) {}

    std::vector<citation> read() && {
        for (std::size_t at = 0; at < text_.size();) {
            const code_point sign = code_point_at(text_, at);
            if (may_begin(narrow(sign.value)) && stands_alone(at)) {
                if (const std::size_t end = read_at(at); end != at) {
                    at = end;
                    continue;
                }
            }
            at += sign.bytes;
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] static bool may_begin(char32_t sign) {
        return is_digit(sign) || is_latin(sign) || (sign >= U'Ⅰ' && sign <= U'Ⅻ') ||
               is_one_of(sign, U"第問別付附参補様");
    }

    /// Neither inside a word nor inside a number.
    [[nodiscard]] bool stands_alone(std::size_t at) const {
        const char32_t sign = narrow(code_point_at(text_, at).value);
        const code_point before = code_point_before(text_, at);
        const char32_t last = narrow(before.value);
        if (is_one_of(sign, U"問様")) { // 質問2, 別紙様式
            return !is_kanji(last);
        }
        if (before.bytes == 0 || !(is_digit(sign) || is_latin(sign))) {
            return before.bytes == 0 || !(sign >= U'Ⅰ' && sign <= U'Ⅻ' && is_latin(last));
        }
        return !is_latin(last) && !is_digit(last) && !is_dash(last) && last != U'.' &&
               last != U'_' && last != U'/' && last != U'第';
    }

    [[nodiscard]] window window_at(std::size_t at) const {
        window made;
        while (made.signs.size() < longest && at < text_.size()) {
            const code_point sign = code_point_at(text_, at);
            made.signs += sign.value;
            made.ends.push_back(at += sign.bytes);
        }
        return made;
    }

    [[nodiscard]] bool knows(const std::string& id) const {
        return clauses_.find(id).has_value();
    }

    /// What stands at a place: a part with a number of its own, a part, or a number; of 第3の1
    /// the longest that the list has.
    [[nodiscard]] std::optional<found_number> number_at(const window& here,
                                                        std::size_t begin) const {
        if (clauses_.has_style(section_style::part)) {
            if (const auto part = read_part_name(here.from(begin))) {
                return part_at(here, begin, *part);
            }
        }
        auto number = read_outline_number(here.from(begin));
        if (!number || !clauses_.has_style(number->style) ||
            number->style == section_style::plain) {
            return std::nullopt;
        }
        found_number found{number->id, *number, begin + number->signs, false, true};
        found.is_known = knows(found.id);
        if (!found.is_known && number->style == section_style::ordinal && number->is_deep()) {
            // 第3の1 where 1 is a paragraph of 第3.
            const std::size_t cut = here.from(begin).find(U'の');
            const std::string first = number->id.substr(0, number->id.find("の"));
            if (knows(first)) {
                found.id = first;
                found.end = begin + cut;
                found.is_known = true;
            }
        }
        return found;
    }

    [[nodiscard]] std::optional<found_number>
    part_at(const window& here, std::size_t begin, const part_name& part) const {
        const std::size_t end = begin + part.signs;
        std::size_t at = end;
        for (std::size_t i = 0;
             i < most_blanks && (is_blank(here.at(at)) || is_one_of(here.at(at), U"の、,第"));
             ++i) {
            ++at;
        }
        if (here.at(at - 1) == U'第') {
            --at; // of 第2節
        }
        if (const auto number = read_outline_number(here.from(at));
            number && !is_latin(here.at(at + number->signs)) &&
            !is_digit(here.at(at + number->signs))) {
            std::string id = part.id + ' ' + number->id;
            if (knows(id)) {
                return found_number{std::move(id), *number, at + number->signs, true, true};
            }
        }
        return knows(part.id) ? std::optional(found_number{part.id, {}, end, true, true})
                              : std::nullopt;
    }

    /// Is it meant as a citation by what stands around it?
    [[nodiscard]] bool
    is_cited(const found_number& what, const window& here, std::size_t begin) const {
        const char32_t next = here.at(what.end);
        if (what.is_part) {
            return !is_digit(next) && !is_latin(next);
        }
        switch (what.number.style) {
        case section_style::roman:
            return what.number.is_deep() && !is_digit(next);
        case section_style::question:
            return what.is_known && !is_digit(next) && !is_latin(next);
        case section_style::ordinal:
            return what.is_known && !counts(here, what.end);
        default:
            break;
        }
        if (!what.is_known || is_digit(next) || is_latin(next) || next == U'%' ||
            is_dash(next)) {
            return false;
        }
        constexpr std::size_t plain_enough = 3;
        const char32_t last = code_point_before(text_, begin).value;
        return what.number.parts.size() >= plain_enough || is_one_of(last, U"（(「【［[") ||
               is_one_of(next, U"(（「") || has_tail(here.from(what.end));
    }

    /// Does 第3 count what follows it: 第3回, 第3四半期, 第3セクター? Not 第3及び.
    [[nodiscard]] static bool counts(const window& here, std::size_t end) {
        constexpr auto joins = std::to_array<std::u32string_view>(
            {U"及び", U"並びに", U"又は", U"若しくは", U"各", U"参照", U"関係"});
        const std::u32string_view rest = here.from(end);
        return goes_on_word(here.at(end)) &&
               std::ranges::none_of(
                   joins, [rest](std::u32string_view word) { return rest.starts_with(word); });
    }

    // The place inside: (1), ①, の(1)ア.

    static void skip_of(const window& here, std::size_t& at) {
        if (here.at(at) == U'の' &&
            (is_one_of(here.at(at + 1), U"(") || circled_value(here.at(at + 1)) != 0 ||
             is_digit(here.at(at + 1)))) {
            ++at;
        }
    }

    static bool take_label(const window& here, std::size_t& at, std::string& label) {
        const auto utf8 = [](char32_t sign) { return to_utf8(std::u32string(1, sign)); };
        if (here.at(at) == U'(') {
            std::size_t end = at + 1;
            label = "(";
            while (end - at <= 3 && (is_digit(here.at(end)) || is_latin(here.at(end)) ||
                                     is_katakana(here.at(end)))) {
                label += utf8(here.at(end++));
            }
            if (end == at + 1 || here.at(end) != U')') {
                return false;
            }
            label += ')';
            at = end + 1;
            return true;
        }
        const char32_t sign = here.at(at);
        if (circled_value(sign) != 0 && sign < 0x10000) {
            label = utf8(sign);
            ++at;
            return true;
        }
        return false;
    }

    void take_labels(const window& here,
                     std::size_t& at,
                     bool of_ordinal,
                     std::vector<std::string>& labels) const {
        while (labels.size() < most_labels) {
            std::size_t next = at;
            skip_of(here, next);
            std::string label;
            // 第3の1(2): what is no section of its own is a paragraph.
            if (of_ordinal && labels.empty() && next != at && is_digit(here.at(next))) {
                std::size_t end = next;
                while (is_digit(here.at(end)) && end - next < 3) {
                    label += static_cast<char>(here.at(end++));
                }
                next = end;
            } else if (!take_label(here, next, label)) {
                return;
            }
            labels.push_back(std::move(label));
            at = next;
        }
    }

    /// Adds the citation at `begin` and those of its list. Where it ends, or `begin`.
    std::size_t read_at(std::size_t begin) {
        const window here = window_at(begin);
        const auto first = number_at(here, 0);
        if (!first || !is_cited(*first, here, begin)) {
            return begin;
        }
        const std::size_t end = add(*first, here, begin);
        return read_questions(*first, end);
    }

    std::size_t add(const found_number& what, const window& here, std::size_t begin) {
        citation cited;
        cited.readings = {{what.id, ""}};
        std::size_t at = what.end;
        std::vector<std::string> labels;
        take_labels(here, at, what.number.style == section_style::ordinal, labels);
        if (!labels.empty()) {
            cited.locator =
                to_string(address{labels.front(), {labels.begin() + 1, labels.end()}});
        } else if (const auto last = range_end(what, here, at)) {
            cited.readings.front().last = last->id;
            at = last->end;
        }
        const std::size_t end = here.ends[at - 1];
        cited.span = {begin, end};
        found_.push_back(std::move(cited));
        return end;
    }

    [[nodiscard]] std::optional<found_number>
    range_end(const found_number& from, const window& here, std::size_t at) const {
        constexpr std::u32string_view from_word = U"から";
        const std::size_t sign = is_one_of(here.at(at), waves)          ? 1
                                 : here.from(at).starts_with(from_word) ? from_word.size()
                                                                        : 0;
        auto to = sign != 0 ? number_at(here, at + sign) : std::nullopt;
        const bool ends = to && to->is_part == from.is_part &&
                          to->number.style == from.number.style &&
                          from.number.parts < to->number.parts && !is_digit(here.at(to->end));
        return ends ? to : std::nullopt;
    }

    /// 問1、3及び5: numbers behind a question that are questions, too.
    std::size_t read_questions(const found_number& first, std::size_t end) {
        if (first.is_part || first.number.style != section_style::question) {
            return end;
        }
        const std::string lead = first.id.substr(0, first.id.find_first_of("0123456789"));
        while (true) {
            const window here = window_at(end);
            std::size_t at = 0;
            while (at < 3 && (is_blank(here.at(at)) || is_one_of(here.at(at), U"、,・及び"))) {
                ++at;
            }
            const auto next = read_outline_number(here.from(at));
            if (at == 0 || !next || next->style == section_style::question ||
                counts(here, at + next->signs) || !knows(lead + next->id)) {
                return end;
            }
            const std::size_t begin = here.ends[at - 1];
            citation cited;
            cited.readings = {{lead + next->id, ""}};
            end = here.ends[at + next->signs - 1];
            cited.span = {begin, end};
            found_.push_back(std::move(cited));
        }
    }

    std::string_view text_;
    const clause_list& clauses_;
    std::vector<citation> found_;
};

} // namespace

std::vector<citation> read_outline_citations(std::string_view text,
                                             const clause_list& clauses) {
    constexpr std::array others{section_style::dashed,
                                section_style::roman,
                                section_style::ordinal,
                                section_style::question,
                                section_style::part};
    if (std::ranges::none_of(others,
                             [&](section_style each) { return clauses.has_style(each); })) {
        return {};
    }
    return outline_reader(text, clauses).read();
}

} // namespace kijun::numbering
