#include "pdf_letters.hpp"

#include "broken_words.hpp"
#include "text/radicals.hpp"

#include <kijun/text/utf8.hpp>

#include <array>
#include <string_view>
#include <variant>

namespace kijun {
namespace {

/// ﬁ and the like are how letters were set, not what was written.
std::u32string without_ligatures(const std::u32string& text) {
    constexpr char32_t first = 0xFB00;
    constexpr std::array<std::u32string_view, 7> letters{
        U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
    std::u32string plain;
    for (const char32_t sign : text) {
        if (sign >= first && sign - first < letters.size()) {
            plain += letters.at(sign - first);
        } else {
            plain += sign;
        }
    }
    return plain;
}

/// Calls with the runs of each paragraph, those in cells too.
template <typename Call>
void for_each_text(document& in, const Call& call) {
    for (document_block& block : in.blocks) {
        if (auto* paragraph = std::get_if<document_paragraph>(&block)) {
            call(paragraph->runs);
        } else if (auto* table = std::get_if<document_table>(&block)) {
            for (std::vector<table_cell>& row : table->rows) {
                for (table_cell& cell : row) {
                    for (document_paragraph& each : cell.content) {
                        call(each.runs);
                    }
                }
            }
        }
    }
}

void mend_words(document& in) {
    known_words words;
    for_each_text(in, [&words](std::vector<document_run>& runs) {
        for (const document_run& run : runs) {
            words.add(run.text);
        }
    });
    for_each_text(in, [&words](std::vector<document_run>& runs) {
        for (document_run& run : runs) {
            run.text = words.mended(run.text);
        }
    });
}

void fold_radicals(document& in, const std::string& file, std::vector<diagnostic>& findings) {
    std::size_t count = 0;
    std::string first;
    std::string kanji;
    const auto fold = [&](std::vector<document_run>& runs) {
        for (document_run& run : runs) {
            const std::u32string text = to_utf32(run.text);
            std::u32string folded = without_ligatures(text);
            for (char32_t& sign : folded) {
                if (const char32_t meant = unified_ideograph(sign); meant != 0) {
                    if (++count == 1) {
                        append_utf8(first, sign);
                        append_utf8(kanji, meant);
                    }
                    sign = meant;
                }
            }
            if (folded != text) {
                run.text = to_utf8(folded);
            }
        }
    };
    for_each_text(in, fold);
    if (count != 0) {
        findings.push_back(
            {code::radicals_folded, {file, {}, {}}, {std::to_string(count), first, kanji}});
    }
}

} // namespace

void clean_letters(document& in, const std::string& file, std::vector<diagnostic>& findings) {
    fold_radicals(in, file, findings);
    mend_words(in);
}

} // namespace kijun
