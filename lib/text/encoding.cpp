#include "text/japanese_bytes.hpp"

#include <kijun/text/encoding.hpp>
#include <kijun/text/utf8.hpp>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <memory>

namespace kijun {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

struct converter_closer {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

void replace(converted_text& to) {
    to.first_undecodable = to.undecodable == 0 ? to.text.size() : to.first_undecodable;
    ++to.undecodable;
    to.text += replacement;
}

converted_text from_utf8(std::string_view bytes) {
    converted_text out;
    out.text.reserve(bytes.size());
    for (std::string_view rest = bytes; !rest.empty();) {
        const auto bad = first_invalid_utf8(rest);
        out.text += rest.substr(0, bad.value_or(rest.size()));
        if (!bad) {
            break;
        }
        replace(out);
        rest.remove_prefix(*bad + 1);
    }
    return out;
}

converted_text from_utf16(std::string_view bytes, bool little) {
    converted_text out;
    out.text.reserve(bytes.size());
    const auto unit_at = [&](std::size_t at) -> char32_t {
        if (at + 1 >= bytes.size()) {
            return 0;
        }
        const unsigned one = static_cast<unsigned char>(bytes[at]);
        const unsigned two = static_cast<unsigned char>(bytes[at + 1]);
        return little ? two << 8U | one : one << 8U | two;
    };
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const char32_t unit = unit_at(at);
        const char32_t next = unit_at(at + 2);
        const bool whole = at + 1 < bytes.size();
        if (whole && (unit < 0xD800U || unit > 0xDFFFU)) {
            append_utf8(out.text, unit);
        } else if (whole && unit <= 0xDBFFU && next >= 0xDC00U && next <= 0xDFFFU) {
            append_utf8(out.text, 0x10000U + ((unit - 0xD800U) << 10U) + (next - 0xDC00U));
            at += 2;
        } else {
            replace(out);
        }
    }
    return out;
}

/// ICU would write U+001A for some bytes; and the faults are counted.
void count_and_replace(const void* context,
                       UConverterToUnicodeArgs* args,
                       const char* /*bytes*/,
                       std::int32_t /*length*/,
                       UConverterCallbackReason reason,
                       UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) {
        return;
    }
    ++*static_cast<std::size_t*>(const_cast<void*>(context));
    *error = U_ZERO_ERROR;
    const char16_t mark = u'\uFFFD';
    ucnv_cbToUWriteUChars(args, &mark, 1, 0, error);
}

/// IBM's tables rotate three control characters, Windows does not.
char32_t as_windows(char32_t unit) {
    return unit == 0x1CU ? 0x1AU : unit == 0x7FU ? 0x1CU : unit == 0x1AU ? 0x7FU : unit;
}

void append_utf16(std::string& to, const char16_t* begin, const char16_t* end, char32_t& lead) {
    for (; begin != end; ++begin) {
        const char32_t unit = *begin;
        if (unit >= 0xD800U && unit <= 0xDBFFU) {
            lead = unit;
        } else if (unit >= 0xDC00U && unit <= 0xDFFFU) {
            append_utf8(to, 0x10000U + ((lead - 0xD800U) << 10U) + (unit - 0xDC00U));
        } else {
            append_utf8(to, as_windows(unit));
        }
    }
}

converted_text from_shift_jis(std::string_view bytes) {
    converted_text out;
    UErrorCode error = U_ZERO_ERROR;
    // What ICU calls windows-31j.
    const std::unique_ptr<UConverter, converter_closer> converter(
        ucnv_open("ibm-943_P15A-2003", &error));
    ucnv_setToUCallBack(
        converter.get(), &count_and_replace, &out.undecodable, nullptr, nullptr, &error);
    if (U_FAILURE(error)) {
        return from_utf8(bytes); // ICU without its tables
    }
    out.text.reserve(bytes.size() + bytes.size() / 2);
    std::array<char16_t, 4096> units{};
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    char32_t lead = 0;
    do {
        error = U_ZERO_ERROR;
        char16_t* to = units.data();
        ucnv_toUnicode(
            converter.get(), &to, to + units.size(), &from, end, nullptr, true, &error);
        append_utf16(out.text, units.data(), to, lead);
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    if (out.undecodable != 0) {
        out.first_undecodable = out.text.find(replacement);
    }
    return out;
}

/// Bytes 0x80 to 0x9F; 0 where there is no character (WHATWG has controls there).
constexpr std::array<char16_t, 32> middle_of_windows_1252{
    u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š',
    u'‹', u'Œ', 0,    u'Ž', 0,    0,    u'‘', u'’', u'“', u'”', u'•',
    u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0,    u'ž', u'Ÿ'};

converted_text from_windows_1252(std::string_view bytes) {
    converted_text out;
    out.text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const bool middle = value >= 0x80U && value < 0xA0U;
        const char32_t sign = middle ? middle_of_windows_1252.at(value - 0x80U) : value;
        if (middle && sign == 0) {
            replace(out);
        } else {
            append_utf8(out.text, sign);
        }
    }
    return out;
}

struct known_name {
    std::string_view name;
    text_encoding which;
};

constexpr std::array names{
    known_name{"utf-8", text_encoding::utf8},
    known_name{"utf8", text_encoding::utf8},
    known_name{"us-ascii", text_encoding::utf8},
    known_name{"ascii", text_encoding::utf8},
    known_name{"utf-16le", text_encoding::utf16le},
    known_name{"utf-16be", text_encoding::utf16be},
    known_name{"shift_jis", text_encoding::shift_jis},
    known_name{"shift-jis", text_encoding::shift_jis},
    known_name{"sjis", text_encoding::shift_jis},
    known_name{"x-sjis", text_encoding::shift_jis},
    known_name{"ms_kanji", text_encoding::shift_jis},
    known_name{"csshiftjis", text_encoding::shift_jis},
    known_name{"windows-31j", text_encoding::shift_jis},
    known_name{"cswindows31j", text_encoding::shift_jis},
    known_name{"cp932", text_encoding::shift_jis},
    known_name{"ms932", text_encoding::shift_jis},
    known_name{"euc-jp", text_encoding::euc_jp},
    known_name{"x-euc-jp", text_encoding::euc_jp},
    known_name{"eucjp", text_encoding::euc_jp},
    known_name{"cseucpkdfmtjapanese", text_encoding::euc_jp},
    known_name{"iso-2022-jp", text_encoding::iso_2022_jp},
    known_name{"csiso2022jp", text_encoding::iso_2022_jp},
    known_name{"windows-1252", text_encoding::windows_1252},
    known_name{"iso-8859-1", text_encoding::windows_1252},
    known_name{"iso8859-1", text_encoding::windows_1252},
    known_name{"iso88591", text_encoding::windows_1252},
    known_name{"iso_8859-1", text_encoding::windows_1252},
    known_name{"iso_8859-1:1987", text_encoding::windows_1252},
    known_name{"iso-ir-100", text_encoding::windows_1252},
    known_name{"csisolatin1", text_encoding::windows_1252},
    known_name{"latin1", text_encoding::windows_1252},
    known_name{"l1", text_encoding::windows_1252},
    known_name{"cp1252", text_encoding::windows_1252},
    known_name{"x-cp1252", text_encoding::windows_1252},
    known_name{"cp819", text_encoding::windows_1252},
    known_name{"ibm819", text_encoding::windows_1252},
};

} // namespace

std::string_view name_of(text_encoding which) noexcept {
    switch (which) {
    case text_encoding::utf16le:
        return "UTF-16LE";
    case text_encoding::utf16be:
        return "UTF-16BE";
    case text_encoding::shift_jis:
        return "Shift_JIS";
    case text_encoding::euc_jp:
        return "EUC-JP";
    case text_encoding::iso_2022_jp:
        return "ISO-2022-JP";
    case text_encoding::windows_1252:
        return "windows-1252";
    case text_encoding::utf8:
        break;
    }
    return "UTF-8";
}

std::optional<text_encoding> encoding_named(std::string_view declared) {
    std::string lower(declared);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const auto* const found = std::find_if(
        names.begin(), names.end(), [&](const known_name& each) { return each.name == lower; });
    return found == names.end() ? std::nullopt : std::optional(found->which);
}

converted_text convert_to_utf8(std::string_view bytes, text_encoding from) {
    const std::size_t mark = byte_order_mark_size(bytes);
    const bool wide = from == text_encoding::utf16le || from == text_encoding::utf16be;
    if (wide ? mark == 2 : mark == 3 && from == text_encoding::utf8) {
        bytes.remove_prefix(mark);
    }
    switch (from) {
    case text_encoding::utf16le:
    case text_encoding::utf16be:
        return from_utf16(bytes, from == text_encoding::utf16le);
    case text_encoding::shift_jis:
        return from_shift_jis(bytes);
    case text_encoding::euc_jp:
        return from_shift_jis(euc_jp_to_shift_jis(bytes));
    case text_encoding::iso_2022_jp:
        return from_shift_jis(iso_2022_jp_to_shift_jis(bytes));
    case text_encoding::windows_1252:
        return from_windows_1252(bytes);
    case text_encoding::utf8:
        break;
    }
    return from_utf8(bytes);
}

} // namespace kijun
