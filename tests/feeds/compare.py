"""Compares what foreign readers say of the published calendars with one
another and with the schedule that the library answers.

usage: compare.py FOLDER SCHEDULE.json READER=LINES…
"""
import json
import os
import sys
from datetime import date, timedelta

folder, schedule, *readers = sys.argv[1:]
said = {}
for reader in readers:
    name, path = reader.split("=", 1)
    with open(path, encoding="utf-8") as file:
        said[name] = sorted(json.loads(line) for line in file)

first, *others = said
for other in others:
    if len(said[first]) != len(said[other]):
        sys.exit(f"{first} read {len(said[first])} entries, {other} {len(said[other])}")
    for ours, theirs in zip(said[first], said[other]):
        if ours != theirs:
            sys.exit(f"{first} and {other} differ:\n  {ours}\n  {theirs}")

with open(schedule, encoding="utf-8") as file:
    occurrences = json.load(file)["occurrences"]
with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
    manifest = {feed["file"]: feed for feed in json.load(file)["feeds"]}

WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


def until(occurrence):
    """The end of a duty in words: 24 giờ of its due day, or the hour that is stated."""
    day, time = date.fromisoformat(occurrence["due"]), occurrence["dueAt"][11:16]
    month = f"{day.month:02}" if day.month < 3 else day.month
    hours, minutes = (24, 0) if time == "00:00" else (int(time[:2]), int(time[3:]))
    hour = f"{hours} giờ {minutes:02} phút" if minutes else f"{hours} giờ"
    return f"{hour} ngày {day.day:02}/{month}/{day.year} ({WEEKDAYS[day.weekday()]})"


# Every occurrence is in the calendars of its bearer and of its instrument,
# from its first day up to the day after its due day, and says its id.
wanted = {}
for one in occurrences:
    due = date.fromisoformat(one["due"])
    first_day = date.fromisoformat(one["window"]["from"]) if "window" in one else due
    days = (first_day.strftime("%Y%m%d"), (due + timedelta(1)).strftime("%Y%m%d"))
    files = [f"instrument-{one['instrument']}.ics"]
    if one["bearer"]:
        files.append(f"agency-{one['bearer']}.ics")
    for file in files:
        wanted[file, one["id"]] = (days, one["title"], until(one), one["stated"]["phrase"])

found, hand_overs, uids, relations = {}, 0, {}, 0
for path, uid, start, end, status, sequence, summary, description, categories, related in said[first]:
    file = os.path.basename(path)
    manifest[file]["events"] -= 1
    relations += len(related)
    last = description.rsplit("\n", 1)[-1]
    if not last.startswith("Mã: "):
        hand_overs += 1
        continue
    identity = last.removeprefix("Mã: ")
    found[file, identity] = (start, end)
    if uids.setdefault(uid, identity) != identity:
        sys.exit(f"{uid} stands for {identity} and {uids[uid]}")
    days, title, end_of_it, phrase = wanted.get((file, identity)) or sys.exit(f"{file} has {identity}")
    if (start, end) != days:
        sys.exit(f"{identity}: {start} to {end}, not {days}")
    for part in (end_of_it, phrase or ""):
        if part not in description:
            sys.exit(f"{identity}: `{part}` is missing")
    if not summary.endswith(title):
        sys.exit(f"{identity}: {summary}")
if found.keys() != wanted.keys():
    sys.exit(f"missing: {sorted(wanted.keys() - found.keys())[:5]}")
if any(feed["events"] for feed in manifest.values()):
    sys.exit("the manifest counts otherwise")
known = set(uids)
for *_, related in said[first]:
    for relation in related:
        kind, uid = relation.split(":")
        if kind != "FINISHTOFINISH" or uid not in known:
            sys.exit(f"{relation} leads nowhere")
if not (relations and hand_overs):
    sys.exit("the plans have chains and hand-overs, their calendars have none")
print(f"{len(said[first]) * len(said)} checks: {', '.join(said)} agree on {len(said[first])} entries of {len(manifest)} calendars: "
      f"{len(wanted)} duties, {hand_overs} hand-overs, {relations} relations")
