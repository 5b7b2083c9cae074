"""Compares the lunar table with its generator and with calendars written by others.

    python3 tests/oracle/lunar/run.py

1. The generator writes the table that is in the tree.
2. PyPI `holidays`: Tết of 1900 to 2099.
3. PyPI `lunar-vn`: every month of 1900 to 2100.
4. Maven `net.time4j:time4j-base`: every month of 1900 to 2199. It reckons at
   UTC+8 before 1968, as the calendars of that time did. Left out, and said so,
   where `mvn` or `javac` is missing.
5. PyPI `LunarCalendar`, the Chinese calendar: Tết differs in 1968, 1969, 1985,
   2007, 2030 and 2053 and in no other year from 1968 to 2099.

A month may differ only where its new moon lies so near midnight that the core
itself lists it as uncertain, or stands in `EXPLAINED`.
"""

import shutil
import subprocess
import sys
import venv
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CACHE = ROOT / "tests/.cache/oracle-lunar"
PACKAGES = ["holidays==0.109", "lunar-vn==1.4.0", "LunarCalendar==0.0.9"]
CHINESE_DIFFERS = {1968, 1969, 1985, 2007, 2030, 2053}
# `lunar-vn` works to the minute; the new moon of 20/6/1944 is 25 to 28 seconds
# before midnight by Meeus and by VSOP87 with ELP.
EXPLAINED = {"lunar-vn": {date(1944, 6, 20)}, "time4j": set()}


def enter_environment():
    python = CACHE / "bin/python"
    marker = CACHE / "packages"
    if not marker.exists() or marker.read_text() != "\n".join(PACKAGES):
        venv.create(CACHE, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        marker.write_text("\n".join(PACKAGES))
    if Path(sys.prefix).resolve() != CACHE.resolve():
        sys.exit(subprocess.run([python, __file__]).returncode)


def ours(mode):
    command = [ROOT / "scripts/programs", "examples/workdays_lines", mode]
    answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return answer.stdout.splitlines()


def months():
    """(first day, lunar year, month, leap) of every month of the table."""
    for line in ours("lunar"):
        year, first, leap, lengths = line.split("\t")
        day, leap = date.fromisoformat(first), int(leap)
        assert len(lengths) == (13 if leap else 12), line
        for index, length in enumerate(lengths):
            repeated = leap and index >= leap
            yield day, int(year), index if repeated else index + 1, bool(leap) and index == leap
            day += timedelta(30 if length == "L" else 29)


def judge(name, differing, uncertain):
    failures = [f"{name}: the month of {day} differs" for day in differing
                if day not in uncertain and day not in EXPLAINED[name]]
    print(f"  {len(differing)} differ, {len(failures)} of them without an explanation")
    return failures


def compare_with_holidays(tet):
    from holidays.calendars.chinese import VIETNAMESE_CALENDAR, _ChineseLunisolar

    theirs = _ChineseLunisolar(VIETNAMESE_CALENDAR)
    compared, failures = 0, []
    for year, day in tet.items():
        answer, _ = theirs.lunar_new_year_date(year)
        if answer is not None:
            compared += 1
            if answer != day:
                failures.append(f"holidays: Tết {year} is {answer}, here {day}")
    if compared < 200:
        failures.append(f"holidays: only {compared} years compared")
    print(f"{compared} checks: Tết by holidays")
    return failures


def compare_with_lunar_vn(table, uncertain):
    import lunar_vn

    known = [entry for entry in table if entry[0].year <= 2100]
    print(f"{len(known)} checks: months by lunar-vn")
    differing = []
    for day, year, month, leap in known:
        answer = lunar_vn.solar_to_lunar(day)
        if (answer.day, answer.month, answer.year, answer.leap) != (1, month, year, leap):
            differing.append(day)
    return judge("lunar-vn", differing, uncertain)


def compare_with_time4j(table, uncertain):
    if not (shutil.which("mvn") and shutil.which("javac")):
        print("Time4J: NOT RUN, mvn or javac is missing")
        return []
    classes = CACHE / "classes"
    classes.mkdir(exist_ok=True)
    library = CACHE / "jars"
    subprocess.run(["mvn", "-q", "-f", HERE / "pom.xml", "dependency:copy-dependencies",
                    f"-DoutputDirectory={library}"], check=True)
    path = f"{library}/*"
    subprocess.run(["javac", "-cp", path, "-d", classes, HERE / "Months.java"], check=True)
    days = CACHE / "months"
    days.write_text("".join(f"{day}\n" for day, *_ in table))
    answers = subprocess.run(["java", "-cp", f"{path}:{classes}", "Months", days], check=True,
                             capture_output=True, text=True).stdout.split()
    print(f"{len(table)} checks: months by Time4J")
    differing = [entry[0] for entry, answer in zip(table, answers, strict=True)
                 if answer != f"1/{entry[2]}{'+' if entry[3] else ''}"]
    before_1968 = {day for day in differing if day < date(1968, 1, 1)}
    print(f"  {len(before_1968)} months before 1968 differ: UTC+8 there")
    return judge("time4j", [day for day in differing if day not in before_1968], uncertain)


def compare_with_chinese(tet):
    from lunarcalendar import Converter, Lunar

    chinese = {year: Converter.Lunar2Solar(Lunar(year, 1, 1)).to_date()
               for year in range(1968, 2100)}
    differing = {year for year, day in chinese.items() if day != tet[year]}
    print(f"{len(chinese)} checks: Tết by LunarCalendar, other than the Chinese new year in {sorted(differing)}")
    return [] if differing == CHINESE_DIFFERS else ["LunarCalendar: other years than expected"]


def main():
    enter_environment()
    check = subprocess.run([sys.executable, HERE / "generate.py", "--check"])
    failures = ["the generator writes another table"] if check.returncode else []
    table = list(months())
    tet = {year: day for day, year, month, leap in table if month == 1 and not leap}
    uncertain = {date.fromisoformat(line) for line in ours("uncertain")}
    failures += compare_with_holidays(tet)
    failures += compare_with_lunar_vn(table, uncertain)
    failures += compare_with_time4j(table, uncertain)
    failures += compare_with_chinese(tet)
    for failure in failures[:50]:
        print(failure, file=sys.stderr)
    if failures:
        sys.exit(f"{len(failures)} differences without an explanation")
    print("every difference is explained")


if __name__ == "__main__":
    main()
