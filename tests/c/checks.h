// Checks that go on, so that one run tells all that is wrong. One source of a program includes
// it.
#pragma once

#include <stdio.h>
#include <string.h>

static int checks_failed;
static int checks_made;

#define CHECK(what) (++checks_made, (what) ? (void)0 : check_failed(__FILE__, __LINE__, #what))

static void check_failed(const char* file, int line, const char* what) {
    fprintf(stderr, "%s:%d: not so: %s\n", file, line, what);
    ++checks_failed;
}

// Ends a program: how many checks there were, and whether all held.
static int checks_done(void) {
    printf("%d checks\n", checks_made);
    return checks_failed == 0 && checks_made > 0 ? 0 : 1;
}
