// Reviewers' answers taken into the ledger of a review, and what the ledger then holds.
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

static void print_ledger(const kijun_ledger* book, const kijun_findings* findings) {
    kijun_finding finding;
    finding.size = sizeof finding;
    for (size_t i = 0; kijun_findings_at(findings, i, &finding) == KIJUN_OK; ++i) {
        printf("KJ%04u line %u\n", (unsigned)finding.number, (unsigned)finding.line);
    }
    kijun_verdict verdict;
    verdict.size = sizeof verdict;
    for (size_t i = 0; kijun_ledger_verdict(book, i, &verdict) == KIJUN_OK; ++i) {
        if (verdict.answer == KIJUN_INCORPORATE) {
            print(verdict.date, " ");
            print(verdict.clause, "/");
            print(verdict.path, " item ");
            print(verdict.number, ": ");
            print(kijun_answer_word(verdict.answer), " because ");
            print(verdict.reason, "\n");
        }
    }
    kijun_ledger_info info;
    info.size = sizeof info;
    if (kijun_ledger_about(book, &info) == KIJUN_OK) {
        printf("%zu verdicts, %zu holes\n", info.verdict_count, info.hole_count);
    }
}

int main(int count, char** files) {
    if (count != 5) {
        fprintf(stderr, "usage: ledger REVIEW.xml ANSWERS LEDGER.xml DATE\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_review_file* file = NULL;
    kijun_review* review = NULL;
    kijun_answers* answers = NULL;
    kijun_ledger* book = NULL;
    kijun_findings* findings = NULL;
    kijun_review_options first_time = {0};
    first_time.size = sizeof first_time;
    first_time.may_begin_empty = 1;
    kijun_taking_options how = {0};
    how.size = sizeof how;
    how.date = kijun_text_of(files[4]); // of answers that have none of their own

    const int failed =
        kijun_review_file_open(kijun_text_of(files[1]), NULL, &why, &file) != KIJUN_OK ||
        kijun_review_open(file, &first_time, &why, &review) != KIJUN_OK ||
        kijun_answers_open(kijun_text_of(files[2]), NULL, &why, &answers) != KIJUN_OK ||
        kijun_review_take_in(
            review, (const kijun_answers* const[]){answers}, 1, &how, &why, &book) !=
            KIJUN_OK ||
        kijun_ledger_findings(book, KIJUN_ENGLISH, &why, &findings) != KIJUN_OK ||
        kijun_ledger_save(book, kijun_text_of(files[3]), &why) != KIJUN_OK;
    print_ledger(book, findings);
    kijun_findings_free(findings);
    kijun_ledger_free(book);
    kijun_answers_free(answers);
    kijun_review_free(review);
    kijun_review_file_free(file);
    return failed ? fail(why) : 0;
}
