"""The answers: plain objects, each field read from the column of its name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Optional

from .errors import Diagnostic
from .words import (
    ActionKind,
    AgencyLevel,
    AlertKind,
    Bound,
    Certainty,
    CoverageStatus,
    DayKind,
    DutyKind,
    DutyStatus,
    IncomingWay,
    OwnerRole,
    Rule,
    Strength,
    TargetOperator,
    TargetUnit,
    UndatedEnd,
    UndatedReason,
)


@dataclass(frozen=True)
class Subject:
    """An indicator, or one aspect of it, that a duty is about."""

    indicator: str
    aspect: Optional[str]
    role: Optional[OwnerRole]
    """What the bearers do for it; None when they lead."""
    number: Optional[str]
    """The number in the document."""
    title: Optional[str]
    """What is measured."""
    unit: Optional[str]
    """The unit of its values."""
    goal: Optional[str]
    """The id of its goal."""
    goal_number: Optional[str]
    goal_title: Optional[str]


@dataclass(frozen=True)
class ReportingPeriod:
    """A reporting period: its first day, its last day, and the last day that its data cover."""

    from_: dt.date
    until: dt.date
    cut_off: dt.date
    inferred: bool
    """Whether the document names no such period or no cut-off."""


@dataclass(frozen=True)
class Window:
    """The first and the last day for a duty, both included."""

    from_: dt.date
    until: dt.date


@dataclass(frozen=True)
class Stated:
    """The words and the day of the document."""

    phrase: Optional[str]
    """The words of the deadline."""
    date: dt.date
    """The named day."""
    bound: Optional[Bound]
    """How the deadline treats that day."""
    when: Optional[str]
    """The month, quarter or year named in place of a day."""
    tentative: Optional[dt.date]
    """A day that the document expects."""


@dataclass(frozen=True)
class TraceStep:
    """One step of the derivation of a date."""

    rule: Rule
    date: dt.date
    because: str
    basis: Optional[str]
    """The document or article that it rests on."""
    certainty: Optional[Certainty]
    """What makes the step uncertain; None when nothing does."""


@dataclass(frozen=True)
class UndatedDuty:
    """A duty without a computable date."""

    obligation: str
    instrument: str
    provision: str
    kind: Optional[DutyKind]
    """None for a duty."""
    strength: Optional[Strength]
    """How strongly the document binds the bearers; None when it assigns the duty."""
    action: ActionKind
    title: str
    bearers: list[str]
    recipients: list[str]
    via: list[str]
    subjects: list[Subject]
    phrase: Optional[str]
    reason: UndatedReason
    because: str


@dataclass(frozen=True)
class SpecialDay:
    """A day off, or a weekend day that is worked."""

    date: dt.date
    kind: DayKind
    name: Optional[str]
    basis: Optional[str]
    certainty: Certainty


@dataclass(frozen=True)
class IndicatorOwner:
    """Who answers for an indicator."""

    agency: str
    name: str
    role: OwnerRole
    aspect: Optional[str]
    obligation: Optional[str]
    provision: Optional[str]


@dataclass(frozen=True)
class Baseline:
    """The value from which change is measured."""

    value: float
    at: Optional[str]
    """The day, month, quarter or year that it is of."""


@dataclass(frozen=True)
class InnerTarget:
    """A condition on each counted unit."""

    each: TargetUnit
    """The period in which it is counted."""
    operator: TargetOperator
    """How the value bounds the count."""
    value: float
    unit: str
    """What is counted."""


@dataclass(frozen=True)
class IndicatorCoverage:
    """An indicator and who answers for it."""

    indicator: str
    instrument: str
    goal: Optional[str]
    goal_number: Optional[str]
    goal_title: Optional[str]
    number: Optional[str]
    title: Optional[str]
    unit: Optional[str]
    """The unit of its values."""
    denominator: Optional[str]
    """What a percentage is taken of."""
    baseline: Optional[Baseline]
    inner: list[InnerTarget]
    """The conditions on each counted unit."""
    targets: int
    owners: list[IndicatorOwner]
    status: CoverageStatus


@dataclass(frozen=True)
class Party:
    """An agency or a group by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True)
class AgencyDetails:
    """An agency as people tell it from others of its name."""

    id: str
    name: str
    level: Optional[AgencyLevel]
    """Its level of government; None for a group."""
    parent: Optional[Party]
    """Its superior agency."""
    opened: Optional[dt.date]
    """The first day of its work."""
    closed: Optional[dt.date]
    """The last day of its work."""
    successors: list[Party]
    """Who stands in its place on the day asked about; empty while it stands itself."""


@dataclass(frozen=True)
class FundingEntry:
    """Where money comes from, who estimates it and who allots it."""

    title: str
    sources: list[str]
    estimated_by: list[Party]
    allotted_by: list[Party]


@dataclass(frozen=True)
class Duty:
    """One duty of a sheet: dated or not, owed or helped with."""

    occurrence: Optional[str]
    """The id of the occurrence, of a dated duty that is owed."""
    obligation: str
    instrument: str
    provision: str
    strength: Optional[Strength]
    """How strongly the document binds the bearer; None when it assigns the duty."""
    action: ActionKind
    title: str
    bearers: list[Party]
    """Who bears it, of what the agency helps with."""
    in_place_of: Optional[Party]
    """Whom the document binds, where the agency stands in its place."""
    opens: Optional[dt.date]
    """The first day of a window."""
    due: Optional[dt.date]
    last_working_day: Optional[dt.date]
    certainty: Optional[Certainty]
    status: Optional[DutyStatus]
    submitted_on: Optional[dt.date]
    days_late: Optional[int]
    """Negative when early."""
    phrase: Optional[str]
    reason: Optional[UndatedReason]
    """Why it has no date."""
    because: Optional[str]
    """That reason, in words."""
    recipients: list[Party]
    via: list[Party]
    coordinators: list[Party]
    theme: Optional[str]
    funding: list[FundingEntry]
    note: Optional[str]


@dataclass(frozen=True)
class Contributor:
    """One contributor and where its contribution stands."""

    occurrence: str
    agency: Optional[str]
    name: Optional[str]
    due: Optional[dt.date]
    """The due day, where it was extended."""
    status: DutyStatus
    submitted_on: Optional[dt.date]
    days_late: Optional[int]


@dataclass(frozen=True)
class Incoming:
    """What comes to an agency from one obligation on one day."""

    obligation: str
    instrument: str
    provision: str
    strength: Optional[Strength]
    title: str
    way: IncomingWay
    """To the agency, through it, or into a report of its own."""
    feeds: list[str]
    """The ids of the obligations that it goes into."""
    due: Optional[dt.date]
    last_working_day: Optional[dt.date]
    phrase: Optional[str]
    reason: Optional[UndatedReason]
    because: Optional[str]
    bearers: list[Party]
    """Whom the document binds, of what has no date."""
    expected: int
    actual: int
    overdue: int
    contributors: list[Contributor]
    """Late ones first."""


@dataclass(frozen=True)
class IndicatorTarget:
    """A value to be reached."""

    text: str
    """The target in words."""
    operator: TargetOperator
    value: Optional[float]
    lowest: Optional[float]
    """The lowest and the highest value of a range, both included."""
    highest: Optional[float]
    part: Optional[str]
    inner: Optional[InnerTarget]
    at: Optional[str]
    """The day, month, quarter or year at whose end it is to be reached."""
    from_: Optional[str]
    """From this time on."""
    each: Optional[TargetUnit]
    """In each of these periods."""
    note: Optional[str]


@dataclass(frozen=True)
class YearIndicator:
    """An indicator with its targets of a year and its owners on a day."""

    indicator: str
    instrument: str
    goal_number: Optional[str]
    goal_title: Optional[str]
    number: Optional[str]
    title: Optional[str]
    role: Optional[OwnerRole]
    """What the agency does for it, of the indicators of an agency."""
    aspect: Optional[str]
    provision: Optional[str]
    unit: Optional[str]
    denominator: Optional[str]
    baseline: Optional[Baseline]
    targets: list[IndicatorTarget]
    leads: list[Party]
    supplies_data: list[Party]
    contributes: list[Party]


@dataclass(frozen=True)
class HandOver:
    """Who took over what from whom."""

    from_: list[Party]
    to: list[Party]
    functions: list[str]
    """Empty for all functions."""
    operates: dt.date
    """The first day of the work of those who take over."""
    basis: str
    certainty: Optional[Certainty]
    """Set when it is general knowledge, to be confirmed."""


@dataclass(frozen=True)
class AgencySheet:
    """Everything that concerns one agency in a window."""

    from_: dt.date
    until: dt.date
    on: dt.date
    """The day on which states are looked at."""
    agency: AgencyDetails
    in_place_of: Optional[Party]
    """The agency that the question names, where another stands in its place."""
    owes: list[Duty]
    undated: list[Duty]
    incoming: list[Incoming]
    """Late ones first."""
    helps: list[Duty]
    indicators: list[YearIndicator]
    hand_overs: list[HandOver]
    diagnostics: list[Diagnostic]
    """What is wrong with the records."""


@dataclass(frozen=True)
class Upcoming:
    """What an agency must do next."""

    from_: dt.date
    agency: AgencyDetails
    upcoming: list[Duty]
    diagnostics: list[Diagnostic]


@dataclass(frozen=True)
class YearIndicators:
    """Indicators with their targets of a year and their owners on a day."""

    year: Optional[int]
    on: dt.date
    agency: Optional[AgencyDetails]
    indicators: list[YearIndicator]


@dataclass(frozen=True)
class StatusCount:
    """How many duties have a status."""

    status: DutyStatus
    count: int


@dataclass(frozen=True)
class Finding:
    """Where one occurrence stands."""

    occurrence: str
    obligation: str
    instrument: str
    action: ActionKind
    title: str
    bearer: Optional[str]
    bearer_name: Optional[str]
    recipients: list[str]
    responsible: Optional[str]
    """Who must act now, where that is not the bearer."""
    responsible_name: Optional[str]
    due: dt.date
    original_due: Optional[dt.date]
    """The due day before an extension."""
    extension_basis: Optional[str]
    status: DutyStatus
    submitted_on: Optional[dt.date]
    days_late: Optional[int]
    """Negative when early."""
    locked_on: Optional[dt.date]
    """The first day on which a late result is no longer taken."""
    locked: bool


@dataclass(frozen=True)
class PunctualityCount:
    """How many reports came how late."""

    days_late: int
    count: int


@dataclass(frozen=True)
class Rate:
    """How well reports came in."""

    id: Optional[str]
    """Of what the rate is: an agency, an instrument or an indicator; None for all or a period."""
    name: Optional[str]
    number: Optional[str]
    """The number of an indicator in its document."""
    goal_number: Optional[str]
    """The number of an indicator's goal."""
    goal_title: Optional[str]
    from_: Optional[dt.date]
    """The first day of the period that the rate is of."""
    until: Optional[dt.date]
    """The last day of that period."""
    expected: int
    actual: int
    actual_on_time: int
    reporting_rate: Optional[float]
    """In percent, with one decimal; None when nothing was expected."""
    reporting_rate_on_time: Optional[float]
    actual_by_first_due: Optional[int]
    """Those that came by their due days before extensions; None when none was extended."""
    reporting_rate_by_first_due: Optional[float]
    punctuality: list[PunctualityCount]


@dataclass(frozen=True)
class Rates:
    """The rates of everything, and of parts."""

    total: Rate
    own: list[Rate]
    """By agency, of the reports that it bears itself."""
    agencies: list[Rate]
    instruments: list[Rate]
    periods: list[Rate]
    indicators: list[Rate]


@dataclass(frozen=True)
class Standing:
    """Where every duty stands on a day, and how well reports came in."""

    on: dt.date
    agency: Optional[AgencyDetails]
    """The agency asked for, and who stands in its place on that day."""
    counts: list[StatusCount]
    findings: list[Finding]
    rates: Rates
    records_elsewhere: int
    """The records of occurrences outside the window."""
    diagnostics: list[Diagnostic]
    """What is wrong with the records."""


@dataclass(frozen=True)
class Alert:
    """One alert to one addressee."""

    id: str
    """It never changes: keep it to send nothing twice."""
    day: dt.date
    step: str
    kind: AlertKind
    to: Optional[str]
    to_name: Optional[str]
    occurrence: str
    obligation: str
    title: str
    bearer: Optional[str]
    bearer_name: Optional[str]
    due: dt.date
    last_working_day: dt.date
    days_left: int
    """Negative when overdue."""
    settled: bool
    """Whether the duty was done or lifted after the day of the alert."""
    merged: bool
    """Whether earlier steps to the same addressee fell on this day and are one with this."""
    text: str


@dataclass(frozen=True)
class Digest:
    """All that one addressee should be notified of, as one message."""

    to: str
    name: str
    subject: str
    text: str
    alerts: list[str]
    """The ids of the alerts in it."""


@dataclass(frozen=True)
class AlertsAnswer:
    """Whom to alert."""

    agency: Optional[AgencyDetails]
    """The agency asked for, and who stands in its place on the last day and has its alerts."""
    alerts: list[Alert]
    digests: list[Digest]
    diagnostics: list[Diagnostic]
    """What is wrong with the records."""


@dataclass(frozen=True)
class LevelCount:
    """How many bearers are of one level of government."""

    level: Optional[AgencyLevel]
    """The level; None for collective parties."""
    count: int


@dataclass(frozen=True)
class ChainEnd:
    """One end of a link."""

    obligation: str
    instrument: str
    provision: str
    title: str
    bearers: int
    bearer: Optional[str]
    levels: list[LevelCount]
    """How many bearers are of each level of government, the highest first."""
    via: list[Party]
    """Through whom the result goes."""
    dates: list[dt.date]
    """The due days that meet none of the other end."""


@dataclass(frozen=True)
class Meeting:
    """A due day of the contributor and that of the collector that it is for."""

    contributor_due: dt.date
    collector_due: dt.date
    slack_days: int
    slack_working_days: int


@dataclass(frozen=True)
class ChainLink:
    """An obligation and the one that it goes into."""

    contributor: ChainEnd
    collector: ChainEnd
    crosses_documents: bool
    undated: Optional[UndatedEnd]
    """Which end has no date; None when both have one."""
    meetings: list[Meeting]


@dataclass(frozen=True)
class TightestChain:
    """The chain with the least slack."""

    slack_days: int
    slack_working_days: int
    obligations: list[str]
    text: str
    """The chain in a sentence, without full stop."""


@dataclass(frozen=True)
class ChainsAnswer:
    """Who reports to whom, and how much time lies between."""

    links: list[ChainLink]
    tightest: Optional[TightestChain]


@dataclass(frozen=True)
class DueChange:
    """A due day that would move."""

    obligation: str
    title: str
    recurrence_id: dt.date
    from_: dt.date
    to: dt.date
    bearers: int


@dataclass(frozen=True)
class SlackChange:
    """Slack that would change."""

    contributor: str
    collector: str
    before: Optional[Meeting]
    after: Optional[Meeting]


@dataclass(frozen=True)
class WhatIf:
    """What would move if one duty fell due on another day."""

    changes: list[DueChange]
    slack: list[SlackChange]
    agencies: list[str]
    instruments: list[str]
