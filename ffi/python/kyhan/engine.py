"""The engine: plans, checked and indexed, and the questions that they answer."""

from __future__ import annotations

import ctypes
import json
from dataclasses import dataclass
from datetime import date, datetime
from os import PathLike
from pathlib import Path
from typing import Any, Iterable, Mapping, Optional, Sequence, Union

from . import _numbers
from ._library import library
from ._numbers import Column
from ._table import Handle, Table, read, take_text, text_of
from .answers import (
    AgencyDetails,
    AgencySheet,
    AlertsAnswer,
    ChainsAnswer,
    IndicatorCoverage,
    SpecialDay,
    Standing,
    Upcoming,
    WhatIf,
    YearIndicators,
)
from .errors import Diagnostic, KyhanError
from .schedule import Explanation, Schedule
from .words import FeedFormat, RecordEvent

Document = Union[str, bytes, Mapping[str, Any]]
"""A register document: JSON as a text or in UTF-8, or what JSON says."""

_LANGS = {"vi": 0, "en": 1}


@dataclass(frozen=True)
class DutyRecord:
    """What happened to a duty."""

    occurrence: str
    """The id of the occurrence."""
    event: Union[RecordEvent, str]
    on: Union[date, datetime]
    """The day, or the instant with its time zone."""
    until: Optional[date] = None
    """For an extension: the new last day."""
    basis: Optional[str] = None
    """The document that waives or extends."""
    evidence: Optional[str] = None
    """Where the proof is."""


@dataclass(frozen=True)
class WithdrawnEntry:
    """An entry of a calendar that was published and whose duty no longer exists."""

    uid: str
    from_: date
    until: date
    """Its last day, which is included."""
    title: str
    sequence: int
    """A number above the former one."""
    date: date
    """The day of the edition that withdraws it."""


class Engine:
    """Plans, checked and indexed. Immutable: any number of threads may ask one engine.

    Windows go from ``start`` up to, not including, ``end``, as ranges do. ``lang`` is
    ``"vi"`` or ``"en"``. A call without an answer raises :class:`KyhanError`.
    """

    def __init__(self, *documents: Document, lang: str = "vi") -> None:
        """Reads and compiles register documents; none for working days and rules."""
        encoded, pointers, lengths = _arrays(documents)
        engine, error = ctypes.c_void_p(), ctypes.c_void_p()
        status = library().kyhan_engine_new(
            pointers, lengths, len(encoded), _lang(lang), ctypes.byref(engine), ctypes.byref(error)
        )
        if status != _numbers.OK:
            raise _error(error)
        self._handle = Handle(engine, library().kyhan_engine_free)

    @classmethod
    def from_files(cls, *paths: Union[str, PathLike[str]], lang: str = "vi") -> Engine:
        """Reads and compiles the register documents of files."""
        return cls(*(Path(path).read_bytes() for path in paths), lang=lang)

    def as_known_on(self, day: date, *, lang: str = "vi") -> Engine:
        """The same plans as known on a day: without what documents say that were issued later.
        It answers every question so; an engine that is known on a day takes the new one."""
        known, error = ctypes.c_void_p(), ctypes.c_void_p()
        status = library().kyhan_engine_as_known_on(
            self._handle.pointer, _number(day), _lang(lang), ctypes.byref(known), ctypes.byref(error)
        )
        if status != _numbers.OK:
            raise _error(error)
        engine = Engine.__new__(Engine)
        engine._handle = Handle(known, library().kyhan_engine_free)
        return engine

    def schedule(
        self,
        start: date,
        end: date,
        *,
        agency: Optional[str] = None,
        instrument: Optional[str] = None,
        limit: int = 0,
        lang: str = "vi",
    ) -> Schedule:
        """What falls due. ``limit`` is the most occurrences wanted, 0 for the library's own
        limit; more are an error, never a short answer."""
        if limit < 0:
            raise ValueError("limit is negative")
        (agency_bytes, agency_length), (instrument_bytes, instrument_length) = _text(agency), _text(instrument)
        out = ctypes.c_void_p()
        status = library().kyhan_schedule(
            self._handle.pointer,
            _number(start),
            _number(end),
            agency_bytes,
            agency_length,
            instrument_bytes,
            instrument_length,
            limit,
            _lang(lang),
            ctypes.byref(out),
        )
        return Schedule(_answered(status, out))

    def explain(self, occurrence: str, records: Iterable[DutyRecord] = (), *, lang: str = "vi") -> Explanation:
        """The derivation of one occurrence; by the id of an obligation, what is known of it. Of
        the records those count that move days: extensions and events that happened."""
        written = [_record(record) for record in records]
        return Explanation(self._ask("explain", occurrence=occurrence, records=written, lang=lang))

    def agency(
        self,
        name: str,
        start: date,
        end: date,
        records: Iterable[DutyRecord] = (),
        *,
        on: Optional[date] = None,
        lang: str = "vi",
    ) -> AgencySheet:
        """Everything that concerns one agency: what it owes, what comes to it, what it helps
        with, its indicators, and what a reorganisation changed. ``name`` is its name, an id, an
        alias, or words of these; when several have it, the error has them as ``candidates``."""
        table = self._ask(
            "agency",
            agency=name,
            on=None if on is None else _iso(on),
            records=[_record(record) for record in records],
            lang=lang,
            **_window(start, end),
        )
        return read(AgencySheet, table)

    def upcoming(
        self, name: str, start: date, count: int, records: Iterable[DutyRecord] = (), *, lang: str = "vi"
    ) -> Upcoming:
        """What an agency must do next and has not done."""
        done = [_record(record) for record in records]
        table = self._ask("upcoming", agency=name, count=count, records=done, lang=lang, **{"from": _iso(start)})
        return read(Upcoming, table)

    def indicators(
        self,
        year: Optional[int] = None,
        *,
        on: Optional[date] = None,
        agency: Optional[str] = None,
        instrument: Optional[str] = None,
        lang: str = "vi",
    ) -> YearIndicators:
        """What is to be reached in a year, and who does what for it on a day: the first of the
        year when none is given."""
        day = None if on is None else _iso(on)
        table = self._ask("indicators", year=year, on=day, agency=agency, instrument=instrument, lang=lang)
        return read(YearIndicators, table)

    def check(self, *, lang: str = "vi") -> list[Diagnostic]:
        """What is wrong or risky in the plans."""
        return self._list(Diagnostic, Column.DIAGNOSTICS, "check", lang=lang)

    def coverage(
        self,
        *,
        on: Optional[date] = None,
        agency: Optional[str] = None,
        goal: Optional[str] = None,
        instrument: Optional[str] = None,
        lang: str = "vi",
    ) -> list[IndicatorCoverage]:
        """Who answers for which indicator; as the documents name them when no day is given."""
        asked = {"agency": agency, "goal": goal, "instrument": instrument, "lang": lang}
        day = None if on is None else _iso(on)
        return self._list(IndicatorCoverage, Column.INDICATORS, "coverage", on=day, **asked)

    def workdays(
        self, start: date, end: date, *, calendar: Optional[str] = None, lang: str = "vi"
    ) -> list[SpecialDay]:
        """The days off and the weekend days that are worked. Plain weekends are left out."""
        window = _window(start, end)
        return self._list(SpecialDay, Column.DAYS, "workdays", calendar=calendar, lang=lang, **window)

    def expand(
        self,
        first: date,
        rrule: str,
        *,
        rdates: Iterable[date] = (),
        exdates: Iterable[date] = (),
        start: Optional[date] = None,
        end: Optional[date] = None,
        limit: Optional[int] = None,
    ) -> list[date]:
        """The dates of a recurrence rule (RFC 5545). ``first`` is DTSTART."""
        window = _window(start, end)
        table = self._ask(
            "expand",
            start=_iso(first),
            rrule=rrule,
            rdate=[_iso(day) for day in rdates],
            exdate=[_iso(day) for day in exdates],
            limit=limit,
            **window,
        ).inner(0, Column.DATES)
        assert table is not None, "every answer of this question has a table of dates"
        days = (table.date(row, Column.VALUE) for row in range(len(table)))
        return [day for day in days if day is not None]

    def evaluate(
        self,
        on: date,
        records: Iterable[DutyRecord] = (),
        *,
        start: Optional[date] = None,
        end: Optional[date] = None,
        agency: Optional[str] = None,
        instrument: Optional[str] = None,
        lang: str = "vi",
    ) -> Standing:
        """Where every duty stands at the end of a day, given what happened. Records of later
        days are left out. Without a window: the duties of the year of the day, of the year
        before, and at least three months ahead."""
        window = _window(start, end)
        table = self._ask(
            "evaluate",
            on=_iso(on),
            agency=agency,
            instrument=instrument,
            records=[_record(record) for record in records],
            lang=lang,
            **window,
        )
        return read(Standing, table)

    def alerts(
        self,
        since: date,
        until: date,
        records: Iterable[DutyRecord] = (),
        *,
        agency: Optional[str] = None,
        acknowledged: Iterable[str] = (),
        lang: str = "vi",
    ) -> AlertsAnswer:
        """Whom to alert: the alerts that fall after ``since``, the last day that was dealt
        with, up to and with ``until``, such as today. So a job that slept a week loses
        nothing and sends nothing twice."""
        _in_order("since", since, "until", until)
        table = self._ask(
            "alerts",
            since=_iso(since),
            until=_iso(until),
            agency=agency,
            records=[_record(record) for record in records],
            acknowledged=list(acknowledged),
            lang=lang,
        )
        return read(AlertsAnswer, table)

    def chains(self, *, lang: str = "vi") -> ChainsAnswer:
        """Who reports to whom, and how much time lies between."""
        return read(ChainsAnswer, self._ask("chains", lang=lang))

    def what_if(self, occurrence: str, due: date, *, lang: str = "vi") -> WhatIf:
        """What would move if a duty fell due on another day."""
        supposed = {"occurrence": occurrence, "due": _iso(due)}
        return read(WhatIf, self._ask("chains", whatIf=supposed, lang=lang))

    def render(
        self,
        format: Union[FeedFormat, str],
        start: date,
        end: date,
        *,
        agency: Optional[str] = None,
        instrument: Optional[str] = None,
        group: Optional[str] = None,
        recipient: Optional[str] = None,
        tasks: bool = False,
        alarms: Sequence[int] = (),
        withdrawn: Iterable[WithdrawnEntry] = (),
        records: Iterable[DutyRecord] = (),
        limit: Optional[int] = None,
        lang: str = "vi",
    ) -> str:
        """What falls due in a window as one text: a calendar, a table, a page. For calendars
        alone: tasks in place of events, alarms so many days before, and entries that are
        withdrawn. Of the records those count that move days: extensions and events."""
        window = _window(start, end)
        table = self._ask(
            "render",
            format=_spelt(format),
            agency=agency,
            instrument=instrument,
            group=group,
            recipient=recipient,
            tasks=tasks or None,
            alarms=list(alarms) or None,
            withdrawn=[_withdrawn(entry) for entry in withdrawn] or None,
            records=[_record(record) for record in records] or None,
            limit=limit,
            lang=lang,
            **window,
        )
        return table.text(0, Column.TEXT) or ""

    def answer(self, request: Union[str, bytes, Mapping[str, Any]]) -> str:
        """Answers any request in JSON, in JSON: an object whose ``call`` names the question."""
        return self._query(_encoded(request)).json()

    def _ask(self, call: str, **fields: Any) -> Table:
        _lang(fields.get("lang", "vi"))
        given = {name: value for name, value in fields.items() if value is not None}
        return self._query(_encoded({"call": call, **given}))

    def _query(self, request: bytes) -> Table:
        out = ctypes.c_void_p()
        status = library().kyhan_query(self._handle.pointer, request, len(request), ctypes.byref(out))
        return _answered(status, out)

    def _list(self, kind: type, column: int, call: str, **fields: Any) -> list[Any]:
        inner = self._ask(call, **fields).inner(0, column)
        return [] if inner is None else [read(kind, inner, row) for row in range(len(inner))]


def answer_once(request: Union[str, bytes, Mapping[str, Any]], *documents: Document) -> str:
    """Makes an engine and answers one request: the answer, or the error document."""
    encoded, pointers, lengths = _arrays(documents)
    asked = _encoded(request)
    out = ctypes.c_void_p()
    library().kyhan_answer_once(pointers, lengths, len(encoded), asked, len(asked), ctypes.byref(out))
    return take_text(out)


def version() -> str:
    """The version of the native library."""
    length = ctypes.c_size_t()
    return text_of(library().kyhan_version(ctypes.byref(length)), length) or ""


def self_test() -> str:
    """Asks the native library some of the questions that it was tested with and compares the
    answers: run it once after the library was installed or moved. A difference raises."""
    out = ctypes.c_void_p()
    status = library().kyhan_selftest(ctypes.byref(out))
    report = take_text(out)
    if status != _numbers.OK:
        raise KyhanError("internal-error", report, "do not use this library on this machine")
    return report


def _arrays(documents: Sequence[Document]) -> tuple[list[bytes], Any, Any]:
    encoded = [_encoded(document) for document in documents]
    pointers = (ctypes.c_char_p * len(encoded))(*encoded)
    lengths = (ctypes.c_size_t * len(encoded))(*map(len, encoded))
    return encoded, pointers, lengths


def _encoded(document: Union[str, bytes, Mapping[str, Any]]) -> bytes:
    """A lone surrogate is an error of the caller, which the encoder reports."""
    if isinstance(document, bytes):
        return document
    if isinstance(document, str):
        return document.encode("utf-8")
    if isinstance(document, Mapping):
        return json.dumps(document, ensure_ascii=False).encode("utf-8")
    raise TypeError(f"a document is a text, bytes or a mapping, not {type(document).__name__}")


def _text(text: Optional[str]) -> tuple[Optional[bytes], int]:
    if text is None:
        return None, 0
    encoded = text.encode("utf-8")
    return encoded, len(encoded)


def _lang(lang: str) -> int:
    if lang not in _LANGS:
        raise ValueError(f"`{lang}` is not a language: `vi` or `en`")
    return _LANGS[lang]


def _day(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _number(day: date) -> int:
    day = _day(day)
    return day.year * 10000 + day.month * 100 + day.day


def _iso(day: Optional[date]) -> Optional[str]:
    return None if day is None else _day(day).isoformat()


def _in_order(first_name: str, first: Optional[date], last_name: str, last: Optional[date]) -> None:
    """Swapped ends would answer nothing, and say nothing of it."""
    if first is not None and last is not None and _day(last) < _day(first):
        message = f"{last_name} `{_iso(last)}` is before {first_name} `{_iso(first)}`"
        raise KyhanError("invalid-argument", message, "swap them")


def _window(start: Optional[date], end: Optional[date]) -> dict[str, Optional[str]]:
    _in_order("start", start, "end", end)
    return {"from": _iso(start), "until": _iso(end)}


def _spelt(word: Union[str, FeedFormat, RecordEvent]) -> str:
    return word if type(word) is str else str(word.value)  # type: ignore[union-attr]


def _record(record: DutyRecord) -> dict[str, Any]:
    written: dict[str, Any] = {"occurrence": record.occurrence, "event": _spelt(record.event)}
    if isinstance(record.on, datetime):
        if record.on.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        written["at"] = record.on.isoformat(timespec="seconds")
    else:
        written["on"] = record.on.isoformat()
    rest = {"until": _iso(record.until), "basis": record.basis, "evidence": record.evidence}
    return {**written, **{name: value for name, value in rest.items() if value is not None}}


def _withdrawn(entry: WithdrawnEntry) -> dict[str, Any]:
    return {
        "uid": entry.uid,
        "from": _iso(entry.from_),
        "until": _iso(entry.until),
        "title": entry.title,
        "sequence": entry.sequence,
        "date": _iso(entry.date),
    }


def _answered(status: int, out: ctypes.c_void_p) -> Table:
    if status != _numbers.OK:
        raise _error(out)
    return Table(Handle(out, library().kyhan_result_free))


def _error(out: ctypes.c_void_p) -> KyhanError:
    result = Table(Handle(out, library().kyhan_result_free))
    error = result.inner(0, Column.ERROR)
    assert error is not None, "every error has its table"
    found = error.inner(0, Column.DIAGNOSTICS)
    diagnostics = [] if found is None else [read(Diagnostic, found, row) for row in range(len(found))]
    several = error.inner(0, Column.CANDIDATES)
    candidates = [] if several is None else [read(AgencyDetails, several, row) for row in range(len(several))]
    return KyhanError(
        error.text(0, Column.CODE) or "",
        error.text(0, Column.MESSAGE) or "",
        error.text(0, Column.HELP) or "",
        diagnostics,
        result.json(),
        candidates,
    )
