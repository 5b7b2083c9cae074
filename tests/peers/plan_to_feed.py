"""The whole way from plan to feed with python-dateutil, holidays and icalendar:
plan_to_feed.py FROM UNTIL INSTRUMENT FILE... prints the calendar of an
instrument's duties. It knows what the national register of the measurements uses
and no more: recurring dates, periods counted from a reporting period's end,
groups by level, names and due days; no trace, no successions, no checks."""

import json
import sys
import uuid
from datetime import date, datetime, timedelta

import holidays
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

DAY = timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "halfYear": 6, "year": 12}


class Pipeline:
    def __init__(self, first, end, files):
        self.first, self.end = first, end
        documents = [json.load(open(name, encoding="utf-8")) for name in files]
        self.agencies = {a["id"]: a for d in documents for a in d.get("agencies", [])}
        self.groups = {g["id"]: g for d in documents for g in d.get("groups", [])}
        self.instruments = {i["id"]: i for d in documents for i in d.get("instruments", [])}
        self.obligations = [o for d in documents for o in d.get("obligations", [])]
        self.holidays = holidays.country_holidays("VN", years=range(first.year - 1, end.year + 2))

    def works(self, day):
        return day.weekday() < 5 and day not in self.holidays

    def bearers(self, obligation):
        for name in obligation.get("bearers", []):
            group = self.groups.get(name)
            if group is None:
                yield name
                continue
            members = group["members"]
            for agency in self.agencies.values():
                if agency["level"] == members["level"] and agency.get("parent") == members["under"]:
                    yield agency["id"]

    def named_days(self, obligation):
        timing = obligation["timing"]
        effective = self.instruments[obligation["instrument"]]["effective"]
        low = max(self.first - 60 * DAY, date.fromisoformat(effective["from"]))
        high = min(self.end + 60 * DAY, date.fromisoformat(effective["until"]) + DAY)
        if "recurring" in timing:
            start = datetime.fromisoformat(timing["recurring"]["start"])
            rule = rrulestr(timing["recurring"]["rrule"], dtstart=start)
            low, high = (datetime(d.year, d.month, d.day) for d in (low, high - DAY))
            yield from (day.date() for day in rule.between(low, high, inc=True))
        else:
            months = MONTHS[obligation["reportingPeriod"]["unit"]]
            begin = date(low.year, 1, 1)
            while True:
                begin += relativedelta(months=months)
                last = begin - DAY
                if last >= high:
                    return
                if last >= low:
                    yield last

    def due(self, obligation, day):
        timing = obligation["timing"]
        if "recurring" in timing:
            return day - DAY if timing["recurring"]["bound"] == "before" else day
        within = timing["within"]
        if within["unit"] == "days":
            day += within["length"] * DAY
        else:
            for _ in range(within["length"]):
                day += DAY
                while not self.works(day):
                    day += DAY
        while not self.works(day):
            day += DAY
        return day

    def calendar(self, instrument):
        calendar = Calendar()
        calendar.add("prodid", "-//dateutil, holidays, icalendar//VI")
        calendar.add("version", "2.0")
        stamp = datetime(2026, 1, 1)
        for obligation in self.obligations:
            if obligation["instrument"] != instrument:
                continue
            bearers = list(self.bearers(obligation))
            for named in self.named_days(obligation):
                due = self.due(obligation, named)
                if not self.first <= due < self.end:
                    continue
                for bearer in bearers:
                    name = f"{obligation['id']}/{bearer}/{named}"
                    event = Event()
                    event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, name)))
                    event.add("dtstamp", stamp)
                    event.add("dtstart", due)
                    event.add("dtend", due + DAY)
                    event.add("summary", obligation["title"])
                    text = f"{self.agencies[bearer]['name']}\n{obligation.get('phrase', '')}\n{name}"
                    event.add("description", text)
                    event.add("categories", [obligation["action"]])
                    event.add("transp", "TRANSPARENT")
                    calendar.add_component(event)
        return calendar.to_ical()


first, end, instrument, *files = sys.argv[1:]
pipeline = Pipeline(date.fromisoformat(first), date.fromisoformat(end), files)
sys.stdout.buffer.write(pipeline.calendar(instrument))
