#include "read/section_lines.hpp"

#include "numbering/characters.hpp"
#include "numbering/section_id.hpp"
#include "read/line_label.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_dash;
using numbering::is_digit;
using numbering::is_next_section;
using numbering::narrow;

constexpr std::size_t fewest = 3;

/// A short line that is no sentence: it names what follows.
bool is_name(const std::string& text) {
    constexpr std::size_t longest = 120; // bytes: forty kanji
    return !text.empty() && text.size() <= longest && !text.ends_with("。") &&
           !text.ends_with("、");
}

/// The mark that some programs set behind headings for linking to them.
std::string without_link(std::string title) {
    for (const std::string_view mark : {"¶", "#", "🔗"}) {
        if (title.size() > mark.size() && title.ends_with(mark)) {
            title.resize(title.size() - mark.size());
            while (!title.empty() && title.back() == ' ') {
                title.pop_back();
            }
        }
    }
    return title;
}

/// Parts of a number in front of `text` as they are written: digits in any width, parted by
/// full stops, in headings by dashes too; how many signs it has.
struct front_number {
    std::string id;
    std::size_t signs = 0;
    std::size_t parts = 0;
};
front_number number_in_front(std::u32string_view text, bool in_heading) {
    front_number read;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t sign = narrow(text[at]);
        const bool letter = at == 0 && sign >= U'A' && sign <= U'Z';
        if (!letter && !is_digit(sign)) {
            return read;
        }
        do {
            read.id += static_cast<char>(narrow(text[at++]));
        } while (at < text.size() && is_digit(narrow(text[at])));
        read.signs = at;
        ++read.parts;
        const char32_t next = at < text.size() ? narrow(text[at]) : U'\0';
        const bool goes_on = (next == U'.' || (in_heading && is_dash(next))) &&
                             at + 1 < text.size() && is_digit(narrow(text[at + 1]));
        if (!goes_on) {
            return read;
        }
        read.id += '.';
        ++at;
    }
    return read;
}

/// The number of a heading as a label that a word processor counted: 1.2, ３）, 4-1.
std::string id_of_label(std::string_view label) {
    const std::u32string signs = to_utf32(label);
    const front_number read = number_in_front(signs, true);
    std::u32string_view rest = std::u32string_view(signs).substr(read.signs);
    while (!rest.empty() && (narrow(rest.front()) == U'.' || narrow(rest.front()) == U')' ||
                             is_blank(rest.front()))) {
        rest.remove_prefix(1);
    }
    return rest.empty() && numbering::read_section_id(read.id) ? read.id : std::string();
}

/// Numbers of headings among the headings around them: "1)" under 2.2 is 2.2.1, "2.2" under 2
/// is itself.
class heading_numbers {
public:
    void place(std::size_t level, clause_heading& heading) {
        around_.resize(level);
        const auto above = std::find_if(around_.rbegin() + 1,
                                        around_.rend(),
                                        [](const auto& each) { return !each.empty(); });
        auto& numbers = heading.numbers;
        if (above != around_.rend() && numbers.size() <= above->size()) {
            numbers.insert(numbers.begin(), above->begin(), above->end());
            heading.id = numbering::section_id(numbers);
        }
        around_.back() = numbers;
    }

private:
    std::vector<std::vector<std::uint32_t>> around_; ///< of the headings above, by level
};

/// A line that begins with a number, and whether a full stop stands behind that (4. Title).
struct numbered_line {
    section_line at;
    bool dotted = false;

    [[nodiscard]] const std::vector<std::uint32_t>& numbers() const {
        return at.heading.numbers;
    }
    [[nodiscard]] bool is_deep() const { return numbers().size() > 1; }
};

/// Of lines with one number those that are chapters: set as headings, or the right ones before
/// their own first part (4 before 4.1) and before each other. Items of lists count from one,
/// too, so that the way a number is written and what stands beside it have their say.
class chapter_choice {
public:
    explicit chapter_choice(const std::vector<numbered_line>& all)
        : all_(all), chosen_(all.size(), false) {
        std::size_t deep = 0;
        std::size_t dotted = 0;
        std::size_t headings = 0;
        for (const numbered_line& each : all) {
            deep += each.is_deep() ? 1 : 0;
            dotted += each.is_deep() && each.dotted ? 1 : 0;
            headings += each.is_deep() && each.at.is_heading ? 1 : 0;
        }
        dotted_ = dotted * 2 > deep;
        by_headings_ = headings * 3 > deep; // a table of contents says them once more
    }

    std::vector<bool> choose() && {
        std::size_t span_end = all_.size();
        std::size_t last_deep = all_.size();
        for (std::size_t i = all_.size(); i-- > 0;) {
            chosen_[i] = all_[i].is_deep() || all_[i].at.is_heading;
            if (!all_[i].is_deep()) {
                continue;
            }
            last_deep = last_deep == all_.size() ? i : last_deep;
            if (span_end != all_.size()) {
                choose_before(span_end, i + 1);
            }
            span_end = i;
        }
        if (span_end != all_.size()) {
            choose_before(span_end, 0);
            if (!by_headings_) {
                choose_behind(last_deep);
            }
        }
        return std::move(chosen_);
    }

private:
    [[nodiscard]] bool may_be_chapter(std::size_t i, std::uint32_t number) const {
        return !all_[i].is_deep() && all_[i].numbers().front() == number &&
               all_[i].dotted == dotted_ && is_name(all_[i].at.heading.title);
    }
    /// 2 right behind 1, or 1 right before 2, as items of a list are.
    [[nodiscard]] bool is_in_list(std::size_t i) const {
        const auto holds = [this](std::size_t at, std::uint32_t number) {
            return !all_[at].is_deep() && all_[at].numbers().front() == number;
        };
        const std::uint32_t own = all_[i].numbers().front();
        return (i > 0 && own > 1 && holds(i - 1, own - 1)) ||
               (i + 1 < all_.size() && holds(i + 1, own + 1));
    }

    /// The chapter of the number of several parts at `deep`, and chapters without parts before
    /// it; not before `from`.
    void choose_before(std::size_t deep, std::size_t from) {
        if (all_[deep].numbers()[1] != 1) {
            return;
        }
        constexpr int most_chapters = 32; // without parts, one behind the other
        std::uint32_t number = all_[deep].numbers().front();
        std::size_t end = deep;
        for (int count = 0; count < most_chapters && number > 0; ++count) {
            std::size_t best = end;
            for (std::size_t i = end; i-- > from;) {
                const bool better = best == end || (is_in_list(best) && !is_in_list(i));
                if (may_be_chapter(i, number) && better) {
                    best = i;
                }
            }
            if (best == end || chosen_[best] || (by_headings_ && is_in_list(best))) {
                return;
            }
            chosen_[best] = true;
            end = best;
            --number;
        }
    }
    /// Chapters without parts behind the last number of several parts.
    void choose_behind(std::size_t deep) {
        std::uint32_t next = all_[deep].numbers().front() + 1;
        for (std::size_t i = deep + 1; i < all_.size(); ++i) {
            if (may_be_chapter(i, next)) {
                chosen_[i] = true;
                ++next;
            }
        }
    }

    const std::vector<numbered_line>& all_;
    std::vector<bool> chosen_;
    bool dotted_ = false;      ///< are the numbers of several parts?
    bool by_headings_ = false; ///< are they headings, so that chapters nearly always are, too?
};

/// As `section_heading_of`, with the full stop.
struct written_section {
    clause_heading heading;
    bool dotted = false;
};
std::optional<written_section> read_section(std::string_view line, bool in_heading);

class section_finder {
public:
    explicit section_finder(const std::vector<outline_line>& lines) : lines_(lines) {
        has_headings_ = std::ranges::any_of(lines, [](const outline_line& line) {
            return line.heading != 0 && section_of(line).has_value();
        });
    }

    section_lines find() && {
        section_lines found = deep();
        if (!found.is_deep) {
            found.candidates = has_headings_ ? chapters_by_headings() : chapters_by_count();
        }
        if (found.candidates.size() < fewest) {
            found.candidates.clear();
        }
        return found;
    }

private:
    [[nodiscard]] static std::optional<written_section> section_of(const outline_line& line) {
        if (!line.cells.empty() || line.is_note || line.goes_on) {
            return std::nullopt;
        }
        if (line.label.empty()) {
            return read_section(line.text, line.heading != 0);
        }
        clause_heading heading;
        heading.id = id_of_label(line.label);
        const auto numbers = numbering::read_section_id(heading.id);
        if (!numbers) {
            return std::nullopt;
        }
        heading.numbers = *numbers;
        heading.title = without_link(line.text);
        return written_section{std::move(heading), line.label.ends_with('.')};
    }

    /// Numbers of several parts that count on, and the chapters that they are in.
    [[nodiscard]] section_lines deep() const {
        std::vector<numbered_line> all;
        heading_numbers headings;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (auto read = section_of(lines_[i])) {
                if (lines_[i].heading != 0) {
                    headings.place(lines_[i].heading, read->heading);
                }
                all.push_back(
                    {{i, std::move(read->heading), lines_[i].heading != 0}, read->dotted});
            }
        }
        const std::vector<bool> stays = chapter_choice(all).choose();
        std::vector<section_line> kept;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (stays[i]) {
                kept.push_back(std::move(all[i].at));
            }
        }
        // Deep numbers of several chapters stand behind each other as sections do; figures at
        // the front of lines do not.
        std::size_t parted = 0;
        std::size_t counted_on = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            parted += kept[i].heading.numbers.size() > 1 ? 1 : 0;
            counted_on +=
                i > 0 && is_next_section(kept[i - 1].heading.numbers, kept[i].heading.numbers)
                    ? 1
                    : 0;
        }
        const bool is_deep = parted >= fewest && counted_on * 3 >= kept.size() * 2 - 2;
        return is_deep ? section_lines{std::move(kept), true} : section_lines{};
    }

    [[nodiscard]] std::vector<section_line> chapters_by_headings() const {
        std::vector<section_line> all;
        heading_numbers headings;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            std::optional<written_section> read;
            if (lines_[i].heading != 0) {
                read = section_of(lines_[i]);
            }
            if (read) {
                headings.place(lines_[i].heading, read->heading);
                all.push_back({i, std::move(read->heading), true});
            }
        }
        return all;
    }

    /// 1．目的, 2．範囲, 3．用語: short lines that count up by one.
    [[nodiscard]] std::vector<section_line> chapters_by_count() const {
        std::vector<section_line> all;
        std::uint32_t next = 1;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const outline_line& line = lines_[i];
            std::string label = line.label;
            std::string text = line.text;
            if (label.empty() && line.cells.empty()) {
                if (const auto printed = label_of_line(line.text)) {
                    label = printed->written;
                    text = line.text.substr(printed->text);
                }
            }
            if (id_of_label(label) != std::to_string(next) || !is_name(text) || line.goes_on) {
                continue;
            }
            clause_heading heading;
            heading.id = std::to_string(next);
            heading.numbers = {next++};
            heading.title = without_link(std::move(text));
            all.push_back({i, std::move(heading), line.heading != 0});
        }
        return all;
    }

    const std::vector<outline_line>& lines_;
    bool has_headings_ = false; ///< of the document, with numbers
};

std::optional<written_section> read_section(std::string_view line, bool in_heading) {
    constexpr std::size_t most = 2'000; // bytes; no title is longer
    if (line.empty() || line.size() > most) {
        return std::nullopt;
    }
    const std::u32string whole = to_utf32(line);
    std::u32string_view text = whole;
    if (text.front() == U'§') {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    const front_number number = number_in_front(text, in_heading);
    auto numbers = numbering::read_section_id(number.id);
    if (!numbers) {
        return std::nullopt;
    }
    text.remove_prefix(number.signs);
    const bool dotted = !text.empty() && narrow(text.front()) == U'.';
    if (dotted) {
        text.remove_prefix(1);
    }
    const bool parted = text.empty() ? in_heading : is_blank(text.front());
    // 「4.5.1題名」 without a blank is a heading only of several parts, or where the document
    // says so; 1.5倍 and 3か月 are none.
    if (!parted && !(in_heading && (dotted || number.parts > 1))) {
        return std::nullopt;
    }
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    if (text.empty() && !in_heading) {
        return std::nullopt;
    }
    clause_heading heading;
    heading.id = number.id;
    heading.numbers = *std::move(numbers);
    heading.title = without_link(to_utf8(text));
    return written_section{std::move(heading), dotted};
}

} // namespace

section_lines find_section_lines(const std::vector<outline_line>& lines) {
    return section_finder(lines).find();
}

} // namespace kijun
