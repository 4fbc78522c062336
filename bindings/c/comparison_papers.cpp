#include "comparison_papers.hpp"

#include "comparison.hpp"

#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

#include <string>
#include <string_view>

namespace kijun::c {
namespace {

/// "2025-03-01" of 2025-03: tracked changes are of a day.
std::string day_of(std::string_view date) {
    constexpr std::size_t month = 7;
    return std::string(date) + (date.size() == month ? "-01" : "");
}

made<kijun_bytes> paper_of(const kijun_difference& of, const writing& how) {
    const compared pair{*of.told, of.before, of.after};
    switch (how.paper) {
    case KIJUN_PAPER_USUAL:
    case KIJUN_PAPER_CHANGES:
        return bytes_of(change_list(pair.told, how.in), how);
    case KIJUN_PAPER_COMPARISON:
        return comparison_of(pair, how);
    case KIJUN_PAPER_TRACKED: {
        docx_options word;
        word.author = how.author.empty() ? word.author : how.author;
        word.date = how.date.empty() ? day_of(pair.after.date()) : how.date;
        return tracked_of(pair, how, word);
    }
    default:
        return no_such_form(how);
    }
}

} // namespace

made<kijun_bytes> comparison_of(const compared& pair, const writing& how) {
    const document paper = comparison_paper(
        pair.told,
        pair.before,
        pair.after,
        {.old_first = how.old_first, .show_unchanged = how.show_unchanged, .in = how.in});
    return bytes_of(paper, how);
}

made<kijun_bytes>
tracked_of(const compared& pair, const writing& how, const docx_options& word) {
    if (how.format == KIJUN_CSV) { // has no way to show what is deleted
        return no_such_form(how);
    }
    return bytes_of(tracked_paper(pair.told, pair.before, pair.after), how, word);
}

} // namespace kijun::c

using namespace kijun::c;

kijun_status kijun_difference_write(const kijun_difference* of,
                                    kijun_format format,
                                    const kijun_writing_options* options,
                                    kijun_failure** why,
                                    kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_difference& one, const writing& how) -> made<kijun_bytes> {
                     if (how.format == KIJUN_JSON) {
                         return bytes_of(kijun::to_json(*one.told, how.threads));
                     }
                     return how.is_paper() ? paper_of(one, how) : no_such_form(how);
                 });
}
