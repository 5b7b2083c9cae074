"""Subscribers that poll their calendars with an entity tag, all at once, while
the plans are written anew under them.

usage: subscribers.py KYHAN [SECONDS] [SUBSCRIBERS]
"""
import asyncio
import sys
import time

from served import Served

kyhan = sys.argv[1]
seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 10
count = int(sys.argv[3]) if len(sys.argv) > 3 else 200


async def answer(reader):
    head = await reader.readuntil(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().lower().split("\r\n")[1:-2])
    await reader.readexactly(int(headers.get("content-length", 0)))
    return int(head.split()[1]), headers


async def subscriber(server, token, end, times):
    reader, writer = await asyncio.open_connection(server.host, server.port)
    request = f"GET /feeds/{token}.ics HTTP/1.1\r\nHost: localhost\r\n".encode()
    writer.write(request + b"\r\n")
    status, headers = await answer(reader)
    assert status == 200, status
    request += f"If-None-Match: {headers['etag']}\r\n\r\n".replace("w/", "W/").encode()
    while (begun := time.monotonic()) < end:
        writer.write(request)
        status, _ = await answer(reader)
        assert status == 304, status
        times.append(time.monotonic() - begun)
    writer.close()


async def author(server, end):
    """Saves a plan every second, as it is: the server reads it again, and no
    calendar changes."""
    plan = server.plans / "quang-nam-2024.json"
    text = plan.read_bytes()
    saved = 0
    while time.monotonic() < end:
        draft = plan.with_suffix(".draft")
        draft.write_bytes(text)
        draft.replace(plan)
        saved += 1
        await asyncio.sleep(1)
    return saved


async def main(server):
    tokens = list(server.tokens().values())
    times = []
    begun = time.monotonic()
    end = begun + seconds
    saved, *_ = await asyncio.gather(
        author(server, end),
        *(subscriber(server, tokens[n % len(tokens)], end, times) for n in range(count)))
    return times, time.monotonic() - begun, saved


server = Served(kyhan)
times, taken, saved = asyncio.run(main(server))
times.sort()
with open(f"/proc/{server.process.pid}/status") as file:
    memory = next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
assert len(times) > count, "nobody got through"
assert server.stop() == 0
reloaded = server.log_file.read_text(encoding="utf-8").count("reload")
assert reloaded > 0, "the plans were not read again"
print(f"{len(times)} checks: answers to {count} subscribers, {taken:.1f} s, plans saved {saved} times: {len(times) / taken:.0f} requests/s, "
      f"p50 {times[len(times) // 2] * 1e3:.1f} ms, p99 {times[len(times) * 99 // 100] * 1e3:.1f} ms, "
      f"peak memory {memory / 1024:.1f} MiB")
