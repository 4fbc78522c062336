#pragma once
// What a program adds to the readers: forms of files and numberings of its own. There is no
// registry: a program makes the value once and hands it to the calls that are to use it.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/numbering/citation_scheme.hpp>
#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/read/source.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kijun {

/// A reader of a form that kijun does not know. `takes` is asked first, of every file; it
/// should go by the content. Of the others, those that are there are used: who gives a
/// `document` has its editions and checklists found in it as in a Word file; who knows more
/// gives the model. What they throw passes through.
struct own_reader {
    std::function<bool(const source&)> takes; ///< is the file of this form?
    std::function<result<reading<located_document>>(const source&, const document_options&)>
        read_document{}; ///< what the file says, for others to understand
    /// For files that know their clauses.
    std::function<result<reading<edition>>(const source&, const limits&)> read_edition{};
    /// For files that know their items.
    std::function<result<reading<checklist>>(const source&, const limits&)> read_checklist{};
};

/// Readers and schemes are asked in this order, before kijun's own.
struct extensions {
    std::vector<own_reader> readers{}; ///< in the order in which they are asked
    /// In the order in which they are tried.
    std::vector<std::shared_ptr<const citation_scheme>> schemes{};
};

/// `read_edition` with extensions: by the first reader that takes the file and can give an
/// edition, else by kijun's own. Clauses of documents are found by the schemes, too, and the
/// edition is cited by the first that fits (`edition::with_scheme`).
[[nodiscard]] KIJUN_API result<reading<edition>>
read_edition_with(const source& input, const extensions& own, const limits& bounds = {});

/// `read_checklist_as` with extensions. The layout is for documents; a reader that gives a
/// checklist does not see it.
[[nodiscard]] KIJUN_API result<reading<checklist>>
read_checklist_with(const source& input,
                    const extensions& own,
                    const checklist_layout& layout = {},
                    const limits& bounds = {});

/// `read_document` with extensions.
[[nodiscard]] KIJUN_API result<reading<located_document>> read_document_with(
    const source& input, const extensions& own, const document_options& chosen = {});

} // namespace kijun
