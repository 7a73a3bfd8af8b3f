"""Rules and cuts, the smallest change, robustness."""

import json

from expectations import expect, expect_true

FLOWS = []


def flow(function):
    FLOWS.append(function)
    return function


def set_rule(bench, address, text):
    field = bench.page.locator(f"input[data-parameter='{address}']")
    field.fill(text)
    field.press("Enter")
    bench.settle()


@flow
def rules(bench, desk):
    """Rules and cuts are changed like weights; the differences are listed and taken back."""
    page = bench.page
    bench.type("disclosure", "8")
    bench.view("rules")
    addresses = page.locator("[data-parameter]").evaluate_all("all => all.map(each => each.dataset.parameter)")
    expect(sorted(addresses), sorted(each["address"] for each in desk["parameters"]), "parameters shown")
    expect(addresses[0].startswith("grades."), True, "the cuts come first")
    expect(addresses[-1].startswith("rounding."), True, "rounding comes last")
    set_rule(bench, "grades.excellent", "88")
    set_rule(bench, "budget-control-rate.cut-2", "15")
    page.locator("select[data-parameter='staffing-control-rate.steps']").select_option("ceil")
    bench.settle()
    expect([pair[1] for pair in bench.settings()],
           ["disclosure=8", "grades.excellent=88", "budget-control-rate.cut-2=15%", "staffing-control-rate.steps=ceil"],
           "settings, with units as the scheme has them")
    verdict = bench.verdict()
    shown = page.locator("#differences [data-difference]").evaluate_all("all => all.map(each => each.dataset.difference)")
    expect(shown, [each["address"] for each in verdict["differences"]], "differences listed")
    texts = page.locator("#differences").inner_text()
    for text in ("88", "90", "15%", "10%"):
        expect_true(text in texts, f"{text} in the differences")
    bench.shot("rules", full_page=True)
    wrong = page.locator("input[data-parameter='grades.good']")
    for text in ("95", "abc", "-1"):
        before = bench.settings()
        wrong.fill(text)
        wrong.press("Enter")
        page.locator("[data-address='grades.good'] .field-error:not([hidden])").wait_for()
        bench.settle()
        expect(bench.settings(), before, f"settings after the senseless cut {text}")
        wrong.press("Escape")
    bench.view("ranking")
    bench.agrees(desk)
    expect(page.locator(".cut-handle .value").all_inner_texts(), ["88", "80", "60"], "cut lines moved")
    changed = [row for row in bench.rows() if row["changed"]]
    expect_true(changed, "grades that changed are marked")
    bench.view("rules")
    page.locator("#differences [data-difference='grades.excellent'] [data-action=take-back]").click()
    bench.settle()
    expect(any("grades" in pair[1] for pair in bench.settings()), False, "the cut was taken back")
    page.keyboard.press("Control+z")
    bench.settle()
    expect(any("grades.excellent=88" == pair[1] for pair in bench.settings()), True, "and undone")
    set_rule(bench, "grades.excellent", "90")
    expect(any("grades" in pair[1] for pair in bench.settings()), False, "the official value is no change")
    bench.act("reset")
    expect(page.locator("#differences [data-difference]").count(), 0, "differences after the reset")


@flow
def drag_a_cut(bench, desk):
    """A grade's cut is dragged along the axis, moved by keys, and undone."""
    page = bench.page
    handle = page.locator("[data-cut='grades.good']")
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 20, y, steps=5)
    page.locator("html[data-dragging]").wait_for(state="attached")
    page.mouse.up()
    bench.settle()
    settings = bench.settings()
    expect([pair[1].split("=")[0] for pair in settings], ["grades.good"], "what the drag set")
    cut = float(settings[0][1].split("=")[1])
    expect_true(70 < cut < 80, f"a lower cut, not {cut}")
    bench.agrees(desk)
    handle.focus()
    page.keyboard.press("ArrowLeft")
    page.locator("[data-action=undo]").focus()
    bench.settle()
    verdict = bench.agrees(desk)
    expect_true(float(verdict["cuts"][1]) < cut, "a cut lower still by a key")
    expect(handle.get_attribute("aria-valuenow"), f"{float(verdict['cuts'][1]):g}", "the cut told to a reader")
    bench.act("undo")
    bench.act("undo")
    expect(bench.settings(), [], "two changes undone")


@flow
def smallest_change(bench, desk):
    """What puts X above Y, or into the next better grade, does so when applied."""
    page = bench.page
    button = page.locator("[data-drawer=reach]")
    if button.get_attribute("aria-expanded") != "true":
        button.click()
    order = bench.verdict()["order"]
    lifted, other = order[8], order[5]
    page.locator("#reach-unit").select_option(str(lifted))
    page.locator("#reach-aim").select_option("above")
    page.locator("#reach-above").select_option(str(other))
    page.locator("[data-action=reach]").click()
    page.locator("[data-action=apply-reach]").wait_for()
    wanted = bench.server.ask("reach", [("unit", lifted), ("above", other)])[1]
    expect_true(wanted["text"]["en"] in page.locator("#reach-result").inner_text(), "the answer in words")
    expect(page.locator("#reach-result tbody tr").count(), len(wanted["changes"]), "changes listed")
    bench.shot("reach")
    bench.act("apply-reach")
    verdict = bench.agrees(desk)
    expect(sorted(bench.settings()), sorted([("set", each) for each in wanted["set"]] + [("lock", each) for each in wanted["lock"]]),
           "the state that was applied")
    gap = verdict["scores"][lifted] - verdict["scores"][other]
    expect_true(gap > -1e-9, f"the lifted unit at least level with the other: {gap}")
    expect_true(verdict["ranks"][lifted] <= verdict["ranks"][other], "the lifted unit's rank")
    bench.act("undo")
    expect(bench.settings(), [], "one undo takes it back")
    good = next(unit for unit in order if desk["units"][unit]["grade"] == 1)
    page.locator("#reach-unit").select_option(str(good))
    page.locator("#reach-aim").select_option("grade")
    page.locator("[data-action=reach]").click()
    page.locator("#reach-result", has_text=desk["units"][good]["label"]["en"]).wait_for()
    wanted = bench.server.ask("reach", [("unit", good), ("grade", "better")])[1]
    expect(wanted["possible"], True, f"a way up for unit {good}")
    page.locator("#reach-result", has_text=wanted["text"]["en"]).wait_for()
    bench.act("apply-reach")
    expect(bench.verdict()["grades"][good], 0, "the grade that was aimed at")
    bench.agrees(desk)
    best = order[0]
    page.locator("#reach-unit").select_option(str(best))
    page.locator("[data-action=reach]").click()
    page.locator("#reach-result", has_text=desk["units"][best]["label"]["en"]).wait_for()
    expect(page.locator("[data-action=apply-reach]").count(), 0, "nothing to apply for who is there already")


@flow
def robustness(bench, desk):
    """Exact grade probabilities, and rank acceptability by the event stream."""
    page = bench.page
    # Whole marks, of which the probabilities are known exactly.
    bench.type("disclosure", "4")
    bench.type("compliant-use-of-funds", "7")
    bench.view("robustness")
    page.locator("#view-robustness .shares").first.wait_for()
    exact = bench.server.ask("probabilities", [("law", "dirichlet"), *bench.settings()])[1]
    rows = page.locator("#view-robustness .row:visible")

    def cells():
        return rows.evaluate_all("""rows => rows.map(row => [Number(row.dataset.unit),
          row.querySelector('.shares').getAttribute('aria-label'),
          ...[...row.querySelectorAll('.figure')].map(cell => cell.textContent)])""")

    labels = [grade["label"]["en"] for grade in desk["grades"]]
    for unit, shares, expected, mean in cells():
        wanted = " · ".join(f"{label} {share * 100:.1f}%" for label, share in zip(labels, exact["grades"][unit]))
        # Halves may be rounded either way.
        expect_true(same_shares(shares, wanted), f"unit {unit}: shares {wanted}, not {shares}")
        expect_true(abs(float(expected) - exact["expectedRanks"][unit]) <= 0.0501, f"expected rank of unit {unit}")
        expect(mean, "–", "mean rank before drawing")
    page.locator("#draws").fill("5000")
    page.locator("#seed").fill("3")
    page.locator("#seed").press("Tab")
    page.locator("[data-action=simulate]").click()
    page.locator("#simulation-status", has_text="5000").wait_for(timeout=60_000)
    expect_true("3" in page.locator("#simulation-status").inner_text(), "the seed is told")
    expect(page.locator("progress:visible").count(), 0, "progress when done")
    status, _, stream = bench.server.request("api/acceptability", [("draws", 5000), ("seed", 3), *bench.settings()])
    expect(status, 200, "the event stream")
    result = next(json.loads(line[5:]) for line in stream.decode().split("\n")
                  if line.startswith("data:") and '"acceptability"' in line)
    for unit, _, _, mean in cells():
        expect_true(abs(float(mean) - result["meanRanks"][unit]) <= 0.0501, f"mean rank of unit {unit}: {mean}")
    expect(page.locator("#view-robustness .histogram:visible").count(), rows.count(), "histograms")
    expect_true(page.locator("#view-robustness .histogram").first.get_attribute("aria-label"), "a histogram's words")
    bench.shot("robustness")
    page.locator("#law").select_option("flat")
    bench.settle()
    flat = bench.server.ask("probabilities", [("law", "flat"), *bench.settings()])[1]
    page.locator("#law-text", has_text=flat["law"]["en"]).wait_for()
    expect(page.locator("#simulation-status").inner_text() != "", True, "the draws are of another law")
    # Long drawing can be stopped.
    page.locator("#draws").fill("1000000")
    page.locator("#draws").press("Tab")
    page.locator("[data-action=simulate]").click()
    page.locator("[data-action=stop-simulation]").click()
    page.locator("#simulation-status", has_text="Stopped").wait_for()
    bench.type("effects", "25")
    page.locator("#law").select_option("dirichlet")
    page.locator("#law-text", has_text="not known exactly").wait_for()
    bench.view("ranking")
    bench.agrees(desk)


def same_shares(found, wanted):
    split = [each.rsplit(" ", 1) for each in found.split(" · ")], [each.rsplit(" ", 1) for each in wanted.split(" · ")]
    return all(a[0] == b[0] and abs(float(a[1][:-1]) - float(b[1][:-1])) < 0.11 for a, b in zip(*split, strict=True))
