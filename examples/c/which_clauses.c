// Which clauses a text means, as one edition numbers them, and where in the text it says so.
#include <kijun/kijun.h>

#include <stdio.h>

static int fail(kijun_failure* why) {
    fprintf(stderr, "%s\n", kijun_failure_message(why, KIJUN_ENGLISH).data);
    kijun_failure_free(why);
    return 3;
}

static void print(const char* before, kijun_text text) {
    printf("%s%.*s", before, (int)text.length, text.data);
}

static void print_all(const kijun_citations* found, const kijun_findings* findings) {
    kijun_citation cited;
    cited.size = sizeof cited;
    for (size_t i = 0; kijun_citations_at(found, i, &cited) == KIJUN_OK; ++i) {
        print("", cited.text);
        printf(":");
        kijun_text clause;
        for (size_t j = 0; kijun_citations_clause(found, i, j, &clause) == KIJUN_OK; ++j) {
            print(" ", clause);
        }
        printf("\n");
    }
    kijun_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; kijun_findings_at(findings, i, &finding) == KIJUN_OK; ++i) {
        print("", finding.message);
        printf("\n");
    }
}

int main(int count, char** arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: which_clauses EDITION TEXT\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_edition* edition = NULL;
    kijun_citations* found = NULL;
    kijun_findings* findings = NULL;
    const int failed =
        kijun_edition_open(kijun_text_of(arguments[1]), NULL, &why, &edition) != KIJUN_OK ||
        kijun_cite(kijun_text_of(arguments[2]), edition, &why, &found) != KIJUN_OK ||
        kijun_citations_findings(found, KIJUN_ENGLISH, &why, &findings) != KIJUN_OK;
    print_all(found, findings);
    kijun_findings_free(findings);
    kijun_citations_free(found);
    kijun_edition_free(edition);
    return failed ? fail(why) : 0;
}
