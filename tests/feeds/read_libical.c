/* Reads calendars with libical; prints one JSON list an entry. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void text(const char *value) {
    putchar('"');
    for (const unsigned char *at = (const unsigned char *)(value ? value : ""); *at; at++) {
        if (*at == '"' || *at == '\\') printf("\\%c", *at);
        else if (*at < 32) printf("\\u%04x", *at);
        else putchar(*at);
    }
    putchar('"');
}

static int by_text(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void day(icalcomponent *event, icalproperty_kind kind) {
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    icaltimetype time = icalvalue_get_date(icalproperty_get_value(property));
    if (!time.is_date) exit(3);
    printf(",\"%04d%02d%02d\"", time.year, time.month, time.day);
}

static void property(icalcomponent *event, icalproperty_kind kind) {
    icalproperty *found = icalcomponent_get_first_property(event, kind);
    putchar(',');
    text(found ? icalvalue_get_text(icalproperty_get_value(found)) : "");
}

int main(int count, char **paths) {
    for (int number = 1; number < count; number++) {
        FILE *file = fopen(paths[number], "rb");
        if (!file) return 2;
        fseek(file, 0, SEEK_END);
        long size = ftell(file);
        rewind(file);
        char *source = malloc(size + 1);
        if (fread(source, 1, size, file) != (size_t)size) return 2;
        source[size] = 0;
        fclose(file);
        icalcomponent *calendar = icalparser_parse_string(source);
        if (!calendar || icalcomponent_count_errors(calendar)) {
            fprintf(stderr, "%s: libical found errors\n", paths[number]);
            return 3;
        }
        icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
        for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            putchar('[');
            text(paths[number]);
            property(event, ICAL_UID_PROPERTY);
            day(event, ICAL_DTSTART_PROPERTY);
            day(event, ICAL_DTEND_PROPERTY);
            putchar(',');
            text(icalproperty_status_to_string(icalcomponent_get_status(event)));
            printf(",%d", icalcomponent_get_sequence(event));
            property(event, ICAL_SUMMARY_PROPERTY);
            property(event, ICAL_DESCRIPTION_PROPERTY);
            property(event, ICAL_CATEGORIES_PROPERTY);
            char *related[1000];
            int relations = 0;
            icalproperty *one = icalcomponent_get_first_property(event, ICAL_RELATEDTO_PROPERTY);
            for (; one && relations < 1000;
                 one = icalcomponent_get_next_property(event, ICAL_RELATEDTO_PROPERTY)) {
                const char *kind = icalproperty_get_parameter_as_string(one, "RELTYPE");
                const char *uid = icalproperty_get_relatedto(one);
                related[relations] = malloc(strlen(kind) + strlen(uid) + 2);
                sprintf(related[relations++], "%s:%s", kind, uid);
            }
            qsort(related, relations, sizeof *related, by_text);
            printf(",[");
            for (int at = 0; at < relations; at++) {
                if (at) putchar(',');
                text(related[at]);
            }
            printf("]]\n");
        }
        icalcomponent_free(calendar);
        free(source);
    }
    return 0;
}
