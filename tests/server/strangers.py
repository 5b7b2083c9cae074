"""Requests that nobody would write: whole ones, changed at random in their bytes, lines
and lengths, cut, joined, spoken over one connection or several. The service answers in
HTTP or closes; it never fails, never writes without the secret, and stays up.

usage: strangers.py KYHAN [SECONDS] [SEED]
"""
import json
import random
import re
import sys
import time

from served import SECRET, Served

kyhan = sys.argv[1]
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 15
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20240603
chance = random.Random(seed)
server = Served(kyhan, more=["--host", "lich.example.vn"])
token = next(iter(server.tokens().values())).encode()
DUTY = "qnam-2024.V.1.annual/so-y-te-qnam/1"


def request(method, path, *lines, body=b""):
    head = [f"{method} {path} HTTP/1.1", "Host: localhost", *lines]
    head += [f"Content-Length: {len(body)}"] if body else []
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


record = json.dumps({"occurrence": DUTY, "event": "submitted", "on": "2024-12-10"}).encode()
question = json.dumps({"call": "schedule", "from": "2024-01-01", "until": "2025-01-01", "limit": 20}).encode()
chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (question[:9], question[9:])) + b"0\r\n\r\n"
WHOLE = [
    request("GET", "/"), request("GET", "/healthz", "Accept-Language: en-GB, vi;q=0.5"), request("HEAD", "/api"),
    request("GET", f"/feeds/{token.decode()}.ics", "Accept-Encoding: gzip", 'If-None-Match: W/"a", "b"'),
    request("GET", "/api/schedule?from=2024-01-01&until=2025-01-01&agency=so-y-te-qnam&limit=20&trace=false"),
    request("GET", "/api/explain?occurrence=qnam-2024.V.1.annual%2Fso-y-te-qnam%2F1&lang=en"),
    request("GET", "/api/workdays?from=2026-01-01&until=2026-03-01"), request("GET", "/metrics"),
    request("POST", "/api", "Content-Type: application/json", body=question),
    request("POST", "/api", "Transfer-Encoding: chunked") + chunks,
    request("POST", "/api", "Expect: 100-continue", body=b'{"call":"check"}'),
    request("POST", "/api/records", "Authorization: Bearer wrong", body=record),
    request("POST", "/api/records", "Origin: http://evil.example", body=record), request("OPTIONS", "*"),
]
WORDS = [
    b"\r\n", b"\n", b"\0", b"\xff", b"%00", b"%2e%2e/", b"%", b"&", b"=", b"?", b"#", b":", b",", b" ", b"\t", b"../", b"//",
    b"[" * 200, b"{" * 200, b'"', b"\\u0000", b"\\ud800", b"9" * 30, b"-1", b"1e999", b"0", b"2024-02-30", b"9999-12-31",
    "\u1ec7\u0323".encode(), b"HTTP/1.0", b"HTTP/2", b"Connection: upgrade\r\nUpgrade: h2c\r\n", b"Transfer-Encoding: chunked\r\n",
    b"Content-Length: 0\r\n", b"Host: localhost\r\n", b"Range: bytes=0-1\r\n", b"Accept-Language: " + b"vi," * 300 + b"\r\n",
    b"lang=xx", b"null", b"from=", b'"from":', b"limit=", token, b"/api/records", b"PUT", b"DELETE", b"TRACE", b"CONNECT",
]


def changed(text):
    """The text with a few changes, each at random."""
    text = bytearray(text)
    for _ in range(chance.choice((0, 1, 1, 2, 3, 8))):
        at, to = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        match chance.randrange(7):
            case 0:
                text[at:at] = chance.choice(WORDS)
            case 1:
                text[at:at + 1] = bytes([chance.randrange(256)])
            case 2:
                del text[at:min(to, at + chance.choice((1, 3, 30)))]
            case 3:
                text[at:at] = text[at:min(to, at + 60)]
            case 4:
                text[at:at + 4] = chance.choice(WORDS)
            case 5:
                other = chance.choice(WHOLE)
                text[at:] = other[chance.randrange(len(other)):]
            case 6:
                lines = bytes(text).split(b"\r\n")
                chance.shuffle(lines)
                text = bytearray(b"\r\n".join(lines))
    return bytes(text)


STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
# 100 is on the way; 503 says that a question took too long.
KNOWN = {100, 200, 301, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 416, 417, 421, 422, 426, 431, 501, 505}
answers, closed, sent = {}, 0, 0
end = time.monotonic() + seconds
while time.monotonic() < end:
    text = b"".join(changed(chance.choice(WHOLE)) for _ in range(chance.choice((1, 1, 1, 2, 4))))
    sent += 1
    try:
        # Nothing more follows, so that half a request is not waited for.
        answer = server.raw(text, wait=20, whole=True)
    except ConnectionError:
        answer = b""
    if not answer:
        closed += 1
        continue
    found = STATUS.match(answer)
    assert found, (seed, sent, text, answer[:200])
    status = int(found[1])
    assert status in KNOWN, (seed, sent, text, answer[:400])
    assert SECRET.encode() not in answer, (seed, sent, text)
    answers[status] = answers.get(status, 0) + 1

assert server.process.poll() is None, "the service ended"
assert not server.records_file.exists(), "a record was written without the secret"
assert json.loads(server.ask("GET", "/healthz")[2])["status"] == "ok"
assert "panic" not in server.log_file.read_text(errors="replace"), server.log_file.read_text(errors="replace")[-2000:]
assert server.stop() == 0
# More than a few are understood, or the changes are too wild to try anything.
assert answers.get(200, 0) > sent / 50, answers
print(f"1 check: {sent} requests (seed {seed}), {closed} closed without an answer, "
      + ", ".join(f"{count} times {status}" for status, count in sorted(answers.items())))
