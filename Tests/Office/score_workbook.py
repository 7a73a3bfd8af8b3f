"""Recalculates workbooks of scores in LibreOffice and compares them with heng.

usage: score_workbook.py HENG [CHANGES]

For several evaluations: exports the workbook, checks that every formula comes to the value that the
file carries, then makes random changes of one fact, one weight and (every third time) one parameter
in the sheet, and compares rows, total and grade with `heng score` and `heng whatif` on the same
changes. At last the workbook is saved by LibreOffice and read again; no cell may hold an error.
CHANGES is how many changes there are to choose from for the largest share, 200 by default; which of
them are made is told by HENG_SEED and HENG_SHARE. Exits with 1 on any difference.
"""

import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

sys.path[1:1] = [str(Path(__file__).parent / name) for name in ("Support", "Shared")]
from office import ERROR, Office, errors, ranges, used_range
from share import chosen

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = "Tests/HengReadingTests/Fixtures/valid"
CASES = [
    # The evaluation, how many changes in a hundred are made to it, and the numbers of those that always are.
    ("datasets/hengshan-civil-affairs-2023/evaluation.yaml", 100, []),
    ("datasets/synthetic-county/2023/unit-01/evaluation.yaml", 100, []),
    (f"{FIXTURES}/every-rule-evaluation.yaml", 50, []),
    ("datasets/hengshan-civil-affairs-2023/self-evaluation-form.yaml", 10, []),
    ("datasets/hunan-unit-2018/evaluation.yaml", 10, []),
]
FORMULA = 16  # com.sun.star.sheet.CellFlags.FORMULA
NUMBERS_AND_TEXTS = 1 | 4
PENDING = "待定"
# Judgements that are changed by hand: words of the file, the words in their place, the matter in the
# sheet of judgements, and what its cell takes.
JUDGEMENTS = {
    f"{FIXTURES}/every-rule-evaluation.yaml": [
        ("exercised: false", "exercised: true", "是否行使", "是"),
        ("met: false", "met: true", "有节约制度", "是"),
        ("finance: true", "finance: false", "有财务制度", "否"),
        ("count: 2", "count: 12", "例数", 12),
        ("marks: 18", "marks: 16.5", "直接评分", 16.5),
        (", thrift: { met: false, status: judged, reason: 没有 }", "", "有节约制度", None),
    ],
    "datasets/synthetic-county/2023/unit-01/evaluation.yaml": [
        ("score: 85.0, of: 100", "score: 61.3, of: 70", "外部考核得分", 61.3, "外部考核满分", 70),
        ("score: 85.0, of: 100", "score: 99.99, of: 100", "外部考核得分", 99.99),
        ("level: some-effect", "level: good-effect", "等次@行政效能", "效果较好"),
        ("{ incidents: [] }", "{ incidents: [{ count: 3, status: judged, reason: x }] }", "例数", 3),
    ],
    "datasets/hengshan-civil-affairs-2023/evaluation.yaml": [
        ("  procurement-execution-rate:\n    marks: 6", "  procurement-execution-rate:\n    marks: 3",
         "直接评分@政府采购执行率", 3),
    ],
}


def rows(sheet, first):
    """The contents of a sheet's rows from one on: numbers, texts, and "" where a cell is empty."""
    return used_range(sheet).getDataArray()[first:]


class Book:
    """A workbook of a score, with the cells that are changed and read."""

    def __init__(self, document):
        self.document, self.sheets = document, list(document.Sheets)
        sheets = {sheet.Name: sheet for sheet in self.sheets}
        self.marks, self.facts = sheets["评分表"], sheets["数据表"]
        self.weights, self.parameters = sheets["权重试算"], sheets["参数"]
        self.fact_cells = {row[9]: (2, 3 + index, row[3]) for index, row in enumerate(rows(self.facts, 3))}
        self.shown_marks = used_range(self.marks)
        shown = self.shown_marks.getDataArray()
        self.verdict = {row[0]: index for index, row in enumerate(shown[:8]) if index > 0}
        head = next(index for index, row in enumerate(shown) if "分值" in row)
        self.first = head + 1
        self.column = {title: place for place, title in enumerate(shown[head]) if title}
        self.weight_rows = [3 + index for index, _ in enumerate(rows(self.weights, 3))]
        dims = [index for index, row in enumerate(rows(self.weights, 0)) if row[0] == "维度"]
        self.dimension_row = dims[0] + 1 if dims else None
        self.judgement_rows = {}
        indicator = ""
        for index, row in enumerate(rows(sheets["评判表"], 3)):
            indicator = row[0] or indicator
            self.judgement_rows.setdefault(row[1], index + 3)
            self.judgement_rows[f"{row[1]}@{indicator}"] = index + 3
        self.judgements = sheets["评判表"]
        self.shown_parameters = used_range(self.parameters)
        self.parameter_rows = {row[6]: (index + 3, row[1], row[3], row[4])
                               for index, row in enumerate(rows(self.parameters, 3))}
        self.read()

    def content(self, sheet, column, row):
        """What a cell holds; `None` if nothing."""
        found = sheet.getCellRangeByPosition(column, row, column, row).getDataArray()[0][0]
        return None if found == "" else found

    def set(self, sheet, column, row, content):
        cell = sheet.getCellByPosition(column, row)
        if content is None:
            cell.String = ""
            cell.clearContents(NUMBERS_AND_TEXTS)
        elif isinstance(content, str):
            cell.String = content
        else:
            cell.Value = float(content)

    def recalculate(self):
        self.document.calculateAll()
        self.read()

    def read(self):
        """Takes over what the sheets show."""
        self.marks_shown = self.shown_marks.getDataArray()
        self.parameters_shown = self.shown_parameters.getDataArray()

    def problem(self, address):
        return self.parameters_shown[self.parameter_rows[address][0]][5]

    def verdict_value(self, name):
        return self.marks_shown[self.verdict[name]][self.column["分值"] - 1]


def heng(binary, *arguments):
    run = subprocess.run([binary, *arguments, "--json"], check=False, capture_output=True, text=True)
    if run.returncode == 65:
        return None, run.stderr
    if run.returncode != 0:
        sys.exit(f"heng {' '.join(arguments)}: {run.returncode}\n{run.stderr}")
    return json.loads(run.stdout), ""


class Facts:
    """The figures of an evaluation's text that can be changed."""

    def __init__(self, text, measures):
        self.text = text
        self.places = {}
        section = None
        key = None
        offset = 0
        for line in text.splitlines(keepends=True):
            if match := re.match(r"(\S[\w-]*):", line):
                section, key = match[1], None
            elif section in ("facts", "prior-facts"):
                rest = line
                start = 0
                if match := re.match(r"  ([\w-]+):", line):
                    key = match[1] if section == "facts" else f"prior({match[1]})"
                    start = match.end()
                    rest = line[start:]
                match = re.search(r"^\s+(-?[\d.]+)\s*(\S*)\s*$", rest) if start else None
                match = match or re.search(r"value:\s*(-?[\d.]+)", rest)
                if match and key and key not in self.places:
                    self.places[key] = (offset + start + match.start(1), offset + start + match.end(1))
            offset += len(line)
        self.names = [name for name in self.places
                      if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", measures)]

    def figure(self, name):
        first, last = self.places[name]
        return Decimal(self.text[first:last])

    def changed(self, name, figure):
        """The text with another figure, or with the fact missing; `None` if that can't be told."""
        first, last = self.places[name]
        if figure is None:
            start = self.text.rfind("value:", 0, first)
            if start < 0 or self.text[start + 6:first].strip():
                return None
            end = last + re.match(r"[^\n,}]*", self.text[last:]).end()
            rest = self.text[end:]
            entry = rest[:re.search(r"\n  \S|\Z", rest).start()]
            if "status:" in entry:
                return None
            return self.text[:start] + "status: missing" + rest
        return self.text[:first] + f"{figure:f}" + self.text[last:]


def interesting(rng, facts, name):
    """A figure for a fact: an edge of the rules more often than not."""
    old = facts.figure(name)
    others = [facts.figure(other) for other in facts.names] or [Decimal(1)]
    edges = ["0", "0.05", "0.1", "0.2", "0.3", "0.5", "0.7", "0.8", "0.9", "0.95", "0.99", "1",
             "1.01", "1.03", "1.05", "1.07", "1.08", "1.1", "1.15", "2", "3.07"]
    kind = rng.randrange(8)
    if kind == 0:
        return Decimal(0)
    if kind == 1:
        return -abs(old or Decimal(1))
    if kind < 6:
        figure = rng.choice(others) * Decimal(rng.choice(edges))
        return figure if rng.random() < 0.7 else figure + Decimal(rng.choice(["0.0001", "-0.0001"]))
    return (old or Decimal(10)) * Decimal(rng.randrange(1, 3000)) / 1000


class Turn:
    """A random change by its number: what kinds of things are changed, and the numbers for them."""

    def __init__(self, path, number):
        self.rng = random.Random(f"{path} {number}")
        self.blanks = number % 10 == 4
        self.weighs_dimension = number % 4 == 1
        self.locks_indicator = number % 10 in (2, 5, 9)
        self.locks_dimension = number % 10 in (3, 8)
        self.sets_parameter = number % 3 == 0


class Comparison:
    def __init__(self, binary, office, folder):
        self.binary, self.office, self.folder = binary, office, folder
        self.problems = []
        self.counts = {"changes": 0, "totals": 0, "pending": 0, "what-if totals": 0,
                       "what-if refused": 0, "marks": 0, "weights of dimensions": 0, "locks": 0,
                       "locks of dimensions": 0, "parameters": 0, "parameters refused": 0,
                       "pasted": 0, "judgements": 0, "blanks": 0, "formulas": 0}

    def report(self, *words):
        self.problems.append(" ".join(str(word) for word in words))
        print("  DIFFERENT:", self.problems[-1])

    def same(self, where, found, expected):
        if expected is None:
            fits = isinstance(found, str)
        elif isinstance(expected, str):
            fits = found == expected
        else:
            fits = isinstance(found, float) and abs(found - float(expected)) < 1e-9
        if not fits:
            self.report(where, "sheet:", repr(found), "heng:", repr(expected))
        return fits

    def run(self, path, numbers):
        source = self.folder / path
        text = source.read_text()
        scheme = re.search(r"^scheme: (\S+)", text, re.MULTILINE)[1]
        scheme_text = (source.parent / scheme).resolve().read_text()
        words = dict(re.findall(
            r"^  - \{ id: ([\w-]+), label: \{ zh: (\w+),.* range:", scheme_text, re.MULTILINE))
        formulas = "\n".join(re.findall(r"formula:.*", text))
        facts = Facts(text, scheme_text + formulas)
        file = self.folder / "score.xlsx"
        subprocess.run([self.binary, "report", source, "--lang", "zh", "-o", file], check=True)
        document = self.office.open(file)
        self.check_cached(path, document)
        book = Book(document)
        found, _ = heng(self.binary, "score", str(source))
        ids = [row["id"] for row in found["indicators"]]
        weighed = [row["id"] for row in found["indicators"] if float(row["full-marks"]) > 0]
        dimensions = []
        for row in found["indicators"]:
            dimensions += [name for name in row["path"]
                           if name not in dimensions and row["id"] in weighed]
        self.judge(path, book, source, text, ids, words)
        self.paste(path, book)
        for number in numbers:
            self.change(f"{path} change {number}", book, source, facts, ids, weighed, dimensions, words,
                        Turn(path, number))
            source.write_text(text)
        saved = self.folder / "saved.xlsx"
        self.office.save(document, saved)
        document.close(True)
        again = self.office.open(saved)
        for error in errors(again):
            self.report(path, "saved and read again:", error)
        again.close(True)

    def judge(self, path, book, source, text, ids, words):
        for old, new, *cells in JUDGEMENTS.get(path, []):
            if old not in text:
                self.report(path, "has no", repr(old))
                continue
            source.write_text(text.replace(old, new, 1))
            undo = []
            for matter, content in zip(cells[::2], cells[1::2]):
                row = book.judgement_rows[matter]
                undo.append((row, book.content(book.judgements, 2, row)))
                book.set(book.judgements, 2, row, content)
            book.recalculate()
            score, trouble = heng(self.binary, "score", str(source))
            self.counts["judgements"] += 1
            if score is None:
                self.report(path, new, trouble)
            else:
                self.compare_score(f"{path} {new}:", book, score, ids, words)
            for row, content in undo:
                book.set(book.judgements, 2, row, content)
        source.write_text(text)

    def paste(self, path, book):
        """Values that validations would refuse, as pasting brings them in."""
        cases = []
        numbers = {"直接评分": [-1, 999, "六分"], "例数": [-1, 0.5, "两例"], "等次": ["很好"]}
        for matter, row in book.judgement_rows.items():
            if "@" in matter:
                label, indicator = matter.split("@", 1)
                cases += [(book.judgements, 2, row, content, indicator)
                          for content in numbers.get(label, [])]
        cases += [(book.weights, 2, book.weight_rows[0], content, None) for content in [-1, "五"]]
        for address, (row, *_) in book.parameter_rows.items():
            cases.append((book.parameters, 1, row, "甲", address))
        if "grades.excellent" in book.parameter_rows:
            row = book.parameter_rows["grades.excellent"][0]
            cases += [(book.parameters, 1, row, content, "grades.excellent") for content in [50, 101]]
        for sheet, column, row, content, name in cases:
            old = book.content(sheet, column, row)
            book.set(sheet, column, row, content)
            book.recalculate()
            self.counts["pasted"] += 1
            where = f"{path} pasted {content!r} at {name or 'weights'}"
            self.same(f"{where}: what-if total", book.verdict_value("试算总分"), PENDING)
            if sheet is not book.weights:
                self.same(f"{where}: total", book.verdict_value("总分"), PENDING)
            if sheet is book.parameters:
                self.same(f"{where}: problem", book.problem(name), "超出范围")
            for each in book.sheets:
                if wrong := each.queryFormulaCells(ERROR).RangeAddressesAsString:
                    self.report(where, "errors in", wrong)
            book.set(sheet, column, row, old)
        book.recalculate()
        self.same(f"{path}: state", book.verdict_value("与导出相比"), "无改动")

    def check_cached(self, path, document):
        blocks = [block for sheet in document.Sheets
                  for block in ranges(sheet.queryContentCells(FORMULA))]
        before = [block.getDataArray() for block in blocks]
        document.calculateAll()
        for block, old in zip(blocks, before):
            new = block.getDataArray()
            for row, (olds, news) in enumerate(zip(old, new)):
                for column, (old_content, new_content) in enumerate(zip(olds, news)):
                    self.counts["formulas"] += 1
                    fits = abs(old_content - new_content) < 1e-9 \
                        if isinstance(old_content, float) and isinstance(new_content, float) \
                        else old_content == new_content
                    if not fits:
                        cell = block.getCellByPosition(column, row)
                        self.report(path, cell.AbsoluteName, "carries", repr(old_content),
                                    "comes to", repr(new_content))
        for error in errors(document):
            self.report(path, error)

    def change(self, where, book, source, facts, ids, weighed, dimensions, words, turn):
        rng = turn.rng
        undo = []

        def put(sheet, column, row, content):
            undo.append((sheet, column, row, book.content(sheet, column, row)))
            book.set(sheet, column, row, content)

        told = []
        if facts.names:
            blankable = [name for name in facts.names if facts.changed(name, None)]
            if turn.blanks and blankable:
                name = rng.choice(blankable)
                self.counts["blanks"] += 1
                figure, changed = None, facts.changed(name, None)
            else:
                name = rng.choice(facts.names)
                figure = interesting(rng, facts, name).quantize(Decimal("0.000001"))
                changed = facts.changed(name, figure)
            column, row, unit = book.fact_cells[name]
            percent = unit == "" and "%" in facts.text[facts.places[name][1]:][:3]
            put(book.facts, column, row, figure / 100 if percent and figure is not None else figure)
            source.write_text(changed)
            told.append(f"{name}={figure}")
        settings = []
        index = rng.randrange(len(weighed))
        marks = Decimal(rng.choice([0, 1, 2, 3, 5, 7.5, 10, 12.25, 20, 33.33, 100, 101]))
        if rng.random() < 0.8:
            marks = Decimal(rng.randrange(0, 3000)) / 100
        if dimensions and turn.weighs_dimension:
            self.counts["weights of dimensions"] += 1
            index = rng.randrange(len(dimensions))
            put(book.weights, 2, book.dimension_row + index, marks)
            settings += ["--set", f"{dimensions[index]}={marks}"]
        else:
            put(book.weights, 2, book.weight_rows[index], marks)
            settings += ["--set", f"{weighed[index]}={marks}"]
        if turn.locks_indicator:
            self.counts["locks"] += 1
            index = rng.randrange(len(weighed))
            put(book.weights, 3, book.weight_rows[index], "是")
            settings += ["--lock", weighed[index]]
        elif dimensions and turn.locks_dimension:
            self.counts["locks of dimensions"] += 1
            index = rng.randrange(len(dimensions))
            put(book.weights, 3, book.dimension_row + index, "是")
            settings += ["--lock", dimensions[index]]
        book.recalculate()
        score, trouble = heng(self.binary, "score", str(source))
        self.counts["changes"] += 1
        told += settings
        if score is None:
            # A fact that decides a row leaves no room for the file's judgement on it, and one that the
            # scheme doesn't ask for can't be missing where a formula names it.
            if "judgement" not in trouble and "fact-without-unit" not in trouble:
                self.report(where, told, trouble)
        else:
            self.compare_score(f"{where} {' '.join(told)}:", book, score, ids, words)
        self.compare_what_if(f"{where} {' '.join(told)}:", book, source, settings, words)
        if turn.sets_parameter:
            extra = self.parameter(book, put, rng)
            book.recalculate()
            self.counts["parameters"] += 1
            self.compare_what_if(f"{where} {' '.join(told + extra)}:", book, source, settings + extra,
                                 words)
        for sheet, column, row, content in reversed(undo):
            book.set(sheet, column, row, content)

    def compare_score(self, where, book, score, ids, words):
        self.counts["totals" if score["total"] is not None else "pending"] += 1
        self.same(f"{where} total", book.verdict_value("总分"), score["total"])
        grade = score["grade"]
        grade = grade["id"] if isinstance(grade, dict) else grade
        self.same(f"{where} grade", book.verdict_value("等级"), words.get(grade, ""))
        column = book.column.get("得分", book.column.get("复核分"))
        for place, row in enumerate(score["indicators"]):
            if float(row["full-marks"]) == 0:
                continue
            found = book.marks_shown[book.first + place][column]
            self.counts["marks"] += 1
            self.same(f"{where} {row['id']}", found, row["marks"])

    def compare_what_if(self, where, book, source, settings, words):
        after, trouble = heng(self.binary, "whatif", str(source), *settings)
        found = book.verdict_value("试算总分")
        wrong = [book.problem(address) for address in book.parameter_rows]
        if any(wrong):
            self.counts["parameters refused"] += 1
            self.same(f"{where} parameters out of range", found, PENDING)
            self.same(f"{where} state", book.verdict_value("与导出相比"), "参数超出范围")
            if after is not None:
                self.report(where, "the sheet refuses what heng takes", wrong)
            return
        if after is None:
            self.counts["what-if refused"] += 1
            refused = re.findall(r"\[([\w-]+)\]", trouble)
            if set(refused) & {"too-much-set", "nothing-to-rescale", "undetermined-rows",
                               "number-out-of-range", "not-a-whole-number", "too-fine-marks",
                               "marks-do-not-sum"}:
                self.same(f"{where} refused {refused}", found, PENDING)
            return
        unit = after["units"][0]
        self.counts["what-if totals"] += 1
        self.same(f"{where} what-if total", found, unit["total-after"])
        self.same(f"{where} what-if grade", book.verdict_value("试算等级"),
                  words.get(unit["grade-after"], ""))

    def parameter(self, book, put, rng):
        addresses = sorted(book.parameter_rows)
        if rng.random() < 0.25:
            addresses = [name for name in addresses if name.startswith(("rounding.", "grades."))]
        address = rng.choice(addresses)
        row, old, unit, allowed = book.parameter_rows[address]
        if isinstance(old, str):
            word, code = rng.choice(allowed.split("\n")).split(" = ")
            put(book.parameters, 1, row, word)
            return ["--set", f"{address}={code}"]
        if address == "rounding.digits":
            figure = Decimal(rng.randrange(0, 5))
        else:
            figure = (Decimal(repr(old)) * Decimal(rng.choice(["0.5", "0.9", "1.1", "1.5", "2"]))
                      + Decimal(rng.choice(["0", "0", "0.01"]))).quantize(Decimal("0.0001"))
        put(book.parameters, 1, row, figure)
        percent = unit == "" and "%" in allowed
        text = f"{figure * 100:f}%" if percent else f"{figure:f}" + ("" if unit == "分" else unit)
        return ["--set", f"{address}={text}"]


def main():
    binary = str(Path(sys.argv[1]).resolve())
    changes = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as name, Office() as office:
        folder = Path(name)
        for part in ["datasets", FIXTURES]:
            shutil.copytree(ROOT / part, folder / part)
        comparison = Comparison(binary, office, folder)
        for path, percent, always in CASES:
            start = time.time()
            numbers = chosen(f"random changes of {path}", changes * percent // 100, least=3, always=always)
            comparison.run(path, numbers)
            print(f"{path}: {time.time() - start:.0f} s", flush=True)
    for name, count in comparison.counts.items():
        print(f"{name}: {count}")
    print(f"differences: {len(comparison.problems)}")
    sys.exit(1 if comparison.problems else 0)


if __name__ == "__main__":
    main()
