#include "text/key_characters.hpp"

#include <unicode/normalizer2.h>

#include <array>

namespace kijun {
namespace {

constexpr std::size_t form_count = last_width_form - first_width_form + 1;

std::array<char32_t, form_count> make_width_forms() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    std::array<char32_t, form_count> forms{};
    for (std::size_t i = 0; i < form_count; ++i) {
        const auto from = static_cast<UChar32>(first_width_form + i);
        icu::UnicodeString to;
        const bool maps = U_SUCCESS(status) != 0 && nfkc->getDecomposition(from, to) != 0;
        forms.at(i) =
            static_cast<char32_t>(maps && to.countChar32() == 1 ? to.char32At(0) : from);
    }
    return forms;
}

constexpr std::array<std::u32string_view, 7> ligatures = {
    U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
static_assert(ligatures.size() == last_latin_ligature - first_latin_ligature + 1);

} // namespace

char32_t without_width(char32_t c) noexcept {
    static const auto forms = make_width_forms();
    return c >= first_width_form && c <= last_width_form ? forms.at(c - first_width_form) : c;
}

std::u32string_view letters_of_ligature(char32_t c) noexcept {
    return c >= first_latin_ligature && c <= last_latin_ligature
               ? ligatures.at(c - first_latin_ligature)
               : std::u32string_view();
}

} // namespace kijun
