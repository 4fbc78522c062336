#pragma once
// A review paper (見直し要否 対応方針) as it was published: its conclusion, the changes that
// were taken in (図表 1), the checklist rows as revised (図表 2), and every change that was
// looked at ([参考]). Texts are as printed, misprints and all.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>
#include <kijun/document/document.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/numbering/address.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun {

/// How a row's place came about.
enum class place_source : std::uint8_t {
    printed,   ///< as the row says
    recovered, ///< the row leaves a part out that its neighbours tell: 統4-1, 2/(1)/⑪
    unsure,    ///< the text begins without a label: somewhere in the clause
};

/// One row of 図表 1 or of [参考]. A row that a page end cut is one row.
struct published_row {
    std::string items_printed;      ///< 通番 1、3 情報・セキュリティ管理態勢, or -
    std::vector<std::string> items; ///< 1, 3; empty for "-"
    std::string category;           ///< 情報・セキュリティ管理態勢
    std::string clause_printed;     ///< 統4: what the row stands under, canonical
    std::string title;              ///< of that clause
    address place; ///< of the change: 統4-1, 実112/2/(1)/⑧; no clause where none is named
    place_source how = place_source::printed; ///< whether `place` is as printed
    /// The wording, underlined where the paper underlines it; paragraphs are parted by '\n'.
    std::vector<document_run> text;
    std::string mark;                 ///< 追加, 変更 …; "" when none is printed
    std::vector<std::string> reasons; ///< the lines under the mark, without their bullets
    location at;
};

/// The paper as a whole.
struct published_review {
    std::string file;
    std::string title;                       ///< as its first lines have it
    std::string issuer;                      ///< whose paper it is, or ""
    std::string issued;                      ///< 2025-12-04, or ""
    std::optional<bool> needs_review;        ///< 要 or 否; none when the paper does not say
    std::string standard;                    ///< as the tables head it: 安全対策基準
    std::string edition;                     ///< the newest that it names: 第13版, or ""
    std::vector<published_row> incorporated; ///< 図表 1
    checklist revised;                       ///< 図表 2
    std::vector<published_row> rows;         ///< [参考], in the order of the paper
};

/// Settles the places that the paper leaves open by the edition that it is about: where exactly
/// one paragraph of the clause reads as the row's first paragraph does, that is the place.
/// Gives back how many were settled. O(paragraphs of the clauses concerned).
KIJUN_API std::size_t settle_places(published_review& of, const edition& after);

/// The reasons of each row of [参考], ・ between them, for its place. Left out is what a
/// comparison finds by itself (…から移設). `from` is the number before `to`: a paper names the
/// new edition only.
[[nodiscard]] KIJUN_API revision_notes notes_of(const published_review& of);

/// What the paper answers, one for each row of [参考], two where 図表 1 takes in for some of
/// the row's items only: incorporate for what is in 図表 1, no-impact for the other rows with a
/// 通番, not-related for "-"; none for rows that name no clause. Reviewer and date are those of
/// the paper.
[[nodiscard]] KIJUN_API std::vector<reviewer_answer> answers_of(const published_review& of);

} // namespace kijun
