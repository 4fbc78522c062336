#include "numbering/section_citation.hpp"

#include "numbering/byte_scan.hpp"
#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"
#include "numbering/section_context.hpp"
#include "numbering/section_id.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_labels = 6;
constexpr std::size_t longest_number = 40; // bytes of a number in full width

bool is_letter(char32_t sign) {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}

/// A number as it stands in the text.
struct written_number {
    section_number parts;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string letter{}; ///< of § 3a, which stands between § 3 and § 4

    [[nodiscard]] std::string id() const { return section_id(parts) + letter; }
};

class section_reader {
public:
    section_reader(std::string_view text, const clause_list& clauses)
        : text_(text), around_(text), clauses_(clauses) {}

    std::vector<citation> read() && {
        const auto any_in = [](auto word) {
            return swar::within(word, '0', '9') | swar::equal_to(word, full_width_lead);
        };
        const auto is_sign = [this](std::size_t at) {
            return is_digit(narrow(code_point_at(text_, at).value));
        };
        std::size_t at = 0;
        while ((at = find_byte(text_, at, any_in, is_sign)) < text_.size()) {
            const auto number = number_around(at);
            if (!number) {
                at = behind_digits(at);
                continue;
            }
            at = number->end;
            const std::size_t lead = around_.lead_before(number->begin);
            const bool has_lead = lead != number->begin;
            if ((has_lead ||
                 (around_.stands_alone(number->begin) &&
                  (around_.has_chapter_sign(number->end) || clauses_.find(number->id())))) &&
                may_be_cited(*number, has_lead)) {
                at = read_list(*number, lead);
            }
        }
        return std::move(found_);
    }

private:
    static constexpr std::uint8_t full_width_lead = 0xEF;

    [[nodiscard]] char32_t sign_at(std::size_t at) const {
        return narrow(code_point_at(text_, at).value);
    }
    [[nodiscard]] std::size_t behind(std::size_t at) const {
        return at + code_point_at(text_, at).bytes;
    }
    [[nodiscard]] std::size_t behind_digits(std::size_t at) const {
        while (at < text_.size() && is_digit(sign_at(at))) {
            at = behind(at);
        }
        return at;
    }
    [[nodiscard]] std::size_t skip_blanks(std::size_t at) const {
        return around_.skip_blanks(at);
    }

    /// The number that begins at `begin`, as far as it goes on with full stops and digits.
    [[nodiscard]] std::optional<written_number> number_at(std::size_t begin) const {
        std::string plain;
        std::size_t at = begin;
        std::size_t end = begin;
        while (at < text_.size() && at - begin < longest_number) {
            const char32_t sign = sign_at(at);
            const bool letter = plain.empty() && sign >= U'A' && sign <= U'Z';
            if (letter || is_digit(sign)) {
                plain += static_cast<char>(sign);
                at = behind(at);
                end = at;
            } else if (sign == U'.' && !plain.empty() && is_digit(sign_at(behind(at)))) {
                plain += '.';
                at = behind(at);
            } else {
                break;
            }
        }
        auto parts = read_section_id(plain);
        if (!parts) {
            return std::nullopt;
        }
        return written_number{*std::move(parts), begin, end, {}};
    }

    /// The number whose first digit stands at `at`: with the letter of an annex before it, and
    /// neither inside a word nor inside a longer number, a date or an amount.
    [[nodiscard]] std::optional<written_number> number_around(std::size_t at) const {
        std::size_t begin = at;
        code_point before = code_point_before(text_, begin);
        if (before.value == U'.' && begin >= 2) {
            const char32_t annex = narrow(code_point_before(text_, begin - 1).value);
            if (annex >= U'A' && annex <= U'Z') {
                begin -= 1 + code_point_before(text_, begin - 1).bytes;
            }
        } else if (before.value >= U'A' && before.value <= U'Z') {
            begin -= before.bytes;
        }
        before = code_point_before(text_, begin);
        const char32_t sign = narrow(before.value);
        if (before.bytes != 0 && (is_letter(sign) || is_digit(sign) || sign == U'.' ||
                                  sign == U'_' || sign == U'$' || sign == U'-')) {
            return std::nullopt;
        }
        auto number = number_at(begin);
        if (!number) {
            return std::nullopt;
        }
        take_letter(*number);
        const char32_t next = sign_at(number->end);
        const bool goes_on =
            is_letter(next) || is_digit(next) || next == U'_' || next == U'%' ||
            ((next == U'.' || next == U'-') && is_letter(sign_at(behind(number->end))));
        return goes_on ? std::nullopt : number;
    }

    /// The letter right behind a number, where the list has both together.
    void take_letter(written_number& number) const {
        const char32_t letter = sign_at(number.end);
        if (letter < U'a' || letter > U'z' || number.parts.size() != 1) {
            return;
        }
        const std::size_t end = behind(number.end);
        const std::string both = number.id() + static_cast<char>(letter);
        if (!is_letter(sign_at(end)) && !is_digit(sign_at(end)) && clauses_.find(both)) {
            number.letter = static_cast<char>(letter);
            number.end = end;
        }
    }

    /// Does anything but the word before it say that it is a section's number?
    [[nodiscard]] bool may_be_cited(const written_number& number, bool has_lead) const {
        constexpr std::size_t plain_enough = 3;
        if (has_lead) {
            // "Paragraph 1" is one of the place that says so.
            if (number.parts.size() == 1 && around_.has_paragraph_word(number.begin)) {
                return false;
            }
            // 第4 by itself counts anything; 第4章 and 第4.5節 are sections.
            return !around_.has_ordinal(number.begin) || number.parts.size() > 1 ||
                   around_.has_chapter_sign(number.end);
        }
        if (number.parts.size() >= plain_enough) {
            return true;
        }
        if (number.parts.size() == 1) {
            return around_.has_chapter_sign(number.end);
        }
        const bool bracketed =
            is_one_of(code_point_before(text_, number.begin).value, U"(（[［【「") &&
            is_one_of(code_point_at(text_, number.end).value, U")）]］】」");
        if (bracketed || around_.has_tail(number.end) || around_.has_cue(number.begin)) {
            return true;
        }
        const auto last = read_range_end(number); // 4.1～4.3節
        return last && around_.has_tail(last->end);
    }

    /// (a), (1) right behind the number; a), 1) behind a blank, as ISO's standards have them.
    void read_labels(std::size_t& end, std::vector<std::string>& labels) const {
        while (labels.size() < most_labels) {
            std::size_t at = end;
            if (sign_at(at) == U'(') {
                at = behind(at);
            } else {
                at = skip_blanks(end);
                if (at == end || (labels.empty() && !is_letter(sign_at(at)))) {
                    return;
                }
            }
            std::string label = sign_at(end) == U'(' ? "(" : "";
            const std::size_t open = label.size();
            while (label.size() < open + 3 &&
                   (is_digit(sign_at(at)) || is_letter(sign_at(at)))) {
                label += static_cast<char>(sign_at(at));
                at = behind(at);
            }
            if (label.size() == open || sign_at(at) != U')') {
                return;
            }
            labels.push_back(label + ')');
            end = behind(at);
        }
    }

    [[nodiscard]] std::optional<written_number>
    read_range_end(const written_number& from) const {
        constexpr auto words = std::to_array<std::string_view>(
            {"through ", "to ", "から", "～", "〜", "~", "–", "—", "-", "－"});
        std::size_t at = skip_blanks(from.end);
        at += around_.has_chapter_sign(from.end) ? "節"sv.size() : 0; // 4.1節～4.3節
        for (const std::string_view word : words) {
            if (!text_.substr(at).starts_with(word)) {
                continue;
            }
            std::size_t begin = skip_blanks(at + word.size());
            begin += text_.substr(begin).starts_with("第") ? "第"sv.size() : 0;
            auto to = number_at(begin);
            const bool alike = to && to->parts.size() == from.parts.size() &&
                               from.parts < to->parts && !is_letter(sign_at(to->end));
            if (alike) {
                return to;
            }
        }
        return std::nullopt;
    }

    std::size_t add(const written_number& number) {
        citation cited;
        cited.readings = {{number.id(), ""}};
        std::size_t end = number.end;
        std::vector<std::string> labels;
        read_labels(end, labels);
        if (const auto last = read_range_end(number); last && labels.empty()) {
            cited.readings.front().last = last->id();
            end = last->end;
        } else if (!labels.empty()) {
            cited.locator =
                to_string(address{labels.front(), {labels.begin() + 1, labels.end()}});
        }
        cited.span = {number.begin, end};
        found_.push_back(std::move(cited));
        return end;
    }

    [[nodiscard]] std::size_t behind_separator(std::size_t at) const {
        constexpr auto words = std::to_array<std::string_view>({"、",
                                                                "，",
                                                                ",",
                                                                "・",
                                                                "及び",
                                                                "および",
                                                                "又は",
                                                                "または",
                                                                "並びに",
                                                                "ならびに",
                                                                "and ",
                                                                "or ",
                                                                "節",
                                                                "章",
                                                                "第"});
        bool more = true;
        while (more) {
            at = skip_blanks(at);
            more = std::ranges::any_of(words, [&](std::string_view word) {
                const bool here = text_.substr(at).starts_with(word);
                at += here ? word.size() : 0;
                return here;
            });
        }
        return at;
    }

    /// The numbers that follow the first one: 4.1, 4.2 and 5. Where they are of another
    /// document, none is kept.
    std::size_t read_list(const written_number& first, std::size_t lead) {
        const std::size_t count = found_.size();
        const bool has_lead = lead != first.begin;
        std::size_t end = add(first);
        while (const auto next = next_in_list(first, has_lead, end)) {
            end = add(*next);
        }
        if (around_.is_of_another(lead, end)) {
            found_.resize(count);
        }
        return end;
    }

    [[nodiscard]] std::optional<written_number>
    next_in_list(const written_number& first, bool has_lead, std::size_t end) const {
        const std::size_t at = behind_separator(end);
        auto next = at == end ? std::nullopt : number_at(at);
        if (!next) {
            return std::nullopt;
        }
        take_letter(*next);
        const char32_t sign = sign_at(next->end);
        const bool whole = !is_letter(sign) && !is_digit(sign) && sign != U'%' &&
                           !(sign == U'.' && is_digit(sign_at(behind(next->end))));
        const bool known = clauses_.find(next->id()).has_value();
        // A bare 5 behind 4.1 may count things; behind section 4 it does not.
        const bool fits = next->parts.size() > 1 ? known || (has_lead && first.parts.size() > 1)
                                                 : known && has_lead && first.parts.size() == 1;
        return whole && fits ? std::move(next) : std::nullopt;
    }

    std::string_view text_;
    section_context around_;
    const clause_list& clauses_;
    std::vector<citation> found_;
};

} // namespace

std::vector<citation> read_section_citations(std::string_view text,
                                             const clause_list& clauses) {
    return section_reader(text, clauses).read();
}

} // namespace kijun::numbering
