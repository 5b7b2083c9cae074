"""Pairs of publishers of different plans into one folder at the same time: each edition
is whole, and nobody is told something that is not so.

usage: pairs.py KYHAN [PAIRS]
"""
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

from killed import command, register, said

kyhan = sys.argv[1]
pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 30
plans = [register(number) for number in (1, 2)]
out = pathlib.Path(tempfile.mkdtemp())
titles = (" (bản 1)", " (bản 2)")
refused = 0
for turn in range(pairs):
    both = [subprocess.Popen(command(one, out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for one in plans]
    for process in both:
        _, stderr = process.communicate()
        refused += process.returncode != 0
        assert process.returncode == 0 or "đang công bố" in stderr, stderr
    manifest = json.loads((out / "manifest.json").read_bytes())
    states = set()
    for feed in manifest["feeds"]:
        text = (out / feed["file"]).read_bytes()
        assert hashlib.sha256(text).hexdigest() == feed["sha256"], f"{turn}: {feed['file']} is not that of the list"
        summaries = [line for line in said(text).split("\r\n") if line.startswith("SUMMARY:")]
        states |= {number for number in (0, 1) for line in summaries if line.endswith(titles[number])}
    assert len(states) == 1, f"{turn}: a mixed edition"
    assert not list(out.glob(".*.unfinished"))
print(f"{pairs} checks: pairs of publishers, {refused} refused, no mixed edition")
