"""A running `heng serve`."""

import http.client
import json
import pathlib
import re
import signal
import subprocess
import tempfile
import threading
import time
import urllib.parse

from expectations import differ, expect, expect_true
from wire import REASONS, SENSELESS

ROOT = pathlib.Path(__file__).resolve().parents[3]
COUNTY = "datasets/synthetic-county/2023"
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/#token=(\w+)")
# Loading takes a moment, in a debug build with a thousand units a long one.
START_LIMIT = 120
STOP_LIMIT = 15  # s, a guard against hanging


class Server:
    """Starts `heng serve`, and stops it by Ctrl-C, which must end it with 0 and soon."""

    def __init__(self, heng, *paths, folder=ROOT):
        self.heng, self.paths, self.folder = heng, [str(path) for path in paths], folder
        self.key = None

    def __enter__(self):
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [self.heng, "serve", *self.paths, "--no-open", "--lang", "en"], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=self.errors, stdin=subprocess.DEVNULL, text=True)
        guard = threading.Timer(START_LIMIT, self.process.kill)
        guard.start()
        line = self.process.stdout.readline()
        guard.cancel()
        match = ADDRESS.search(line)
        if not match:
            self.process.kill()
            self.process.wait()
            raise SystemExit(f"heng serve printed {line!r} and {self.said()!r}, no address")
        self.address, self.port, self.token = match[0], int(match[1]), match[2]
        self.origin = f"http://127.0.0.1:{self.port}"
        return self

    def __exit__(self, kind, error, trace):
        if self.process.poll() is None:
            if kind is None:
                self.stop()
            else:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.errors.close()

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    def stop(self, limit=STOP_LIMIT):
        """Sends Ctrl-C; returns the seconds that it took."""
        expect(self.process.poll(), None, "exit status before Ctrl-C")
        start = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        try:
            status = self.process.wait(limit)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            differ(f"Ctrl-C: expected an end within {limit} s, found the server still there")
            return limit
        expect(status, 0, "exit status after Ctrl-C")
        said = self.said()
        expect_true("Fatal" not in said and "rror" not in said, f"no error of the server in {said!r}")
        return time.monotonic() - start

    def memory(self):
        """Resident memory in megabytes."""
        return self._status("VmRSS") / 1024

    def _status(self, name):
        with open(f"/proc/{self.process.pid}/status") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith(name))

    def processor_time(self):
        """Seconds of processor time used so far."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def open_session(self):
        """Exchanges the token for the key, as the page does."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("POST", "/session", json.dumps({"token": self.token}),
                           {"Content-Type": "application/json"})
        response = connection.getresponse()
        text = response.read()
        connection.close()
        expect(response.status, 200, "POST /session")
        self.key = json.loads(text)["key"]
        return self.key

    def request(self, path, pairs=(), timeout=60):
        """Asks with the key; returns status, headers and bytes."""
        query = urllib.parse.urlencode(list(pairs))
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            connection.request("GET", f"/{path}" + (f"?{query}" if query else ""), headers=headers)
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()

    def ask(self, name, pairs=()):
        """Asks for JSON; returns status and content.

        A state that makes no sense is answered with reasons; its status is `SENSELESS`.
        """
        status, _, content = self.request(f"api/{name}", pairs)
        if status == 200 and content.startswith(REASONS):
            status = SENSELESS
        try:
            return status, json.loads(content)
        except ValueError:
            return status, content.decode("utf-8", "replace")
