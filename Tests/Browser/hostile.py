"""Sends the workbench's server what no page sends; it refuses, or serves, and never falls over.

    python3 Tests/Browser/hostile.py .build/release/heng

No browser: requests go out byte by byte. After each case the server must still answer and its
memory stay below a bound. Prints a table: the case, the statuses found, the time, the memory.
"""

import pathlib
import random
import sys
import threading

HERE = pathlib.Path(__file__).parent
sys.path[1:1] = [str(HERE / "Support"), str(HERE / "Rude"), str(HERE.parent / "Office" / "Shared")]
import crowds
import doors
import loads
import questions
from expectations import expect, expect_true, run
from server import COUNTY, Server
from wire import exchange, head

HENG = pathlib.Path(sys.argv[1]).resolve()
MEMORY_BOUND = 400  # MB; the server of the county takes a tenth of it


class Rudeness:
    """A rude client of a server, with the table of what became of its requests."""

    def __init__(self, server):
        self.server, self.port = server, server.port
        self.rng = random.Random(1)
        self.peak = 0

    def row(self, case, found, seconds):
        """Ends a case: the server must still answer, and not have grown."""
        status, _, _ = self.server.request("main.js")
        expect(status, 200, f"the server after {case}")
        memory = self.server.memory()
        self.peak = max(self.peak, memory)
        expect_true(memory < MEMORY_BOUND, f"memory below {MEMORY_BOUND} MB after {case}: {memory:.0f}")
        print(f"{case:<52.52} {found!s:>18} {seconds * 1000:>8.0f} ms {memory:>5.0f} MB", flush=True)

    def try_(self, case, data, expected, limit=10.0, **options):
        """Sends bytes and compares the status of the answer, or how it ended without one."""
        answer = exchange(self.port, data, limit, **options)
        expect(answer.status, expected if isinstance(expected, set) else {expected}, case)
        expect_true(b"root:" not in answer.body, f"nothing of a foreign file in {case}")
        self.row(case, answer.status, answer.seconds)
        return answer

    def head(self, path="/", **options):
        """The head of a request without the key."""
        return head(self.port, path, **options)

    def question(self, path="/api/desk", **options):
        """The head of a request with the key."""
        return head(self.port, path, key=self.server.key, **options)


def main():
    with Server(HENG, COUNTY) as server:
        rude = Rudeness(server)
        doors.session(rude)
        endings = {}
        slow = [threading.Thread(target=crowds.slow, args=(rude, what, endings), daemon=True)
                for what in ("head", "body", "reader")]
        for thread in slow:
            thread.start()
        for module in (doors, loads, questions, crowds):
            for case in module.CASES:
                case(rude)
        for thread in slow:
            thread.join(crowds.SLOW_SECONDS + 10)
        for what, (ending, seconds) in sorted(endings.items()):
            rude.row(f"slow {what}: a byte a second", ending, seconds)
        print(f"highest memory {rude.peak:.0f} MB")
    crowds.stop_with_requests_open(HENG)


if __name__ == "__main__":
    run(main, "hostile requests")
