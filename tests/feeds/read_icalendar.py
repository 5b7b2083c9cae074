"""Reads calendars with python's icalendar; prints one JSON list an entry."""
import json
import sys

import icalendar

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        if event.errors:
            sys.exit(f"{path}: {event.errors}")
        related = event.get("RELATED-TO", [])
        related = related if isinstance(related, list) else [related]
        print(json.dumps([
            path,
            str(event["UID"]),
            event.decoded("DTSTART").strftime("%Y%m%d"),
            event.decoded("DTEND").strftime("%Y%m%d"),
            str(event["STATUS"]),
            int(event["SEQUENCE"]),
            str(event["SUMMARY"]),
            str(event.get("DESCRIPTION", "")),
            ",".join(str(category) for category in event["CATEGORIES"].cats) if "CATEGORIES" in event else "",
            sorted(f"{uid.params['RELTYPE']}:{uid}" for uid in related),
        ], ensure_ascii=False))
