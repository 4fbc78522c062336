#include "numbering/control_citation.hpp"

#include "numbering/byte_scan.hpp"
#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"
#include "numbering/control_id.hpp"

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

constexpr std::size_t longest_family = 4;
constexpr std::size_t most_digits = 3;
constexpr std::size_t most_blanks = 4;
constexpr std::size_t most_labels = 6;

bool is_letter(char32_t sign) {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}

char small(char letter) {
    return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
}

/// A control with its enhancement and the place in it, as read.
struct control {
    control_id id;
    std::vector<std::string> labels;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class control_reader {
public:
    control_reader(std::string_view text, const clause_list& clauses)
        : text_(text), clauses_(clauses) {}

    std::vector<citation> read() && {
        // Every control has a digit behind a dash, and its family before that.
        const auto any_in = [](auto word) { return swar::within(word, '0', '9'); };
        const auto is_sign = [this](std::size_t at) { return is_digit_at(at); };
        std::size_t at = 0;
        while ((at = find_byte(text_, at, any_in, is_sign)) < text_.size()) {
            const auto begin = family_before(at);
            at = begin && *begin >= end_ ? read_list(*begin, at).value_or(at + 1) : at + 1;
        }
        return std::move(found_);
    }

private:
    /// Where the family begins, AC- right before the digit at `at`.
    [[nodiscard]] std::optional<std::size_t> family_before(std::size_t at) const {
        const code_point dash = code_point_before(text_, at);
        if (dash.bytes == 0 || !is_dash(dash.value)) {
            return std::nullopt;
        }
        std::size_t begin = at - dash.bytes;
        std::size_t letters = 0;
        while (begin > 0 && is_letter(static_cast<unsigned char>(text_[begin - 1]))) {
            if (++letters > longest_family) {
                return std::nullopt;
            }
            --begin;
        }
        const code_point before = code_point_before(text_, begin);
        const bool bound =
            before.bytes != 0 &&
            (is_dash(before.value) || before.value == U'_' || is_digit(before.value));
        return letters < 2 || bound ? std::nullopt : std::optional(begin);
    }

    [[nodiscard]] std::size_t skip_blanks(std::size_t at) const {
        for (std::size_t count = 0; count < most_blanks; ++count) {
            const code_point sign = code_point_at(text_, at);
            if (sign.bytes == 0 || !is_one_of(sign.value, blanks)) {
                break;
            }
            at += sign.bytes;
        }
        return at;
    }

    [[nodiscard]] bool is_digit_at(std::size_t at) const {
        return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
    }

    [[nodiscard]] bool is_letter_at(std::size_t at) const {
        return at < text_.size() && is_letter(static_cast<unsigned char>(text_[at]));
    }

    struct number {
        std::uint32_t value = 0;
        std::size_t end = 0;
    };

    [[nodiscard]] std::optional<number> read_number(std::size_t at) const {
        number read{0, at};
        for (; is_digit_at(read.end); ++read.end) {
            if (read.end - at == most_digits) {
                return std::nullopt;
            }
            read.value = read.value * 10 + static_cast<std::uint32_t>(text_[read.end] - '0');
        }
        return read.value == 0 ? std::nullopt : std::optional(read);
    }

    /// (1), with a blank before it: an enhancement, or a label.
    [[nodiscard]] std::optional<number> read_bracketed(std::size_t at) const {
        at = skip_blanks(at);
        const code_point open = code_point_at(text_, at);
        if (open.value != U'(' && open.value != U'（') {
            return std::nullopt;
        }
        auto inside = read_number(at + open.bytes);
        const code_point close = inside ? code_point_at(text_, inside->end) : code_point{};
        if (close.value != U')' && close.value != U'）') {
            return std::nullopt;
        }
        inside->end += close.bytes;
        return inside;
    }

    /// The spelling that the list has, or ac-2.1 where it has none.
    [[nodiscard]] std::string spelled(const control_id& id) const {
        std::string canonical = to_id(id);
        std::string capital = canonical;
        std::ranges::transform(capital, capital.begin(), [](char letter) {
            return static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A'
                                                                    : letter);
        });
        const std::size_t dot = capital.find('.');
        std::string bracketed = capital.substr(0, dot);
        if (dot != capital.npos) {
            bracketed += '(' + capital.substr(dot + 1) + ')';
        }
        for (const std::string& one : {canonical, capital, bracketed}) {
            if (clauses_.find(one)) {
                return one;
            }
        }
        return canonical;
    }

    /// The control whose family begins at `begin` and number at `digits`.
    [[nodiscard]] std::optional<control> read_control(std::size_t begin,
                                                      std::size_t digits) const {
        // Up to the hyphen, or the first byte of a sign that stands for one. No find_first_of:
        // clang 19 gets it wrong for constants with bytes over 0x7F.
        const std::string_view rest = text_.substr(begin);
        const auto* const end = std::ranges::find_if(rest, [](char letter) {
            return letter == '-' || static_cast<unsigned char>(letter) >= 0x80;
        });
        const std::string_view family(rest.begin(), end);
        control read;
        for (const char letter : family) {
            read.id.family += small(letter);
        }
        const bool one_case =
            family == read.id.family ||
            std::ranges::none_of(family, [](char c) { return c >= 'a' && c <= 'z'; });
        const auto base = read_number(digits);
        if (!one_case || !clauses_.has_series(read.id.family) || !base) {
            return std::nullopt;
        }
        read.id.numbers = {base->value};
        read.begin = begin;
        read.end = base->end;
        if (is_letter_at(read.end) &&
            (is_letter_at(read.end + 1) || is_digit_at(read.end + 1))) {
            return std::nullopt; // AC-2x4
        }
        if (read.end + 1 < text_.size() && text_[read.end] == '.' &&
            is_digit_at(read.end + 1)) {
            const auto inner = read_number(read.end + 1);
            if (!inner) {
                return std::nullopt;
            }
            read.id.numbers.push_back(inner->value);
            read.end = inner->end;
        }
        read_rest(read);
        return read;
    }

    /// Enhancement and labels behind a number.
    void read_rest(control& into) const {
        if (into.id.numbers.size() == 1 && clauses_.has_branches()) {
            if (const auto inner = read_bracketed(into.end)) {
                into.id.numbers.push_back(inner->value);
                into.end = inner->end;
            }
        }
        while (into.labels.size() < most_labels && read_label_at(into)) {
        }
    }

    /// a. or a right behind a number, 1. behind a., (a) and (1) anywhere.
    bool read_label_at(control& into) const {
        const std::size_t at = into.end;
        const bool has_letter = !into.labels.empty();
        const std::size_t open = skip_blanks(at);
        if (open < text_.size() && text_[open] == '(') {
            const bool one_letter = is_letter_at(open + 1) && text_.substr(open + 2, 1) == ")";
            const auto digits = read_bracketed(open);
            if (!one_letter && (!digits || (!has_letter && into.id.numbers.size() > 1))) {
                return false;
            }
            const std::size_t end = one_letter ? open + 3 : digits->end;
            into.labels.emplace_back(text_.substr(open, end - open));
            into.end = end;
            return true;
        }
        const bool letter = is_letter_at(at) && text_[at] >= 'a' && !is_letter_at(at + 1);
        if (!letter && !(has_letter && is_digit_at(at))) {
            return false;
        }
        const auto digits = letter ? std::optional(number{0, at + 1}) : read_number(at);
        if (!digits || is_letter_at(digits->end)) {
            return false;
        }
        into.labels.emplace_back(text_.substr(at, digits->end - at));
        into.end = digits->end;
        // The full stop is the label's where the next label or no new sentence follows.
        if (into.end < text_.size() && text_[into.end] == '.' &&
            (is_digit_at(into.end + 1) || is_letter_at(into.end + 1) ||
             text_.substr(into.end + 1, 1) == "(")) {
            ++into.end;
        }
        return true;
    }

    std::size_t add(const control& one) {
        citation cited;
        cited.readings = {{spelled(one.id), ""}};
        std::size_t end = one.end;
        if (const auto last = read_range_end(one); last && one.labels.empty()) {
            cited.readings.front().last = spelled(last->id);
            end = last->end;
        } else if (!one.labels.empty()) {
            cited.locator = to_string(
                address{one.labels.front(), {one.labels.begin() + 1, one.labels.end()}});
        }
        cited.span = {one.begin, end};
        found_.push_back(std::move(cited));
        return end;
    }

    [[nodiscard]] std::optional<control> read_range_end(const control& from) const {
        static constexpr std::array words{"through "sv,
                                          "thru "sv,
                                          "to "sv,
                                          "から"sv,
                                          "～"sv,
                                          "〜"sv,
                                          "~"sv,
                                          "–"sv,
                                          "—"sv,
                                          "-"sv};
        const std::size_t at = skip_blanks(from.end);
        for (const std::string_view word : words) {
            if (!text_.substr(at).starts_with(word)) {
                continue;
            }
            const std::size_t begin = skip_blanks(at + word.size());
            if (const auto inner = read_bracketed(begin); inner && from.id.numbers.size() > 1) {
                control to = from;
                to.id.numbers.back() = inner->value;
                to.end = inner->end;
                return to;
            }
            std::size_t digits = begin;
            while (is_letter_at(digits) && digits - begin <= longest_family) {
                ++digits;
            }
            const code_point dash = code_point_at(text_, digits);
            if (digits - begin >= 2 && dash.bytes != 0 && is_dash(dash.value)) {
                auto to = read_control(begin, digits + dash.bytes);
                if (to && to->id.family == from.id.family && to->labels.empty()) {
                    return to;
                }
            }
        }
        return std::nullopt;
    }

    /// A list of enhancements of one control: AC-2 (1) (3), AC-2(1), (2), and (3).
    std::optional<std::size_t> read_list(std::size_t begin, std::size_t digits) {
        const auto head = read_control(begin, digits);
        if (!head) {
            return std::nullopt;
        }
        end_ = add(*head);
        control next = *head;
        while (next.id.numbers.size() > 1) {
            const std::size_t behind = behind_separator(end_);
            const auto inner = read_bracketed(behind);
            if (!inner) {
                break;
            }
            next.id.numbers.back() = inner->value;
            next.labels.clear();
            next.begin = skip_blanks(behind);
            next.end = inner->end;
            read_rest(next);
            end_ = add(next);
        }
        return end_;
    }

    [[nodiscard]] std::size_t behind_separator(std::size_t at) const {
        static constexpr std::array words{"and "sv, "or "sv, "及び"sv, "および"sv, "又は"sv};
        at = skip_blanks(at);
        const code_point sign = code_point_at(text_, at);
        if (sign.bytes != 0 && is_one_of(sign.value, U",;、，・/&")) {
            at = skip_blanks(at + sign.bytes);
        }
        for (const std::string_view word : words) {
            if (text_.substr(at).starts_with(word)) {
                return skip_blanks(at + word.size());
            }
        }
        return at;
    }

    std::string_view text_;
    const clause_list& clauses_;
    std::vector<citation> found_;
    std::size_t end_ = 0; // of the last citation
};

} // namespace

std::vector<citation> read_control_citations(std::string_view text,
                                             const clause_list& clauses) {
    return control_reader(text, clauses).read();
}

std::string print_control_citation(const citation& cited) {
    const auto spell = [](const std::string& id) {
        const auto read = read_control_id(id);
        if (!read) {
            return id;
        }
        std::string text;
        for (const char letter : read->family) {
            text += static_cast<char>(letter - 'a' + 'A');
        }
        for (std::size_t i = 0; i < read->numbers.size(); ++i) {
            const std::string number = std::to_string(read->numbers[i]);
            text += i == 0 ? "-" + number : "(" + number + ")";
        }
        return text;
    };
    const citation_reading& reading = cited.readings.front();
    std::string text = spell(reading.first);
    if (!reading.last.empty()) {
        return text + " through " + spell(reading.last);
    }
    if (const auto place = parse_address(cited.locator)) {
        std::vector<std::string> path = place->path;
        path.insert(path.begin(), place->clause);
        for (const std::string& label : path) {
            text += label.starts_with('(') ? label : label + '.';
        }
    }
    return text;
}

} // namespace kijun::numbering
