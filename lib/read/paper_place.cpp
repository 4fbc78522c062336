#include "paper_place.hpp"

#include "numbering/characters.hpp"

#include <kijun/numbering/label.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>

namespace kijun {
namespace {

using numbering::is_blank;

constexpr std::u32string_view dashes = U"-\u2010\u2011\u2012\u2013\u2014\u2212\uFF0D";

bool is_dash(char32_t c) {
    return dashes.find(c) != std::u32string_view::npos;
}
bool is_digit(char32_t c) {
    return numbering::is_digit(c) || (c >= U'０' && c <= U'９');
}
bool is_opening(char32_t c) {
    return c == U'(' || c == U'（';
}
bool is_closing(char32_t c) {
    return c == U')' || c == U'）';
}
bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
bool is_kana(char32_t c) {
    return numbering::is_katakana(c) || (c >= U'ぁ' && c <= U'ん');
}
bool is_circled(char32_t c) {
    return (c >= 0x2460 && c <= 0x2473) || (c >= 0x3251 && c <= 0x325F) ||
           (c >= 0x32B1 && c <= 0x32BF) || (c >= 0x2474 && c <= 0x2487);
}

struct found_label {
    label read;
    std::size_t end = 0;
    bool stopped = false; ///< a full stop ends it: 2. a.
};

class label_scanner {
public:
    explicit label_scanner(std::u32string_view text) : text_(text) {}

    /// The labels at `at`, from the outermost on; none where there is no label.
    [[nodiscard]] std::vector<found_label> chain(std::size_t at, bool begins_line) const {
        std::vector<found_label> labels;
        std::optional<found_label> next = first(at, begins_line);
        while (next) {
            labels.push_back(*next);
            std::size_t behind = next->end;
            if (next->stopped) {
                break;
            }
            if (sign(behind) != 0 && is_dash(sign(behind))) {
                ++behind;
            }
            next = branch_of_reference(labels.back(), behind);
            next = next ? next : enclosed(behind);
            next = next || behind != labels.back().end ? next : letter(behind);
        }
        return labels;
    }

private:
    [[nodiscard]] char32_t sign(std::size_t at) const {
        return at < text_.size() ? text_[at] : U'\0';
    }
    [[nodiscard]] std::size_t skip_blanks(std::size_t at) const {
        while (sign(at) != 0 && sign(at) != U'\n' && is_blank(sign(at))) {
            ++at;
        }
        return at;
    }
    [[nodiscard]] found_label make(std::size_t begin, std::size_t end) const {
        found_label made{read_label(to_utf8(text_.substr(begin, end - begin))), end, false};
        if (sign(end) == U'.' || sign(end) == U'．') {
            made.stopped = true;
            ++made.end;
        }
        return made;
    }

    /// (1), ①, (注2).
    [[nodiscard]] std::optional<found_label> enclosed(std::size_t at) const {
        if (is_circled(sign(at))) {
            return make(at, at + 1);
        }
        if (!is_opening(sign(at))) {
            return std::nullopt;
        }
        constexpr std::size_t longest = 4;
        std::size_t end = at + 1;
        bool digits = false;
        const bool note = sign(end) == U'注';
        end += note ? 1 : 0;
        for (; end < text_.size() && end - at <= longest && is_digit(sign(end)); ++end) {
            digits = true;
        }
        if (!digits && !note && (is_letter(sign(end)) || is_kana(sign(end)))) {
            ++end;
            digits = true;
        }
        if (!is_closing(sign(end)) || (!digits && !note)) {
            return std::nullopt;
        }
        return make(at, end + 1);
    }

    /// a or ア right behind another label, and a blank: ①a 遅延.
    [[nodiscard]] std::optional<found_label> letter(std::size_t at) const {
        const char32_t found = sign(at);
        const bool is_label = (found >= U'a' && found <= U'z') || numbering::is_katakana(found);
        return is_label && sign(at + 1) != 0 && is_blank(sign(at + 1))
                   ? std::optional(make(at, at + 1))
                   : std::nullopt;
    }

    /// 1-3 behind 参考1.
    [[nodiscard]] std::optional<found_label> branch_of_reference(const found_label& reference,
                                                                 std::size_t at) const {
        const std::size_t number = skip_blanks(at);
        const std::size_t end = end_of_number(number);
        if (reference.read.series != label_series::reference || number == at || end == number ||
            reference.read.numbers.size() != 1 || (sign(end) != 0 && !is_blank(sign(end)))) {
            return std::nullopt;
        }
        found_label found = make(number, end);
        const bool under = found.read.numbers.size() == 2 &&
                           found.read.numbers.front() == reference.read.numbers.front();
        return under ? std::optional(found) : std::nullopt;
    }

    /// Does what follows a number make an amount or a date of it: 3つ, 5 年間の? Behind a blank
    /// a word may begin with the same sign: 1 点検, 3 年次.
    [[nodiscard]] bool is_amount(std::size_t end) const {
        constexpr std::u32string_view counters =
            U"年月日回件つ個条号版名社台種段部時分秒人円歳割倍世次点";
        constexpr std::u32string_view goes_on = U"以間前後目度のごにを、0123456789";
        const std::size_t behind = skip_blanks(end);
        if (sign(behind) == 0 || counters.find(sign(behind)) == std::u32string_view::npos) {
            return false;
        }
        const std::size_t next = skip_blanks(behind + 1);
        return behind == end || sign(behind) == U'つ' ||
               (sign(next) != 0 && goes_on.find(sign(next)) != std::u32string_view::npos);
    }

    /// 3, 2-1, with as many parts as there are.
    [[nodiscard]] std::size_t end_of_number(std::size_t at) const {
        std::size_t end = at;
        while (is_digit(sign(end))) {
            ++end;
        }
        while (end != at && is_dash(sign(end)) && is_digit(sign(end + 1))) {
            ++end;
            while (is_digit(sign(end))) {
                ++end;
            }
        }
        return end;
    }

    [[nodiscard]] std::optional<found_label> first(std::size_t at, bool begins_line) const {
        constexpr std::u32string_view reference = U"参考";
        if (begins_line && text_.substr(at).starts_with(reference)) {
            const std::size_t number = skip_blanks(at + reference.size());
            const std::size_t end = end_of_number(number);
            if (end != number) {
                return make(at, end);
            }
            const bool alone = number != at + reference.size() || number == text_.size() ||
                               sign(number) == U'\n';
            return alone ? std::optional(make(at, at + reference.size())) : std::nullopt;
        }
        if (is_digit(sign(at))) {
            const std::size_t end = end_of_number(at);
            constexpr std::size_t longest = 7;
            const bool branch = std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(at),
                                            text_.begin() + static_cast<std::ptrdiff_t>(end),
                                            is_dash);
            const bool stopped = sign(end) == U'.' || sign(end) == U'．';
            const bool counts = is_amount(end);
            const bool number = !branch && end - at > 2;
            const bool decimal = stopped && is_digit(sign(end + 1)); // 1.5
            if (end - at > longest || number || decimal || (counts && !stopped) ||
                (is_letter(sign(end)) && end != at)) {
                return std::nullopt;
            }
            return begins_line || (branch && stopped) ? std::optional(make(at, end))
                                                      : std::nullopt;
        }
        if (is_letter(sign(at)) && (sign(at + 1) == U'.' || sign(at + 1) == U'．') &&
            !is_letter(sign(at + 2))) {
            return make(at, at + 1);
        }
        if (auto label = enclosed(at)) {
            constexpr std::u32string_view arrows = U"→⇒⇨";
            if (begins_line || arrows.find(sign(label->end)) == std::u32string_view::npos ||
                label->end >= text_.size()) {
                return label;
            }
        }
        return std::nullopt;
    }

    std::u32string_view text_;
};

class part_builder {
public:
    void take(std::size_t begin, const std::vector<found_label>& chain) {
        place(chain.front().read);
        for (std::size_t i = 1; i < chain.size(); ++i) {
            open_.push_back(chain[i].read);
        }
        labelled_part part{begin, chain.back().end, {}};
        for (const label& each : open_) {
            part.path.push_back(each.text);
        }
        parts_.push_back(std::move(part));
    }
    void take_unlabelled(std::size_t begin) { parts_.push_back({begin, begin, {}}); }
    [[nodiscard]] std::vector<labelled_part> finish() { return std::move(parts_); }

private:
    /// Where a label belongs: after the open one of its kind, else under the innermost.
    void place(const label& next) {
        const bool branch_of_reference = next.series == label_series::decimal &&
                                         next.numbers.size() > 1 && !open_.empty() &&
                                         open_.front().series == label_series::reference;
        if (branch_of_reference) {
            open_branch(next);
            return;
        }
        if (next.series == label_series::decimal || next.series == label_series::reference) {
            open_.clear();
        } else if (next.series == label_series::note && !open_.empty()) {
            open_.resize(1); // a note is of the paragraph, not of one of its points
        }
        const auto same = std::find_if(open_.begin(), open_.end(), [&next](const label& each) {
            return each.series == next.series;
        });
        open_.erase(same, open_.end());
        open_.push_back(next);
    }

    /// 1-2 after 参考1-1: both stand under 参考1.
    void open_branch(const label& next) {
        label& top = open_.front();
        if (top.numbers.size() > 1 && top.numbers.front() == next.numbers.front()) {
            const std::string whole = top.text;
            const std::string number = whole.substr(whole.find_first_of("0123456789"));
            top = read_label("参考" + std::to_string(top.numbers.front()));
            for (labelled_part& part : parts_) {
                if (!part.path.empty() && part.path.front() == whole) {
                    part.path.front() = top.text;
                    part.path.insert(part.path.begin() + 1, number);
                }
            }
        }
        open_.resize(1);
        open_.push_back(next);
    }

    std::vector<label> open_;
    std::vector<labelled_part> parts_;
};

} // namespace

std::vector<labelled_part> labelled_parts(std::u32string_view text) {
    part_builder parts;
    const label_scanner scanner(text);
    bool begins_line = true;
    bool behind_blank = true;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == U'\n' || is_blank(text[at])) {
            begins_line = begins_line || text[at] == U'\n';
            behind_blank = true;
            ++at;
            continue;
        }
        const std::vector<found_label> chain = begins_line || behind_blank
                                                   ? scanner.chain(at, begins_line)
                                                   : std::vector<found_label>{};
        if (!chain.empty()) {
            parts.take(at, chain);
            at = chain.back().end;
        } else {
            if (at == 0) {
                parts.take_unlabelled(0);
            }
            ++at;
        }
        begins_line = false;
        behind_blank = false;
    }
    return parts.finish();
}

std::vector<std::string> path_of_change(const marked_text& text,
                                        const std::vector<labelled_part>& parts) {
    if (parts.empty()) {
        return {};
    }
    const auto underlined =
        std::find_if(text.marks.begin(), text.marks.end(), [](text_mark each) {
            return has(each, text_mark::underline);
        });
    const auto index_of = [&parts](std::size_t at) {
        std::size_t index = 0;
        while (index + 1 < parts.size() && parts[index + 1].begin <= at) {
            ++index;
        }
        return index;
    };
    if (underlined != text.marks.end()) {
        return parts[index_of(static_cast<std::size_t>(underlined - text.marks.begin()))].path;
    }
    std::vector<std::string> path = parts.back().path;
    const auto is_sibling = [&path](const labelled_part& part) {
        return part.path.size() == path.size() && part.path != path &&
               std::equal(path.begin(), path.end() - 1, part.path.begin()) &&
               read_label(part.path.back()).series == read_label(path.back()).series;
    };
    while (path.size() > 1 && std::any_of(parts.begin(), parts.end(), is_sibling)) {
        path.pop_back();
    }
    return path;
}

bool is_rule_sentence(std::u32string_view text) {
    constexpr std::u32string_view end = U"こと";
    while (!text.empty() && (is_blank(text.back()) || text.back() == U'。')) {
        text.remove_suffix(1);
    }
    return text.ends_with(end) && text.find_first_of(U"。\n") == std::u32string_view::npos;
}

} // namespace kijun
