#pragma once
// The linter for everyone who cites a standard: what in a text, a checklist or an edition cites
// it wrongly, by the edition that holds now and, where given, the one that the text was written
// for.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// What is wrong with a citation, a label or a term.
enum class check_why : std::uint8_t {
    dangling,         ///< cited, but in neither edition
    withdrawn,        ///< in the old edition, in no form in the new one
    renumbered,       ///< under another number or label now; `now` says which
    changed,          ///< the same number, but it says something else now
    title_mismatch,   ///< the title beside the number is not that clause's
    edition_mismatch, ///< the text says that it goes by another edition
    duplicate,        ///< an edition has the number or label twice
    gap,              ///< a label is missing between two siblings
    stale_term,       ///< a term that the new edition replaced nearly everywhere
};

/// In the order of the enumerators.
inline constexpr std::array<check_why, 9> all_check_whys{check_why::dangling,
                                                         check_why::withdrawn,
                                                         check_why::renumbered,
                                                         check_why::changed,
                                                         check_why::title_mismatch,
                                                         check_why::edition_mismatch,
                                                         check_why::duplicate,
                                                         check_why::gap,
                                                         check_why::stale_term};

/// "dangling", "title-mismatch" …: the names of the JSON.
[[nodiscard]] KIJUN_API std::string_view to_string(check_why why) noexcept;

/// A citation, label or term that is not as it should be.
struct check_finding {
    /// Of several reasons the one that the reader has to act on.
    check_why why = check_why::dangling;
    /// Where the citation begins. Of a text file line and column; of a worksheet the cell.
    location where;
    position end;         ///< where it ends; unknown (line 0) where `where` has no line
    text_span span;       ///< its bytes in the file; empty where they are not known
    std::string citation; ///< as written
    /// The clauses that it is about: of a range only those. Ids as cited.
    std::vector<std::string> clauses;
    std::string locator; ///< the place inside the clause, in address form, or ""
    /// What should stand there now, as one cites it (実29, 実71 3); several places with 、; ""
    /// where nothing can be said.
    std::string now;
    std::size_t successors = 0; ///< how many places `now` names
    std::string now_place;      ///< renumbered: the one place in address form; "" for several
    /// renumbered: its wording changed substantively, too.
    bool also_changed = false;
    /// What the text says beside the citation (title-mismatch: the title), or the label
    /// before it (gap).
    std::string given;
    std::string meant; ///< title-mismatch: the clause's title; edition-mismatch: the edition
    std::string place; ///< in an edition: the address that the citation stands at

    friend bool operator==(const check_finding&, const check_finding&) = default;
};

/// What to do about it: one sentence.
[[nodiscard]] KIJUN_API std::string advice_on(const check_finding& found, language in);
/// What findings of this kind are: one sentence, for lists of rules.
[[nodiscard]] KIJUN_API std::string_view about(check_why why, language in) noexcept;

/// A citation that was written anew.
struct fixed_citation {
    location where;     ///< in the text as it was
    std::string before; ///< as it stood there
    std::string after;  ///< as it reads now

    friend bool operator==(const fixed_citation&, const fixed_citation&) = default;
};

/// A text of which everything is written anew that has one certain successor.
struct fixed_text {
    std::string text;                  ///< the whole of it
    std::vector<fixed_citation> fixed; ///< in the order of the text
    std::vector<check_finding> left;   ///< with their places in the new text
};

/// How the pair of editions is looked at.
struct check_options {
    diff_options comparison; ///< of the older edition with the current one
};

/// Made once for an edition, or for a pair of which the comparison is made once, and then used
/// for any number of files; each costs time linear in its text and no memory afterwards. Only
/// const after making: threads may share one. Copies share their data.
class KIJUN_API citation_checker {
public:
    /// Without an older edition nothing is withdrawn, renumbered or changed.
    explicit citation_checker(edition current);
    citation_checker(edition current, edition was, const check_options& options = {});

    /// The edition that texts should go by.
    [[nodiscard]] const edition& current() const noexcept;
    [[nodiscard]] const edition* was() const noexcept; ///< nullptr where none was given

    /// Anybody's text in UTF-8: plain, Markdown, source code, or markup (HTML, XML), whose tags
    /// are read over: those that begin a block or a cell end a citation, others (`<b>`) do not.
    /// `file` is what findings call it. Findings by line and column.
    ///
    /// A citation is read by the edition that it was written for: by the old one, unless only
    /// the new one makes sense of it, the title beside it is the new one's, or the text says so
    /// (第13版の実9, 新実9). What is said to be of an edition (第12版の実9, 旧実9) is only
    /// looked up there. One finding a citation and kind; a citation that is withdrawn or
    /// renumbered is not told as changed besides (`also_changed`).
    [[nodiscard]] std::vector<check_finding> check_text(std::string_view text,
                                                        const std::string& file) const;

    /// The blocks of a workbook, PDF or Word file, each by itself; of tables the rows, found by
    /// cell.
    [[nodiscard]] std::vector<check_finding> check_document(const located_document& in,
                                                            const std::string& file) const;

    /// The cells of 関連規定箇所 that are about this standard. With the text of the file (XML,
    /// TSV, CSV), what its other columns say is checked as text, too.
    [[nodiscard]] std::vector<check_finding> check_checklist(const checklist& list,
                                                             std::string_view text = {}) const;

    /// An edition by itself: citations of clauses and parts (（参考6）) that it does not have,
    /// numbers and labels that stand twice, and labels that are missing between two siblings.
    /// With an older edition of the same standard, also citations that did not follow their
    /// clause to its new number, and terms that were replaced nearly everywhere. Gaps between
    /// clause numbers (欠番) are none.
    [[nodiscard]] std::vector<check_finding> check_edition(const edition& what) const;

    /// Writes renumbered citations anew, each in its own style (実 28 → 実 29, 実２８ →
    /// 実２９), where there is one successor and the new text, read again, cites just that;
    /// every other byte stays. Ranges, and citations beside a wrong title, are left. `found` is
    /// what a check found in this text. Linear but for the few times that a fix has to be taken
    /// back.
    [[nodiscard]] fixed_text fix(std::string_view text, std::vector<check_finding> found) const;

private:
    struct data;
    std::shared_ptr<const data> data_;
};

} // namespace kijun
