"""A `kyhan serve` of its own, for tests."""
import http.client
import json
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

SECRET = "một bí mật đủ dài để thử"


class Served:
    def __init__(self, kyhan, listen="127.0.0.1:0", secret=True, page=None, records=None, more=()):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.plans = self.folder / "plans"
        shutil.copytree("examples/plans", self.plans)
        self.tokens_file = self.folder / "tokens.json"
        self.records_file = records or self.folder / "records.jsonl"
        self.log_file = self.folder / "log"
        (self.folder / "secret").write_text(SECRET + "\n", encoding="utf-8")
        self.command = [
            kyhan, "serve", str(self.plans), "--listen", listen, "--tokens", str(self.tokens_file),
            "--records", str(self.records_file),
        ] + (["--secret-file", str(self.folder / "secret")] if secret else [])
        self.command += ["--page", str(page)] if page else []
        self.command += more
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=self.log_file.open("ab"), text=True)
        address = self.process.stdout.readline().strip()
        assert address.startswith("http://"), self.log_file.read_text()
        self.host, port = address.removeprefix("http://").rsplit(":", 1)
        self.port = int(port)

    def tokens(self):
        return json.loads(self.tokens_file.read_text())

    def ask(self, method, path, body=None, headers=None):
        """Status, headers and body of an answer."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=20)
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        found = {}
        for name, value in response.getheaders():
            name = name.lower()
            found[name] = f"{found[name]}, {value}" if name in found else value
        answer = response.status, found, response.read()
        connection.close()
        return answer

    def raw(self, text, wait=10, whole=False):
        """What comes back for bytes that need not be HTTP; `whole` says that no more
        will come."""
        with socket.create_connection((self.host, self.port), timeout=wait) as connection:
            connection.sendall(text)
            if whole:
                connection.shutdown(socket.SHUT_WR)
            answer = b""
            try:
                while part := connection.recv(65536):
                    answer += part
            except (TimeoutError, ConnectionError):
                pass
            return answer

    def until(self, condition, what, seconds=20):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"{what}: not within {seconds} s"
            time.sleep(0.1)

    def append_until_gone(self, name, acknowledged):
        """Appends records one after another; adds the ids of those that are taken."""
        number = 0
        while True:
            number += 1
            occurrence = f"a/{name}-{number}/2024-12-15"
            record = {"occurrence": occurrence, "event": "submitted", "on": "2024-12-10", "evidence": "đ" * 2000}
            try:
                status, _, _ = self.ask("POST", "/api/records", json.dumps(record), {"Authorization": f"Bearer {SECRET}".encode()})
            except (OSError, http.client.HTTPException):
                return
            if status == 201:
                acknowledged.add(occurrence)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Asks it to end; gives its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)
