#pragma once
// KJ08xx, first part: office files, text files and what they are read into. The comment above
// an entry says what its details are.

#include <kijun/base/diagnostic.hpp>

#include <array>

namespace kijun {

inline constexpr std::array document_entries{
    // {0} what is wrong with it
    catalogue_entry{
        code::archive_broken,
        severity::error,
        "壊れた ZIP です（{0}）。",
        "This ZIP file is broken ({0}).",
        "元のファイルを受け取り直すか、Word や Excel で開いて保存し直してください。",
        "Get the file again, or open it in Word or Excel and save it anew.",
        "a docx cut off while it was copied"},
    // {0} part, {1} limit in bytes
    catalogue_entry{code::part_too_large,
                    severity::error,
                    "ファイルの中の「{0}」が、展開すると上限の {1} バイトを超えます。",
                    "\"{0}\" in this file unpacks to more than the limit of {1} bytes.",
                    "ファイルを分けるか、上限を上げてください。",
                    "Split the file, or raise the limit.",
                    "a docx whose document.xml unpacks to 10 GB"},
    // {0} part
    catalogue_entry{code::part_missing,
                    severity::error,
                    "ファイルの中に「{0}」がありません。",
                    "There is no \"{0}\" in this file.",
                    "Word や Excel で開いて保存し直してください。",
                    "Open it in Word or Excel and save it anew.",
                    "a ZIP that holds no word/document.xml"},
    // {0} part, {1} what is wrong, {2} byte
    catalogue_entry{code::part_unreadable,
                    severity::error,
                    "ファイルの中の「{0}」を読めません（{1}、{2} バイト目）。",
                    "\"{0}\" in this file cannot be read ({1}, byte {2}).",
                    "Word や Excel で開いて保存し直してください。",
                    "Open it in Word or Excel and save it anew.",
                    "a docx with a flipped bit"},
    // {0} the format (.doc)
    catalogue_entry{code::legacy_office,
                    severity::error,
                    "古い形式の Office ファイルです（{0}）。",
                    "This is an Office file of the old form ({0}).",
                    "Word や Excel で開き、docx か xlsx として保存し直してください。",
                    "Open it in Word or Excel and save it as docx or xlsx.",
                    "a file that Word 2003 saved"},
    catalogue_entry{code::encrypted,
                    severity::error,
                    "パスワードで保護されています。",
                    "The file is protected by a password.",
                    "パスワードを外したものを指定してください。",
                    "Give a copy without the password.",
                    "an xlsx that asks for a password"},
};

} // namespace kijun
