"""Without a mouse, with a screen reader, in both languages."""

import itertools
import re

from expectations import expect, expect_true

FLOWS = []
VIEWS = ("ranking", "robustness", "scenarios", "rules", "unit")
# What can be acted upon, without what is hidden from readers.
CONTROLS = """() => {
  const shown = element => element.checkVisibility({visibilityProperty: true}) && !element.closest('[aria-hidden=true], [inert]');
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=slider], [role=tab], [tabindex="0"]')]
    .filter(shown).map(element => [element.outerHTML.slice(0, 160), element.ariaLabel || element.getAttribute('aria-labelledby')
      || [...(element.labels ?? [])].map(label => label.textContent).join(' ') || (element.matches('input, select') ? '' : element.textContent.trim())]);
}"""
# Texts and labels that a person meets, with where they stand.
TEXTS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest('script, style, noscript, code, pre') || !element.checkVisibility()) continue;
    if (node.data.trim()) found.push([node.data.trim(), element.tagName + '.' + (element.getAttribute('class') ?? '')]);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (element.checkVisibility()) found.push([element.getAttribute(name), name]);
    }
  }
  return found;
}"""


def flow(function):
    FLOWS.append(function)
    return function


@flow
def keyboard_only(bench, desk):
    """A whole what-if without the mouse."""
    page, keys = bench.page, bench.page.keyboard

    def focused():
        return page.evaluate("""() => { const {id, className, dataset, tagName} = document.activeElement;
          return {id, tagName, className: String(className.baseVal ?? className), ...dataset}; }""")

    def tab_to(name, value, limit=160, back=False):
        for _ in range(limit):
            keys.press("Shift+Tab" if back else "Tab")
            if focused().get(name) == value:
                return
        expect(focused(), f"{name} = {value}", f"the focus after {limit} times Tab")

    keys.press("Tab")
    expect_true("skip" in focused()["className"], f"a skip link first, not {focused()}")
    outline = page.evaluate("() => { const each = getComputedStyle(document.activeElement); return each.outlineStyle + each.boxShadow; }")
    expect_true("solid" in outline or "auto" in outline or "rgb" in outline, f"a visible focus, not {outline}")
    box = page.locator(".skip").bounding_box()
    expect_true(box["x"] >= 0 and box["y"] >= 0, "the skip link in sight when it has the focus")
    # A weight by its slider: several keys are one change.
    tab_to("slider", "disclosure")
    for _ in range(4):
        keys.press("ArrowRight")
    keys.press("Shift+ArrowRight")
    bench.settle()
    page.locator("[data-action=undo]:not([disabled])").wait_for()
    expect(bench.settings(), [("set", "disclosure=7.1")], "four steps of 0.5 and one of 0.1")
    handle = page.locator("[data-slider=disclosure]")
    expect(handle.get_attribute("aria-valuenow"), "7.1", "the slider's value")
    bench.hears("changed")
    # The marks as text.
    keys.press("Tab")
    expect(focused().get("marks"), "disclosure", "the field after the slider")
    keys.type("50/7")
    keys.press("Enter")
    bench.settle()
    expect(bench.settings(), [("set", "disclosure=50/7")], "typed marks")
    keys.press("Tab")
    expect(focused().get("lock"), "disclosure", "the lock after the field")
    keys.press("Space")
    bench.settle()
    expect(bench.settings(), [], "released with the space bar")
    tab_to("lock", "management-systems", back=True)
    keys.press("Enter")
    bench.settle()
    expect(bench.settings(), [("lock", "management-systems")], "locked with Enter")
    tab_to("marks", "effects")
    keys.type("30")
    keys.press("Enter")
    bench.settle()
    keys.press("Escape")
    bench.agrees(desk)
    # The views are tabs, the rows a grid.
    tab_to("id", "tab-ranking")
    for view in VIEWS[1:] + VIEWS[:1]:
        keys.press("ArrowRight")
        page.locator(f"#view-{view}:visible").wait_for()
        expect(focused()["id"], f"tab-{view}", "the tab with the focus")
    for _ in range(60):
        keys.press("Tab")
        if "unit-name" in focused()["className"]:
            break
    expect_true("unit-name" in focused()["className"], f"a unit's name reached by Tab, not {focused()}")
    first = page.evaluate("() => document.activeElement.textContent")
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    expect_true(page.evaluate("() => document.activeElement.textContent") != first, "another row by the arrow")
    keys.press("End")
    expect(page.evaluate("() => document.activeElement.closest('.row').querySelector('.rank').textContent"), "60", "the last row by End")
    keys.press("Home")
    keys.press("ArrowRight")
    label = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    expect_true(label and "of" in label, f"a segment's name, not {label!r}")
    keys.press("Enter")
    page.locator("dialog dl").first.wait_for()
    expect_true(page.evaluate("() => Boolean(document.activeElement.closest('dialog'))"), "the focus in the dialog")
    keys.press("Escape")
    page.locator("dialog").wait_for(state="detached")
    keys.press("ArrowLeft")
    keys.press("Enter")
    page.locator("#unit-content h2").first.wait_for()
    # Undo, redo, a scenario, a download.
    page.locator("[data-action=reset]").focus()
    keys.press("Control+z")
    bench.settle()
    expect(bench.settings(), [("lock", "management-systems")], "Ctrl+Z")
    keys.press("Control+y")
    bench.settle()
    expect(len(bench.settings()), 2, "Ctrl+Y")
    page.locator("[data-action=save-scenario]").focus()
    keys.press("Enter")
    keys.type("By keys")
    keys.press("Enter")
    page.locator("dialog").wait_for(state="detached")
    expect_true("By%20keys" in str(bench.page.url) or any("By" in pair[1] for pair in bench.fragment()), "a scenario by keys")
    expect(focused().get("action"), "save-scenario", "where the focus returns")
    page.locator("summary[data-action=download]").focus()
    keys.press("Enter")
    keys.press("Tab")
    with page.expect_download() as download:
        keys.press("Enter")
    expect(download.value.suggested_filename.endswith(".yaml"), True, "a download by keys")


@flow
def names(bench, desk):
    """Every control of every view has a name, and the tree a reader gets has them."""
    page = bench.page
    bench.type("effects", "25")
    for view in VIEWS:
        bench.view(view)
        page.locator(f"#view-{view}:visible").wait_for()
        bench.filled(view)
        for element, name in page.evaluate(CONTROLS):
            expect_true(bool(name and name.strip()), f"a name for {element}")
        ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(each => each.id)")
        expect(sorted(ids), sorted(set(ids)), f"ids in {view}")
        for target in page.evaluate("() => [...document.querySelectorAll('[aria-controls], [aria-describedby], [aria-labelledby]')]"
                                    ".flatMap(each => ['aria-controls', 'aria-describedby', 'aria-labelledby']"
                                    ".flatMap(name => (each.getAttribute(name) ?? '').split(' ').filter(Boolean)))"):
            expect_true(target in ids, f"an element with the id {target}, which another one names")
        levels = page.evaluate("() => [...document.querySelectorAll('h1, h2, h3, h4')].filter(each => each.checkVisibility()).map(each => Number(each.tagName[1]))")
        expect(levels[0], 1, f"the first heading in {view}")
        expect(levels.count(1), 1, f"main headings in {view}")
        expect_true(all(after - before <= 1 for before, after in itertools.pairwise(levels)), f"headings without gaps in {view}: {levels}")
    bench.view("ranking")
    tree = page.locator("body").aria_snapshot()
    for line in ("banner", "main", "complementary \"Weights\"", "contentinfo", "tablist \"Views\"", "tab \"Ranking\" [selected]",
                 "grid \"Ranking\"", "slider \"Disclosure of budget and accounts\"", "textbox \"Marks of Effects\": \"25\"",
                 "columnheader", "rowheader", "button \"Undo\"", "button \"Save as scenario\"", "searchbox"):
        expect_true(line in tree, f"{line} in the tree for readers")
    grid = page.locator("#ranking")
    expect(grid.get_attribute("aria-rowcount"), "61", "rows told")
    rows = page.evaluate("() => [...document.querySelectorAll('#ranking .row')].map(row => Number(row.getAttribute('aria-rowindex')))")
    expect_true(sorted(rows) == list(range(2, 2 + len(rows))), f"indices of rows: {rows}")
    text = page.locator("[data-slider=effects]").get_attribute("aria-valuetext")
    expect_true(text.startswith("25 marks"), f"the slider's words, not {text!r}")
    live = page.locator("#said")
    expect((live.get_attribute("role"), live.get_attribute("aria-live")), ("status", "polite"), "the live region")


@flow
def languages(bench, desk):
    """Every text changes with the language, and so does the lang attribute."""
    page = bench.page
    bench.lock("disclosure")
    bench.type("effects", "50/3")
    for view in VIEWS:
        bench.view(view)
        bench.filled(view)
        english = page.evaluate(TEXTS)
        for text, where in english:
            if text not in ("中文", "衡") and not where.startswith("text."):
                expect_true(not chinese(without_names(text, desk)), f"English in {view}: {text!r} ({where})")
        expect(page.evaluate("() => document.documentElement.lang"), "en", "lang")
        state = bench.settings()
        bench.act("language")
        bench.filled(view)
        expect(page.evaluate("() => document.documentElement.lang.slice(0, 2)"), "zh", "lang")
        expect(bench.settings(), state, "the state in another language")
        for text, where in page.evaluate(TEXTS):
            words = [word for word in re.findall(r"[A-Za-z]{3,}", without_names(text, desk)) if word not in ALLOWED]
            expect_true(not words or "unit-" in text or "/" in text, f"Chinese in {view}: {text!r} ({where})")
        bench.shot(f"zh-{view}")
        if view == "ranking":
            bench.agrees(desk)
        bench.act("language")
    expect(page.evaluate("() => document.activeElement.dataset.action"), "language", "where the focus stays")


# Names of formats and the like that stay as they are.
ALLOWED = {"Heng", "English", "YAML", "CSV", "XLSX", "ipynb", "Ctrl", "Shift", "Alt", "Esc", "Dirichlet", "Enter"}


def chinese(text):
    return re.search(r"[\u3400-\u9fff]", text)


def without_names(text, desk):
    """The text without what the data itself says."""
    return re.sub(r"虚构的[^ ，。]*|（虚构）", "", text)
