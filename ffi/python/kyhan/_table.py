"""Tables of the native library, and how a row of one becomes an object."""

from __future__ import annotations

import ctypes
import functools
import typing
import weakref
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Callable, Optional, TypeVar

from . import _numbers
from ._library import library
from ._numbers import Column

T = TypeVar("T")


class Handle:
    """A pointer of the library, freed when nobody refers to it any more."""

    def __init__(self, pointer: ctypes.c_void_p, free: Callable[[Any], None]) -> None:
        self.pointer = pointer
        self._finalizer = weakref.finalize(self, free, pointer)
        # At the end of the process the memory goes anyway, and the library may be gone.
        self._finalizer.atexit = False


def text_of(pointer: Optional[int], length: ctypes.c_size_t) -> Optional[str]:
    """Copies a text of the library; NULL is None."""
    return None if pointer is None else ctypes.string_at(pointer, length.value).decode("utf-8")


class Table:
    """A result, or a table in a cell of one, which keeps the result alive."""

    def __init__(self, owner: Handle, view: Any = None) -> None:
        self._owner = owner
        self._view = owner.pointer if view is None else view

    def __len__(self) -> int:
        return int(library().kyhan_result_rows(self._view))

    def text(self, row: int, column: int) -> Optional[str]:
        length = ctypes.c_size_t()
        return text_of(library().kyhan_result_text(self._view, row, column, ctypes.byref(length)), length)

    def number(self, row: int, column: int) -> Optional[int]:
        found = library().kyhan_result_int(self._view, row, column)
        return None if found == _numbers.ABSENT else int(found)

    def date(self, row: int, column: int) -> Optional[date]:
        found = library().kyhan_result_date(self._view, row, column)
        return date(found // 10000, found // 100 % 100, found % 100) if found else None

    def inner(self, row: int, column: int) -> Optional[Table]:
        view = library().kyhan_result_table(self._view, row, column)
        return Table(self._owner, view) if view else None

    def json(self) -> str:
        out = ctypes.c_void_p()
        library().kyhan_result_json(self._view, ctypes.byref(out))
        return take_text(out)


def take_text(out: ctypes.c_void_p) -> str:
    """Copies a text that the library handed over, and frees it."""
    length = ctypes.c_size_t()
    text = text_of(library().kyhan_text_bytes(out, ctypes.byref(length)), length)
    library().kyhan_text_free(out)
    return text or ""


def read(kind: type[T], table: Table, row: int = 0) -> T:
    """The row as an object: each field from the column of its name, by its type."""
    cells: list[tuple[str, Callable[[Table, int], Any]]] = _cells(kind)  # type: ignore[arg-type]
    return kind(**{name: cell(table, row) for name, cell in cells})


@functools.lru_cache(maxsize=None)
def _cells(kind: Any) -> list[tuple[str, Callable[[Table, int], Any]]]:
    hints = typing.get_type_hints(kind)
    return [
        (field.name, reader(hints[field.name], getattr(Column, field.name.rstrip("_").upper())))
        for field in fields(kind)
    ]


def reader(hint: Any, column: int) -> Callable[[Table, int], Any]:
    """How a cell of a type is read."""
    arguments = typing.get_args(hint)
    if type(None) in arguments:
        (hint,) = (argument for argument in arguments if argument is not type(None))
        arguments = typing.get_args(hint)
    if typing.get_origin(hint) is list:
        element: Any = arguments[0]
        if _is_row(element):
            return lambda table, row: [
                read(element, inner, at) for inner in _inner(table, row, column) for at in range(len(inner))
            ]
        value = reader(element, Column.VALUE)
        return lambda table, row: [
            value(inner, at) for inner in _inner(table, row, column) for at in range(len(inner))
        ]
    if _is_row(hint):
        return lambda table, row: next((read(hint, inner) for inner in _inner(table, row, column)), None)
    if hint is bool:
        return lambda table, row: table.number(row, column) == 1
    if hint is int:
        return lambda table, row: table.number(row, column)
    if hint is float and column in (Column.VALUE, Column.LOWEST, Column.HIGHEST):
        return lambda table, row: _decimal(table.text(row, column))
    if hint is float:
        # Shares are counted in tenths of a percent.
        return lambda table, row: _tenths(table.number(row, column))
    if hint is datetime:
        return lambda table, row: _instant(table.text(row, column))
    if hint is date:
        return lambda table, row: table.date(row, column)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda table, row: _word(hint, table.text(row, column))
    return lambda table, row: table.text(row, column)


def _is_row(hint: Any) -> bool:
    return is_dataclass(hint)


def _inner(table: Table, row: int, column: int) -> list[Table]:
    inner = table.inner(row, column)
    return [] if inner is None else [inner]


def _tenths(number: Optional[int]) -> Optional[float]:
    return None if number is None else number / 10


def _decimal(text: Optional[str]) -> Optional[float]:
    return None if text is None else float(text)


def _instant(text: Optional[str]) -> Optional[datetime]:
    return None if text is None else datetime.fromisoformat(text)


def _word(kind: type[Enum], text: Optional[str]) -> Optional[Enum]:
    return None if text is None else kind(text)
