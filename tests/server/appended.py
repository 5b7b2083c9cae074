"""Kills the server while records are appended: what was acknowledged is there,
and every line is whole.

usage: appended.py KYHAN
"""
import json
import random
import sys
import threading
import time

from served import SECRET, Served

TIMES = 12
seed = 20240601
chance = random.Random(seed)
server = Served(sys.argv[1])
acknowledged = set()

for run in range(TIMES):
    workers = [threading.Thread(target=server.append_until_gone, args=(f"{run}-{worker}", acknowledged)) for worker in range(4)]
    for worker in workers:
        worker.start()
    time.sleep(chance.uniform(0.05, 0.5))
    server.kill()
    for worker in workers:
        worker.join()
    if run % 3 == 2:
        # What a machine that loses its power may leave.
        with server.records_file.open("ab") as file:
            file.write(b'{"occurrence":"half')
    server.start()
    assert server.ask("GET", "/api/evaluate?on=2024-12-31")[0] == 200, "records cannot be read after a kill"
append_last = json.dumps({"occurrence": "a/last/2024-12-15", "event": "submitted", "on": "2024-12-10"})
assert server.ask("POST", "/api/records", append_last, {"Authorization": f"Bearer {SECRET}".encode()})[0] == 201
lines = server.records_file.read_bytes()
assert lines.endswith(b"\n")
found = [json.loads(line)["occurrence"] for line in lines.splitlines()]
assert len(found) == len(set(found)) and acknowledged <= set(found), "an acknowledged record is lost"
assert server.stop() == 0
print(f"{TIMES} checks: killed {TIMES} times while records are appended (seed {seed}), {len(acknowledged)} acknowledged, {len(found)} whole lines")
