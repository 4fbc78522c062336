#pragma once
// Puts an edition together in document order and makes its labels canonical. Every reader, and
// apply after a comparison, builds through this, so that the rules for labels stand in one
// place.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace kijun {

/// Calls nest as the document does: group ⊃ clause ⊃ paragraph ⊃ paragraph; each open_… has its
/// close_…. Labels are given as written. What it finds (KJ0201 … KJ0207): a clause
/// without an id is kept under "#1", "#2" …; a duplicate id or label gets "~2"; an unknown
/// label is kept as written.
class KIJUN_API edition_builder {
public:
    /// Texts as the file has them; `date` and `file` may be "".
    edition_builder(std::string_view standard,
                    std::string_view name,
                    std::string_view date = {},
                    std::string_view file = {},
                    const limits& bounds = {});
    ~edition_builder();
    edition_builder(edition_builder&&) noexcept;
    edition_builder& operator=(edition_builder&&) noexcept;
    edition_builder(const edition_builder&) = delete;
    edition_builder& operator=(const edition_builder&) = delete;

    /// Bytes of text that an edition can hold, and of a file that its places can be counted in.
    static constexpr std::size_t most_bytes = 0xffffffffU;

    /// Takes over the bytes of the file, before anything else, and returns them where they are
    /// now. Texts given later that lie inside them are copied but once, by build(), which frees
    /// the bytes. Precondition: no more than `most_bytes`.
    std::string_view adopt(std::string bytes);
    /// Gives up the building; returns the bytes that were adopted. The builder is empty
    /// afterwards.
    [[nodiscard]] std::string abandon();

    /// Groups may nest; clauses need not stand in one.
    void open_group(std::string_view title);
    /// Ends the innermost open group.
    void close_group();
    /// A clause under its id, as written; `at` is where it begins in the file.
    void open_clause(std::string_view id,
                     std::string_view title,
                     std::string_view grade = {},
                     position at = {});
    /// Ends the open clause.
    void close_clause();
    /// Under the open clause or paragraph. An empty label gets "#1", "#2" … among its siblings.
    void open_paragraph(std::string_view label,
                        std::string_view text,
                        position at = {},
                        position text_at = {});
    /// Ends the innermost open paragraph.
    void close_paragraph();

    /// Ends the building; the builder is empty afterwards. Fails with KJ0006 or KJ0007 when a
    /// limit was passed, with KJ0003 when there is more text than `most_bytes` (calls after
    /// that were ignored).
    [[nodiscard]] result<reading<edition>> build();

private:
    struct state;
    std::unique_ptr<state> state_;
};

} // namespace kijun
