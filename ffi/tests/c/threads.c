/* Sixteen threads ask one engine, and read one result, at the same time. */
#include <pthread.h>

#include "support.h"

enum { THREADS = 16, ROUNDS = 4 };

static kyhan_engine *engine;
static kyhan_result *shared;
static char *expected;
static size_t expected_length;

static kyhan_result *schedule(void) {
    kyhan_result *result;
    CHECK(kyhan_schedule(engine, 20240101, 20250101, NULL, 0, NULL, 0, 0, KYHAN_LANG_VI, &result) ==
          KYHAN_STATUS_OK);
    return result;
}

static size_t read_all(const kyhan_result *answer) {
    const kyhan_result *duties = kyhan_result_table(answer, 0, KYHAN_COLUMN_OCCURRENCES);
    size_t sum = 0, length;
    for (size_t row = 0; row < kyhan_result_rows(duties); row++) {
        CHECK(kyhan_result_text(duties, row, KYHAN_COLUMN_ID, &length) != NULL);
        sum += length + (size_t)kyhan_result_date(duties, row, KYHAN_COLUMN_DUE);
        const kyhan_result *trace = kyhan_result_table(duties, row, KYHAN_COLUMN_TRACE);
        for (size_t step = 0; step < kyhan_result_rows(trace); step++) {
            kyhan_result_text(trace, step, KYHAN_COLUMN_BECAUSE, &length);
            sum += length;
        }
    }
    return sum;
}

static size_t expected_sum;

static void *run(void *unused) {
    for (int round = 0; round < ROUNDS; round++) {
        CHECK(read_all(shared) == expected_sum);
        kyhan_result *own = schedule();
        CHECK(read_all(own) == expected_sum);
        kyhan_text *json;
        CHECK(kyhan_result_json(round % 2 == 0 ? own : shared, &json) == KYHAN_STATUS_OK);
        size_t length;
        const char *bytes = kyhan_text_bytes(json, &length);
        CHECK(length == expected_length && memcmp(bytes, expected, length) == 0);
        kyhan_text_free(json);
        kyhan_result_free(own);
    }
    return unused;
}

int main(int count, char **arguments) {
    CHECK(count > 1);
    engine = engine_of(count - 1, arguments + 1);
    kyhan_result *first = schedule();
    expected_sum = read_all(first);
    CHECK(expected_sum > 0);
    kyhan_text *json;
    CHECK(kyhan_result_json(first, &json) == KYHAN_STATUS_OK);
    expected = (char *)kyhan_text_bytes(json, &expected_length);
    shared = schedule(); /* nobody has read it yet: the threads fill it together */
    pthread_t threads[THREADS];
    for (int at = 0; at < THREADS; at++) {
        CHECK(pthread_create(&threads[at], NULL, run, NULL) == 0);
    }
    for (int at = 0; at < THREADS; at++) {
        CHECK(pthread_join(threads[at], NULL) == 0);
    }
    kyhan_result_free(shared);
    kyhan_text_free(json);
    kyhan_result_free(first);
    kyhan_engine_free(engine);
    printf("C: %d threads on one engine and one result agree\n", THREADS);
    return 0;
}
