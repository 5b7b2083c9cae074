"""What falls due in a window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from typing import Any, Optional, Union, overload

from ._numbers import Column
from ._table import Table, read, reader
from .answers import AgencyDetails, Duty, ReportingPeriod, Stated, Subject, TraceStep, UndatedDuty, Window
from .errors import Diagnostic
from .words import ActionKind, Certainty, DutyKind, Strength

_SHOWN_ROWS = 200


def _cell(hint: Any, column: int) -> property:
    """A property that reads its column whenever it is asked for."""
    read_cell = reader(hint, column)
    return property(lambda self: read_cell(self._table, self._row))


class Occurrence:
    """One duty of one bearer at one time. It can be read as long as it is kept."""

    __slots__ = ("_row", "_table")

    def __init__(self, table: Table, row: int) -> None:
        self._table = table
        self._row = row

    @property
    def id(self) -> str:
        """Obligation, bearer as written and recurrence id: what records refer to."""
        return self._table.text(self._row, Column.ID) or ""

    @property
    def obligation(self) -> str:
        """The id of the obligation."""
        return self._table.text(self._row, Column.OBLIGATION) or ""

    @property
    def instrument(self) -> str:
        """The id of the instrument."""
        return self._table.text(self._row, Column.INSTRUMENT) or ""

    @property
    def provision(self) -> str:
        """Where in the instrument the duty stands."""
        return self._table.text(self._row, Column.PROVISION) or ""

    @property
    def title(self) -> str:
        """What the duty is called."""
        return self._table.text(self._row, Column.TITLE) or ""

    @property
    def bearer(self) -> Optional[str]:
        """The id of who bears it on the due day; None when the document names nobody."""
        return self._table.text(self._row, Column.BEARER)

    @property
    def bearer_as_written(self) -> Optional[str]:
        """The document's words for the bearer; None where the register has none."""
        return self._table.text(self._row, Column.BEARER_AS_WRITTEN)

    @property
    def due(self) -> date:
        """The last day on which it can be done."""
        return _present(self._table.date(self._row, Column.DUE))

    @property
    def recurrence_id(self) -> date:
        """The named day before any adjustment."""
        return _present(self._table.date(self._row, Column.RECURRENCE_ID))

    @property
    def last_working_day(self) -> date:
        """The last working day on or before the due day."""
        return _present(self._table.date(self._row, Column.LAST_WORKING_DAY))

    kind: Optional[DutyKind] = _cell(DutyKind, Column.KIND)  # type: ignore[assignment]
    """None for a duty."""
    strength: Optional[Strength] = _cell(Strength, Column.STRENGTH)  # type: ignore[assignment]
    """How strongly the document binds the bearer; None when it assigns the duty."""
    action: ActionKind = _cell(ActionKind, Column.ACTION)  # type: ignore[assignment]
    """The kind of deed."""
    due_at: datetime = _cell(datetime, Column.DUE_AT)  # type: ignore[assignment]
    """The instant at which it is late, in UTC+07."""
    certainty: Certainty = _cell(Certainty, Column.CERTAINTY)  # type: ignore[assignment]
    """Whether these dates rest on decisions already taken."""
    joint_bearers: list[str] = _cell(list[str], Column.JOINT_BEARERS)  # type: ignore[assignment]
    """The ids of those who bear a joint duty on the due day; empty of others."""
    recipients: list[str] = _cell(list[str], Column.RECIPIENTS)  # type: ignore[assignment]
    """The ids of those to whom the result goes."""
    via: list[str] = _cell(list[str], Column.VIA)  # type: ignore[assignment]
    """The ids of those through whom it goes."""
    subjects: list[Subject] = _cell(list[Subject], Column.SUBJECTS)  # type: ignore[assignment]
    """The indicators that the duty is about."""
    period: Optional[ReportingPeriod] = _cell(ReportingPeriod, Column.PERIOD)  # type: ignore[assignment]
    """The reporting period; None when there is none."""
    window: Optional[Window] = _cell(Window, Column.WINDOW)  # type: ignore[assignment]
    """The first and the last day for it; None for a deadline."""
    stated: Stated = _cell(Stated, Column.STATED)  # type: ignore[assignment]
    """What the document itself says."""
    trace: list[TraceStep] = _cell(list[TraceStep], Column.TRACE)  # type: ignore[assignment]
    """The derivation of the dates, step by step."""

    def __repr__(self) -> str:
        return f"<Occurrence {self.id} due {self.due}>"


class Explanation:
    """The derivation of one occurrence, or what is known of one obligation."""

    def __init__(self, table: Table) -> None:
        self.text: str = table.text(0, Column.TEXT) or ""
        """The derivation in lines that a reader can redo by hand."""
        inner = table.inner(0, Column.OCCURRENCE)
        self.occurrence = None if inner is None else Occurrence(inner, 0)
        """The occurrence, with its trace; None when the id was that of an obligation."""
        duty = table.inner(0, Column.DUTY)
        self.duty = None if duty is None else read(Duty, duty)
        """The obligation, with its first due day or why it has none, when the id was its own."""


class Schedule(Sequence):  # type: ignore[type-arg]
    """What falls due in a window: a sequence of occurrences, by due day, then by id."""

    def __init__(self, table: Table) -> None:
        self._table = table
        occurrences = table.inner(0, Column.OCCURRENCES)
        assert occurrences is not None, "every schedule has a table of occurrences"
        self._occurrences = occurrences
        self._length = len(occurrences)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, row: int) -> Occurrence: ...

    @overload
    def __getitem__(self, row: slice) -> list[Occurrence]: ...

    def __getitem__(self, row: Union[int, slice]) -> Union[Occurrence, list[Occurrence]]:
        if isinstance(row, slice):
            return [self[at] for at in range(*row.indices(self._length))]
        at = row + self._length if row < 0 else row
        if not 0 <= at < self._length:
            raise IndexError(row)
        return Occurrence(self._occurrences, at)

    @property
    def agency(self) -> Optional[AgencyDetails]:
        """The agency asked for, and who stands in its place at the end of the window."""
        agency = self._table.inner(0, Column.AGENCY)
        return None if agency is None else read(AgencyDetails, agency)

    @property
    def undated(self) -> list[UndatedDuty]:
        """The duties without a computable date, each with the reason."""
        return _rows(self._table, UndatedDuty, Column.UNDATED)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What is risky about the listed duties."""
        return _rows(self._table, Diagnostic, Column.DIAGNOSTICS)

    def rows(self) -> list[dict[str, Any]]:
        """Plain rows, such as ``pandas.DataFrame(schedule.rows())`` takes."""
        names = ("due", "bearer", "title", "obligation", "instrument", "provision", "last_working_day", "id")
        return [{name: getattr(duty, name) for name in names} for duty in self]

    def to_json(self) -> str:
        """The answer in JSON."""
        return self._table.json()

    def _repr_html_(self) -> str:
        """The table that a notebook shows."""
        shown = [
            f"<tr><td>{duty.due}</td><td>{escape(duty.bearer_as_written or '')}</td>"
            f"<td>{escape(duty.title)}</td><td>{escape(duty.instrument)} {escape(duty.provision)}</td></tr>"
            for duty in self[:_SHOWN_ROWS]
        ]
        left = self._length - len(shown)
        rest = f"<caption>and {left} more</caption>" if left else ""
        return (
            f"<table>{rest}<thead><tr><th>due</th><th>bearer</th><th>title</th><th>provision</th></tr></thead>"
            f"<tbody>{''.join(shown)}</tbody></table>"
        )


def _rows(table: Table, kind: type, column: int) -> list[Any]:
    inner = table.inner(0, column)
    return [] if inner is None else [read(kind, inner, row) for row in range(len(inner))]


def _present(day: Optional[date]) -> date:
    assert day is not None, "every occurrence has its days"
    return day
