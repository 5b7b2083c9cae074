#!/usr/bin/env python3
"""Compares what is built with what is allowed and written down: the licences
of deny.toml, the reasons and the list of docs/dependencies.md, the promises of
SECURITY.md that stand in the manifests.

    tests/dependencies.py            checks
    tests/dependencies.py --write    writes the list of shipped crates anew
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "dependencies.md"
LIST = "## Everything that is shipped\n"
SHIPPED = {"kyhan", "kyhan-cli", "kyhan-ffi", "kyhan-wasm"}
CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index"

faults = []
checks = 0


def check(holds, fault):
    """Counts a check, and keeps what it found."""
    global checks
    checks += 1
    if not holds:
        faults.append(fault)


def toml(path):
    return tomllib.loads((ROOT / path).read_text())


def metadata(*arguments):
    command = ["cargo", "metadata", "--format-version", "1", "--locked", *arguments]
    return json.loads(subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout)


def is_allowed(licence, allowed):
    """Whether one of the alternatives of each part is allowed."""
    parts = licence.replace("/", " OR ").split(" AND ")
    return all(any(one.strip() in allowed for one in part.strip("()").split(" OR ")) for part in parts)


def check_licences(packages):
    rules = toml("deny.toml")["licenses"]
    exceptions = {rule["crate"]: rule["allow"] for rule in rules["exceptions"]}
    for package in packages:
        name, licence = package["name"], package["license"]
        allowed = rules["allow"] + exceptions.get(name, [])
        check(is_allowed(licence or "", allowed), f"{name}: the licence `{licence}` is not in deny.toml")
        check(package["source"] in (None, CRATES_IO), f"{name}: it comes from {package['source']}")


def shipped(graph):
    """Names, versions and licences of what the members need to run."""
    packages = {package["id"]: package for package in graph["packages"]}
    nodes = {node["id"]: node for node in graph["resolve"]["nodes"]}
    open_ids = [id for id in graph["workspace_members"] if packages[id]["name"] in SHIPPED]
    found = set()
    while open_ids:
        id = open_ids.pop()
        if id not in found:
            found.add(id)
            for needed in nodes[id]["deps"]:
                if any(kind["kind"] is None for kind in needed["dep_kinds"]):
                    open_ids.append(needed["pkg"])
    foreign = (packages[id] for id in found if packages[id]["source"])
    rows = sorted((row["name"], row["version"], row["license"]) for row in foreign)
    lines = ["| crate | version | licence |", "|---|---|---|"]
    return "\n".join(lines + [f"| {' | '.join(row)} |" for row in rows]) + "\n"


def check_reasons(graph, page):
    """Every direct dependency stands on the page with its reason."""
    members = [p for p in graph["packages"] if p["id"] in graph["workspace_members"]]
    own = {member["name"] for member in members}
    direct = {d["name"] for member in members for d in member["dependencies"]} - own
    written = set(re.findall(r"^\| `([^`]+)` \|", page.split(LIST)[0], re.MULTILINE))
    for name in sorted(direct | written):
        check(name in written, f"docs/dependencies.md: say why `{name}` is there")
        check(name in direct, f"docs/dependencies.md: `{name}` is not a dependency any more")


def check_promises():
    """No unsafe code outside ffi, and arithmetic checked in release builds."""
    workspace = toml("Cargo.toml")
    forbids_unsafe = workspace["workspace"]["lints"]["rust"]["unsafe_code"] == "forbid"
    check(forbids_unsafe, "Cargo.toml: `unsafe_code` is not forbidden")
    checks_overflow = workspace["profile"]["release"].get("overflow-checks") is True
    check(checks_overflow, "Cargo.toml: arithmetic is not checked in release builds")
    for member in workspace["workspace"]["members"]:
        has_lints = member == "ffi" or toml(f"{member}/Cargo.toml").get("lints") == {"workspace": True}
        check(has_lints, f"{member}/Cargo.toml: the lints of the workspace do not hold")
    clippy = toml("ffi/Cargo.toml")["lints"]["clippy"]
    for lint, level in workspace["workspace"]["lints"]["clippy"].items():
        check(clippy.get(lint) == level, f"ffi/Cargo.toml: `{lint}` is not set to {level}")


def main():
    graph = metadata()
    page = PAGE.read_text()
    listed = shipped(graph)
    if "--write" in sys.argv:
        page = page.split(LIST)[0] + LIST + "\n" + listed
        PAGE.write_text(page)
    check_licences(metadata("--all-features")["packages"])
    check_reasons(graph, page)
    check_promises()
    is_current = page.split(LIST)[-1].strip() == listed.strip()
    check(is_current, "docs/dependencies.md is not what is built: run tests/dependencies.py --write")
    print(f"{checks} checks: licences, reasons, promises")
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
