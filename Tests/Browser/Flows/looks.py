"""On tablets and paper, in the light and in the dark."""

import pathlib
import tempfile
import unicodedata

import pypdf
from expectations import expect, expect_true
from pages import SCREENSHOTS

FLOWS = []
VIEWS = ("ranking", "robustness", "scenarios", "rules", "unit")


def flow(**options):
    def add(function):
        function.options = options
        FLOWS.append(function)
        return function
    return add


def visit(bench, name):
    page = bench.page
    for view in VIEWS:
        bench.view(view)
        page.locator(f"#view-{view}:visible").wait_for()
        bench.filled(view)
        wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        expect(wide, 0, f"pixels by which {view} is too wide ({name})")
        ink, paper = page.evaluate("""() => [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]
          .map(colour => colour.match(/[\\d.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0))""")
        expect_true((ink > paper) == ("dark" in name), f"{name}: ink {ink} on paper {paper}")
        low = page.evaluate(CONTRAST)
        expect(low, [], f"texts of low contrast in {view} ({name})")
        bench.shot(f"{name}-{view}")


# Texts whose contrast is below 4.5 (3 for large ones), where ground and ink are plain colours.
CONTRAST = """() => {
  const parse = colour => { const m = colour.match(/^rgba?\\(([\\d.]+), ([\\d.]+), ([\\d.]+)(?:, ([\\d.]+))?\\)$/); return m && m.slice(1).map(each => Number(each ?? 1)); };
  const light = ([r, g, b]) => [r, g, b].map(each => { const x = each / 255; return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; })
    .reduce((sum, each, index) => sum + each * [0.2126, 0.7152, 0.0722][index], 0);
  const found = new Map();
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg, [disabled], option') || !element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    const style = getComputedStyle(element);
    const ink = parse(style.color);
    let ground = null;
    let isPlain = true;
    for (let each = element; each && !ground; each = each.parentElement) {
      const own = getComputedStyle(each);
      if (own.backgroundImage !== 'none' || own.filter !== 'none' || Number(own.opacity) < 1) isPlain = false;
      const colour = parse(own.backgroundColor);
      if (colour && colour[3] === 1) ground = colour; else if (colour && colour[3] > 0) isPlain = false;
    }
    if (!ink || !ground || !isPlain) continue;
    const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.6 && Number(style.fontWeight) >= 700);
    if (contrast < (isLarge ? 3 : 4.5)) found.set(element.tagName + '.' + element.className, contrast.toFixed(2) + ' ' + element.textContent.trim().slice(0, 30));
  }
  return [...found].slice(0, 8);
}"""


@flow(fragment="lang=en&set=effects%3D50%2F3&lock=disclosure&scenario=label%3DA%26set%3Ddisclosure%253D20&compare=official,current,saved-0")
def light(bench, desk):
    """All views at 1280 px in the light, in English."""
    visit(bench, "light-en")


@flow(fragment="lang=zh&set=effects%3D50%2F3&lock=disclosure&scenario=label%3D甲%26set%3Ddisclosure%253D20&compare=official,current,saved-0",
      color_scheme="dark", width=1440, height=900)
def dark(bench, desk):
    """All views at 1440 px in the dark, in Chinese."""
    visit(bench, "dark-zh")


@flow(fragment="lang=zh&set=effects%3D50%2F3", width=820, height=1180, has_touch=True)
def tablet(bench, desk):
    """All views on a tablet; columns are dragged with a finger."""
    visit(bench, "light-tablet")
    bench.view("ranking")
    page = bench.page
    for node in ("budget-control-rate", "management-systems"):
        edge = page.locator(f"[data-edge='{node}']")
        edge.scroll_into_view_if_needed()
        box = edge.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        before = bench.marks(node)
        touch = page.context.new_cdp_session(page)
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        for step in range(1, 6):
            touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x + 6 * step, "y": y}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        bench.settle()
        expect_true(bench.marks(node) > before, f"more marks for {node} by a finger")
    bench.agrees(desk)
    page.locator("#ranking .unit-name").first.tap()
    page.locator("#sheet").wait_for()


@flow(fragment="lang=en", width=1024, height=700)
def small(bench, desk):
    """All views at 1024 px."""
    visit(bench, "light-1024")


@flow(fragment="lang=zh&set=effects%3D50%2F3&scenario=label%3D甲%26set%3Ddisclosure%253D20&compare=official,current,saved-0", color_scheme="dark")
def paper(bench, desk):
    """Printed views hold all rows and no controls, black on white."""
    page = bench.page
    with tempfile.TemporaryDirectory(prefix="heng-") as folder:
        for view in VIEWS:
            bench.view(view)
            bench.filled(view)
            path = pathlib.Path(folder) / f"{view}.pdf"
            if SCREENSHOTS:
                page.pdf(path=pathlib.Path(SCREENSHOTS) / f"{view}.pdf", prefer_css_page_size=True)
            page.pdf(path=path, prefer_css_page_size=True, print_background=False)
            # Some fonts lead back to radicals in place of characters.
            text = unicodedata.normalize("NFKC", "".join(each.extract_text() for each in pypdf.PdfReader(path).pages))
            if view in ("ranking", "robustness"):
                printed = [unit["label"]["zh"] for unit in desk["units"] if unit["label"]["zh"].split("（")[0] in text]
                expect(len(printed), 60, f"units on paper in {view}")
            if view == "unit":
                expect_true("在职人员控制率" in text, "the score sheet on paper")
            for control in ("撤销", "重做", "存为情景"):
                expect_true(control not in text, f"no {control} on paper in {view}")
            if view == "ranking":
                page.emulate_media(media="print")
                paper = page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")
                expect(paper, {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}, "the paper's colour")
                page.emulate_media(media="null")
        bench.view("ranking")
        bench.agrees(desk)
