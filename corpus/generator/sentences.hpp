#pragma once
// Sentences as rules of this field are written, put together from phrases, so that an edit can
// change a phrase as an author would.

#include "random.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kijun::generator {

/// What a phrase does in its sentence; an edit replaces it by another that does the same.
enum class slot : std::uint8_t {
    condition, ///< 外部委託を見直す場合は、
    subject,   ///< 経営層は、
    qualifier, ///< 夜間の
    thing,     ///< アクセス権限
    aspect,    ///< の台帳
    particle,  ///< を
    manner,    ///< 年1回以上
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

    /// A whole rule of some 40 characters.
    [[nodiscard]] sentence rule();
    /// 「…を…すること。」
    [[nodiscard]] sentence title();
    /// An entry of a list: 夜間のアクセス権限の台帳.
    [[nodiscard]] sentence item();
    /// An entry that stands in many lists word for word.
    [[nodiscard]] sentence common_item();
    /// The line above a list: 「以下の例がある。」
    [[nodiscard]] sentence heading();
    /// Another phrase that does the same. Precondition: can_replace(old).
    [[nodiscard]] phrase other(const phrase& old);
    [[nodiscard]] static bool can_replace(const phrase& old);
    [[nodiscard]] phrase manner();
    /// Gives the sentence another strength; false when it has no ending of a rule.
    bool change_strength(sentence& of);

private:
    [[nodiscard]] phrase one(slot does);
    [[nodiscard]] std::string ending();

    random_numbers* chance_;
};

/// Writes one spelling another way (及び/および, 手続き/手続, サーバー/サーバ, a comma left
/// out), which is editorial; false when nothing in the sentence can be.
bool respell(sentence& of, random_numbers& chance);

/// Changes what only typesetting changes: width, a blank beside ASCII, a line break.
void reset_type(sentence& of, random_numbers& chance);

} // namespace kijun::generator
