#!/usr/bin/env python3
"""Compares `docs/register.schema.json` with the library by PyPI `jsonschema`.

    python3 tests/oracle/schema/run.py

A register document is valid by the schema exactly when the library reads it:
every example plan and every plan of the gallery is, and of the vectors all but those whose expectation calls
a document malformed (`invalid-json`, `invalid-value`, `unsupported-version`, `invalid-id`).
The examples in the schema are values of their fields.
"""

import json
import re
import subprocess
import sys
import unicodedata
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CACHE = ROOT / "tests/.cache/oracle-schema"
PACKAGES = ["jsonschema==4.25.1"]
MALFORMED = {"invalid-json", "invalid-value", "unsupported-version", "invalid-id"}
# A string, or what JSON does not have.
COMMENT = re.compile(r'("(?:[^"\\]|\\.)*")|//[^\n]*|/\*.*?\*/', re.S)
LAST_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])')


def value_of(text):
    """A register's value, without its comments and last commas, in composed letters as
    the library reads it."""
    for pattern in (COMMENT, LAST_COMMA):
        text = pattern.sub(lambda found: found[1] or "", text)
    value = json.dumps(json.loads(text), ensure_ascii=False)
    return json.loads(unicodedata.normalize("NFC", value))


def examples(schema):
    """(name, schema of the field, example) of every example."""
    for name, definition in schema["$defs"].items():
        for field, of in definition.get("properties", {}).items():
            for example in of.get("examples", []):
                yield f"{name}.{field}", {**of, "$defs": schema["$defs"]}, example


def enter_environment():
    marker = CACHE / "packages"
    python = CACHE / "bin/python"
    if not marker.exists() or marker.read_text() != "\n".join(PACKAGES):
        venv.create(CACHE, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        marker.write_text("\n".join(PACKAGES))
    if Path(sys.prefix).resolve() != CACHE.resolve():
        sys.exit(subprocess.run([python, __file__]).returncode)


def documents():
    """(name, text, whether the library reads it)."""
    for path in sorted((ROOT / "examples/plans").glob("*.json")):
        yield path.name, path.read_bytes(), True
    for path in sorted((ROOT / "examples/gallery").glob("*.jsonc")):
        yield path.name, path.read_bytes(), True
    for case in sorted((ROOT / "tests/vectors").glob("*/*")):
        registers = sorted(case.glob("register*.json"))
        if not registers:
            continue
        answer = json.loads((case / "expect.json").read_bytes())
        found = answer.get("error", {}).get("diagnostics", [])
        malformed = {one["document"] for one in found if one["code"] in MALFORMED}
        for number, path in enumerate(registers):
            name = f"{case.parent.name}/{case.name}/{path.name}"
            yield name, path.read_bytes(), number not in malformed


def main():
    enter_environment()
    from jsonschema import Draft202012Validator

    schema = json.loads((ROOT / "docs/register.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema, format_checker=checker)
    counts, failures = {True: 0, False: 0}, []
    for name, text, is_read in documents():
        try:
            problem = next((error.message for error in
                            validator.iter_errors(value_of(text.decode("utf-8-sig")))), None)
        except ValueError as error:
            problem = str(error)
        counts[is_read] += 1
        if is_read and problem:
            failures.append(f"{name} is refused: {problem[:200]}")
        elif not is_read and not problem:
            failures.append(f"{name} is accepted and the library refuses it")
    shown = 0
    for name, of, example in examples(schema):
        shown += 1
        problem = next(Draft202012Validator(of).iter_errors(example), None)
        if problem:
            failures.append(f"the example {json.dumps(example)} of {name} is refused: {problem.message[:200]}")
    misspelt = {"recuring": {}}
    faults = list(Draft202012Validator({**schema["$defs"]["Timing"], "$defs": schema["$defs"]}).iter_errors(misspelt))
    if len(faults) != 1 or "recuring" not in faults[0].message:
        failures.append(f"a misspelt timing has {[fault.message for fault in faults]}")
    bound = list(Draft202012Validator(schema["$defs"]["Bound"]).iter_errors("bfore"))
    if len(bound) != 1 or "'before', 'by', 'on'" not in bound[0].message:
        failures.append(f"a misspelt word has {[fault.message for fault in bound]}")
    print(f"{shown} checks: examples in the schema")
    print(f"{sum(counts.values())} checks: {counts[True]} documents that the library reads, "
          f"{counts[False]} that it refuses; {len(failures)} judged differently")
    print("\n".join(failures))
    sys.exit(1 if failures or not counts[False] else 0)


if __name__ == "__main__":
    main()
