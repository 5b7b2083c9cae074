"""Deadlines of Vietnamese government plans: what falls due, for whom, and why on that day.

Begin with :class:`Engine`.
"""

from .answers import (
    AgencyDetails,
    AgencySheet,
    Alert,
    AlertsAnswer,
    Baseline,
    ChainEnd,
    ChainLink,
    ChainsAnswer,
    Contributor,
    Digest,
    DueChange,
    Duty,
    Finding,
    FundingEntry,
    HandOver,
    Incoming,
    IndicatorCoverage,
    IndicatorOwner,
    IndicatorTarget,
    InnerTarget,
    LevelCount,
    Meeting,
    Party,
    PunctualityCount,
    Rate,
    Rates,
    ReportingPeriod,
    SlackChange,
    SpecialDay,
    Standing,
    Stated,
    StatusCount,
    Subject,
    TightestChain,
    TraceStep,
    UndatedDuty,
    Upcoming,
    WhatIf,
    Window,
    YearIndicator,
    YearIndicators,
)
from .engine import Document, DutyRecord, Engine, WithdrawnEntry, answer_once, self_test, version
from .errors import Diagnostic, KyhanError
from .schedule import Explanation, Occurrence, Schedule
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
    FeedFormat,
    IncomingWay,
    OwnerRole,
    RecordEvent,
    Rule,
    Severity,
    Strength,
    TargetOperator,
    TargetUnit,
    UndatedEnd,
    UndatedReason,
)

__version__ = "0.1.0"

__all__ = [name for name in dir() if not name.startswith("_")]
