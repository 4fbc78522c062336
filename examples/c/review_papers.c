// Every paper of one annual review, as `kijun review` writes them, and what the review
// concludes.
#include <kijun/kijun.h>

#include <stdio.h>

static int fail(kijun_failure* why) {
    fprintf(stderr, "%s\n", kijun_failure_message(why, KIJUN_ENGLISH).data);
    kijun_failure_free(why);
    return 3;
}

struct paper {
    const char* file;
    kijun_format format;
    kijun_paper paper;
};

static const struct paper papers[] = {
    {"review.json", KIJUN_JSON, KIJUN_PAPER_USUAL},
    {"report.html", KIJUN_HTML, KIJUN_PAPER_REPORT},
    {"policy.docx", KIJUN_DOCX, KIJUN_PAPER_POLICY},
    {"policy.html", KIJUN_HTML, KIJUN_PAPER_POLICY},
    {"reference.md", KIJUN_MARKDOWN, KIJUN_PAPER_REFERENCE},
    {"figure-1.csv", KIJUN_CSV, KIJUN_PAPER_FIGURE_1},
    {"figure-2.txt", KIJUN_TEXT, KIJUN_PAPER_FIGURE_2},
    {"changes.csv", KIJUN_CSV, KIJUN_PAPER_CHANGES},
    {"settlement.md", KIJUN_MARKDOWN, KIJUN_PAPER_SETTLEMENT},
    {"comparison.docx", KIJUN_DOCX, KIJUN_PAPER_COMPARISON},
    {"trace-matrix.xlsx", KIJUN_XLSX, KIJUN_PAPER_TRACE_MATRIX},
    {"answers.xlsx", KIJUN_XLSX, KIJUN_PAPER_ANSWERS},
    {"tracked.docx", KIJUN_DOCX, KIJUN_PAPER_TRACKED},
};

static kijun_status write_paper(const kijun_review* review,
                                const struct paper* which,
                                const char* folder,
                                kijun_failure** why) {
    kijun_writing_options how = {0};
    how.size = sizeof how;
    how.paper = which->paper;
    kijun_bytes* bytes = NULL;
    kijun_status status = kijun_review_write(review, which->format, &how, why, &bytes);
    if (status == KIJUN_OK) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, which->file);
        status = kijun_bytes_save(bytes, kijun_text_of(path), why);
    }
    kijun_bytes_free(bytes);
    return status;
}

static void print_conclusion(const kijun_review* review) {
    kijun_review_info info;
    info.size = sizeof info;
    if (kijun_review_about(review, &info) != KIJUN_OK) {
        return;
    }
    printf("revision: %s\n", info.needs_revision ? "needed" : "not needed");
    kijun_revised_item item;
    item.size = sizeof item;
    for (size_t i = 0; kijun_review_item(review, i, &item) == KIJUN_OK; ++i) {
        printf("item %.*s:", (int)item.number.length, item.number.data);
        kijun_text clause;
        for (size_t j = 0;
             kijun_review_item_text(review, i, KIJUN_NEW_CLAUSES, j, &clause) == KIJUN_OK;
             ++j) {
            printf(" +%.*s", (int)clause.length, clause.data);
        }
        printf("\n");
    }
    printf("rows: %zu, open questions: %zu\n", info.row_count, info.open_questions);
    printf("unchanged %zu, editorial %zu, carried over %zu, answered %zu, to answer %zu\n",
           info.unchanged,
           info.editorial,
           info.carried_over,
           info.answered,
           info.to_answer);
}

int main(int count, char** arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: review_papers REVIEW.xml FOLDER\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_review_file* file = NULL;
    kijun_review* review = NULL;
    kijun_status status =
        kijun_review_file_open(kijun_text_of(arguments[1]), NULL, &why, &file);
    if (status == KIJUN_OK) {
        status = kijun_review_open(file, NULL, &why, &review);
    }
    print_conclusion(review);
    for (size_t i = 0; status == KIJUN_OK && i < sizeof papers / sizeof papers[0]; ++i) {
        status = write_paper(review, &papers[i], arguments[2], &why);
    }
    kijun_review_free(review);
    kijun_review_file_free(file);
    return status == KIJUN_OK ? 0 : fail(why);
}
