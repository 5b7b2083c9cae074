"""Kills the publisher at random moments: every file says what the old one or the new
one says, and the list names only what is there.

usage: killed.py KYHAN
"""
import json
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

kyhan = sys.argv[1]
TIMES = 40


def register(number):
    """The plans with every title changed, so that every file changes."""
    folder = pathlib.Path(tempfile.mkdtemp())
    for path in pathlib.Path("examples/plans").glob("*.json"):
        document = json.loads(path.read_text(encoding="utf-8"))
        document["revision"] = {"number": number, "date": "2026-12-01"}
        for one in document.get("obligations", []):
            one["title"] += f" (bản {number})"
        (folder / path.name).write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return folder


def command(plans, out):
    return [kyhan, "calendars", str(plans), "--from", "2024-01-01", "--until", "2026-01-01", "--out", str(out)]


def publish(plans, out):
    subprocess.run(command(plans, out), check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in out.iterdir()}


def said(text):
    """A file without the numbers and days of its entries, which rise with each edition."""
    text = text.decode().replace("\r\n ", "")
    text = re.sub(r"^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r$", "\\1\r", text, flags=re.M)
    return re.sub(r'"(sha256|etag|bytes)": .*', r"\1", text)


def main():
    plans = [register(number) for number in (1, 2)]
    editions = [publish(one, pathlib.Path(tempfile.mkdtemp())) for one in plans]
    assert editions[0].keys() == editions[1].keys()
    out = pathlib.Path(tempfile.mkdtemp())
    publish(plans[0], out)
    begun = time.monotonic()
    publish(plans[1], out)
    longest = time.monotonic() - begun
    seed = 20240115
    chance = random.Random(seed)
    torn = 0
    for turn in range(TIMES):
        process = subprocess.Popen(command(plans[turn % 2], out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, longest))
        process.send_signal(signal.SIGKILL)
        process.wait()
        states = set()
        for name in editions[0]:
            text = said((out / name).read_bytes())
            state = [number for number in (0, 1) if said(editions[number][name]) == text]
            assert state, f"seed {seed}, turn {turn}: {name} is neither old nor new"
            if name not in ("manifest.json", "index.html"):
                states.update(state)
        torn += len(states) > 1
        names = {feed["file"] for feed in json.loads((out / "manifest.json").read_bytes())["feeds"]}
        assert all((out / name).exists() for name in names)
    last = publish(plans[0], out)
    assert {name: said(text) for name, text in last.items()} == {name: said(text) for name, text in editions[0].items()}, \
        "the next run does not put everything right"
    print(f"{TIMES} checks: killed {TIMES} times (seed {seed}), {torn} times between files; each file old or new")


if __name__ == "__main__":
    main()
