#pragma once
// Fingerprints: what a verdict is keyed to. The same content has the same fingerprint in every
// year, under whatever number and in whatever file it stands.

#include <kijun/base/export.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>

#include <string>

namespace kijun {

/// 16 hexadecimal digits over what the change says: level, kind, the old and new wording of its
/// root and subtree by comparison key (typesetting does not count), and the clauses it stands
/// in. Not over change ids, marks or similarity.
[[nodiscard]] KIJUN_API std::string fingerprint_of(const change& what);

/// 16 hexadecimal digits over what the item asks: category, goal and subject by comparison key.
/// Not over its number, its related clauses, or what users fill in.
[[nodiscard]] KIJUN_API std::string fingerprint_of(const checklist_item& item);

/// 16 hexadecimal digits over the title and the paragraphs of a clause by comparison key. Not
/// over its number, its grade or its labels.
[[nodiscard]] KIJUN_API std::string fingerprint_of(const clause& what);

/// The old and new wording that a verdict on this change is about, for people.
[[nodiscard]] KIJUN_API std::string judged_text(const change& what);
[[nodiscard]] KIJUN_API std::string judged_text(const checklist_item& item);

} // namespace kijun
