// Prints the list of all diagnostics as Markdown: lib/base/README.md, which a test holds to it.
#include <kijun/base/diagnostic.hpp>

#include <array>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

namespace {

/// A text as a cell of a table; nothing of it is markup.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '|':
        case '*':
        case '_':
        case '`':
        case '[':
        case ']':
        case '\\':
            out += '\\';
            [[fallthrough]];
        default:
            out += c;
        }
    }
    return out;
}

struct level_words {
    std::string_view ja;
    std::string_view en;
};

level_words words_of(kijun::severity level) {
    switch (level) {
    case kijun::severity::note:
        return {"注意", "note"};
    case kijun::severity::warning:
        return {"警告", "warning"};
    case kijun::severity::error:
        break;
    }
    return {"エラー", "error"};
}

struct field {
    std::uint16_t first; ///< of its numbers; the next field begins behind the last
    std::string_view title;
};

constexpr std::array fields{
    field{1, "指定とファイル / Tasks and files"},
    field{101, "XML"},
    field{201, "版 / Editions"},
    field{301, "チェックリストと表 / Checklists and tables"},
    field{401, "引用 / Citations"},
    field{501, "見直し、台帳、公表文書 / Reviews, ledgers, published papers"},
    field{601, "比較 / Comparison"},
    field{701, "法令、OSCAL / Laws and OSCAL"},
    field{801, "文書とその構造 / Documents and their structure"},
};

constexpr std::string_view head = R"(# 診断の一覧 / All diagnostics

kijun が入力や操作について示すことには、変わらない番号があります。表は番号、重さ、内容、対処、起こる例の順で、内容と対処は日本語、英語の
順です。{0}、{1} は、見付かったもの（名前、番号、件数）で置き換わります。**注意**は知らせるだけのもの、**警告**は推測で読んだものや疑わしいもの、
**エラー**は読み取れなかったものです。`--fail-on findings` は警告と誤りで終了コード 1 になります。番号のない文は、飛ばしたファイルと、続きから行ったことを知らせるものです。

Whatever kijun says of an input or a task has a permanent number. {0}, {1} stand for what was found (a name, a number, a count). A
**note** only informs; a **warning** tells of a guess or of what looks wrong; an **error** of something that could not be
taken in. Warnings and errors meet `--fail-on findings` (exit 1). What has no number tells of files that were
skipped and of what was done before.

<!-- Written by tests/manual/diagnostics.cpp from lib/base/catalogue_*.hpp; not to be edited. -->
)";

} // namespace

int main() {
    std::cout << head;
    std::size_t next = 0;
    for (const kijun::catalogue_entry& entry : kijun::catalogue()) {
        const auto number = static_cast<std::uint16_t>(entry.id);
        if (next < fields.size() && number >= fields.at(next).first) {
            while (next + 1 < fields.size() && number >= fields.at(next + 1).first) {
                ++next;
            }
            std::cout << "\n## " << fields.at(next).title << "\n\n"
                      << "| 番号<br>No. | 重さ<br>Level | 内容<br>What was found | "
                         "対処<br>What to do | 例<br>Example |\n"
                      << "| --- | --- | --- | --- | --- |\n";
            ++next;
        }
        const level_words level = words_of(entry.level);
        const std::string id = kijun::to_string(entry.id);
        std::cout << "| <a id=\"" << id << "\"></a>" << id << " | " << level.ja << "<br>"
                  << level.en << " | " << cell(entry.found_ja) << "<br>" << cell(entry.found_en)
                  << " | " << cell(entry.advice_ja) << "<br>" << cell(entry.advice_en) << " | "
                  << cell(entry.example) << " |\n";
    }
    return 0;
}
