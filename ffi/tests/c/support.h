/* What the C tests share: checks that end the program, files read whole. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kyhan.h>

#define CHECK(condition)                                                          \
    do {                                                                          \
        if (!(condition)) {                                                       \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
            exit(1);                                                              \
        }                                                                         \
    } while (0)

typedef struct {
    char *bytes;
    size_t length;
} file;

/* The whole file; bytes is NULL when there is none. */
static inline file read_file(const char *path) {
    file read = {NULL, 0};
    FILE *stream = fopen(path, "rb");
    if (stream == NULL) {
        return read;
    }
    CHECK(fseek(stream, 0, SEEK_END) == 0);
    read.length = (size_t)ftell(stream);
    rewind(stream);
    /* No byte to spare, so that reading past the end is seen. */
    read.bytes = malloc(read.length > 0 ? read.length : 1);
    CHECK(read.bytes != NULL);
    CHECK(fread(read.bytes, 1, read.length, stream) == read.length);
    fclose(stream);
    return read;
}

/* The engine of the plans at these paths. */
static inline kyhan_engine *engine_of(int count, char **paths) {
    const char *documents[16];
    size_t lengths[16];
    CHECK(count <= 16);
    for (int at = 0; at < count; at++) {
        file plan = read_file(paths[at]);
        CHECK(plan.bytes != NULL);
        documents[at] = plan.bytes;
        lengths[at] = plan.length;
    }
    kyhan_engine *engine;
    kyhan_result *error;
    CHECK(kyhan_engine_new(documents, lengths, (size_t)count, KYHAN_LANG_VI, &engine, &error) ==
          KYHAN_STATUS_OK);
    CHECK(engine != NULL && error == NULL);
    for (int at = 0; at < count; at++) {
        free((char *)documents[at]);
    }
    return engine;
}

static inline int text_is(const char *bytes, size_t length, const char *expected) {
    /* A NUL stands after every text. */
    return bytes != NULL && length == strlen(expected) && strcmp(bytes, expected) == 0;
}

/* The resident memory of this process in kB. */
static inline long resident_kb(void) {
    long kb = -1;
    char line[256];
    FILE *status = fopen("/proc/self/status", "r");
    CHECK(status != NULL);
    while (fgets(line, sizeof line, status) != NULL) {
        if (sscanf(line, "VmRSS: %ld kB", &kb) == 1) {
            break;
        }
    }
    fclose(status);
    CHECK(kb > 0);
    return kb;
}

#endif
