#pragma once
// Inputs, opened and read with everything found in them told.

#include "messages.hpp"

#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/read/answer_file.hpp>
#include <kijun/read/read.hpp>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kijun::cli {

template <typename Value>
using reader = result<reading<Value>> (*)(const source&, const limits&);

/// Opens a file; none, and the reason told, when that cannot be done.
[[nodiscard]] std::optional<source>
open_input(const std::string& path, const limits& bounds, messages& out);

/// Tells the findings of a reading and gives its value; none, and the reason told, when there
/// is none.
template <typename Value>
[[nodiscard]] std::optional<Value> told(result<reading<Value>> outcome, messages& out) {
    if (!outcome) {
        out.tell(outcome.error());
        return std::nullopt;
    }
    out.tell(outcome->findings);
    return std::move(outcome->value);
}

/// Reads what is open, with its findings told; none, and the reason told, when it cannot be.
template <typename Value>
[[nodiscard]] std::optional<Value>
read_input(const source& input, reader<Value> read, const limits& bounds, messages& out) {
    return told(read(input, bounds), out);
}

/// Opens and reads.
template <typename Value>
[[nodiscard]] std::optional<Value>
take(const std::string& path, reader<Value> read, const limits& bounds, messages& out) {
    const std::optional<source> input = open_input(path, bounds, out);
    return input ? read_input(*input, read, bounds, out) : std::nullopt;
}

/// Is it a checklist, of a file that could be an edition as well (Word, PDF, text)? One with
/// clauses is an edition.
[[nodiscard]] bool
holds_checklist(const source& input, const checklist_layout& layout, const limits& bounds);

/// A checklist from what is open, or opened first, by the layout that the user gave.
[[nodiscard]] std::optional<checklist> read_list(const source& input,
                                                 const checklist_layout& layout,
                                                 const limits& bounds,
                                                 messages& out);
[[nodiscard]] std::optional<checklist> take_checklist(const std::string& path,
                                                      const checklist_layout& layout,
                                                      const limits& bounds,
                                                      messages& out);

/// Is it standard input that "-" stands for?
[[nodiscard]] bool is_standard_input(const std::string& path);

/// Opens and reads an edition, which keeps the bytes of its file. Says nothing: what it gives
/// is for `told`.
[[nodiscard]] result<reading<edition>> load_edition(const std::string& path,
                                                    const limits& bounds);
/// The same, told.
[[nodiscard]] std::optional<edition>
take_edition(const std::string& path, const limits& bounds, messages& out);
/// Revision notes from our XML or from a published paper, whose open places `after` settles.
[[nodiscard]] std::optional<revision_notes>
take_notes(const std::string& path, const edition* after, const limits& bounds, messages& out);
/// All of these; none when one of them cannot be read. Each is opened all the same, so that one
/// run tells all that is wrong.
[[nodiscard]] std::optional<std::vector<edition>>
take_editions(std::span<const std::string> paths, const limits& bounds, messages& out);

/// kind_of, but for a text whose headings alone make it an edition (1 Scope, 1.1 …; # 実1 in
/// Markdown): a `document`. Such a text is read for that.
[[nodiscard]] file_kind kind_to_read(const source& input, const limits& bounds);

/// Says that a file holds neither an edition nor a checklist: what it holds instead, and where
/// it stops being readable if it looks like XML.
void tell_wrong_kind(const source& input, const limits& bounds, messages& out);

} // namespace kijun::cli
