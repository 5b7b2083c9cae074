"""Answers each rule of a file with the seconds that python-dateutil takes to read
and expand it, the number of its days and the sum of their numbers."""

import sys
from datetime import datetime
from time import process_time

from dateutil.rrule import rrulestr

YEARS = 20
EPOCH = datetime(1970, 1, 1)


def expand(start, text, until):
    count = total = 0
    for day in rrulestr(text, dtstart=start):
        if day >= until:
            break
        count += 1
        total += (day - EPOCH).days
    return count, total


def measure(start, text, until):
    """The least of three samples of at least ten milliseconds."""
    least = float("inf")
    calls = 1
    for _ in range(3):
        while True:
            before = process_time()
            for _ in range(calls):
                expand(start, text, until)
            seconds = process_time() - before
            if seconds >= 0.01:
                break
            calls *= 2
        least = min(least, seconds / calls)
    return least


for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("#"):
        continue
    first, rule, _ = line.rstrip("\n").split("\t")
    start = datetime.fromisoformat(first)
    until = start.replace(year=start.year + YEARS)
    count, total = expand(start, rule, until)
    print(f"{measure(start, rule, until):e}\t{count}\t{total}")
