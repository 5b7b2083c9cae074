"""Writes inputs to begin with into fuzz/corpus, out of the plans, the vectors
and the rules of the tests."""

import json
from hashlib import sha1
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
VECTORS = ROOT / "tests" / "vectors"


def write(target, data):
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / sha1(data).hexdigest()).write_bytes(data)


def rules():
    """First days and rules."""
    for line in (ROOT / "tests" / "peers" / "rules.tsv").read_text().splitlines():
        if not line.startswith("#"):
            start, rule, _ = line.split("\t")
            yield start, rule
    for request in sorted((VECTORS / "recurrence").glob("*/request.json")):
        request = json.loads(request.read_bytes())
        yield request["start"], request["rrule"]


def choice(variant, variants):
    """A variant of an enum, as the crate `arbitrary` reads it."""
    return ((2 * variant + 1 << 31) // variants).to_bytes(4, "little")


def day(year, month, day):
    return choice(0, 2) + bytes([year - 2020, month - 1, day - 1])


def questions():
    """Every `Question` of `ffi/src/calls`, asked with a record, an acknowledged
    alert and a withdrawn entry. Variants and fields stand in the order there."""
    sample, absent = choice(2, 3), choice(0, 3) + b"\0"
    english = choice(0, 2) + b"\1"
    year = day(2024, 1, 1) + day(2025, 1, 1)
    record = sample + b"\2" + day(2024, 12, 10) + b"\0" + day(2024, 12, 31)
    withdrawn = sample + sample + year + day(2024, 6, 1) + b"\3"
    rows = [choice(variant, 4) + row for variant, row in enumerate([record, sample, withdrawn])]
    new_rows = [choice(6, 14) + b"\1" + row + b"\0\1" for row in rows]
    fields = [
        sample + b"\1",
        english + b"\1",
        english,
        english,
        sample + day(2024, 12, 20) + english,
        sample + english,
        year + absent + sample + b"\0\0" + english,
        day(2024, 12, 31) + b"\1" + year + absent + sample + b"\0" + english,
        year + absent + b"\1\0" + english,
        *(
            choice(0, 2) + bytes([form]) + year + absent * 4 + b"\1\1\7\0\0\2\0\0" + english
            for form in range(4)
        ),
        year + absent + english,
        day(2024, 1, 31) + sample + b"\0\0" + year + b"\0\0",
    ]
    variants = [*range(9), 9, 9, 9, 9, 10, 11]
    for variant, rest in zip(variants, fields, strict=True):
        ask = choice(5, 14) + b"\0" + choice(variant, 12) + rest
        yield b"".join([*new_rows, ask, b"\0"])


def main():
    for start, rule in rules():
        write("rule_text", rule.encode())
        write("recurrence", f"{start} {rule}".encode())
    for case in sorted(VECTORS.glob("*/*")):
        documents = [path.read_bytes() for path in sorted(case.glob("register*.json"))]
        if documents:
            write("register", b"\0".join([*documents, (case / "request.json").read_bytes()]))
    for path in sorted((ROOT / "examples" / "plans").glob("*.json")):
        plan = json.loads(path.read_bytes())
        # A whole plan is long for a fuzzer: every tenth obligation, each once.
        for first in range(10):
            kept = plan | {"obligations": plan.get("obligations", [])[first::10], "indicators": []}
            write("register", json.dumps(kept, ensure_ascii=False).encode())
    for path in sorted((ROOT / "reading" / "tests" / "documents").glob("*.txt")):
        text = path.read_text()
        write("reading_text", text.encode())
        lines = [line for line in text.splitlines() if line.strip()]
        plain = [line.replace("&", "").replace("<", "") for line in lines]
        word = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in plain)
        cells = "".join(
            f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{line}</t></is></c></row>'
            for row, line in enumerate(plain, 1)
        )
        page = "".join(f"<p>{line}</p>" for line in plain)
        inside = [text, f"<w:document><w:body>{word}</w:body></w:document>"]
        inside += [inside[1], f"<worksheet><sheetData>{cells}</sheetData></worksheet>", page]
        for kind, part in enumerate(inside):
            write("reading_file", bytes([kind]) + part.encode())
    (HERE / "corpus").mkdir(exist_ok=True)
    for body in ("abi", "feed", "records", "working_days"):
        # These read their bytes as a row of choices: any bytes will do.
        write(body, bytes(range(256)) * 8)
    for question in questions():
        write("abi", question)


main()
