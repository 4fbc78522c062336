#include "read/chapter_choice.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace kijun {
namespace {

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
            headings += each.is_deep() && each.is_heading ? 1 : 0;
        }
        dotted_ = chapters_are_dotted(dotted * 2 > deep);
        by_headings_ = headings * 3 > deep; // a table of contents says them once more
    }

    std::vector<bool> choose() && {
        std::size_t span_end = all_.size();
        std::size_t last_deep = all_.size();
        for (std::size_t i = all_.size(); i-- > 0;) {
            chosen_[i] = all_[i].is_deep() || all_[i].is_heading || all_[i].is_listed;
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
    /// The contents say what is a chapter, and the chapter how it is written. Where there are
    /// none, right before their own first part chapters show how they are written: 2. and 2.1
    /// behind it. Where none does, as the numbers of several parts are.
    [[nodiscard]] bool chapters_are_dotted(bool parts_are) const {
        std::size_t plain = 0;
        std::size_t dotted = 0;
        for (const numbered_line& each : all_) {
            if (each.is_listed && !each.is_deep()) {
                ++(each.dotted ? dotted : plain);
            }
        }
        if (dotted != plain) {
            return dotted > plain;
        }
        for (std::size_t i = 0; i + 1 < all_.size(); ++i) {
            const std::vector<std::uint32_t>& next = all_[i + 1].number.parts;
            if (!all_[i].is_deep() && next.size() > 1 && next[1] == 1 &&
                next.front() == all_[i].number.parts.front() &&
                names_what_follows(all_[i].title)) {
                ++(all_[i].dotted ? dotted : plain);
            }
        }
        return dotted == plain ? parts_are : dotted > plain;
    }

    [[nodiscard]] bool may_be_chapter(std::size_t i, std::uint32_t number) const {
        return !all_[i].is_deep() && all_[i].number.parts.front() == number &&
               all_[i].dotted == dotted_ && names_what_follows(all_[i].title);
    }
    /// 2 right behind 1, or 1 right before 2, as items of a list are.
    [[nodiscard]] bool is_in_list(std::size_t i) const {
        const auto holds = [this](std::size_t at, std::uint32_t number) {
            return !all_[at].is_deep() && all_[at].number.parts.front() == number;
        };
        const std::uint32_t own = all_[i].number.parts.front();
        return (i > 0 && own > 1 && holds(i - 1, own - 1)) ||
               (i + 1 < all_.size() && holds(i + 1, own + 1));
    }

    /// How little a line looks like an entry of a list: chapters are set no further to the
    /// right than the number of several parts at `deep`, which is in them.
    [[nodiscard]] int stands_out(std::size_t i, std::size_t deep) const {
        return (all_[i].indent <= all_[deep].indent ? 2 : 0) + (is_in_list(i) ? 0 : 1);
    }

    /// The chapter of the number of several parts at `deep`, and chapters without parts before
    /// it; not before `from`.
    void choose_before(std::size_t deep, std::size_t from) {
        if (all_[deep].number.parts[1] != 1) {
            return;
        }
        constexpr int most_chapters = 32; // without parts, one behind the other
        std::uint32_t number = all_[deep].number.parts.front();
        std::size_t end = deep;
        // Between 5.1 and 5.1.1 no chapter 5 begins.
        const std::uint32_t last = from > 0 ? all_[from - 1].number.parts.front() : 0;
        for (int count = 0; count < most_chapters && number > 0 && number != last; ++count) {
            std::size_t best = end;
            for (std::size_t i = end; i-- > from;) {
                if (may_be_chapter(i, number) &&
                    (best == end || stands_out(i, deep) > stands_out(best, deep))) {
                    best = i;
                }
            }
            if (best == end) { // 4 behind 1, where 2 and 3 are not there
                best = chapter_before(end, from, number);
                number = best == end ? number : all_[best].number.parts.front();
            }
            if (best == end || chosen_[best] || (by_headings_ && is_in_list(best))) {
                return;
            }
            chosen_[best] = true;
            end = best;
            --number;
        }
    }
    /// A chapter of a lower number, with text behind it and no neighbour in a list; `end` where
    /// there is none.
    [[nodiscard]] std::size_t
    chapter_before(std::size_t end, std::size_t from, std::uint32_t below) const {
        const std::uint32_t last = from > 0 ? all_[from - 1].number.parts.front() : 0;
        for (std::size_t i = end; i-- > from;) {
            const std::uint32_t own = all_[i].number.parts.front();
            const char front = all_[i].title.empty() ? 'a' : all_[i].title.front();
            const bool has_text = all_[i + 1].line > all_[i].line + 1;
            if (own > last && own < below && has_text && may_be_chapter(i, own) &&
                !is_in_list(i) && (front < 'a' || front > 'z')) {
                return i;
            }
        }
        return end;
    }

    /// Chapters without parts behind the last number of several parts; annexes among them
    /// count in letters.
    void choose_behind(std::size_t deep) {
        numbering::section_number last{all_[deep].number.parts.front()};
        for (std::size_t i = deep + 1; i < all_.size(); ++i) {
            const numbering::section_number& own = all_[i].number.parts;
            // 「A longer text」 is no annex A.
            const bool unsure = own.front() == numbering::letter_step && !all_[i].dotted;
            if (!unsure && may_be_chapter(i, own.front()) &&
                numbering::is_next_section(last, own)) {
                chosen_[i] = true;
                last = own;
            }
        }
    }

    const std::vector<numbered_line>& all_;
    std::vector<bool> chosen_;
    bool dotted_ = false;      ///< are chapters?
    bool by_headings_ = false; ///< are they headings, so that chapters nearly always are, too?
};

} // namespace

std::vector<bool> choose_chapters(const std::vector<numbered_line>& all) {
    return chapter_choice(all).choose();
}

} // namespace kijun
