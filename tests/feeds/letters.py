#!/usr/bin/env python3
"""Reads the letters of `kyhan alerts --format eml` back with Python's email package and
compares them with the answer in JSON.

    tests/feeds/letters.py KYHAN
"""

import collections
import datetime as dt
import email
import email.header
import email.policy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

KYHAN = sys.argv[1]
PLANS = "examples/plans"
RECORDS = ["--records", "examples/records/plans.jsonl"]
KNOWN = {"so-ldtbxh-qnam": "sldtbxh@example.gov.vn"}
SINCE, UNTIL = dt.date(2024, 12, 10), dt.date(2024, 12, 20)

checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        sys.exit(f"letters.py: {what}")


def kyhan(*arguments):
    done = subprocess.run([KYHAN, *map(str, arguments)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def alerts(since, until, *more):
    window = ["--since", since, "--until", until]
    return kyhan("alerts", PLANS, *window, *RECORDS, *more)


def write(folder, addresses):
    file = Path(folder) / "addresses.json"
    file.write_text(json.dumps(addresses))
    out = Path(folder) / "letters"
    more = ["--format", "eml", "--out", out, "--sender", "nhac-viec@example.gov.vn"]
    return out, alerts(SINCE, UNTIL, *more, "--addresses", file)


def expected():
    """The digests of each morning, without what was settled by the last day."""
    settled = {alert["id"] for alert in answer(SINCE, UNTIL)["alerts"] if alert.get("settled")}
    day = SINCE
    while day < UNTIL:
        before, day = day, day + dt.timedelta(days=1)
        found = answer(before, day)
        for digest in found["digests"]:
            ids = set(digest["alerts"]) - settled
            if ids:
                of = {alert["occurrence"] for alert in found["alerts"] if alert["id"] in ids}
                yield f"{day}-{digest['to']}.eml", (day, digest, of, ids == set(digest["alerts"]))


def answer(since, until):
    code, text, _ = alerts(since, until, "--format", "json")
    check(code == 0, "the alerts have an answer")
    return json.loads(text)


def read(path, day, digest, occurrences, is_whole):
    raw = path.read_bytes()
    check(raw.isascii(), f"{path.name} is in ASCII, for relays of 7 bits")
    lines = raw.split(b"\r\n")
    check(b"\n" not in b"".join(lines), f"{path.name} has CRLF line ends alone")
    check(max(map(len, lines)) <= 998, f"{path.name} keeps the length of lines (RFC 5322, 2.1.1)")
    message = email.message_from_bytes(raw, policy=email.policy.default)
    defects = [defect for part in message.walk() for defect in part.defects]
    check(not defects, f"{path.name}: {defects}")
    for name in ("From", "To", "Subject", "Date", "Message-ID"):
        check(len(message.get_all(name, [])) == 1, f"{path.name} has one {name}")
        check(not message[name].defects, f"{path.name}: {message[name].defects}")
    to = message["To"]
    if digest["to"] in KNOWN:
        (address,) = to.addresses
        check(address.addr_spec == KNOWN[digest["to"]], path.name)
        written = f"{digest['name']} <{KNOWN[digest['to']]}>"
    else:
        (group,) = to.groups
        check(group.addresses == (), f"{path.name}: {to}")
        written = f"{digest['name']} :;"
    # The newer parser keeps blanks between encoded words; the older one reads RFC 2047.
    raw_to = email.message_from_bytes(raw)["To"]
    decoded = str(email.header.make_header(email.header.decode_header(raw_to)))
    check(" ".join(decoded.split()) == written, f"{path.name}: {decoded}")
    sent = message["Date"].datetime.astimezone(dt.timezone(dt.timedelta(hours=7)))
    check((sent.date(), sent.hour) == (day, 7), f"{path.name} is of its morning: {sent}")
    check(message.get_content_type() == "multipart/mixed", path.name)
    text, calendar = message.iter_parts()
    if is_whole:
        check(message["Subject"] == digest["subject"], f"{path.name}: {message['Subject']}")
        body = text.get_content().replace("\r\n", "\n")
        check(body.strip() == digest["text"].strip(), f"{path.name} says the same as the digest")
    check(text.get_content_type() == "text/plain", path.name)
    check(calendar.get_content_type() == "text/calendar", path.name)
    entries = calendar.get_content().replace("\r\n ", "")
    check(entries.startswith("BEGIN:VCALENDAR\r\n") and entries.endswith("END:VCALENDAR\r\n"), path.name)
    check(entries.count("BEGIN:VEVENT") == len(occurrences), f"{path.name} has an entry for each duty")
    for occurrence in occurrences:
        check(f"Mã: {occurrence}" in entries, f"{path.name}: {occurrence}")


with tempfile.TemporaryDirectory() as folder:
    out, (code, told, errors) = write(folder, KNOWN)
    check(code == 0, errors)
    letters = collections.OrderedDict(expected())
    check(sorted(path.name for path in out.iterdir()) == sorted(letters), "one file a recipient and morning")
    check(len(letters) > 5, "there are letters")
    for name, found in letters.items():
        read(out / name, *found)
    check("chưa có địa chỉ" in told and "Sở Công Thương tỉnh Quảng Nam" in told, told)
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    write(folder, KNOWN)
    check({path.name: path.read_bytes() for path in out.iterdir()} == first, "the same bytes again")
    for wrong, word in [({"so-ldtbxh-qnam": "a@b\r\nBcc: c@d"}, "địa chỉ thư"), ({"so-khong-co": "a@b.vn"}, "so-khong-co")]:
        _, (code, told, errors) = write(folder, wrong)
        check(code == 1 and told == "" and word in errors, errors)

print(f"{checks} checks: letters read back with Python's email package")
