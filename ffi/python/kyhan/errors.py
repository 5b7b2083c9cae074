"""Why a call has no answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Sequence

if TYPE_CHECKING:
    from .answers import AgencyDetails

from .words import Severity

_SHOWN_DIAGNOSTICS = 3


@dataclass(frozen=True)
class Diagnostic:
    """Something wrong or risky in a register, and where."""

    severity: Severity
    """How much it weighs."""
    code: str
    """The stable name of this sort of problem."""
    message: str
    """What is wrong."""
    help: Optional[str]
    """What to do about it."""
    citation: Optional[str]
    """The article or standard that it is measured against."""
    acknowledged: Optional[str]
    """Why it may stay, where the register acknowledges it."""
    document: int
    """The position of the document in the list given to the engine, from 0."""
    pointer: str
    """A JSON Pointer (RFC 6901) into that document."""
    line: Optional[int]
    """The line of that document, from 1; None where it is not known."""
    column: Optional[int]
    """The column of that line, in characters from 1; None where it is not known."""


class KyhanError(Exception):
    """Why a call has no answer. Its text says what is wrong and, for documents, the first places."""

    code: str
    """The stable name of what is wrong, such as ``invalid-register``."""
    help: str
    """What to do about it; may be empty."""
    diagnostics: Sequence[Diagnostic]
    """Everything that is wrong with the documents; empty when it is the question that is wrong."""

    candidates: Sequence[AgencyDetails]
    """The agencies that the question may mean, the first twenty, where several have the name."""

    document: Optional[str]
    """The error document in JSON; None when there is no library that could have written one."""

    def __init__(
        self,
        code: str,
        message: str,
        help: str = "",
        diagnostics: Sequence[Diagnostic] = (),
        document: Optional[str] = None,
        candidates: Sequence[AgencyDetails] = (),
    ) -> None:
        self.code = code
        self.message = message
        self.help = help
        self.diagnostics = tuple(diagnostics)
        self.document = document
        self.candidates = tuple(candidates)
        super().__init__(code, message, help, self.diagnostics, document, self.candidates)

    def __str__(self) -> str:
        shown = self.diagnostics[:_SHOWN_DIAGNOSTICS]
        lines = [f"\n  document {found.document} {found.pointer}: {found.message}" for found in shown]
        left = len(self.diagnostics) - len(shown)
        return self.message + "".join(lines) + (f"\n  and {left} more" if left else "")
