/* Many rounds of making, asking, reading and freeing, errors among them, do not make
 * the process grow. What a round leaves behind, valgrind counts by the byte. */
#include "support.h"

static const char PLAN[] =
    "{\"kyhan\":1,\"agencies\":[{\"id\":\"a\",\"name\":\"Sở Y tế\",\"level\":\"province\"}],"
    "\"instruments\":[{\"id\":\"p\",\"kind\":\"plan\",\"title\":\"Kế hoạch\"}],"
    "\"obligations\":[{\"id\":\"p.1\",\"instrument\":\"p\",\"provision\":\"1\",\"title\":\"Báo cáo\","
    "\"action\":\"report\",\"bearers\":[\"a\"],"
    "\"timing\":{\"once\":{\"when\":\"2024-12-15\",\"bound\":\"before\"}}}]}";

static void one_round(int is_bad) {
    const char *document = PLAN;
    size_t length = sizeof PLAN - 1 - (is_bad ? 1 : 0);
    kyhan_engine *engine;
    kyhan_result *result;
    kyhan_text *text;
    int32_t status = kyhan_engine_new(&document, &length, 1, KYHAN_LANG_EN, &engine, &result);
    CHECK((status != KYHAN_STATUS_OK) == is_bad);
    if (is_bad) {
        kyhan_result_free(result);
        return;
    }
    CHECK(kyhan_schedule(engine, 20240101, 20250101, "a", 1, NULL, 0, 0, KYHAN_LANG_VI, &result) ==
          KYHAN_STATUS_OK);
    const kyhan_result *duties = kyhan_result_table(result, 0, KYHAN_COLUMN_OCCURRENCES);
    CHECK(kyhan_result_text(duties, 0, KYHAN_COLUMN_ID, &length) != NULL);
    CHECK(kyhan_result_rows(kyhan_result_table(duties, 0, KYHAN_COLUMN_TRACE)) > 0);
    CHECK(kyhan_result_table(result, 0, KYHAN_COLUMN_DIAGNOSTICS) != NULL);
    kyhan_result_free(result);
    CHECK(kyhan_explain(engine, "x", 1, NULL, KYHAN_LANG_VI, &result) == KYHAN_STATUS_INVALID_REQUEST);
    kyhan_result_free(result);
    kyhan_rows *records;
    CHECK(kyhan_rows_new(&records) == KYHAN_STATUS_OK);
    kyhan_rows_add(records);
    kyhan_rows_set_text(records, KYHAN_COLUMN_OCCURRENCE, "p.1/a/2024-12-15", 16);
    kyhan_rows_set_int(records, KYHAN_COLUMN_EVENT, KYHAN_WORD_SUBMITTED);
    kyhan_rows_set_date(records, KYHAN_COLUMN_ON, 20241213);
    CHECK(kyhan_alerts(engine, 20241201, 20241215, "a", 1, NULL, records, KYHAN_LANG_VI, &result) ==
          KYHAN_STATUS_OK);
    CHECK(kyhan_result_rows(kyhan_result_table(result, 0, KYHAN_COLUMN_ALERTS)) > 0);
    kyhan_rows_free(records);
    kyhan_result_free(result);
    CHECK(kyhan_answer(engine, "{\"call\":\"check\"}", 16, &text) == KYHAN_STATUS_OK);
    kyhan_text_free(text);
    kyhan_engine_free(engine);
}

int main(int count, char **arguments) {
    CHECK(count == 2);
    int rounds = atoi(arguments[1]);
    for (int round = 0; round < rounds / 10; round++) {
        one_round(round % 10 == 0);
    }
    long before = resident_kb();
    for (int round = 0; round < rounds; round++) {
        one_round(round % 10 == 0);
    }
    long grown = resident_kb() - before;
    printf("C: %d rounds, the process grew by %ld kB\n", rounds, grown);
    return grown > 1024;
}
