"""The address opens once; without a session, or without a server, the page says so."""

from expectations import expect, expect_true
from pages import Workbench
from server import COUNTY, Server

FLOWS = []


def flow(function):
    FLOWS.append(function)
    return function


@flow
def session(browser, heng, folder):
    """The printed address opens once, and a reload keeps the session."""
    with Server(heng, COUNTY) as server:
        context = browser.new_context(locale="zh-CN")
        page = context.new_page()
        said = []
        page.on("console", lambda each: said.append(each.text))
        page.on("pageerror", lambda each: said.append(str(each)))
        page.goto(server.address)
        page.locator("html[data-ready=true]").wait_for(state="attached")
        expect_true(server.token not in page.url, "the token is gone from the address")
        expect(page.evaluate("() => document.documentElement.lang.slice(0, 2)"), "zh", "the browser's language")
        page.reload()
        page.locator("html[data-ready=true]").wait_for(state="attached")
        expect(said, [], "messages of the page")
        other = browser.new_context().new_page()
        other.goto(server.address)
        other.locator("[data-notice=no-session]").wait_for()
        expect_true("heng serve" in other.locator("body").inner_text(), "the way to a session")
        expect(other.locator("#ranking").count(), 0, "the ranking without a session")
        other.goto("about:blank")
        other.goto(f"{server.origin}/")
        other.locator("[data-notice=no-session]").wait_for()
        other.evaluate("() => localStorage.setItem('heng-key', 'wrong')")
        other.reload()
        other.locator("[data-notice=no-session]").wait_for()
        other.context.close()
        context.close()


@flow
def gone(browser, heng, folder):
    """Without the server a banner says so, nothing is lost, and another server takes the state over."""
    with Server(heng, COUNTY) as server:
        bench = Workbench(browser, server, "lang=en")
        page = bench.page
        bench.type("effects", "50/3")
        server.stop()
        bench.is_tolerated = lambda text: "ERR_CONNECTION_REFUSED" in text or "Failed to load resource" in text
        bench.field("disclosure").fill("9")
        bench.field("disclosure").press("Enter")
        page.locator("#gone:visible").wait_for()
        bench.shot("gone")
        expect_true("effects" in page.evaluate("() => decodeURIComponent(location.hash)"), "the state in the address")
        fragment = page.evaluate("() => location.hash.slice(1)")
        bench.complaints = [each for each in bench.complaints if "ERR_CONNECTION_REFUSED" not in each]
        bench.close()
    with Server(heng, COUNTY) as server, Workbench(browser, server, fragment) as bench:
        expect_true(("set", "effects=50/3") in bench.settings(), "the state taken over")
        bench.agrees(server.ask("desk")[1])


@flow
def overlays(browser, heng, folder):
    """Scenarios of overlay files are there to compare and load."""
    overlay = folder / "overlay.yaml"
    overlay.write_text("heng-overlay: 1\nlabel: { zh: 重效益, en: Effects weigh more }\nweights: { effects: 30 }\n"
                       "lock: [disclosure]\nset: { grades.excellent: 88 }\n", "utf-8")
    with Server(heng, COUNTY, "--scheme-overlay", overlay) as server, \
            Workbench(browser, server, "lang=en&view=scenarios") as bench:
        page = bench.page
        page.locator("[data-scenario=file-0]", has_text="Effects weigh more").wait_for()
        page.locator("[data-compare=file-0]").check()
        page.locator(".scenario-head", has_text="Effects weigh more").wait_for()
        page.locator("[data-scenario=file-0] [data-action=load]").click()
        bench.settle()
        expect(sorted(bench.settings()), [("lock", "disclosure"), ("set", "effects=30"), ("set", "grades.excellent=88")],
               "the overlay's settings")
        bench.view("ranking")
        bench.agrees(server.ask("desk")[1])
