// What in texts cites a standard wrongly, and a text with its citations written anew.
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

static void print_report(const kijun_check_report* report) {
    kijun_check_finding one;
    one.size = sizeof one;
    for (size_t i = 0; kijun_check_report_finding(report, i, &one) == KIJUN_OK; ++i) {
        print(one.file, ":");
        printf("%u:%u: ", (unsigned)one.line, (unsigned)one.column);
        print(kijun_check_why_word(one.why), ": ");
        print(one.citation, one.now.length > 0 ? " -> " : "\n");
        if (one.now.length > 0) {
            print(one.now, "\n");
        }
    }
    kijun_skipped left;
    left.size = sizeof left;
    for (size_t i = 0; kijun_check_report_skipped(report, i, KIJUN_ENGLISH, &left) == KIJUN_OK;
         ++i) {
        print(left.file, " was skipped: ");
        print(left.why, "\n");
    }
}

int main(int count, char** arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: check NEW OLD TEXT\n");
        return 2;
    }
    kijun_failure* why = NULL;
    kijun_edition *now = NULL, *was = NULL;
    kijun_checker* checker = NULL;
    kijun_check_report *found = NULL, *left = NULL;
    kijun_bytes* anew = NULL;
    const kijun_text text = kijun_text_of(arguments[3]);
    const char not_text[] = {'\x7f', 'E', 'L', 'F', '\0', '\1'};
    const kijun_named_bytes files[] = {{kijun_text_of("guide.txt"), text},
                                       {kijun_text_of("program"), {not_text, 6}}};
    const int failed =
        kijun_edition_open(kijun_text_of(arguments[1]), NULL, &why, &now) != KIJUN_OK ||
        kijun_edition_open(kijun_text_of(arguments[2]), NULL, &why, &was) != KIJUN_OK ||
        kijun_checker_make(now, was, NULL, &why, &checker) != KIJUN_OK ||
        kijun_checker_check_bytes(checker, files, 2, &why, &found) != KIJUN_OK ||
        kijun_checker_fix(checker, files[0].name, text, &why, &left, &anew) != KIJUN_OK;
    print_report(found);
    printf("anew: ");
    print(kijun_bytes_text(anew), "\nleft:\n");
    print_report(left);
    kijun_bytes_free(anew);
    kijun_check_report_free(left);
    kijun_check_report_free(found);
    kijun_checker_free(checker);
    kijun_edition_free(was);
    kijun_edition_free(now);
    return failed ? fail(why) : 0;
}
