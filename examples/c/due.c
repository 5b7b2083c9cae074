/* What falls due for one agency in 2024, and why then.
 *
 *   cc due.c $(pkg-config --cflags --libs kyhan) -o due
 *   ./due ../plans/quang-nam-2024.json ../plans/national.json */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kyhan.h>

static void print_text(const kyhan_result *table, size_t row, int32_t column) {
    size_t length;
    const char *text = kyhan_result_text(table, row, column, &length);
    printf("%.*s", (int)length, text != NULL ? text : "");
}

static int stop(kyhan_result *answer) {
    kyhan_text *text;
    size_t length;
    kyhan_result_json(answer, &text);
    const char *json = kyhan_text_bytes(text, &length);
    fprintf(stderr, "%.*s\n", (int)length, json != NULL ? json : "");
    kyhan_text_free(text);
    kyhan_result_free(answer);
    return 1;
}

static char *read_plan(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    const size_t most = 1 << 24;
    char *plan = malloc(most);
    if (file == NULL || plan == NULL) {
        perror(path);
        exit(2);
    }
    *length = fread(plan, 1, most, file);
    fclose(file);
    return plan;
}

int main(int count, char **paths) {
    const char *plans[8];
    size_t lengths[8], plan_count = 0;
    if (kyhan_abi_version() != KYHAN_ABI_VERSION) {
        fprintf(stderr, "libkyhan has the ABI %u, not %u\n", kyhan_abi_version(), KYHAN_ABI_VERSION);
        return 2;
    }
    for (; plan_count < 8 && (int)plan_count + 1 < count; plan_count++) {
        plans[plan_count] = read_plan(paths[plan_count + 1], &lengths[plan_count]);
    }
    kyhan_engine *engine;
    kyhan_result *answer;
    if (kyhan_engine_new(plans, lengths, plan_count, KYHAN_LANG_VI, &engine, &answer) != KYHAN_STATUS_OK) {
        return stop(answer);
    }
    const char *agency = "so-gddt-qnam";
    if (kyhan_schedule(engine, 20240101, 20250101, agency, strlen(agency), NULL, 0, 0,
                       KYHAN_LANG_VI, &answer) != KYHAN_STATUS_OK) {
        return stop(answer);
    }
    const kyhan_result *duties = kyhan_result_table(answer, 0, KYHAN_COLUMN_OCCURRENCES);
    for (size_t duty = 0; duty < kyhan_result_rows(duties); duty++) {
        printf("%d  ", kyhan_result_date(duties, duty, KYHAN_COLUMN_DUE));
        print_text(duties, duty, KYHAN_COLUMN_TITLE);
        printf("\n");
        const kyhan_result *trace = kyhan_result_table(duties, duty, KYHAN_COLUMN_TRACE);
        for (size_t step = 0; step < kyhan_result_rows(trace); step++) {
            printf("    ");
            print_text(trace, step, KYHAN_COLUMN_BECAUSE);
            printf("\n");
        }
    }
    kyhan_result_free(answer);
    kyhan_engine_free(engine);
    return 0;
}
