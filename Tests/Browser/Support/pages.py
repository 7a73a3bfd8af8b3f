"""Pages of the workbench in Chromium, which must not complain."""

import contextlib
import json
import os
import pathlib
import re
import urllib.parse
from fractions import Fraction

from expectations import differ, expect, expect_true
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

SCREENSHOTS = os.environ.get("SCREENSHOTS")
ROWS = """() => [...document.querySelectorAll('#ranking .row')].map(row => ({
  unit: Number(row.dataset.unit),
  top: row.getBoundingClientRect().top,
  name: row.querySelector('.unit-name').textContent,
  total: row.querySelector('.total').textContent,
  rank: row.querySelector('.rank').textContent,
  change: row.querySelector('.change').textContent,
  grade: row.querySelector('.grade').firstChild.textContent,
  changed: row.querySelector('.grade').classList.contains('changed'),
}))"""


# The marks of all fields in the page, as their titles have them.
MARKS = """() => Object.fromEntries(
  [...document.querySelectorAll('input[data-marks]')].map(input => [input.dataset.marks, input.title]))"""
# The key, as an earlier visit would have left it.
SESSION = """if (location.origin === %s && localStorage.getItem('heng-key') === null) localStorage.setItem('heng-key', %s);"""


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


class Workbench:
    """A page that is connected to a server; what it complains of fails the check at its end."""

    def __init__(self, browser, server, fragment="", width=1280, height=800, **options):
        self.server = server
        if server.key is None:
            server.open_session()
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, accept_downloads=True,
            **{"locale": "en-GB", "reduced_motion": "reduce", **options})
        self.context.add_init_script(SESSION % (json.dumps(server.origin), json.dumps(server.key)))
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.complaints = []
        # Messages of the browser itself about answers that the page expects and shows.
        self.is_tolerated = lambda text: False
        self._listen()
        try:
            self.open(fragment)
        except PlaywrightError:
            print("\n".join(self.complaints), self.page.content()[:2000])
            self.context.close()
            raise

    def _listen(self):
        page = self.page
        page.on("console", lambda each: self._complain(each.type, f"{each.text} {each.location.get('url', '')}")
                if each.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self._complain("page error", error.stack or str(error)))
        page.on("requestfailed", self._failed)
        page.on("request", lambda each: None if each.url.startswith((self.server.origin, "blob:", "data:"))
                else self._complain("foreign request", each.url))
        page.on("dialog", lambda dialog: (self._complain("dialog", dialog.message), dialog.dismiss()))

    def _failed(self, request):
        # The page itself gives up what it no longer needs.
        if request.failure != "net::ERR_ABORTED":
            self._complain("failed request", f"{request.url} {request.failure}")

    def _complain(self, kind, text):
        if self.is_tolerated(text):
            return
        complaint = f"{kind}: {text[:400]}"
        if complaint not in self.complaints:
            self.complaints.append(complaint)

    def open(self, fragment=""):
        """Loads the page with a state in its address."""
        if self.page.url != "about:blank":
            self.page.goto("about:blank")
        self.page.goto(f"{self.server.origin}/#{fragment}")
        self.settle()

    def settle(self):
        """Waits until a verdict is shown and none is due."""
        # A selector, since the page's policy forbids what waits for functions.
        self.page.locator(
            "html[data-ready=true]:not([data-busy=true]):not([data-dragging])").wait_for(state="attached")

    # What the page shows and what is done to it, in the terms of a person.

    def act(self, name):
        self.page.locator(f"[data-action={name}]:visible").click()
        self.settle()

    def view(self, name):
        self.page.locator(f"#tab-{name}").click()
        self.settle()

    def filled(self, name):
        """Waits until a view shows what it asks the server for."""
        if name == "unit":
            self.page.locator("#sheet").wait_for()
        if name == "scenarios":
            self.page.locator("#slope svg").wait_for()
        if name == "robustness":
            self.page.locator("#law-text", has_text=re.compile(".")).wait_for()

    def field(self, node):
        return self.page.locator(f"input[data-marks='{node}']")

    def type(self, node, text):
        """Types marks and presses Enter."""
        self.field(node).fill(text)
        self.field(node).press("Enter")
        self.settle()

    def lock(self, node):
        self.page.locator(f"button[data-lock='{node}']").click()
        self.settle()

    def marks(self, node):
        """The exact marks, as the field's title has them."""
        return Fraction(self.field(node).get_attribute("title"))

    def is_held(self, node):
        return self.page.locator(f"button[data-lock='{node}']").get_attribute("aria-pressed") == "true"

    def fragment(self):
        """The state in the address, as pairs."""
        return urllib.parse.parse_qsl(self.page.evaluate("() => location.hash.slice(1)"), keep_blank_values=True)

    def settings(self):
        return [pair for pair in self.fragment() if pair[0] in ("set", "lock")]

    def rows(self):
        """The rows in sight, in their order on the screen."""
        rows = self.page.evaluate(ROWS)
        return sorted(rows, key=lambda row: row["top"])

    def verdict(self, **more):
        """What the server makes of the state in the address."""
        status, verdict = self.server.ask("verdict", [*self.settings(), *more.items()])
        expect(status, 200, f"verdict of {self.settings()}")
        return verdict

    def agrees(self, desk, least=3):
        """The rows in sight and the marks say what the server says of the state in the address."""
        verdict = self.verdict()
        rows = self.rows()
        expect_true(len(rows) >= min(least, len(desk["units"])), "rows in sight")
        for row in rows:
            unit = row["unit"]
            grade = verdict["grades"][unit]
            expect((row["total"], row["rank"]), (verdict["totals"][unit], str(verdict["ranks"][unit])),
                   f"unit {unit} under {self.settings()}")
            if grade is not None:
                labels = desk["grades"][grade]["label"]
                expect(row["grade"], set(labels.values()), f"grade of unit {unit} under {self.settings()}")
        shown = self.page.evaluate(MARKS)
        for node, weight in zip(desk["indicators"], verdict["weights"]):
            if node["id"] in shown:
                expect(Fraction(shown[node["id"]]), Fraction(weight["marks"]), f"marks of {node['id']}")
        return verdict

    def hears(self, *texts):
        """Waits until a screen reader is told something."""
        said = self.page.locator("#said")
        for text in texts:
            said.filter(has_text=text).wait_for(state="attached")

    def shot(self, name, full_page=False):
        if SCREENSHOTS:
            folder = pathlib.Path(SCREENSHOTS)
            folder.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=folder / f"{name}.png", full_page=full_page)

    def close(self):
        self.context.close()
        if self.complaints:
            differ("the page complains:\n  " + "\n  ".join(self.complaints[:8]))

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.close()
        else:
            for complaint in self.complaints:
                print(f"  complaint: {complaint}")
            if SCREENSHOTS:
                self.shot("failed")
            self.context.close()
