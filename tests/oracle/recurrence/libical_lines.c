/* Reads lines start<TAB>rrule<TAB>from<TAB>until and answers each with the days
   that libical gives, or with "error: " and why. Each line has a process of its
   own, because some rules crash libical or keep it busy without end. */
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static int number_of(struct icaltimetype day)
{
    return day.year * 10000 + day.month * 100 + day.day;
}

static struct icaltimetype day_of(const char *text)
{
    struct icaltimetype day = icaltime_null_time();
    sscanf(text, "%4d-%2d-%2d", &day.year, &day.month, &day.day);
    day.is_date = 1;
    return day;
}

/* Kept back until it is whole, so that a crash leaves no half answer. */
static char answer[1 << 20];
static size_t used;

static void expand(char *line)
{
    char *start = strtok(line, "\t"), *rule = strtok(NULL, "\t");
    char *from = strtok(NULL, "\t"), *until = strtok(NULL, "\t");
    if (until == NULL) {
        printf("error: four fields are needed\n");
        return;
    }
    int first = number_of(day_of(from)), end = number_of(day_of(until));
    struct icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule);
    if (recurrence.freq == ICAL_NO_RECURRENCE) {
        printf("error: %s\n", icalerror_strerror(icalerrno));
        return;
    }
    icalrecur_iterator *days = icalrecur_iterator_new(recurrence, day_of(start));
    if (days == NULL) {
        printf("error: %s\n", icalerror_strerror(icalerrno));
        return;
    }
    for (;;) {
        struct icaltimetype day = icalrecur_iterator_next(days);
        if (icaltime_is_null_time(day) || number_of(day) >= end)
            break;
        if (number_of(day) < first)
            continue;
        if (used + 16 > sizeof answer)
            break;
        used += sprintf(answer + used, "%s%04d-%02d-%02d", used ? " " : "", day.year, day.month,
                        day.day);
    }
    setitimer(ITIMER_VIRTUAL, &(struct itimerval){{0, 0}, {0, 0}}, NULL);
    icalrecur_iterator_free(days);
    puts(answer);
}

int main(void)
{
    static char line[20000];
    icalerror_set_errors_are_fatal(0);
    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        fflush(stdout);
        pid_t child = fork();
        if (child == 0) {
            /* A twentieth of a second of its own time. */
            struct itimerval most = {{0, 0}, {0, 50000}};
            setitimer(ITIMER_VIRTUAL, &most, NULL);
            expand(line);
            fflush(stdout);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (status != 0)
            printf("error: ended by signal %d\n", WTERMSIG(status));
    }
    return 0;
}
