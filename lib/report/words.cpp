#include "report/words.hpp"

#include <kijun/numbering/address.hpp>

#include <cstddef>
#include <span>

namespace kijun::words {

namespace {

struct coded_word {
    std::string_view code;
    word says;
};

std::string_view
look_up(std::span<const coded_word> table, std::string_view code, language in) noexcept {
    for (const coded_word& entry : table) {
        if (entry.code == code) {
            return entry.says.in(in);
        }
    }
    return code;
}

constexpr coded_word grade_reasons[] = {
    {"typesetting", {"組版", "typesetting"}},
    {"punctuation", {"句読点", "punctuation"}},
    {"kana", {"仮名", "kana spelling"}},
    {"okurigana", {"送り仮名", "okurigana"}},
    {"spelling", {"表記の違い", "spelling"}},
    {"term", {"用語の置換え", "a term replaced throughout"}},
    {"citation", {"番号の変更に伴う引用の変更", "citations that followed a renumbering"}},
};

constexpr coded_word skip_reasons[] = {
    {"unchanged", {"引用する基準に変更なし", "no cited clause changed"}},
    {"editorial", {"表記のみの変更", "editorial change only"}},
    {"answered", {"回答済み", "already answered"}},
    {"not-linked", {"紐づく基準なし", "cites no clause"}},
};

constexpr coded_word left_out_reasons[] = {
    {"binary", {"文字のファイルではない", "not text"}},
    {"not-utf8", {"UTF-8 ではない", "not UTF-8"}},
    {"link", {"リンク", "a link"}},
    {"unknown", {"読める種類ではない", "of no kind known"}},
    {"too-large", {"大きすぎる", "too large"}},
    {"unreadable", {"読めない", "cannot be read"}},
    {"no-list", {"チェックリストがない", "holds no checklist"}},
};

constexpr coded_word dangling_reasons[] = {
    {"dangling", {"存在しない", "does not exist"}},
    {"withdrawn", {"廃止された", "withdrawn"}},
    {"renumbered", {"番号が変わった", "renumbered"}},
    {"unreadable", {"読み取れない", "cannot be read"}},
};

} // namespace

std::string_view of(const kijun::change& what, language in) noexcept {
    return in == language::ja ? mark_of(what) : of(what.kind).en;
}

word of(change_kind what) noexcept {
    switch (what) {
    case change_kind::added:
        return {"追加", "Added"};
    case change_kind::deleted:
        return {"削除", "Deleted"};
    case change_kind::modified:
        return {"変更", "Modified"};
    case change_kind::moved:
        return {"移設", "Moved"};
    case change_kind::renumbered:
        return {"項番の振直し", "Renumbered"};
    case change_kind::split:
        return {"分割", "Split"};
    case change_kind::merged:
        return {"統合", "Merged"};
    }
    return {"", ""};
}

word of(obligation what) noexcept {
    switch (what) {
    case obligation::none:
        return {"なし", "none"};
    case obligation::info:
        return {"参考・例示", "information"};
    case obligation::may:
        return {"有効である・考えられる", "may"};
    case obligation::should:
        return {"望ましい", "should"};
    case obligation::must:
        return {"必要である", "must"};
    }
    return {"", ""};
}

word of(relation how) noexcept {
    switch (how) {
    case relation::direct:
        return {"直接", "direct"};
    case relation::inherited:
        return {"枝番（親の基準から）", "inherited"};
    case relation::indirect:
        return {"間接", "indirect"};
    case relation::suggested:
        return {"候補", "suggested"};
    }
    return {"", ""};
}

word of(relationship type) noexcept {
    switch (type) {
    case relationship::equal:
        return {"同じことを求める", "equal"};
    case relationship::subset_of:
        return {"規定の一部を求める", "part of the place"};
    case relationship::superset_of:
        return {"規定より多くを求める", "more than the place"};
    case relationship::intersects_with:
        return {"一部が重なる", "overlaps"};
    case relationship::no_relationship:
        return {"関係なし", "unrelated"};
    }
    return {"", ""};
}

std::string of_relation(const stated_relation& said, language in) {
    std::string text(in == language::ja ? "対応づけ " : "stated of ");
    const result<address> parsed = parse_address(place_of(said));
    text += parsed ? display(*parsed) : place_of(said);
    text += in == language::ja ? " " : ", ";
    text += of(said.type).in(in);
    text += in == language::ja ? "（" : " (";
    text += provenance_of(said);
    return text += in == language::ja ? "）" : ")";
}

word of(verdict_state state) noexcept {
    switch (state) {
    case verdict_state::open:
        return {"未回答", "open"};
    case verdict_state::incorporate:
        return {"取り込む", "incorporate"};
    case verdict_state::no_impact:
        return {"影響なし", "no impact"};
    case verdict_state::not_related:
        return {"関係なし", "not related"};
    case verdict_state::stale:
        return {"要再確認（文言が変わった）", "stale (the wording changed since)"};
    }
    return {"", ""};
}

word of(settled_why reason) noexcept {
    switch (reason) {
    case settled_why::unchanged:
        return settled_unchanged;
    case settled_why::editorial:
        return settled_editorial;
    case settled_why::carried_over:
        return settled_carried;
    case settled_why::answered:
        return settled_answered;
    }
    return {"", ""};
}

std::string_view of_grade_reason(std::string_view reason, language in) noexcept {
    return look_up(grade_reasons, reason, in);
}

std::string_view of_skip(std::string_view reason, language in) noexcept {
    return look_up(skip_reasons, reason, in);
}

std::string_view of_dangling(std::string_view code, language in) noexcept {
    return look_up(dangling_reasons, code, in);
}

std::string_view of_left_out(std::string_view code, language in) noexcept {
    return look_up(left_out_reasons, code, in);
}

std::string count(std::size_t how_many, language in) {
    std::string text = std::to_string(how_many);
    if (in == language::ja) {
        text += " 件";
    }
    return text;
}

std::string item_name(std::string_view of_number, std::string_view of_category, language in) {
    std::string text(in == language::ja ? "通番 " : "Item ");
    text += of_number;
    if (!of_category.empty()) {
        text += ' ';
        text += of_category;
    }
    return text;
}

} // namespace kijun::words
