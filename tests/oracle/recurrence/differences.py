"""Where foreign expanders are known to differ, and why kyhan does as it does.

Sections are those of RFC 5545 unless another RFC is named. A rule may differ only
where an entry of the expander says so.
"""


class Shape:
    """What the entries ask of a rule."""

    def __init__(self, start, rule):
        parts = dict(part.split("=", 1) for part in rule.split(";"))
        self.start = start
        self.parts = parts
        self.frequency = parts["FREQ"]
        self.interval = int(parts.get("INTERVAL", "1"))
        self.skips = parts.get("SKIP", "OMIT") != "OMIT"
        days = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
        self.numbered = [day for day in days if len(day) > 2]
        self.mixed = bool(self.numbered) and any(len(day) == 2 for day in days)
        self.repeats = any(
            len(set(map(canonical, values))) < len(values)
            for values in (value.split(",") for value in parts.values())
        )

    def has(self, *names):
        return all(name in self.parts for name in names)

    def lacks(self, *names):
        return not any(name in self.parts for name in names)

    def numbers(self, name):
        return [int(value) for value in self.parts.get(name, "0").split(",")]


def canonical(value):
    return value.lstrip("+")


def yearly(shape):
    return shape.frequency == "YEARLY"


MIXED = (
    lambda s: s.mixed,
    "BYDAY with numbered and plain days: their union is meant, each value of a list "
    "adds days (3.3.10, BYDAY); here the plain days are dropped or both must hold",
)

DATEUTIL_FAMILY = [
    MIXED,
    (
        lambda s: yearly(s) and s.has("BYWEEKNO"),
        "BYWEEKNO: without BYDAY it means the start's weekday, as BYMONTH without "
        "BYMONTHDAY means the start's day (3.3.10, information that the rule lacks); "
        "and a week belongs to the year that numbers it (ISO 8601), which matters to "
        "INTERVAL and BYSETPOS. Here all seven days, in calendar years",
    ),
    (
        lambda s: s.frequency == "WEEKLY" and s.has("BYSETPOS"),
        "BYSETPOS chooses from the whole week (3.3.10: the set of one interval), also "
        "in the first, where the start may come later; here from the rest of the week",
    ),
]

MOVED_OUT = (
    "BYMONTH is applied before BYMONTHDAY and SKIP (RFC 7529 section 4.1), so 31 April "
    "moves to 1 May also in BYMONTH=4, as it does when YEARLY; here 1 May is dropped"
)

DIFFERENCES = {
    "dateutil": DATEUTIL_FAMILY,
    "rrule": DATEUTIL_FAMILY,
    "libical": [
        (
            lambda s: yearly(s) and s.has("BYMONTHDAY") and s.lacks("BYMONTH"),
            "YEARLY with BYMONTHDAY expands (3.3.10, table) to every month; here to the "
            "start's month",
        ),
        (
            lambda s: s.frequency in ("WEEKLY", "DAILY") and s.has("BYSETPOS"),
            "BYSETPOS limits in every frequency (3.3.10, table); ignored here",
        ),
        (
            lambda s: s.frequency == "DAILY" and min(s.numbers("BYMONTHDAY")) < 0,
            "DAILY with BYMONTHDAY limits (3.3.10, table), also with negative numbers; "
            "these are ignored here",
        ),
        (
            lambda s: s.frequency == "WEEKLY" and s.interval > 1 and s.has("BYDAY"),
            "INTERVAL counts weeks from the start's week, as WKST begins it (3.3.10, "
            "WKST); here from the week before or after when the start is not listed",
        ),
        (
            lambda s: s.has("BYWEEKNO")
            and (min(s.numbers("BYWEEKNO")) < 0 or 53 in s.numbers("BYWEEKNO")),
            "BYWEEKNO: negative numbers count from the year's last week, and week 53 is "
            "none in a year of 52 (3.3.10, BYWEEKNO); here they come a week off",
        ),
        (
            lambda s: s.has("BYSETPOS") and len({n > 0 for n in s.numbers("BYMONTHDAY")}) > 1,
            "BYSETPOS chooses from a set, in which a day is one day (3.3.10, BYSETPOS); here "
            "a day named from both ends of the month counts twice",
        ),
        (
            lambda s: s.has("BYWEEKNO") and s.lacks("BYDAY"),
            "BYWEEKNO without BYDAY means the start's weekday (3.3.10, information that "
            "the rule lacks); here another one when weeks begin otherwise",
        ),
        (
            lambda s: s.has("BYWEEKNO") and s.interval > 1,
            "INTERVAL counts years of weeks, since BYWEEKNO numbers them; here calendar "
            "years, so that a start in a shared week can miss its own year",
        ),
        (
            lambda s: s.skips and s.has("BYDAY"),
            "SKIP moves days that BYMONTHDAY, BYYEARDAY or BYWEEKNO name, and BYDAY then "
            "limits the moved day (RFC 7529 section 4.1); here it also moves a fifth "
            "weekday that a month lacks, or moves after BYDAY",
        ),
        (
            lambda s: s.skips and s.frequency == "MONTHLY" and s.has("BYMONTH", "BYMONTHDAY"),
            MOVED_OUT,
        ),
    ],
    "rrule-temporal": [
        MIXED,
        (
            lambda s: yearly(s)
            and (s.has("BYYEARDAY", "BYDAY") or bool(s.numbered) and s.has("BYMONTHDAY")),
            "BYDAY limits beside BYMONTHDAY and BYYEARDAY (3.3.10, note 2); here numbered "
            "days are added, and plain ones do not limit BYYEARDAY",
        ),
        (
            lambda s: yearly(s)
            and sum(s.has(name) for name in ("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY")) > 1,
            "BYWEEKNO, BYYEARDAY and BYMONTHDAY together: each part limits what the parts "
            "before it gave (3.3.10, order of evaluation); here they are united or one is "
            "ignored",
        ),
        (
            lambda s: s.has("BYWEEKNO") and s.interval > 1,
            "INTERVAL counts years of weeks, since BYWEEKNO numbers them; here calendar years",
        ),
        (
            lambda s: s.skips and s.frequency == "MONTHLY" and s.has("BYMONTH", "BYMONTHDAY"),
            MOVED_OUT,
        ),
    ],
}


def explain(expander, shape):
    """The reason of the first entry that fits, or None."""
    for fits, reason in DIFFERENCES[expander]:
        if fits(shape):
            return reason
    return None
