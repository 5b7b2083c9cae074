"""Records in a database of SQLite: the same answers as from a file, rows that others
write and that are no records, a history that stays, kills, a writer that is slow.

usage: database.py KYHAN
"""
import contextlib
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from served import SECRET, Served

kyhan = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp())
database_file, lines_file = folder / "records.sqlite", folder / "records.jsonl"
bearer = {"Authorization": f"Bearer {SECRET}".encode()}
DUTY = "qnam-2024.V.1.annual/so-y-te-qnam/1"
checks = 0


def check(condition, what):
    global checks
    assert condition, what
    checks += 1


def connect(path=database_file):
    return contextlib.closing(sqlite3.connect(path, isolation_level=None))


def record(path, *arguments):
    done = subprocess.run([kyhan, "record", str(path), *arguments], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done


def ask(command, path):
    done = subprocess.run([kyhan, *command, "--records", str(path), "--lang", "en", "--format", "json"],
                          capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr.replace(str(path), "RECORDS")


# The same answers from both.
for path in (database_file, lines_file):
    record(path, DUTY, "submitted", "--on", "2024-12-10")
    record(path, DUTY, "withdrawn", "--at", "2024-12-11T09:00:00+07:00")
    record(path, DUTY, "submitted", "--on", "2024-12-12", "--evidence", "công văn số 12; \"bản cuối\"")
    record(path, "nobody/knows/1", "submitted", "--on", "2024-12-12")
COMMANDS = [
    ["status", "examples/plans", "--on", "2025-01-05"],
    ["alerts", "examples/plans", "--since", "2024-12-01", "--until", "2024-12-31"],
    ["agency", "examples/plans", "so-y-te-qnam", "--from", "2024-01-01", "--until", "2025-01-01", "--on", "2024-12-31"],
    ["upcoming", "examples/plans", "so-y-te-qnam", "--from", "2024-12-01"],
]
for command in COMMANDS:
    check(ask(command, database_file) == ask(command, lines_file), command)
check("2024-12-12" in ask(COMMANDS[0], database_file)[1], "the records do not count")

# What another program appends, as SQL.
with connect() as database:
    database.execute("INSERT INTO records (record) VALUES (json_object('occurrence', 'a/b/1', 'event', 'submited', 'on', '2024-12-10'))")
    database.execute("INSERT INTO records (record) VALUES (?)", [json.dumps({"occurrence": DUTY, "event": "withdrawn", "on": "2024-12-20"}, indent=1)])
    for change in ("UPDATE records SET record = '{}'", "DELETE FROM records"):
        try:
            database.execute(change)
            check(False, f"{change} is taken")
        except sqlite3.IntegrityError as refused:
            check("appended, never" in str(refused), refused)
    try:
        database.execute("INSERT INTO records (record) VALUES ('{\"occurrence\":')")
        check(False, "half a record is taken")
    except sqlite3.IntegrityError:
        check(True, "")
code, answer, told = ask(COMMANDS[0], database_file)
check(code == 1 and "RECORDS:5" in told and "submited" in told, told)

server = Served(kyhan, records=database_file)
standing = "/api/evaluate?on=2025-01-05&agency=so-y-te-qnam&lang=en"
answer = json.loads(server.ask("GET", standing)[2])
check(answer["unreadRecords"][0]["line"] == 5, answer)
check(not any("submittedOn" in finding for finding in answer["findings"]), "the last row does not count")
check("records.sqlite:5:" in server.ask("GET", "/healthz")[2].decode(), "health is silent about a row")
record(database_file, DUTY, "submitted", "--on", "2024-12-21")
answer = json.loads(server.ask("GET", standing)[2])
check(any(finding.get("submittedOn") == "2024-12-21" for finding in answer["findings"]), "an appended row is not seen")

# A writer that holds the database for a while is waited for.
with connect() as database:
    database.execute("BEGIN IMMEDIATE")
    waiting = threading.Thread(target=record, args=(database_file, "a/waited/1", "submitted", "--on", "2024-12-10"))
    waiting.start()
    time.sleep(1)
    database.execute("COMMIT")
    waiting.join()
    names = [json.loads(row)["occurrence"] for row, in database.execute("SELECT record FROM records")]
    check("a/waited/1" in names, "a record is lost beside a slow writer")

# Killed while records are appended.
TIMES = 6
seed = 20240602
chance = random.Random(seed)
acknowledged = set()
for run in range(TIMES):
    workers = [threading.Thread(target=server.append_until_gone, args=(f"{run}-{worker}", acknowledged)) for worker in range(4)]
    for worker in workers:
        worker.start()
    time.sleep(chance.uniform(0.05, 0.5))
    server.kill()
    for worker in workers:
        worker.join()
    server.start()
    check(server.ask("GET", "/api/evaluate?on=2024-12-31")[0] == 200, "records cannot be read after a kill")
with connect() as database:
    check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "a damaged database")
    names = [json.loads(row)["occurrence"] for row, in database.execute("SELECT record FROM records ORDER BY number")]
check(acknowledged and acknowledged <= set(names), "an acknowledged record is lost")

# A database of somebody else has no records, and is not written to.
assert server.stop() == 0
other = folder / "other.db"
with connect(other) as database:
    database.execute("CREATE TABLE records (title TEXT)")
code, _, told = ask(COMMANDS[0], other)
check(code != 0 and "RECORDS" in told and "number" in told, (code, told))
done = subprocess.run([kyhan, "record", str(other), "a/b/1", "submitted", "--on", "2024-12-10", "--lang", "en"], capture_output=True, text=True)
check(done.returncode != 0 and "nothing was recorded" in done.stderr, done)
# An empty file by such a name holds no records yet.
empty = folder / "empty.db"
empty.touch()
check(ask(COMMANDS[0], empty)[0] == ask(COMMANDS[0], "/dev/null")[0], "an empty database")
print(f"{checks} checks: records in a database, killed {TIMES} times (seed {seed}), {len(acknowledged)} acknowledged")
