#!/usr/bin/env python3
"""Reads the command's Arrow streams with pyarrow and DuckDB, and compares each value
with the command's CSV.

    python3 tests/oracle/columns/run.py
"""

import csv
import datetime
import io
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CACHE = ROOT / "tests/.cache/oracle-columns"
PACKAGES = ["pyarrow==26.0.1", "duckdb==2.0.1"]
WINDOW = ["--from", "2021-01-01", "--until", "2031-01-01"]
# A list in Arrow, a text with `;` in CSV.
LISTS = {"bearers": "bearer", "bearerNames": "bearerName", "recipients": "recipients", "via": "via", "subjects": "subjects",
         "reasons": "reason"}
checks = 0


def check(condition, what):
    global checks
    if not condition:
        sys.exit(f"not so: {what}")
    checks += 1


def enter_environment():
    marker = CACHE / "packages"
    python = CACHE / "bin/python"
    if not marker.exists() or marker.read_text() != "\n".join(PACKAGES):
        venv.create(CACHE, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        marker.write_text("\n".join(PACKAGES))
    if Path(sys.prefix).resolve() != CACHE.resolve():
        sys.exit(subprocess.run([python, __file__]).returncode)


def output(*arguments):
    """What the command writes."""
    done = subprocess.run([KYHAN, *arguments], cwd=ROOT, capture_output=True, check=True)
    return done.stdout


def text(value):
    """As CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    return str(value)


def compare(arguments):
    """Reads one answer twice, and compares row by row; gives the table."""
    rows = list(csv.DictReader(io.StringIO(output(*arguments, "--format", "csv").decode())))
    with pyarrow.ipc.open_stream(output(*arguments, "--format", "arrow")) as stream:
        table = stream.read_all()
    check(table.num_rows == len(rows) > 0, f"{arguments}: {table.num_rows} rows, {len(rows)} in CSV")
    for column in table.column_names:
        if LISTS.get(column, column) not in rows[0]:
            continue
        for at, (value, row) in enumerate(zip(table[column].to_pylist(), rows)):
            if column == "because":
                found, wanted = "; ".join(value), row[column]
            elif column in LISTS:
                found, wanted = ";".join(value), row[LISTS[column]]
            else:
                found, wanted = text(value), row[column]
            check(found == wanted, f"{arguments}, row {at}, {column}: {found!r}, CSV has {wanted!r}")
    return table


enter_environment()
import duckdb  # noqa: E402
import pyarrow  # noqa: E402
import pyarrow.ipc  # noqa: E402

KYHAN = subprocess.run([ROOT / "scripts/programs"], capture_output=True, check=True, text=True).stdout.strip() + "/kyhan"

schedule = compare(["schedule", "examples/plans", *WINDOW])
schema = schedule.schema
check(str(schema.field("due").type) == "date32[day]", schema)
check(str(schema.field("dueAt").type) == "timestamp[s, tz=+07:00]", schema)
check(str(schema.field("recipients").type) == "list<item: string>", schema)

# DuckDB counts as Python does.
counted = duckdb.sql("""
    SELECT instrument, year(due) AS year, count(*) AS duties, count(DISTINCT bearers[1]) AS bearers
    FROM schedule WHERE kind = 'dated' GROUP BY ALL ORDER BY ALL""").fetchall()
wanted = {}
for row in schedule.to_pylist():
    if row["kind"] == "dated":
        wanted.setdefault((row["instrument"], row["due"].year), []).append(row["bearers"][0] if row["bearers"] else None)
check(counted == [(*key, len(bearers), len({bearer for bearer in bearers if bearer})) for key, bearers in sorted(wanted.items())], counted)
recipients = duckdb.sql("SELECT count(*) FROM (SELECT unnest(recipients) FROM schedule)").fetchall()[0][0]
check(recipients == sum(len(row["recipients"]) for row in schedule.to_pylist()), recipients)

with tempfile.TemporaryDirectory() as folder:
    records = Path(folder) / "records.jsonl"
    duty = "qnam-2024.V.1.annual/so-y-te-qnam/1"
    subprocess.run([KYHAN, "record", records, duty, "submitted", "--on", "2024-12-20"], check=True, capture_output=True)
    standing = compare(["status", "examples/plans", "--on", "2025-01-05", "--records", str(records)])
late = duckdb.sql("SELECT occurrence, daysLate FROM standing WHERE submittedOn IS NOT NULL").fetchall()
check(late == [(duty, 6)], late)

# A window without duties: the columns, and no row.
with pyarrow.ipc.open_stream(output("status", "examples/plans", "--on", "2001-01-01", "--format", "arrow")) as stream:
    empty = stream.read_all()
check(empty.num_rows == 0 and empty.schema == standing.schema, empty.schema)

# More rows than one batch holds.
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([str(Path(KYHAN).parent / "examples/national_register"), "groups", "1", folder], check=True)
    many = output("schedule", folder, "--from", "2026-01-01", "--until", "2026-04-01", "--format", "arrow")
with pyarrow.ipc.open_stream(many) as stream:
    batches = [batch.num_rows for batch in stream]
check(len(batches) > 1 and max(batches) == 65536, batches)
print(f"{checks} checks: values of Arrow streams against CSV, by pyarrow and DuckDB")
