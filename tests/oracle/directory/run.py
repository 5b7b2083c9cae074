#!/usr/bin/env python3
"""Compares directory/data/units.tsv with sources that had no part in it.

    python3 tests/oracle/directory/run.py

Read for comparison only; nothing of them enters the directory:

- `vietnam-provinces` 2026.9.0 (PyPI, GPL-3.0-or-later): the units since 01/7/2025;
- `vietnam-provinces` 0.6.0 (PyPI): the units before;
- `vietnam-address-converter` 1.0.5 (PyPI, Apache-2.0): what each old commune became.

Each difference that is left after spelling must be one of those recorded in
differences.tsv, and each of those must still be there. The packages are
downloaded once into tests/.cache/oracle-directory.
"""

import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections import defaultdict

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CACHE = ROOT / "tests/.cache/oracle-directory"


def wheel(requirement):
    """The wheel of a package, downloaded once."""
    package, version = requirement.split("==")
    pattern = f"{package.replace('-', '_')}-{version}-*.whl"
    if not list(CACHE.glob(pattern)):
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps",
             "--python-version", "3.12", "--only-binary", ":all:",
             "--dest", str(CACHE), requirement],
            check=True,
        )
    (path,) = CACHE.glob(pattern)
    return zipfile.ZipFile(path)


def key(text):
    """A name without what writers differ in: case, blanks, dashes, apostrophes,
    the letter that carries the tone mark (hòa, hoà), i or y, leading zeros."""
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    tones = "".join(mark for mark in text if mark in "\u0300\u0301\u0303\u0309\u0323")
    letters = "".join(
        letter for letter in text if letter.isalnum() or letter in "\u0302\u0306\u031b")
    letters = re.sub(r"(?<!\d)0+(?=\d)", "", letters).replace("y", "i")
    return letters + tones


def own():
    """The rows of the directory: now, before, and what ended before 2025."""
    now, before = {}, {}
    for line in (ROOT / "directory/data/units.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, name, _, closed, parent, successors, _ = line.split("\t")
        if closed == "2025-06-30":
            before[code] = (name, parent, [item for item in successors.split(",") if item])
        elif not closed:
            now[code] = (name, parent)
    return now, before


def current_units(now):
    data = json.loads(
        wheel("vietnam-provinces==2026.9.0").read(
            "vietnam_provinces/data/nested-divisions.json"))
    theirs = {}
    for province in data:
        theirs[f"{province['code']:02}"] = (province["name"], "")
        for ward in province["wards"]:
            theirs[f"{ward['code']:05}"] = (ward["name"], f"{province['code']:02}")
    return compared("now", now, theirs)


def earlier_units(now, before):
    data = json.loads(
        wheel("vietnam-provinces==0.6.0").read("vietnam_provinces/data/nested-divisions.json"))
    theirs = {}
    for province in data:
        above = f"{province['code']:02}"
        theirs[above] = (province["name"], "")
        for district in province["districts"]:
            code = f"{district['code']:03}"
            theirs[code] = (district["name"], above)
            for ward in district["wards"]:
                theirs[f"{ward['code']:05}"] = (ward["name"], code)
    ours = {code: row[:2] for code, row in before.items()}
    # Provinces that were not merged stand once, among those that work now.
    for code, row in now.items():
        if len(code) == 2 and code not in ours and code in theirs:
            ours[code] = row
    return compared("before", ours, theirs)


def compared(when, ours, theirs):
    found = []
    for code in sorted(ours.keys() | theirs.keys()):
        if code not in theirs:
            found.append((when, code, "only ours", ours[code][0]))
        elif code not in ours:
            found.append((when, code, "only theirs", theirs[code][0]))
        elif key(ours[code][0]) != key(theirs[code][0]):
            found.append((when, code, "name", f"{ours[code][0]} / {theirs[code][0]}"))
        elif ours[code][1] != theirs[code][1]:
            found.append((when, code, "above", f"{ours[code][1]} / {theirs[code][1]}"))
    return len(ours), found


def successions(now, before):
    source = wheel("vietnam-address-converter==1.0.5").read(
        "vietnam_address_converter/data.py").decode()
    text = source[source.index("json.loads('") + 12:]
    text = text[:text.rindex("')")].replace("\\'", "'").replace("\\\\", "\\")
    theirs = defaultdict(set)
    for row in json.loads(text)["mapping"]["rows"]:
        old, new = row["old"], row["new"]
        place = (old["province_name"], old["district_name"], old["ward_name"])
        theirs[tuple(map(key, place))].add((key(new["province_name"]), key(new["ward_name"])))

    def new_key(code):
        name, province = now[code]
        return key(now[province][0]), key(name)

    found, count = [], 0
    for code, (name, district, codes) in sorted(before.items()):
        if len(code) != 5:
            continue
        count += 1
        province = before[district][1]
        province_name = (before.get(province) or now[province])[0]
        place = tuple(map(key, (province_name, before[district][0], name)))
        ours = {new_key(code): code for code in codes}
        if place not in theirs:
            found.append(("became", code, "unknown to them", name))
            continue
        missing = sorted(ours[item] for item in ours.keys() - theirs[place])
        more = sorted("/".join(item) for item in theirs[place] - ours.keys())
        if missing or more:
            detail = f"only ours {','.join(missing) or '-'}; only theirs {','.join(more) or '-'}"
            found.append(("became", code, "successors", f"{name}: {detail}"))
    return count, found


def main():
    CACHE.mkdir(parents=True, exist_ok=True)
    now, before = own()
    parts = {
        "units since 01/7/2025": current_units(now),
        "units before": earlier_units(now, before),
        "what communes became": successions(now, before),
    }
    listed = HERE / "differences.tsv"
    known = {}
    for line in listed.read_text("utf-8").splitlines() if listed.exists() else []:
        if line and not line.startswith("#"):
            when, code, kind, reason = line.split("\t")
            known[when, code, kind] = reason
    open_, seen = [], set()
    for title, (count, found) in parts.items():
        print(f"{title}: {count} compared, {len(found)} different")
        for when, code, kind, detail in found:
            seen.add((when, code, kind))
            if (when, code, kind) not in known:
                open_.append(f"{when}\t{code}\t{kind}\t{detail}")
    gone = [entry for entry in known if entry not in seen]
    print(f"{sum(count for count, _ in parts.values())} checks: units and successions against other sources")
    print(f"{len(seen) - len(open_)} known, {len(open_)} new, {len(gone)} no longer found")
    for line in open_:
        print("  " + line)
    for entry in gone:
        print("  no longer: " + "\t".join(entry))
    sys.exit(1 if open_ or gone else 0)


if __name__ == "__main__":
    main()
