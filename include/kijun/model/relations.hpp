#pragma once
// Relations (対応づけ) that somebody stated between items of a checklist and places of a
// standard: of which type, on what ground, by whom and when. The types and grounds are those of
// NIST IR 8477 (section 4.3, set theory relationship mapping), as the mapping model of
// OSCAL 1.2 has them.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// What the demands of an item are, beside those of the place: from the item to the place.
enum class relationship : std::uint8_t {
    equal,           ///< they demand the same
    subset_of,       ///< the place demands all that the item does, and more
    superset_of,     ///< the item demands all that the place does, and more
    intersects_with, ///< they share some, and each has what the other has not
    no_relationship, ///< somebody looked, and they share nothing
};

/// What was compared: the wording, the meaning, or what comes of doing it.
enum class matching_rationale : std::uint8_t {
    syntactic,  ///< the wording
    semantic,   ///< the meaning
    functional, ///< what comes of doing it
};

/// Who compared: a person, a program, or a program that a person looked after.
enum class relating_method : std::uint8_t {
    human,      ///< a person
    automation, ///< a program
    hybrid,     ///< a program that a person looked after
};

/// "equal", "subset-of", "superset-of", "intersects-with", "no-relationship".
[[nodiscard]] KIJUN_API std::string_view to_string(relationship what) noexcept;
/// "syntactic", "semantic", "functional".
[[nodiscard]] KIJUN_API std::string_view to_string(matching_rationale why) noexcept;
/// "human", "automation", "hybrid".
[[nodiscard]] KIJUN_API std::string_view to_string(relating_method how) noexcept;

/// One statement.
struct stated_relation {
    std::string item;   ///< 通番
    std::string clause; ///< 実9
    std::string path;   ///< inside the clause, in address form: 2/(1); "" for the whole of it
    relationship type = relationship::intersects_with;           ///< from the item to the place
    matching_rationale rationale = matching_rationale::semantic; ///< what was compared
    relating_method method = relating_method::human;             ///< who compared
    std::string author;                                          ///< who stated it, or ""
    std::string date;                                            ///< when: 2025-11-20, or ""
    std::optional<double> confidence; ///< in [0, 1], as its author has it
    bool reviewed = false;            ///< did somebody look at it and let it stand
    std::string reviewer;             ///< who did, or ""
    std::string review_date;          ///< when, or ""
    std::string reason;
    position at;
};

/// Statements about one version of a checklist and one edition of a standard. What names them
/// is
/// "" where the file does not say.
struct relation_set {
    std::string checklist; ///< API接続チェックリスト
    std::string version;   ///< 2024
    std::string standard;  ///< 安全対策基準
    std::string edition;   ///< 第13版: whose numbers the places have
    std::string file;
    position at;                            ///< of the root element
    std::vector<stated_relation> relations; ///< in file order
};

/// "実9/2": where a relation leads, in address form.
[[nodiscard]] KIJUN_API std::string place_of(const stated_relation& of);

/// The statement in a line, for people: "subset-of、semantic、human、事務局、2025-11-20: 理由".
/// What is not known is left out.
[[nodiscard]] KIJUN_API std::string provenance_of(const stated_relation& of);

} // namespace kijun
