"""whole_way.py OURS THEIRS: runs two commands that print a calendar, in turns, and
compares their times, start of the process included, and their due days."""

import resource
import subprocess
import sys
from collections import Counter

ROUNDS = 5


def run(command):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = used()
    done = subprocess.run(command.split(), stdout=subprocess.PIPE, check=True)
    return used() - before, done.stdout


def due_days(calendar):
    """How many events there are on each day."""
    lines = calendar.decode("utf-8").replace("\r\n ", "").split("\r\n")
    return Counter(line.split(":")[1] for line in lines if line.startswith("DTSTART"))


least = [float("inf")] * 2
calendars = [b""] * 2
for _ in range(ROUNDS):
    for index, command in enumerate(sys.argv[1:3]):
        seconds, calendars[index] = run(command)
        least[index] = min(least[index], seconds)
ours, theirs = map(due_days, calendars)
for name, seconds, calendar, days in zip(
    ("kyhan", "dateutil, holidays, icalendar"), least, calendars, (ours, theirs)
):
    print(f"{name:30} {seconds:8.3f} s  {sum(days.values()):6} events  {len(calendar):9} bytes")
print(f"figure whole-way {least[1] / least[0]:.1f}")
print(f"events on other days: {sum((ours - theirs).values())}")
for day in sorted((ours - theirs) | (theirs - ours)):
    print(f"  {day}: {ours[day]} and {theirs[day]}")
