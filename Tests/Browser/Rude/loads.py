"""Requests that are too large, too long, or no requests at all."""

import concurrent.futures
import random
import time

from expectations import expect, expect_true
from share import chosen
from wire import SENSELESS, exchange

LARGE = 10_000_000
# A refused request may be answered, or its connection closed.
REFUSED = {400, 404, 413, 414, 431, "closed"}


def bodies(rude):
    def pieces(chunked):
        piece = b"x" * 50_000
        for _ in range(LARGE // len(piece)):
            yield b"%x\r\n%b\r\n" % (len(piece), piece) if chunked else piece
        if chunked:
            yield b"0\r\n\r\n"

    def send(first, chunked):
        yield first
        yield from pieces(chunked)

    for method, path in (("POST", "/session"), ("GET", "/api/desk"), ("GET", "/"), ("POST", "/"),
                         ("PUT", "/api/verdict")):
        for chunked in (False, True):
            fields = {"Transfer_Encoding": "chunked"} if chunked else {"Content_Length": LARGE}
            first = rude.question(path, method=method, **fields)
            kind = "chunked" if chunked else "with length"
            rude.try_(f"10 MB {kind}: {method} {path}", send(first, chunked), 413)
    announced = rude.head("/session", method="POST", Content_Length=LARGE)
    rude.try_("10 MB announced, nothing sent", announced, 413)
    rude.try_("10 MB expected to be welcome", rude.head(
        "/session", method="POST", Content_Length=LARGE, Expect="100-continue"), 413)
    rude.try_("body of 4,097 bytes", rude.head("/session", method="POST", Content_Length=4097) + b"x" * 4097, 413)
    rude.try_("body of 4,096 bytes", rude.head("/session", method="POST", Content_Length=4096) + b"x" * 4096, 403)
    for length in ("-1", "99999999999999999999999", "1e3", "0x10", "10, 20", "", "+5", "9223372036854775807"):
        rude.try_(f"length {length!r}", rude.head("/session", method="POST", Content_Length=length), {400, 413, "closed"})
    # Lengths that only some programs can count to, and a body behind them that must not be kept.
    for length in ("9223372036854775808", "18446744073709551614"):
        rude.try_(f"length {length} and a body", send(
            rude.head("/session", method="POST", Content_Length=length), False), {400, 413, "closed"})
    rude.try_("length and chunks", rude.head(
        "/session", method="POST", Content_Length=5, Transfer_Encoding="chunked") + b"0\r\n\r\n", {400, 413})
    rude.try_("lying length: 5 of 10 MB", send(
        rude.head("/session", method="POST", Content_Length=5), False), {400, 403, "closed"})
    smuggled = rude.head("/session", method="POST", Content_Length=2) + b"{}" + rude.head("/api/desk")
    answer = rude.try_("another request behind a body", smuggled, 403, until_closed=True, limit=4)
    expect(answer.raw.count(b"HTTP/1.1 401"), 1, "the second request's answer")


def long_heads(rude):
    mega = "a" * 1_000_000
    rude.try_("address of 1 MB", rude.head("/" + mega), REFUSED)
    rude.try_("question of 1 MB", rude.question("/api/verdict?set=" + mega), REFUSED)
    rude.try_("header line of 1 MB", rude.question(Cookie=mega), REFUSED)
    rude.try_("header name of 1 MB", rude.question(**{mega: "x"}), REFUSED)
    rude.try_("host of 1 MB", rude.question(host=mega), REFUSED | {421})
    many = "".join(f"X-{n}: {n}\r\n" for n in range(10_000)).encode()
    rude.try_("10,000 header lines", rude.question()[:-2] + many + b"\r\n", REFUSED | {200})
    empty = b"X:\r\n" * 10_000
    rude.try_("10,000 empty header lines", rude.question()[:-2] + empty + b"\r\n", REFUSED | {200})

    def endless():
        yield rude.question()[:-2]
        for n in range(200_000):
            yield b"X-%d: %s\r\n" % (n, b"y" * 100)

    rude.try_("20 MB of header lines", endless(), REFUSED)


def with_bytes_changed(rng, request):
    broken = bytearray(request)
    for _ in range(rng.randrange(1, 4)):
        broken[rng.randrange(len(broken))] = rng.randrange(256)
    return bytes(broken)


def many(rude, what, count, least, make, limit):
    """Sends a share of so many requests, made by number, several at a time; returns them and the statuses."""
    start = time.monotonic()
    data = [make(random.Random(f"{what} {number}")) for number in chosen(what, count, least=least)]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda each: exchange(rude.port, each, limit=limit).status, data))
    rude.row(f"garbage: {len(data)} {what}", f"{len(set(statuses))} kinds", time.monotonic() - start)
    return list(zip(data, statuses))


def garbage(rude):
    random_bytes = rude.rng.randbytes(100_000)
    for case, data in {
            "random bytes": random_bytes, "zeros": bytes(100_000), "newlines": b"\r\n" * 50_000,
            "a TLS greeting": bytes.fromhex("1603010200010001fc0303") + random_bytes[:512],
            "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(9),
            "HTTP/0.9": b"GET /\r\n\r\n", "HTTP/3.0": rude.head(version="HTTP/3.0"),
            "HTTP/1.1.1": rude.head(version="HTTP/1.1.1"), "no version": b"GET / \r\n\r\n",
            "SSH": b"SSH-2.0-OpenSSH_9.6\r\n", "SMTP": b"EHLO evil.example\r\n",
            "spaces before a colon": rude.question()[:-2] + b"X : y\r\n\r\n",
            "folded header line": rude.question()[:-2] + b"X: y\r\n  z\r\n\r\n",
            "NUL in a header": rude.question()[:-2] + b"X: a\0b\r\n\r\n",
            "bare line feeds": rude.question().replace(b"\r\n", b"\n"),
            "bad UTF-8 in a header": rude.question()[:-2] + b"X: \xff\xfe\r\n\r\n",
            "bad chunk size": rude.head("/session", method="POST", Transfer_Encoding="chunked") + b"zz\r\n",
            "upgrade": rude.question(Connection="Upgrade", Upgrade="websocket"),
            "upgrade to HTTP/2": rude.question(Connection="Upgrade, HTTP2-Settings", Upgrade="h2c"),
    }.items():
        # A field with a NUL is refused or ends there: nobody reads the request before or after the server.
        right = {200} if case in (
            "bare line feeds", "bad UTF-8 in a header", "folded header line", "NUL in a header", "upgrade",
            "upgrade to HTTP/2", "HTTP/0.9") else set()
        rude.try_(f"garbage: {case}", data, REFUSED | right | {405, 413, 421, 505, "silent"}, limit=1.5)
    many(rude, "random bytes", 200, least=50, make=lambda rng: rng.randbytes(rng.randrange(1, 2000)), limit=0.05)
    request = rude.question("/api/verdict?set=effects%3D20")
    statuses = many(rude, "requests with bytes changed", 300, least=50,
                    make=lambda rng: with_bytes_changed(rng, request), limit=0.3)
    for data, status in statuses:
        expect(status, REFUSED | {200, 401, 403, 405, 421, SENSELESS, 505, "silent"}, f"request {data!r}")
    start = time.monotonic()
    pipelined = rude.question("/api/verdict") * 100
    raw = exchange(rude.port, pipelined, limit=15, until_closed=False).raw
    expect_true(raw.startswith(b"HTTP/1.1 200"), "an answer to the first of 100 requests in one go")
    rude.row("100 requests in one go, then gone", 200, time.monotonic() - start)


CASES = [bodies, long_heads, garbage]
