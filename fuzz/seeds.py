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
    (HERE / "corpus").mkdir(exist_ok=True)
    for body in ("abi", "feed", "records", "working_days"):
        # These read their bytes as a row of choices: any bytes will do.
        write(body, bytes(range(256)) * 8)


main()
