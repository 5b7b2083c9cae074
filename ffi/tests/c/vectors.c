/* Runs the vectors through the C interface: for every folder with a
 * request.json below the one given, the answer must be the bytes of
 * expect.json, a newline at the end aside. Each is asked in four ways. A number after
 * the folder, N, asks for every Nth vector alone. */
#include <dirent.h>
#include <sys/stat.h>

#include "support.h"

enum { MOST_DOCUMENTS = 64 };

static int failures, cases, found, every = 1;

static int is_register(const char *name) {
    size_t length = strlen(name);
    return strncmp(name, "register", 8) == 0 && length > 5 &&
           strcmp(name + length - 5, ".json") == 0;
}

static void compare(const char *folder, const char *door, file expected, kyhan_text *text) {
    size_t length;
    const char *bytes = kyhan_text_bytes(text, &length);
    if (length + 1 != expected.length || expected.bytes[length] != '\n' ||
        memcmp(bytes, expected.bytes, length) != 0) {
        fprintf(stderr, "%s: %s gives\n%.*s\n", folder, door, (int)length, bytes);
        failures++;
    }
    kyhan_text_free(text);
}

static void check_status(const char *folder, int32_t status, int is_error) {
    if ((status != KYHAN_STATUS_OK) != is_error) {
        fprintf(stderr, "%s: the status is %d\n", folder, status);
        failures++;
    }
}

/* The JSON of a result, which is freed. */
static kyhan_text *json_of(kyhan_result *result) {
    kyhan_text *text;
    CHECK(kyhan_result_json(result, &text) == KYHAN_STATUS_OK);
    kyhan_result_free(result);
    return text;
}

static void run_case(const char *folder, file request, char names[][256], size_t count) {
    if (found++ % every != 0) {
        return;
    }
    char path[4096];
    const char *documents[MOST_DOCUMENTS];
    size_t lengths[MOST_DOCUMENTS];
    for (size_t position = 0; position < count; position++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[position]);
        file document = read_file(path);
        CHECK(document.bytes != NULL);
        documents[position] = document.bytes;
        lengths[position] = document.length;
    }
    snprintf(path, sizeof path, "%s/expect.json", folder);
    file expected = read_file(path);
    if (expected.bytes == NULL) {
        fprintf(stderr, "%s: there is no expect.json\n", folder);
        failures++;
        return;
    }
    int is_error = expected.length > 18 && memcmp(expected.bytes, "{\"kyhan\":1,\"error\":", 19) == 0;
    cases++;

    kyhan_text *text;
    int32_t status = kyhan_answer_once(documents, lengths, count, request.bytes, request.length, &text);
    check_status(folder, status, is_error);
    compare(folder, "kyhan_answer_once", expected, text);

    kyhan_engine *engine;
    kyhan_result *result;
    int is_english = 0;
    for (size_t at = 0; at + 4 <= request.length; at++) {
        is_english |= memcmp(request.bytes + at, "\"en\"", 4) == 0;
    }
    int32_t lang = is_english ? KYHAN_LANG_EN : KYHAN_LANG_VI;
    if (kyhan_engine_new(documents, lengths, count, lang, &engine, &result) != KYHAN_STATUS_OK) {
        check_status(folder, 1, is_error && engine == NULL);
        compare(folder, "kyhan_engine_new", expected, json_of(result));
    } else {
        CHECK(engine != NULL && result == NULL);
        status = kyhan_answer(engine, request.bytes, request.length, &text);
        check_status(folder, status, is_error);
        compare(folder, "kyhan_answer", expected, text);
        status = kyhan_query(engine, request.bytes, request.length, &result);
        check_status(folder, status, is_error);
        kyhan_engine_free(engine);
        compare(folder, "kyhan_query", expected, json_of(result));
    }
    for (size_t position = 0; position < count; position++) {
        free((char *)documents[position]);
    }
    free(expected.bytes);
}

static void walk(const char *folder) {
    struct dirent **entries;
    int count = scandir(folder, &entries, NULL, alphasort);
    CHECK(count >= 0);
    static char names[MOST_DOCUMENTS][256];
    size_t registers = 0;
    char path[4096];
    snprintf(path, sizeof path, "%s/request.json", folder);
    file request = read_file(path);
    for (int at = 0; at < count; at++) {
        const char *name = entries[at]->d_name;
        snprintf(path, sizeof path, "%s/%s", folder, name);
        struct stat about;
        CHECK(stat(path, &about) == 0);
        if (request.bytes == NULL && S_ISDIR(about.st_mode) && name[0] != '.') {
            walk(path);
        } else if (request.bytes != NULL && is_register(name)) {
            CHECK(registers < MOST_DOCUMENTS);
            snprintf(names[registers++], sizeof names[0], "%s", name);
        }
        free(entries[at]);
    }
    free(entries);
    snprintf(path, sizeof path, "%s/PLANS", folder);
    file plans = read_file(path);
    /* Names of example plans, one a line, in the place of documents. */
    for (size_t from = 0, at = 0; at < plans.length; at++) {
        if (plans.bytes[at] == '\n') {
            CHECK(registers < MOST_DOCUMENTS);
            snprintf(names[registers++], sizeof names[0], "../../../../examples/plans/%.*s",
                     (int)(at - from), plans.bytes + from);
            from = at + 1;
        }
    }
    free(plans.bytes);
    if (request.bytes != NULL) {
        run_case(folder, request, names, registers);
        free(request.bytes);
    }
}

int main(int count, char **arguments) {
    CHECK(count == 2 || count == 3);
    if (count == 3) {
        every = atoi(arguments[2]);
        CHECK(every > 0);
    }
    CHECK(kyhan_abi_version() == KYHAN_ABI_VERSION);
    walk(arguments[1]);
    printf("C: %d vectors, %d differences\n", cases, failures);
    return failures > 0 || cases == 0;
}
