"""The Python package: every vector through JSON and through the typed methods,
lifetimes, threads, and what is refused.

    python test_kyhan.py FOLDER_OF_VECTORS ROUNDS FOLDER_OF_REFUSED_LIBRARIES
"""

import datetime as dt
import gc
import json
import os
import pickle
import subprocess
import sys
import threading
import typing
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import kyhan

AREAS = "schedule period groups succession plans explain evaluate alerts chains feeds check coverage workdays expand agency upcoming indicators"
# What the types do not let a caller ask.
UNTYPABLE = {
    "neither-on-nor-at",
    "unknown-format",
    "window-backwards",
    "reversed-window-vi",
    "reversed-window-en",
    "check-of-a-window",
    "check-of-an-agency",
    "check-of-an-instrument",
    "chains-of-an-agency",
    "chains-of-an-instrument",
    "check-beyond-ten-years",
    "window-after-days-that-meet",
    "window-with-one-day-too-early",
}


def documents(folder):
    plans = folder / "PLANS"
    if plans.exists():
        return [folder / "../../../../examples/plans" / name for name in plans.read_text().split()]
    return sorted(folder.glob("register*.json"))


def vectors(root):
    """Every answer is the bytes of expect.json."""
    cases = 0
    for path in sorted(root.rglob("request.json")):
        folder = path.parent
        registers = [document.read_bytes() for document in documents(folder)]
        request = path.read_bytes()
        expected = (folder / "expect.json").read_text()
        assert kyhan.answer_once(request, *registers) + "\n" == expected, folder
        try:
            lang = "en" if b'"en"' in request else "vi"
            found = kyhan.Engine(*registers, lang=lang).answer(request)
        except kyhan.KyhanError as error:
            found = error.document
            assert error.message and f'"{error.code}"' in found
        assert found + "\n" == expected, folder
        cases += 1
    assert cases > 600
    print(f"Python: {cases} vectors, no difference")


def camel(name):
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(word.title() for word in rest)


def plain(value):
    """A typed answer as JSON has it."""
    if isinstance(value, kyhan.Occurrence):
        names = [name for name in dir(value) if not name.startswith("_")]
        return {camel(name): plain(getattr(value, name)) for name in names}
    if is_dataclass(value):
        check_types(value)
        return {camel(field.name): plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        assert value.name != "UNKNOWN", type(value)
        return value.value
    if isinstance(value, (list, tuple)):
        return [plain(element) for element in value]
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    return value


def check_types(value):
    """What is not said to be optional is there."""
    hints = typing.get_type_hints(type(value))
    for field in fields(value):
        may_lack = type(None) in typing.get_args(hints[field.name])
        assert may_lack or getattr(value, field.name) is not None, f"{type(value).__name__}.{field.name}"


MAY_BE_EMPTY = ("inner", "successors", "bearers", "funding", "levels", "via", "dates", "jointBearers")


def without_absent(value):
    """None, False and no conditions stand for what a row lacks."""
    if isinstance(value, dict):
        return {
            name: without_absent(cell)
            for name, cell in value.items()
            if cell is not None and cell is not False and not (cell == [] and name in MAY_BE_EMPTY)
        }
    return [without_absent(element) for element in value] if isinstance(value, list) else value


def day(text):
    return None if text is None else dt.date.fromisoformat(text)


def records(request):
    return [
        kyhan.DutyRecord(
            record["occurrence"],
            kyhan.RecordEvent(record["event"]),
            dt.datetime.fromisoformat(record["at"]) if "at" in record else day(record["on"]),
            day(record.get("until")),
            record.get("basis"),
            record.get("evidence"),
        )
        for record in request.get("records", [])
    ]


def ask(engine, request):
    """A request through the typed methods."""
    call, lang = request["call"], request.get("lang", "vi")
    start, end = day(request.get("from")), day(request.get("until"))
    who = {"agency": request.get("agency"), "instrument": request.get("instrument"), "lang": lang}
    window = {"from": request.get("from"), "until": request.get("until")}
    if call == "schedule":
        found = engine.schedule(start, end, **who)
        assert found.to_json() == engine.answer(request)
        parts = {"occurrences": found[:], "undated": found.undated, "diagnostics": found.diagnostics}
        agency = found.agency and plain(found.agency)
        return {**window, "agency": agency, **{name: plain(part) for name, part in parts.items()}}
    if call == "explain":
        found = engine.explain(request["occurrence"], records(request), lang=lang)
        parts = {"occurrence": found.occurrence, "duty": found.duty}
        return {**{name: part and plain(part) for name, part in parts.items()}, "text": found.text}
    if call == "agency":
        on = day(request.get("on"))
        return plain(engine.agency(request["agency"], start, end, records(request), on=on, lang=lang))
    if call == "upcoming":
        return plain(engine.upcoming(request["agency"], start, request["count"], records(request), lang=lang))
    if call == "indicators":
        return plain(engine.indicators(request.get("year"), on=day(request.get("on")), **who))
    if call == "check":
        return {"diagnostics": plain(engine.check(lang=lang))}
    if call == "coverage":
        on, goal = day(request.get("on")), request.get("goal")
        return {"indicators": plain(engine.coverage(on=on, goal=goal, **who))}
    if call == "workdays":
        return {**window, "days": plain(engine.workdays(start, end, calendar=request.get("calendar"), lang=lang))}
    if call == "expand":
        given = {name: [day(text) for text in request.get(name[:-1], [])] for name in ("rdates", "exdates")}
        first = day(request["start"])
        limit = request.get("limit")
        return {"dates": plain(engine.expand(first, request["rrule"], start=start, end=end, limit=limit, **given))}
    if call == "evaluate":
        return plain(engine.evaluate(day(request["on"]), records(request), start=start, end=end, **who))
    if call == "alerts":
        since, acknowledged = day(request["since"]), request.get("acknowledged", [])
        return plain(
            engine.alerts(
                since, end, records(request), agency=request.get("agency"), acknowledged=acknowledged, lang=lang
            )
        )
    if call == "chains" and "whatIf" in request:
        supposed = request["whatIf"]
        return plain(engine.what_if(supposed["occurrence"], day(supposed["due"]), lang=lang))
    if call == "chains":
        return plain(engine.chains(lang=lang))
    assert call == "render", call
    withdrawn = [
        kyhan.WithdrawnEntry(
            entry["uid"],
            day(entry["from"]),
            day(entry["until"]),
            entry["title"],
            entry["sequence"],
            day(entry["date"]),
        )
        for entry in request.get("withdrawn", [])
    ]
    text = engine.render(
        kyhan.FeedFormat(request["format"]),
        start,
        end,
        group=request.get("group"),
        recipient=request.get("recipient"),
        tasks=request.get("tasks", False),
        alarms=request.get("alarms", ()),
        withdrawn=withdrawn,
        records=records(request),
        **who,
    )
    return {"format": request["format"], "text": text}


def typed_vectors(root):
    """What the typed answers say is what the JSON says."""
    cases = 0
    for area in AREAS.split():
        for path in sorted((root / area).glob("*/request.json")):
            folder = path.parent
            request = json.loads(path.read_text())
            if folder.name in UNTYPABLE or request.get("trace") is False:
                continue
            expected = json.loads((folder / "expect.json").read_text())
            lang = request.get("lang", "vi")
            try:
                engine = kyhan.Engine(*(document.read_bytes() for document in documents(folder)), lang=lang)
                found = {"kyhan": 1, **ask(engine, request)}
            except kyhan.KyhanError as error:
                found = json.loads(error.document)
            if without_absent(found) != without_absent(expected):
                sys.exit(f"{folder} gives\n{json.dumps(without_absent(found), ensure_ascii=False)}")
            cases += 1
    assert cases > 300
    print(f"Python: {cases} vectors through the typed methods, no difference")


PLAN = {
    "kyhan": 1,
    "agencies": [{"id": "so-y-te", "name": "Sở Y tế", "level": "province"}],
    "instruments": [{"id": "kh-14", "kind": "plan", "title": "Kế hoạch"}],
    "obligations": [
        {
            "id": "kh-14.V",
            "instrument": "kh-14",
            "provision": "V",
            "title": "Báo cáo <năm>",
            "action": "report",
            "bearers": ["so-y-te"],
            "phrase": "trước ngày 15/12/2024",
            "timing": {"once": {"when": "2024-12-15", "bound": "before"}},
        }
    ],
}
YEAR = (dt.date(2024, 1, 1), dt.date(2025, 1, 1))


def raises(kind, call, part=""):
    try:
        call()
    except kind as error:
        assert part in str(error), str(error)
        return error
    raise AssertionError(f"nothing raised: {part}")


def known():
    """Without what was issued later; freed on its own."""
    issued = [{**instrument, "issued": "2024-01-12"} for instrument in PLAN["instruments"]]
    engine = kyhan.Engine({**PLAN, "instruments": issued})
    before = engine.as_known_on(dt.date(2020, 1, 1))
    assert len(engine.schedule(*YEAR)) > 0 and len(before.schedule(*YEAR)) == 0
    request = {"call": "schedule", "from": "2024-01-01", "until": "2025-01-01", "asKnownOn": "2024-06-01"}
    assert engine.as_known_on(dt.date(2024, 6, 1)).schedule(*YEAR).to_json() == engine.answer(request)
    print("Python: what was known on a day")


def refusals():
    engine = kyhan.Engine(PLAN)
    error = raises(kyhan.KyhanError, lambda: kyhan.Engine("{}", '{"kyhan":1,"alert":[]}', lang="en"), "/alert")
    assert error.code == "invalid-register" and len(error.diagnostics) == 2
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error) and again.diagnostics == error.diagnostics
    raises(kyhan.KyhanError, lambda: engine.explain("x", lang="en"), "`x`")
    raises(kyhan.KyhanError, lambda: engine.schedule(*YEAR, agency=""))
    last, first = YEAR
    for swapped in (
        lambda: engine.schedule(first, last),
        lambda: engine.workdays(first, last),
        lambda: engine.expand(last, "FREQ=DAILY", start=first, end=last),
        lambda: engine.evaluate(last, start=first, end=last),
        lambda: engine.alerts(first, last),
        lambda: engine.render("csv", first, last),
    ):
        assert raises(kyhan.KyhanError, swapped, "is before").code == "invalid-argument"
    raises(UnicodeEncodeError, lambda: engine.schedule(*YEAR, agency="\ud800"))
    raises(UnicodeEncodeError, lambda: engine.explain("\ud800"))
    raises(UnicodeEncodeError, lambda: kyhan.Engine("\ud800"))
    raises(ValueError, lambda: engine.check(lang="fr"), "`fr`")
    raises(ValueError, lambda: engine.schedule(*YEAR, limit=-1))
    raises(TypeError, lambda: kyhan.Engine(7))
    raises(IndexError, lambda: engine.schedule(*YEAR)[1])
    naive = kyhan.DutyRecord("x", "submitted", dt.datetime(2024, 12, 1))
    raises(ValueError, lambda: engine.evaluate(YEAR[1], [naive]), "time zone")
    error = raises(kyhan.KyhanError, lambda: engine.explain("a\0b"))
    assert "a\0b" in str(error)
    print("Python: what is wrong is refused")


def lifetimes(rounds):
    schedule = kyhan.Engine(PLAN).schedule(*YEAR)
    duty, table = schedule[-1], schedule._repr_html_()
    assert "Báo cáo &lt;năm&gt;" in table and schedule.rows()[0]["due"] == dt.date(2024, 12, 14)
    del schedule
    gc.collect()
    assert len(duty.trace) == 3, "an occurrence keeps what it needs"

    def resident():
        gc.collect()
        return int(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1])

    def one_round(number):
        if number % 10 == 0:
            raises(kyhan.KyhanError, lambda: kyhan.Engine("{"))
        engine = kyhan.Engine(PLAN)
        found = engine.schedule(*YEAR)
        done = kyhan.DutyRecord(found[0].id, kyhan.RecordEvent.SUBMITTED, dt.date(2024, 12, 13))
        assert engine.alerts(dt.date(2024, 12, 1), dt.date(2024, 12, 31), [done]).alerts[0].settled

    for number in range(rounds // 5):
        one_round(number)
    before = resident()
    for number in range(rounds):
        one_round(number)
    grown = resident() - before
    print(f"Python: {rounds} rounds, the process grew by {grown} kB")
    assert grown * 1024 < rounds * 420, "a round leaves 420 bytes behind"


def threads():
    engine = kyhan.Engine(PLAN)
    expected = engine.schedule(*YEAR).to_json()
    failures = []

    def work():
        for _ in range(50):
            if engine.schedule(*YEAR).to_json() != expected:
                failures.append("another answer")

    running = [threading.Thread(target=work) for _ in range(16)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert not failures
    print("Python: 16 threads on one engine agree")


def largest():
    """A document of the most bytes that are read, and of one more."""
    plan = json.dumps(PLAN).encode().ljust(1 << 28)
    assert len(kyhan.Engine(plan).schedule(*YEAR)) == 1
    assert raises(kyhan.KyhanError, lambda: kyhan.Engine(plan + b" ")).code == "invalid-argument"
    print("Python: 256 MiB are read, and not a byte more")


def no_library(refused):
    """Without a library the reason is the same at every call."""
    program = (
        "import kyhan\nfor _ in range(2):\n"
        "    try: kyhan.version()\n"
        "    except kyhan.KyhanError as error: print(error.code, error)\n"
    )
    other = f"{refused}/other-abi/libkyhan_native.so"
    for path, code, part in (
        ("/nowhere.so", "native-library", "/nowhere.so: not there"),
        (__file__, "native-library", "test_kyhan.py"),
        (f"{refused}/x86.so", "native-library", "a file for x86, 32-bit"),
        (other, "abi-mismatch", "the binary interface 99"),
    ):
        environment = {**os.environ, "KYHAN_NATIVE": path}
        said = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
        assert said.stdout.count(code) == 2 and said.stdout.count(part) >= 2, said
    # The functions of another version are found first by name, and never called.
    program = "import kyhan; kyhan.self_test()"
    subprocess.run([sys.executable, "-c", program], env={**os.environ, "LD_PRELOAD": other}, check=True)
    print("Python: what was tried is said")


if __name__ == "__main__":
    root = Path(sys.argv[1])
    print("Python:", kyhan.self_test())
    vectors(root)
    typed_vectors(root)
    known()
    refusals()
    lifetimes(int(sys.argv[2]))
    threads()
    largest()
    no_library(sys.argv[3])
