// One place through several editions: where it stood in each, and what happened to it.
#include <kijun/kijun.h>

#include <stdio.h>

enum { most_editions = 16 };

static int fail(kijun_failure* why) {
    fprintf(stderr, "%s\n", kijun_failure_message(why, KIJUN_ENGLISH).data);
    kijun_text near;
    for (size_t i = 0; kijun_failure_detail(why, i, &near) == KIJUN_OK; ++i) {
        fprintf(stderr, "perhaps %.*s\n", (int)near.length, near.data);
    }
    kijun_failure_free(why);
    return 3;
}

static void print_states(const kijun_history* history) {
    kijun_history_state state;
    state.size = sizeof state;
    for (size_t i = 0; kijun_history_at(history, i, &state) == KIJUN_OK; ++i) {
        printf("%.*s:", (int)state.edition.length, state.edition.data);
        kijun_text place;
        for (size_t j = 0; kijun_history_place(history, i, j, &place) == KIJUN_OK; ++j) {
            printf(" %.*s", (int)place.length, place.data);
        }
        if (state.happened) {
            const kijun_text kind = kijun_change_kind_word(state.kind);
            printf(" (%.*s%s)",
                   (int)kind.length,
                   kind.data,
                   state.edited ? ", wording changed" : "");
        }
        printf("\n");
    }
}

int main(int count, char** arguments) {
    if (count < 4 || count > 2 + most_editions) {
        fprintf(stderr, "usage: history PLACE EDITION EDITION…\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_edition* editions[most_editions] = {0};
    const kijun_edition* given[most_editions] = {0};
    kijun_chain* chain = NULL;
    kijun_history* history = NULL;
    const size_t editions_count = (size_t)count - 2;
    kijun_status status = KIJUN_OK;
    for (size_t i = 0; status == KIJUN_OK && i < editions_count; ++i) {
        status = kijun_edition_open(kijun_text_of(arguments[i + 2]), NULL, &why, &editions[i]);
        given[i] = editions[i];
    }
    if (status == KIJUN_OK) {
        status = kijun_chain_make(given, editions_count, NULL, &why, &chain);
    }
    if (status == KIJUN_OK) {
        status =
            kijun_chain_history(chain, kijun_text_of(arguments[1]), KIJUN_NONE, &why, &history);
    }
    print_states(history);
    kijun_history_free(history);
    kijun_chain_free(chain);
    for (size_t i = 0; i < editions_count; ++i) {
        kijun_edition_free(editions[i]);
    }
    return status == KIJUN_OK ? 0 : fail(why);
}
