"""How long the page's main thread is busy at a time."""

import json

# Times between frames, as the page itself sees them.
RECORD = """() => {
  window.recordedFrames = [];
  let before = performance.now();
  const step = now => { window.recordedFrames?.push(now - before); before = now; if (window.recordedFrames) requestAnimationFrame(step); };
  requestAnimationFrame(step);
}"""
RECORDED = "() => { const all = window.recordedFrames; window.recordedFrames = undefined; return all; }"


class Frames:
    """The longest task of the main thread and the longest wait for a frame, in milliseconds."""

    def __init__(self, tasks, between):
        self.task = max((wall for wall, _ in tasks), default=0)
        self.work = max((work for _, work in tasks), default=0)
        self.between = max(between[1:], default=0)
        self.count = len(between)
        self.seconds = sum(between) / 1000

    def __str__(self):
        return (f"longest task {self.task:.1f} ms ({self.work:.1f} ms of core time), longest wait for a frame "
                f"{self.between:.0f} ms, {self.count / max(self.seconds, 1e-3):.0f} frames a second")


def recorded(browser, page, act):
    """Does something in the page under Chromium's own trace."""
    browser.start_tracing(page=page, categories=["toplevel", "devtools.timeline", "__metadata"])
    page.evaluate(RECORD)
    act()
    between = page.evaluate(RECORDED)
    return Frames(main_tasks(json.loads(browser.stop_tracing())["traceEvents"], page), between)


def main_tasks(events, page):
    """Wall and core time of the tasks of the page's main thread, the busiest renderer's."""
    threads = {(event["pid"], event["tid"]) for event in events
               if event.get("name") == "thread_name" and event["args"].get("name") == "CrRendererMain"}
    by_thread = {}
    for event in events:
        thread = event.get("pid"), event.get("tid")
        if thread in threads and event.get("ph") == "X" and event["name"] in ("RunTask", "ThreadControllerImpl::RunTask"):
            by_thread.setdefault(thread, []).append((event["dur"] / 1000, event.get("tdur", 0) / 1000))
    return max(by_thread.values(), key=lambda tasks: sum(wall for wall, _ in tasks), default=[])
