#include "read/second_count.hpp"

#include "numbering/outline_number.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kijun {
namespace {

using numbering::is_next_section;

struct annex_name {
    std::string_view word; ///< of titles, in small letters
    std::string_view many; ///< "" where there is no other form
    std::string_view id;
};
constexpr auto annex_names = std::to_array<annex_name>({{"appendix", "appendices", "Appendix"},
                                                        {"annex", "annexes", "Annex"},
                                                        {"付録", "", "付録"},
                                                        {"附録", "", "附録"},
                                                        {"付属書", "", "付属書"},
                                                        {"附属書", "", "附属書"},
                                                        {"付属資料", "", "付属資料"},
                                                        {"附属資料", "", "附属資料"},
                                                        {"別紙", "", "別紙"},
                                                        {"別添", "", "別添"}});

std::string small(std::string_view text) {
    std::string made(text);
    for (char& letter : made) {
        letter =
            letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return made;
}

/// Without the signs that stand around a heading: 【付録】, * Appendices:
std::string_view bare(std::string_view text) {
    constexpr auto around = std::to_array<std::string_view>(
        {" ", "*", "-", ":", "　", "：", "【", "】", "［", "］", "[", "]", "（", "）", "・"});
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view sign : around) {
            if (text.starts_with(sign)) {
                text.remove_prefix(sign.size());
                more = true;
            }
            if (text.ends_with(sign)) {
                text.remove_suffix(sign.size());
                more = true;
            }
        }
    }
    return text;
}

/// The name of an annex that a line says, and nothing besides; "" for none.
std::string_view annex_of_line(const outline_line& line) {
    constexpr std::size_t longest = 40; // bytes
    if (!line.cells.empty() || !line.label.empty() || line.text.size() > longest) {
        return {};
    }
    const std::string text = small(bare(line.text));
    const auto found = std::ranges::find_if(annex_names, [&text](const annex_name& each) {
        return text == each.word || (!each.many.empty() && text == each.many);
    });
    return found == annex_names.end() ? std::string_view() : found->id;
}

/// The name of an annex in a title.
std::string_view annex_in_title(std::string_view title) {
    const std::string text = small(title);
    const auto holds = [&text](std::string_view word) {
        return !word.empty() && text.find(word) != std::string::npos;
    };
    const auto found = std::ranges::find_if(annex_names, [&holds](const annex_name& each) {
        return holds(each.word) || holds(each.many);
    });
    return found == annex_names.end() ? std::string_view() : found->id;
}

class count_finder {
public:
    count_finder(const std::vector<outline_line>& lines,
                 const std::vector<numbered_line>& sections)
        : lines_(lines), sections_(sections) {
        for (const numbered_line& each : sections) {
            chapters_ += each.is_deep() ? 0 : 1;
            headings_ += !each.is_deep() && each.is_heading ? 1 : 0;
        }
    }

    std::vector<second_count> find() {
        std::vector<second_count> all;
        std::size_t begin = 0; // of the count that goes on
        constexpr std::size_t most_looked_at = 64;
        std::size_t looked_at = 0;
        for (std::size_t i = 1; i + 1 < sections_.size() && looked_at < most_looked_at; ++i) {
            if (!falls_back(begin, i)) {
                continue;
            }
            ++looked_at;
            if (has_text(begin, i) && !goes_on_behind(i)) {
                all.push_back({i, all.empty() ? annex_before(i) : std::string()});
                begin = i;
            }
        }
        return all;
    }

private:
    [[nodiscard]] const numbering::section_number& parts(std::size_t at) const {
        return sections_[at].number.parts;
    }

    [[nodiscard]] bool falls_back(std::size_t begin, std::size_t at) const {
        constexpr std::uint32_t fewest_chapters = 3;
        const bool first =
            std::ranges::all_of(parts(at), [](std::uint32_t part) { return part == 1; });
        if (!first || parts(at) != parts(begin) || parts(at - 1).front() < fewest_chapters ||
            !is_next_section(parts(at), parts(at + 1))) {
            return false;
        }
        // Items of a list, in a document whose chapters are headings.
        const bool are_headings = headings_ * 2 > chapters_;
        return !are_headings || sections_[at].is_deep() || sections_[at].is_heading;
    }

    /// A table of contents has none.
    [[nodiscard]] bool has_text(std::size_t begin, std::size_t end) const {
        std::size_t with_text = 0;
        for (std::size_t i = begin; i < end; ++i) {
            with_text += sections_[i + 1].line > sections_[i].line + 1 ? 1 : 0;
        }
        return with_text * 3 >= end - begin;
    }

    /// Does the count before `at` go on behind it, as it does behind a list?
    [[nodiscard]] bool goes_on_behind(std::size_t at) const {
        numbering::section_number next = parts(at - 1);
        while (!next.empty()) {
            ++next.back();
            for (std::size_t i = at; i < sections_.size(); ++i) {
                if (parts(i) == next && !is_next_section(parts(i - 1), next)) {
                    return true;
                }
            }
            next.pop_back();
        }
        return false;
    }

    [[nodiscard]] std::string annex_before(std::size_t at) const {
        const std::string_view in_title = annex_in_title(sections_[at].title);
        if (!in_title.empty()) {
            return std::string(in_title);
        }
        for (std::size_t i = sections_[at].line; i-- > 0;) {
            if (const std::string_view name = annex_of_line(lines_[i]); !name.empty()) {
                return std::string(name);
            }
        }
        return {};
    }

    const std::vector<outline_line>& lines_;
    const std::vector<numbered_line>& sections_;
    std::size_t chapters_ = 0;
    std::size_t headings_ = 0; ///< chapters that are
};

} // namespace

std::vector<second_count> find_second_counts(const std::vector<outline_line>& lines,
                                             const std::vector<numbered_line>& sections) {
    return count_finder(lines, sections).find();
}

} // namespace kijun
