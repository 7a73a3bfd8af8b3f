"""Works with the workbench in a real Chromium, as a person does.

    python3 Tests/Browser/workbench.py .build/release/heng [FLOW…]

Further arguments name flows; without any, all are run. No page may write to the console, load
anything from elsewhere, or lose a request. Screenshots go to the folder that SCREENSHOTS names.
"""

import pathlib
import sys
import tempfile
import time
import traceback

import playwright.sync_api

HERE = pathlib.Path(__file__).parent
sys.path[1:1] = [str(HERE / "Support"), str(HERE / "Flows")]
import access
import listing
import looks
import outcomes
import scenarios
import sessions
import sources
import weights
from expectations import Difference, differ, run
from pages import Workbench, chromium
from server import COUNTY, Server

HENG = pathlib.Path(sys.argv[1]).resolve()
# Flows on the county, which share its server.
ON_COUNTY = [weights, listing, scenarios, outcomes, access, looks]
# Flows with servers of their own.
ON_THEIR_OWN = [sources, sessions]


def main():
    wanted = sys.argv[2:]
    with chromium() as browser:
        with Server(HENG, COUNTY) as server:
            server.open_session()
            desk = server.ask("desk")[1]
            for flow in flows(ON_COUNTY, wanted):
                with timed(flow), Workbench(browser, server, **getattr(flow, "options", {"fragment": "lang=en"})) as bench:
                    flow(bench, desk)
        with tempfile.TemporaryDirectory(prefix="heng-") as folder:
            for flow in flows(ON_THEIR_OWN, wanted):
                with timed(flow):
                    flow(browser, HENG, pathlib.Path(folder))


def flows(modules, wanted):
    for module in modules:
        for flow in module.FLOWS:
            if not wanted or flow.__name__ in wanted or module.__name__ in wanted:
                yield flow


class timed:
    def __init__(self, flow):
        self.flow = flow

    def __enter__(self):
        self.start = time.monotonic()

    def __exit__(self, kind, error, trace):
        name = self.flow.__name__.replace("_", " ")
        outcome = "" if kind is None else "  FAILED"
        print(f"{name}: {self.flow.__doc__.splitlines()[0]} {time.monotonic() - self.start:.1f} s{outcome}", flush=True)
        if kind is not None and issubclass(kind, playwright.sync_api.Error):
            lines = [frame.lineno for frame in traceback.extract_tb(trace) if "Flows" in frame.filename]
            try:
                differ(f"{name}, line {lines}: the page didn't do what was waited for: {str(error)[:900]}")
            except Difference as difference:
                raise difference from None
            return True
        return False


if __name__ == "__main__":
    run(main, "workbench")
