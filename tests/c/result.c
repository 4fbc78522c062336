// Any result in any form, made by the C calls: result WHAT FORMAT [NAME=VALUE]… INPUT…
// same_results compares what it prints with what the command line prints.
#include <kijun/kijun.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_inputs = 16 };

// The command line, taken apart.
static struct {
    const char* what;
    kijun_format format;
    kijun_writing_options writing;
    kijun_diff_options comparing;
    kijun_reading_options reading;
    kijun_proposals proposals;
    const char* edition;
    const char* was;
    const char* notes;
    const char* relations;
    const char* ledger;
    const char* inputs[most_inputs];
    size_t count;
} asked;

// Everything that is freed at the end, whatever it comes to.
static kijun_failure* why;
static kijun_edition* editions[most_inputs];
static kijun_checklist* items;
static kijun_notes* notes;
static kijun_relations* relations;
static kijun_ledger* ledger;
static kijun_difference* changes;
static kijun_bytes* bytes;

static void must(kijun_status status) {
    if (status != KIJUN_OK) {
        fprintf(stderr, "%d: %s\n", status, kijun_failure_message(why, KIJUN_ENGLISH).data);
        exit(3);
    }
}

static kijun_edition* open_edition(const char* path) {
    kijun_edition* edition = NULL;
    must(kijun_edition_open(kijun_text_of(path), &asked.reading, &why, &edition));
    return edition;
}

static void open_besides(void) {
    if (asked.notes != NULL) {
        must(kijun_notes_open(kijun_text_of(asked.notes), editions[1], NULL, &why, &notes));
    }
    if (asked.relations != NULL) {
        must(kijun_relations_open(kijun_text_of(asked.relations), NULL, &why, &relations));
    }
    if (asked.ledger != NULL) {
        must(kijun_ledger_open(kijun_text_of(asked.ledger), NULL, &why, &ledger));
    }
}

static void make_difference(void) {
    editions[0] = open_edition(asked.inputs[0]);
    editions[1] = open_edition(asked.inputs[1]);
    must(kijun_diff(editions[0], editions[1], &asked.comparing, &why, &changes));
}

static void make_edition(void) {
    editions[0] = open_edition(asked.inputs[0]);
    must(kijun_edition_write(editions[0], asked.format, &asked.writing, &why, &bytes));
}

static void make_checklist(void) {
    must(kijun_checklist_open(kijun_text_of(asked.inputs[0]), &asked.reading, &why, &items));
    must(kijun_checklist_write(items, asked.format, &asked.writing, &why, &bytes));
}

static void make_document(void) {
    kijun_document* document = NULL;
    must(kijun_document_open(kijun_text_of(asked.inputs[0]), &asked.reading, &why, &document));
    must(kijun_document_write(document, asked.format, &asked.writing, &why, &bytes));
    kijun_document_free(document);
}

static void make_notes(void) {
    must(kijun_notes_open(kijun_text_of(asked.inputs[0]), NULL, NULL, &why, &notes));
    must(kijun_notes_write(notes, asked.format, &asked.writing, &why, &bytes));
}

static void make_answers(void) {
    kijun_answers* answers = NULL;
    must(kijun_answers_open(kijun_text_of(asked.inputs[0]), NULL, &why, &answers));
    must(kijun_answers_write(answers, asked.format, &asked.writing, &why, &bytes));
    kijun_answers_free(answers);
}

static void make_published(void) {
    kijun_published* paper = NULL;
    must(kijun_published_open(kijun_text_of(asked.inputs[0]), NULL, &why, &paper));
    must(kijun_published_write(paper, asked.format, &asked.writing, &why, &bytes));
    kijun_published_free(paper);
}

static void make_ledger(void) {
    must(kijun_ledger_open(kijun_text_of(asked.inputs[0]), NULL, &why, &ledger));
    must(kijun_ledger_write(ledger, asked.format, &asked.writing, &why, &bytes));
}

static void make_relations(void) {
    must(kijun_relations_open(kijun_text_of(asked.inputs[0]), NULL, &why, &relations));
    must(kijun_relations_write(relations, asked.format, &asked.writing, &why, &bytes));
}

static void make_citations(void) {
    kijun_citations* cited = NULL;
    editions[0] = asked.edition == NULL ? NULL : open_edition(asked.edition);
    must(kijun_cite(kijun_text_of(asked.inputs[0]), editions[0], &why, &cited));
    must(kijun_citations_write(cited, asked.format, &asked.writing, &why, &bytes));
    kijun_citations_free(cited);
}

static void make_diff(void) {
    make_difference();
    must(kijun_difference_write(changes, asked.format, &asked.writing, &why, &bytes));
}

static void make_match(void) {
    kijun_matches* matches = NULL;
    editions[0] = open_edition(asked.inputs[0]);
    editions[1] = open_edition(asked.inputs[1]);
    must(kijun_match(editions[0], editions[1], 3, &why, &matches));
    must(kijun_matches_write(matches, asked.format, &asked.writing, &why, &bytes));
    kijun_matches_free(matches);
}

static kijun_chain* make_chain_of(size_t first) {
    kijun_chain* chain = NULL;
    const size_t count = asked.count - first;
    const kijun_edition* given[most_inputs] = {0};
    for (size_t i = 0; i < count; ++i) {
        given[i] = editions[i] = open_edition(asked.inputs[first + i]);
    }
    must(kijun_chain_make(given, count, &asked.comparing, &why, &chain));
    return chain;
}

static void make_chain(void) {
    kijun_chain* const chain = make_chain_of(0);
    must(kijun_chain_write(chain, asked.format, &asked.writing, &why, &bytes));
    kijun_chain_free(chain);
}

static void make_step(void) { // the second of a chain's
    kijun_chain* chain = make_chain_of(0);
    must(kijun_chain_step(chain, 1, &why, &changes));
    kijun_chain_free(chain); // which the difference does not need
    must(kijun_difference_write(changes, asked.format, &asked.writing, &why, &bytes));
}

static void make_history(void) {
    kijun_history* history = NULL;
    kijun_chain* chain = make_chain_of(1);
    must(
        kijun_chain_history(chain, kijun_text_of(asked.inputs[0]), KIJUN_NONE, &why, &history));
    kijun_chain_free(chain);
    must(kijun_history_write(history, asked.format, &asked.writing, &why, &bytes));
    kijun_history_free(history);
}

static void make_impact(void) {
    kijun_assessor* assessor = NULL;
    kijun_impact* impact = NULL;
    make_difference();
    open_besides();
    must(kijun_checklist_open(kijun_text_of(asked.inputs[2]), &asked.reading, &why, &items));
    const kijun_assessor_options how = {sizeof how, notes, asked.proposals, 0};
    must(kijun_assessor_make(changes, &how, &why, &assessor));
    const kijun_assessing_options besides = {sizeof besides, relations, ledger};
    must(kijun_assess(assessor, items, &besides, &why, &impact));
    kijun_assessor_free(assessor);
    must(kijun_impact_write(impact, asked.format, &asked.writing, &why, &bytes));
    kijun_impact_free(impact);
}

static void make_hold(void) { // a review without a file
    kijun_review* review = NULL;
    editions[0] = open_edition(asked.inputs[0]);
    editions[1] = open_edition(asked.inputs[1]);
    open_besides();
    must(kijun_checklist_open(kijun_text_of(asked.inputs[2]), &asked.reading, &why, &items));
    const kijun_review_parts parts = {
        sizeof parts, editions[0], editions[1], items, notes, ledger, NULL, NULL};
    must(kijun_review_hold(&parts, &why, &review));
    must(kijun_review_write(review, asked.format, &asked.writing, &why, &bytes));
    kijun_review_free(review);
}

static void make_review(void) {
    kijun_review_file* file = NULL;
    kijun_review* review = NULL;
    must(kijun_review_file_open(kijun_text_of(asked.inputs[0]), NULL, &why, &file));
    must(kijun_review_open(file, NULL, &why, &review));
    kijun_review_file_free(file);
    must(kijun_review_write(review, asked.format, &asked.writing, &why, &bytes));
    kijun_review_free(review);
}

static void make_trace(void) { // editions, then one checklist
    kijun_trace* trace = NULL;
    const size_t last = asked.count - 1;
    for (size_t i = 0; i < last; ++i) {
        editions[i] = open_edition(asked.inputs[i]);
    }
    open_besides();
    must(kijun_checklist_open(kijun_text_of(asked.inputs[last]), &asked.reading, &why, &items));
    const kijun_edition* given[most_inputs] = {0};
    memcpy((void*)given, (const void*)editions, sizeof given);
    const kijun_checklist* const lists[] = {items};
    const kijun_trace_inputs inputs = {sizeof inputs, given, last, lists, 1, relations, ledger};
    must(kijun_trace_make(&inputs, &why, &trace));
    must(kijun_trace_write(trace, asked.format, &asked.writing, &why, &bytes));
    kijun_trace_free(trace);
}

static void make_check(void) {
    kijun_checker* checker = NULL;
    kijun_check_report* report = NULL;
    kijun_text paths[most_inputs];
    for (size_t i = 0; i < asked.count; ++i) {
        paths[i] = kijun_text_of(asked.inputs[i]);
    }
    editions[0] = open_edition(asked.edition);
    editions[1] = asked.was == NULL ? NULL : open_edition(asked.was);
    must(kijun_checker_make(editions[0], editions[1], NULL, &why, &checker));
    must(kijun_checker_check_files(checker, paths, asked.count, &why, &report));
    kijun_checker_free(checker);
    must(kijun_check_report_write(report, asked.format, &asked.writing, &why, &bytes));
    kijun_check_report_free(report);
}

static const struct {
    const char* name;
    void (*make)(void);
} makers[] = {{"edition", make_edition},
              {"checklist", make_checklist},
              {"document", make_document},
              {"notes", make_notes},
              {"answers", make_answers},
              {"ledger", make_ledger},
              {"published", make_published},
              {"relations", make_relations},
              {"cite", make_citations},
              {"diff", make_diff},
              {"match", make_match},
              {"chain", make_chain},
              {"step", make_step},
              {"history", make_history},
              {"impact", make_impact},
              {"hold", make_hold},
              {"review", make_review},
              {"trace", make_trace},
              {"check", make_check}};

// By the numbers of kijun_format and kijun_paper.
static const char* const formats[] = {"json",
                                      "xml",
                                      "text",
                                      "html",
                                      "docx",
                                      "xlsx",
                                      "markdown",
                                      "csv",
                                      "sarif",
                                      "graphml",
                                      "dot",
                                      "sql",
                                      "nodes",
                                      "edges",
                                      "oscal-mapping",
                                      "oscal-mapping-xml",
                                      "reqif"};
static const char* const papers[] = {"usual",
                                     "changes",
                                     "comparison",
                                     "tracked",
                                     "policy",
                                     "reference",
                                     "figure-1",
                                     "figure-2",
                                     "settlement",
                                     "trace-matrix",
                                     "answers",
                                     "report"};
static const char* const proposals[] = {"suggested", "indirect", "none"};

static int32_t number_of(const char* word, const char* const* words, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        if (strcmp(word, words[i]) == 0) {
            return (int32_t)i;
        }
    }
    fprintf(stderr, "unknown: %s\n", word);
    exit(2);
}

// Is it NAME=VALUE of this name? Then the value.
static const char* value_of(const char* argument, const char* name) {
    const size_t length = strlen(name);
    return strncmp(argument, name, length) == 0 && argument[length] == '='
               ? argument + length + 1
               : NULL;
}

static void take(const char* argument) {
    const char* value = NULL;
    if ((value = value_of(argument, "lang")) != NULL) {
        asked.writing.language = strcmp(value, "en") == 0 ? KIJUN_ENGLISH : KIJUN_JAPANESE;
    } else if ((value = value_of(argument, "paper")) != NULL) {
        asked.writing.paper = number_of(value, papers, sizeof papers / sizeof papers[0]);
    } else if ((value = value_of(argument, "proposals")) != NULL) {
        asked.proposals = number_of(value, proposals, 3);
    } else if ((value = value_of(argument, "threads")) != NULL) {
        asked.comparing.threads = asked.writing.threads = (size_t)atoi(value);
    } else if ((value = value_of(argument, "old_first")) != NULL) {
        asked.writing.old_first = atoi(value);
    } else if ((value = value_of(argument, "without_changes")) != NULL) {
        asked.writing.without_changes = atoi(value);
    } else if ((value = value_of(argument, "author")) != NULL) {
        asked.writing.author = kijun_text_of(value);
    } else if ((value = value_of(argument, "date")) != NULL) {
        asked.writing.date = kijun_text_of(value);
    } else if ((value = value_of(argument, "version")) != NULL) {
        asked.writing.program_version = kijun_text_of(value);
    } else if ((value = value_of(argument, "columns")) != NULL) {
        asked.reading.columns = kijun_text_of(value);
    } else if ((value = value_of(argument, "original")) != NULL) {
        asked.reading.original = atoi(value);
    } else if ((value = value_of(argument, "edition")) != NULL) {
        asked.edition = value;
    } else if ((value = value_of(argument, "was")) != NULL) {
        asked.was = value;
    } else if ((value = value_of(argument, "notes")) != NULL) {
        asked.notes = value;
    } else if ((value = value_of(argument, "relations")) != NULL) {
        asked.relations = value;
    } else if ((value = value_of(argument, "ledger")) != NULL) {
        asked.ledger = value;
    } else if (asked.count < most_inputs) {
        asked.inputs[asked.count++] = argument;
    }
}

int main(int count, char** arguments) {
    if (count < 4) {
        fprintf(stderr, "usage: result WHAT FORMAT [NAME=VALUE]… INPUT…\n");
        return 2;
    }
    asked.writing.size = sizeof asked.writing;
    asked.comparing.size = sizeof asked.comparing;
    asked.reading.size = sizeof asked.reading;
    asked.what = arguments[1];
    asked.format = number_of(arguments[2], formats, sizeof formats / sizeof formats[0]);
    for (int i = 3; i < count; ++i) {
        take(arguments[i]);
    }
    for (size_t i = 0; i < sizeof makers / sizeof makers[0]; ++i) {
        if (strcmp(asked.what, makers[i].name) == 0) {
            makers[i].make();
        }
    }
    const kijun_text text = kijun_bytes_text(bytes);
    fwrite(text.data, 1, text.length, stdout);
    const int code = bytes == NULL ? 2 : 0;
    kijun_bytes_free(bytes);
    kijun_difference_free(changes);
    kijun_ledger_free(ledger);
    kijun_relations_free(relations);
    kijun_notes_free(notes);
    kijun_checklist_free(items);
    for (size_t i = 0; i < most_inputs; ++i) {
        kijun_edition_free(editions[i]);
    }
    return code;
}
