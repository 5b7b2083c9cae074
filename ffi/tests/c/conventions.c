/* What the first page of kyhan.h promises about arguments that break the
 * conventions, about views, and about cells that are not there. */
#include "support.h"

static const char PLAN[] =
    "{\"kyhan\":1,\"agencies\":[{\"id\":\"so-y-te\",\"name\":\"Sở Y tế\",\"level\":\"province\"}],"
    "\"instruments\":[{\"id\":\"kh-14\",\"kind\":\"plan\",\"symbol\":\"14/KH-UBND\","
    "\"issued\":\"2024-01-12\",\"title\":\"Kế hoạch\"}],"
    "\"obligations\":[{\"id\":\"kh-14.V\",\"instrument\":\"kh-14\",\"provision\":\"V\","
    "\"title\":\"Báo cáo năm\",\"titleEn\":\"Yearly report\",\"action\":\"report\","
    "\"bearers\":[\"so-y-te\"],\"phrase\":\"trước ngày 15/12/2024\","
    "\"timing\":{\"once\":{\"when\":\"2024-12-15\",\"bound\":\"before\"}}}]}";

static kyhan_engine *engine;

/* An error whose code is as expected; freed. */
static void refused(int32_t status, int32_t expected, kyhan_result **out, const char *code) {
    kyhan_result *result = *out;
    CHECK(status == expected);
    CHECK(kyhan_result_rows(result) == 1);
    const kyhan_result *error = kyhan_result_table(result, 0, KYHAN_COLUMN_ERROR);
    size_t length;
    const char *text = kyhan_result_text(error, 0, KYHAN_COLUMN_CODE, &length);
    CHECK(text_is(text, length, code));
    CHECK(kyhan_result_text(error, 0, KYHAN_COLUMN_MESSAGE, &length) != NULL && length > 0);
    CHECK(kyhan_result_table(error, 0, KYHAN_COLUMN_DIAGNOSTICS) != NULL);
    kyhan_result_free(result);
}

static int32_t schedule(const char *agency, size_t length, int32_t lang, kyhan_result **result) {
    return kyhan_schedule(engine, 20240101, 20250101, agency, length, NULL, 0, 0, lang, result);
}

static void arguments(void) {
    const int32_t bad = KYHAN_STATUS_INVALID_ARGUMENT;
    const char *name = "invalid-argument";
    kyhan_result *result;
    kyhan_text *text;
    /* NULL */
    CHECK(kyhan_check(engine, 0, NULL) == bad);
    CHECK(kyhan_answer(engine, "{}", 2, NULL) == bad);
    CHECK(kyhan_result_json(NULL, &text) == bad && text != NULL);
    kyhan_text_free(text);
    refused(kyhan_check(NULL, 0, &result), bad, &result, name);
    refused(kyhan_explain(engine, NULL, 0, NULL, 0, &result), bad, &result, name);
    refused(kyhan_explain(engine, NULL, 5, NULL, 0, &result), bad, &result, name);
    refused(schedule(NULL, 5, 0, &result), bad, &result, name);
    refused(kyhan_query(engine, NULL, 7, &result), bad, &result, name);
    refused(kyhan_expand(engine, 20240101, "FREQ=DAILY", 10, NULL, 3, NULL, 0, 0, 0, 0, &result),
            bad, &result, name);
    refused(kyhan_engine_new(NULL, NULL, 1, 0, NULL, &result), bad, &result, name);
    kyhan_engine *none = engine;
    refused(kyhan_engine_new(NULL, NULL, 1, 0, &none, &result), bad, &result, name);
    CHECK(none == NULL);
    const char *document = NULL;
    size_t length = 10;
    refused(kyhan_engine_new(&document, &length, 1, 0, &none, &result), bad, &result, name);
    /* Lengths that no memory has: refused before a byte is read. */
    document = PLAN;
    for (length = SIZE_MAX; length > (size_t)1 << 28; length /= 2) {
        refused(schedule("so-y-te", length, 0, &result), bad, &result, name);
        refused(kyhan_query(engine, "{}", length, &result), bad, &result, name);
        refused(kyhan_engine_new(&document, &length, 1, 0, &none, &result), bad, &result, name);
        refused(kyhan_engine_new(&document, &length, length, 0, &none, &result), bad, &result, name);
    }
    /* UTF-8 */
    const char *not_utf8[] = {"\xff", "so-y-t\xc3", "\xed\xa0\x80", "\xc0\x80", "\xf4\x90\x80\x80"};
    for (size_t at = 0; at < sizeof not_utf8 / sizeof *not_utf8; at++) {
        const char *id = not_utf8[at];
        refused(schedule(id, strlen(id), 0, &result), bad, &result, name);
        refused(kyhan_explain(engine, id, strlen(id), NULL, 0, &result), bad, &result, name);
        refused(kyhan_query(engine, id, strlen(id), &result), KYHAN_STATUS_INVALID_REQUEST, &result,
                "invalid-request");
        length = strlen(id);
        refused(kyhan_engine_new(&not_utf8[at], &length, 1, 0, &none, &result),
                KYHAN_STATUS_INVALID_REGISTER, &result, "invalid-register");
    }
    /* Numbers out of range */
    int32_t languages[] = {-1, 2, INT32_MAX, INT32_MIN};
    int32_t dates[] = {0, -20240101, 20240230, 20241301, 20240100, INT32_MAX, INT32_MIN, 1};
    for (size_t at = 0; at < sizeof languages / sizeof *languages; at++) {
        refused(kyhan_check(engine, languages[at], &result), bad, &result, name);
        refused(schedule(NULL, 0, languages[at], &result), bad, &result, name);
    }
    for (size_t at = 0; at < sizeof dates / sizeof *dates; at++) {
        refused(kyhan_workdays(engine, dates[at], 20250101, NULL, 0, 0, &result), bad, &result, name);
    }
    /* Length zero: an empty text is a text, and no id. */
    refused(schedule("", 0, 0, &result), KYHAN_STATUS_INVALID_REQUEST, &result, "unknown-reference");
    refused(kyhan_explain(engine, "", 0, NULL, 0, &result), KYHAN_STATUS_INVALID_REQUEST, &result,
            "unknown-reference");
    refused(kyhan_query(engine, "", 0, &result), KYHAN_STATUS_INVALID_REQUEST, &result,
            "invalid-request");
    length = 0;
    refused(kyhan_engine_new(&document, &length, 1, 0, &none, &result),
            KYHAN_STATUS_INVALID_REGISTER, &result, "invalid-register");
    /* A NUL is a byte like others. */
    refused(schedule("so-y-te\0x", 9, 0, &result), KYHAN_STATUS_INVALID_REQUEST, &result,
            "unknown-reference");
}

static void readers(void) {
    size_t length = 7;
    CHECK(kyhan_result_rows(NULL) == 0);
    CHECK(kyhan_result_int(NULL, 0, KYHAN_COLUMN_DOCUMENT) == KYHAN_ABSENT);
    CHECK(kyhan_result_date(NULL, 0, KYHAN_COLUMN_DUE) == 0);
    CHECK(kyhan_result_text(NULL, 0, KYHAN_COLUMN_ID, &length) == NULL && length == 0);
    CHECK(kyhan_result_table(NULL, 0, KYHAN_COLUMN_TRACE) == NULL);
    CHECK(kyhan_text_bytes(NULL, &length) == NULL && length == 0);
    kyhan_result_free(NULL);
    kyhan_text_free(NULL);
    kyhan_engine_free(NULL);

    kyhan_result *answer;
    CHECK(schedule("so-y-te", 7, KYHAN_LANG_EN, &answer) == KYHAN_STATUS_OK);
    const kyhan_result *duties = kyhan_result_table(answer, 0, KYHAN_COLUMN_OCCURRENCES);
    CHECK(kyhan_result_rows(duties) == 1);
    CHECK(kyhan_result_date(duties, 0, KYHAN_COLUMN_DUE) == 20241214);
    CHECK(kyhan_result_date(duties, 0, KYHAN_COLUMN_LAST_WORKING_DAY) == 20241213);
    CHECK(kyhan_result_int(duties, 0, KYHAN_COLUMN_ACTION) == KYHAN_WORD_REPORT);
    CHECK(kyhan_result_int(duties, 0, KYHAN_COLUMN_CERTAINTY) == KYHAN_WORD_DECIDED);
    const char *title = kyhan_result_text(duties, 0, KYHAN_COLUMN_TITLE, &length);
    CHECK(text_is(title, length, "Yearly report"));
    const char *id = kyhan_result_text(duties, 0, KYHAN_COLUMN_ID, &length);
    CHECK(text_is(id, length, "kh-14.V/so-y-te/1"));
    CHECK(kyhan_result_text(duties, 0, KYHAN_COLUMN_ID, NULL) == id);
    const kyhan_result *trace = kyhan_result_table(duties, 0, KYHAN_COLUMN_TRACE);
    CHECK(kyhan_result_int(trace, 0, KYHAN_COLUMN_RULE) == KYHAN_WORD_STATED);
    CHECK(kyhan_result_date(trace, 0, KYHAN_COLUMN_DATE) == 20241215);

    /* Every column of every row that is not there, and every cell of another sort. */
    size_t rows[] = {0, 1, 1000000, SIZE_MAX};
    for (size_t at = 0; at < sizeof rows / sizeof *rows; at++) {
        for (int32_t column = -3; column < 1000; column++) {
            int is_there = rows[at] == 0;
            const char *text = kyhan_result_text(duties, rows[at], column, &length);
            CHECK(text != NULL || length == 0);
            CHECK(is_there || text == NULL);
            CHECK(is_there || kyhan_result_int(duties, rows[at], column) == KYHAN_ABSENT);
            CHECK(is_there || kyhan_result_date(duties, rows[at], column) == 0);
            CHECK(is_there || kyhan_result_table(duties, rows[at], column) == NULL);
        }
    }
    CHECK(kyhan_result_int(duties, 0, INT32_MIN) == KYHAN_ABSENT);
    CHECK(kyhan_result_int(duties, 0, INT32_MAX) == KYHAN_ABSENT);
    CHECK(kyhan_result_int(duties, 0, KYHAN_COLUMN_TITLE) == KYHAN_ABSENT);

    /* A part has its own JSON, and a text outlives its result. */
    kyhan_text *json;
    CHECK(kyhan_result_json(kyhan_result_table(duties, 0, KYHAN_COLUMN_WINDOW), &json) ==
          KYHAN_STATUS_INVALID_ARGUMENT);
    kyhan_text_free(json);
    CHECK(kyhan_result_json(kyhan_result_table(answer, 0, KYHAN_COLUMN_UNDATED), &json) == KYHAN_STATUS_OK);
    kyhan_result_free(answer);
    const char *bytes = kyhan_text_bytes(json, &length);
    CHECK(text_is(bytes, length, "[]"));
    kyhan_text_free(json);
}

int main(void) {
    CHECK(kyhan_abi_version() == KYHAN_ABI_VERSION);
    size_t length;
    CHECK(kyhan_version(&length) != NULL && length >= 5);
    const char *document = PLAN;
    size_t document_length = sizeof PLAN - 1;
    kyhan_result *error;
    CHECK(kyhan_engine_new(&document, &document_length, 1, 0, &engine, &error) == KYHAN_STATUS_OK);
    arguments();
    readers();
    /* A result does not need its engine. */
    kyhan_result *answer;
    CHECK(schedule(NULL, 0, 0, &answer) == KYHAN_STATUS_OK);
    kyhan_engine_free(engine);
    const kyhan_result *duties = kyhan_result_table(answer, 0, KYHAN_COLUMN_OCCURRENCES);
    CHECK(kyhan_result_text(duties, 0, KYHAN_COLUMN_TITLE, &length) != NULL);
    CHECK(kyhan_result_rows(kyhan_result_table(duties, 0, KYHAN_COLUMN_TRACE)) >= 2);
    kyhan_result_free(answer);
    puts("C: the conventions hold");
    return 0;
}
