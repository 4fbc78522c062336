// Records that grew: a program and a library of different ages understand each other.
#include "checks.h"

#include <kijun/kijun.h>

#include <stddef.h>

static const char small_edition[] =
    "<edition standard=\"S\" name=\"1\"><clause id=\"実1\" title=\"One\" grade=\"基礎\"/>"
    "</edition>";

static kijun_edition* edition;

// A program that was compiled before everything behind `title` was there.
static void a_smaller_row_gets_what_it_has_room_for(void) {
    kijun_clause row;
    memset(&row, 0x55, sizeof row);
    row.size = offsetof(kijun_clause, grade);
    CHECK(kijun_edition_clause(edition, 0, &row) == KIJUN_OK);
    CHECK(row.size == offsetof(kijun_clause, grade));
    CHECK(row.title.length == 3 && memcmp(row.title.data, "One", 3) == 0);
    const unsigned char* const bytes = (const unsigned char*)&row;
    for (size_t i = offsetof(kijun_clause, grade); i < sizeof row; ++i) {
        CHECK(bytes[i] == 0x55);
    }
    memset(&row, 0x55, sizeof row);
    row.size = sizeof(size_t); // none of it
    CHECK(kijun_edition_clause(edition, 0, &row) == KIJUN_OK);
    CHECK(row.id.length == (size_t)0x5555555555555555u);
}

// A program of a later header.
static void a_larger_row_gets_zeros_behind(void) {
    struct {
        kijun_clause known;
        size_t later[4];
    } row;
    memset(&row, 0x55, sizeof row);
    row.known.size = sizeof row;
    CHECK(kijun_edition_clause(edition, 0, &row.known) == KIJUN_OK);
    CHECK(row.known.size == sizeof row);
    CHECK(row.known.grade.length == strlen("基礎"));
    for (size_t i = 0; i < 4; ++i) {
        CHECK(row.later[i] == 0);
    }
}

static void sizes_that_cannot_be_are_refused(void) {
    kijun_clause row = {0};
    CHECK(kijun_edition_clause(edition, 0, &row) == KIJUN_INVALID_ARGUMENT); // not set
    row.size = sizeof(size_t) - 1;
    CHECK(kijun_edition_clause(edition, 0, &row) == KIJUN_INVALID_ARGUMENT);
    row.size = sizeof row - 1; // in the middle of a member
    CHECK(kijun_edition_clause(edition, 0, &row) == KIJUN_INVALID_ARGUMENT);
    CHECK(row.id.data == NULL);
    kijun_difference* made = NULL;
    kijun_diff_options how = {0};
    CHECK(kijun_diff(edition, edition, &how, NULL, &made) == KIJUN_INVALID_ARGUMENT);
    how.size = 3;
    CHECK(kijun_diff(edition, edition, &how, NULL, &made) == KIJUN_INVALID_ARGUMENT);
    CHECK(made == NULL);
}

static void smaller_options_mean_the_defaults_behind(void) {
    kijun_difference* made = NULL;
    kijun_diff_options how;
    memset(&how, 0x55, sizeof how); // would be absurd, if it were read
    how.size = sizeof(size_t);
    CHECK(kijun_diff(edition, edition, &how, NULL, &made) == KIJUN_OK);
    kijun_difference_free(made);
    kijun_writing_options writing;
    memset(&writing, 0x55, sizeof writing);
    writing.size = offsetof(kijun_writing_options, language);
    kijun_bytes* bytes = NULL;
    CHECK(kijun_edition_write(edition, KIJUN_XML, &writing, NULL, &bytes) == KIJUN_OK);
    kijun_bytes_free(bytes);
}

static void larger_options_must_ask_for_nothing_unknown(void) {
    struct {
        kijun_diff_options known;
        size_t later[2];
    } how = {{0}, {0}};
    how.known.size = sizeof how;
    kijun_difference* made = NULL;
    kijun_failure* why = NULL;
    CHECK(kijun_diff(edition, edition, &how.known, NULL, &made) == KIJUN_OK);
    kijun_difference_free(made);
    how.later[1] = 1;
    CHECK(kijun_diff(edition, edition, &how.known, &why, &made) == KIJUN_INVALID_ARGUMENT);
    CHECK(made == NULL && kijun_failure_status(why) == KIJUN_INVALID_ARGUMENT);
    kijun_failure_free(why);
}

static void the_library_says_which_it_is(void) {
    CHECK(kijun_abi_version() == KIJUN_ABI_VERSION);
    CHECK(kijun_version().length >= strlen("0.0.0"));
    CHECK(kijun_version().data[kijun_version().length] == '\0');
}

int main(void) {
    CHECK(kijun_edition_read(
              kijun_text_of("e.xml"), kijun_text_of(small_edition), NULL, NULL, &edition) ==
          KIJUN_OK);
    a_smaller_row_gets_what_it_has_room_for();
    a_larger_row_gets_zeros_behind();
    sizes_that_cannot_be_are_refused();
    smaller_options_mean_the_defaults_behind();
    larger_options_must_ask_for_nothing_unknown();
    the_library_says_which_it_is();
    kijun_edition_free(edition);
    return checks_done();
}
