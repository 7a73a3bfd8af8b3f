"""Weights are dragged, slid, typed, held and taken back; the address keeps them."""

from fractions import Fraction

from expectations import expect, expect_true

FLOWS = []


def flow(function):
    FLOWS.append(function)
    return function


@flow
def load(bench, desk):
    """The page shows the county as it is."""
    bench.agrees(desk)
    expect(bench.settings(), [], "changes at the start")
    rows = bench.rows()
    expect([row["rank"] for row in rows[:5]], ["1", "2", "3", "4", "5"], "ranks from the top")
    page = bench.page
    expect(page.locator("#ranking").get_attribute("aria-rowcount"), "61", "rows with the head")
    expect(page.locator(".cut").count(), 3, "cut lines")
    expect(page.title().startswith(desk["scheme"]["label"]["en"]), True, "the scheme in the title")
    expect(page.locator("#command").inner_text().startswith("heng "), True, "an equivalent command")
    expect_true(len(rows) < 60, "only rows in sight are in the page")
    page.locator(".scroller:visible").first.evaluate("each => each.scrollTo(0, 1e6)")
    page.locator("#ranking .row .rank", has_text="60").wait_for()
    bench.agrees(desk)


@flow
def drag_an_edge(bench, desk):
    """A column's edge follows the pointer, everything else gives way, and one undo takes it back."""
    page = bench.page
    node = "budget-completion-rate"
    edge = page.locator(f"[data-edge='{node}']")
    before = bench.marks(node)
    box = edge.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(x + 5 * step, y)
    page.locator("html[data-dragging]").wait_for(state="attached")
    page.locator("html:not([data-busy=true])").wait_for(state="attached")
    now = edge.bounding_box()
    middle = now["x"] + now["width"] / 2
    expect_true(abs(middle - (x + 40)) < 1.5, f"the edge under the pointer at {x + 40}, not {middle}")
    expect_true(float(bench.field(node).input_value()) > before, "more marks while dragging")
    expect(bench.settings(), [], "settings before the drag ends")
    bench.shot("dragging")
    page.mouse.up()
    bench.settle()
    after = bench.marks(node)
    expect_true(after > before + 5, f"more than 5 marks more, from {before} to {after}")
    expect(after.limit_denominator(10), after, "marks in steps of 0.1")
    expect([pair[1].split("=")[0] for pair in bench.settings()], [node], "what the drag set")
    bench.agrees(desk)
    bench.hears("changed")
    bench.act("undo")
    expect((bench.marks(node), bench.settings()), (before, []), "after one undo")
    expect(page.locator("[data-action=undo]").is_disabled(), True, "nothing more to undo")
    bench.agrees(desk)


@flow
def drag_finely_and_cancel(bench, desk):
    """Shift drags in steps of 0.5, Alt of 0.01, Esc takes the drag back."""
    page = bench.page
    node = "disclosure"
    for key, step in (("Shift", Fraction(1, 2)), ("Alt", Fraction(1, 100))):
        box = page.locator(f"[data-edge='{node}']").bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.keyboard.down(key)
        page.mouse.move(x + 9, y, steps=4)
        page.mouse.up()
        page.keyboard.up(key)
        bench.settle()
        expect((bench.marks(node) / step).denominator, 1, f"{key}: steps in {bench.marks(node)}")
        expect_true(bench.marks(node) > 5, f"{key}: more than 5 marks")
        bench.act("undo")
        expect(bench.marks(node), Fraction(5), "marks after undo")
    box = page.locator(f"[data-edge='{node}']").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 30, box["y"] + 10, steps=4)
    page.locator("html[data-dragging]").wait_for(state="attached")
    page.keyboard.press("Escape")
    page.mouse.up()
    bench.settle()
    expect((bench.marks(node), bench.settings()), (Fraction(5), []), "after Esc")
    bench.agrees(desk)


@flow
def drag_a_slider(bench, desk):
    """A slider's handle follows the pointer; its stability bands are there and move."""
    page = bench.page
    node = "management-systems"
    handle = page.locator(f"[data-slider='{node}']")
    handle.scroll_into_view_if_needed()
    bands = f"li[data-indicator='{node}'] [data-band=grades]"
    band = page.locator(bands).get_attribute("width")
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y, steps=6)
    page.locator("html:not([data-busy=true])").wait_for(state="attached")
    now = handle.bounding_box()
    expect_true(abs(now["x"] + now["width"] / 2 - (x + 30)) < 2, "the handle under the pointer")
    page.mouse.up()
    bench.settle()
    expect_true(bench.marks(node) > 8, "more than 8 marks")
    expect_true(page.locator(bands).get_attribute("width") != band, "another stability band")
    spoken = handle.get_attribute("aria-valuetext")
    for words in ("marks", "grades stay", "order stays", "top 3 stay", "below", "above"):
        expect_true(words in spoken, f"{words!r} in {spoken!r}")
    bench.agrees(desk)


@flow
def type_marks(bench, desk):
    """Decimals and exact fractions are taken; what makes no sense is told at the field."""
    page = bench.page
    bench.type("disclosure", "12.5")
    expect(bench.settings(), [("set", "disclosure=12.5")], "what was typed")
    bench.agrees(desk)
    bench.type("effects", "50/3")
    expect(bench.marks("effects"), Fraction(50, 3), "an exact fraction")
    expect(bench.marks("disclosure"), Fraction(25, 2), "what was set stays put")
    verdict = bench.agrees(desk)
    expect(sum(Fraction(each["marks"]) for each in verdict["weights"]), 100, "sum of the marks")
    official = page.locator("li[data-dimension=effects] .official-marks").inner_text()
    expect_true("22" in official, f"the official marks beside the changed ones, not {official!r}")
    for wrong in ("abc", "120", "1/0", "-3", "1e5"):
        field = bench.field("input")
        before = bench.settings()
        field.fill(wrong)
        field.press("Enter")
        error = page.locator("li[data-dimension=input] .field-error:not([hidden])")
        error.wait_for()
        bench.settle()
        expect_true(len(error.inner_text()) > 10, f"a reason against {wrong}")
        expect(field.get_attribute("aria-invalid"), "true", f"{wrong}: the field is invalid")
        described = field.get_attribute("aria-describedby")
        expect(described, error.get_attribute("id"), f"{wrong}: the field names its error")
        expect(field.input_value(), wrong, "the wrong text is kept for mending")
        expect(bench.settings(), before, f"{wrong}: state")
        bench.shot(f"wrong-{'zero' if '/' in wrong else wrong}")
        field.press("Escape")
        expect(page.locator(".field-error:visible").count(), 0, f"errors after Esc of {wrong}")
    bench.agrees(desk)


@flow
def hold_weights(bench, desk):
    """Locked weights keep their marks; held ones stay where they are; released ones move again."""
    bench.lock("disclosure")
    expect(bench.settings(), [("lock", "disclosure")], "a lock")
    expect(bench.is_held("disclosure"), True, "disclosure is held")
    bench.type("effects", "40")
    expect(bench.marks("disclosure"), Fraction(5), "locked marks")
    bench.agrees(desk)
    moved = bench.marks("key-work-completion-rate")
    expect_true(moved != 8, "a free weight gave way")
    bench.lock("key-work-completion-rate")
    bench.type("effects", "30")
    expect(bench.marks("key-work-completion-rate"), moved, "a weight that is held where it stands")
    expect_true(bench.marks("management-systems") != 8, "others that give way")
    bench.agrees(desk)
    for node in ("disclosure", "key-work-completion-rate", "effects"):
        expect(bench.is_held(node), True, f"{node} is held")
        bench.lock(node)
        expect(bench.is_held(node), False, f"{node} is free again")
    expect(bench.settings(), [], "settings after all were released")
    bench.lock("process")
    bench.type("input", "20")
    expect(bench.marks("process"), Fraction(60), "a locked dimension")
    bench.agrees(desk)
    # A fixed column doesn't move when an edge to its right does.
    bench.act("reset")
    bench.lock("staffing-control-rate")
    page = bench.page
    edge = page.locator("[data-edge='staffing-control-rate']")
    fixed = edge.bounding_box() if edge.is_visible() else None
    box = page.locator("[data-edge='budget-control-rate']").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y, steps=5)
    if fixed:
        expect_true(abs(edge.bounding_box()["x"] - fixed["x"]) < 0.6, "the edge of a locked column stays")
    page.mouse.up()
    bench.settle()
    expect(bench.marks("staffing-control-rate"), Fraction(5), "a locked column's marks")
    bench.agrees(desk)


@flow
def undo_and_redo(bench, desk):
    """Every change can be undone and redone, by button and by keys, also after a reload."""
    page = bench.page
    changes = [("disclosure", "8"), ("effects", "50/3"), ("input", "15")]
    states = [bench.settings()]
    for node, text in changes:
        bench.type(node, text)
        states.append(bench.settings())
    bench.act("undo")
    expect(bench.settings(), states[2], "one back")
    page.locator("h1").click()
    page.keyboard.press("Control+z")
    bench.settle()
    expect(bench.settings(), states[1], "two back")
    bench.agrees(desk)
    page.reload()
    bench.settle()
    expect(bench.settings(), states[1], "after a reload")
    bench.agrees(desk)
    page.locator("h1").click()
    page.keyboard.press("Control+y")
    bench.settle()
    page.keyboard.press("Control+Shift+z")
    bench.settle()
    expect(bench.settings(), states[3], "forward again, after a reload")
    expect(page.locator("[data-action=redo]").is_disabled(), True, "nothing more to redo")
    bench.agrees(desk)
    for expected in reversed(states[:3]):
        bench.act("undo")
        expect(bench.settings(), expected, "back to the start")
    bench.act("redo")
    bench.type("disclosure", "9")
    expect(page.locator("[data-action=redo]").is_disabled(), True, "a new change ends what could be redone")
    bench.act("reset")
    expect(bench.settings(), [], "the official scheme")
    bench.agrees(desk)
    bench.act("undo")
    expect(bench.settings(), [("set", "disclosure=9")], "back before the reset")
    bench.agrees(desk)


@flow
def address(bench, desk):
    """The address holds the state: for another page, for a senseless one, for going back."""
    page = bench.page
    bench.lock("disclosure")
    bench.type("effects", "50/3")
    bench.page.locator("#sort").select_option("name")
    fragment = page.evaluate("() => location.hash.slice(1)")
    bench.open("lang=en")
    expect(bench.settings(), [], "another address, another state")
    bench.open(fragment)
    expect(bench.settings(), [("set", "effects=50/3"), ("lock", "disclosure")], "the pasted state")
    expect(page.locator("#sort").input_value(), "name", "the order of the pasted state")
    bench.agrees(desk)
    bench.view("rules")
    bench.view("scenarios")
    page.go_back()
    page.locator("#view-rules:visible").wait_for()
    page.go_back()
    page.locator("#view-ranking:visible").wait_for()
    bench.settle()
    expect(bench.settings(), [("set", "effects=50/3"), ("lock", "disclosure")], "the state after going back")
    for senseless in ("set=effects%3D900&lang=en", "set=nothing%3D5&lock=x&lang=en", "set=%25&view=none&top=x&unit=9999&lang=en",
                      "unit=-1&sort=nothing&fold=nothing&compare=x&seed=y&lang=en", "%FF%FE&lang=en&set", "lang=xx&lang=en&scenario=%FF"):
        bench.open(senseless)
        rows = bench.rows()
        expect_true(len(rows) > 5, f"rows under {senseless}")
        if senseless.startswith("set=effects"):
            page.locator("#diagnostics:visible").wait_for()
            bench.shot("senseless-address")
            expect(bench.settings(), [], "the official scheme instead of a senseless one")
        bench.agrees(desk)


@flow
def walking_weights(bench, desk):
    """The diagram of the weight that is dragged, while it is."""
    page = bench.page
    button = page.locator("[data-drawer=walk]")
    if button.get_attribute("aria-expanded") != "true":
        button.click()
    page.locator("#walk svg").wait_for()
    bench.type("disclosure", "9")
    expect(page.locator("#walk-indicator").input_value(), "disclosure", "the weight touched last")
    title = page.locator("#walk svg title").first
    title.filter(has_text="Disclosure").wait_for(state="attached")
    before = page.locator("#walk").inner_html()
    edge = page.locator("[data-edge='management-systems']")
    box = edge.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 25, box["y"] + 10, steps=5)
    page.locator("#walk svg title", has_text="Soundness").first.wait_for(state="attached")
    expect_true(page.locator("#walk").inner_html() != before, "another diagram while dragging")
    page.mouse.up()
    bench.settle()
    bench.shot("walk")
