"""Publishes a plan, edits it, publishes it again, and imports one edition over
the other as a client does: no duplicate, no ghost.

usage: editions.py KYHAN
"""
import json
import pathlib
import subprocess
import sys
import tempfile

kyhan = sys.argv[1]
plans = pathlib.Path("examples/plans")


def publish(documents, out):
    folder = pathlib.Path(tempfile.mkdtemp())
    for name, document in documents.items():
        (folder / name).write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    done = subprocess.run(
        [kyhan, "calendars", str(folder), "--from", "2024-01-01", "--until", "2026-01-01", "--out", str(out)],
        check=True, capture_output=True, text=True)
    return done.stdout + done.stderr


def entries(file):
    """The entries of a calendar, by UID."""
    found = {}
    text = file.read_bytes().decode().replace("\r\n ", "")
    for part in text.split("BEGIN:VEVENT\r\n")[1:]:
        lines = part.split("END:VEVENT")[0].strip().split("\r\n")
        event = {line.split(":", 1)[0].split(";")[0]: line.split(":", 1)[1] for line in lines}
        assert event["UID"] not in found, f"{file}: {event['UID']} stands twice"
        found[event["UID"]] = event
    return found


def live(events):
    return {uid for uid, event in events.items() if event["STATUS"] != "CANCELLED"}


def read(folder):
    return {file.name: entries(file) for file in folder.glob("*.ics")}


documents = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in plans.glob("*.json")}
plan = documents["quang-nam-2024.json"]
dated = [one for one in plan["obligations"] if "once" in one.get("timing", [])]
removed, moved, renamed = dated[0]["id"], dated[1]["id"], dated[2]["id"]

folder = pathlib.Path(tempfile.mkdtemp())
publish(documents, folder)
first = read(folder)

plan["revision"] = {"number": 2, "date": "2026-12-01"}
whole = list(plan["obligations"])
# What repeats the removed duty, or has its day from it, goes too.
plan["obligations"] = [one for one in whole
                       if one["id"] != removed and removed not in json.dumps(one.get("timing"))]
for one in plan["obligations"]:
    one["feeds"] = [goal for goal in one.get("feeds", []) if goal != removed]
    one["reportsOn"] = [goal for goal in one.get("reportsOn", []) if goal != removed]
    if one["id"] == moved:
        one["timing"]["once"]["when"] = "2024-10-15"
    if one["id"] == renamed:
        one["title"] += " (sửa)"
publish(documents, folder)
second = read(folder)
fresh = pathlib.Path(tempfile.mkdtemp())
publish(documents, fresh)
clean = read(fresh)

client, cancelled, risen = {name: dict(events) for name, events in first.items()}, 0, 0
for name, events in second.items():
    known = client.setdefault(name, {})
    for uid, event in events.items():
        before = known.get(uid)
        if before is None or int(event["SEQUENCE"]) > int(before["SEQUENCE"]):
            known[uid] = event
            if before:
                cancelled += event["STATUS"] == "CANCELLED"
                risen += event["STATUS"] != "CANCELLED"
        else:
            assert event == before, f"{name}: {uid} changed without a higher number"
assert cancelled and risen, (cancelled, risen)
for name, known in client.items():
    assert live(known) == live(clean.get(name, {})), f"{name} has a ghost or lacks an entry"

before = {file.name: file.read_bytes() for file in folder.iterdir()}
publish(documents, folder)
assert before == {file.name: file.read_bytes() for file in folder.iterdir()}, "not the same bytes"

# What comes back has a number above that of its cancellation.
plan["obligations"] = whole
plan["revision"] = {"number": 3, "date": "2026-12-02"}
publish(documents, folder)
back = 0
for name, events in read(folder).items():
    for uid, event in events.items():
        former = second.get(name, {}).get(uid)
        if former and former["STATUS"] == "CANCELLED" and event["STATUS"] != "CANCELLED":
            assert int(event["SEQUENCE"]) > int(former["SEQUENCE"]), (name, uid)
            back += 1
assert back, "nothing came back"

# A change without a new revision is told.
dated[2]["title"] += " (lần nữa)"
assert "revision.number" in publish(documents, folder)

# An agency that leaves the plans has its entries cancelled, not forgotten.
gone = {"kyhan": 1, "revision": {"number": 4, "date": "2026-12-03"}}
publish({"nothing.json": gone}, folder)
left = read(folder)
assert left and not any(live(events) for events in left.values()), "something is left"
print(f"{sum(map(len, second.values()))} checks: editions, {cancelled} cancelled, {risen} changed, {back} back, no duplicate, no ghost")
