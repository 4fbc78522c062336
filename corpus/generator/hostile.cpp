#include "hostile.hpp"

#include "random.hpp"
#include "sentences.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <vector>

namespace kijun::generator {
namespace {

/// Writes the XML of one edition.
class page {
public:
    page() : text_("<edition standard=\"悪条件\" name=\"版\">\n") {}

    void open_clause(std::size_t number) {
        text_.append("<clause id=\"実").append(std::to_string(number));
        text_.append("\" title=\"第").append(std::to_string(number)).append("の題名\">\n");
    }
    void close_clause() { text_ += "</clause>\n"; }
    void open(std::size_t label, std::string_view text) {
        text_.append("<para label=\"").append(std::to_string(label)).append("\"><text>");
        text_.append(text).append("</text>");
    }
    void close() { text_ += "</para>\n"; }
    void paragraph(std::size_t label, std::string_view text) {
        open(label, text);
        close();
    }
    [[nodiscard]] std::string finish() { return std::move(text_ += "</edition>\n"); }

private:
    std::string text_;
};

std::string text_of(const sentence& words) {
    std::string all;
    for (const auto& part : words) {
        all += part.text;
    }
    return all;
}

// Many paragraphs in clauses of 500; one in fifty is edited, one in a hundred is new.
hostile_pair many(std::size_t size) {
    constexpr std::size_t in_clause = 500;
    page before;
    page after;
    random_numbers chance(1);
    sentence_source source(chance);
    for (std::size_t done = 0; done < size; done += in_clause) {
        const std::size_t number = done / in_clause + 1;
        before.open_clause(number);
        after.open_clause(number);
        std::size_t label = 0;
        for (std::size_t i = 0; i < std::min(in_clause, size - done); ++i) {
            const sentence was = source.item();
            before.paragraph(i + 1, text_of(was));
            if (chance.chance(0.01)) {
                after.paragraph(++label, text_of(source.item()));
            }
            after.paragraph(++label,
                            text_of(chance.chance(0.02) ? source.sibling_of(was) : was));
        }
        before.close_clause();
        after.close_clause();
    }
    return {before.finish(), after.finish()};
}

// One paragraph of that many bytes; a phrase in every hundredth sentence is another.
hostile_pair long_paragraph(std::size_t size) {
    random_numbers chance(2);
    sentence_source source(chance);
    std::string was;
    std::string is;
    while (was.size() < size) {
        const sentence one = source.rule();
        was += text_of(one);
        is += text_of(chance.chance(0.01) ? source.sibling_of(one) : one);
    }
    page before;
    page after;
    for (auto* side : {&before, &after}) {
        side->open_clause(1);
        side->paragraph(1, side == &before ? was : is);
        side->close_clause();
    }
    return {before.finish(), after.finish()};
}

// One paragraph of that many bytes on each side, with nothing in common.
hostile_pair long_other(std::size_t size) {
    page before;
    page after;
    for (auto* side : {&before, &after}) {
        random_numbers chance(side == &before ? 3 : 4);
        std::string text;
        // Characters that the other side does not have.
        const std::size_t first = side == &before ? 0x4E00 : 0x5E00;
        while (text.size() < size) {
            const std::size_t code = first + chance.below(0x1000);
            text += static_cast<char>(0xE0 | (code >> 12U));
            text += static_cast<char>(0x80 | ((code >> 6U) & 0x3FU));
            text += static_cast<char>(0x80 | (code & 0x3FU));
        }
        side->open_clause(1);
        side->paragraph(1, text);
        side->close_clause();
    }
    return {before.finish(), after.finish()};
}

// Equal paragraphs in one clause; the new edition has a few less, and some of another text.
hostile_pair equal_paragraphs(std::size_t size) {
    constexpr std::string_view text = "記録は、後から検証できる形で保存することが望ましい。";
    page before;
    page after;
    before.open_clause(1);
    after.open_clause(1);
    for (std::size_t i = 0; i < size; ++i) {
        before.paragraph(i + 1, text);
        if (i % 1000 != 7) {
            after.paragraph(i + 1 - (i + 992) / 1000,
                            i % 1000 == 500 ? "ここだけは別の文である。" : text);
        }
    }
    before.close_clause();
    after.close_clause();
    return {before.finish(), after.finish()};
}

// Different paragraphs in one clause, in another order, a third of them edited.
hostile_pair shuffled(std::size_t size) {
    random_numbers chance(5);
    sentence_source source(chance);
    std::vector<sentence> all;
    page before;
    before.open_clause(1);
    for (std::size_t i = 0; i < size; ++i) {
        all.push_back(source.rule());
        before.paragraph(i + 1, text_of(all.back()));
    }
    before.close_clause();
    chance.shuffle(all);
    page after;
    after.open_clause(1);
    for (std::size_t i = 0; i < size; ++i) {
        after.paragraph(i + 1,
                        text_of(chance.chance(0.33) ? source.sibling_of(all[i]) : all[i]));
    }
    after.close_clause();
    return {before.finish(), after.finish()};
}

// Each paragraph inside the one before; the new edition has another text in the middle and is
// one level less deep.
hostile_pair deep(std::size_t size) {
    page before;
    page after;
    for (auto* side : {&before, &after}) {
        const std::size_t depth = side == &before ? size : size - 1;
        side->open_clause(1);
        for (std::size_t i = 0; i < depth; ++i) {
            const bool other = side == &after && i == size / 2;
            side->open(1,
                       (other ? "別の段である。" : "段である。") + std::to_string(i) +
                           "番目の深さに立つ。");
        }
        for (std::size_t i = 0; i < depth; ++i) {
            side->close();
        }
        side->close_clause();
    }
    return {before.finish(), after.finish()};
}

// The same numbers, and no character in common but those of the endings.
hostile_pair nothing_in_common(std::size_t size) {
    page before;
    page after;
    for (auto* side : {&before, &after}) {
        random_numbers chance(side == &before ? 6 : 7);
        const std::size_t first = side == &before ? 0x4E00 : 0x5E00;
        for (std::size_t i = 0; i < size; ++i) {
            if (i % 20 == 0) {
                side->open_clause(i / 20 + 1);
            }
            std::string text;
            for (std::size_t left = chance.between(5, 60); left > 0; --left) {
                const std::size_t code = first + chance.below(0x1000);
                text += static_cast<char>(0xE0 | (code >> 12U));
                text += static_cast<char>(0x80 | ((code >> 6U) & 0x3FU));
                text += static_cast<char>(0x80 | (code & 0x3FU));
            }
            side->paragraph(i % 20 + 1, text + "こと。");
            if (i % 20 == 19 || i + 1 == size) {
                side->close_clause();
            }
        }
    }
    return {before.finish(), after.finish()};
}

} // namespace

std::span<const hostile_kind> hostile_kinds() {
    static constexpr std::array<hostile_kind, 7> all{{
        {"many", 1'000'000, "paragraphs, a few in a hundred edited or new"},
        {"long-paragraph", 10'000'000, "bytes of one paragraph, edited here and there"},
        {"long-other", 1'000'000, "bytes of one paragraph, nothing in common"},
        {"equal", 100'000, "equal paragraphs in one clause"},
        {"shuffled", 30'000, "paragraphs of one clause in another order, a third edited"},
        {"deep",
         997,
         "levels, each alone in the one before: with edition, clause and text the reader's "
         "limit"},
        {"nothing-in-common", 50'000, "paragraphs under the same numbers"},
    }};
    return all;
}

hostile_pair hostile(std::string_view kind, std::size_t size) {
    constexpr std::array<hostile_pair (*)(std::size_t), 7> makers{
        many, long_paragraph, long_other, equal_paragraphs, shuffled, deep, nothing_in_common};
    for (std::size_t i = 0; i < makers.size(); ++i) {
        if (hostile_kinds()[i].name == kind) {
            return makers[i](size);
        }
    }
    throw std::invalid_argument("no hostile edition is called " + std::string(kind));
}

} // namespace kijun::generator
