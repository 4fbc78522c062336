#include "writing.hpp"

#include "arguments.hpp"

#include <kijun/write/write.hpp>

#include <algorithm>

namespace kijun::c {
namespace {

/// More threads than any machine of today has; each costs memory for its stack.
constexpr std::size_t most_threads = 1024;

bool is_day_or_empty(std::string_view date) {
    if (date.empty()) {
        return true;
    }
    bool good = date.size() == 10;
    for (std::size_t i = 0; good && i < date.size(); ++i) {
        good = i == 4 || i == 7 ? date[i] == '-' : date[i] >= '0' && date[i] <= '9';
    }
    return good;
}

} // namespace

outcome<writing> writing_of(kijun_format format, const kijun_writing_options* options) {
    const std::optional<kijun_writing_options> given = taken(options);
    if (!given) {
        return bad_argument("options");
    }
    if (const char* const wrong = first_wrong(
            {that(format >= KIJUN_JSON && format <= KIJUN_REQIF, "format"),
             that(given->language == KIJUN_JAPANESE || given->language == KIJUN_ENGLISH,
                  "options.language"),
             that(given->paper >= KIJUN_PAPER_USUAL && given->paper <= KIJUN_PAPER_REPORT,
                  "options.paper"),
             text(given->author, "options.author"),
             that(is_text(given->date) && is_day_or_empty(view_of(given->date)),
                  "options.date"),
             text(given->program_version, "options.program_version")})) {
        return bad_argument(wrong);
    }
    writing how;
    how.format = format;
    how.paper = given->paper;
    how.in = given->language == KIJUN_ENGLISH ? language::en : language::ja;
    how.old_first = given->old_first != 0;
    how.show_unchanged = given->show_unchanged != 0;
    how.author = view_of(given->author);
    how.date = view_of(given->date);
    how.threads = std::clamp<std::size_t>(given->threads, 1, most_threads);
    how.with_changes = given->without_changes == 0;
    how.one_table = given->one_table != 0;
    how.program_version = view_of(given->program_version);
    return how;
}

made<kijun_bytes> bytes_of(std::string bytes) {
    return std::make_unique<kijun_bytes>(kijun_bytes{std::move(bytes)});
}

made<kijun_bytes> bytes_of(result<std::string> bytes) {
    if (!bytes) {
        return refused(bytes.error());
    }
    return bytes_of(std::move(bytes).value());
}

made<kijun_bytes>
bytes_of(const document& paper, const writing& how, const docx_options& word) {
    switch (how.format) {
    case KIJUN_HTML:
        return bytes_of(to_html(paper));
    case KIJUN_DOCX:
        return bytes_of(to_docx(paper, word));
    case KIJUN_XLSX:
        return bytes_of(to_xlsx(paper));
    case KIJUN_MARKDOWN:
        return bytes_of(to_markdown(paper));
    case KIJUN_CSV:
        return bytes_of(to_csv(paper));
    default:
        return bytes_of(to_text(paper));
    }
}

kijun_failure no_such_form(const writing& how) {
    const std::string format = std::to_string(how.format);
    const std::string paper = std::to_string(how.paper);
    return told(KIJUN_INVALID_ARGUMENT,
                "この結果には、形式 " + format + "、文書 " + paper +
                    " の組はありません。kijun.h の説明を確かめてください。",
                "this result has no format " + format + " of paper " + paper +
                    "; see what kijun.h says of it");
}

} // namespace kijun::c

using namespace kijun::c;

kijun_text kijun_bytes_text(const kijun_bytes* of) noexcept {
    return of == nullptr ? kijun_text{"", 0} : borrowed(of->held);
}

kijun_status
kijun_bytes_save(const kijun_bytes* of, kijun_text path, kijun_failure** why) noexcept {
    return guarded(why, [&]() -> kijun_status {
        if (const char* const wrong =
                first_wrong({needed(of, "of"), kijun::c::path(path, "path")})) {
            return hand_over(why, bad_argument(wrong));
        }
        const auto saved = kijun::save(std::string(view_of(path)), of->held);
        return saved ? KIJUN_OK : hand_over(why, refused(saved.error()));
    });
}

void kijun_bytes_free(kijun_bytes* of) noexcept {
    delete of;
}
