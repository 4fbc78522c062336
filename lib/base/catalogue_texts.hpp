#pragma once
// KJ084x: texts and how they are encoded. The comment above an entry says what its details are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array text_entries{
    // {0} the encoding
    catalogue_entry{code::encoding_guessed,
                    severity::note,
                    "文字コードを {0} とみなして読みました。",
                    "It was read as {0}, which is a guess by its bytes.",
                    "文字化けしている場合は、UTF-8 で保存し直してください。",
                    "If it reads as nonsense, save the file as UTF-8.",
                    "a CSV that Excel saved in Japan"},
    // {0} the encoding declared, {1} the one it was read as
    catalogue_entry{
        code::encoding_contradicted,
        severity::warning,
        "文字コードは「{0}」と宣言されていますが、中身に合わないため {1} として読みました。",
        "It is declared to be \"{0}\", which its bytes are not; it was read as {1}.",
        "宣言を実際の文字コードに合わせてください。",
        "Let the declaration say what the file is.",
        R"(<meta charset="Shift_JIS"> in a file saved as UTF-8)"},
    // {0} how many, {1} the encoding
    catalogue_entry{code::bytes_undecodable,
                    severity::warning,
                    "{1} の文字として読めないバイトが {0} か所あります（最初がここ）。"
                    "「\uFFFD」に置き換えました。",
                    "{0} places hold bytes that are no characters of {1}, the first of them "
                    "here; they were replaced by \"\uFFFD\".",
                    "元のファイルの文字を確かめ、UTF-8 で保存し直してください。",
                    "Look at the characters in the original file, and save it as UTF-8.",
                    "a Shift_JIS file cut off in the middle of a character"},
};

} // namespace kijun
