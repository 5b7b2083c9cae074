#!/usr/bin/env python3
"""Compares kyhan's expander with four others, on the vectors and on random rules.

Prints for each how often it agrees, and every difference that differences.py does
not explain; ends with 1 when there is one. Installs what it needs: libical-dev
with apt when root, the others under tests/.cache.
"""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

from differences import Shape, explain

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent.parent
ROOT = TESTS.parent
CACHE = TESTS / ".cache" / "recurrence"
PROGRAMS = ROOT / "scripts/programs"
VECTORS = TESTS / "vectors" / "recurrence"
RULES = 2000 if os.environ.get("KYHAN_CASES") == "full" else 500
SEED = 5545
# It is slow, and its code is the ancestor of the rrule crate's.
MOST_FOR_DATEUTIL = RULES // 4


def run(*command, **options):
    subprocess.run([str(word) for word in command], check=True, **options)


def install():
    CACHE.mkdir(parents=True, exist_ok=True)
    if not Path("/usr/include/libical/ical.h").exists():
        installed = subprocess.run(["bash", "-c", ". scripts/need.sh; can_install && install_packages libical-dev"], cwd=ROOT)
        if installed.returncode != 0:
            sys.exit("install libical-dev, or run this as root")
    source, program = HERE / "libical_lines.c", CACHE / "libical_lines"
    run("cc", "-O1", "-o", program, source, "-lical")
    if not (CACHE / "venv").exists():
        run(sys.executable, "-m", "venv", CACHE / "venv")
        run(CACHE / "venv/bin/pip", "install", "--quiet", "python-dateutil==2.9.0.post0")
    if not (CACHE / "npm/node_modules/rrule-temporal").exists():
        (CACHE / "npm").mkdir(exist_ok=True)
        (CACHE / "npm/package.json").write_text("{}")
        packages = ["rrule-temporal@2.2.7", "temporal-polyfill@1.0.8"]
        run("npm", "install", "--silent", *packages, cwd=CACHE / "npm")


def expanders():
    return {
        "kyhan": [PROGRAMS, "examples/expand_lines"],
        "libical": [CACHE / "libical_lines"],
        "rrule-temporal": ["node", HERE / "rrule_temporal_lines.mjs", CACHE / "npm"],
        "dateutil": [CACHE / "venv/bin/python", HERE / "dateutil_lines.py"],
        "rrule": [PROGRAMS, "examples/rrule_crate_lines"],
    }


def answers(command, lines):
    done = subprocess.run(
        [str(word) for word in command],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        timeout=200,
    )
    found = done.stdout.splitlines()
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr[-500:]}")
    if len(found) != len(lines):
        sys.exit(f"{command[0]} answered {len(found)} of {len(lines)} lines")
    return found


def ended(line):
    """The line with an UNTIL where the rule has no end: the others search on to the
    end of time when no further day follows the rule."""
    start, rule, first, until = line.split("\t")
    rule = re.sub(r"(UNTIL=\d{8})T\d{6}Z", r"\1", rule)
    if "COUNT=" not in rule and "UNTIL=" not in rule:
        last = date.fromisoformat(until) - timedelta(days=1)
        rule += f";UNTIL={last:%Y%m%d}"
    return "\t".join([start, rule, first, until])


def vectors():
    """Line, dates that the vector states, folder; refusals are not compared."""
    for folder in sorted(VECTORS.iterdir()):
        request = json.loads((folder / "request.json").read_text())
        if folder.name.startswith("refuse-") or not (folder / "expect.json").exists():
            continue
        dates = json.loads((folder / "expect.json").read_text())["dates"]
        if "9999-12-31" in dates:
            # No window that is given to the others ends after it.
            continue
        start = request["start"]
        until = request.get("until", "9999-12-31")
        if "limit" in request:
            until = (date.fromisoformat(dates[-1]) + timedelta(days=1)).isoformat()
        rule = request["rrule"].removeprefix("RRULE:")
        yield "\t".join([start, rule, request.get("from", start), until]), dates, folder


def check_vectors(found, cases):
    """Each vector must be ours, and one other's or explained by its SOURCE."""
    failures = 0
    for index, (line, dates, folder) in enumerate(cases):
        expected = " ".join(dates)
        agreeing = [name for name in found if found[name][index] == expected]
        is_explained = "\noracles: " in "\n" + (folder / "SOURCE").read_text()
        if "kyhan" not in agreeing:
            print(f"vector {folder.name}: kyhan has {found['kyhan'][index][:200]}")
            failures += 1
        elif len(agreeing) == 1 and not is_explained:
            print(f"vector {folder.name}: no other expander agrees: {line}")
            failures += 1
    print(f"{len(cases)} checks: vectors")
    return failures


def check_random(found, lines):
    unexplained = 0
    confirmed = Counter()
    for name in found:
        if name == "kyhan":
            continue
        counts = Counter()
        reasons = Counter()
        for index, theirs in enumerate(found[name]):
            ours, line = found["kyhan"][index], lines[index]
            if theirs.startswith("error: "):
                counts["refused"] += 1
            elif ours == theirs:
                counts["same"] += 1
                confirmed[index] += 1
            else:
                start, rule, *_ = line.split("\t")
                reason = explain(name, Shape(start, rule))
                if reason:
                    counts["explained"] += 1
                    reasons[reason] += 1
                else:
                    counts["unexplained"] += 1
                    unexplained += 1
                    show(name, line, ours, theirs)
        print(
            f"{name}: {counts['same']} the same, {counts['explained']} differ as explained, "
            f"{counts['unexplained']} unexplained, {counts['refused']} refused or given up"
        )
        for reason, count in reasons.most_common():
            print(f"    {count}: {reason}")
    print(f"{len(confirmed)} checks: random rules that another expander confirms, of {len(lines)}")
    return unexplained


def show(name, line, ours, theirs):
    ours, theirs = ours.split(), theirs.split()
    missing = [day for day in ours if day not in theirs][:4]
    extra = [day for day in theirs if day not in ours][:4]
    print(f"{name} differs: {line}\n    lacks {missing}, adds {extra}")


def main():
    os.chdir(ROOT)
    install()
    cases = list(vectors()) if VECTORS.exists() else []
    random_rules = subprocess.run(
        [PROGRAMS, "examples/random_rules", str(RULES), str(SEED)],
        stdout=subprocess.PIPE, text=True, check=True,
    ).stdout.splitlines()
    lines = [line for line, _, _ in cases] + random_rules
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        commands = expanders()
        bounded = [ended(line) for line in lines]
        questions = {name: bounded for name in commands}
        questions["kyhan"] = lines
        questions["dateutil"] = bounded[: len(cases) + MOST_FOR_DATEUTIL]
        tasks = {
            name: pool.submit(answers, command, questions[name])
            for name, command in commands.items()
        }
        found = {name: task.result() for name, task in tasks.items()}
    in_vectors = {name: answer[: len(cases)] for name, answer in found.items()}
    in_random = {name: answer[len(cases):] for name, answer in found.items()}
    failures = check_vectors(in_vectors, cases) + check_random(in_random, random_rules)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
