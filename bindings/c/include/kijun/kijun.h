#pragma once
/* kijun for C, and for every language that calls C: editions of numbered rules compared,
 * checklists linked to them, what must be looked at, and the papers of it.
 *
 *     kijun_edition_open ──┐                     ┌─▶ kijun_difference_write   (JSON, papers)
 *     kijun_edition_open ──┴─▶ kijun_diff ───────┤
 *     kijun_checklist_open ──────────────────────┴─▶ kijun_assessor_make ─▶ kijun_assess ─▶ …
 *
 * Calls. What can fail returns a kijun_status and has its result last; after a failure the
 * result is NULL. `why`, before it, may be NULL; else it receives an object that says what was
 * wrong, or NULL where all went well or memory ran out. Calls without `why` read a row of a
 * result: they return KIJUN_OK, or leave the row as it was and return KIJUN_INVALID_ARGUMENT
 * (NULL, an index out of range, a record of a wrong size), KIJUN_NOT_FOUND or
 * KIJUN_OUT_OF_MEMORY. What comes out never depends on the locale, the environment or the
 * clock; nothing is printed, and no program is ended.
 *
 * Ownership. Every object belongs to whoever received it, until it is given to the free
 * function of its type; that takes NULL, too. No object needs another one to live: an assessor
 * may outlive the difference that it was made from. Texts in rows belong to the object that the
 * row was read from, and live as long as it does. What a caller passes is copied where it is
 * kept.
 *
 * Threads. Objects never change once they are made: any number of threads may use one at once,
 * as long as it is freed after all of them are done. There is no state besides the objects, and
 * no "last error".
 *
 * Texts are UTF-8 with a length, and may hold NUL. Those of kijun_bytes and of failures have a
 * NUL behind their last byte, which their length does not count; others need not have one.
 *
 * Records (structs whose first member is `size`) may grow at their end. Set `size` to sizeof
 * the record and, in options, what is not meant to 0: that is the default of every member. An
 * older library takes larger options as long as what it does not know is 0, and refuses them
 * otherwise (KIJUN_INVALID_ARGUMENT); of a row it fills what it knows and puts 0 behind it. A
 * newer library takes a smaller record for its first part. Options may be NULL.
 *
 * Numbers of enumerations never change; new ones may come behind them. Every kind of file that
 * the C++ library reads (lib/README.md) can be read. There is no C call for walking folders,
 * for filling in somebody's own workbook, for runs over many lists with a journal and a
 * database, and for the blocks of a document one by one (they are in its JSON).
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define KIJUN_NOEXCEPT noexcept
extern "C" {
#else
#define KIJUN_NOEXCEPT
#endif

#if defined(__GNUC__)
/** What the library shows; nothing else of it can be called. */
#define KIJUN_C_API __attribute__((visibility("default")))
#else
#define KIJUN_C_API
#endif

/* ---- Version ----------------------------------------------------------------------------- */

/** Of this header. A program works with every library of the same number that is not older. */
#define KIJUN_ABI_VERSION 1
/** Of the library that is loaded. */
KIJUN_C_API uint32_t kijun_abi_version(void) KIJUN_NOEXCEPT;

/* ---- Basics ------------------------------------------------------------------------------ */

typedef int32_t kijun_status;
enum {
    KIJUN_OK = 0,               /**< the result is there */
    KIJUN_INVALID_ARGUMENT = 1, /**< wrong by itself, or does not go with another one */
    KIJUN_NOT_FOUND = 2,        /**< nothing has the name that was asked for */
    KIJUN_CANNOT_READ = 3,      /**< an input is not there or is not what it should be */
    KIJUN_OVER_LIMIT = 4,       /**< an input is larger than was allowed */
    KIJUN_CANNOT_WRITE = 5,     /**< a file, or what a format cannot hold */
    KIJUN_OUT_OF_MEMORY = 6,    /**< nothing was changed; there is no `why` */
    KIJUN_INTERNAL = 7          /**< a fault of the library: please report it */
};

typedef int32_t kijun_language;
enum {
    KIJUN_JAPANESE = 0, /**< as the papers are published */
    KIJUN_ENGLISH = 1   /**< of everything but what is quoted */
};

/** "No such": in a row, where an index would stand. */
#define KIJUN_NONE SIZE_MAX

/** Borrowed UTF-8. `data` may be NULL where `length` is 0. */
typedef struct kijun_text {
    const char* data; /**< need not end with a NUL */
    size_t length;    /**< bytes */
} kijun_text;

/** The text of a C string; of NULL the empty one. It borrows: the string must live. */
KIJUN_C_API kijun_text kijun_text_of(const char* string) KIJUN_NOEXCEPT;
/** Of the library: "0.1.0". */
KIJUN_C_API kijun_text kijun_version(void) KIJUN_NOEXCEPT;

/** Why a call failed. */
typedef struct kijun_failure kijun_failure;
/** What was found in an input besides what it holds: never a reason to fail. */
typedef struct kijun_findings kijun_findings;
/** A text or a file, whole. */
typedef struct kijun_bytes kijun_bytes;

typedef int32_t kijun_severity;
enum {
    KIJUN_NOTE = 0,    /**< only informs */
    KIJUN_WARNING = 1, /**< taken in by a guess, or looks wrong */
    KIJUN_ERROR = 2    /**< something of the input could not be taken in */
};

/** A finding or a failure. Programs go by the number, which never changes its meaning. */
typedef struct kijun_finding {
    size_t size;
    uint32_t number;         /**< 202 of KJ0202; 0 of a wrong call */
    kijun_severity severity; /**< a failure is always an error */
    kijun_text message;      /**< one line: place, number, what was found, what to do */
    kijun_text file;         /**< as the caller named it, or empty */
    uint32_t line;           /**< from 1; 0 where it is not known */
    uint32_t column;         /**< from 1, in code points */
    size_t offset;           /**< bytes from 0, where the line is known */
    kijun_text cell;         /**< of a worksheet (質問!H12) or a table, or empty */
    size_t detail_count;
} kijun_finding;

/** The reason in one line. Empty for NULL. */
KIJUN_C_API kijun_text kijun_failure_message(const kijun_failure* why,
                                             kijun_language language) KIJUN_NOEXCEPT;
/** The status that the call returned; KIJUN_OK for NULL. */
KIJUN_C_API kijun_status kijun_failure_status(const kijun_failure* why) KIJUN_NOEXCEPT;
/** Number and place; the message is the Japanese one. */
KIJUN_C_API kijun_status kijun_failure_about(const kijun_failure* why,
                                             kijun_finding* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_failure_detail(const kijun_failure* why,
                                              size_t detail,
                                              kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_failure_free(kijun_failure* why) KIJUN_NOEXCEPT;

/** 0 for NULL. */
KIJUN_C_API size_t kijun_findings_count(const kijun_findings* of) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_findings_at(const kijun_findings* of,
                                           size_t index,
                                           kijun_finding* out) KIJUN_NOEXCEPT;
/** What its message is filled with: the duplicate id, the name of the file … */
KIJUN_C_API kijun_status kijun_findings_detail(const kijun_findings* of,
                                               size_t index,
                                               size_t detail,
                                               kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_findings_free(kijun_findings* of) KIJUN_NOEXCEPT;

/** With a NUL behind the last byte; empty for NULL. */
KIJUN_C_API kijun_text kijun_bytes_text(const kijun_bytes* of) KIJUN_NOEXCEPT;
/** Writes a file whole or not at all. */
KIJUN_C_API kijun_status kijun_bytes_save(const kijun_bytes* of,
                                          kijun_text path,
                                          kijun_failure** why) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_bytes_free(kijun_bytes* of) KIJUN_NOEXCEPT;

/* ---- Forms of results -------------------------------------------------------------------- */

/** Each kijun_…_write names the forms that it has; another is KIJUN_INVALID_ARGUMENT. */
typedef int32_t kijun_format;
enum {
    KIJUN_JSON = 0,     /**< the same bytes as `kijun … --format json` prints: kijun.diff/1 … */
    KIJUN_XML = 1,      /**< kijun's own files, which it reads back */
    KIJUN_TEXT = 2,     /**< for a terminal: additions as {+…+}, deletions as [-…-] */
    KIJUN_HTML = 3,     /**< one file that needs no other */
    KIJUN_DOCX = 4,     /**< a Word file */
    KIJUN_XLSX = 5,     /**< a workbook; a sheet a table */
    KIJUN_MARKDOWN = 6, /**< GitHub-flavoured */
    KIJUN_CSV = 7,      /**< tables only; with byte order mark, for Excel */
    KIJUN_SARIF = 8,    /**< findings of checks, SARIF 2.1.0 */
    KIJUN_GRAPHML = 9,  /**< of a trace */
    KIJUN_DOT = 10,     /**< of a trace, for Graphviz */
    KIJUN_SQL = 11,     /**< of a trace: statements for SQLite and PostgreSQL */
    KIJUN_CSV_NODES = 12,  /**< of a trace: id,kind,of,name,title */
    KIJUN_CSV_EDGES = 13,  /**< of a trace: from,to,kind,note,method,confidence */
    KIJUN_OSCAL_JSON = 14, /**< an OSCAL mapping collection */
    KIJUN_OSCAL_XML = 15,  /**< the same collection */
    KIJUN_REQIF = 16       /**< for tools of requirements */
};

/** "Papers" below are the forms text, HTML, docx, xlsx, Markdown and CSV. */
typedef int32_t kijun_paper;
enum {
    KIJUN_PAPER_USUAL = 0,        /**< the one that the call names first */
    KIJUN_PAPER_CHANGES = 1,      /**< every change, with both wordings */
    KIJUN_PAPER_COMPARISON = 2,   /**< 新旧対照表 */
    KIJUN_PAPER_TRACKED = 3,      /**< 見え消し; docx has tracked changes */
    KIJUN_PAPER_POLICY = 4,       /**< the whole 対応方針 */
    KIJUN_PAPER_REFERENCE = 5,    /**< ［参考］ */
    KIJUN_PAPER_FIGURE_1 = 6,     /**< 図表1 */
    KIJUN_PAPER_FIGURE_2 = 7,     /**< 図表2 */
    KIJUN_PAPER_SETTLEMENT = 8,   /**< what was not asked again, with the proof of each */
    KIJUN_PAPER_TRACE_MATRIX = 9, /**< items × clauses */
    KIJUN_PAPER_ANSWERS = 10,     /**< the workbook to be answered */
    KIJUN_PAPER_REPORT = 11       /**< a page to look around in; HTML only */
};

/** How results are written. What a form or paper has no use for is passed over. */
typedef struct kijun_writing_options {
    size_t size;
    kijun_language language; /**< of papers and advice */
    kijun_paper paper;       /**< which one, where the call names several */
    int32_t old_first;       /**< comparison: the old edition in the left column */
    int32_t show_unchanged;  /**< comparison: what did not change is printed, too */
    kijun_text author;       /**< tracked: whose changes they are; empty: kijun */
    kijun_text date;         /**< 2025-12-04. tracked: the day of the changes, empty: that
                                  of the new edition; OSCAL, ReqIF: of the export */
    size_t threads;          /**< a difference's JSON: as many may work at it; 0: one */
    int32_t without_changes; /**< an impact's JSON: leave the member `changes` out */
    int32_t one_table;       /**< an impact's papers: one table instead of a section an item */
    kijun_text program_version; /**< SARIF: of the program that reports; may be empty */
} kijun_writing_options;

/* ---- Reading ----------------------------------------------------------------------------- */

/** What is over a limit is refused, and nothing is cut off in silence. 0: the usual limit. */
typedef struct kijun_reading_options {
    size_t size;
    size_t file_bytes;  /**< of one file: 512 MiB */
    size_t places;      /**< clauses and paragraphs, or items: 4,000,000 */
    size_t depth;       /**< levels of paragraphs, groups and elements: 1,000 */
    size_t range;       /**< clauses that one range may stand for without an edition: 1,000 */
    size_t part_bytes;  /**< that the parts of a ZIP file unpack to, all together: 512 MiB */
    size_t parts;       /**< of a ZIP file: 100,000 */
    kijun_text columns; /**< checklists in tables: "通番=A,関連規定箇所=H", or empty */
    kijun_text sheet;   /**< checklists in workbooks: the only sheet to look in, or empty */
    int32_t
        original; /**< documents, and editions in Word files: the text before tracked changes */
} kijun_reading_options;

typedef struct kijun_edition kijun_edition;     /**< 版 */
typedef struct kijun_checklist kijun_checklist; /**< チェックリスト */
typedef struct kijun_notes kijun_notes;         /**< 改訂要因: why places changed */
typedef struct kijun_ledger kijun_ledger;       /**< 台帳: what reviewers answered */
typedef struct kijun_relations kijun_relations; /**< 対応づけ that somebody stated */
typedef struct kijun_document kijun_document;   /**< a Word, Excel, PDF, HTML or text file */
typedef struct kijun_review_file kijun_review_file; /**< what one annual review ties together */
typedef struct kijun_answers kijun_answers;         /**< answers on their way into a ledger */
typedef struct kijun_published kijun_published;     /**< 対応方針 as it was published */

/* `_open` reads a file ("-" is standard input), `_read` bytes, which findings call `name`;
 * nothing is opened by that name. What a file is goes by its content. Not every member of the
 * options has a use for every kind: `columns` and `sheet` are refused where they have none. */

KIJUN_C_API kijun_status kijun_edition_open(kijun_text path,
                                            const kijun_reading_options* options,
                                            kijun_failure** why,
                                            kijun_edition** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_edition_read(kijun_text name,
                                            kijun_text bytes,
                                            const kijun_reading_options* options,
                                            kijun_failure** why,
                                            kijun_edition** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_edition_findings(const kijun_edition* of,
                                                kijun_language language,
                                                kijun_failure** why,
                                                kijun_findings** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_edition_free(kijun_edition* of) KIJUN_NOEXCEPT;

KIJUN_C_API kijun_status kijun_checklist_open(kijun_text path,
                                              const kijun_reading_options* options,
                                              kijun_failure** why,
                                              kijun_checklist** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_checklist_read(kijun_text name,
                                              kijun_text bytes,
                                              const kijun_reading_options* options,
                                              kijun_failure** why,
                                              kijun_checklist** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_checklist_findings(const kijun_checklist* of,
                                                  kijun_language language,
                                                  kijun_failure** why,
                                                  kijun_findings** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_checklist_free(kijun_checklist* of) KIJUN_NOEXCEPT;

/** kijun's XML, or a published review paper (PDF, Word, its text). Places that a paper leaves
 * open are settled by `after`, which may be NULL. */
KIJUN_C_API kijun_status kijun_notes_open(kijun_text path,
                                          const kijun_edition* after,
                                          const kijun_reading_options* options,
                                          kijun_failure** why,
                                          kijun_notes** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_notes_read(kijun_text name,
                                          kijun_text bytes,
                                          const kijun_edition* after,
                                          const kijun_reading_options* options,
                                          kijun_failure** why,
                                          kijun_notes** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_notes_findings(const kijun_notes* of,
                                              kijun_language language,
                                              kijun_failure** why,
                                              kijun_findings** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_notes_free(kijun_notes* of) KIJUN_NOEXCEPT;

KIJUN_C_API kijun_status kijun_ledger_open(kijun_text path,
                                           const kijun_reading_options* options,
                                           kijun_failure** why,
                                           kijun_ledger** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_ledger_read(kijun_text name,
                                           kijun_text bytes,
                                           const kijun_reading_options* options,
                                           kijun_failure** why,
                                           kijun_ledger** out) KIJUN_NOEXCEPT;
/** Of what kijun_review_take_in gave: about the answers. */
KIJUN_C_API kijun_status kijun_ledger_findings(const kijun_ledger* of,
                                               kijun_language language,
                                               kijun_failure** why,
                                               kijun_findings** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_ledger_free(kijun_ledger* of) KIJUN_NOEXCEPT;

KIJUN_C_API kijun_status kijun_relations_open(kijun_text path,
                                              const kijun_reading_options* options,
                                              kijun_failure** why,
                                              kijun_relations** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_relations_read(kijun_text name,
                                              kijun_text bytes,
                                              const kijun_reading_options* options,
                                              kijun_failure** why,
                                              kijun_relations** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_relations_findings(const kijun_relations* of,
                                                  kijun_language language,
                                                  kijun_failure** why,
                                                  kijun_findings** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_relations_free(kijun_relations* of) KIJUN_NOEXCEPT;

KIJUN_C_API kijun_status kijun_document_open(kijun_text path,
                                             const kijun_reading_options* options,
                                             kijun_failure** why,
                                             kijun_document** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_document_read(kijun_text name,
                                             kijun_text bytes,
                                             const kijun_reading_options* options,
                                             kijun_failure** why,
                                             kijun_document** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_document_findings(const kijun_document* of,
                                                 kijun_language language,
                                                 kijun_failure** why,
                                                 kijun_findings** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_document_free(kijun_document* of) KIJUN_NOEXCEPT;

/** What it names is not opened: kijun_review_open does that. Of bytes, paths are relative to
 * the folder of `name`. */
KIJUN_C_API kijun_status kijun_review_file_open(kijun_text path,
                                                const kijun_reading_options* options,
                                                kijun_failure** why,
                                                kijun_review_file** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_file_read(kijun_text name,
                                                kijun_text bytes,
                                                const kijun_reading_options* options,
                                                kijun_failure** why,
                                                kijun_review_file** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_file_findings(const kijun_review_file* of,
                                                    kijun_language language,
                                                    kijun_failure** why,
                                                    kijun_findings** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_review_file_free(kijun_review_file* of) KIJUN_NOEXCEPT;

/** CSV or TSV, a workbook that KIJUN_PAPER_ANSWERS made and people filled in, or a published
 *  review paper. */
KIJUN_C_API kijun_status kijun_answers_open(kijun_text path,
                                            const kijun_reading_options* options,
                                            kijun_failure** why,
                                            kijun_answers** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_answers_read(kijun_text name,
                                            kijun_text bytes,
                                            const kijun_reading_options* options,
                                            kijun_failure** why,
                                            kijun_answers** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_answers_findings(const kijun_answers* of,
                                                kijun_language language,
                                                kijun_failure** why,
                                                kijun_findings** out) KIJUN_NOEXCEPT;
/** CSV, which kijun_answers_read reads back; of a paper places are as printed. */
KIJUN_C_API kijun_status kijun_answers_write(const kijun_answers* of,
                                             kijun_format format,
                                             const kijun_writing_options* options,
                                             kijun_failure** why,
                                             kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_answers_free(kijun_answers* of) KIJUN_NOEXCEPT;

/** A review paper: PDF, Word, or its text. kijun_notes_open and kijun_answers_open take it,
 * too. */
KIJUN_C_API kijun_status kijun_published_open(kijun_text path,
                                              const kijun_reading_options* options,
                                              kijun_failure** why,
                                              kijun_published** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_published_read(kijun_text name,
                                              kijun_text bytes,
                                              const kijun_reading_options* options,
                                              kijun_failure** why,
                                              kijun_published** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_published_findings(const kijun_published* of,
                                                  kijun_language language,
                                                  kijun_failure** why,
                                                  kijun_findings** out) KIJUN_NOEXCEPT;
/** JSON. */
KIJUN_C_API kijun_status kijun_published_write(const kijun_published* of,
                                               kijun_format format,
                                               const kijun_writing_options* options,
                                               kijun_failure** why,
                                               kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_published_free(kijun_published* of) KIJUN_NOEXCEPT;

/* ---- An edition's clauses and paragraphs ------------------------------------------------- */

typedef struct kijun_edition_info {
    size_t size;
    kijun_text standard; /**< 安全対策基準 */
    kijun_text name;     /**< 第13版 */
    kijun_text date;     /**< 2025-03, or empty */
    kijun_text file;
    size_t clause_count;
    size_t paragraph_count;
} kijun_edition_info;

/** 基準小項目, in document order. */
typedef struct kijun_clause {
    size_t size;
    kijun_text id;          /**< opaque: 実8, 第十二条の二, ac-2.1; one used twice has ~2 */
    kijun_text title;       /**< in FISC the rule itself; empty where there is none */
    kijun_text grade;       /**< 基礎, 付加, or empty */
    size_t group_count;     /**< headings above it */
    size_t first_paragraph; /**< [first, end) are all its paragraphs, descendants included */
    size_t end_paragraph;   /**< one past the last of them */
    uint32_t line;          /**< from 1; 0 where it is not known */
    uint32_t column;
} kijun_clause;

/** 項, in document order: each before what is under it. */
typedef struct kijun_paragraph {
    size_t size;
    kijun_text label; /**< canonical: (1), ①, 参考1; #2 without one; ~2 behind one used twice */
    kijun_text text;  /**< without label and children */
    size_t clause;    /**< index */
    size_t parent;    /**< index, or KIJUN_NONE directly under the clause */
    size_t depth;     /**< 0 directly under the clause */
    size_t subtree_end; /**< one past the index of its last descendant */
    uint32_t line;
    uint32_t column;
    uint32_t text_line;   /**< where the text itself begins in the file */
    uint32_t text_column; /**< from 1, in code points */
    size_t text_offset;   /**< bytes from 0, where text_line is known */
} kijun_paragraph;

/** Where an address leads: a clause, or a paragraph in it. */
typedef struct kijun_place {
    size_t size;
    size_t clause;    /**< index */
    size_t paragraph; /**< index, or KIJUN_NONE for the clause itself */
} kijun_place;

KIJUN_C_API kijun_status kijun_edition_about(const kijun_edition* of,
                                             kijun_edition_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_edition_clause(const kijun_edition* of,
                                              size_t index,
                                              kijun_clause* out) KIJUN_NOEXCEPT;
/** The heading number `group` above a clause, outermost first. */
KIJUN_C_API kijun_status kijun_edition_group(const kijun_edition* of,
                                             size_t clause,
                                             size_t group,
                                             kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_edition_paragraph(const kijun_edition* of,
                                                 size_t index,
                                                 kijun_paragraph* out) KIJUN_NOEXCEPT;
/** The address of a paragraph: 実112/2/(1)/⑧. */
KIJUN_C_API kijun_status kijun_edition_address(const kijun_edition* of,
                                               size_t paragraph,
                                               kijun_failure** why,
                                               kijun_bytes** out) KIJUN_NOEXCEPT;
/** What stands at an address (実8, 実112/2/(1)). KIJUN_NOT_FOUND where nothing does. */
KIJUN_C_API kijun_status kijun_edition_find(const kijun_edition* of,
                                            kijun_text address,
                                            kijun_place* out) KIJUN_NOEXCEPT;
/** JSON, XML, and papers without CSV: the edition to read and to edit. */
KIJUN_C_API kijun_status kijun_edition_write(const kijun_edition* of,
                                             kijun_format format,
                                             const kijun_writing_options* options,
                                             kijun_failure** why,
                                             kijun_bytes** out) KIJUN_NOEXCEPT;

/* ---- The other models -------------------------------------------------------------------- */

typedef struct kijun_checklist_info {
    size_t size;
    kijun_text name;    /**< API接続チェックリスト */
    kijun_text version; /**< 2024 */
    kijun_text file;
    size_t item_count;
} kijun_checklist_info;

/** One row of the checklist. All texts as written. */
typedef struct kijun_item {
    size_t size;
    kijun_text number;   /**< 通番 */
    kijun_text category; /**< 区分 */
    kijun_text goal;     /**< セキュリティ対応目標 */
    kijun_text subject;  /**< 対象者 */
    kijun_text status;   /**< 現在の対応状況 */
    kijun_text issue;    /**< 課題認識 */
    kijun_text plan;     /**< 課題への対応計画 */
    kijun_text note;     /**< 備考 */
    size_t related_count;
    uint32_t line;
    uint32_t column;
} kijun_item;

/** One cell of 関連規定 and 関連規定箇所. */
typedef struct kijun_related {
    size_t size;
    kijun_text standard; /**< empty where the file names none */
    kijun_text label;    /**< 関連規定 */
    kijun_text text;     /**< 関連規定箇所, as written */
    kijun_text cell;     /**< of a worksheet, or empty */
    uint32_t line;
    uint32_t column;
} kijun_related;

KIJUN_C_API kijun_status kijun_checklist_about(const kijun_checklist* of,
                                               kijun_checklist_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_checklist_item(const kijun_checklist* of,
                                              size_t index,
                                              kijun_item* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_checklist_related(const kijun_checklist* of,
                                                 size_t item,
                                                 size_t index,
                                                 kijun_related* out) KIJUN_NOEXCEPT;
/** The index of the first item of that 通番. Linear. */
KIJUN_C_API kijun_status kijun_checklist_find(const kijun_checklist* of,
                                              kijun_text number,
                                              size_t* out) KIJUN_NOEXCEPT;
/** JSON, XML. */
KIJUN_C_API kijun_status kijun_checklist_write(const kijun_checklist* of,
                                               kijun_format format,
                                               const kijun_writing_options* options,
                                               kijun_failure** why,
                                               kijun_bytes** out) KIJUN_NOEXCEPT;

typedef struct kijun_notes_info {
    size_t size;
    kijun_text standard; /**< 安全対策基準 */
    kijun_text from;     /**< 第12版 */
    kijun_text to;       /**< 第13版 */
    kijun_text file;
    size_t note_count;
} kijun_notes_info;

/** Why a place changed, as the standard's keeper wrote it. */
typedef struct kijun_note {
    size_t size;
    kijun_text place; /**< address in the new edition; of what was deleted, in the old one */
    kijun_text text;  /**< 改訂要因: one reason */
    uint32_t line;
    uint32_t column;
} kijun_note;

KIJUN_C_API kijun_status kijun_notes_about(const kijun_notes* of,
                                           kijun_notes_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_notes_at(const kijun_notes* of,
                                        size_t index,
                                        kijun_note* out) KIJUN_NOEXCEPT;
/** XML. */
KIJUN_C_API kijun_status kijun_notes_write(const kijun_notes* of,
                                           kijun_format format,
                                           const kijun_writing_options* options,
                                           kijun_failure** why,
                                           kijun_bytes** out) KIJUN_NOEXCEPT;

typedef int32_t kijun_answer;
enum {
    KIJUN_INCORPORATE = 0, /**< the item takes the change in */
    KIJUN_NO_IMPACT = 1,   /**< related, but the item stays as it is */
    KIJUN_NOT_RELATED = 2  /**< not a matter of this item, or of any */
};

/** How an item came to be asked about a change. */
typedef int32_t kijun_relation;
enum {
    KIJUN_DIRECT = 0,    /**< it cites the clause */
    KIJUN_INHERITED = 1, /**< it cites the clause that the changed one is a branch of */
    KIJUN_INDIRECT = 2,  /**< a clause that it cites cites the changed one */
    KIJUN_SUGGESTED = 3  /**< their words are alike */
};

typedef struct kijun_ledger_info {
    size_t size;
    kijun_text file;
    size_t verdict_count;
    size_t hole_count;
} kijun_ledger_info;

/** One verdict. It is keyed to content (16 hexadecimal digits); the rest is for people. */
typedef struct kijun_verdict {
    size_t size;
    kijun_text change;       /**< fingerprint */
    kijun_text item;         /**< fingerprint; empty when judged for all items */
    kijun_relation relation; /**< how the item came to be asked */
    kijun_answer answer;     /**< what the reviewer decided */
    kijun_text reviewer;
    kijun_text date;
    kijun_text reason;
    kijun_text clause;      /**< 実9 */
    kijun_text path;        /**< inside the clause, 2/(1); empty for the clause itself */
    kijun_text number;      /**< 通番 */
    kijun_text change_text; /**< the wording that was judged */
    kijun_text item_text;   /**< goal and category of the item that was judged */
    int32_t superseded;     /**< a later verdict on the same question stands behind it */
} kijun_verdict;

/** What somebody said of a clause that no item cites, or of an item that cites no clause. */
typedef struct kijun_hole {
    size_t size;
    kijun_text of; /**< fingerprint of the clause or item */
    int32_t
        withdrawn; /**< an earlier justification does not hold any more; else it is justified */
    kijun_text reviewer;
    kijun_text date;
    kijun_text reason;
    kijun_text clause;  /**< empty for an item */
    kijun_text number;  /**< 通番; empty for a clause */
    int32_t superseded; /**< a later word on the same content stands behind it */
} kijun_hole;

KIJUN_C_API kijun_status kijun_ledger_about(const kijun_ledger* of,
                                            kijun_ledger_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_ledger_verdict(const kijun_ledger* of,
                                              size_t index,
                                              kijun_verdict* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_ledger_hole(const kijun_ledger* of,
                                           size_t index,
                                           kijun_hole* out) KIJUN_NOEXCEPT;
/** XML; JSON and text as `kijun ledger show` prints them. */
KIJUN_C_API kijun_status kijun_ledger_write(const kijun_ledger* of,
                                            kijun_format format,
                                            const kijun_writing_options* options,
                                            kijun_failure** why,
                                            kijun_bytes** out) KIJUN_NOEXCEPT;
/** Writes the XML; what the file held before is kept as PATH.bak, and whenever the program or
 * the machine stops, one of the two is there whole. Two that save at once: the later one
 * stands. */
KIJUN_C_API kijun_status kijun_ledger_save(const kijun_ledger* of,
                                           kijun_text path,
                                           kijun_failure** why) KIJUN_NOEXCEPT;

/** A type of NIST IR 8477, from the item to the place. */
typedef int32_t kijun_relationship;
enum {
    KIJUN_EQUAL = 0,           /**< they demand the same */
    KIJUN_SUBSET_OF = 1,       /**< the place demands all that the item does, and more */
    KIJUN_SUPERSET_OF = 2,     /**< the item demands all that the place does, and more */
    KIJUN_INTERSECTS_WITH = 3, /**< they share some, and each has what the other has not */
    KIJUN_NO_RELATIONSHIP = 4  /**< somebody looked, and they share nothing */
};

typedef struct kijun_relations_info {
    size_t size;
    /** API接続チェックリスト; empty, like the next three, where the file does not say. */
    kijun_text checklist;
    kijun_text version;  /**< 2024 */
    kijun_text standard; /**< 安全対策基準 */
    kijun_text edition;  /**< 第13版: whose numbers the places have */
    kijun_text file;
    size_t relation_count;
} kijun_relations_info;

/** A relation between an item and a place that somebody stated. */
typedef struct kijun_stated_relation {
    size_t size;
    kijun_text item;         /**< 通番 */
    kijun_text clause;       /**< 実9 */
    kijun_text path;         /**< inside the clause; empty for the whole of it */
    kijun_relationship type; /**< of what the item demands, beside what the place does */
    int32_t reviewed;        /**< somebody looked at it and let it stand */
    kijun_text rationale;    /**< syntactic, semantic, functional */
    kijun_text method;       /**< human, automation, hybrid */
    kijun_text author;
    kijun_text date;
    double confidence; /**< in [0, 1]; below 0 where none is stated */
    kijun_text reviewer;
    kijun_text review_date;
    kijun_text reason;
    uint32_t line;
    uint32_t column;
} kijun_stated_relation;

KIJUN_C_API kijun_status kijun_relations_about(const kijun_relations* of,
                                               kijun_relations_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_relations_at(const kijun_relations* of,
                                            size_t index,
                                            kijun_stated_relation* out) KIJUN_NOEXCEPT;
/** XML. */
KIJUN_C_API kijun_status kijun_relations_write(const kijun_relations* of,
                                               kijun_format format,
                                               const kijun_writing_options* options,
                                               kijun_failure** why,
                                               kijun_bytes** out) KIJUN_NOEXCEPT;

/** JSON with where each block stands, and papers. */
KIJUN_C_API kijun_status kijun_document_write(const kijun_document* of,
                                              kijun_format format,
                                              const kijun_writing_options* options,
                                              kijun_failure** why,
                                              kijun_bytes** out) KIJUN_NOEXCEPT;

typedef struct kijun_review_file_info {
    size_t size;
    kijun_text year;   /**< 2025 */
    kijun_text title;  /**< of the paper; may be empty */
    kijun_text issuer; /**< whose review it is; may be empty */
    kijun_text issued; /**< the day of the paper: 2025-12-04; may be empty */
    kijun_text since;  /**< the day that the review began, or empty */
    kijun_text file;
    kijun_text checklist; /**< path as written */
    kijun_text ledger;    /**< path as written, or empty */
    size_t standard_count;
} kijun_review_file_info;

/** Paths as written. */
typedef struct kijun_review_standard {
    size_t size;
    kijun_text old_edition; /**< its file */
    kijun_text new_edition; /**< its file */
    kijun_text notes;       /**< may be empty */
    kijun_text relations;   /**< may be empty */
} kijun_review_standard;

KIJUN_C_API kijun_status kijun_review_file_about(const kijun_review_file* of,
                                                 kijun_review_file_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_file_standard(const kijun_review_file* of,
                                                    size_t index,
                                                    kijun_review_standard* out) KIJUN_NOEXCEPT;

typedef struct kijun_published_info {
    size_t size;
    kijun_text file;
    kijun_text title;          /**< as its first lines have it */
    kijun_text issuer;         /**< whose paper it is, or empty */
    kijun_text issued;         /**< 2025-12-04, or empty */
    kijun_text standard;       /**< as the tables head it */
    kijun_text edition;        /**< the newest that it names, or empty */
    int32_t says;              /**< does it say whether a revision is needed */
    int32_t needs_review;      /**< 要, where it says so */
    size_t row_count;          /**< of ［参考］ */
    size_t incorporated_count; /**< rows of 図表1 */
} kijun_published_info;

KIJUN_C_API kijun_status kijun_published_about(const kijun_published* of,
                                               kijun_published_info* out) KIJUN_NOEXCEPT;

/* ---- Citations --------------------------------------------------------------------------- */

/** What a text cites. */
typedef struct kijun_citations kijun_citations;

typedef int32_t kijun_citation_kind;
enum {
    KIJUN_CITES_CLAUSE = 0, /**< 実8, 統4-1, 第三条, AC-2(1) */
    KIJUN_CITES_PART = 1,   /**< （参考6）: a part of the clause that the text stands in */
    KIJUN_CITES_ITEM = 2    /**< 通番22: its clauses are item numbers */
};

/** One element of a list (実1、実8 are two; 実1～実3 is one), resolved. */
typedef struct kijun_citation {
    size_t size;
    size_t begin;             /**< bytes [begin, end) of the text */
    size_t end;               /**< one past its last byte */
    kijun_text text;          /**< as written */
    kijun_citation_kind kind; /**< what its clauses are */
    kijun_text locator;       /**< the place inside the clause, in address form, or empty */
    size_t clause_count;      /**< a range stands for all that are in it */
    size_t excluded_count;    /**< clauses that it leaves out of a range: 実3 in
                                 実1～実5（実3を除く） */
} kijun_citation;

/** The citations of a text, decided by an edition; by none, where that is NULL, the likeliest
 *  reading of each is taken. Fails with KIJUN_CANNOT_READ on what is not UTF-8. */
KIJUN_C_API kijun_status kijun_cite(kijun_text text,
                                    const kijun_edition* edition,
                                    kijun_failure** why,
                                    kijun_citations** out) KIJUN_NOEXCEPT;
/** 0 for NULL. */
KIJUN_C_API size_t kijun_citations_count(const kijun_citations* of) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_citations_at(const kijun_citations* of,
                                            size_t index,
                                            kijun_citation* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_citations_clause(const kijun_citations* of,
                                                size_t index,
                                                size_t clause,
                                                kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_citations_excluded(const kijun_citations* of,
                                                  size_t index,
                                                  size_t clause,
                                                  kijun_text* out) KIJUN_NOEXCEPT;
/** KJ0401 … KJ0404: what is not there, ambiguous, a wrong range, of another standard. */
KIJUN_C_API kijun_status kijun_citations_findings(const kijun_citations* of,
                                                  kijun_language language,
                                                  kijun_failure** why,
                                                  kijun_findings** out) KIJUN_NOEXCEPT;
/** JSON. */
KIJUN_C_API kijun_status kijun_citations_write(const kijun_citations* of,
                                               kijun_format format,
                                               const kijun_writing_options* options,
                                               kijun_failure** why,
                                               kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_citations_free(kijun_citations* of) KIJUN_NOEXCEPT;

/* ---- Comparison -------------------------------------------------------------------------- */

/** What changed from one edition to another. */
typedef struct kijun_difference kijun_difference;

/** How two editions are compared. The usual values are right for every standard that we know.
 */
typedef struct kijun_diff_options {
    size_t size;
    size_t comparison_budget; /**< pairs of paragraphs compared in full; 0: 50,000,000 */
    size_t threads;           /**< that may work at it; 0: one. The result is the same */
} kijun_diff_options;

typedef int32_t kijun_change_level;
enum {
    KIJUN_LEVEL_CLAUSE = 0,   /**< number, title or grade of a clause */
    KIJUN_LEVEL_PARAGRAPH = 1 /**< a paragraph in a clause */
};

typedef int32_t kijun_change_kind;
enum {
    KIJUN_ADDED = 0,    /**< with all that is under it */
    KIJUN_DELETED = 1,  /**< with all that is under it */
    KIJUN_MODIFIED = 2, /**< same place, other wording */
    KIJUN_MOVED = 3,    /**< under another parent, or to another place among its siblings */
    KIJUN_RENUMBERED =
        4,           /**< siblings whose labels shifted, or a clause under another number */
    KIJUN_SPLIT = 5, /**< one place became several */
    KIJUN_MERGED = 6 /**< several places became one */
};

typedef int32_t kijun_change_grade;
enum {
    KIJUN_SUBSTANTIVE = 0, /**< everything else */
    KIJUN_EDITORIAL = 1    /**< how it is written, a term replaced throughout, or a citation
                                that followed its clause */
};

/** Strength of a rule, from its last words. */
typedef int32_t kijun_obligation;
enum {
    KIJUN_OBLIGATION_NONE = 0,   /**< nothing says */
    KIJUN_OBLIGATION_INFO = 1,   /**< 以下の例がある, 参考 */
    KIJUN_OBLIGATION_MAY = 2,    /**< ことも有効／考えられる */
    KIJUN_OBLIGATION_SHOULD = 3, /**< ことが望ましい */
    KIJUN_OBLIGATION_MUST = 4    /**< ことが必要である／すること */
};

typedef struct kijun_difference_info {
    size_t size;
    kijun_text old_standard; /**< as the file names it: 安全対策基準 */
    kijun_text old_edition;  /**< 第12版 */
    /** As the file names it, which may be another name than the old one. */
    kijun_text new_standard;
    kijun_text new_edition; /**< 第13版 */
    size_t change_count;
    size_t stale_count; /**< citations in the new edition that did not follow their clause */
    int32_t coarse;     /**< the budget was spent: some changes could be told in a finer way */
} kijun_difference_info;

/** How often each kind occurs at one level. */
typedef struct kijun_change_counts {
    size_t size;
    size_t old_total; /**< places of the old edition */
    size_t new_total; /**< places of the new edition */
    size_t unchanged; /**< pairs with the same address and wording */
    size_t added;     /**< subtrees that are new, each once */
    size_t deleted;   /**< subtrees that are gone, each once */
    size_t modified;  /**< places with another wording */
    size_t moved;     /**< places that stand elsewhere */
    /** Families whose labels shifted, each once; of clauses those under another number. */
    size_t renumbered;
    size_t split;  /**< places that became several */
    size_t merged; /**< places that several became */
} kijun_change_counts;

/** One change. What it has several of is read by index. */
typedef struct kijun_change {
    size_t size;
    kijun_text id;            /**< c1, c2 … in the order of the new edition */
    kijun_change_level level; /**< paragraph, or the clause itself */
    kijun_change_kind kind;   /**< how the old place became the new one */
    kijun_change_grade grade; /**< whether more than its look changed */
    int32_t edited;           /**< does the wording differ, too */
    kijun_text grade_reason;  /**< typesetting, spelling, okurigana, term, citation; or empty */
    kijun_text mark;          /**< 追加, 変更, 削除, 移設 …, as papers print it */
    size_t old_place_count;
    size_t new_place_count;
    size_t run_count;
    size_t subtree_count;
    size_t citation_added_count;
    size_t citation_removed_count;
    size_t number_before_count;
    size_t number_after_count;
    double similarity;             /**< of the wording, in [0, 1] */
    int32_t strength_changed;      /**< the two below say how; else both are none */
    kijun_obligation old_strength; /**< of the old wording */
    kijun_obligation new_strength; /**< of the new wording */
    int32_t negated;               /**< one wording denies what the other says */
    kijun_text old_class;          /**< 基礎, 付加 of a clause, where it changed or is new */
    kijun_text new_class;          /**< the new one; empty as old_class is */
} kijun_change;

/** Which texts of a change. */
typedef int32_t kijun_change_texts;
enum {
    KIJUN_OLD_PLACES = 0,        /**< addresses in the old edition */
    KIJUN_NEW_PLACES = 1,        /**< addresses in the new edition */
    KIJUN_CITATIONS_ADDED = 2,   /**< clause ids */
    KIJUN_CITATIONS_REMOVED = 3, /**< clause ids */
    KIJUN_NUMBERS_BEFORE = 4,    /**< numbers with their units that only the old wording has */
    KIJUN_NUMBERS_AFTER = 5      /**< those that only the new wording has */
};

typedef int32_t kijun_run_op;
enum {
    KIJUN_RUN_EQUAL = 0,  /**< in both wordings */
    KIJUN_RUN_INSERT = 1, /**< in the new wording only */
    KIJUN_RUN_DELETE = 2  /**< in the old wording only */
};

/** Wording. Equal and deleted runs give the old one, equal and inserted ones the new one. */
typedef struct kijun_run {
    size_t size;
    kijun_run_op op; /**< in which of the two wordings it stands */
    kijun_text text; /**< original text, as the edition has it */
} kijun_run;

/** A line of what was added, deleted or moved, root first. */
typedef struct kijun_subtree_line {
    size_t size;
    kijun_text address; /**< full, in the edition that it stands in */
    kijun_text label;   /**< its own label, canonical; empty for a clause */
    kijun_text text;    /**< its own text; of a clause the title */
    kijun_text grade;   /**< 基礎 or 付加 of a clause, else empty */
    size_t depth;       /**< 0 at the root */
} kijun_subtree_line;

/** A place of the new edition that still cites a clause by its old number. */
typedef struct kijun_stale_citation {
    size_t size;
    kijun_text place;  /**< address in the new edition */
    kijun_text clause; /**< as cited */
    kijun_text now;    /**< its number now, several with 、, or empty */
    kijun_text why;    /**< renumbered, withdrawn */
    int32_t reused;    /**< the number means something else now */
} kijun_stale_citation;

KIJUN_C_API kijun_status kijun_diff(const kijun_edition* before,
                                    const kijun_edition* after,
                                    const kijun_diff_options* options,
                                    kijun_failure** why,
                                    kijun_difference** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_difference_about(const kijun_difference* of,
                                                kijun_difference_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_difference_counts(const kijun_difference* of,
                                                 kijun_change_level level,
                                                 kijun_change_counts* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_difference_change(const kijun_difference* of,
                                                 size_t index,
                                                 kijun_change* out) KIJUN_NOEXCEPT;
/** The index of a change by its id. Linear. */
KIJUN_C_API kijun_status kijun_difference_find(const kijun_difference* of,
                                               kijun_text id,
                                               size_t* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_difference_text(const kijun_difference* of,
                                               size_t change,
                                               kijun_change_texts which,
                                               size_t index,
                                               kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_difference_run(const kijun_difference* of,
                                              size_t change,
                                              size_t index,
                                              kijun_run* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_difference_subtree(const kijun_difference* of,
                                                  size_t change,
                                                  size_t index,
                                                  kijun_subtree_line* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_difference_stale(const kijun_difference* of,
                                                size_t index,
                                                kijun_stale_citation* out) KIJUN_NOEXCEPT;
/** JSON; papers: changes, comparison, tracked. */
KIJUN_C_API kijun_status kijun_difference_write(const kijun_difference* of,
                                                kijun_format format,
                                                const kijun_writing_options* options,
                                                kijun_failure** why,
                                                kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_difference_free(kijun_difference* of) KIJUN_NOEXCEPT;

/** The new edition from the old one and a difference (without groups, positions and date).
 * Fails with KIJUN_INVALID_ARGUMENT (KJ0601) when the difference was not made from this
 * edition. */
KIJUN_C_API kijun_status kijun_apply(const kijun_edition* before,
                                     const kijun_difference* changes,
                                     kijun_failure** why,
                                     kijun_edition** out) KIJUN_NOEXCEPT;

/** For each old clause its likeliest successors. */
typedef struct kijun_matches kijun_matches;

/** An old clause and what may have become of it. */
typedef struct kijun_clause_match {
    size_t size;
    kijun_text clause;   /**< in the old edition */
    size_t chosen_count; /**< successors as kijun_diff sees them */
    size_t candidate_count;
} kijun_clause_match;

/** A possible successor. */
typedef struct kijun_candidate {
    size_t size;
    kijun_text clause; /**< in the new edition */
    double score;      /**< in [0, 1] */
} kijun_candidate;

/** At most `top` candidates each; 0: five. */
KIJUN_C_API kijun_status kijun_match(const kijun_edition* before,
                                     const kijun_edition* after,
                                     size_t top,
                                     kijun_failure** why,
                                     kijun_matches** out) KIJUN_NOEXCEPT;
/** 0 for NULL. */
KIJUN_C_API size_t kijun_matches_count(const kijun_matches* of) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_matches_at(const kijun_matches* of,
                                          size_t index,
                                          kijun_clause_match* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_matches_chosen(const kijun_matches* of,
                                              size_t match,
                                              size_t index,
                                              kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_matches_candidate(const kijun_matches* of,
                                                 size_t match,
                                                 size_t index,
                                                 kijun_candidate* out) KIJUN_NOEXCEPT;
/** JSON. */
KIJUN_C_API kijun_status kijun_matches_write(const kijun_matches* of,
                                             kijun_format format,
                                             const kijun_writing_options* options,
                                             kijun_failure** why,
                                             kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_matches_free(kijun_matches* of) KIJUN_NOEXCEPT;

/** Several editions of one standard, oldest first, each compared with the next. */
typedef struct kijun_chain kijun_chain;
/** One place through all editions of a chain. */
typedef struct kijun_history kijun_history;

typedef struct kijun_history_info {
    size_t size;
    kijun_text place;   /**< the address that was asked for */
    size_t found_in;    /**< the edition that has it, from 0 */
    size_t state_count; /**< one an edition */
} kijun_history_info;

/** A place in one edition, and what happened to it since the one before. */
typedef struct kijun_history_state {
    size_t size;
    kijun_text standard; /**< of the edition */
    kijun_text edition;  /**< its name: 第12版 */
    kijun_text text;     /**< its own text; of several places line by line */
    size_t place_count;  /**< none before it was added and after it was deleted */
    int32_t happened;    /**< something did; then the members below say what */
    /** Of several fates the first of split, merged, moved, renumbered, modified. */
    kijun_change_kind kind;
    kijun_change_grade grade; /**< whether more than its look changed */
    int32_t edited;           /**< does the wording differ, too */
} kijun_history_state;

/** `editions` are `count` objects, at least two. */
KIJUN_C_API kijun_status kijun_chain_make(const kijun_edition* const* editions,
                                          size_t count,
                                          const kijun_diff_options* options,
                                          kijun_failure** why,
                                          kijun_chain** out) KIJUN_NOEXCEPT;
/** The number of editions; 0 for NULL. */
KIJUN_C_API size_t kijun_chain_count(const kijun_chain* of) KIJUN_NOEXCEPT;
/** What changed from edition `step` to the next. */
KIJUN_C_API kijun_status kijun_chain_step(const kijun_chain* of,
                                          size_t step,
                                          kijun_failure** why,
                                          kijun_difference** out) KIJUN_NOEXCEPT;
/** The changes from the first edition to the last, each with the steps that it came about in:
 *  JSON, papers. Compares these two anew with each call. */
KIJUN_C_API kijun_status kijun_chain_write(const kijun_chain* of,
                                           kijun_format format,
                                           const kijun_writing_options* options,
                                           kijun_failure** why,
                                           kijun_bytes** out) KIJUN_NOEXCEPT;
/** Follows a place, written as an address or as one cites it, through all editions: that of
 *  edition `in` (from 0), or with KIJUN_NONE of the newest one that has it. KIJUN_NOT_FOUND
 * where it is in none; then the details of `why` are addresses that may have been meant. */
KIJUN_C_API kijun_status kijun_chain_history(const kijun_chain* of,
                                             kijun_text place,
                                             size_t in,
                                             kijun_failure** why,
                                             kijun_history** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_chain_free(kijun_chain* of) KIJUN_NOEXCEPT;

KIJUN_C_API kijun_status kijun_history_about(const kijun_history* of,
                                             kijun_history_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_history_at(const kijun_history* of,
                                          size_t index,
                                          kijun_history_state* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_history_place(const kijun_history* of,
                                             size_t state,
                                             size_t index,
                                             kijun_text* out) KIJUN_NOEXCEPT;
/** JSON, papers. */
KIJUN_C_API kijun_status kijun_history_write(const kijun_history* of,
                                             kijun_format format,
                                             const kijun_writing_options* options,
                                             kijun_failure** why,
                                             kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_history_free(kijun_history* of) KIJUN_NOEXCEPT;

/* ---- Impact ------------------------------------------------------------------------------ */

/** A difference made ready once, for any number of checklists on any number of threads. */
typedef struct kijun_assessor kijun_assessor;
/** What the changes mean for one checklist. */
typedef struct kijun_impact kijun_impact;

/** Which links that nobody wrote are proposed besides. */
typedef int32_t kijun_proposals;
enum {
    KIJUN_PROPOSE_SUGGESTED = 0, /**< by words and nearness, too: changes × items */
    KIJUN_PROPOSE_INDIRECT = 1,  /**< along citations between clauses */
    KIJUN_PROPOSE_NONE = 2       /**< only what somebody wrote */
};

/** What is worked out once for all checklists. */
typedef struct kijun_assessor_options {
    size_t size;
    const kijun_notes* notes; /**< or NULL */
    /** 0, the default: all of them, which is for a person at one list. */
    kijun_proposals proposals;
    /** Of indirect links: the most citations between a linked clause and a changed one, at most
     * 10; 0, the default, is 2. */
    size_t steps;
} kijun_assessor_options;

/** What belongs to one checklist. */
typedef struct kijun_assessing_options {
    size_t size;
    const kijun_relations* relations; /**< or NULL */
    const kijun_ledger* ledger;       /**< laid over the links; or NULL */
} kijun_assessing_options;

KIJUN_C_API kijun_status kijun_assessor_make(const kijun_difference* changes,
                                             const kijun_assessor_options* options,
                                             kijun_failure** why,
                                             kijun_assessor** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_assessor_free(kijun_assessor* of) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_assess(const kijun_assessor* of,
                                      const kijun_checklist* items,
                                      const kijun_assessing_options* options,
                                      kijun_failure** why,
                                      kijun_impact** out) KIJUN_NOEXCEPT;

typedef int32_t kijun_verdict_state;
enum {
    KIJUN_VERDICT_OPEN = 0,        /**< nobody answered */
    KIJUN_VERDICT_INCORPORATE = 1, /**< the item takes the change in */
    KIJUN_VERDICT_NO_IMPACT = 2,   /**< related, but the item stays as it is */
    KIJUN_VERDICT_NOT_RELATED = 3, /**< not a matter of this item */
    KIJUN_VERDICT_STALE = 4        /**< somebody did, of another wording */
};

typedef struct kijun_impact_info {
    size_t size;
    kijun_text checklist; /**< its name */
    kijun_text version;   /**< 2024 */
    size_t citation_count;
    size_t change_count;
    size_t link_count;
    size_t proposed_count;
    size_t item_count;
    size_t dangling_count;
    size_t unlinked_count; /**< changes that concern no item */
} kijun_impact_info;

/** One change under one item. */
typedef struct kijun_link {
    size_t size;
    kijun_text change;           /**< id */
    size_t change_index;         /**< of the difference */
    kijun_text item;             /**< 通番 */
    kijun_relation relation;     /**< how the item came to it */
    kijun_verdict_state verdict; /**< what is known of its answer */
    kijun_text citation;         /**< as written, or empty */
    kijun_text method;           /**< citation, relation, reviewer, reference, suggestion */
    double score;     /**< 1, less for another place of the clause and for each step of a way */
    double relevance; /**< how likely it concerns the item: an order, not a probability */
    kijun_text rationale;
    kijun_text reviewer;
    kijun_text date;
    kijun_text skipped; /**< why nobody is asked: editorial, answered; else empty */
    size_t via_count;   /**< the cited clause, or the way to the changed one */
    size_t evidence_count;
} kijun_link;

/** What is asked of one item. */
typedef struct kijun_impacted_item {
    size_t size;
    kijun_text number; /**< 通番 */
    int32_t cites;     /**< some citation of it resolves */
    /** Some change more than editorial is linked to it and not answered. */
    int32_t needs_review;
    kijun_text skipped; /**< why not: unchanged, editorial, answered, not-linked; else empty */
    size_t change_count;
} kijun_impacted_item;

/** A citation of what is not there. */
typedef struct kijun_dangling {
    size_t size;
    kijun_text item;     /**< 通番 */
    kijun_text citation; /**< as written */
    kijun_text clause;   /**< what it would have meant */
    kijun_text why;      /**< dangling, withdrawn, renumbered, unreadable */
    kijun_text now;      /**< what it should read, where that is certain */
    int32_t reused;      /**< the number means something else now */
    kijun_text file;
    uint32_t line;
    uint32_t column;
    kijun_text cell;
} kijun_dangling;

/** Which links: those that ask, and those that nobody wrote. */
typedef int32_t kijun_links;
enum {
    KIJUN_LINKED = 0,  /**< links that somebody made */
    KIJUN_PROPOSED = 1 /**< links that nobody made yet */
};

typedef int32_t kijun_link_texts;
enum {
    KIJUN_VIA = 0,     /**< clauses on the way to the changed one */
    KIJUN_EVIDENCE = 1 /**< words that stand on both sides */
};

KIJUN_C_API kijun_status kijun_impact_about(const kijun_impact* of,
                                            kijun_impact_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_impact_link(const kijun_impact* of,
                                           kijun_links which,
                                           size_t index,
                                           kijun_link* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_impact_link_text(const kijun_impact* of,
                                                kijun_links which,
                                                size_t link,
                                                kijun_link_texts texts,
                                                size_t index,
                                                kijun_text* out) KIJUN_NOEXCEPT;
/** Every item, in checklist order. */
KIJUN_C_API kijun_status kijun_impact_item(const kijun_impact* of,
                                           size_t index,
                                           kijun_impacted_item* out) KIJUN_NOEXCEPT;
/** The ids of the changes under an item, likeliest first. */
KIJUN_C_API kijun_status kijun_impact_item_change(const kijun_impact* of,
                                                  size_t item,
                                                  size_t index,
                                                  kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_impact_dangling(const kijun_impact* of,
                                               size_t index,
                                               kijun_dangling* out) KIJUN_NOEXCEPT;
/** The id of a change that concerns no item. */
KIJUN_C_API kijun_status kijun_impact_unlinked(const kijun_impact* of,
                                               size_t index,
                                               kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_impact_findings(const kijun_impact* of,
                                               kijun_language language,
                                               kijun_failure** why,
                                               kijun_findings** out) KIJUN_NOEXCEPT;
/** JSON, papers. */
KIJUN_C_API kijun_status kijun_impact_write(const kijun_impact* of,
                                            kijun_format format,
                                            const kijun_writing_options* options,
                                            kijun_failure** why,
                                            kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_impact_free(kijun_impact* of) KIJUN_NOEXCEPT;

/* ---- The traceability graph -------------------------------------------------------------- */

/** Editions, clauses, paragraphs, checklists and items, and what leads from one to another. */
typedef struct kijun_trace kijun_trace;

/** What is linked. The arrays are of objects, and belong to the caller. */
typedef struct kijun_trace_inputs {
    size_t size;
    const kijun_edition* const* editions; /**< of each standard the oldest first */
    size_t edition_count;
    /** Versions of one checklist in their order, oldest first. */
    const kijun_checklist* const* checklists;
    size_t checklist_count;
    const kijun_relations* relations; /**< or NULL */
    const kijun_ledger* ledger;       /**< for holes that somebody justified; or NULL */
} kijun_trace_inputs;

typedef int32_t kijun_vertex_kind;
enum {
    KIJUN_VERTEX_EDITION = 0,   /**< one edition of a standard */
    KIJUN_VERTEX_CLAUSE = 1,    /**< a clause in an edition */
    KIJUN_VERTEX_PARAGRAPH = 2, /**< a paragraph of a clause */
    KIJUN_VERTEX_CHECKLIST = 3, /**< one version of a checklist */
    KIJUN_VERTEX_ITEM = 4,      /**< an item of a version */
    KIJUN_VERTEX_EXTERNAL = 5   /**< a document that is cited but not given */
};

typedef int32_t kijun_edge_kind;
enum {
    KIJUN_EDGE_CONTAINS = 0, /**< from the whole to its part */
    KIJUN_EDGE_CITES = 1,    /**< from a text to what it cites */
    KIJUN_EDGE_RELATES = 2,  /**< from an item */
    KIJUN_EDGE_BECOMES = 3   /**< from an edition to the next */
};

typedef struct kijun_trace_info {
    size_t size;
    size_t vertex_count;
    size_t edge_count;
    size_t dangling_count;
    size_t uncovered_count; /**< clauses of the last editions that no item cites */
} kijun_trace_info;

/** A thing that something leads to or from. */
typedef struct kijun_vertex {
    size_t size;
    kijun_vertex_kind kind; /**< what kind of thing */
    kijun_text of;          /**< the edition or checklist that it belongs to */
    kijun_text name;        /**< address, 通番, or a document's name */
    kijun_text title;       /**< clause title or item goal, else empty */
} kijun_vertex;

/** A way from one vertex to another. */
typedef struct kijun_edge {
    size_t size;
    size_t from;          /**< index of a vertex */
    size_t to;            /**< index of a vertex */
    kijun_edge_kind kind; /**< what leads there */
    kijun_text note;      /**< the citation as written, a provenance, or the kind of change */
    kijun_text method;    /**< of an edge from an item: citation or relation; else empty */
    kijun_text type;      /**< of a stated relation: subset-of …; else empty */
    /** 1 for what is written; of a stated relation as its author has it. */
    double confidence;
} kijun_edge;

/** A citation whose target is not there. */
typedef struct kijun_dangling_citation {
    size_t size;
    kijun_text from;      /**< 通番22, or an address */
    int32_t from_item;    /**< an item cites; else a text */
    kijun_text checklist; /**< when from an item */
    kijun_text citation;  /**< as written */
    kijun_text clause;    /**< what it would have meant */
} kijun_dangling_citation;

KIJUN_C_API kijun_status kijun_trace_make(const kijun_trace_inputs* inputs,
                                          kijun_failure** why,
                                          kijun_trace** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_trace_about(const kijun_trace* of,
                                           kijun_trace_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_trace_vertex(const kijun_trace* of,
                                            size_t index,
                                            kijun_vertex* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_trace_edge(const kijun_trace* of,
                                          size_t index,
                                          kijun_edge* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_trace_dangling(const kijun_trace* of,
                                              size_t index,
                                              kijun_dangling_citation* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_trace_uncovered(const kijun_trace* of,
                                               size_t index,
                                               kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_trace_findings(const kijun_trace* of,
                                              kijun_language language,
                                              kijun_failure** why,
                                              kijun_findings** out) KIJUN_NOEXCEPT;
/** JSON, GraphML, DOT, SQL, CSV of nodes and of edges, OSCAL, ReqIF; papers: the matrix. */
KIJUN_C_API kijun_status kijun_trace_write(const kijun_trace* of,
                                           kijun_format format,
                                           const kijun_writing_options* options,
                                           kijun_failure** why,
                                           kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_trace_free(kijun_trace* of) KIJUN_NOEXCEPT;

/* ---- Checks of texts that cite ----------------------------------------------------------- */

/** Made once for an edition, or for a pair of which the comparison is made once. */
typedef struct kijun_checker kijun_checker;
/** What was found in some files. */
typedef struct kijun_check_report kijun_check_report;

/** Bytes with what findings call them. Never grows. */
typedef struct kijun_named_bytes {
    kijun_text name;  /**< what findings call it */
    kijun_text bytes; /**< a text in UTF-8, or a whole Word, Excel or PDF file */
} kijun_named_bytes;

typedef int32_t kijun_check_why;
enum {
    KIJUN_CHECK_DANGLING = 0,         /**< cited, but in neither edition */
    KIJUN_CHECK_WITHDRAWN = 1,        /**< in the old edition, in no form in the new one */
    KIJUN_CHECK_RENUMBERED = 2,       /**< under another number or label now */
    KIJUN_CHECK_CHANGED = 3,          /**< the same number, but it says something else now */
    KIJUN_CHECK_TITLE_MISMATCH = 4,   /**< the title beside the number is not that clause's */
    KIJUN_CHECK_EDITION_MISMATCH = 5, /**< the text says that it goes by another edition */
    KIJUN_CHECK_DUPLICATE = 6,        /**< an edition has the number or label twice */
    KIJUN_CHECK_GAP = 7,              /**< a label is missing between two siblings */
    KIJUN_CHECK_STALE_TERM = 8 /**< a term that the new edition replaced nearly everywhere */
};

typedef struct kijun_check_info {
    size_t size;
    size_t file_count; /**< looked into */
    size_t finding_count;
    size_t skipped_count;
    size_t fixed_count;
} kijun_check_info;

/** A citation, label or term that is not as it should be. */
typedef struct kijun_check_finding {
    size_t size;
    kijun_check_why why;  /**< what is wrong with it */
    int32_t also_changed; /**< renumbered, and its wording changed, too */
    kijun_text file;
    uint32_t line;
    uint32_t column;
    uint32_t end_line;
    uint32_t end_column;
    kijun_text cell;
    size_t begin;         /**< bytes [begin, end) of the file; equal where they are not known */
    size_t end;           /**< one past its last byte */
    kijun_text citation;  /**< as written */
    kijun_text locator;   /**< the place inside the clause, in address form, or empty */
    kijun_text now;       /**< what should stand there, or empty */
    kijun_text now_place; /**< the same as one address, or empty */
    kijun_text given;     /**< what the text says beside the citation */
    kijun_text meant;     /**< what it should say there */
    kijun_text place;     /**< in an edition: the address that the citation stands at */
    size_t clause_count;
} kijun_check_finding;

/** A file or folder that was not looked into. */
typedef struct kijun_skipped {
    size_t size;
    kijun_text file;
    kijun_text why;     /**< unreadable, binary, not-utf8, too-large, link, unknown */
    kijun_text message; /**< in one line, where a reader said more; else empty */
    uint32_t number;    /**< 1 of KJ0001 there; else 0 */
} kijun_skipped;

/** A citation that was written anew. */
typedef struct kijun_fixed {
    size_t size;
    kijun_text file;
    uint32_t line; /**< in the text as it was */
    uint32_t column;
    kijun_text before; /**< as it stood there */
    kijun_text after;  /**< as it reads now */
} kijun_fixed;

/** Without an older edition (NULL) nothing is withdrawn, renumbered or changed. */
KIJUN_C_API kijun_status kijun_checker_make(const kijun_edition* current,
                                            const kijun_edition* was,
                                            const kijun_diff_options* options,
                                            kijun_failure** why,
                                            kijun_checker** out) KIJUN_NOEXCEPT;
/** The same one with the limits for the files that it is to look into (NULL: the usual ones);
 *  nothing else of `options` is used. A file over a limit is among the skipped. Each is freed.
 */
KIJUN_C_API kijun_status kijun_checker_within(const kijun_checker* of,
                                              const kijun_reading_options* options,
                                              kijun_failure** why,
                                              kijun_checker** out) KIJUN_NOEXCEPT;
/** Editions, checklists, Word, Excel and PDF files, any text, and folders with all that is in
 *  them (no links; nothing of version control), each path once. What cannot be read is among
 * the skipped, with the reason; it does not fail the call. */
KIJUN_C_API kijun_status kijun_checker_check_files(const kijun_checker* of,
                                                   const kijun_text* paths,
                                                   size_t count,
                                                   kijun_failure** why,
                                                   kijun_check_report** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_checker_check_bytes(const kijun_checker* of,
                                                   const kijun_named_bytes* inputs,
                                                   size_t count,
                                                   kijun_failure** why,
                                                   kijun_check_report** out) KIJUN_NOEXCEPT;
/** The text (UTF-8) with renumbered citations written anew, where there is one successor; every
 *  other byte stays. The report says what was fixed and what is left; it may be NULL. */
KIJUN_C_API kijun_status kijun_checker_fix(const kijun_checker* of,
                                           kijun_text name,
                                           kijun_text text,
                                           kijun_failure** why,
                                           kijun_check_report** report,
                                           kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_checker_free(kijun_checker* of) KIJUN_NOEXCEPT;

KIJUN_C_API kijun_status kijun_check_report_about(const kijun_check_report* of,
                                                  kijun_check_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_check_report_finding(const kijun_check_report* of,
                                                    size_t index,
                                                    kijun_check_finding* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_check_report_clause(const kijun_check_report* of,
                                                   size_t finding,
                                                   size_t index,
                                                   kijun_text* out) KIJUN_NOEXCEPT;
/** What to do about a finding: one sentence. */
KIJUN_C_API kijun_status kijun_check_report_advice(const kijun_check_report* of,
                                                   size_t finding,
                                                   kijun_language language,
                                                   kijun_failure** why,
                                                   kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_check_report_skipped(const kijun_check_report* of,
                                                    size_t index,
                                                    kijun_language language,
                                                    kijun_skipped* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_check_report_fixed(const kijun_check_report* of,
                                                  size_t index,
                                                  kijun_fixed* out) KIJUN_NOEXCEPT;
/** JSON, text (a line a finding), SARIF. */
KIJUN_C_API kijun_status kijun_check_report_write(const kijun_check_report* of,
                                                  kijun_format format,
                                                  const kijun_writing_options* options,
                                                  kijun_failure** why,
                                                  kijun_bytes** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_check_report_free(kijun_check_report* of) KIJUN_NOEXCEPT;

/* ---- The annual review ------------------------------------------------------------------- */

/** One review held: compared, assessed, the verdicts laid over, and concluded. */
typedef struct kijun_review kijun_review;

/** How a review file is opened. */
typedef struct kijun_review_options {
    size_t size;
    size_t standard;         /**< which one of the file, from 0 */
    int32_t may_begin_empty; /**< a ledger that is named but not there is an empty one */
    const kijun_reading_options* reading; /**< the limits of every file, or NULL: the usual
                                             ones; nothing else of it is used */
} kijun_review_options;

/** What a review is held on where no file ties it together. */
typedef struct kijun_review_parts {
    size_t size;
    const kijun_edition* before;  /**< the old edition */
    const kijun_edition* after;   /**< the new edition */
    const kijun_checklist* items; /**< the checklist */
    const kijun_notes* notes;     /**< or NULL */
    const kijun_ledger* ledger;   /**< or NULL */
    const kijun_review_file*
        file; /**< title, issuer, factors …; its paths are not opened; or NULL */
    const kijun_relations* relations; /**< or NULL */
} kijun_review_parts;

typedef struct kijun_review_info {
    size_t size;
    int32_t needs_revision;    /**< 要: some change is to be incorporated */
    size_t open_questions;     /**< links that still ask somebody; with any, 要 or 否 is
                                    provisional (暫定) */
    size_t revised_item_count; /**< items that the verdicts add citations to */
    size_t row_count;          /**< of ［参考］ */
    size_t unchanged;          /**< pairs of change and item, by why they ask nobody */
    size_t editorial;          /**< asked nobody, for the change is editorial */
    size_t carried_over; /**< answered before this year's review began, of the same content */
    size_t answered;     /**< answered in this review */
    size_t to_answer;    /**< open, or the content changed since the answer */
    double share_without_look; /**< of all pairs, in [0, 1] */
} kijun_review_info;

/** An item with what the verdicts add to it. */
typedef struct kijun_revised_item {
    size_t size;
    kijun_text number;         /**< 通番 */
    size_t incorporated_count; /**< changes that it takes in */
    size_t new_clause_count;   /**< clauses that it will cite besides */
} kijun_revised_item;

typedef int32_t kijun_revised_texts;
enum {
    KIJUN_INCORPORATED = 0, /**< ids of changes */
    KIJUN_NEW_CLAUSES = 1   /**< clause ids */
};

/** A row of ［参考］: changes that are told together. */
typedef struct kijun_reference_row {
    size_t size;
    kijun_text clause;    /**< that the row is filed under */
    kijun_text path;      /**< place inside it; empty for the clause itself */
    kijun_text mark;      /**< 追加, 変更, 削除 */
    int32_t needs_review; /**< somebody still has to answer for a change in it */
    size_t item_count;
    size_t reason_count;
    size_t change_count;
} kijun_reference_row;

typedef int32_t kijun_reference_texts;
enum {
    KIJUN_ROW_ITEMS = 0,   /**< 通番 */
    KIJUN_ROW_REASONS = 1, /**< 改訂要因, and what the comparison itself found */
    KIJUN_ROW_CHANGES = 2  /**< ids of changes */
};

/** How answers are taken into a ledger. */
typedef struct kijun_taking_options {
    size_t size;
    kijun_text reviewer; /**< of answers that name nobody */
    kijun_text date;     /**< of answers without a date: 2025-11-20 */
    int32_t partial;     /**< items that an answer does not name stay open; else not related */
} kijun_taking_options;

/** Reads what the file names, relative to it, and holds the review of one of its standards. */
KIJUN_C_API kijun_status kijun_review_open(const kijun_review_file* file,
                                           const kijun_review_options* options,
                                           kijun_failure** why,
                                           kijun_review** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_hold(const kijun_review_parts* parts,
                                           kijun_failure** why,
                                           kijun_review** out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_about(const kijun_review* of,
                                            kijun_review_info* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_item(const kijun_review* of,
                                           size_t index,
                                           kijun_revised_item* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_item_text(const kijun_review* of,
                                                size_t item,
                                                kijun_revised_texts which,
                                                size_t index,
                                                kijun_text* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_row(const kijun_review* of,
                                          size_t index,
                                          kijun_reference_row* out) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_status kijun_review_row_text(const kijun_review* of,
                                               size_t row,
                                               kijun_reference_texts which,
                                               size_t index,
                                               kijun_text* out) KIJUN_NOEXCEPT;
/** Of all inputs, in the order in which they were read, then of the cells and verdicts. */
KIJUN_C_API kijun_status kijun_review_findings(const kijun_review* of,
                                               kijun_language language,
                                               kijun_failure** why,
                                               kijun_findings** out) KIJUN_NOEXCEPT;
/** The links, items and dangling citations that the review rests on. */
KIJUN_C_API kijun_status kijun_review_impact(const kijun_review* of,
                                             kijun_failure** why,
                                             kijun_impact** out) KIJUN_NOEXCEPT;
/** The changes that it rests on. */
KIJUN_C_API kijun_status kijun_review_difference(const kijun_review* of,
                                                 kijun_failure** why,
                                                 kijun_difference** out) KIJUN_NOEXCEPT;
/** JSON; papers: policy, and each other one of kijun_paper. */
KIJUN_C_API kijun_status kijun_review_write(const kijun_review* of,
                                            kijun_format format,
                                            const kijun_writing_options* options,
                                            kijun_failure** why,
                                            kijun_bytes** out) KIJUN_NOEXCEPT;
/** The ledger of the review with these answers in it, in their order. `answers` are `count`
 *  objects. A later verdict supersedes the earlier one, which stays. */
KIJUN_C_API kijun_status kijun_review_take_in(const kijun_review* of,
                                              const kijun_answers* const* answers,
                                              size_t count,
                                              const kijun_taking_options* options,
                                              kijun_failure** why,
                                              kijun_ledger** out) KIJUN_NOEXCEPT;
KIJUN_C_API void kijun_review_free(kijun_review* of) KIJUN_NOEXCEPT;

/* ---- Words for numbers ------------------------------------------------------------------- */

/* As the JSON has them: "modified", "direct" … Empty for numbers that there are not. They live
 * as long as the library is loaded. */
KIJUN_C_API kijun_text kijun_change_kind_word(kijun_change_kind kind) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_change_grade_word(kijun_change_grade grade) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_obligation_word(kijun_obligation strength) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_relation_word(kijun_relation relation) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_answer_word(kijun_answer answer) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_verdict_state_word(kijun_verdict_state state) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_relationship_word(kijun_relationship type) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_vertex_kind_word(kijun_vertex_kind kind) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_edge_kind_word(kijun_edge_kind kind) KIJUN_NOEXCEPT;
KIJUN_C_API kijun_text kijun_check_why_word(kijun_check_why why) KIJUN_NOEXCEPT;

#ifdef __cplusplus
}
#endif
