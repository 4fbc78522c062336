#pragma once
// What kijun has to say about an input or a task: a permanent number, a place, and what was
// found. The words themselves, in Japanese and English, are in the catalogue and are put
// together only when somebody wants to read them; programs go by the number.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The permanent numbers. A number is never reused and never changes its meaning.
/// KJ00xx tasks and files, KJ01xx XML, KJ02xx editions, KJ03xx checklists and tables,
/// KJ04xx citations, KJ05xx reviews and ledgers, KJ06xx comparison, KJ07xx laws and OSCAL,
/// KJ08xx documents (office, text, PDF) and the structure found in them.
enum class code : std::uint16_t {
    cannot_open = 1,
    cannot_write = 2,
    file_too_large = 3,
    not_utf8 = 4,
    unknown_format = 5,
    too_many_places = 6,
    too_deep = 7,
    bad_option = 8,
    file_empty = 9,
    usage = 10,
    other_kind = 11,
    already_structured = 12,
    out_of_memory = 13,

    xml_syntax = 101,
    xml_wrong_root = 102,
    xml_missing_attribute = 103,
    xml_unknown_element = 104,
    xml_unknown_attribute = 105,
    xml_stray_text = 106,

    clause_without_id = 201,
    clause_duplicate = 202,
    label_unknown = 203,
    label_duplicate = 204,
    edition_empty = 205,
    note_for_nothing = 206,
    label_out_of_order = 207,

    item_without_number = 301,
    item_duplicate = 302,
    column_missing = 303,
    column_unknown = 304,
    related_unreadable = 305,
    row_ragged = 306,
    checklist_empty = 307,
    column_duplicate = 308,
    quote_unclosed = 309,
    row_set_aside = 310,
    table_set_aside = 311,
    folder_without_list = 312,
    column_guessed = 313,
    example_set_aside = 314,

    citation_dangling = 401,
    citation_ambiguous = 402,
    citation_bad_range = 403,
    citation_other_standard = 404,

    review_incomplete = 501,
    ledger_unknown_verdict = 502,
    ledger_no_such_change = 503,
    ledger_no_such_item = 504,
    ledger_bad_entry = 505,
    ledger_conflict = 506,
    ledger_stale = 507,
    factor_unknown_answer = 508,
    ledger_item_unnamed = 509,
    paper_no_rows = 510,
    paper_clause_unknown = 511,
    paper_place_recovered = 512,
    paper_place_unsure = 513,
    paper_row_duplicate = 514,
    paper_mark_unfitting = 515,
    paper_mark_missing = 516,
    paper_items_unclear = 517,
    paper_radicals = 518,
    paper_text_between = 519,
    paper_name_differs = 520,
    paper_no_conclusion = 521,
    review_unknown_subject = 522,
    answer_outdated = 531,
    answer_incomplete = 532,
    answer_bad_date = 533,
    hole_unknown = 534,
    ledger_missing = 535,
    relation_bad_value = 541,
    relation_no_such_item = 542,
    relation_no_such_place = 543,
    relation_conflict = 544,
    relations_for_other = 545,
    nothing_related = 546,

    patch_does_not_fit = 601,
    budget_spent = 602,
    place_unknown = 603,
    edition_unknown = 604,

    law_foreign_element = 701,
    json_syntax = 702,
    oscal_no_catalog = 703,
    oscal_missing = 704,
    oscal_wrong_type = 705,
    oscal_no_such_param = 706,
    oscal_unknown_markup = 707,
    oscal_unknown_member = 708,

    archive_broken = 801,
    part_too_large = 802,
    part_missing = 803,
    part_unreadable = 804,
    legacy_office = 805,
    encrypted = 806,
    other_office = 807,

    sheet_hidden = 811,
    rows_hidden = 812,
    cell_unreadable = 813,
    sheet_missing = 814,
    sheet_too_small = 815,
    cell_not_free = 816,
    workbook_not_annotated = 817,
    columns_hidden = 818,
    cell_comments_left_out = 819,

    changes_done = 821,
    changes_undone = 822,
    pictures_without_text = 823,
    foreign_content = 824,
    margins_left_out = 825,

    program_missing = 831,
    program_failed = 832,
    running_text_dropped = 833,
    page_without_text = 834,
    radicals_folded = 835,
    pdf_broken = 836,
    page_columns = 837,
    language_pack_missing = 838,

    encoding_guessed = 841,
    encoding_contradicted = 842,
    bytes_undecodable = 843,

    clause_heading_doubted = 851,
    text_outside_clauses = 852,
    clause_title_missing = 853,
    edition_unnamed = 854,
    comments_left_out = 855,
    label_doubted = 856,
    no_clauses = 857,
    contents_left_out = 858,
    text_behind_clauses = 859,
    sections_count_anew = 860,
};

/// How much a finding matters.
enum class severity : std::uint8_t {
    note,    ///< only informs
    warning, ///< taken in by a guess, or looks wrong
    error,   ///< something of the input could not be taken in
};

/// Of messages and papers. Names, numbers and quoted text are never translated.
enum class language : std::uint8_t {
    ja, ///< 日本語
    en, ///< English
};

/// A finding about a document: data, beside the fullest result that could be built.
/// `details` fill the catalogue's {0}, {1} … in their order.
struct diagnostic {
    code id = code::cannot_open; ///< what it is about; programs go by this
    location where;
    std::vector<std::string> details; ///< for {0}, {1} … of the catalogue

    friend bool operator==(const diagnostic&, const diagnostic&) = default;
};

/// Why a task could not be done. The same shape as a finding, but never mixed with one.
struct failure {
    code id = code::cannot_open; ///< what went wrong; programs go by this
    location where;
    std::vector<std::string> details; ///< for {0}, {1} … of the catalogue

    friend bool operator==(const failure&, const failure&) = default;
};

/// One entry of the catalogue of messages. `found` says what was found, `advice` what to do
/// next; both hold {0}, {1} … for the details. `example` shows an input or call that raises it.
struct catalogue_entry {
    code id;                    ///< its permanent number
    severity level;             ///< of every finding with this number
    std::string_view found_ja;  ///< a sentence with {0}, {1} …
    std::string_view found_en;  ///< the same in English
    std::string_view advice_ja; ///< what to do next
    std::string_view advice_en; ///< the same in English
    std::string_view example;   ///< input or call, in a line
};

/// Every diagnostic there is, in the order of the numbers.
[[nodiscard]] KIJUN_API std::span<const catalogue_entry> catalogue() noexcept;

/// The entry of a number. Every enumerator of `code` has one.
[[nodiscard]] KIJUN_API const catalogue_entry& entry_of(code id) noexcept;

/// "KJ0202".
[[nodiscard]] KIJUN_API std::string to_string(code id);

/// "edition.xml:12:5: [KJ0202] error: …。…" — place, number, what was found, what to do: one
/// line.
[[nodiscard]] KIJUN_API std::string describe(const diagnostic& found, language in);
[[nodiscard]] KIJUN_API std::string describe(const failure& why, language in);

} // namespace kijun
