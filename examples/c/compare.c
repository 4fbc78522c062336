// What changed from one edition to the next: a line a change, additions as {+…+}, deletions as
// [-…-], and citations that did not follow their clause to its new number.
#include <kijun/kijun.h>

#include <stdio.h>

static int fail(kijun_failure* why) {
    fprintf(stderr, "%s\n", kijun_failure_message(why, KIJUN_ENGLISH).data);
    kijun_failure_free(why);
    return 3;
}

static void print(kijun_text text) {
    printf("%.*s", (int)text.length, text.data);
}

static void print_places(const kijun_difference* of, size_t change, kijun_change_texts which) {
    kijun_text place;
    for (size_t i = 0; kijun_difference_text(of, change, which, i, &place) == KIJUN_OK; ++i) {
        printf(i == 0 ? "" : ", ");
        print(place);
    }
}

static void print_wording(const kijun_difference* of, size_t change) {
    static const char* const open[] = {"", "{+", "[-"};
    static const char* const close[] = {"", "+}", "-]"};
    kijun_run run;
    run.size = sizeof run;
    for (size_t i = 0; kijun_difference_run(of, change, i, &run) == KIJUN_OK; ++i) {
        printf("%s", open[run.op]);
        print(run.text);
        printf("%s", close[run.op]);
    }
}

static void print_change(const kijun_difference* of, size_t index) {
    kijun_change change;
    change.size = sizeof change;
    if (kijun_difference_change(of, index, &change) != KIJUN_OK) {
        return;
    }
    print(change.id);
    printf(" ");
    print(change.mark);
    printf(" ");
    print(kijun_change_kind_word(change.kind));
    printf(change.grade == KIJUN_EDITORIAL ? " (editorial): " : ": ");
    print_places(of, index, KIJUN_OLD_PLACES);
    printf(" -> ");
    print_places(of, index, KIJUN_NEW_PLACES);
    printf("\n    ");
    print_wording(of, index);
    printf("\n");
    if (change.strength_changed) {
        printf("    ");
        print(kijun_obligation_word(change.old_strength));
        printf(" -> ");
        print(kijun_obligation_word(change.new_strength));
        printf("\n");
    }
}

static void print_all(const kijun_difference* of) {
    kijun_difference_info info;
    info.size = sizeof info;
    if (kijun_difference_about(of, &info) != KIJUN_OK) {
        return;
    }
    print(info.old_edition);
    printf(" -> ");
    print(info.new_edition);
    printf(": %zu changes\n", info.change_count);
    for (size_t i = 0; i < info.change_count; ++i) {
        print_change(of, i);
    }
    kijun_stale_citation stale;
    stale.size = sizeof stale;
    for (size_t i = 0; kijun_difference_stale(of, i, &stale) == KIJUN_OK; ++i) {
        print(stale.place);
        printf(" still cites ");
        print(stale.clause);
        printf(", now ");
        print(stale.now);
        printf("\n");
    }
}

int main(int count, char** files) {
    if (count != 3) {
        fprintf(stderr, "usage: compare OLD NEW\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_edition *before = NULL, *after = NULL;
    kijun_difference* changes = NULL;
    const int failed =
        kijun_edition_open(kijun_text_of(files[1]), NULL, &why, &before) != KIJUN_OK ||
        kijun_edition_open(kijun_text_of(files[2]), NULL, &why, &after) != KIJUN_OK ||
        kijun_diff(before, after, NULL, &why, &changes) != KIJUN_OK;
    print_all(changes);
    kijun_difference_free(changes);
    kijun_edition_free(after);
    kijun_edition_free(before);
    return failed ? fail(why) : 0;
}
