"""Status codes, secrets, reloads: what the server answers to friend and foe.

usage: behaviour.py KYHAN
"""
import gzip
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from served import SECRET, Served

server = Served(sys.argv[1])
tokens = server.tokens()
agency = "so-y-te-qnam"
feed = f"/feeds/{tokens[agency]}.ics"
bearer = {"Authorization": f"Bearer {SECRET}".encode()}
record = {"occurrence": "qnam-2024.V.1.annual/so-y-te-qnam/2024-12-15", "event": "submitted", "on": "2024-12-10"}
asked = []


def status(method, path, expected, body=None, headers=None):
    found = server.ask(method, path, body, headers)
    assert found[0] == expected, f"{method} {path}: {found[0]} {found[2][:200]}"
    asked.append(path)
    return found


# Calendars.
assert len(set(tokens.values())) == len(tokens) and min(map(len, tokens.values())) >= 32
assert stat.S_IMODE(os.stat(server.tokens_file).st_mode) == 0o600
_, headers, text = status("GET", feed, 200)
assert headers["content-type"] == "text/calendar; charset=utf-8"
assert text.startswith(b"BEGIN:VCALENDAR\r\n") and "Sở Y tế tỉnh Quảng Nam".encode() in text.replace(b"\r\n ", b"")
etag = headers["etag"]
_, head_headers, empty = status("HEAD", feed, 200)
assert empty == b"" and head_headers["etag"] == etag and int(head_headers["content-length"]) == len(text)
for tag in (etag, etag.removeprefix("W/"), f'"x", {etag}', "*"):
    _, same, empty = status("GET", feed, 304, headers={"If-None-Match": tag})
    assert empty == b"" and same["etag"] == etag
status("GET", feed, 200, headers={"If-None-Match": '"x"'})
_, zipped, packed = status("GET", feed, 200, headers={"Accept-Encoding": "gzip"})
assert zipped["content-encoding"] == "gzip" and gzip.decompress(packed) == text
other = status("GET", f"/feeds/{tokens['so-tu-phap-qnam']}.ics", 200)[2]
assert b"so-y-te-qnam/" not in other.replace(b"\r\n ", b""), "a feed of another agency leaks"

# Wrong tokens and paths.
wrong = [
    "/feeds/", "/feeds/x.ics", f"/feeds/{tokens[agency]}", f"/feeds/{tokens[agency][:-1]}.ics",
    f"/feeds/{tokens[agency].upper()}x.ics", "/feeds/.ics", f"/feeds/{agency}.ics",
    "/feeds/../tokens.json", "/feeds/%2e%2e%2ftokens.json", "/feeds/..%5ctokens.json", "/tokens.json",
    "//etc/passwd", "/feeds/%00.ics", "/feeds/%ff.ics", "/../../etc/passwd", "/feeds/" + "a" * 5000 + ".ics",
]
for path in wrong:
    found = server.ask("GET", path)
    assert found[0] in (400, 404), (path, found[0])
    assert not any(token.encode() in found[2] for token in tokens.values())
status("POST", feed, 405)
status("DELETE", "/healthz", 405)
assert not any(token.encode() in status("GET", "/", 200)[2] for token in tokens.values())

# The door.
found = json.loads(status("GET", "/api/schedule?from=2024-01-01&until=2025-01-01&agency=so-y-te-qnam&trace=false&limit=50", 200)[2])
assert len(found["occurrences"]) == 3
again = status("POST", "/api", 200, json.dumps(
    {"call": "schedule", "from": "2024-01-01", "until": "2025-01-01", "agency": agency, "trace": False, "limit": 50}))[2]
assert json.loads(again) == found
assert json.loads(status("POST", "/api", 200, '{"call":"render","format":"ics","from":"2024-01-01","until":"2025-01-01"}')[2])["text"].startswith("BEGIN")
status("GET", "/api/schedule?from=2024-01-01&until=x", 400)
status("GET", "/api/schedule?from=2024-01-01&until=2025-01-01&agency=nobody", 404)
status("GET", "/api/nonsense", 400)
for body in ("", "{", "[]", '{"call":"schedule","from":1}', "\x00\xff", "[" * 100000):
    document = json.loads(status("POST", "/api", 400, body.encode("latin-1"))[2])
    assert document["error"]["code"] == "invalid-request"

# Records.
status("POST", "/api/records", 401, json.dumps(record))
status("POST", "/api/records", 401, json.dumps(record), {"Authorization": "Bearer wrong"})
status("POST", "/api/records", 400, '{"occurrence":"a"}', bearer)
status("POST", "/api/records", 201, json.dumps(record), bearer)
assert len(server.records_file.read_text().splitlines()) == 1
standing = status("POST", "/api", 200, '{"call":"evaluate","on":"2025-01-05","agency":"so-y-te-qnam"}')[2]
without = status("POST", "/api", 200, '{"call":"evaluate","on":"2025-01-05","agency":"so-y-te-qnam","records":[]}')[2]
assert standing != without, "the records of the file are not taken up"
announced = b"POST /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2000000\r\n\r\n"
assert server.raw(announced).startswith(b"HTTP/1.1 413")
chunked = b"POST /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
assert server.raw(chunked + b"10000\r\n" + b" " * 65536 + b"\r\n" + (b"10000\r\n" + b" " * 65536 + b"\r\n") * 16).startswith(b"HTTP/1.1 413")

# What is no HTTP.
for text in (b"nonsense\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01" + b"\x00" * 200, b"GET / HTTP/9.9\r\n\r\n",
             b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: " + b"a" * 1_000_000 + b"\r\n\r\n",
             b"POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
             b"POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nxx\r\n"):
    try:
        answer = server.raw(text)
    except ConnectionError:
        answer = b""
    assert not answer.startswith(b"HTTP/1.1 2"), text[:40]
status("GET", "/healthz", 200)

# Slow clients: the head of a request must come in time, and nobody waits for them.
begun = time.monotonic()
slow = threading.Thread(target=lambda: server.raw(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ", wait=30))
slow.start()
for _ in range(20):
    status("GET", "/healthz", 200)
assert time.monotonic() - begun < 4, "a slow client holds up others"
slow.join()
assert time.monotonic() - begun < 20, "a slow client is not cut off"

# Plans that change, turn bad, and come back.
plan = server.plans / "quang-nam-2024.json"
good = plan.read_text(encoding="utf-8")
document = json.loads(good)
document["revision"]["number"] += 1
for one in document["obligations"]:
    one["title"] += " (sửa)"
plan.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
server.until(lambda: "(sửa)".encode() in server.ask("GET", feed)[2].replace(b"\r\n ", b""), "a changed plan")
changed = server.ask("GET", feed)
assert changed[1]["etag"] != etag and f"\r\nSEQUENCE:{document['revision']['number']}\r\n".encode() in changed[2]
for nonsense in ("nonsense", "", '{"kyhan":1,"obligations":[{}]}', "\x00" * 1000):
    plan.write_text(nonsense)
    server.until(lambda: not json.loads(server.ask("GET", "/healthz")[2])["plansAreCurrent"], "a bad plan")
    assert server.ask("GET", feed)[2] == changed[2], "the last good edition is not served"
document["revision"]["number"] += 1
document["obligations"] = [one for one in document["obligations"]
                           if one["id"] != "qnam-2024.V.1.annual"
                           and "qnam-2024.V.1.annual" not in json.dumps(one.get("timing"))]
for one in document["obligations"]:
    one["feeds"] = [goal for goal in one.get("feeds", []) if goal != "qnam-2024.V.1.annual"]
    one["reportsOn"] = [goal for goal in one.get("reportsOn", []) if goal != "qnam-2024.V.1.annual"]
plan.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
server.until(lambda: b"STATUS:CANCELLED" in server.ask("GET", feed)[2], "a withdrawn duty")
assert json.loads(server.ask("GET", "/healthz")[2])["plansAreCurrent"]

# A revoked address.
rest = server.tokens()
del rest[agency]
server.tokens_file.write_text(json.dumps(rest))
server.until(lambda: server.ask("GET", feed)[0] == 404, "a revoked token")
server.until(lambda: agency in server.tokens(), "a new token")
assert server.tokens()[agency] != tokens[agency]
server.until(lambda: server.ask("GET", f"/feeds/{server.tokens()[agency]}.ics")[0] == 200, "the new address")

log = server.log_file.read_text()
lines = [json.loads(line) for line in log.splitlines()]
assert {"started", "request", "reload"} <= {line["event"] for line in lines}
secrets = list(tokens.values()) + [SECRET, server.tokens()[agency]]
assert not any(secret in log for secret in secrets), "the log has a secret"
assert server.stop() == 0

# Without the secret, and for others than this machine.
quiet = Served(sys.argv[1], listen="0.0.0.0:0", secret=False)
assert quiet.ask("POST", "/api/records", json.dumps(record), bearer)[0] == 403
assert quiet.ask("GET", "/api/check")[0] == 403, "the door is open to others"
assert quiet.ask("GET", f"/feeds/{quiet.tokens()[agency]}.ics")[0] == 200
assert quiet.stop() == 0
# The page, at an address of its own, and beside it the addresses of the agencies.
folder = pathlib.Path(tempfile.mkdtemp())
site = folder / "site"
(site / "assets").mkdir(parents=True)
(site / "index.html").write_text("<!doctype html><title>page</title>")
(site / "assets/app.js").write_text("export {};")
(folder / "secret.txt").write_text("not of the page")
(site / "link.txt").symlink_to(folder / "secret.txt")
paged = Served(sys.argv[1], secret=False, page=site)
mine = paged.tokens()
at = f"/pages/{mine['/page']}/"
for path, kind in [("?plans=x", "text/html; charset=utf-8"), ("index.html", "text/html; charset=utf-8"), ("assets/app.js", "text/javascript; charset=utf-8")]:
    found = paged.ask("GET", at + path)
    assert (found[0], found[1]["content-type"]) == (200, kind), found
    assert "frame-ancestors 'none'" in found[1]["content-security-policy"] and found[1]["referrer-policy"] == "no-referrer"
found = paged.ask("GET", at)
assert (found[0], found[1]["location"]) == (303, "?plans=plans/index.json"), found
assert paged.ask("GET", at + "?lang=en")[1]["location"] == "?plans=plans/index.json&lang=en"
plans = json.loads(paged.ask("GET", at + "plans/index.json")[2])["files"]
assert [file.split("/")[-1] for file in plans] == sorted(os.listdir("examples/plans")) + ["records.jsonl"], plans
for file in plans[:-1]:
    assert paged.ask("GET", at + "plans/" + file)[2] == (paged.plans / file.split("/")[1]).read_bytes()
assert paged.ask("GET", at + "plans/" + plans[-1])[2] == b""
listed = json.loads(paged.ask("GET", at + "calendars/manifest.json")[2])["feeds"]
assert {feed["id"]: feed["file"] for feed in listed} == {
    name: f"../../../feeds/{token}.ics" for name, token in mine.items() if name != "/page"}
address = urllib.parse.urljoin(at + "calendars/", listed[0]["file"])
assert paged.ask("GET", address)[0] == 200, address
for path in [
    f"/pages/{mine[agency]}/", f"/pages/{mine[agency]}/calendars/manifest.json", "/pages/x/", "/pages//", "/pages/",
    f"/feeds/{mine['/page']}.ics", at + "none.js", at + "plans/99/x.json", at + "plans/-1/x.json", at + "plans/x", at + "assets", at + "assets/", at + "link.txt",
    at + "../secret.txt", at + "..%2fsecret.txt", at + "%2e%2e/secret.txt", at + "%2fetc/passwd", at + "%00",
]:
    found = paged.ask("GET", path)
    assert found[0] in (400, 404) and b"not of the page" not in found[2], (path, found)
assert paged.ask("POST", at, "{}")[0] == 405
rest = paged.tokens()
del rest["/page"]
paged.tokens_file.write_text(json.dumps(rest))
paged.until(lambda: paged.ask("GET", at)[0] == 404, "a revoked page")
paged.until(lambda: paged.ask("GET", f"/pages/{paged.tokens().get('/page')}/")[0] == 303, "the page's new address")
assert not any(token in paged.log_file.read_text() for token in [*mine.values(), paged.tokens()["/page"]])
assert paged.stop() == 0
refused = subprocess.run(
    [sys.argv[1], "serve", "examples/plans", "--page", str(folder), "--tokens", str(folder / "tokens.json")],
    capture_output=True, text=True)
assert refused.returncode == 2 and "index.html" in refused.stderr, refused
print(f"{len(asked)} checks: statuses of the server, {len(tokens)} agencies, {len(lines)} lines of log without a secret")
