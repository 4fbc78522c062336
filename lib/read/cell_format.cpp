#include "read/cell_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>

namespace kijun {
namespace {

std::optional<double> number_in(std::string_view raw) {
    double value = 0;
    const char* const end = raw.data() + raw.size();
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is the size
    const auto read = std::from_chars(raw.data(), end, value);
    return !raw.empty() && read.ec == std::errc{} && read.ptr == end && std::isfinite(value)
               ? std::optional(value)
               : std::nullopt;
}

/// Does a format go on with the word General, which means a number as it is?
bool is_general(std::string_view rest) {
    constexpr std::string_view word = "general";
    return rest.size() >= word.size() &&
           std::ranges::equal(rest.substr(0, word.size()), word, [](char one, char other) {
               return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) ==
                      other;
           });
}

/// Bytes of the character that begins at `at`.
std::size_t character_bytes(std::string_view words, std::size_t at) {
    std::size_t end = at + 1;
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return std::min(end, words.size()) - std::min(at, words.size());
}

/// Dates and times of letters in their order, each once in a row.
number_format moment_of(std::string_view letters) {
    number_format moment;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool minutes =
            letters[i] == 'm' && ((i > 0 && letters[i - 1] == 'h') ||
                                  (i + 1 < letters.size() && letters[i + 1] == 's'));
        const bool of_day = letters[i] == 'h' || letters[i] == 's' || minutes;
        moment.time = moment.time || of_day;
        moment.date = moment.date || !of_day;
    }
    return moment;
}

char small_letter(char sign) {
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

/// Reads the words of one section, a sign after the other.
class section_reader {
public:
    explicit section_reader(std::string_view words) : words_(words) {}

    number_format read() && {
        while (at_ < words_.size()) {
            take();
        }
        if (!letters_.empty()) {
            number_format moment = moment_of(letters_);
            moment.relation = found_.relation;
            moment.limit = found_.limit;
            return moment;
        }
        if (other_) {
            number_format plain;
            plain.relation = found_.relation;
            plain.limit = found_.limit;
            return plain;
        }
        found_.worded = !placed_;
        if (places_ > 0 || zeros_ + optional_ > 0) {
            constexpr int most = 30; // of Excel
            found_.decimals = std::min(zeros_ + optional_, most);
            found_.least = std::min(zeros_, most);
            for (auto& [count, text] : found_.between) {
                count = places_ - count;
            }
        }
        return std::move(found_);
    }

    [[nodiscard]] static bool is_of_text(std::string_view words) {
        return words.find('@') != std::string_view::npos;
    }

private:
    void take() {
        const char sign = words_[at_];
        const char small = small_letter(sign);
        if (sign == '"') {
            const std::size_t end = std::min(words_.find('"', at_ + 1), words_.size());
            *literal_ += words_.substr(at_ + 1, end - at_ - 1);
            at_ = end + 1;
        } else if (sign == '\\') {
            *literal_ += words_.substr(std::min(at_ + 1, words_.size()),
                                       character_bytes(words_, at_ + 1));
            at_ += 1 + character_bytes(words_, at_ + 1);
        } else if (sign == '_' || sign == '*') {
            // A blank as wide as, or filled up with, what follows.
            at_ += 1 + character_bytes(words_, at_ + 1);
        } else if (sign == '[') {
            take_bracket();
        } else if (is_general(words_.substr(at_))) {
            place();
            at_ += std::string_view("General").size();
        } else {
            take_sign(sign, small);
            ++at_;
        }
    }

    void take_sign(char sign, char small) {
        if (small == 'y' || small == 'd' || small == 'g' || small == 'h' || small == 's' ||
            small == 'm' || (small == 'e' && !placed_)) {
            if (letters_.empty() || letters_.back() != small) {
                letters_ += small;
            }
        } else if (sign == '%') {
            found_.percent = true;
            *literal_ += sign;
        } else if (sign == ',') {
            // Between places a comma groups thousands; behind the last it divides by them.
            found_.thousands += placed_ ? 1 : 0;
        } else if (sign == '.') {
            point_ = point_ || placed_;
        } else if (sign == '0' || sign == '#' || sign == '?') {
            take_place(sign);
        } else if (sign == '/' || small == 'e') {
            other_ = true;
        } else if (sign == '@') {
            place();
        } else {
            *literal_ += sign;
        }
    }

    void take_place(char sign) {
        if (found_.thousands > 0) {
            found_.grouped = true;
            found_.thousands = 0;
        }
        if (placed_ && !point_ && !found_.behind.empty()) {
            found_.between.emplace_back(places_, found_.behind);
        }
        place();
        zeros_ += point_ && sign == '0' ? 1 : 0;
        optional_ += point_ && sign != '0' ? 1 : 0;
        places_ += point_ ? 0 : 1;
        found_.digits += !point_ && (sign == '0' || found_.digits > 0) ? 1 : 0;
    }

    void place() {
        placed_ = true;
        found_.behind.clear();
        literal_ = &found_.behind;
    }

    /// [Red], [$¥-411], [>=100], [h], [DBNum1].
    void take_bracket() {
        const std::size_t end = std::min(words_.find(']', at_), words_.size());
        const std::string_view inside = words_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        if (inside.empty()) {
            return;
        }
        const char first = small_letter(inside.front());
        if (first == '$') { // a currency, and the language that it is of
            *literal_ += inside.substr(1, inside.find('-', 1) - 1);
        } else if (first == '<' || first == '>' || first == '=') {
            take_relation(inside);
        } else if ((first == 'h' || first == 'm' || first == 's') &&
                   std::ranges::all_of(
                       inside, [first](char each) { return small_letter(each) == first; })) {
            letters_ += 'h';
        }
    }

    void take_relation(std::string_view inside) {
        std::size_t number = 1;
        found_.relation = inside.front();
        if (inside.starts_with("<=") || inside.starts_with(">=") || inside.starts_with("<>")) {
            number = 2;
            found_.relation = inside[1] == '>' ? '!' : inside.front() == '<' ? '[' : ']';
        }
        const auto limit = number_in(inside.substr(number));
        found_.limit = limit.value_or(0);
        found_.relation = limit ? found_.relation : '\0';
    }

    std::string_view words_;
    std::size_t at_ = 0;
    number_format found_;
    std::string letters_;
    std::string* literal_ = &found_.before;
    bool placed_ = false;
    bool point_ = false;
    bool other_ = false; ///< fractions and powers, which are shown as they are
    int zeros_ = 0;
    int optional_ = 0;
    int places_ = 0; ///< before the point
};

} // namespace

number_format built_in_format(int id) {
    switch (id) {
    case 1:
        return {.decimals = 0, .digits = 1};
    case 2:
        return {.decimals = 2, .digits = 1};
    case 3:
    case 37:
    case 38:
        return {.grouped = true, .decimals = 0, .digits = 1};
    case 4:
    case 39:
    case 40:
        return {.grouped = true, .decimals = 2, .digits = 1};
    case 9:
        return {.percent = true, .decimals = 0, .digits = 1, .behind = "%"};
    case 10:
        return {.percent = true, .decimals = 2, .digits = 1, .behind = "%"};
    case 22:
        return {.date = true, .time = true};
    default:
        break;
    }
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 ||
        (id >= 50 && id <= 54) || id == 57 || id == 58) {
        return {.date = true};
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 33) || (id >= 45 && id <= 47)) {
        return {.time = true};
    }
    if ((id >= 34 && id <= 35) || (id >= 55 && id <= 56)) {
        return {.date = true};
    }
    return {};
}

number_format written_format(std::string_view words) {
    std::vector<std::string_view> sections;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= words.size(); ++at) {
        if (at == words.size() || words[at] == ';') {
            sections.push_back(words.substr(begin, at - begin));
            begin = at + 1;
        } else if (words[at] == '"') {
            at = std::min(words.find('"', at + 1), words.size() - 1);
        } else if (words[at] == '\\') {
            at = std::min(at + 1, words.size() - 1);
        }
    }
    constexpr std::size_t of_numbers = 3;
    if (sections.size() > of_numbers) {
        sections.resize(of_numbers);
    }
    if (sections.size() > 1 && section_reader::is_of_text(sections.back())) {
        sections.pop_back();
    }
    number_format found = section_reader(sections.front()).read();
    for (std::size_t i = 1; i < sections.size(); ++i) {
        found.others.push_back(section_reader(sections[i]).read());
    }
    return found;
}

} // namespace kijun
