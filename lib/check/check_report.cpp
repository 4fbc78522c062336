#include <kijun/check/check_report.hpp>

#include <array>

namespace kijun {
namespace {

struct skipped_words {
    std::string_view why;
    std::string_view ja;
    std::string_view en;
};

constexpr std::array all_words{
    skipped_words{"binary", "文字のファイルではないので飛ばします。", "not text; skipped"},
    skipped_words{"not-utf8", "UTF-8 ではないので飛ばします。", "not UTF-8; skipped"},
    skipped_words{"link", "リンクなのでたどりません。", "a link; not followed"},
    skipped_words{"unknown", "読める種類ではないので飛ばします。", "of no kind known; skipped"},
    skipped_words{"too-large", "大きすぎるので飛ばします。", "too large; skipped"},
    skipped_words{"unreadable", "読めないので飛ばします。", "cannot be read; skipped"},
    skipped_words{
        "no-list", "チェックリストがないので飛ばします。", "holds no checklist; skipped"}};

} // namespace

std::string_view said_of_skipped(std::string_view why, language in) noexcept {
    for (const skipped_words& words : all_words) {
        if (words.why == why) {
            return in == language::ja ? words.ja : words.en;
        }
    }
    return why;
}

} // namespace kijun
