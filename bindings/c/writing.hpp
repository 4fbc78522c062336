#pragma once
// Results on their way out: bytes that the caller owns, and what was asked for about them.

#include "failure.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/document.hpp>
#include <kijun/kijun.h>
#include <kijun/write/docx_options.hpp>

#include <cstddef>
#include <string>

struct kijun_bytes {
    std::string held;
};

namespace kijun::c {

/// kijun_writing_options as the library wants them.
struct writing {
    kijun_format format = KIJUN_JSON;
    kijun_paper paper = KIJUN_PAPER_USUAL;
    language in = language::ja;
    bool old_first = false;
    bool show_unchanged = false;
    std::string author;
    std::string date;
    std::size_t threads = 1;
    bool with_changes = true;
    bool one_table = false;
    std::string program_version;

    /// Is it one of text, HTML, docx, xlsx, Markdown and CSV?
    [[nodiscard]] bool is_paper() const noexcept {
        return format >= KIJUN_TEXT && format <= KIJUN_CSV;
    }
};

[[nodiscard]] outcome<writing> writing_of(kijun_format format,
                                          const kijun_writing_options* options);

[[nodiscard]] made<kijun_bytes> bytes_of(std::string bytes);
[[nodiscard]] made<kijun_bytes> bytes_of(result<std::string> bytes);
/// A paper in one of its forms. Precondition: how.is_paper().
[[nodiscard]] made<kijun_bytes>
bytes_of(const document& paper, const writing& how, const docx_options& word = {});
/// The result has no such form, or no such paper.
[[nodiscard]] kijun_failure no_such_form(const writing& how);

/// Writes an object by `as`, which gets it and what was asked for.
template <typename Object, typename As>
[[nodiscard]] kijun_status write(const Object* object,
                                 kijun_format format,
                                 const kijun_writing_options* options,
                                 kijun_failure** why,
                                 kijun_bytes** out,
                                 As as) noexcept {
    return make(why, out, [&]() -> made<kijun_bytes> {
        if (object == nullptr) {
            return bad_argument("of");
        }
        const outcome<writing> how = writing_of(format, options);
        if (const auto* const reason = std::get_if<kijun_failure>(&how)) {
            return *reason;
        }
        return as(*object, std::get<writing>(how));
    });
}

} // namespace kijun::c
