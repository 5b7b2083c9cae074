"""How the service is spoken to: names, languages, secrets of agencies, its description,
its counters, and whom it refuses.

usage: spoken.py KYHAN
"""
import json
import os
import random
import re
import stat
import sys

from served import SECRET, Served

kyhan = sys.argv[1]
server = Served(kyhan, more=["--host", "lich.example.vn"])
bearer = {"Authorization": f"Bearer {SECRET}".encode()}
checks = 0


def check(condition, what):
    global checks
    assert condition, what
    checks += 1


# Names.
for lines, status in [
    ("Host: localhost", 200), ("Host: 127.0.0.1:1", 200), ("Host: LICH.example.vn:443", 200),
    ("Host: evil.example", 421), ("Host: localhost.evil.example", 421), ("Host: 10.0.0.1", 421),
    ("X: y", 400), ("Host: localhost\r\nHost: localhost", 400), ("Host: local host", 400), ("Host:", 400),
    ("Host: a@localhost", 400), ("Host: localhost:x", 400),
]:
    answer = server.raw(f"GET /healthz HTTP/1.1\r\n{lines}\r\nConnection: close\r\n\r\n".encode())
    check(answer.startswith(f"HTTP/1.1 {status} ".encode()), (lines, answer[:200]))
answer = server.raw(b"GET http://evil.example/healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
check(answer.startswith(b"HTTP/1.1 421 "), answer[:100])

# Languages: what is asked for, then what is liked, then that of the service.
check_vi, check_en = "Không", "nobody"
for path, headers, lang in [
    ("/api/explain?occurrence=x", {}, "vi"),
    ("/api/explain?occurrence=x", {"Accept-Language": "en-GB, vi;q=0.5"}, "en"),
    ("/api/explain?occurrence=x&lang=vi", {"Accept-Language": "en"}, "vi"),
    ("/api/explain?occurrence=x&lang=en", {}, "en"),
    ("/nowhere", {"Accept-Language": "en"}, "en"),
    ("/nowhere", {}, "vi"),
]:
    status, found, text = server.ask("GET", path, headers=headers)
    check(status == 404 and found["content-language"] == lang and "accept-language" in found["vary"], (path, found))
    message = json.loads(text)["error"]["message"]
    check(message.isascii() == (lang == "en"), message)
english = Served(kyhan, more=["--lang", "en"])
check(json.loads(english.ask("GET", "/api/explain?occurrence=x")[2])["error"]["message"].isascii(), "--lang en answers in Vietnamese")
check(json.loads(english.ask("POST", "/api", '{"call":"check"}')[2])["diagnostics"][0]["message"].isascii(), "the same by POST")
assert english.stop() == 0

# Methods and kinds of content.
for method, path, allow in [("POST", "/healthz", "GET,HEAD"), ("GET", "/api/records", "POST"), ("DELETE", "/api", "GET,HEAD,POST")]:
    status, headers, text = server.ask(method, path)
    check(status == 405 and sorted(headers["allow"].replace(" ", "").split(",")) == sorted(allow.split(",")), (path, status, headers))
    check(json.loads(text)["error"]["code"] == "method-not-allowed", text)
record = {"occurrence": "qnam-2024.V.1.annual/so-y-te-qnam/1", "event": "submitted", "on": "2024-12-10"}
form = {"Content-Type": "application/x-www-form-urlencoded"}
check(server.ask("POST", "/api", "{}", form)[0] == 415, "a form is read")
check(server.ask("POST", "/api/records", json.dumps(record), {**bearer, **form})[0] == 415, "a form is written")
large = server.raw(b"POST /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2000000\r\n\r\n")
check(large.startswith(b"HTTP/1.1 413") and b'"too-large"' in large, large)
for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
    check(server.ask("POST", "/api/records", json.dumps(record), {**bearer, **headers})[0] == 403, headers)
check(server.ask("POST", "/api/records", json.dumps(record), {**bearer, "Origin": f"http://localhost:{server.port}"})[0] == 201, "its own page")

# The token of an agency: what it owes, and that alone.
tokens_file = server.tokens_file.with_suffix(".records.json")
check(stat.S_IMODE(os.stat(tokens_file).st_mode) == 0o600, "others can read the tokens")
tokens = json.loads(tokens_file.read_text())
check(tokens.keys() == server.tokens().keys() and not set(tokens.values()) & set(server.tokens().values()), "two sets of tokens")
mine = {"Authorization": f"bearer {tokens['so-y-te-qnam']}"}
others = {"Authorization": f"Bearer {tokens['so-tu-phap-qnam']}"}
for body, headers, status in [
    (record, mine, 201), ({**record, "event": "withdrawn"}, mine, 201), (record, others, 403),
    ({**record, "event": "waived"}, mine, 403), ({**record, "event": "extended", "until": "2025-01-01"}, mine, 403),
    ({**record, "occurrence": "nobody/knows/1"}, mine, 404), ([record, {**record, "occurrence": "qnam-2024.V.1.annual/so-tu-phap-qnam/1"}], mine, 403),
    (record, {"Authorization": f"Bearer {server.tokens()['so-y-te-qnam']}"}, 401), (record, {}, 401), (record, {"Authorization": "Basic eDp5"}, 401),
]:
    before = server.records_file.read_bytes()
    found = server.ask("POST", "/api/records", json.dumps(body), headers)
    check(found[0] == status, (body, found))
    check((server.records_file.read_bytes() == before) == (status != 201), body)
    if status == 401:
        check(found[1]["www-authenticate"].startswith("Bearer"), found)

# The description, and requests made from it.
description = json.loads(server.ask("GET", "/api")[2])
check(description["openapi"] == "3.1.0", "the version")


def resolve(schema):
    return description["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


chance = random.Random(20260101)
GOOD = {"date": ["2024-01-01", "2025-06-30"], "agency": ["so-y-te-qnam", "Sở Y tế", "x"], "instrument": ["qnam-2024", "x"],
        "occurrence": [record["occurrence"], "x"], "rrule": ["FREQ=DAILY;COUNT=3", "x"], "format": ["ics", "csv", "md", "html"]}
BAD = ["", "x", "-1", "9999-99-99", "%00", "%ff", "a" * 3000, "😀", "[]", "1e9", "true"]


def value(parameter):
    name, schema = parameter["name"], resolve(parameter["schema"])
    if chance.random() < 0.25:
        return chance.choice(BAD)
    if schema.get("format") == "date":
        return chance.choice(GOOD["date"])
    return chance.choice(GOOD.get(name) or schema.get("enum") or {"integer": ["5", "2024"], "boolean": ["true", "false"]}.get(schema["type"], ["x"]))


tried, seen = 0, {}
for path, methods in description["paths"].items():
    operation = methods.get("get")
    if not operation or "{" in path:
        continue
    parameters = [one for one in operation.get("parameters", []) if one["in"] == "query"]
    for _ in range(60 if parameters else 2):
        chosen = [one for one in parameters if one["required"] and chance.random() < 0.95 or chance.random() < 0.3]
        query = "&".join(f"{one['name']}={value(one)}" for one in chosen).replace(" ", "%20")
        query = "".join(letter if letter.isascii() else "".join(f"%{octet:02x}" for octet in letter.encode()) for letter in query)
        status, headers, text = server.ask("GET", f"{path}?{query}")
        assert str(status) in operation["responses"], f"{path}?{query}: {status} is not described"
        kind = headers["content-type"].split(";")[0]
        assert kind in operation["responses"][str(status)]["content"], (path, kind)
        if kind == "application/json":
            document = json.loads(text)
            assert status != 200 or path in ("/api", "/healthz") or document["kyhan"] == 1
            assert status == 200 or {"code", "message"} <= document["error"].keys()
        tried += 1
        seen.setdefault(path, set()).add(status)
lacking = [path for path, statuses in seen.items() if 200 not in statuses]
check(not lacking, f"never answered: {lacking}")
checks += tried

# Counters, by route and never by address.
text = server.ask("GET", "/metrics")[2].decode()
check(re.search(r'^kyhan_requests_count\{method="POST",route="/api/records",status="201"\} [1-9]', text, re.M), text)
check(not any(token in text for token in [*tokens.values(), *server.tokens().values(), SECRET]), "a secret is counted")
for line in text.splitlines():
    check(re.fullmatch(r"# (HELP|TYPE) \w+ .+|\w+(\{.*\})? [0-9.e+-]+", line), line)
log = server.log_file.read_text()
check(not any(token in log for token in [*tokens.values(), SECRET]), "the log has a secret")
assert server.stop() == 0

# To other machines, reading needs the secret, and the token of an agency does not do.
wide = Served(kyhan, listen="0.0.0.0:0")
tokens = json.loads(wide.tokens_file.with_suffix(".records.json").read_text())
mine = {"Authorization": f"Bearer {tokens['so-y-te-qnam']}"}
for path in ("/metrics", "/api/check"):
    for headers, status in [({}, 401), (mine, 403), (bearer, 200)]:
        check(wide.ask("GET", path, headers=headers)[0] == status, (path, status))
check(wide.raw(b"GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 421"), "any name")
assert wide.stop() == 0
print(f"{checks} checks: names, languages, tokens of agencies, {tried} requests made from the description, counters")
