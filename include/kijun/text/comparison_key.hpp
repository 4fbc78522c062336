#pragma once
// Keys under which texts count as equal. Quoted text is always the original; keys are for
// comparing.

#include <kijun/base/export.hpp>

#include <string>
#include <string_view>

namespace kijun {

/// Folds what typesetting changes and nothing else: width (NFKC, but ①, ㌔ and other characters
/// that NFKC would spell out are kept), Kangxi and CJK radicals (Unicode 15
/// EquivalentUnifiedIdeograph), blanks next to Japanese or punctuation, line breaks, dash and
/// tilde variants. Blanks between two ASCII words stay, as one. Idempotent. Linear.
[[nodiscard]] KIJUN_API std::string comparison_key(std::string_view text);

/// The same key without a string of its own: `text` itself when it is its own key, which most
/// Japanese text is, else the key written into `scratch`. The view is valid as long as the one
/// of the two that it shows is alive and unchanged. `text` must not lie in `scratch`. Once
/// `scratch` has grown to the longest text, a call allocates nothing unless characters have to
/// be composed.
[[nodiscard]] KIJUN_API std::string_view comparison_key(std::string_view text,
                                                        std::string& scratch);

/// Folds, beyond the comparison key, what counts as editorial: punctuation and blanks but for
/// those between digits, kana and kanji spellings of function words (及び/および) where they
/// are words, the long-vowel mark at the end of a katakana word (サーバ/サーバー), small and
/// large kana of old printing (従つて/従って), the capital that begins a sentence of English
/// prose. Any other case stays: DoS, MB and Admin are not dos, Mb and admin.
/// Okurigana are not here but in `only_okurigana_differs`, because whether a kana may be left
/// out depends on its neighbours. Idempotent. Linear.
[[nodiscard]] KIJUN_API std::string spelling_key(std::string_view text);

/// False when two comparison keys differ in a kanji or digit that no spelling touches, so that
/// neither their spelling keys can be equal nor only their okurigana differ. Quick: most edits
/// are told apart at the first word that they change. Linear.
[[nodiscard]] KIJUN_API bool may_be_one_spelling(std::string_view one, std::string_view other);

/// True when both texts are the same but for okurigana that Japanese orthography lets one leave
/// out (手続/手続き, 取扱い/取り扱い). Never true when a negation or particle differs. Both
/// arguments are spelling keys. O(n + m) after the first difference is found.
[[nodiscard]] KIJUN_API bool only_okurigana_differs(std::string_view one,
                                                    std::string_view other);

} // namespace kijun
