"""Questions without sense, endless ones, and names that would like to be something else."""

import json
import time
import urllib.parse

from expectations import expect, expect_true
from wire import SENSELESS, exchange


def queries(rude):
    bad = {400, 404, SENSELESS}
    huge, nested = "9" * 20_000, urllib.parse.quote("label=" + "%25" * 5_000)
    # A page's address may be of other data: what is selected there means nothing then.
    outside = ["verdict?unit=60", "verdict?unit=-1", "verdict?unit=99999999999999999999", "verdict?unit=x",
               "verdict?top=0", "verdict?top=-3", "verdict?top=99999999999"]
    for query in (
            "verdict?set=%FF", "verdict?set=%C0%80%3D1", "verdict?set=%", "verdict?set=%2", "verdict?set=%zz",
            "verdict?set=effects%3D%EF%BC%92%FF", "verdict?lock=%ED%A0%80", "verdict?set", "verdict?set=",
            "verdict?set=%3D", "verdict?set=%3D5", "verdict?set=effects", "verdict?set=effects%3D",
            "verdict?set=effects%3D-5", "verdict?set=effects%3D1e9", "verdict?set=effects%3Dnan",
            "verdict?set=effects%3Dinf", "verdict?set=effects%3D1/0", "verdict?set=effects%3D1/3/5",
            "verdict?set=effects%3D120", "verdict?set=nothing%3D5", "verdict?lock=nothing", "verdict?lock=",
            "verdict?set=grades.excellent%3D50", "verdict?set=grades.excellent%3D101", "verdict?set=grades.poor%3D5",
            "verdict?set=budget-control-rate.cut-2%3D9999%25", "verdict?set=rounding.digits%3D99999",
            "verdict?set=rounding.digits%3D-1", "verdict?set=effects%3D5%00", "verdict?set=effects%3D5%0A6",
            f"verdict?set=effects%3D{huge}", f"verdict?set=effects%3D1/{huge}", f"verdict?set=effects%3D0.{huge}",
            f"verdict?set=grades.excellent%3D{huge}", f"verdict?set={huge}%3D1", f"verdict?lock={huge}",
            *outside, "walk", "walk?indicator=", "walk?indicator=effects",
            "reach", "reach?unit=0", "reach?unit=0&above=0", "reach?unit=0&above=60", "reach?unit=0&grade=worse",
            "probabilities?law=other", "acceptability?draws=0", "acceptability?draws=1000000000", "acceptability?seed=-1",
            "acceptability?law=x", "acceptability?set=effects%3D120", "unit", "unit?unit=60", "trace?unit=0",
            "trace?unit=0&indicator=effects", "trace?unit=0&indicator=../../etc/passwd", "years", "years?unit=0",
            "slope", "slope?scenario=set%3Deffects%253D120", f"slope?scenario={nested}", "slope?scenario=%25",
            "&".join(["slope?scenario=label%3Da"] + ["scenario=label%3Da"] * 200),
            "download", "download?format=exe", "download?format=../x", "download?format=csv&set=effects%3D120"):
        raw = query.encode()
        answer = exchange(rude.port, rude.question("/api/" + query))
        # Lone fields and empty values may mean "nothing set".
        right = bad | {200} if query in ("verdict?set", "verdict?set=", "verdict?lock=") or nested in query else bad
        if query in outside:
            right = {200}
        expect(answer.status, right, f"/api/{query[:80]}")
        expect_true(answer.seconds < 10, f"an answer within 10 s to /api/{query[:60]}: {answer.seconds:.1f}")
        rude.row(f"{query[:50]} ({len(raw)} bytes)" if len(raw) > 50 else query, answer.status, answer.seconds)
    rude.try_("raw bytes that aren't UTF-8 in the query", rude.question(
        "/api/verdict?set=AA").replace(b"AA", b"\xff\xfe", 1), bad | {"closed"})
    rude.try_("raw Chinese in the query", rude.question("/api/verdict?set=效益=20"), bad | {200, "closed"})


def many_settings(rude):
    for count, expected in ((2_000, {400, SENSELESS}), (2_001, {400}), (4_000, {400})):
        query = "&".join(f"set=a{n}%3D1" for n in range(count))
        rude.try_(f"{count:,} settings", rude.question(f"/api/verdict?{query}"), expected)
    query = "&".join(["set=effects%3D20"] * 2_000)
    rude.try_("2,000 times the same setting", rude.question(f"/api/verdict?{query}"), {200, 400, SENSELESS})
    query = "&".join(["lock=disclosure"] * 2_000)
    rude.try_("2,000 times the same lock", rude.question(f"/api/verdict?{query}"), {200, 400, SENSELESS})
    query = "&".join(f"x{n}=1" for n in range(7_000))
    rude.try_("7,000 fields that mean nothing", rude.question(f"/api/verdict?{query}"), {200, 400})
    start = time.monotonic()
    for n in range(40):
        status, _ = rude.server.ask("verdict", [("set", f"grades.excellent={81 + n / 20:g}"),
                                                ("set", f"budget-control-rate.cut-2={6 + n / 100:g}%")])
        expect(status, {200, SENSELESS}, "rules that change all the time")
    rude.row("40 sets of rules", "200", time.monotonic() - start)


def labels(rude):
    def quoted(text):
        return urllib.parse.quote(text, safe="")

    for case, label in {
            "long": "长" * 6_000, "lines": "a\r\nX-Evil: 1\r\n\r\n<html>", "quotes": "a\"; filename=\"evil.exe",
            "path": "../../../etc/passwd", "zero": "a\0b", "directions": "\u202etxt.exe",
            "markup": "<script>alert(1)</script>", "formula": "=HYPERLINK(\"http://evil.example\")"}.items():
        for form in ("yaml", "csv", "xlsx", "ipynb"):
            answer = exchange(rude.port, rude.question(
                f"/api/download?format={form}&set=effects%3D20&label={quoted(label)}"), limit=20)
            expect(answer.status, {200, 400, SENSELESS}, f"{form} with the label {case}")
            expect_true("x-evil" not in answer.headers, f"no header of the label {case}")
            name = answer.headers.get("content-disposition", "")
            expect_true(answer.status != 200 or name.startswith("attachment; filename*=UTF-8''"), "a file's name")
            expect_true(not set(name) & set("\"/\\\r\n"), f"a plain file's name in {name[:80]}")
            rude.row(f"label {case} as {form}", answer.status, answer.seconds)
    for label in ("<script>alert(1)</script>", "标" * 3_000, "]]></svg><script>"):
        scenario = quoted(f"label={quoted(label)}&set=effects%3D20")
        answer = rude.try_(f"slope chart of {label[:20]}", rude.question(
            f"/api/slope?scenario=label%3Da&scenario={scenario}"), {200, 400})
        svg = json.loads(answer.body)["svg"]
        expect_true("<script" not in svg, "no script in the slope chart")


CASES = [queries, many_settings, labels]
