#!/usr/bin/env python3
"""The description of the service (OpenAPI), tried by schemathesis: requests made from
it, right and wrong ones, are answered with a status, a type and a form that it names.

usage: described.py KYHAN
"""
import json
import pathlib
import re
import subprocess
import sys
import venv

from served import SECRET, Served

CACHE = pathlib.Path("tests/.cache/described")
PACKAGE = "schemathesis==4.32.5"
# A window that ends before it begins, or an agency that nobody knows, has the form that
# is described, and is refused all the same.
LEFT_OUT = "positive_data_acceptance"

program = CACHE / "bin/schemathesis"
if not program.exists():
    venv.create(CACHE, with_pip=True)
    subprocess.run([CACHE / "bin/pip", "install", "--quiet", PACKAGE], check=True)

server = Served(sys.argv[1])
status, headers, description = server.ask("GET", "/api", headers={"Accept": "application/json"})
assert status == 200 and headers["content-type"] == "application/json"
operations = sum(len(path) for path in json.loads(description)["paths"].values())
file = server.folder / "openapi.json"
file.write_bytes(description)
ran = subprocess.run(
    [program.resolve(), "run", file, "--url", f"http://{server.host}:{server.port}", "--seed", "20240603", "--max-examples", "20",
     "--checks", "all", "--exclude-checks", LEFT_OUT, "--phases", "coverage,fuzzing", "--no-color",
     "--header", "Authorization: Bearer " + SECRET.encode().decode("latin-1")],
    # It keeps what failed beside where it runs.
    cwd=server.folder, capture_output=True, text=True, check=False)
server.stop()
if ran.returncode != 0:
    sys.exit(ran.stdout + ran.stderr)
tried = re.search(r"Operations: +(\d+) selected / (\d+) total", ran.stdout)
cases = re.search(r"(\d+) generated", ran.stdout)
assert tried and int(tried[1]) == operations, ran.stdout
print(f"{cases[1] if cases else operations} checks: requests made from the description of {operations} operations")
