"""Filters, finds, sorts, folds."""

from expectations import expect, expect_true

FLOWS = []


def flow(function):
    FLOWS.append(function)
    return function


@flow
def filter_and_find(bench, desk):
    """Names and grades are filtered; a unit is found and scrolled to."""
    page = bench.page
    page.locator("#filter").fill("unit 4")
    bench.settle()
    rows = bench.rows()
    expect(len(rows), 10, "units 40 to 49")
    expect([row["name"] for row in rows], lambda names: all("unit 4" in name for name in names), "filtered names")
    expect(page.locator("#ranking").get_attribute("aria-rowcount"), "11", "rows told to a reader")
    expect(dict(bench.fragment())["filter"], "unit 4", "the filter in the address")
    page.locator("#filter").fill("合成单位07")
    expect([row["unit"] for row in bench.rows()], [6], "filtered by the Chinese name")
    page.locator("#filter").fill("nobody")
    page.locator(".none:visible").wait_for()
    expect(bench.rows(), [], "no unit")
    page.locator("#filter").fill("")
    page.locator("[data-grade=poor]").click()
    bench.settle()
    wanted = sum(unit["grade"] == 3 for unit in desk["units"])
    expect(len(bench.rows()), wanted, "units with the worst grade")
    page.locator("[data-grade=fair]").click()
    expect(page.locator("#ranking").get_attribute("aria-rowcount"),
           str(1 + sum(unit["grade"] in (2, 3) for unit in desk["units"])), "two grades")
    page.locator("[data-grade=fair]").click()
    page.locator("[data-grade=poor]").click()
    last = desk["units"][next(index for index, unit in enumerate(desk["units"]) if unit["rank"] == 60)]
    page.keyboard.press("Control+f")
    expect(page.evaluate("() => document.activeElement.id"), "find", "where Ctrl+F goes")
    page.keyboard.type(last["label"]["en"])
    found = page.locator("#ranking .row[data-found]")
    found.wait_for()
    expect_true(last["label"]["en"] in found.inner_text(), "the last unit found")
    box, view = found.bounding_box(), page.viewport_size
    expect_true(0 <= box["y"] < view["height"] - 20, "the unit found is in sight")
    bench.hears(last["label"]["en"], "60")
    page.locator("#find").fill("nobody at all")
    expect(found.count(), 0, "found for nobody")


@flow
def sort(bench, desk):
    """By total, name, change and any indicator, up and down."""
    page = bench.page
    bench.type("disclosure", "25")
    verdict = bench.agrees(desk)
    page.locator("#sort").select_option("change")
    changes = [unit["rank"] - verdict["ranks"][index] for index, unit in enumerate(desk["units"])]
    rows = bench.rows()
    expect([changes[row["unit"]] for row in rows], sorted(changes, reverse=True)[:len(rows)], "by rank change")
    for row in rows[:5]:
        change = changes[row["unit"]]
        expect(row["change"], f"▲{change}" if change > 0 else "" if change == 0 else f"▼{-change}", "the change's sign")
    page.locator("[data-action=direction]").click()
    rows = bench.rows()
    expect([changes[row["unit"]] for row in rows], sorted(changes)[:len(rows)], "by rank change, turned round")
    page.locator("#sort").select_option("name")
    names = [row["name"] for row in bench.rows()]
    expect(names, sorted(names), "by name")
    page.locator("#ranking [data-sort=name]").click()
    names = [row["name"] for row in bench.rows()]
    expect(names, sorted(names, reverse=True), "by name, turned round")
    rates = bench.server.ask("rates", bench.settings())[1]["rates"]
    at = next(index for index, each in enumerate(desk["indicators"]) if each["id"] == "management-systems")
    page.locator(".strip [data-indicator=management-systems]").click()
    rows = bench.rows()
    expect([round(rates[row["unit"]][at], 9) for row in rows],
           sorted((round(each[at], 9) for each in rates), reverse=True)[:len(rows)], "by an indicator")
    page.locator("#ranking .head-cell.total button").click()
    expect([row["rank"] for row in bench.rows()[:2]], ["1", "2"], "by total")
    expect(page.locator(".head-cell.total").get_attribute("aria-sort"), {"descending", "ascending"}, "the sorted column told")


@flow
def fold(bench, desk):
    """Dimensions fold in the header and in the weights; their bars are sums."""
    page = bench.page
    columns = page.locator(".strip [data-indicator]")
    expect(columns.count(), 16, "columns")
    page.locator(".strip [data-dimension=process]").click()
    process = [each["id"] for each in desk["indicators"] if "process" in each["path"]]
    expect(columns.count(), 16 - len(process), "columns with a folded dimension")
    expect(page.locator("#weights [data-indicator=disclosure]:visible").count(), 0, "rows inside a folded dimension")
    expect(dict(bench.fragment())["fold"], "process", "what is folded in the address")
    box = page.locator("[data-edge=process]").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 40, y, steps=5)
    page.mouse.up()
    bench.settle()
    expect([pair[1].split("=")[0] for pair in bench.settings()], ["process"], "a folded dimension's edge was dragged")
    expect_true(bench.marks("process") < 58, "fewer marks for the dimension")
    bench.agrees(desk)
    page.reload()
    bench.settle()
    expect(columns.count(), 16 - len(process), "still folded after a reload")
    page.locator("#weights [data-fold=process]").click()
    expect(columns.count(), 16, "columns after unfolding")
    bench.agrees(desk)
    page.locator("[data-action=fold-all]").click()
    expect(columns.count(), 0, "columns with everything folded")
    bench.shot("folded")
    page.locator("[data-action=fold-all]").click()
    page.locator("[data-bars=aligned]").click()
    bench.shot("aligned")
    expect(page.locator(".cut:visible").count(), 0, "cut lines through bars that aren't stacked")
    page.locator("[data-bars=stacked]").click()
    expect(page.locator(".cut:visible").count(), 3, "cut lines through stacked bars")
    page.locator("#top").fill("5")
    page.locator("#top").press("Enter")
    bench.settle()
    spoken = page.locator("[data-slider=disclosure]").get_attribute("aria-valuetext")
    expect_true("top 5 stay" in spoken, f"the top five in {spoken!r}")
