"""Opens what the workbench lets one take along: the workbook of a scenario in LibreOffice, whose totals,
ranks and grades must follow changed weights and cuts as `heng whatif` has them, and its notebook in
Jupyter, which must come to the same figures.

usage: scenario.py HENG
"""

import json
import random
import re
import signal
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
sys.path[1:1] = [str(Path(__file__).parent / name) for name in ("Notebooks", "Support", "Shared")]
from execution import Kernels
from office import Office, errors, used_range
from share import chosen

HENG = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/heng")
UNITS = [f"datasets/synthetic-county/2023/unit-{number:02}" for number in range(1, 13)]
STATES = [
    [],
    ["set=effects=50/3", "lock=disclosure", "set=grades.excellent=91"],
    ["set=process=55", "set=budget-control-rate=3.5", "set=budget-control-rate.cut-2=15%"],
]
HEAD_ROW, MARKS_ROW, FIRST_ROW, FIRST_MARK = 2, 3, 4, 8
TOTAL, GRADE = 3, 4


class Workbench:
    """A `heng serve` with the key to it."""

    def __init__(self, paths):
        self.process = subprocess.Popen(
            [HENG, "serve", *paths, "--no-open", "--lang", "en"], cwd=ROOT,
            stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        self.host, token = re.search(r"(http://\S+)/#token=(\w+)", line).groups()
        offer = json.dumps({"token": token}).encode()
        with urllib.request.urlopen(f"{self.host}/session", offer) as answer:
            self.key = json.load(answer)["key"]

    def get(self, path, fields):
        pairs = [tuple(field.split("=", 1)) for field in fields]
        request = urllib.request.Request(
            f"{self.host}/api/{path}?{urllib.parse.urlencode(pairs)}",
            headers={"Authorization": f"Bearer {self.key}"})
        with urllib.request.urlopen(request) as answer:
            return answer.read()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(30) == 0, "heng serve didn't end well"


def what_if(settings):
    """The verdicts of the units under some settings."""
    arguments = [word for setting in settings for word in ("--set", setting)]
    output = subprocess.run(
        [HENG, "whatif", *UNITS, *arguments, "--json"], check=False, cwd=ROOT, capture_output=True, text=True)
    assert output.returncode == 0, output.stderr
    return json.loads(output.stdout)


class Ranking:
    """The sheet with the ranking of a scenario."""

    def __init__(self, document, language):
        self.document, self.language = document, language
        self.sheet = document.Sheets.getByIndex(0)
        self.used = used_range(self.sheet)
        self.read()
        heads = [*self.shown[HEAD_ROW], ""]
        self.indicators = heads[FIRST_MARK:heads.index("", FIRST_MARK)]
        below = FIRST_ROW + len(UNITS)
        self.cuts = {row[1]: below + index for index, row in enumerate(self.shown[below:below + 8]) if row[1]}

    def read(self):
        """Takes over what the sheet shows."""
        self.shown = self.used.getDataArray()

    def recalculate(self):
        self.document.calculateAll()
        self.read()

    def put(self, column, row, number):
        self.sheet.getCellByPosition(column, row).Value = float(number)

    def marks(self):
        return self.shown[MARKS_ROW][FIRST_MARK:FIRST_MARK + len(self.indicators)]

    def compare(self, where, document):
        """Compares every row with heng's verdicts."""
        units = {unit["unit"][self.language]: unit for unit in document["units"]}
        grades = {}
        for row in self.shown[FIRST_ROW:FIRST_ROW + len(UNITS)]:
            name = re.sub(r"(【合成】| \[synthetic\])$", "", row[1])
            unit = units.pop(name)
            rank, total, grade = row[0], row[TOTAL], row[GRADE]
            assert abs(total - unit["total-after"]) < 1e-9, (
                f"{where}: {name} has {total}, expected {unit['total-after']}")
            assert rank == unit["rank-after"], (
                f"{where}: {name} has rank {rank}, expected {unit['rank-after']}")
            assert grades.setdefault(unit["grade-after"], grade) == grade, f"{where}: {name} {grade}"
        assert not units and len(set(grades.values())) == len(grades), where
        return 3 * len(UNITS)


def check_workbooks(workbench, office, folder):
    numbers = chosen("random changes of each scenario", 12, least=3)
    count = 0
    for number, state in enumerate(STATES):
        language = ["zh", "en"][number % 2]
        path = Path(folder) / f"scenario-{number}.xlsx"
        path.write_bytes(workbench.get("download", [*state, "format=xlsx", f"lang={language}"]))
        document = office.open(path)
        ranking = Ranking(document, language)
        rules = [field[4:] for field in state if re.match(r"set=[a-z-]+\.", field)]
        verdict = json.loads(workbench.get("verdict", state))
        ranking.recalculate()
        assert not errors(document), errors(document)
        known = what_if([field[4:] for field in state if field.startswith("set=")] or ["input=10"])
        if "lock=disclosure" not in state:
            count += ranking.compare(f"state {number}", known)
        ids = [row["id"] for row in known["indicators"]]
        assert len(ids) == len(ranking.indicators), "other indicators"
        assert all(abs(eval_marks(own["marks"]) - found) < 1e-9
                   for own, found in zip(verdict["weights"], ranking.marks())), "weights differ"
        for change in numbers:
            rng = random.Random(f"{number} {change}")
            marks = random_marks(rng, len(ids), fine=change % 3 == 2)
            for index, mark in enumerate(marks):
                ranking.put(FIRST_MARK + index, MARKS_ROW, mark)
            cut = rng.randint(82, 95)
            label = next(label for label in ranking.cuts if "优" in label or "Excellent" in label)
            ranking.put(TOTAL, ranking.cuts[label], cut)
            ranking.recalculate()
            settings = [f"{name}={mark}" for name, mark in zip(ids, marks)]
            others = [rule for rule in rules if not rule.startswith("grades.excellent")]
            count += ranking.compare(
                f"state {number}, change {change}",
                what_if([*settings, *others, f"grades.excellent={cut}"]))
        document.close(True)
    print(f"{len(STATES)} workbooks, {count} cells recalculated: 0 differences", flush=True)


def eval_marks(text):
    top, _, bottom = text.partition("/")
    return float(top) / float(bottom or 1)


def random_marks(rng, count, fine):
    """Marks that add up to 100, in steps that the scheme could print or in finer ones."""
    steps = 1_000_000 if fine else 10_000
    ends = sorted(rng.sample(range(1, steps), count - 1))
    parts = [right - left for left, right in zip([0, *ends], [*ends, steps])]
    digits = 4 if fine else 2
    return [f"{part * 100 / steps:.{digits}f}" for part in parts]


def check_notebooks(workbench, kernels):
    notebooks = []
    for number, state in enumerate(STATES):
        language = ["en", "zh"][number % 2]
        file = workbench.get("download", [*state, "format=ipynb", f"lang={language}", "label=甲 & <b>"])
        notebooks.append(nbformat.reads(file.decode(), as_version=4))
    for number, (count, _) in enumerate(kernels.map(kernels.run, notebooks)):
        print(f"notebook of state {number}: {count} figures equal", flush=True)


def main():
    workbench = Workbench(UNITS)
    try:
        with Kernels() as kernels, tempfile.TemporaryDirectory() as folder:
            with Office() as office:
                check_workbooks(workbench, office, folder)
            check_notebooks(workbench, kernels)
    finally:
        workbench.stop()


if __name__ == "__main__":
    main()
