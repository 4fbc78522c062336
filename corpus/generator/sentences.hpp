#pragma once
// Sentences as rules of this field are written, put together from phrases, so that an edit can
// change a phrase as an author would.

#include "random.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::generator {

/// What a phrase does in its sentence; an edit replaces it by another that does the same.
enum class slot : std::uint8_t {
    condition, ///< 外部委託を見直す場合は、
    purpose,   ///< 漏えいを防ぐため、
    subject,   ///< 経営層は、
    qualifier, ///< 夜間の
    thing,     ///< 顧客台帳
    aside,     ///< （TLS 1.3など）
    aspect,    ///< の台帳
    particle,  ///< を
    link,      ///< を確認した上で、
    amount,    ///< 30日以内に
    manner,    ///< 書面により
    action,    ///< 点検する
    ending,    ///< ことが必要である。
    fixed,     ///< boilerplate
    citation,  ///< 【実3、実28】: `cites` says what
};

struct phrase {
    slot does = slot::fixed;
    std::string text;
    std::vector<std::uint32_t> cites; ///< nodes of clauses; printed with the edition's own ids
};

using sentence = std::vector<phrase>;

class sentence_source {
public:
    explicit sentence_source(random_numbers& chance) : chance_(&chance) {}

    /// A whole rule of 20 to 120 characters.
    [[nodiscard]] sentence rule();
    /// 「…を…すること。」
    [[nodiscard]] sentence title();
    /// An entry of a list: 夜間の顧客台帳の更新計画.
    [[nodiscard]] sentence item();
    /// An entry that stands in many lists word for word.
    [[nodiscard]] sentence common_item();
    /// The line above a list: 「以下の例がある。」
    [[nodiscard]] sentence heading();
    /// A paragraph that stands all over the standard word for word.
    [[nodiscard]] sentence common_rule();
    /// Another phrase that does the same. Precondition: can_replace(old).
    [[nodiscard]] phrase other(const phrase& old);
    [[nodiscard]] static bool can_replace(const phrase& old);
    [[nodiscard]] phrase manner();
    /// The same sentence but for one phrase, as siblings in a list often are.
    [[nodiscard]] sentence sibling_of(const sentence& one);
    /// Gives the sentence another strength; false when it has no ending of a rule.
    bool change_strength(sentence& of);
    /// Another number in an amount (30日以内に → 14日以内に); false when it has none.
    bool change_amount(sentence& of);

private:
    [[nodiscard]] phrase one(slot does);
    [[nodiscard]] std::string_view common(std::span<const std::string_view> from);
    [[nodiscard]] std::string thing();
    [[nodiscard]] std::string amount();
    [[nodiscard]] phrase ending();
    void add(sentence& to, std::initializer_list<slot> slots);
    void add(sentence& to, std::string_view particle);
    void add_thing(sentence& to);
    void add_action(sentence& to);

    random_numbers* chance_;
};

/// する → しない; false when nothing in the sentence can be turned.
bool negate(sentence& of);

/// One term for another in the whole sentence; false when it is not there.
bool replace_term(sentence& of, std::string_view from, std::string_view to);

/// Writes one spelling another way (及び/および, 手続き/手続, サーバー/サーバ, a comma left
/// out), which is editorial; false when nothing in the sentence can be.
bool respell(sentence& of, random_numbers& chance);

/// Changes what only typesetting changes: width, a blank beside ASCII, a line break.
void reset_type(sentence& of, random_numbers& chance);

} // namespace kijun::generator
