"""Many units: 1,000 × 60 can be worked with, and a drag at 200 × 60 drops no frame over 50 ms.

    python3 Tests/Browser/large.py .build/release/heng

Prints the longest task of the page's main thread, by Chromium's own trace, for every run; the best
run counts. HOLD_FRAMES=1 makes a best run over 50 ms a failure; otherwise the figures are told. With
HENG_SHARE below 100 each drag is done and measured once, for half as long.
"""

import os
import pathlib
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
sys.path[1:1] = [str(HERE / "Support"), str(HERE.parent / "Office" / "Shared")]
from data import county
from expectations import expect, expect_true, run
from frames import recorded
from pages import Workbench, chromium
from server import Server
from share import SHARE

HENG = pathlib.Path(sys.argv[1]).resolve()
LONGEST = 50  # ms
HOLDS_FRAMES = "HOLD_FRAMES" in os.environ
RUNS = 5 if SHARE == 100 or HOLDS_FRAMES else 1
DRAG_SECONDS = 2.0 if RUNS > 1 else 1.0
LOAD_LIMIT = 20  # s
MEMORY_BOUND = 1_000  # MB


def main():
    with tempfile.TemporaryDirectory(prefix="heng-") as name, chromium() as browser:
        folder = pathlib.Path(name)
        smooth(browser, county(folder / "200", 200))
        thousand(browser, county(folder / "1000", 1_000))


def sway(bench, place, seconds, offset):
    """Holds the middle of something and moves it for some seconds, by an offset for each step."""
    page, box = bench.page, place.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    start, steps = time.monotonic(), 0
    while time.monotonic() - start < seconds:
        steps += 1
        page.mouse.move(x + offset(steps), y)
    page.mouse.up()
    bench.settle()
    return steps


def drag(bench, node, seconds, wide=60):
    """Drags a column's edge to and fro."""
    return sway(bench, bench.page.locator(f"[data-edge='{node}']"), seconds,
                lambda step: wide - abs(step % (2 * wide) - wide))


def slide(bench, node, seconds):
    """Drags a slider's handle to and fro."""
    handle = bench.page.locator(f"[data-slider='{node}']")
    handle.scroll_into_view_if_needed()
    sway(bench, handle, seconds, lambda step: abs(step % 80 - 40))


def smooth(browser, path):
    """200 units × 60 indicators: drag for seconds, several times."""
    with Server(HENG, path) as server, Workbench(browser, server, "lang=en") as bench:
        desk = server.ask("desk")[1]
        expect((len(desk["units"]), len(desk["indicators"])), (200, 60), "size")
        bench.agrees(desk)
        times = []
        for n in range(30):
            start = time.monotonic()
            server.ask("verdict", [("set", f"row-2-3={2 + n / 10:g}"), ("unit", 3)])
            times.append(time.monotonic() - start)
        print(f"200 × 60: a verdict with all intervals takes {sorted(times)[15] * 1000:.1f} ms by the clock (median of 30)")
        for what, act in (("an edge", lambda: drag(bench, "row-2-3", DRAG_SECONDS)),
                          ("a slider", lambda: slide(bench, "row-2-4", DRAG_SECONDS))):
            runs = []
            for number in range(RUNS):
                frames = recorded(browser, bench.page, act)
                print(f"200 × 60: dragging {what}, run {number + 1}: {frames}", flush=True)
                runs.append(frames)
                if frames.task <= LONGEST and number >= 2:
                    break
            best = min(each.task for each in runs)
            # Times hold on a quiet machine only, so nothing fails by them unless it is asked for.
            expect_true(not HOLDS_FRAMES or best <= LONGEST, f"no task over {LONGEST} ms while dragging {what} at 200 × 60; the best run had {best:.1f}")
        expect_true(bench.settings(), "the drags changed something")
        bench.agrees(desk)
        bench.page.locator("[data-drawer=walk]").click()
        bench.page.locator("#walk svg").wait_for()
        frames = recorded(browser, bench.page, lambda: drag(bench, "row-2-5", DRAG_SECONDS))
        print(f"200 × 60: dragging an edge with the diagram open: {frames}")
        bench.agrees(desk)


def thousand(browser, path):
    """1,000 units × 60 indicators: load, scroll, drag, type."""
    begin = time.monotonic()
    with Server(HENG, path) as server:
        print(f"1,000 × 60: the server is ready after {time.monotonic() - begin:.1f} s, {server.memory():.0f} MB")
        start = time.monotonic()
        with Workbench(browser, server, "lang=en", width=1440, height=900) as bench:
            load = time.monotonic() - start
            print(f"1,000 × 60: the page is ready after {load:.1f} s")
            expect_true(load < LOAD_LIMIT, f"a page within {LOAD_LIMIT} s, not {load:.1f}")
            page = bench.page
            desk = server.ask("desk")[1]
            expect((len(desk["units"]), len(desk["indicators"])), (1000, 60), "size")
            expect(page.locator("#ranking").get_attribute("aria-rowcount"), "1001", "rows told")
            expect_true(page.locator("#ranking .row").count() < 100, "only rows in sight are in the page")
            bench.agrees(desk)
            bench.shot("thousand")

            def scroll():
                place = page.locator("#ranking .scroller")
                box = place.bounding_box()
                page.mouse.move(box["x"] + 200, box["y"] + 100)
                for _ in range(100):
                    page.mouse.wheel(0, 300)
                place.evaluate("each => each.scrollTo(0, 1e9)")
                page.locator("#ranking .row[aria-rowindex='1001']").wait_for()

            print(f"1,000 × 60: scrolling to the end: {recorded(browser, page, scroll)}")
            bench.agrees(desk)
            page.locator("#ranking .scroller").evaluate("each => each.scrollTo(0, 0)")
            page.locator("#ranking .row[aria-rowindex='2']").wait_for()
            for number in range(min(3, RUNS)):
                frames = recorded(browser, page, lambda: drag(bench, "row-3-2", DRAG_SECONDS))
                print(f"1,000 × 60: dragging an edge, run {number + 1}: {frames}", flush=True)
            bench.agrees(desk)
            start = time.monotonic()
            bench.type("row-1-1", "50/3")
            print(f"1,000 × 60: typed marks are judged after {time.monotonic() - start:.2f} s")
            verdict = bench.agrees(desk)
            expect(verdict["weights"][0]["marks"], "50/3", "typed marks")
            page.locator("#find").fill("合成部门0777")
            page.locator("#ranking .row[data-found]", has_text="0777").wait_for()
            bench.act("undo")
            bench.agrees(desk)
            for view in ("robustness", "scenarios", "rules", "unit", "ranking"):
                bench.view(view)
                page.locator(f"#view-{view}:visible").wait_for()
            bench.agrees(desk)
            memory = server.memory()
            print(f"1,000 × 60: the server ends with {memory:.0f} MB")
            expect_true(memory < MEMORY_BOUND, f"memory below {MEMORY_BOUND} MB, not {memory:.0f}")


if __name__ == "__main__":
    run(main, "large counties")
