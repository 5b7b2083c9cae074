#!/usr/bin/env python3
"""Writes data/units.tsv and data/units.tsv.deflate.

The facts (names, codes, what became of each unit) come from the package
`vietnamadminunits` 1.0.4 on PyPI (MIT). The numbers of the resolutions stand in
generate/resolutions.tsv, what ended before 2025 in generate/earlier.tsv; both
are kept by hand. Running it again writes the same bytes.

    python3 directory/generate/generate.py
"""

import hashlib
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
import zlib
from collections import defaultdict

SOURCE = "vietnamadminunits==1.0.4"
SHA256 = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35"

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"

LAST_DAY = "2025-06-30"
FIRST_DAY = "2025-07-01"
PROVINCES_DECIDED_BY = "202/2025/QH15"
DISTRICTS_ENDED_BY = "72/2025/QH15"
# Opened on 01/01/2025 by 175/2024/QH15 and 1314/NQ-UBTVQH15.
HUE = "46"

HEADER = """\
# Viet Nam's administrative units. Written by generate/generate.py; do not edit.
# Facts: vietnamadminunits 1.0.4 (PyPI, MIT); generate/earlier.tsv; generate/resolutions.tsv.
# The length of a code tells the level: 2 digits a province, 3 a district, 5 a commune.
# code, name, first day if known, last day if ended, code of the unit above,
# codes of the successors (the default of the source first), what decided the end
"""


def fetch(folder):
    """The two files of the source that are read, as text and as a database."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
         "--only-binary", ":all:", "--dest", folder, SOURCE],
        check=True,
    )
    (wheel,) = pathlib.Path(folder).glob("*.whl")
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != SHA256:
        sys.exit(f"{wheel.name} has SHA-256 {found}, not {SHA256}")
    with zipfile.ZipFile(wheel) as archive:
        for name in ("dataset.db", "converter_2025.json"):
            path = pathlib.Path(folder) / name
            path.write_bytes(archive.read(f"vietnamadminunits/data/{name}"))
    conversion = json.loads((pathlib.Path(folder) / "converter_2025.json").read_text("utf-8"))
    return sqlite3.connect(pathlib.Path(folder) / "dataset.db"), conversion


def rows_of(path):
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def name(text):
    return unicodedata.normalize("NFC", " ".join(text.split()))


class Source:
    def __init__(self, database, conversion):
        before = database.execute(
            "select provinceCode, province, provinceKey, districtCode, district, districtKey,"
            " wardCode, ward, wardKey from admin_units_legacy").fetchall()
        now = database.execute(
            "select provinceCode, province, provinceKey, wardCode, ward, wardKey"
            " from admin_units").fetchall()
        self.provinces_before, self.districts, self.communes_before = {}, {}, {}
        self.provinces, self.communes = {}, {}
        keys, keys_before, province_keys, province_keys_before = {}, {}, {}, {}
        for pc, p, pk, dc, d, dk, wc, w, wk in before:
            self.provinces_before[pc] = name(p)
            province_keys_before[pk] = pc
            self.districts[dc] = (name(d), pc)
            if wc:
                self.communes_before[wc] = (name(w), dc)
                keys_before[f"{pk}_{dk}_{wk}"] = wc
            else:
                # An island district without communes became a special zone.
                keys_before[f"{pk}_{dk}_"] = dc
        for pc, p, pk, wc, w, wk in now:
            self.provinces[pc] = name(p)
            province_keys[pk] = pc
            self.communes[wc] = (name(w), pc)
            keys[pk, wk] = wc
        self.merged_into = {
            province_keys_before[old]: province_keys[new]
            for new, olds in conversion["DICT_PROVINCE"].items() for old in olds
        }
        self.successors = defaultdict(list)
        for province, communes in conversion["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            for new, olds in communes.items():
                for old in olds:
                    self.successors[keys_before[old]].append(keys[province, new])
        for province, communes in conversion["DICT_PROVINCE_WARD_DIVIDED"].items():
            for old, parts in communes.items():
                # The default first, the others by code.
                parts = sorted(
                    (not part["isDefaultNewWard"], keys[province, part["newWardKey"]])
                    for part in parts)
                self.successors[keys_before[old]].extend(code for _, code in parts)


def units(source, resolutions):
    goes_on = {
        old for old, new in source.merged_into.items()
        if old == new and list(source.merged_into.values()).count(new) == 1
    }
    for code, text in sorted(source.provinces_before.items()):
        if code not in goes_on:
            yield (code, text, "", LAST_DAY, "", source.merged_into[code], PROVINCES_DECIDED_BY)
    for code, text in sorted(source.provinces.items()):
        opened = "2025-01-01" if code == HUE else "" if code in goes_on else FIRST_DAY
        yield (code, text, opened, "", "", "", "")
    for code, (text, province) in sorted(source.districts.items()):
        opened = "2025-01-01" if province == HUE else ""
        successors = source.successors.get(code, [])
        decision = DISTRICTS_ENDED_BY
        if successors:
            decision = resolutions[source.communes[successors[0]][1]]
        yield (code, text, opened, LAST_DAY, province, ",".join(successors), decision)
    for code, (text, district) in sorted(source.communes_before.items()):
        successors = source.successors[code]
        decision = resolutions[source.communes[successors[0]][1]]
        yield (code, text, "", LAST_DAY, district, ",".join(successors), decision)
    for code, (text, province) in sorted(source.communes.items()):
        yield (code, text, FIRST_DAY, "", province, "", "")


def main():
    with tempfile.TemporaryDirectory() as folder:
        source = Source(*fetch(folder))
    resolutions = {province: number for province, number in rows_of(HERE / "resolutions.tsv")}
    rows = rows_of(HERE / "earlier.tsv") + list(units(source, resolutions))
    text = HEADER + "".join("\t".join(row) + "\n" for row in rows)
    (DATA / "units.tsv").write_text(text, "utf-8")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = packer.compress(text.encode()) + packer.flush()
    (DATA / "units.tsv.deflate").write_bytes(packed)
    print(f"{len(rows)} units, {len(text.encode())} bytes, {len(packed)} compressed")


if __name__ == "__main__":
    main()
