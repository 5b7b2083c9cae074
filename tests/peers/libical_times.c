/* Answers each rule of a file with the seconds that libical takes to read and
   expand it, the number of its days and the sum of their numbers. */
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { YEARS = 20 };

struct found {
    long count, sum;
};

static long number_of(struct icaltimetype day)
{
    return (long)(icaltime_as_timet(day) / 86400);
}

static struct found expand(struct icaltimetype start, const char *rule)
{
    struct found found = {0, 0};
    struct icaltimetype until = start;
    until.year += YEARS;
    struct icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule);
    icalrecur_iterator *days = icalrecur_iterator_new(recurrence, start);
    for (;;) {
        struct icaltimetype day = icalrecur_iterator_next(days);
        if (icaltime_is_null_time(day) || icaltime_compare(day, until) >= 0)
            break;
        found.count += 1;
        found.sum += number_of(day);
    }
    icalrecur_iterator_free(days);
    return found;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* The least of three samples of at least ten milliseconds. */
static double measure(struct icaltimetype start, const char *rule)
{
    double least = 1e9;
    long calls = 1;
    for (int sample = 0; sample < 3; sample++) {
        for (;; calls *= 2) {
            double before = now();
            for (long call = 0; call < calls; call++)
                expand(start, rule);
            double seconds = now() - before;
            if (seconds < 0.01)
                continue;
            if (seconds / (double)calls < least)
                least = seconds / (double)calls;
            break;
        }
    }
    return least;
}

int main(int count, char **arguments)
{
    static char line[20000];
    FILE *rules = count > 1 ? fopen(arguments[1], "r") : NULL;
    if (rules == NULL)
        return 2;
    while (fgets(line, sizeof line, rules) != NULL) {
        if (line[0] == '#')
            continue;
        struct icaltimetype start = icaltime_null_time();
        sscanf(strtok(line, "\t"), "%4d-%2d-%2d", &start.year, &start.month, &start.day);
        start.is_date = 1;
        const char *rule = strtok(NULL, "\t");
        struct found found = expand(start, rule);
        printf("%e\t%ld\t%ld\n", measure(start, rule), found.count, found.sum);
    }
    fclose(rules);
    return 0;
}
