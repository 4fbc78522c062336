// Many checklists at once: one assessor, a thread a list, and the same lines on every run.
#include <kijun/kijun.h>

#include <stdio.h>
#include <threads.h>

enum { most_lists = 16 };

struct job {
    const kijun_assessor* assessor; // one for all: objects never change
    const char* path;
    kijun_status status;
    kijun_failure* why; // its own: there is no "last error" to race for
    kijun_impact_info info;
    kijun_impact* found;
};

static int assess(void* given) {
    struct job* const job = given;
    kijun_checklist* items = NULL;
    job->status = kijun_checklist_open(kijun_text_of(job->path), NULL, &job->why, &items);
    if (job->status == KIJUN_OK) {
        job->status = kijun_assess(job->assessor, items, NULL, &job->why, &job->found);
    }
    kijun_checklist_free(items);
    return 0;
}

static void tell(struct job* job) {
    job->info.size = sizeof job->info;
    if (job->status != KIJUN_OK) {
        printf("%s\n", kijun_failure_message(job->why, KIJUN_ENGLISH).data);
    } else if (kijun_impact_about(job->found, &job->info) == KIJUN_OK) {
        printf("%.*s %.*s: %zu items, %zu links, %zu proposed\n",
               (int)job->info.checklist.length,
               job->info.checklist.data,
               (int)job->info.version.length,
               job->info.version.data,
               job->info.item_count,
               job->info.link_count,
               job->info.proposed_count);
    }
    kijun_failure_free(job->why);
    kijun_impact_free(job->found);
}

static int run(const kijun_assessor* assessor, int count, char** paths) {
    struct job jobs[most_lists] = {{0}};
    thrd_t threads[most_lists];
    int begun = 0;
    for (; begun < count; ++begun) {
        jobs[begun].assessor = assessor;
        jobs[begun].path = paths[begun];
        if (thrd_create(&threads[begun], assess, &jobs[begun]) != thrd_success) {
            break;
        }
    }
    for (int i = 0; i < begun; ++i) {
        thrd_join(threads[i], NULL);
        tell(&jobs[i]);
    }
    return begun == count ? 0 : 4;
}

int main(int count, char** files) {
    if (count < 4 || count > 3 + most_lists) {
        fprintf(stderr, "usage: threads OLD NEW CHECKLIST…\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_edition *before = NULL, *after = NULL;
    kijun_difference* changes = NULL;
    kijun_assessor* assessor = NULL;
    int code = 3;
    if (kijun_edition_open(kijun_text_of(files[1]), NULL, &why, &before) == KIJUN_OK &&
        kijun_edition_open(kijun_text_of(files[2]), NULL, &why, &after) == KIJUN_OK &&
        kijun_diff(before, after, NULL, &why, &changes) == KIJUN_OK &&
        kijun_assessor_make(changes, NULL, &why, &assessor) == KIJUN_OK) {
        code = run(assessor, count - 3, files + 3);
    } else {
        fprintf(stderr, "%s\n", kijun_failure_message(why, KIJUN_ENGLISH).data);
    }
    kijun_failure_free(why);
    kijun_assessor_free(assessor);
    kijun_difference_free(changes);
    kijun_edition_free(after);
    kijun_edition_free(before);
    return code;
}
