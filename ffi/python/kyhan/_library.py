"""Finds the native library, loads it by its path, and says what was tried."""

import ctypes
import os
import struct
import threading
from pathlib import Path
from typing import Any, Iterator, Optional

from . import _numbers
from .errors import KyhanError

VARIABLE = "KYHAN_NATIVE"
FILE_NAME = "kyhan_native.dll" if os.name == "nt" else "libkyhan_native.so"
MACHINES = {
    0x14C: "x86, 32-bit",
    3: "x86, 32-bit",
    0x8664: "x86-64, 64-bit",
    62: "x86-64, 64-bit",
    0xAA64: "ARM64, 64-bit",
    183: "ARM64, 64-bit",
}

_gate = threading.Lock()
_loaded: Optional[ctypes.CDLL] = None


def library() -> Any:
    """The functions of kyhan.h, each with its types."""
    global _loaded
    if _loaded is None:
        with _gate:
            if _loaded is None:
                _loaded = _load()
    return _loaded


def _load() -> ctypes.CDLL:
    tried = []
    for path in _candidates():
        if os.path.dirname(path) and not os.path.exists(path):
            tried.append(f"{path}: not there")
            continue
        try:
            found = ctypes.CDLL(path)
            abi = found.kyhan_abi_version
        except OSError as error:
            machine = _machine(path)
            tried.append(f"{path}: {f'a file for {machine}; ' if machine else ''}{error}")
            continue
        except AttributeError:
            tried.append(f"{path}: another library, without kyhan_abi_version")
            continue
        abi.restype = ctypes.c_uint32
        number = abi()
        if number != _numbers.ABI:
            raise KyhanError(
                "abi-mismatch",
                f"{path} has the binary interface {number}, this package was built for {_numbers.ABI}",
                "install the native library and the package of one release",
            )
        for name, (result, parameters) in _numbers.SIGNATURES.items():
            function = getattr(found, name)
            function.restype = result
            function.argtypes = parameters
        return found
    raise KyhanError(
        "native-library",
        f"the native library of kyhan cannot be loaded into this {8 * struct.calcsize('P')}-bit process;"
        " tried:\n  " + "\n  ".join(tried),
        f"set the environment variable {VARIABLE} to the file",
    )


def _candidates() -> Iterator[str]:
    named = os.environ.get(VARIABLE)
    if named:
        yield os.path.join(named, FILE_NAME) if os.path.isdir(named) else named
        return
    yield str(Path(__file__).parent / "native" / FILE_NAME)
    yield FILE_NAME


def _machine(path: str) -> Optional[str]:
    """What machine a library is for, by its first bytes (PE and ELF)."""
    try:
        with open(path, "rb") as file:
            start = file.read(4096)
    except OSError:
        return None
    if start[:2] == b"MZ" and len(start) > 64:
        at = struct.unpack_from("<I", start, 60)[0] + 4
    elif start[:4] == b"\x7fELF":
        at = 18
    else:
        return None
    if at + 2 > len(start):
        return None
    return MACHINES.get(struct.unpack_from("<H", start, at)[0])
