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
    (
        lambda s: s.has("BYSETPOS") and s.frequency in ("MONTHLY", "YEARLY") and bool(s.numbered),
        "BYSETPOS after numbered days: as with mixed lists",
    ),
]

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
    ],
    "rrule-temporal": [
        MIXED,
    ],
}


def explain(expander, shape):
    """The reason of the first entry that fits, or None."""
    for fits, reason in DIFFERENCES[expander]:
        if fits(shape):
            return reason
    return None
