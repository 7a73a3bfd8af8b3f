"""Who may ask, and for what."""

import concurrent.futures
import time

from expectations import expect, expect_true
from server import COUNTY
from wire import exchange


def session(rude):
    offer = b'{"token": "%s"}' % rude.server.token.encode()
    wrong = offer.replace(rude.server.token[:4].encode(), b"0000")

    def post(body):
        return rude.head("/session", method="POST", Content_Length=len(body)) + body

    rude.try_("before the token is used: no key", rude.head("/api/desk"), 401)
    rude.try_("before the token is used: empty key", rude.head("/api/desk", key=""), 401)
    for case, body in {
            "wrong token": wrong, "empty token": b'{"token": ""}', "null": b'{"token": null}',
            "no JSON": b"token", "nothing": b"", "bad UTF-8": b'{"token": "\xff\xfe"}',
            "deep JSON": b"[" * 4000}.items():
        rude.try_(f"session: {case}", post(body), 403)
    rude.try_("session: by GET", rude.head("/session"), {404, 405})
    # Of many who bring the token at once one gets the key.
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: exchange(rude.port, post(offer)), range(20)))
    statuses = sorted(answer.status for answer in answers)
    expect(statuses, [200] + [403] * 19, "20 who bring the token at once")
    good = next(answer for answer in answers if answer.status == 200)
    rude.server.key = good.body.decode().split('"')[3]
    rude.row("session: 20 bring the token at once", "1×200 19×403", good.seconds)
    rude.try_("session: token used twice", post(offer), 403)
    rude.try_("the key opens", rude.question(), 200)


def hosts(rude):
    port = rude.port
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", "127.0.0.1:1",
                 f"127.0.0.1.evil.example:{port}", f"127.0.0.1:{port}.evil.example",
                 f"evil.example@127.0.0.1:{port}", f"127.0.0.2:{port}", f"0.0.0.0:{port}",
                 f"[::1]:{port}", f"0x7f.1:{port}", "衡"):
        rude.try_(f"host {host}", rude.question(host=host), {421, 400} if host == "衡" else 421)
    rude.try_("no host", rude.question(host=""), {421, 400})
    rude.try_("no host, HTTP/1.0", rude.question(host="", version="HTTP/1.0"), {421, 400})
    rude.try_("foreign host, page", rude.head(host="evil.example"), 421)
    rude.try_("a foreign host, then the right one", rude.question(
        host="evil.example", HOST=f"127.0.0.1:{port}"), {421, 400})
    target = "http://evil.example/api/desk"
    rude.try_("foreign address as target", rude.question(target), 421)
    rude.try_("foreign address as target and host", rude.question(target, host="evil.example"), 421)
    rude.try_("host localhost", rude.question(host=f"localhost:{port}"), 200)


def origins(rude):
    port = rude.port
    for origin in ("http://evil.example", "null", f"https://127.0.0.1:{port}", "http://127.0.0.1:1",
                   "http://127.0.0.1", f"http://127.0.0.1:{port}.evil.example", "file://",
                   f"http://evil.example:{port}", "http://[::1]", ""):
        rude.try_(f"origin {origin or 'empty'}", rude.question(Origin=origin), 403)
    for site in ("cross-site", "same-site", "cross-origin", "CROSS-SITE"):
        rude.try_(f"fetch site {site}", rude.question(Sec_Fetch_Site=site), 403)
    rude.try_("foreign origin takes the token", rude.head(
        "/session", method="POST", Origin="http://evil.example", Content_Length=2) + b"{}", 403)
    answer = rude.try_("own origin", rude.question(Origin=f"http://127.0.0.1:{port}"), 200)
    expect(answer.headers.get("access-control-allow-origin"), None, "leave for other origins")
    rude.try_("fetch site same-origin", rude.question(Sec_Fetch_Site="same-origin"), 200)
    for path in ("/", "/main.js", "/api/desk", "/nothing"):
        headers = exchange(port, rude.question(path)).headers
        for name, value in {"x-content-type-options": "nosniff", "cache-control": "no-store",
                            "x-frame-options": "DENY", "referrer-policy": "no-referrer"}.items():
            expect(headers.get(name), value, f"{name} of {path}")
        policy = headers.get("content-security-policy", "")
        expect_true("default-src 'none'" in policy and "unsafe" not in policy, f"a policy for {path}")


def keys(rude):
    key = rude.server.key
    paths = [f"/api/{name}" for name in (
        "desk", "rates", "verdict", "walk?indicator=disclosure", "reach?unit=1&grade=better",
        "probabilities", "acceptability", "unit?unit=0", "trace?unit=0&indicator=disclosure",
        "years?unit=0", "slope?scenario=label%3Da", "download?format=csv", "nothing", "")]
    start = time.monotonic()
    for path in paths:
        for wrong in (None, "", key[:-1], key + "0", key.lower(), "0" * len(key), rude.server.token):
            answer = exchange(rude.port, rude.head(path, key=wrong))
            expect(answer.status, {401, 404} if path in ("/api/", "/api/nothing") else 401,
                   f"{path} with the key {wrong}")
    rude.row(f"wrong keys: 7 at {len(paths)} addresses", 401, time.monotonic() - start)
    for case, data in {
            "key in the address": rude.head(f"/api/desk?key={key}"),
            "key in a cookie": rude.head("/api/desk", Cookie=f"heng-key={key}"),
            "key as basic": rude.head("/api/desk", Authorization=f"Basic {key}"),
            "key without its word": rude.head("/api/desk", Authorization=key),
            "twice a key, one wrong": rude.head("/api/desk", key="x", AUTHORIZATION=f"Bearer {key}"),
    }.items():
        rude.try_(case, data, {401} if "twice" not in case else {401, 400})
    started = time_of(lambda: exchange(rude.port, rude.head("/api/desk", key="0" * 40)), 200)
    rude.row("200 guesses", 401, started)


def time_of(act, count):
    start = time.monotonic()
    for _ in range(count):
        act()
    return time.monotonic() - start


def traversal(rude):
    deep = "../" * 12
    spellings = [
        f"/{deep}etc/passwd", f"/{deep.replace('/', '%2f')}etc%2fpasswd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%252f..%252fetc/passwd", "/....//....//etc/passwd", "/..\\..\\etc\\passwd", "/%5c..%5cetc",
        "/..%c0%af..%c0%afetc/passwd", "//etc/passwd", "/etc/passwd", "/%00", "/main.js%00.html",
        "/index.html/../../../etc/passwd", "/main.js/../../etc/passwd", "/.git/config",
        "/Package.swift", "/Page/main.js", "/%2fetc%2fpasswd", "/.", "/..", "/file:///etc/passwd",
        "/..;/etc/passwd", "/\u2025/etc/passwd", "/proc/self/environ", f"/{COUNTY}", "/MAIN.JS",
    ]
    for path in spellings:
        wanted = {404, 400} if "%00" in path or not path.isascii() else 404
        rude.try_(f"path {path}", rude.head(path), wanted)
    for path in ("/api/../../etc/passwd", "/api/%2e%2e/main.js", "/api/desk/..", "/api/nothing", "/api//desk"):
        rude.try_(f"path {path} with the key", rude.question(path), {404, 401} if "//" not in path else {404, 200})
    for target in ("etc/passwd", "*", "/ /etc/passwd", ""):
        rude.try_(f"target {target!r}", rude.head(target), {400, 404, 421, "closed"})


def methods(rude):
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "POST", "get", "HENG"):
        answer = rude.try_(f"method {method}", rude.question(method=method), {400, 404, 405, "closed"},
                           limit=5)
        expect_true(rude.server.key.encode() not in answer.raw, f"no key in the answer to {method}")
    rude.try_("method HEAD", rude.head(method="HEAD"), {200, 404, 405})


def only_local(rude):
    """Listens on 127.0.0.1 and nowhere else."""
    listening = []
    for table in ("tcp", "tcp6"):
        path = f"/proc/{rude.server.process.pid}/net/{table}"
        with open(path) as lines:
            for line in list(lines)[1:]:
                fields = line.split()
                if fields[3] == "0A" and fields[1].endswith(f":{rude.port:04X}"):
                    listening.append(fields[1])
    expect(listening, [f"0100007F:{rude.port:04X}"], "where the server listens")
    rude.row("listens on 127.0.0.1 and nowhere else", len(listening), 0)


CASES = [hosts, origins, keys, traversal, methods, only_local]
