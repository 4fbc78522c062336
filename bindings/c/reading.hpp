#pragma once
// From files and bytes to models: the readers that C calls stand on, and reviews that read what
// a file names.

#include "arguments.hpp"
#include "models.hpp"

#include <kijun/base/limits.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/source.hpp>

namespace kijun::c {

/// kijun_reading_options as the library wants them.
struct reading_choice {
    limits bounds;
    checklist_layout layout;
    bool original = false;

    [[nodiscard]] bool has_layout() const noexcept {
        return !layout.columns.empty() || !layout.sheet.empty();
    }
};
[[nodiscard]] outcome<reading_choice> reading_of(const kijun_reading_options* options);

template <typename Model>
using read_outcome = result<reading<Model>>;

[[nodiscard]] read_outcome<edition> read_an_edition(source input, const reading_choice& how);
[[nodiscard]] read_outcome<checklist> read_a_checklist(const source& input,
                                                       const reading_choice& how);
/// From kijun's XML, or from a paper, whose open places `after` settles.
[[nodiscard]] read_outcome<placed_notes>
read_placed_notes(const source& input, const edition* after, const reading_choice& how);

/// May `columns` and `sheet` be given?
enum class layout_use : bool { refused, taken };

/// Reads what `open` gives (a result<source>) by `read`, which gets the source and what was
/// chosen and gives back a read_outcome.
template <typename Object, typename Open, typename Read>
[[nodiscard]] made<Object>
read_object(const kijun_reading_options* options, layout_use layout, Open open, Read read) {
    const outcome<reading_choice> chosen = reading_of(options);
    if (const auto* const reason = std::get_if<kijun_failure>(&chosen)) {
        return *reason;
    }
    const reading_choice& how = std::get<reading_choice>(chosen);
    if (layout == layout_use::refused && how.has_layout()) {
        return bad_argument(how.layout.sheet.empty() ? "options.columns" : "options.sheet");
    }
    result<source> input = open(how.bounds);
    if (!input) {
        return refused(input.error());
    }
    auto done = read(std::move(input).value(), how);
    if (!done) {
        return refused(done.error());
    }
    return std::make_unique<Object>(Object{std::move(done).value()});
}

template <typename Object, typename Read>
[[nodiscard]] kijun_status open_object(kijun_text path,
                                       const kijun_reading_options* options,
                                       kijun_failure** why,
                                       Object** out,
                                       Read read,
                                       layout_use layout = layout_use::refused) noexcept {
    return make(why, out, [&]() -> made<Object> {
        if (const char* const wrong = c::path(path, "path")) {
            return bad_argument(wrong);
        }
        const auto open = [&](const limits& bounds) {
            return load(std::string(view_of(path)), bounds);
        };
        return read_object<Object>(options, layout, open, read);
    });
}

template <typename Object, typename Read>
[[nodiscard]] kijun_status read_object(kijun_text name,
                                       kijun_text bytes,
                                       const kijun_reading_options* options,
                                       kijun_failure** why,
                                       Object** out,
                                       Read read,
                                       layout_use layout = layout_use::refused) noexcept {
    return make(why, out, [&]() -> made<Object> {
        if (const char* const wrong = first_wrong({text(name, "name"), text(bytes, "bytes")})) {
            return bad_argument(wrong);
        }
        const auto open = [&](const limits& bounds) -> result<source> {
            std::string called(view_of(name));
            if (bytes.length > bounds.file_bytes) {
                return failure{code::file_too_large,
                               {std::move(called), {}, {}},
                               {std::to_string(bounds.file_bytes)}};
            }
            return source{std::move(called), std::string(view_of(bytes))};
        };
        return read_object<Object>(options, layout, open, read);
    });
}

} // namespace kijun::c
