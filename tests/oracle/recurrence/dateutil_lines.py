"""Reads lines start<TAB>rrule<TAB>from<TAB>until and answers each with the days
that python-dateutil gives, or with "error: " and why."""

import signal
import sys
from datetime import datetime
from itertools import takewhile

from dateutil.rrule import rrulestr


def expand(line):
    start, rule, first, until = line.rstrip("\n").split("\t")
    text = ";".join(
        part + "T000000" if part.startswith("UNTIL=") else part for part in rule.split(";")
    )
    days = rrulestr(text, dtstart=datetime.fromisoformat(start))
    days = takewhile(lambda day: day < until, (day.date().isoformat() for day in days))
    return " ".join(day for day in days if day >= first)


def give_up(_signal, _frame):
    raise TimeoutError("no answer in a tenth of a second")


signal.signal(signal.SIGVTALRM, give_up)
for line in sys.stdin:
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.1)
    try:
        answer = expand(line)
    except Exception as error:  # whatever it refuses, it refuses with
        answer = f"error: {error}"
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(answer)
