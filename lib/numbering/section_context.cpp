#include "numbering/section_context.hpp"

#include "numbering/characters.hpp"
#include "numbering/code_points.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace kijun::numbering {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_blanks = 4;
constexpr std::size_t longest_words = 40; // bytes of words before a number

// Words that stand before a number and say that it is a section's, in small letters.
constexpr auto lead_words = std::to_array<std::string_view>(
    {"section",      "sections",  "subsection", "subsections", "sec.",     "sect.",
     "clause",       "clauses",   "subclause",  "subclauses",  "chapter",  "chapters",
     "ch.",          "paragraph", "paragraphs", "para.",       "article",  "articles",
     "art.",         "arts.",     "artikel",    "rule",        "rules",    "annex",
     "annexes",      "appendix",  "appendices", "control",     "controls", "requirement",
     "requirements", "part"});
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
// Standards cite themselves by bare numbers behind these.
constexpr auto cues = std::to_array<std::string_view>({"see",
                                                       "see also",
                                                       "accordance with",
                                                       "according to",
                                                       "conform to",
                                                       "specified in",
                                                       "described in",
                                                       "defined in",
                                                       "given in",
                                                       "identified in",
                                                       "determined in",
                                                       "referred to in",
                                                       "provided in",
                                                       "listed in",
                                                       "stated in",
                                                       "set out in",
                                                       "outlined in",
                                                       "required in",
                                                       "required by",
                                                       "requirement of",
                                                       "required under",
                                                       "requirements of",
                                                       "requirements in",
                                                       "established in",
                                                       "considered in"});
constexpr auto tail_signs = std::to_array<std::string_view>(
    {"節",     "章",     "項",     "条",     "参照",     "を参照", "に従",   "に基づ", "に定め",
     "で定め", "に規定", "で規定", "の規定", "に示",     "で示",   "に記載", "に準",   "による",
     "により", "に適合", "の要求", "で要求", "を考慮し", "で特定", "で決定", "に掲げ"});

constexpr bool is_letter(char32_t sign) {
    return (sign >= U'a' && sign <= U'z') || (sign >= U'A' && sign <= U'Z');
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char letter) {
        return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    });
    return small;
}

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

/// Is what stands in [ ] the mark of a document: RFC3986, ISO 8601, 5? Not what is to be
/// filled in (date of issue).
bool names_document(std::string_view mark) {
    return !mark.empty() &&
           (is_digit(mark.front()) || (mark.front() >= 'A' && mark.front() <= 'Z'));
}

template <std::size_t Count>
bool has(const std::array<std::string_view, Count>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

std::size_t section_context::skip_blanks(std::size_t at) const {
    for (std::size_t count = 0; count < most_blanks; ++count) {
        const code_point sign = code_point_at(text_, at);
        if (sign.bytes == 0 || !is_blank(sign.value)) {
            break;
        }
        at += sign.bytes;
    }
    return at;
}

std::size_t section_context::before_blanks(std::size_t at) const {
    for (std::size_t count = 0; count < most_blanks; ++count) {
        const code_point sign = code_point_before(text_, at);
        if (sign.bytes == 0 || !is_blank(sign.value)) {
            break;
        }
        at -= sign.bytes;
    }
    return at;
}

namespace {

/// The word that ends at `end`, with its full stop (sec.), in small letters.
std::string word_before(std::string_view text, std::size_t end) {
    constexpr std::size_t longest = 16;
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest &&
           (is_letter(static_cast<unsigned char>(text[begin - 1])) ||
            (begin == end && text[begin - 1] == '.'))) {
        --begin;
    }
    return in_small_letters(text.substr(begin, end - begin));
}

} // namespace

std::size_t section_context::lead_before(std::size_t begin) const {
    const std::size_t end = before_blanks(begin);
    for (const std::string_view sign : lead_signs) {
        if (text_.substr(0, end).ends_with(sign)) {
            return end - sign.size();
        }
    }
    const std::string word = word_before(text_, end);
    return has(lead_words, word) ? end - word.size() : begin;
}

bool section_context::has_paragraph_word(std::size_t begin) const {
    return word_before(text_, before_blanks(begin)).starts_with("para");
}

bool section_context::has_ordinal(std::size_t begin) const {
    return text_.substr(0, begin).ends_with("第");
}

bool section_context::has_chapter_sign(std::size_t end) const {
    const char32_t sign = code_point_at(text_, skip_blanks(end)).value;
    return sign == U'章' || sign == U'節';
}

bool section_context::has_tail(std::size_t end) const {
    const std::string_view rest = text_.substr(skip_blanks(end));
    if (rest.starts_with("条件") || rest.starts_with("項目")) {
        return false;
    }
    return std::ranges::any_of(
        tail_signs, [rest](std::string_view sign) { return rest.starts_with(sign); });
}

bool section_context::has_cue(std::size_t begin) const {
    const std::size_t end = before_blanks(begin);
    if (end == begin) {
        return false;
    }
    const std::string before = in_small_letters(
        text_.substr(end - std::min(end, longest_words), std::min(end, longest_words)));
    return std::ranges::any_of(cues, [&before](std::string_view cue) {
        return before.ends_with(cue) &&
               (before.size() == cue.size() ||
                !is_letter(static_cast<unsigned char>(before[before.size() - cue.size() - 1])));
    });
}

bool section_context::stands_alone(std::size_t begin) const {
    const std::size_t end = before_blanks(begin);
    const std::string_view before = text_.substr(0, end);
    if (std::ranges::any_of(
            other_words, [before](std::string_view word) { return before.ends_with(word); })) {
        return false;
    }
    if (end > 0 && text_[end - 1] >= '0' && text_[end - 1] <= '9') {
        return false; // RFC 2119 4.1
    }
    const std::string word = word_before(text_, end);
    return word.empty() || has(plain_words, word);
}

bool section_context::is_of_another(std::size_t lead, std::size_t end) const {
    constexpr std::size_t longest_mark = 40;
    std::string_view behind = text_.substr(skip_blanks(end));
    for (const std::string_view word : {"of "sv, "in "sv, "from "sv}) {
        if (!behind.starts_with(word)) {
            continue;
        }
        behind.remove_prefix(word.size());
        behind.remove_prefix(behind.starts_with("the ") ? "the "sv.size() : 0);
        const std::size_t close = behind.substr(0, longest_mark).find(']');
        return behind.starts_with('[') && close != std::string_view::npos &&
               names_document(behind.substr(1, close - 1));
    }
    std::size_t at = before_blanks(lead);
    const bool comma = at > 0 && text_[at - 1] == ',';
    if (comma) {
        at = before_blanks(at - 1);
    }
    if (at == lead || at == 0 || text_[at - 1] != ']') {
        return false;
    }
    const std::size_t from = at - std::min(at, longest_mark);
    const std::size_t open = text_.substr(from, at - from).rfind('[');
    if (open == std::string_view::npos) {
        return false;
    }
    // [X] and [1] by themselves tick off or number what comes next.
    constexpr std::size_t shortest = 3;
    const std::string_view mark = text_.substr(from + open + 1, at - from - open - 2);
    return names_document(mark) &&
           (comma || (mark.size() >= shortest && !is_digit(mark.front())));
}

} // namespace kijun::numbering
