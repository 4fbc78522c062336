#include "known_wording.hpp"

#include "random.hpp"
#include "sentences.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun::bench {
namespace {

using generator::phrase;
using generator::sentence;
using generator::slot;

/// One phrase of a paragraph before and after; either may be empty.
struct step {
    std::string before;
    std::string after;
};

void add_truth(known_wording& into, const step& one) {
    const auto was = to_utf32(one.before);
    const auto is = to_utf32(one.after);
    const auto most = std::min(was.size(), is.size());
    std::size_t head = 0;
    while (head < most && was[head] == is[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < most - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) {
        ++tail;
    }
    const bool same = one.before == one.after;
    const auto mark = [&](std::vector<truth>& side, std::size_t length) {
        const truth ends = same ? truth::same : truth::either;
        side.insert(side.end(), head, ends);
        side.insert(side.end(), length - head - tail, truth::changed);
        side.insert(side.end(), tail, ends);
    };
    mark(into.old_truth, was.size());
    mark(into.new_truth, is.size());
}

known_wording put_together(const std::vector<step>& steps) {
    known_wording all;
    bool changing = false;
    for (const auto& one : steps) {
        all.before += one.before;
        all.after += one.after;
        add_truth(all, one);
        const bool changes = one.before != one.after;
        all.edits += changes && !changing ? 1 : 0;
        changing = changes;
    }
    return all;
}

class writer {
public:
    explicit writer(std::uint64_t seed) : chance_(seed), source_(chance_) {}

    known_wording phrases() {
        std::vector<step> steps = paragraph();
        const sentence edited = source_.rule();
        std::vector<std::size_t> can;
        for (std::size_t i = 0; i < edited.size(); ++i) {
            if (generator::sentence_source::can_replace(edited[i])) {
                can.push_back(i);
            }
        }
        chance_.shuffle(can);
        can.resize(std::min(can.size(), chance_.between(1, 3)));
        for (std::size_t i = 0; i < edited.size(); ++i) {
            const phrase& old = edited[i];
            step next{old.text, old.text};
            if (std::ranges::find(can, i) != can.end()) {
                if (old.does == slot::manner && chance_.chance(0.3)) {
                    next.after.clear();
                } else if (old.does == slot::action && chance_.chance(0.3)) {
                    steps.push_back({"", source_.manner().text});
                } else {
                    next.after = source_.other(old).text;
                }
            }
            steps.push_back(std::move(next));
        }
        append(steps, paragraph());
        return put_together(steps);
    }

    known_wording enumeration() {
        std::vector<step> steps;
        const std::size_t items = chance_.between(3, 6);
        const std::size_t edited = chance_.below(items);
        const bool replaces = chance_.chance(0.5);
        const bool adds = chance_.chance(0.5);
        for (std::size_t i = 0; i < items; ++i) {
            const std::string item = source_.common_item().front().text;
            const bool last = i + 1 == items;
            if (i != edited) {
                steps.push_back({item, item});
            } else if (replaces) {
                const auto parts = source_.item(); // perhaps of one part alone
                steps.push_back({item, parts[std::min<std::size_t>(1, parts.size() - 1)].text});
            } else {
                // An item comes with the comma that parts it from the next one.
                const std::string whole = item + (last ? "" : "、");
                steps.push_back(adds ? step{"", whole} : step{whole, ""});
                if (!last) {
                    continue;
                }
            }
            if (!last) {
                steps.push_back({"、", "、"});
            }
        }
        const std::string rest = "等を定めることが必要である。";
        steps.push_back({rest, rest});
        return put_together(steps);
    }

    known_wording sentence_more() {
        std::vector<step> steps = paragraph();
        std::string more;
        for (const auto& part : source_.rule()) {
            more += part.text;
        }
        steps.push_back(chance_.chance(0.5) ? step{"", more} : step{more, ""});
        append(steps, paragraph());
        return put_together(steps);
    }

private:
    /// Nothing or a sentence, the same on both sides.
    std::vector<step> paragraph() {
        std::vector<step> steps;
        if (chance_.chance(0.5)) {
            for (const auto& part : source_.rule()) {
                steps.push_back({part.text, part.text});
            }
        }
        return steps;
    }

    static void append(std::vector<step>& to, std::vector<step> more) {
        to.insert(to.end(), more.begin(), more.end());
    }

    generator::random_numbers chance_;
    generator::sentence_source source_;
};

} // namespace

std::string_view name_of(wording_kind kind) {
    switch (kind) {
    case wording_kind::phrases:
        return "phrases of a sentence";
    case wording_kind::enumeration:
        return "items of an enumeration";
    case wording_kind::sentence:
        return "a whole sentence";
    }
    return "";
}

std::vector<known_wording> known_wordings(wording_kind kind, std::size_t count) {
    writer pen(20250401);
    std::vector<known_wording> all;
    while (all.size() < count) {
        auto next = kind == wording_kind::phrases       ? pen.phrases()
                    : kind == wording_kind::enumeration ? pen.enumeration()
                                                        : pen.sentence_more();
        if (next.before != next.after) {
            all.push_back(std::move(next));
        }
    }
    return all;
}

std::u32string without_blanks(std::string_view text) {
    std::u32string out = to_utf32(text);
    std::erase_if(out, [](char32_t c) { return c == U' ' || c == U'\n' || c == 0x3000; });
    return out;
}

} // namespace kijun::bench
