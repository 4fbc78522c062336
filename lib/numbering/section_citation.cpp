#include "numbering/section_citation.hpp"

#include "numbering/byte_scan.hpp"
#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"
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

constexpr std::size_t most_blanks = 4;
constexpr std::size_t most_labels = 6;
constexpr std::size_t longest_number = 40; // bytes of a number in full width

// Words that stand before a number and say that it is a section's, in small letters.
constexpr auto lead_words = std::to_array<std::string_view>(
    {"section",      "sections",    "subsection", "subsections", "sec.",  "clause",
     "clauses",      "subclause",   "chapter",    "chapters",    "ch.",   "paragraph",
     "paragraphs",   "requirement", "control",    "controls",    "annex", "appendix",
     "requirements", "article",     "articles",   "part"});
constexpr auto lead_signs = std::to_array<std::string_view>({"§",
                                                             "第",
                                                             "箇条",
                                                             "項番",
                                                             "管理策",
                                                             "要求事項",
                                                             "附属書",
                                                             "付属書",
                                                             "付録",
                                                             "節",
                                                             "項目"});
// What has numbers of its own, or is a version.
constexpr auto other_words = std::to_array<std::string_view>(
    {"バージョン", "ヴァージョン", "リリース", "版", "号機", "表", "図", "式", "例", "注"});
// Words of a sentence that may stand before a bare number: nothing of theirs is a version.
constexpr auto plain_words = std::to_array<std::string_view>(
    {"and", "or", "see", "also", "in", "with", "to", "from", "of", "under", "per", "by", "at"});
constexpr auto tail_signs = std::to_array<std::string_view>({"節",
                                                             "章",
                                                             "項",
                                                             "条",
                                                             "参照",
                                                             "を参照",
                                                             "に従",
                                                             "に基づ",
                                                             "に定め",
                                                             "で定め",
                                                             "に規定",
                                                             "の規定",
                                                             "に示",
                                                             "で示",
                                                             "に記載",
                                                             "に準"});

bool is_letter(char32_t sign) {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}

/// A number as it stands in the text.
struct written_number {
    section_number parts;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class section_reader {
public:
    section_reader(std::string_view text, const clause_list& clauses)
        : text_(text), clauses_(clauses) {}

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
            if (const std::size_t lead = lead_before(number->begin);
                lead != number->begin ||
                (stands_alone(*number) &&
                 (has_chapter_sign(number->end) || clauses_.find(section_id(number->parts))))) {
                if (may_be_cited(*number, lead != number->begin)) {
                    at = read_list(*number, lead != number->begin);
                }
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
        for (std::size_t count = 0; count < most_blanks; ++count) {
            const code_point sign = code_point_at(text_, at);
            if (sign.bytes == 0 || !is_blank(sign.value)) {
                break;
            }
            at += sign.bytes;
        }
        return at;
    }
    [[nodiscard]] std::size_t before_blanks(std::size_t at) const {
        for (std::size_t count = 0; count < most_blanks; ++count) {
            const code_point sign = code_point_before(text_, at);
            if (sign.bytes == 0 || !is_blank(sign.value)) {
                break;
            }
            at -= sign.bytes;
        }
        return at;
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
        return written_number{*std::move(parts), begin, end};
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
        const char32_t next = sign_at(number->end);
        const bool goes_on =
            is_letter(next) || is_digit(next) || next == U'_' || next == U'%' ||
            ((next == U'.' || next == U'-') && is_letter(sign_at(behind(number->end))));
        return goes_on ? std::nullopt : number;
    }

    [[nodiscard]] std::string word_before(std::size_t end) const {
        std::size_t begin = end;
        while (begin > 0 && end - begin < 16 &&
               (is_letter(static_cast<unsigned char>(text_[begin - 1])) ||
                (begin == end && text_[begin - 1] == '.'))) {
            --begin;
        }
        std::string word(text_.substr(begin, end - begin));
        std::ranges::transform(word, word.begin(), [](char letter) {
            return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a'
                                                                    : letter);
        });
        return word;
    }

    /// Where the word before a number begins that says what it is; the number's own beginning
    /// where there is none.
    [[nodiscard]] std::size_t lead_before(std::size_t begin) const {
        const std::size_t end = before_blanks(begin);
        for (const std::string_view sign : lead_signs) {
            if (text_.substr(0, end).ends_with(sign)) {
                return end - sign.size();
            }
        }
        const std::string word = word_before(end);
        return std::ranges::find(lead_words, word) != lead_words.end() ? end - word.size()
                                                                       : begin;
    }

    [[nodiscard]] bool has_tail(std::size_t end) const {
        const std::string_view rest = text_.substr(skip_blanks(end));
        if (rest.starts_with("条件") || rest.starts_with("項目")) {
            return false;
        }
        return std::ranges::any_of(
            tail_signs, [rest](std::string_view sign) { return rest.starts_with(sign); });
    }

    /// No version and no amount: what stands before it leaves it to itself.
    [[nodiscard]] bool stands_alone(const written_number& number) const {
        const std::size_t end = before_blanks(number.begin);
        const std::string_view before = text_.substr(0, end);
        if (std::ranges::any_of(other_words, [before](std::string_view word) {
                return before.ends_with(word);
            })) {
            return false;
        }
        if (end > 0 && text_[end - 1] >= '0' && text_[end - 1] <= '9') {
            return false; // RFC 2119 4.1
        }
        const std::string word = word_before(end);
        return word.empty() || std::ranges::find(plain_words, word) != plain_words.end();
    }

    /// Does anything but the word before it say that it is a section's number?
    [[nodiscard]] bool may_be_cited(const written_number& number, bool has_lead) const {
        constexpr std::size_t plain_enough = 3;
        if (has_lead) {
            // 第4 by itself counts anything; 第4章 and 第4.5節 are sections.
            const bool ordinal = text_.substr(0, number.begin).ends_with("第");
            return !ordinal || number.parts.size() > 1 || has_chapter_sign(number.end);
        }
        const bool bracketed =
            is_one_of(code_point_before(text_, number.begin).value, U"(（[［【「") &&
            is_one_of(code_point_at(text_, number.end).value, U")）]］】」");
        return number.parts.size() >= plain_enough ||
               (number.parts.size() > 1 && (bracketed || has_tail(number.end))) ||
               (number.parts.size() == 1 && has_chapter_sign(number.end));
    }

    [[nodiscard]] bool has_chapter_sign(std::size_t end) const {
        const char32_t sign = code_point_at(text_, skip_blanks(end)).value;
        return sign == U'章' || sign == U'節';
    }

    /// (a), (1) right behind the number.
    void read_labels(std::size_t& end, std::vector<std::string>& labels) const {
        while (labels.size() < most_labels) {
            const char32_t open = sign_at(end);
            if (open != U'(') {
                return;
            }
            std::size_t at = behind(end);
            std::string label = "(";
            while (label.size() < 4 && (is_digit(sign_at(at)) || is_letter(sign_at(at)))) {
                label += static_cast<char>(sign_at(at));
                at = behind(at);
            }
            if (label.size() == 1 || sign_at(at) != U')') {
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
        const std::size_t at = skip_blanks(from.end);
        for (const std::string_view word : words) {
            if (!text_.substr(at).starts_with(word)) {
                continue;
            }
            auto to = number_at(skip_blanks(at + word.size()));
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
        cited.readings = {{section_id(number.parts), ""}};
        std::size_t end = number.end;
        std::vector<std::string> labels;
        read_labels(end, labels);
        if (const auto last = read_range_end(number); last && labels.empty()) {
            cited.readings.front().last = section_id(last->parts);
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

    /// The numbers that follow the first one: 4.1, 4.2 and 5.
    std::size_t read_list(const written_number& first, bool has_lead) {
        std::size_t end = add(first);
        for (;;) {
            const std::size_t at = behind_separator(end);
            const auto next = at == end ? std::nullopt : number_at(at);
            if (!next) {
                return end;
            }
            const char32_t sign = sign_at(next->end);
            const bool whole = !is_letter(sign) && !is_digit(sign) && sign != U'%' &&
                               !(sign == U'.' && is_digit(sign_at(behind(next->end))));
            const bool known = clauses_.find(section_id(next->parts)).has_value();
            // A bare 5 behind 4.1 may count things; behind section 4 it does not.
            const bool fits = next->parts.size() > 1
                                  ? known || (has_lead && first.parts.size() > 1)
                                  : known && has_lead && first.parts.size() == 1;
            if (!whole || !fits) {
                return end;
            }
            end = add(*next);
        }
    }

    std::string_view text_;
    const clause_list& clauses_;
    std::vector<citation> found_;
};

} // namespace

std::vector<citation> read_section_citations(std::string_view text,
                                             const clause_list& clauses) {
    return section_reader(text, clauses).read();
}

} // namespace kijun::numbering
