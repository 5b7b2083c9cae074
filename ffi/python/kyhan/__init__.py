"""Deadlines of Vietnamese government plans: what falls due, for whom, and why on that day.

Begin with :class:`Engine`.
"""

from .answers import (
    Alert,
    AlertsAnswer,
    Baseline,
    ChainEnd,
    ChainLink,
    ChainsAnswer,
    Digest,
    DueChange,
    Finding,
    IndicatorCoverage,
    IndicatorOwner,
    InnerTarget,
    Meeting,
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
    WhatIf,
    Window,
)
from .engine import Document, DutyRecord, Engine, WithdrawnEntry, answer_once, self_test, version
from .errors import Diagnostic, KyhanError
from .schedule import Explanation, Occurrence, Schedule
from .words import (
    ActionKind,
    AlertKind,
    Bound,
    Certainty,
    CoverageStatus,
    DayKind,
    DutyKind,
    DutyStatus,
    FeedFormat,
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
