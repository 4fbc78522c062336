// Bytes in any encoding of Japan → UTF-8, with findings.

#include "base/blanks.hpp"
#include "read/text_input.hpp"
#include "read/text_kind.hpp"

#include <kijun/text/encoding.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace kijun {
namespace {

struct chosen_encoding {
    text_encoding as = text_encoding::utf8;
    code why = code::encoding_guessed; ///< where it has to be told
    bool told = false;
};

/// Letters beyond ASCII stand one by one in the languages that are written in windows-1252;
/// Japanese, whatever its encoding, is rows of such bytes.
bool stands_in_rows(std::string_view bytes) {
    constexpr std::size_t row = 4;
    std::size_t all = 0;
    std::size_t in_rows = 0;
    std::size_t run = 0;
    for (const char byte : bytes) {
        run = static_cast<unsigned char>(byte) >= 0x80U ? run + 1 : 0;
        all += run > 0 ? 1 : 0;
        in_rows += run == row ? row : run > row ? 1 : 0;
    }
    return in_rows * 4 > all;
}

/// What is declared counts where the bytes can be that: all bytes can be Shift_JIS with faults,
/// but what is UTF-8 beyond ASCII is hardly anything else.
std::optional<chosen_encoding> choose(std::string_view bytes, std::string_view declared) {
    const std::optional<text_encoding> guess = guess_encoding(bytes);
    if (byte_order_mark_size(bytes) != 0) {
        return chosen_encoding{*guess};
    }
    const std::optional<text_encoding> named = encoding_named(declared);
    if (named && (!guess || *named == *guess)) {
        return chosen_encoding{*named};
    }
    if (!guess) {
        return std::nullopt;
    }
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80U && c != '\x1B';
    });
    if (declared.empty()) {
        return chosen_encoding{*guess, code::encoding_guessed, *guess != text_encoding::utf8};
    }
    const bool certain =
        *guess == text_encoding::utf8 || !named || *named == text_encoding::utf8;
    if (plain || certain) {
        return chosen_encoding{*guess, code::encoding_contradicted, !plain};
    }
    if (*named == text_encoding::windows_1252 && stands_in_rows(bytes)) {
        return chosen_encoding{*guess, code::encoding_contradicted, true};
    }
    return chosen_encoding{*named}; // between Shift_JIS and EUC-JP the author knows better
}

result<text_input>
convert(const source& input, const chosen_encoding& how, std::string_view declared) {
    converted_text read = convert_to_utf8(input.bytes, how.as);
    if (trimmed(read.text).empty()) {
        return failure{code::file_empty, {input.name, {}, {}}, {}};
    }
    text_input opened{input.name, {}, {}};
    opened.converted = std::make_shared<const std::string>(std::move(read.text));
    opened.text = *opened.converted;
    opened.places = place_finder(opened.text);
    const std::string name(name_of(how.as));
    if (how.told) {
        std::vector<std::string> details{name};
        if (how.why == code::encoding_contradicted) {
            details.emplace(details.begin(), declared);
        }
        opened.findings.push_back({how.why, {input.name, {}, {}}, std::move(details)});
    }
    if (read.undecodable != 0) {
        opened.findings.push_back({code::bytes_undecodable,
                                   opened.where(read.first_undecodable),
                                   {std::to_string(read.undecodable), name}});
    }
    return opened;
}

} // namespace

result<text_input>
open_decoded(const source& input, const limits& bounds, std::string_view declared) {
    auto opened = open_unchecked(input, bounds);
    if (!opened && opened.error().id != code::not_utf8) {
        return opened;
    }
    if (declared.empty() && kind_of_text(input.bytes) == document_kind::none &&
        !is_binary(input.bytes)) {
        return open_text(input, bounds);
    }
    const std::optional<chosen_encoding> how = choose(input.bytes, declared);
    if (!how) {
        if (is_binary(input.bytes)) {
            return failure{code::unknown_format, {input.name, {}, {}}, {"?"}};
        }
        return open_text(input, bounds);
    }
    if (opened && how->as == text_encoding::utf8 && !first_invalid_utf8(opened->text)) {
        if (how->told) {
            opened->findings.push_back(
                {how->why,
                 {input.name, {}, {}},
                 {std::string(declared), std::string(name_of(how->as))}});
        }
        return opened;
    }
    return convert(input, *how, declared);
}

} // namespace kijun
