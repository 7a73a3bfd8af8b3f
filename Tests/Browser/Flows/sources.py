"""Numbers lead down to the place in the source; names and gaps are shown as they are."""


from data import HOSTILE_NAME, HOSTILE_QUOTES, odd_evaluations
from expectations import expect, expect_true
from pages import Workbench
from server import COUNTY, Server

FLOWS = []
SOURCE = "datasets/hengshan-civil-affairs-2023"


def flow(function):
    FLOWS.append(function)
    return function


@flow
def trace(browser, heng, folder):
    """A segment, a name, a number: down to the place in the made-up source."""
    with Server(heng, COUNTY) as server, Workbench(browser, server, "lang=en") as bench:
        page = bench.page
        row = page.locator("#ranking .row").first
        name = row.locator(".unit-name").inner_text()
        box = row.locator(".bar-cell").bounding_box()
        page.mouse.click(box["x"] + 6, box["y"] + box["height"] / 2)
        dialog = page.locator("dialog[data-trace='staffing-control-rate']")
        dialog.locator("dl").first.wait_for()
        for text in ("staff in post", "establishment", "虚构的基础数据表", name):
            expect_true(text in dialog.inner_text(), f"{text} in the trace of a segment")
        bench.shot("trace")
        page.keyboard.press("Escape")
        dialog.wait_for(state="detached")
        row.locator(".unit-name").click()
        page.locator("#unit-content h2").first.wait_for()
        unit = int(dict(bench.fragment())["unit"])
        sheet = server.ask("unit", [("unit", unit)])[1]
        expect(page.locator("#unit-total").inner_text(), sheet["total"], "the unit's total")
        rows = page.locator("#sheet tbody tr[data-indicator]")
        expect(rows.count(), 16, "rows of the score sheet")
        for at, line in enumerate(sheet["rows"]):
            text = rows.nth(at).inner_text()
            expect_true(line["label"]["en"] in text and line["branch"]["en"] in text, f"{line['indicator']} on the sheet")
        for line in (sheet["rows"][3], sheet["rows"][9], sheet["rows"][12]):
            button = page.locator(f"#sheet [data-trace='{line['indicator']}']").first
            button.click()
            dialog = page.locator(f"dialog[data-trace='{line['indicator']}']")
            dialog.locator("dl").first.wait_for()
            expect_true(line["marks"] in dialog.inner_text(), f"the marks in the trace of {line['indicator']}")
            dialog.locator("[data-action=close]").click()
            dialog.wait_for(state="detached")
            expect(page.evaluate("() => document.activeElement.dataset.trace"), line["indicator"], "where the focus returns")
        page.locator("[data-action=unit-after]").click()
        page.locator("#unit-content h2", has_not_text=name).first.wait_for()
        bench.settle()
        expect(page.locator("#only-unit").count(), 1, "a grade band of this unit alone")
        page.locator("#only-unit").check()
        unit = int(dict(bench.fragment())["unit"])
        verdict = bench.server.ask("verdict", [("unit", unit)])[1]
        spoken = page.locator("[data-slider=disclosure]").get_attribute("aria-valuetext")
        interval = verdict["intervals"][11]["unit"]
        expect_true("this unit’s grade stays" in spoken, f"the unit's own band in {spoken!r}")
        expect_true(f"{interval['from']:.2f}".rstrip("0").rstrip(".") in spoken, f"{interval['from']} in {spoken!r}")
        # A trace under changed rules tells the changed rule.
        bench.view("rules")
        field = page.locator("input[data-parameter='budget-control-rate.cut-2']")
        field.fill("15%")
        field.press("Enter")
        bench.settle()
        bench.view("unit")
        page.locator("#sheet [data-trace='budget-control-rate']").first.click()
        page.locator("dialog", has_text="15%").wait_for()


@flow
def one_unit(browser, heng, folder):
    """The source report: quotes, places and findings, with nobody to be ranked against."""
    with Server(heng, SOURCE) as server, Workbench(browser, server, "lang=en") as bench:
        page = bench.page
        expect(len(bench.rows()), 1, "rows")
        expect_true(page.locator("[data-drawer=reach]").count() == 1, "the smallest change is offered")
        bench.shot("one-unit")
        page.locator("#ranking .unit-name").click()
        sheet = server.ask("unit", [("unit", 0)])[1]
        page.locator("#sheet").wait_for()
        expect(page.locator("#unit-total").inner_text(), "89.00", "the total")
        page.locator("#sheet [data-trace='staffing-control-rate']").first.click()
        dialog = page.locator("dialog[data-trace]")
        dialog.locator("dl").first.wait_for()
        # The place and the words of the source report, as the evaluation's file has them.
        for text in ("一（二）人员编制情况", "共有编制65名，实有人数43人", "65", "43"):
            expect_true(text in dialog.inner_text(), f"{text} in the trace, not {dialog.inner_text()[:1500]}")
        bench.shot("trace-source")
        page.keyboard.press("Escape")
        findings = page.locator("#findings [data-finding]")
        expect(findings.count(), len(sheet["findings"]), "findings listed")
        expect_true(findings.count() > 3, "findings")
        first = sheet["findings"][0]
        expect_true(first["statement"]["en"] in findings.first.inner_text(), "a finding's statement")
        expect_true(first["places"][0]["en"] in findings.first.inner_text(), "a finding's place")
        marked = [line for line in sheet["rows"] if line["findings"]]
        badges = page.locator("#sheet [data-findings]")
        expect(badges.count(), len(marked), "rows with findings")
        if marked:
            badges.first.click()
            page.locator("dialog [data-finding]").first.wait_for()
            expect(page.locator("dialog [data-finding]").count(), len(marked[0]["findings"]), "findings of a row")
            page.keyboard.press("Escape")
        bench.shot("unit", full_page=True)
        bench.type("disclosure", "8")
        for view in ("robustness", "scenarios", "rules", "ranking"):
            bench.view(view)
            page.locator(f"#view-{view}:visible").wait_for()
        bench.agrees(server.ask("desk")[1])


@flow
def years(browser, heng, folder):
    """Departments with several years lead from one to the other."""
    paths = ["datasets/synthetic-county/2022/unit-17", "datasets/synthetic-county/2023/unit-17",
             "datasets/synthetic-county/2022/unit-05", "datasets/synthetic-county/2023/unit-05"]
    with Server(heng, *paths) as server, Workbench(browser, server, "lang=en") as bench:
        page = bench.page
        rows = page.locator("#ranking .row")
        expect(sorted(each for each in rows.locator(".year").all_inner_texts()), ["2022", "2022", "2023", "2023"], "years shown")
        desk = server.ask("desk")[1]
        expect(desk["severalYears"], True, "several years")
        bench.type("effects", "50/3")
        page.locator("#ranking .unit-name").first.click()
        page.locator("#years .server-text table").first.wait_for()
        bench.shot("years", full_page=True)
        before = dict(bench.fragment())["unit"]
        other = page.locator("#years [data-year-unit]").first
        expect(other.get_attribute("data-year-unit") != before, True, "another year")
        wanted = other.get_attribute("data-year-unit")
        other.click()
        bench.settle()
        expect(dict(bench.fragment())["unit"], wanted, "the other year's unit")
        page.go_back()
        bench.settle()
        expect(dict(bench.fragment())["unit"], before, "back to the year before")
    with Server(heng, "datasets/synthetic-county/2022", COUNTY) as server, \
            Workbench(browser, server, "lang=en&top=5") as bench:
        expect(bench.page.locator("#ranking").get_attribute("aria-rowcount"), "121", "two years of the county")
        bench.agrees(server.ask("desk")[1])


@flow
def odd_units(browser, heng, folder):
    """Hostile names are text; who lacks figures or is under a veto stands apart, with the reason."""
    path = odd_evaluations(folder / "odd")
    with Server(heng, path) as server, Workbench(browser, server, "lang=en", height=1000) as bench:
        page = bench.page
        desk = server.ask("desk")[1]
        names = [row["name"] for row in bench.rows()]
        expect(sorted(names), sorted(["Bureau A", "Bureau B", HOSTILE_NAME, HOSTILE_QUOTES]), "names as text")
        drawer = page.locator("[data-drawer=excluded]")
        if drawer.count() and drawer.get_attribute("aria-expanded") != "true":
            drawer.click()
        excluded = page.locator("#excluded")
        excluded.wait_for()
        for unit in desk["excluded"]:
            for text in (unit["label"]["en"], unit["reason"]["en"], f"[{unit['range'][0]}, {unit['range'][1]}]"):
                expect_true(text in excluded.inner_text(), f"{text} among the units that aren't ranked")
        bench.shot("odd")
        hostile = next(index for index, unit in enumerate(desk["units"]) if unit["label"]["en"] == HOSTILE_NAME)
        bench.open(f"lang=zh&view=unit&unit={hostile}")
        page.locator("#unit-content h2", has_text=HOSTILE_NAME).wait_for()
        page.locator("#sheet [data-trace]").first.click()
        page.locator("dialog dl").first.wait_for()
        expect_true(HOSTILE_NAME in page.locator("dialog").inner_text(), "the name in a trace as text")
        page.keyboard.press("Escape")
        for view in ("robustness", "scenarios", "rules", "ranking"):
            bench.view(view)
        bench.open(f"lang=en&set=key-work%3D20&unit={hostile}&view=scenarios")
        page.locator("#slope svg").wait_for()
        expect_true(HOSTILE_NAME in " ".join(page.locator("#slope svg text").all_text_contents()), "the name in the slope chart")
        bench.open("lang=en&drawer=walk&walk=key-work")
        page.locator("#walk svg").wait_for()
        expect_true(HOSTILE_NAME in page.locator("#walk svg").text_content(), "the name in the walking weights")
        page.locator("[data-drawer=reach]").click()
        page.locator("#reach-unit").select_option(str(hostile))
        page.locator("[data-action=reach]").click()
        page.locator("#reach-result", has_text=HOSTILE_NAME).wait_for()
        label = "</title><script>alert(3)</script>"
        page.locator("[data-action=save-scenario]").click()
        page.locator("dialog input").fill(label)
        page.keyboard.press("Enter")
        page.locator("dialog").wait_for(state="detached")
        bench.view("scenarios")
        page.locator(".scenario-head", has_text=label).wait_for()
        page.locator("#slope svg text", has_text="alert(3)").first.wait_for(state="attached")
        for tag in ("script:not([src='/main.js'])", "img", "[onerror]", "iframe", "[style*=javascript]"):
            expect(page.locator(f"body {tag}").count(), 0, f"{tag} in the page")


@flow
def missing_and_judged(browser, heng, folder):
    """What marks rest on is told apart in the bars, and the legend says how."""
    with Server(heng, COUNTY) as server, Workbench(browser, server, "lang=en") as bench:
        bases = server.ask("rates")[1]["bases"]
        expect_true(any("judged" in each for each in bases), "judged rows in the county")
        expect_true("judged" in bench.page.locator(".legend").first.inner_text(), "judged rows in the legend")
        signs = bench.page.locator("#ranking .row .sign.judged")
        expect_true(signs.count() > 3 and signs.first.get_attribute("d"), "signs on judged segments")
        ranges = bench.page.locator("#ranking .row .range")
        expect_true(ranges.first.get_attribute("d"), "admissible intervals")
        bench.page.locator("[data-action=ranges]").click()
        expect(bench.page.locator("#ranking .row .range").first.get_attribute("d"), {"", None}, "intervals switched off")
        expect(bench.page.locator("#ranking .row .tag").first.inner_text(), "syn.", "made-up data is marked")
