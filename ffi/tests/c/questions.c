/* The questions that take records: what they answer is what the text door
 * answers, byte for byte; and what is promised about rows. */
#include "support.h"

static kyhan_engine *engine;

#define ID "qnam-2024.V.1.annual/so-gddt-qnam/1"

/* The typed answer is the answer to the request; both are freed. */
static void same(int32_t status, kyhan_result **answer, const char *request) {
    kyhan_text *typed, *text;
    size_t typed_length, length;
    CHECK(status == KYHAN_STATUS_OK);
    CHECK(kyhan_result_json(*answer, &typed) == KYHAN_STATUS_OK);
    kyhan_result_free(*answer);
    CHECK(kyhan_answer(engine, request, strlen(request), &text) == KYHAN_STATUS_OK);
    const char *found = kyhan_text_bytes(typed, &typed_length);
    const char *expected = kyhan_text_bytes(text, &length);
    if (typed_length != length || memcmp(found, expected, length) != 0) {
        fprintf(stderr, "%s gives\n%.*s\n", request, (int)typed_length, found);
        exit(1);
    }
    kyhan_text_free(typed);
    kyhan_text_free(text);
}

static int contains(const char *text, size_t length, const char *part) {
    size_t most = strlen(part);
    for (size_t at = 0; at + most <= length; at++) {
        if (memcmp(text + at, part, most) == 0) {
            return 1;
        }
    }
    return 0;
}

static void refused(int32_t status, int32_t expected, kyhan_result **answer, const char *message) {
    CHECK(status == expected);
    const kyhan_result *error = kyhan_result_table(*answer, 0, KYHAN_COLUMN_ERROR);
    size_t length;
    const char *text = kyhan_result_text(error, 0, KYHAN_COLUMN_MESSAGE, &length);
    if (!contains(text, length, message)) {
        fprintf(stderr, "not `%s`: %.*s\n", message, (int)length, text);
        exit(1);
    }
    kyhan_result_free(*answer);
}

static void set_text(kyhan_rows *rows, int32_t column, const char *text) {
    kyhan_rows_set_text(rows, column, text, strlen(text));
}

static kyhan_rows *new_rows(void) {
    kyhan_rows *rows;
    CHECK(kyhan_rows_new(&rows) == KYHAN_STATUS_OK && rows != NULL);
    return rows;
}

/* An extension, and then a submission. */
static kyhan_rows *two_records(void) {
    kyhan_rows *records = new_rows();
    kyhan_rows_add(records);
    set_text(records, KYHAN_COLUMN_OCCURRENCE, ID);
    kyhan_rows_set_int(records, KYHAN_COLUMN_EVENT, KYHAN_WORD_EXTENDED);
    kyhan_rows_set_date(records, KYHAN_COLUMN_ON, 20241212);
    kyhan_rows_set_date(records, KYHAN_COLUMN_UNTIL, 20241218);
    set_text(records, KYHAN_COLUMN_BASIS, "Công văn số 12/SLĐTBXH");
    kyhan_rows_set_text(records, KYHAN_COLUMN_EVIDENCE, NULL, 0);
    kyhan_rows_add(records);
    set_text(records, KYHAN_COLUMN_OCCURRENCE, "overwritten");
    set_text(records, KYHAN_COLUMN_OCCURRENCE, ID);
    set_text(records, KYHAN_COLUMN_EVENT, "submitted");
    set_text(records, KYHAN_COLUMN_AT, "2024-12-17T16:30:00+07:00");
    kyhan_rows_set_date(records, KYHAN_COLUMN_ON, 0);
    return records;
}

#define RECORDS                                                                     \
    "[{\"occurrence\":\"" ID "\",\"event\":\"extended\",\"on\":\"2024-12-12\","      \
    "\"until\":\"2024-12-18\",\"basis\":\"Công văn số 12/SLĐTBXH\"},"                 \
    "{\"occurrence\":\"" ID "\",\"event\":\"submitted\",\"at\":\"2024-12-17T16:30:00+07:00\"}]"

static void standing(void) {
    kyhan_rows *records = two_records();
    kyhan_result *answer;
    same(kyhan_evaluate(engine, 20241220, 0, 0, NULL, 0, NULL, 0, NULL, KYHAN_LANG_VI, &answer),
         &answer, "{\"call\":\"evaluate\",\"on\":\"2024-12-20\"}");
    same(kyhan_evaluate(engine, 20241220, 20240101, 20250101, "so-gddt-qnam", 12, "qnam-2024", 9,
                        records, KYHAN_LANG_EN, &answer),
         &answer,
         "{\"call\":\"evaluate\",\"on\":\"2024-12-20\",\"from\":\"2024-01-01\",\"until\":\"2025-01-01\","
         "\"agency\":\"so-gddt-qnam\",\"instrument\":\"qnam-2024\",\"lang\":\"en\",\"records\":" RECORDS "}");

    CHECK(kyhan_evaluate(engine, 20241220, 20241201, 20250101, "so-gddt-qnam", 12, NULL, 0, records,
                         KYHAN_LANG_EN, &answer) == KYHAN_STATUS_OK);
    kyhan_rows_free(records);
    const kyhan_result *findings = kyhan_result_table(answer, 0, KYHAN_COLUMN_FINDINGS);
    size_t length;
    CHECK(kyhan_result_rows(findings) == 1);
    const char *id = kyhan_result_text(findings, 0, KYHAN_COLUMN_OCCURRENCE, &length);
    CHECK(text_is(id, length, ID));
    CHECK(kyhan_result_int(findings, 0, KYHAN_COLUMN_STATUS) == KYHAN_WORD_SUBMITTED);
    CHECK(kyhan_result_int(findings, 0, KYHAN_COLUMN_DAYS_LATE) == -1);
    CHECK(kyhan_result_date(findings, 0, KYHAN_COLUMN_DUE) == 20241218);
    CHECK(kyhan_result_date(findings, 0, KYHAN_COLUMN_ORIGINAL_DUE) == 20241214);
    CHECK(kyhan_result_date(findings, 0, KYHAN_COLUMN_SUBMITTED_ON) == 20241217);
    const kyhan_result *rates = kyhan_result_table(answer, 0, KYHAN_COLUMN_RATES);
    const kyhan_result *total = kyhan_result_table(rates, 0, KYHAN_COLUMN_TOTAL);
    CHECK(kyhan_result_int(total, 0, KYHAN_COLUMN_EXPECTED) == 1);
    CHECK(kyhan_result_int(total, 0, KYHAN_COLUMN_REPORTING_RATE_ON_TIME) == 1000);
    const kyhan_result *periods = kyhan_result_table(rates, 0, KYHAN_COLUMN_PERIODS);
    CHECK(kyhan_result_rows(periods) == 1);
    CHECK(kyhan_result_date(periods, 0, KYHAN_COLUMN_UNTIL) == 20241231);
    kyhan_result_free(answer);
}

static void alerts(void) {
    kyhan_rows *records = two_records(), *acknowledged = new_rows();
    kyhan_result *answer;
    CHECK(kyhan_alerts(engine, 20241206, 20241213, "so-gddt-qnam", 12, NULL, NULL, KYHAN_LANG_VI,
                       &answer) == KYHAN_STATUS_OK);
    const kyhan_result *found = kyhan_result_table(answer, 0, KYHAN_COLUMN_ALERTS);
    size_t length, count = kyhan_result_rows(found);
    CHECK(count > 0);
    CHECK(kyhan_result_int(found, 0, KYHAN_COLUMN_KIND) == KYHAN_WORD_REMINDER);
    CHECK(kyhan_result_int(found, 0, KYHAN_COLUMN_DAYS_LEFT) == 4);
    CHECK(kyhan_result_date(found, 0, KYHAN_COLUMN_DAY) == 20241210);
    /* Every alert is acknowledged: then none is left. */
    for (size_t row = 0; row < count; row++) {
        const char *id = kyhan_result_text(found, row, KYHAN_COLUMN_ID, &length);
        kyhan_rows_add(acknowledged);
        kyhan_rows_set_text(acknowledged, KYHAN_COLUMN_VALUE, id, length);
    }
    kyhan_result_free(answer);
    CHECK(kyhan_alerts(engine, 20241206, 20241213, "so-gddt-qnam", 12, acknowledged, NULL,
                       KYHAN_LANG_VI, &answer) == KYHAN_STATUS_OK);
    CHECK(kyhan_result_rows(kyhan_result_table(answer, 0, KYHAN_COLUMN_ALERTS)) == 0);
    kyhan_result_free(answer);
    kyhan_rows_free(acknowledged);
    same(kyhan_alerts(engine, 20241206, 20241230, NULL, 0, NULL, records, KYHAN_LANG_EN, &answer),
         &answer,
         "{\"call\":\"alerts\",\"since\":\"2024-12-06\",\"until\":\"2024-12-30\",\"lang\":\"en\","
         "\"records\":" RECORDS "}");
    kyhan_rows_free(records);
}

static void chains(void) {
    kyhan_result *answer;
    same(kyhan_chains(engine, KYHAN_LANG_VI, &answer), &answer, "{\"call\":\"chains\"}");
    CHECK(kyhan_what_if(engine, ID, strlen(ID), 20241220, KYHAN_LANG_EN, &answer) == KYHAN_STATUS_OK);
    const kyhan_result *slack = kyhan_result_table(answer, 0, KYHAN_COLUMN_SLACK);
    CHECK(kyhan_result_rows(slack) == 1);
    const kyhan_result *before = kyhan_result_table(slack, 0, KYHAN_COLUMN_BEFORE);
    const kyhan_result *after = kyhan_result_table(slack, 0, KYHAN_COLUMN_AFTER);
    CHECK(kyhan_result_int(before, 0, KYHAN_COLUMN_SLACK_DAYS) == 15);
    CHECK(kyhan_result_int(after, 0, KYHAN_COLUMN_SLACK_DAYS) == 9);
    same(KYHAN_STATUS_OK, &answer,
         "{\"call\":\"chains\",\"lang\":\"en\",\"whatIf\":{\"occurrence\":\"" ID
         "\",\"due\":\"2024-12-20\"}}");
    CHECK(kyhan_chains(engine, KYHAN_LANG_VI, &answer) == KYHAN_STATUS_OK);
    const kyhan_result *links = kyhan_result_table(answer, 0, KYHAN_COLUMN_LINKS);
    CHECK(kyhan_result_int(links, 1, KYHAN_COLUMN_UNDATED) == KYHAN_WORD_COLLECTOR);
    CHECK(kyhan_result_int(links, 0, KYHAN_COLUMN_UNDATED) == KYHAN_ABSENT);
    kyhan_result_free(answer);
    refused(kyhan_what_if(engine, "x", 1, 20241220, KYHAN_LANG_EN, &answer),
            KYHAN_STATUS_INVALID_REQUEST, &answer, "`x`");
    refused(kyhan_what_if(engine, NULL, 0, 20241220, KYHAN_LANG_EN, &answer),
            KYHAN_STATUS_INVALID_ARGUMENT, &answer, "occurrence is NULL");
}

static int32_t render(int32_t format, const int32_t *alarms, size_t count, const kyhan_rows *withdrawn,
                      kyhan_result **answer) {
    return kyhan_render(engine, format, 20240101, 20250101, "so-gddt-qnam", 12, "qnam-2024", 9, NULL,
                        0, NULL, 0, NULL, 1, alarms, count, withdrawn, 100, KYHAN_LANG_EN, answer);
}

static void feeds(void) {
    const int32_t alarms[] = {1, 7};
    kyhan_rows *withdrawn = new_rows();
    kyhan_rows_add(withdrawn);
    set_text(withdrawn, KYHAN_COLUMN_UID, "5b1e4b1c-0e0e-5d5e-9d2f-0d4b7c1a2f3e");
    kyhan_rows_set_date(withdrawn, KYHAN_COLUMN_FROM, 20240330);
    kyhan_rows_set_date(withdrawn, KYHAN_COLUMN_UNTIL, 20240330);
    set_text(withdrawn, KYHAN_COLUMN_TITLE, "Báo cáo quý I");
    kyhan_rows_set_int(withdrawn, KYHAN_COLUMN_SEQUENCE, 4);
    kyhan_rows_set_date(withdrawn, KYHAN_COLUMN_DATE, 20240201);
    kyhan_result *answer;
    CHECK(render(KYHAN_WORD_HTML, NULL, 0, NULL, &answer) == KYHAN_STATUS_OK);
    CHECK(kyhan_result_int(answer, 0, KYHAN_COLUMN_FORMAT) == KYHAN_WORD_HTML);
    size_t length;
    CHECK(kyhan_result_text(answer, 0, KYHAN_COLUMN_TEXT, &length) != NULL && length > 1000);
    kyhan_result_free(answer);
    same(render(KYHAN_WORD_ICS, alarms, 2, withdrawn, &answer), &answer,
         "{\"call\":\"render\",\"format\":\"ics\",\"from\":\"2024-01-01\",\"until\":\"2025-01-01\","
         "\"agency\":\"so-gddt-qnam\",\"instrument\":\"qnam-2024\",\"tasks\":true,\"alarms\":[1,7],"
         "\"limit\":100,\"lang\":\"en\",\"withdrawn\":[{\"uid\":\"5b1e4b1c-0e0e-5d5e-9d2f-0d4b7c1a2f3e\","
         "\"from\":\"2024-03-30\",\"until\":\"2024-03-30\",\"title\":\"Báo cáo quý I\",\"sequence\":4,"
         "\"date\":\"2024-02-01\"}]}");
    kyhan_rows_free(withdrawn);
    refused(render(KYHAN_WORD_OPEN, NULL, 0, NULL, &answer), KYHAN_STATUS_INVALID_ARGUMENT, &answer,
            "form of feeds");
    refused(render(KYHAN_WORD_ICS, NULL, 2, NULL, &answer), KYHAN_STATUS_INVALID_ARGUMENT, &answer,
            "alarms is NULL");
}

/* What records move, and what was known on a day. */
static void moved(void) {
    kyhan_rows *records = two_records();
    kyhan_result *answer, *error;
    same(kyhan_explain(engine, ID, strlen(ID), records, KYHAN_LANG_EN, &answer), &answer,
         "{\"call\":\"explain\",\"occurrence\":\"" ID "\",\"lang\":\"en\",\"records\":" RECORDS "}");
    same(kyhan_render(engine, KYHAN_WORD_CSV, 20240101, 20250101, "so-gddt-qnam", 12, NULL, 0, NULL, 0, NULL, 0, records,
                      0, NULL, 0, NULL, 0, KYHAN_LANG_EN, &answer),
         &answer,
         "{\"call\":\"render\",\"format\":\"csv\",\"from\":\"2024-01-01\",\"until\":\"2025-01-01\","
         "\"agency\":\"so-gddt-qnam\",\"lang\":\"en\",\"records\":" RECORDS "}");
    kyhan_rows_free(records);
    kyhan_engine *known;
    CHECK(kyhan_engine_as_known_on(engine, 20240201, KYHAN_LANG_EN, &known, &error) == KYHAN_STATUS_OK);
    CHECK(known != NULL && error == NULL);
    same(kyhan_schedule(known, 20240101, 20250101, NULL, 0, NULL, 0, 0, KYHAN_LANG_EN, &answer), &answer,
         "{\"call\":\"schedule\",\"from\":\"2024-01-01\",\"until\":\"2025-01-01\",\"asKnownOn\":\"2024-02-01\","
         "\"lang\":\"en\"}");
    same(kyhan_evaluate(known, 20241220, 0, 0, NULL, 0, NULL, 0, NULL, KYHAN_LANG_EN, &answer), &answer,
         "{\"call\":\"evaluate\",\"on\":\"2024-12-20\",\"asKnownOn\":\"2024-02-01\",\"lang\":\"en\"}");
    kyhan_engine_free(known);
    refused(kyhan_engine_as_known_on(engine, 20240230, KYHAN_LANG_EN, &known, &answer), KYHAN_STATUS_INVALID_ARGUMENT,
            &answer, "20240230");
    CHECK(known == NULL);
    refused(kyhan_engine_as_known_on(NULL, 20240201, KYHAN_LANG_EN, &known, &answer), KYHAN_STATUS_INVALID_ARGUMENT,
            &answer, "engine is NULL");
    CHECK(kyhan_engine_as_known_on(engine, 20240201, KYHAN_LANG_EN, &known, NULL) == KYHAN_STATUS_INVALID_ARGUMENT);
}

/* A window whose ends are swapped would answer nothing. */
static void windows(void) {
    const int32_t bad = KYHAN_STATUS_INVALID_ARGUMENT;
    const char *message = "is before";
    kyhan_result *answer;
    refused(kyhan_schedule(engine, 20250101, 20240101, NULL, 0, NULL, 0, 0, KYHAN_LANG_EN, &answer), bad,
            &answer, message);
    refused(kyhan_workdays(engine, 20250101, 20240101, NULL, 0, KYHAN_LANG_EN, &answer), bad, &answer, message);
    refused(kyhan_expand(engine, 20240101, "FREQ=DAILY", 10, NULL, 0, NULL, 0, 20250101, 20240101, 0, &answer),
            bad, &answer, message);
    refused(kyhan_evaluate(engine, 20241220, 20250101, 20240101, NULL, 0, NULL, 0, NULL, KYHAN_LANG_EN, &answer),
            bad, &answer, message);
    refused(kyhan_alerts(engine, 20241213, 20241206, NULL, 0, NULL, NULL, KYHAN_LANG_EN, &answer), bad, &answer,
            message);
    refused(kyhan_render(engine, KYHAN_WORD_CSV, 20250101, 20240101, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0,
                         NULL, 0, NULL, 0, KYHAN_LANG_EN, &answer),
            bad, &answer, message);
    CHECK(kyhan_schedule(engine, 20240101, 20240101, NULL, 0, NULL, 0, 0, KYHAN_LANG_EN, &answer) == KYHAN_STATUS_OK);
    kyhan_result_free(answer);
}

/* The columns of a table at run time, and their names. */
static void columns(void) {
    int32_t found[32];
    size_t length;
    kyhan_result *answer;
    CHECK(kyhan_chains(engine, KYHAN_LANG_EN, &answer) == KYHAN_STATUS_OK);
    CHECK(kyhan_result_columns(answer, found, 32) == 3);
    CHECK(found[0] == KYHAN_COLUMN_KYHAN && found[1] == KYHAN_COLUMN_LINKS && found[2] == KYHAN_COLUMN_TIGHTEST);
    CHECK(strcmp(kyhan_column_name(found[1], &length), "links") == 0 && length == 5);
    found[1] = 0;
    CHECK(kyhan_result_columns(answer, found, 1) == 3 && found[1] == 0);
    CHECK(kyhan_result_columns(answer, NULL, 0) == 3 && kyhan_result_columns(NULL, found, 32) == 0);
    CHECK(kyhan_column_name(0, &length) == NULL && length == 0);
    kyhan_result_free(answer);
}

/* What breaks the conventions in one row is told by the question. */
static void broken(int32_t status, const char *message, kyhan_rows *rows) {
    kyhan_result *answer;
    refused(kyhan_evaluate(engine, 20241220, 0, 0, NULL, 0, NULL, 0, rows, KYHAN_LANG_EN, &answer),
            status, &answer, message);
    refused(kyhan_alerts(engine, 20241206, 20241213, NULL, 0, NULL, rows, KYHAN_LANG_EN, &answer),
            status, &answer, message);
    kyhan_rows_free(rows);
}

static void writers(void) {
    const int32_t bad = KYHAN_STATUS_INVALID_ARGUMENT;
    kyhan_rows_free(NULL);
    kyhan_rows_add(NULL);
    kyhan_rows_set_text(NULL, KYHAN_COLUMN_ID, "x", 1);
    kyhan_rows_set_date(NULL, KYHAN_COLUMN_ON, 20240101);
    kyhan_rows_set_int(NULL, KYHAN_COLUMN_SEQUENCE, 1);
    CHECK(kyhan_rows_new(NULL) == bad);

    kyhan_rows *rows = new_rows();
    set_text(rows, KYHAN_COLUMN_ID, "x");
    broken(bad, "before the first row", rows);
    int32_t columns[] = {0, -1, 9999, INT32_MAX, INT32_MIN};
    for (size_t at = 0; at < sizeof columns / sizeof *columns; at++) {
        rows = new_rows();
        kyhan_rows_add(rows);
        set_text(rows, columns[at], "x");
        broken(bad, "is not a kyhan_column", rows);
        rows = new_rows();
        kyhan_rows_add(rows);
        kyhan_rows_set_int(rows, KYHAN_COLUMN_EVENT, columns[at]);
        broken(bad, "is not a kyhan_word", rows);
    }
    rows = new_rows();
    kyhan_rows_add(rows);
    set_text(rows, KYHAN_COLUMN_OCCURRENCE, "so-y-t\xc3");
    set_text(rows, KYHAN_COLUMN_OCCURRENCE, "the first fault is kept");
    broken(bad, "`occurrence` of row 0 is not UTF-8 from byte 6 on", rows);
    rows = new_rows();
    kyhan_rows_add(rows);
    kyhan_rows_set_date(rows, KYHAN_COLUMN_ON, 20240230);
    broken(bad, "`on` of row 0 `20240230` is not a date", rows);
    rows = new_rows();
    kyhan_rows_add(rows);
    kyhan_rows_set_text(rows, KYHAN_COLUMN_BASIS, NULL, 3);
    broken(bad, "NULL", rows);
    /* What the engine itself refuses. */
    rows = new_rows();
    kyhan_rows_add(rows);
    set_text(rows, KYHAN_COLUMN_OCCURRENCE, ID);
    broken(KYHAN_STATUS_INVALID_REQUEST, "event", rows);
    rows = two_records();
    set_text(rows, KYHAN_COLUMN_TITLE, "a record has no title");
    broken(KYHAN_STATUS_INVALID_REQUEST, "title", rows);
}

int main(int count, char **arguments) {
    CHECK(count > 1);
    engine = engine_of(count - 1, arguments + 1);
    standing();
    alerts();
    chains();
    feeds();
    moved();
    windows();
    columns();
    writers();
    kyhan_engine_free(engine);
    puts("C: the questions with records say what the text door says");
    return 0;
}
