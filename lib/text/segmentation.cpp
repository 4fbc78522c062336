// Word and sentence boundaries. Words come from ICU's Japanese dictionary (UAX #29 elsewhere);
// what it cuts wrongly is joined again: katakana runs (サイ|バー), ASCII words with their inner
// signs.

#include "text/characters.hpp"
#include "text/decoding.hpp"
#include "text/segmentation_pieces.hpp"

#include <kijun/text/segmentation.hpp>
#include <kijun/text/utf8.hpp>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>

namespace kijun {
namespace {

// ICU iterators are costly to make and not safe to share, so each thread keeps one.
icu::BreakIterator* word_iterator() {
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createWordInstance(icu::Locale::getJapanese(), status));
    }();
    return iterator.get();
}

char32_t last_of(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) {
        --at;
    }
    const auto decoded = to_utf32(text.substr(at == 0 ? 0 : at - 1));
    return decoded.empty() ? U'\0' : decoded.back();
}

char32_t first_of(std::string_view text) {
    const auto decoded = to_utf32(text.substr(0, 4));
    return decoded.empty() ? U'\0' : decoded.front();
}

bool same_word(char32_t before, char32_t after) noexcept {
    return (is_katakana(before) && is_katakana(after)) ||
           (is_ascii_word(before) && is_ascii_word(after));
}

} // namespace

std::vector<std::size_t> dictionary_cuts(std::u32string_view text) {
    std::vector<std::size_t> cuts;
    icu::BreakIterator* words = word_iterator();
    if (words == nullptr) {
        return cuts;
    }
    icu::UnicodeString units;
    for (const char32_t c : text) {
        units.append(static_cast<UChar32>(c));
    }
    words->setText(units);
    // Code points before `at`, a count of UTF-16 units, move on together with it.
    std::size_t position = 0;
    int32_t unit = 0;
    for (int32_t at = words->next(); at != icu::BreakIterator::DONE && at < units.length();
         at = words->next()) {
        for (; unit < at; ++position) {
            unit += text[position] > 0xFFFF ? 2 : 1;
        }
        cuts.push_back(position);
    }
    return cuts;
}

namespace {

std::vector<std::uint32_t> dictionary_boundaries(std::string_view text) {
    std::vector<std::uint32_t> cuts{0};
    icu::BreakIterator* words = word_iterator();
    UErrorCode status = U_ZERO_ERROR;
    UText* source =
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    if (words != nullptr && U_SUCCESS(status) != 0) {
        words->setText(source, status);
        for (int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next()) {
            const auto cut = static_cast<std::uint32_t>(at);
            if (cut > cuts.back()) {
                cuts.push_back(cut);
            }
        }
    }
    utext_close(source);
    if (cuts.back() != text.size()) {
        cuts.push_back(static_cast<std::uint32_t>(text.size()));
    }
    return cuts;
}

} // namespace

std::vector<std::uint32_t> word_boundaries(std::string_view text) {
    std::vector<std::uint32_t> cuts{0};
    for (const std::uint32_t cut : dictionary_boundaries(text)) {
        if (cut == 0) {
            continue;
        }
        const bool inside = cut < text.size() &&
                            same_word(last_of(text.substr(0, cut)), first_of(text.substr(cut)));
        if (!inside) {
            cuts.push_back(cut);
        }
    }
    return cuts;
}

std::vector<std::string_view> sentences(std::string_view text) {
    constexpr std::string_view full_stop = "。";
    constexpr std::string_view open_citation = "【";
    constexpr std::string_view close_citation = "】";
    std::vector<std::string_view> found;
    const auto keep = [&found](std::string_view sentence) {
        for (std::size_t at = 0; at < sentence.size();) {
            const code_point next = code_point_at(sentence, at);
            if (!is_blank(next.value) && !is_invisible(next.value)) {
                found.push_back(sentence);
                return;
            }
            at += next.length;
        }
    };
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            keep(text.substr(start, at - start));
            start = ++at;
        } else if (text[at] == full_stop.front() && text.substr(at).starts_with(full_stop)) {
            at += full_stop.size();
            while (text.substr(at).starts_with(open_citation)) {
                const auto close = text.find(close_citation, at);
                if (close == std::string_view::npos) {
                    break;
                }
                at = close + close_citation.size();
            }
            keep(text.substr(start, at - start));
            start = at;
        } else {
            ++at;
        }
    }
    keep(text.substr(start));
    return found;
}

} // namespace kijun
