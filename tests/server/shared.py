"""State that processes share: two services and `kyhan record` append to one file, and
to one database, at once; a full disk, a folder in the file's place, broken lines.

usage: shared.py KYHAN [RECORDS]
"""
import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading

from served import SECRET, Served

kyhan = sys.argv[1]
# Of each of the five that append.
EACH = int(sys.argv[2]) // 5 if len(sys.argv) > 2 else 200
bearer = {"Authorization": f"Bearer {SECRET}".encode()}
checks = 0


def check(condition, what):
    global checks
    assert condition, what
    checks += 1


def record(name):
    return {"occurrence": f"a/{name}/2024", "event": "submitted", "on": "2024-12-10"}


def health(server):
    return json.loads(server.ask("GET", "/healthz", headers={"Accept-Language": "en"})[2])


def occurrences(path):
    """The occurrences of all records, read by others than us."""
    if path.suffix == ".jsonl":
        lines = path.read_text(encoding="utf-8").splitlines()
    else:
        with contextlib.closing(sqlite3.connect(path)) as database:
            check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "a damaged database")
            lines = [line for line, in database.execute("SELECT record FROM records ORDER BY number")]
    return [json.loads(line)["occurrence"] for line in lines]


def append_at_once(records):
    """Two services, each with two clients, and a host with a shell."""
    one = Served(kyhan, records=records)
    two = Served(kyhan, records=one.records_file)
    acknowledged = set()

    def post(server, worker):
        for number in range(EACH):
            name = f"{worker}-{number}"
            if server.ask("POST", "/api/records", json.dumps(record(name)), bearer)[0] == 201:
                acknowledged.add(f"a/{name}/2024")

    def shell():
        for number in range(EACH):
            name = f"a/shell-{number}/2024"
            done = subprocess.run([kyhan, "record", str(one.records_file), name, "submitted", "--on", "2024-12-10"],
                                  capture_output=True, text=True)
            assert (done.returncode, done.stderr) == (0, ""), done
            acknowledged.add(name)

    workers = [threading.Thread(target=post, args=(server, f"{at}-{n}"))
               for at, server in enumerate((one, two)) for n in range(2)] + [threading.Thread(target=shell)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    found = occurrences(one.records_file)
    check(len(acknowledged) == 5 * EACH, f"{len(acknowledged)} acknowledged")
    check(len(found) == len(set(found)) and set(found) == acknowledged, "a record is lost or spliced")
    assert two.stop() == 0
    return one, len(found)


folder = pathlib.Path(tempfile.mkdtemp())
in_database, kept_there = append_at_once(folder / "records.sqlite")
assert in_database.stop() == 0
one, appended = append_at_once(folder / "records.jsonl")

# A whole last line without its end stays; a broken line is named and hides no other.
real = {"occurrence": "qnam-2024.V.1.annual/so-y-te-qnam/1", "event": "submitted", "on": "2024-12-10"}
one.records_file.write_text('{"occurrence":"x","event":"submited","on":"2024-12-10"}\n' + json.dumps(real), encoding="utf-8")
standing = "/api/evaluate?on=2025-01-05&agency=so-y-te-qnam&lang=en"
status, _, text = one.ask("GET", standing)
answer = json.loads(text)
check(status == 200 and answer["unreadRecords"][0]["line"] == 1, text)
check("submited" in answer["unreadRecords"][0]["message"], text)
check(any(finding.get("submittedOn") == "2024-12-10" for finding in answer["findings"]), "the last line does not count")
check(health(one)["status"] == "degraded" and "records.jsonl:1:" in health(one)["reasons"][0], health(one))
assert one.ask("POST", "/api/records", json.dumps(record("z")), bearer)[0] == 201
lines = one.records_file.read_text(encoding="utf-8").splitlines()
check(len(lines) == 3 and json.loads(lines[1]) == real, "the last line is cut off")
done = subprocess.run([kyhan, "status", str(one.plans), "--on", "2025-01-05", "--agency", "so-y-te-qnam", "--records",
                       str(one.records_file), "--lang", "en", "--format", "json"], capture_output=True, text=True)
check(done.returncode == 1 and "records.jsonl:1" in done.stderr and "submittedOn" in done.stdout, done)

# Lines that cannot be, sent to the service.
for body, status in [
    ("", 400), ("[]", 400), ("[{]", 400), ('{"occurrence":"a","event":"submitted"}', 400),
    ('{"occurrence":"a","event":"submitted","on":"2024-01-01","until":"2024-01-02"}', 400),
    ('{"occurrence":"a","event":"extended","on":"2024-01-01"}', 400),
    (json.dumps([record("y"), {"occurrence": "a"}]), 400), ('{"occurrence":"a"', 400),
]:
    check(one.ask("POST", "/api/records", body, bearer)[0] == status, body)
half = (f"POST /api/records HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {SECRET}\r\n"
        "Content-Length: 500\r\n\r\n" + json.dumps(record("half"))[:40]).encode()
check(not one.raw(half, wait=2).startswith(b"HTTP/1.1 2"), "half an upload is taken")
check(one.records_file.read_text(encoding="utf-8").splitlines() == lines, "something refused was written")

# A folder in the file's place.
kept = one.records_file.with_suffix(".kept")
one.records_file.rename(kept)
one.records_file.mkdir()
check(one.ask("GET", standing)[0] == 503, "a folder is read")
check(one.ask("POST", "/api/records", json.dumps(record("w")), bearer)[0] == 503, "a folder is written")
check(health(one)["status"] == "degraded", health(one))
one.records_file.rmdir()
kept.rename(one.records_file)
check(one.ask("GET", standing)[0] == 200, "the file is not read again")
check(one.ask("POST", "/api/records", json.dumps(record("w")), bearer)[0] == 201, "the file is not written again")
# Another file under the name, as an editor leaves it.
other = one.records_file.with_suffix(".other")
shutil.copy(one.records_file, other)
other.replace(one.records_file)
check(one.ask("POST", "/api/records", json.dumps(record("v")), bearer)[0] == 201, "a replaced file")
check(b"a/v/2024" in one.records_file.read_bytes(), "the record went into the former file")
assert one.stop() == 0

# A full disk.
if os.geteuid() == 0:
    disk = pathlib.Path(tempfile.mkdtemp())
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]).returncode == 0:
        try:
            full = Served(kyhan, records=disk / "records.jsonl")
            sent = taken = 0
            while True:
                big = {**record(f"big-{sent}"), "evidence": "x" * 3000}
                status = full.ask("POST", "/api/records", json.dumps(big), bearer)[0]
                sent += 1
                if status != 201:
                    break
                taken += 1
            check(status == 507 and 0 < taken < 30, (status, taken))
            text = (disk / "records.jsonl").read_text()
            check(text.endswith("\n") and len(text.splitlines()) == taken, "half a line on a full disk")
            done = subprocess.run([kyhan, "record", str(disk / "records.jsonl"), "a/b/1", "submitted", "--on", "2024-01-01",
                                   "--evidence", "x" * 4000, "--lang", "en"], capture_output=True, text=True)
            check(done.returncode == 1 and "nothing was recorded" in done.stderr, done)
            check(full.ask("GET", "/healthz")[0] == 200, "the service ended")
            (disk / "records.jsonl").write_text("")
            check(full.ask("POST", "/api/records", json.dumps(record("again")), bearer)[0] == 201, "room again")
            assert full.stop() == 0
        finally:
            subprocess.run(["umount", str(disk)], check=True)

print(f"{checks} checks: {appended} records by two services and a shell, broken lines, a folder, a full disk")
