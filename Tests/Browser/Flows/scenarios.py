"""Scenarios are saved, compared, loaded and downloaded."""

import csv
import io
import json
import re
import subprocess
from fractions import Fraction

import nbformat
import openpyxl
from expectations import expect, expect_true
from server import COUNTY, ROOT

FLOWS = []


def flow(function):
    FLOWS.append(function)
    return function


def save(bench, label):
    bench.page.locator("[data-action=save-scenario]").click()
    bench.page.locator("dialog input").fill(label)
    bench.page.keyboard.press("Enter")
    bench.page.locator("dialog").wait_for(state="detached")


@flow
def compare(bench, desk):
    """Two scenarios beside the official scheme: slope lines, totals, rank changes."""
    page = bench.page
    bench.type("disclosure", "20")
    save(bench, "Much disclosure")
    bench.act("reset")
    bench.lock("disclosure")
    bench.type("effects", "50/3")
    save(bench, "少效益 & <b>")
    bench.view("scenarios")
    page.locator("#slope svg").wait_for()
    saved = dict(bench.fragment())
    expect_true("scenario" in saved, "scenarios in the address")
    expect(page.locator("#scenario-list tr").count(), 4, "official, current and two saved")
    page.locator("[data-compare=current]").uncheck()
    for key in ("official", "saved-0", "saved-1"):
        expect(page.locator(f"[data-compare={key}]").is_checked(), True, f"{key} is compared")
    page.locator(".scenario-head .scenario-cell").nth(2).wait_for()
    bench.shot("scenarios")
    settings = [[], [("set", "disclosure=20")], [("set", "effects=50/3"), ("lock", "disclosure")]]
    page.locator(".scenario-table .row .scenario-cell").nth(2).wait_for()
    page.locator(".scenario-head", has_text="少效益 & <b>").wait_for()
    verdicts = [bench.server.ask("verdict", each)[1] for each in settings]
    rows = page.locator(".scenario-table .row").evaluate_all("""rows => rows.map(row => [Number(row.dataset.unit),
      [...row.querySelectorAll('.scenario-cell')].map(cell => ['total', 'grade', 'rank', 'change']
        .map(name => cell.querySelector('.' + name).textContent))])""")
    expect_true(len(rows) > 3, "rows of the comparison")
    grades = [grade["label"]["en"] for grade in desk["grades"]]
    for unit, cells in rows:
        for (total, grade, rank, change), verdict in zip(cells, verdicts, strict=True):
            by = verdicts[0]["ranks"][unit] - verdict["ranks"][unit]
            expect((total, grade, rank, change),
                   (verdict["totals"][unit], grades[verdict["grades"][unit]], str(verdict["ranks"][unit]),
                    f"▲{by}" if by > 0 else f"▼{-by}" if by < 0 else ""), f"unit {unit} in a scenario")
    expect_true(page.locator("#slope svg line, #slope svg polyline, #slope svg path").count() >= 30, "slope lines")
    texts = " ".join(page.locator("#slope svg text").all_text_contents())
    for label in ("Much disclosure", "少效益 & <b>"):
        expect_true(label in texts, f"{label} in the slope chart")
    # Rename, load, delete.
    name = page.locator("[data-scenario=saved-0] input[type=text]")
    name.fill("Renamed")
    name.press("Tab")
    page.locator(".scenario-head", has_text="Renamed").wait_for()
    page.locator("[data-scenario=saved-0] [data-action=load]").click()
    bench.settle()
    expect(bench.settings(), [("set", "disclosure=20")], "the scenario that was loaded")
    page.reload()
    bench.settle()
    expect(page.locator("#scenario-list tr").count(), 4, "scenarios after a reload")
    page.locator("[data-scenario=saved-0] [data-action=delete]").click()
    expect(page.locator("#scenario-list tr").count(), 3, "scenarios after one was deleted")
    expect(page.locator("[data-scenario=saved-0] input[type=text]").input_value(), "少效益 & <b>", "the other stays")
    with page.expect_download() as download:
        page.locator("[data-scenario=saved-0] [data-action=download-scenario]").click()
    text = download.value.path().read_text("utf-8")
    expect_true("50/3" in text and "disclosure" in text, f"the scenario's overlay, not {text!r}")
    bench.view("ranking")
    bench.agrees(desk)


def fetch(bench, form):
    bench.page.locator("[data-action=download]").click()
    with bench.page.expect_download() as download:
        bench.page.locator(f"[data-format={form}]").click()
    expect(download.value.suggested_filename.endswith(f".{form}"), True, f"{download.value.suggested_filename} ends in {form}")
    return download.value.path()


@flow
def downloads(bench, desk):
    """Overlay, table, workbook and notebook hold what the page shows."""
    bench.lock("disclosure")
    bench.type("effects", "50/3")
    bench.view("rules")
    for address, value in (("grades.excellent", "88"), ("budget-control-rate.cut-2", "15%")):
        field = bench.page.locator(f"input[data-parameter='{address}']")
        field.fill(value)
        field.press("Enter")
        bench.settle()
    bench.view("ranking")
    verdict = bench.agrees(desk)
    overlay = fetch(bench, "yaml")
    done = subprocess.run(
        [bench.server.heng, "whatif", COUNTY, "--scheme-overlay", str(overlay), "--json"],
        check=False, cwd=ROOT, capture_output=True, text=True)
    expect((done.returncode, done.stderr), (0, ""), "heng whatif on the downloaded overlay")
    units = json.loads(done.stdout)["units"]
    paths = [unit["path"] for unit in desk["units"]]
    for line in units:
        unit = paths.index(line["path"])
        expect(Fraction(str(line["total-after"])), Fraction(verdict["totals"][unit]), f"total of {line['path']} by the overlay")
        expect(line["rank-after"], verdict["ranks"][unit], f"rank of {line['path']} by the overlay")
        expect(line["grade-after"], desk["grades"][verdict["grades"][unit]]["id"], f"grade of {line['path']} by the overlay")
    command = bench.page.locator("#command").inner_text().split()
    expect(command[0], "heng", "the equivalent command")
    done = subprocess.run([bench.server.heng, *command[1:], "--json"], check=False, cwd=ROOT, capture_output=True, text=True)
    expect(done.returncode, 0, f"exit status of {' '.join(command)}: {done.stderr}")
    expect([line["total-after"] for line in json.loads(done.stdout)["units"]],
           [line["total-after"] for line in units], "totals by the equivalent command")

    lines = list(csv.reader(io.StringIO(fetch(bench, "csv").read_text("utf-8-sig"))))
    expect(len(lines) > 60, True, "lines of the table")
    for unit, total in enumerate(verdict["totals"]):
        label = desk["units"][unit]["label"]["en"]
        line = next((line for line in lines if label in " ".join(line)), None)
        figures = [Fraction(cell) for cell in line or [] if re.fullmatch(r"\d+(\.\d+)?", cell)]
        expect_true(Fraction(total) in figures, f"{label} with {total} in the table, not {line}")
    book = openpyxl.load_workbook(io.BytesIO(fetch(bench, "xlsx").read_bytes()), data_only=True)
    rows = {row[1]: row for row in book.worksheets[0].iter_rows(values_only=True) if isinstance(row[2], int)}
    expect(len(rows), 60, "units in the workbook")
    for unit, total in enumerate(verdict["totals"]):
        name = next(name for name in rows if name.startswith(desk["units"][unit]["label"]["en"]))
        rank, _, _, found, grade = rows[name][:5]
        expect((rank, f"{found:.2f}", grade), (verdict["ranks"][unit], total, desk["grades"][verdict["grades"][unit]]["label"]["en"]),
               f"{name} in the workbook")
    path = fetch(bench, "ipynb")
    notebook = json.loads(path.read_text("utf-8"))
    expect(notebook["nbformat"], 4, "nbformat")
    nbformat.validate(nbformat.read(path, as_version=4))
    expect_true("50/11" in path.read_text("utf-8"), "the exact marks in the notebook")
