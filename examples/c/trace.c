// What the items of a checklist cite in an edition, and what nobody cites.
#include <kijun/kijun.h>

#include <stdio.h>

static int fail(kijun_failure* why) {
    fprintf(stderr, "%s\n", kijun_failure_message(why, KIJUN_ENGLISH).data);
    kijun_failure_free(why);
    return 3;
}

static void print(kijun_text text, const char* behind) {
    printf("%.*s%s", (int)text.length, text.data, behind);
}

static void print_graph(const kijun_trace* trace) {
    kijun_edge edge;
    edge.size = sizeof edge;
    for (size_t i = 0; kijun_trace_edge(trace, i, &edge) == KIJUN_OK; ++i) {
        kijun_vertex from, to;
        from.size = sizeof from;
        to.size = sizeof to;
        if (edge.kind == KIJUN_EDGE_RELATES &&
            kijun_trace_vertex(trace, edge.from, &from) == KIJUN_OK &&
            kijun_trace_vertex(trace, edge.to, &to) == KIJUN_OK) {
            print(from.name, " -> ");
            print(to.name, " (");
            print(edge.note, ")\n");
        }
    }
    kijun_dangling_citation dangling;
    dangling.size = sizeof dangling;
    for (size_t i = 0; kijun_trace_dangling(trace, i, &dangling) == KIJUN_OK; ++i) {
        print(dangling.from, " cites what is not there: ");
        print(dangling.citation, "\n");
    }
    kijun_trace_info info;
    info.size = sizeof info;
    if (kijun_trace_about(trace, &info) == KIJUN_OK) {
        printf("%zu clauses that no item cites\n", info.uncovered_count);
    }
}

int main(int count, char** files) {
    if (count != 3) {
        fprintf(stderr, "usage: trace EDITION CHECKLIST\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_edition* edition = NULL;
    kijun_checklist* items = NULL;
    kijun_trace* trace = NULL;
    int failed =
        kijun_edition_open(kijun_text_of(files[1]), NULL, &why, &edition) != KIJUN_OK ||
        kijun_checklist_open(kijun_text_of(files[2]), NULL, &why, &items) != KIJUN_OK;
    if (!failed) {
        const kijun_edition* const editions[] = {edition};
        const kijun_checklist* const checklists[] = {items};
        kijun_trace_inputs inputs = {0};
        inputs.size = sizeof inputs;
        inputs.editions = editions;
        inputs.edition_count = 1;
        inputs.checklists = checklists;
        inputs.checklist_count = 1;
        failed = kijun_trace_make(&inputs, &why, &trace) != KIJUN_OK;
    }
    print_graph(trace);
    kijun_trace_free(trace);
    kijun_checklist_free(items);
    kijun_edition_free(edition);
    return failed ? fail(why) : 0;
}
