// Which items of a checklist must be looked at because of a new edition, and why.
#include <kijun/kijun.h>

#include <stdio.h>

static int fail(kijun_failure* why) {
    fprintf(stderr, "%s\n", kijun_failure_message(why, KIJUN_ENGLISH).data);
    kijun_failure_free(why);
    return 3;
}

int main(int count, char** files) { // OLD NEW CHECKLIST
    if (count != 4) {
        fprintf(stderr, "usage: what_to_review OLD NEW CHECKLIST\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_edition *before = NULL, *after = NULL;
    kijun_checklist* items = NULL;
    kijun_difference* changes = NULL;
    kijun_assessor* assessor = NULL;
    kijun_impact* found = NULL;
    kijun_assessor_options only_cited = {0}; // what is 0 is as usual
    only_cited.size = sizeof only_cited;
    only_cited.proposals = KIJUN_PROPOSE_NONE;

    const int failed =
        kijun_edition_open(kijun_text_of(files[1]), NULL, &why, &before) != KIJUN_OK ||
        kijun_edition_open(kijun_text_of(files[2]), NULL, &why, &after) != KIJUN_OK ||
        kijun_checklist_open(kijun_text_of(files[3]), NULL, &why, &items) != KIJUN_OK ||
        kijun_diff(before, after, NULL, &why, &changes) != KIJUN_OK ||
        kijun_assessor_make(changes, &only_cited, &why, &assessor) != KIJUN_OK ||
        kijun_assess(assessor, items, NULL, &why, &found) != KIJUN_OK;

    kijun_link link;
    link.size = sizeof link;
    for (size_t i = 0; kijun_impact_link(found, KIJUN_LINKED, i, &link) == KIJUN_OK; ++i) {
        if (link.skipped.length == 0) {
            printf("通番%.*s %.*s %.*s\n",
                   (int)link.item.length,
                   link.item.data,
                   (int)link.citation.length,
                   link.citation.data,
                   (int)link.change.length,
                   link.change.data);
        }
    }
    kijun_impact_free(found); // each takes NULL, too
    kijun_assessor_free(assessor);
    kijun_difference_free(changes);
    kijun_checklist_free(items);
    kijun_edition_free(after);
    kijun_edition_free(before);
    return failed ? fail(why) : 0;
}
