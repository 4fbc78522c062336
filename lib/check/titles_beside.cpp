// Where a title may stand beside a citation.

#include "check/code_points.hpp"
#include "check/titles.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kijun::checking {
namespace {

constexpr std::size_t longest_title = 400; // bytes

struct bracket {
    std::string_view open;
    std::string_view close;
};
constexpr std::array brackets{bracket{"（", "）"},
                              bracket{"(", ")"},
                              bracket{"「", "」"},
                              bracket{"『", "』"},
                              bracket{"“", "”"},
                              bracket{"【", "】"},
                              bracket{"〈", "〉"},
                              bracket{"《", "》"},
                              bracket{"［", "］"},
                              bracket{"\"", "\""}};
// Marks of emphasis (Markdown) and blanks, which a reader does not see.
constexpr std::array<std::string_view, 7> unseen{
    " ", "\xE3\x80\x80", "\xC2\xA0", "*", "_", "`", "~~"};
constexpr std::array<std::string_view, 3> cell_ends{"\t", "|", "｜"};
constexpr std::array<std::string_view, 16> parting{
    ":", "：", "-", "－", "—", "…", ",", "、", "\"", "】", "〕", "］", "]", "）", ")", "」"};
constexpr std::array<std::string_view, 8> introductions{
    "の", "は", "では", "、", "（", "題名", "とは", "："};

/// The words in a bracket that opens at `at`; an inner pair of the same kind is part of them.
std::optional<text_span> enclosed(std::string_view text, std::size_t at, const bracket& by) {
    std::size_t depth = 1;
    const std::size_t begin = at + by.open.size();
    const std::size_t end = std::min(text.size(), begin + longest_title);
    for (std::size_t i = begin; i < end;) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("\n\n") || rest.starts_with('\t')) {
            return std::nullopt;
        }
        if (rest.starts_with(by.close)) {
            if (--depth == 0) {
                return text_span{begin, i};
            }
            i += by.close.size();
        } else if (rest.starts_with(by.open)) {
            ++depth;
            i += by.open.size();
        } else {
            ++i;
        }
    }
    return std::nullopt;
}

/// Is anything but signs in it? What stands between the quotes of "実8","…" is a comma.
bool has_words(std::string_view text, const text_span& span) {
    for (std::size_t at = span.begin; at < span.end;) {
        const std::string_view c = character_at(text, at);
        const char32_t point = code_point(c);
        const bool hiragana = point >= 0x3041 && point <= 0x309F;
        if (hiragana || in_a_name(c)) {
            return true;
        }
        at += c.size();
    }
    return false;
}

std::optional<text_span> enclosed(std::string_view text, std::size_t at) {
    for (const bracket& by : brackets) {
        if (text.substr(at).starts_with(by.open)) {
            const std::optional<text_span> inside = enclosed(text, at, by);
            return inside && has_words(text, *inside) ? inside : std::nullopt;
        }
    }
    return std::nullopt;
}

/// From `at` to the end of the sentence, line or cell.
text_span run_from(std::string_view text, std::size_t at, std::size_t limit) {
    constexpr std::array<std::string_view, 12> ends{
        "。", "\n", "\r", "\t", "|", "｜", "<", "】", "」", "』", "*", "`"};
    limit = std::min({limit, text.size(), at + longest_title});
    std::size_t end = at;
    while (
        end < limit &&
        std::ranges::none_of(
            ends, [&](std::string_view sign) { return text.substr(end).starts_with(sign); })) {
        ++end;
    }
    return {at, end};
}

/// …（実9）: the words lead up to the next citation, in its brackets, and are of that one.
bool is_of_next(std::string_view text, const text_span& run, std::size_t next) {
    constexpr std::array<std::string_view, 5> open{"（", "(", "【", "[", "〔"};
    const std::size_t bracket = skip_back(text, next, unseen);
    return next < text.size() && bracket <= run.end + std::string_view("。（").size() &&
           std::ranges::any_of(
               open,
               [&](std::string_view sign) { return text.substr(0, bracket).ends_with(sign); });
}

void add_behind(std::vector<title_beside>& to,
                std::string_view text,
                std::size_t end,
                std::size_t limit) {
    const std::size_t at = skip(text, end, unseen);
    if (const auto inside = enclosed(text, at)) {
        to.push_back({*inside, title_form::enclosed});
        return;
    }
    const std::size_t cell = skip(text, at, cell_ends);
    if (cell > at) {
        const text_span run = run_from(text, skip(text, cell, unseen), limit);
        if (has_words(text, run)) {
            to.push_back({run, title_form::cell});
        }
        return;
    }
    // 実8は「…」, 実8: 「…」: a quote that may be of anything, so only a whole title counts.
    const std::size_t introduced = skip(text, skip(text, at, introductions), unseen);
    if (const auto inside = enclosed(text, introduced); inside && introduced > at) {
        to.push_back({*inside, title_form::running});
        return;
    }
    std::size_t begin = skip(text, at, parting);
    for (std::size_t last = at; begin != last;) {
        last = begin;
        begin = skip(text, skip(text, begin, unseen), parting);
    }
    const text_span run = run_from(text, begin, limit);
    if (has_words(text, run) && !is_of_next(text, run, limit)) {
        to.push_back({run, title_form::running});
    }
}

/// | … | 実8 |: the cell before.
void add_cell_before(std::vector<title_beside>& to,
                     std::string_view text,
                     std::size_t at,
                     std::size_t lowest) {
    const std::size_t end = skip_back(text, skip_back(text, at, cell_ends), unseen);
    if (end == at || skip_back(text, at, cell_ends) == at || end < lowest) {
        return;
    }
    const std::string_view before = text.substr(lowest, end - lowest);
    std::size_t begin = 0;
    for (const std::string_view stop : {"\n", "\t", "|", "｜"}) {
        if (const std::size_t found = before.rfind(stop); found != std::string_view::npos) {
            begin = std::max(begin, found + stop.size());
        }
    }
    if (has_words(text, {lowest + begin, end})) {
        to.push_back({{lowest + begin, end}, title_form::leading});
    }
}

/// 「…」（実8）, and … （実8） from the beginning of a line, sentence or cell.
void add_before(std::vector<title_beside>& to,
                std::string_view text,
                text_span cited,
                std::size_t previous_end) {
    constexpr std::array<std::string_view, 4> open{"（", "(", "【", "["};
    const std::size_t at = skip_back(text, cited.begin, unseen);
    const auto* const sign = std::ranges::find_if(
        open, [&](std::string_view one) { return text.substr(0, at).ends_with(one); });
    const std::string_view behind = text.substr(skip(text, cited.end, unseen));
    const bool alone = behind.starts_with("）") || behind.starts_with(")") ||
                       behind.starts_with("】") || behind.starts_with("]");
    if (sign == open.end()) {
        const std::size_t reach = at > longest_title ? at - longest_title : 0;
        add_cell_before(to, text, at, std::min(at, std::max(previous_end, reach)));
        return;
    }
    if (!alone) {
        return;
    }
    std::size_t end = skip_back(text, at - sign->size(), unseen);
    std::size_t lowest = std::max(previous_end, end > longest_title ? end - longest_title : 0);
    lowest = std::min(lowest, end);
    constexpr std::array<std::string_view, 3> closing{"」", "』", "”"};
    constexpr std::array<std::string_view, 3> opening{"「", "『", "“"};
    for (std::size_t i = 0; i < closing.size(); ++i) {
        if (text.substr(0, end).ends_with(closing[i])) {
            const std::size_t inner = end - closing[i].size();
            const std::size_t begin =
                text.substr(lowest, inner - std::min(lowest, inner)).rfind(opening[i]);
            if (begin != std::string_view::npos) {
                to.push_back(
                    {{lowest + begin + opening[i].size(), inner}, title_form::leading});
            }
            return;
        }
    }
    constexpr std::array<std::string_view, 7> stops{"\n", "\t", "|", "「", "：", ": ", "- "};
    const std::size_t whole_end = end;
    end = text.substr(0, end).ends_with("。") ? end - std::string_view("。").size() : end;
    std::size_t begin = lowest;
    const auto stop_at = [&](std::string_view stop) {
        const std::size_t found = text.substr(begin, end - std::min(begin, end)).rfind(stop);
        if (found != std::string_view::npos) {
            begin += found + stop.size();
        }
    };
    std::ranges::for_each(stops, stop_at);
    stop_at("。");
    if (begin < whole_end && has_words(text, {begin, whole_end})) {
        to.push_back({{begin, whole_end}, title_form::leading});
    }
}

} // namespace

std::vector<title_beside> titles_beside(std::string_view text,
                                        text_span cited,
                                        std::size_t previous_end,
                                        std::size_t limit) {
    std::vector<title_beside> all;
    add_behind(all, text, cited.end, limit);
    add_before(all, text, cited, previous_end);
    return all;
}

} // namespace kijun::checking
