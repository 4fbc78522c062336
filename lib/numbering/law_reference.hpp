#pragma once
// One reference as laws write it, before anything is decided:
//
//   第十二条の二 第三項 第一号 イ
//   article      para   item   subs       each may be left out, or relative: 前条第二項,
//   同項各号
//
// The grammar looks a bounded way ahead, so that trying it everywhere is linear.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {

/// How one level of a reference is named.
enum class law_step : std::uint8_t {
    none,     ///< not at all
    numbered, ///< 第三項
    previous, ///< 前項; 前二項 with a count
    next,     ///< 次項
    same,     ///< 同項: the one cited last
    own,      ///< この項, 本項: the one that the text stands in
    each,     ///< 各号, 前各項: all of them
};

/// Where an article stands.
enum class law_part : std::uint8_t { main, supplement, table };

struct law_level {
    law_step step = law_step::none;
    std::vector<std::uint32_t> numbers; ///< {12, 2} for 十二の二
    std::uint32_t count = 1;            ///< of 前二条
};

struct law_reference {
    law_part part = law_part::main;
    law_level article; ///< 第三条, 附則第三条, 別表第一; of 別表 alone numbered without numbers
    law_level paragraph;
    law_level item;
    std::vector<std::string> subs; ///< canonical labels: イ, (1)
    bool in_kanji = true;          ///< how the article is written
    std::size_t end = 0;
};

/// The reference that begins at `at`. 第 may be left out where a part of an article follows it
/// (第4条1項, 4条1項), and of all that goes on with a list (第4条1項及び2項).
[[nodiscard]] std::optional<law_reference>
match_law_reference(std::string_view text, std::size_t at, bool in_list = false);

/// Only イ, (1): what follows in 第一号イ又はロ, in a list.
[[nodiscard]] std::optional<law_reference> match_law_sub(std::string_view text, std::size_t at);

/// What joins two references.
enum class law_joint : std::uint8_t {
    list,  ///< 、 及び 又は …
    range, ///< から, ～: まで must follow から
};

struct law_join {
    law_joint joint = law_joint::list;
    bool wants_made = false; ///< から: まで must follow
    std::size_t end = 0;
};

[[nodiscard]] std::optional<law_join> match_law_join(std::string_view text, std::size_t at);

/// A remark in brackets, nested ones inside: （第五条において準用する場合を含む。）; its end,
/// past the closing bracket.
[[nodiscard]] std::optional<std::size_t> match_law_remark(std::string_view text,
                                                          std::size_t at);

} // namespace kijun::numbering
