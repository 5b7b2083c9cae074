/* With a library built to panic on purpose inside every function: the panic
 * comes back as a status or as nothing, and the process goes on. */
#include "support.h"

void kyhan_test_panic_on_purpose(int32_t armed);

static void failed(int32_t status, kyhan_result **out) {
    kyhan_result *result = *out;
    CHECK(status == KYHAN_STATUS_INTERNAL_ERROR);
    CHECK(result != NULL);
    kyhan_test_panic_on_purpose(0);
    const kyhan_result *error = kyhan_result_table(result, 0, KYHAN_COLUMN_ERROR);
    size_t length;
    const char *code = kyhan_result_text(error, 0, KYHAN_COLUMN_CODE, &length);
    CHECK(text_is(code, length, "internal-error"));
    kyhan_result_free(result);
    kyhan_test_panic_on_purpose(1);
}

int main(int count, char **arguments) {
    CHECK(count > 1);
    kyhan_engine *engine = engine_of(count - 1, arguments + 1), *none = engine;
    kyhan_result *answer, *result;
    kyhan_rows *rows;
    kyhan_text *text;
    int32_t status;
    CHECK(kyhan_check(engine, 0, &answer) == KYHAN_STATUS_OK);
    size_t found = kyhan_result_rows(kyhan_result_table(answer, 0, KYHAN_COLUMN_DIAGNOSTICS));
    size_t length;

    kyhan_test_panic_on_purpose(1);
    failed(kyhan_engine_new(NULL, NULL, 0, 0, &none, &result), &result);
    CHECK(none == NULL);
    none = engine;
    failed(kyhan_engine_as_known_on(engine, 20240101, 0, &none, &result), &result);
    CHECK(none == NULL);
    failed(kyhan_check(engine, 0, &result), &result);
    failed(kyhan_schedule(engine, 20240101, 20250101, NULL, 0, NULL, 0, 0, 0, &result), &result);
    failed(kyhan_explain(engine, "x", 1, NULL, 0, &result), &result);
    failed(kyhan_coverage(engine, 0, &result), &result);
    failed(kyhan_agency(engine, "x", 1, 20240101, 20250101, 0, NULL, 0, &result), &result);
    failed(kyhan_upcoming(engine, "x", 1, 20240101, 3, NULL, 0, &result), &result);
    failed(kyhan_indicators(engine, 2024, 0, NULL, 0, NULL, 0, 0, &result), &result);
    failed(kyhan_workdays(engine, 20240101, 20250101, NULL, 0, 0, &result), &result);
    failed(kyhan_expand(engine, 20240101, "FREQ=DAILY", 10, NULL, 0, NULL, 0, 0, 0, 5, &result), &result);
    failed(kyhan_evaluate(engine, 20240101, 0, 0, NULL, 0, NULL, 0, NULL, 0, &result), &result);
    failed(kyhan_alerts(engine, 20240101, 20240201, NULL, 0, NULL, NULL, 0, &result), &result);
    failed(kyhan_chains(engine, 0, &result), &result);
    failed(kyhan_what_if(engine, "x", 1, 20240101, 0, &result), &result);
    failed(kyhan_render(engine, KYHAN_WORD_CSV, 20240101, 20250101, NULL, 0, NULL, 0, NULL, 0, NULL, 0,
                        NULL, 0, NULL, 0, NULL, 0, 0, &result), &result);
    /* Rows that met a defect are refused afterwards, too. */
    for (int writer = 0; writer < 5; writer++) {
        kyhan_test_panic_on_purpose(writer == 0);
        CHECK((kyhan_rows_new(&rows) != KYHAN_STATUS_OK) == (writer == 0) && rows != NULL);
        kyhan_test_panic_on_purpose(1);
        if (writer == 1) kyhan_rows_add(rows);
        if (writer == 2) kyhan_rows_set_text(rows, KYHAN_COLUMN_ID, "x", 1);
        if (writer == 3) kyhan_rows_set_date(rows, KYHAN_COLUMN_ON, 20240101);
        if (writer == 4) kyhan_rows_set_int(rows, KYHAN_COLUMN_SEQUENCE, 1);
        kyhan_test_panic_on_purpose(0);
        status = kyhan_evaluate(engine, 20240101, 0, 0, NULL, 0, NULL, 0, rows, 0, &result);
        failed(status, &result);
        kyhan_test_panic_on_purpose(0);
        kyhan_rows_free(rows);
    }
    kyhan_test_panic_on_purpose(1);
    failed(kyhan_query(engine, "{}", 2, &result), &result);
    CHECK(kyhan_answer(engine, "{}", 2, &text) == KYHAN_STATUS_INTERNAL_ERROR && text != NULL);
    kyhan_test_panic_on_purpose(0);
    kyhan_text_free(text);
    kyhan_test_panic_on_purpose(1);
    CHECK(kyhan_answer_once(NULL, NULL, 0, "{}", 2, &text) == KYHAN_STATUS_INTERNAL_ERROR);
    CHECK(kyhan_text_bytes(text, &length) == NULL);
    kyhan_test_panic_on_purpose(0);
    kyhan_text_free(text);
    kyhan_test_panic_on_purpose(1);
    CHECK(kyhan_result_json(answer, &text) == KYHAN_STATUS_INTERNAL_ERROR);
    kyhan_test_panic_on_purpose(0);
    kyhan_text_free(text);
    kyhan_test_panic_on_purpose(1);
    CHECK(kyhan_abi_version() == 0);
    CHECK(kyhan_version(&length) == NULL);
    CHECK(kyhan_column_name(KYHAN_COLUMN_ID, &length) == NULL);
    CHECK(kyhan_result_columns(answer, NULL, 0) == 0);
    CHECK(kyhan_selftest(&text) == KYHAN_STATUS_INTERNAL_ERROR);
    kyhan_test_panic_on_purpose(0);
    kyhan_text_free(text);
    kyhan_test_panic_on_purpose(1);
    CHECK(kyhan_result_rows(answer) == 0);
    CHECK(kyhan_result_int(answer, 0, KYHAN_COLUMN_KYHAN) == KYHAN_ABSENT);
    CHECK(kyhan_result_date(answer, 0, KYHAN_COLUMN_FROM) == 0);
    CHECK(kyhan_result_text(answer, 0, KYHAN_COLUMN_TEXT, &length) == NULL);
    CHECK(kyhan_result_table(answer, 0, KYHAN_COLUMN_DIAGNOSTICS) == NULL);
    kyhan_test_panic_on_purpose(0);

    /* Everything works as before. */
    CHECK(kyhan_abi_version() == KYHAN_ABI_VERSION);
    CHECK(kyhan_result_rows(kyhan_result_table(answer, 0, KYHAN_COLUMN_DIAGNOSTICS)) == found);
    kyhan_result_free(answer);
    CHECK(kyhan_check(engine, 0, &answer) == KYHAN_STATUS_OK);
    kyhan_result_free(answer);
    kyhan_engine_free(engine);
    puts("C: panics come back as statuses");
    return 0;
}
