"""Compares the built-in working-day calendar with libraries written by others.

    python3 tests/oracle/workdays/run.py

1. PyPI `holidays`, country VN, day by day from 1950 to 2050: every difference
   must stand in `EXPLAINED` or fall under a rule of `rule_for`; anything else,
   and an explanation that explains nothing, is a failure.
2. PyPI `QuantLib`, a bespoke calendar with our days off: the seven conventions
   and the addition of working days on random days.

The packages go into tests/.cache/oracle-workdays.
"""

import random
import subprocess
import sys
import venv
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CACHE = ROOT / "tests/.cache/oracle-workdays"
PACKAGES = ["holidays==0.109", "QuantLib==1.44"]
FROM, UNTIL = date(1950, 1, 1), date(2051, 1, 1)

# Day: (ours is a working day, why `holidays` says otherwise).
SWAPS_MISSING = {
    "Công văn 9529/VPCP-KGVX of 31/12/2010": [
        ("2011-01-29", True), ("2011-01-30", True), ("2011-01-31", False), ("2011-02-01", False),
        ("2011-04-09", True), ("2011-04-11", False)],
    # 15/02/2013 is off in both: `holidays` counts a fifth day of Tết from 2013
    # on, though the Code of 2012 came into force on 01/5/2013.
    "the decision for 2013, number not confirmed": [
        ("2012-12-31", False), ("2013-01-05", True), ("2013-02-23", True)],
    # 29/01/2014 is off in both for different reasons; 05/02/2014 makes up for
    # the second of two Tết days on a weekend, where `holidays` makes up on the
    # Friday before.
    "Công văn 10525/VPCP-KGVX of 12/12/2013": [
        ("2014-01-25", True), ("2014-01-28", False), ("2014-02-05", False),
        ("2014-02-08", True)],
    "Công văn 12729/VPCP-KGVX of 25/12/2025": [("2026-01-02", False), ("2026-01-10", True)],
}
EXPLAINED = {date.fromisoformat(day): (working, f"not in `holidays`: {document}")
             for document, days in SWAPS_MISSING.items() for day, working in days}


def rule_for(day, ours):
    """The class of a difference that a rule explains, or None."""
    if day < date(1995, 1, 1) and ours:
        # `holidays` applies the holidays of the Labour Code of 1994, which came
        # into force on 01/01/1995, to all years; ours begin with the Code.
        return "before the Labour Code of 1994"
    return None


def enter_environment():
    python = CACHE / "bin/python"
    marker = CACHE / "packages"
    if not marker.exists() or marker.read_text() != "\n".join(PACKAGES):
        venv.create(CACHE, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        marker.write_text("\n".join(PACKAGES))
    if Path(sys.prefix).resolve() != CACHE.resolve():
        sys.exit(subprocess.run([python, __file__]).returncode)


def ours(*arguments, lines=()):
    command = [ROOT / "scripts/programs", "examples/workdays_lines", *map(str, arguments)]
    answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True,
                            input="".join(f"{line}\n" for line in lines))
    return answer.stdout.splitlines()


def days(first, after):
    for number in range((after - first).days):
        yield first + timedelta(number)


def compare_with_holidays():
    import holidays

    working = set(ours("working", FROM, UNTIL))
    theirs = holidays.country_holidays("VN", years=range(FROM.year - 1, UNTIL.year + 1))
    classes, failures, left = Counter(), [], dict(EXPLAINED)
    for day in days(FROM, UNTIL):
        we_work = str(day) in working
        if we_work == theirs.is_working_day(day):
            continue
        if day in left and left[day][0] == we_work:
            classes[left.pop(day)[1]] += 1
        elif (name := rule_for(day, we_work)) is not None:
            classes[name] += 1
        else:
            failures.append(f"{day}: {'worked' if we_work else 'off'} here, not there")
    failures += [f"{day}: explained, but there is no difference" for day in left]
    print(f"{(UNTIL - FROM).days} checks: days by holidays {holidays.__version__}")
    for name, count in sorted(classes.items()):
        print(f"  {count:4} days differ: {name}")
    return failures


def compare_names():
    """Whatever `holidays` names from 1995 to 2027 is named here too, and the reverse."""
    import holidays

    first, after = date(1995, 1, 1), date(2028, 1, 1)
    here = {date.fromisoformat(line.split("\t")[0])
            for line in ours("special", first, after) if line.split("\t")[1] == "off"}
    theirs = holidays.country_holidays("VN", years=range(first.year, after.year))
    there = {day for day in theirs if first <= day < after}
    # Weekends apart: `holidays` names a fifth day of Tết on one in 2025, for example.
    failures = [f"{day}: named on one side only" for day in here ^ there
                if day not in EXPLAINED and day.weekday() < 5]
    print(f"{len(here | there)} checks: named days off by holidays {holidays.__version__}")
    return failures


def compare_with_quantlib():
    import QuantLib

    begin, end = date(1990, 1, 1), date(2060, 1, 1)
    working = set(ours("working", begin, end))
    # A bespoke calendar without weekend: every day off is a holiday of its own.
    calendar = QuantLib.BespokeCalendar("ours")
    for day in days(begin, end):
        if str(day) not in working:
            calendar.addHoliday(QuantLib.Date(day.day, day.month, day.year))
    conventions = {
        "unadjusted": QuantLib.Unadjusted,
        "following": QuantLib.Following,
        "modifiedFollowing": QuantLib.ModifiedFollowing,
        "preceding": QuantLib.Preceding,
        "modifiedPreceding": QuantLib.ModifiedPreceding,
        "halfMonthModifiedFollowing": QuantLib.HalfMonthModifiedFollowing,
        "nearest": QuantLib.Nearest,
    }

    def quantlib(day):
        return QuantLib.Date(day.day, day.month, day.year)

    def iso(day):
        return f"{day.year():04}-{day.month():02}-{day.dayOfMonth():02}"

    generator = random.Random(20260315)
    picked = [date(1995, 1, 1) + timedelta(generator.randrange(365 * 60)) for _ in range(6000)]
    # Every day around the swaps and the long breaks as well.
    picked += list(days(date(2010, 1, 1), date(2028, 1, 1)))
    questions = [(day, name) for day in picked for name in conventions]
    answers = ours("adjust", lines=[f"{day} {name}" for day, name in questions])
    failures = []
    for (day, name), answer in zip(questions, answers, strict=True):
        expected = iso(calendar.adjust(quantlib(day), conventions[name]))
        if answer != expected:
            failures.append(f"adjust {day} {name}: {answer}, QuantLib {expected}")
    steps = [(day, generator.randrange(-250, 251)) for day in picked]
    answers = ours("add", lines=[f"{day} {count}" for day, count in steps])
    for (day, count), answer in zip(steps, answers, strict=True):
        # QuantLib first moves a day off by the convention when it adds 0 days.
        expected = (str(day) if count == 0
                    else iso(calendar.advance(quantlib(day), count, QuantLib.Days)))
        if answer != expected:
            failures.append(f"add {day} {count}: {answer}, QuantLib {expected}")
    print(f"{len(questions) + len(steps)} checks: {len(questions)} adjustments and {len(steps)} "
          f"additions by QuantLib {QuantLib.__version__}")
    return failures


def main():
    enter_environment()
    failures = compare_with_holidays() + compare_names() + compare_with_quantlib()
    for failure in failures[:50]:
        print(failure, file=sys.stderr)
    if failures:
        sys.exit(f"{len(failures)} differences without an explanation")
    print("every difference is explained")


if __name__ == "__main__":
    main()
