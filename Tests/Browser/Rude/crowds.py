"""Many clients at once, clients that leave, and clients that take their time."""

import asyncio
import socket
import threading
import time

from expectations import expect, expect_true
from server import COUNTY, Server
from wire import head

SLOW_SECONDS = 20


def parallel(rude):
    """500 connections that ask, 500 that say nothing, and a client who wants to work."""
    silent = [socket.create_connection(("127.0.0.1", rude.port)) for _ in range(500)]
    times, done = [], threading.Event()

    def work():
        while not done.is_set():
            start = time.monotonic()
            status, _ = rude.server.ask("verdict", [("set", "effects=20"), ("unit", 3)])
            times.append(time.monotonic() - start)
            expect(status, 200, "the client who works beside 1,000 connections")

    worker = threading.Thread(target=work)
    start = time.monotonic()
    worker.start()
    answers = asyncio.run(ask_all(rude, 500))
    seconds = time.monotonic() - start
    done.set()
    worker.join()
    expect(sorted(set(answers)), [200], "statuses of 500 parallel questions")
    rude.row("500 ask in parallel, 500 are silent", f"{len(answers)}×200", seconds)
    times.sort()
    # No speed, which other work on the machine decides: nobody waits for the end of the crowd.
    expect_true(times and times[-1] < 60, f"answers to the client beside them: {times}")
    rude.row(f"  a client beside them: {len(times)} answers, the longest", 200, times[-1])
    for link in silent:
        link.close()
    start = time.monotonic()
    for _ in range(3_000):
        socket.create_connection(("127.0.0.1", rude.port)).close()
    rude.row("3,000 connections opened and closed", "no matter", time.monotonic() - start)


async def ask_all(rude, count):
    async def ask(number):
        reader, writer = await asyncio.open_connection("127.0.0.1", rude.port)
        writer.write(rude.question(f"/api/verdict?set=effects%3D{15 + number / 100:g}&unit={number % 60}"))
        await writer.drain()
        status = int((await reader.readline()).split()[1])
        length = 0
        while (line := await reader.readline()).strip():
            if line.lower().startswith(b"content-length"):
                length = int(line.split(b":")[1])
        await reader.readexactly(length)
        writer.close()
        return status

    return await asyncio.wait_for(asyncio.gather(*(ask(n) for n in range(count))), 60)


def leavers(rude):
    """Clients that leave while the server works for them."""
    question = rude.question("/api/acceptability?draws=1000000")
    used = rude.server.processor_time()
    rude.try_("an event stream to its end", rude.question("/api/acceptability?draws=100000"), 200, limit=60)
    # Half of what a simulation takes that nobody stops.
    half = 5 * (rude.server.processor_time() - used)
    start = time.monotonic()
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", rude.port), timeout=20) as link:
            link.sendall(question)
            expect_true(link.recv(65536).startswith(b"HTTP/1.1 200"), "an event stream")
    rude.row("20 leave at the event stream's start", 200, time.monotonic() - start)
    start = time.monotonic()
    with socket.create_connection(("127.0.0.1", rude.port), timeout=20) as link:
        link.sendall(question)
        received = b""
        while b"event: progress" not in received:
            received += link.recv(65536)
    rude.row("one leaves in its middle", 200, time.monotonic() - start)
    idle_again(rude, "clients have left the event stream", half)
    start = time.monotonic()
    for _ in range(200):
        with socket.create_connection(("127.0.0.1", rude.port)) as link:
            link.sendall(rude.question("/api/download?format=xlsx"))
    rude.row("200 leave before a workbook is written", "no matter", time.monotonic() - start)
    idle_again(rude, "clients have left their downloads")
    with socket.create_connection(("127.0.0.1", rude.port), timeout=20) as link:
        link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        link.sendall(rude.question("/api/desk") * 400)
    rude.row("one asks 400 times and reads nothing", "no matter", 0)
    idle_again(rude, "a client read nothing")


def idle_again(rude, what, limit=40.0):
    """Waits until the server does nothing for a while; until then it may use some processor time."""
    start = time.monotonic()
    first = used = rude.server.processor_time()
    rests = 0
    while used - first < limit:
        time.sleep(0.25)
        now = rude.server.processor_time()
        rests = rests + 1 if now - used < 0.02 else 0
        if rests == 4:
            return rude.row("  and the server rests", "idle", time.monotonic() - start)
        used = now
    expect("at work", "a server at rest", f"{limit:.1f} s of processor time after {what}")


def slow(rude, what, endings):
    """A byte a second, of a request or of its answer."""
    start = time.monotonic()
    ending = "open, harmless"
    with socket.create_connection(("127.0.0.1", rude.port), timeout=1) as link:
        data = rude.head("/session", method="POST", Content_Length=4000)
        link.sendall({"head": b"GET /", "body": data, "reader": rude.question("/api/desk") * 50}[what])
        while time.monotonic() - start < SLOW_SECONDS:
            try:
                if what != "reader":
                    link.sendall(b"x")
                received = link.recv(1)
                if received == b"":
                    ending = "closed"
                    break
                if what != "reader":
                    ending = "answered"
                    break
                time.sleep(1)
            except TimeoutError:
                pass
            except (ConnectionResetError, BrokenPipeError):
                ending = "closed"
                break
    endings[what] = ending, time.monotonic() - start


def stop_with_requests_open(heng):
    """Ctrl-C while clients wait, listen, write slowly and say nothing."""
    with Server(heng, COUNTY) as server:
        server.open_session()
        links = []
        for data in (b"", b"GET / HT", head(server.port, "/session", method="POST", Content_Length=100) + b"{",
                     head(server.port, "/api/acceptability?draws=1000000", key=server.key),
                     head(server.port, "/api/desk", key=server.key) * 200,
                     head(server.port, "/", key=server.key)):
            for _ in range(10):
                link = socket.create_connection(("127.0.0.1", server.port))
                link.sendall(data)
                links.append(link)
        for link in links[30:40]:
            link.settimeout(20)
            link.recv(100)
        seconds = server.stop()
        print(f"{'Ctrl-C with 60 connections open':<52} {'exit 0':>18} {seconds * 1000:>8.0f} ms")
        for link in links:
            link.close()


CASES = [parallel, leavers]
