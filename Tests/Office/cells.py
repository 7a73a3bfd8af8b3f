"""Reads tables as offices write them, with values that are known: CSV files as Excel in China saves them
and workbooks of openpyxl and of LibreOffice, in every manner of separators, widths, units and number formats.

Each table goes through `heng score`, `heng index` and `heng weights`. If every cell is clear, all three
must say what they say of the same values as plain decimals; if one cell can be read in more than one
way, or is no number, all three must refuse it at its place. No value may ever be another one.

usage: cells.py HENG [NUMBER…]
"""

import concurrent.futures
import csv
import datetime
import io
import itertools
import json
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent / "Shared"))
from share import chosen

sys.path.insert(0, str(Path(__file__).parent / "Support"))
from office import Office

HENG = str(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/heng").resolve())
TABLES = 2000
SPOILED_SHARE = 0.4
MONEY = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
HEADER = ["单位编码", "单位名称", "金额", "人数", "满意率"]
FIRST = 2  # the columns in front of the figures
SHEET = "表"
CARRIERS = ["utf-8-sig", "gb18030", "utf-16", "xlsx", "calc"]  # calc: saved anew by LibreOffice


@dataclass
class Cell:
    """What is written for a value: text, or what a workbook stores and the format that shows it."""
    content: object
    format: str = "General"


def plain(value):
    return f"{value:f}"


def grouped(value, separator=",", size=3):
    """The value with its thousands parted; groups before the last may be of another size."""
    sign, (whole, _, fraction) = ("-" if value < 0 else ""), plain(abs(value)).partition(".")
    groups, rest, length = [], whole, 3
    while len(rest) > length:
        groups.insert(0, rest[-length:])
        rest, length = rest[:-length], size
    return sign + separator.join([rest, *groups]) + (f".{fraction}" if fraction else "")


def full_width(text):
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)


def whole(value):
    return plain(abs(value)).partition(".")[0]


# Manners in which a value is clear. Each takes the value in the column's unit, the unit, and a generator.

def as_other_money(value, unit, choice):
    other = choice.choice(list(MONEY))
    return grouped((value * MONEY[unit] / MONEY[other]).normalize() + 0) + other


def as_exponent(value, unit, choice):
    digits = plain(abs(value)).replace(".", "").lstrip("0") or "0"
    power = len(whole(value)) - 1 if abs(value) >= 1 else None
    if power is None:
        return plain(value)
    rest = digits[1:]
    return ("-" if value < 0 else "") + digits[0] + (f".{rest}" if rest else "") + f"e{power}"


CLEAR_TEXTS = [
    lambda value, unit, choice: plain(value),
    lambda value, unit, choice: plain(value),
    lambda value, unit, choice: grouped(value),
    lambda value, unit, choice: full_width(grouped(value)),
    lambda value, unit, choice: grouped(value, choice.choice("\u00a0\u202f\u2009")),
    lambda value, unit, choice: choice.choice([" ", "\u3000", "\u200b"]) + plain(value) + choice.choice(["", " "]),
    lambda value, unit, choice: ("−" if value < 0 else "+") + plain(abs(value)),
    lambda value, unit, choice: plain(value) + choice.choice(["", " "]) + unit,
    lambda value, unit, choice: full_width(plain(value)) + unit,
    as_exponent,
]
MONEY_TEXTS = [as_other_money, lambda value, unit, choice: f"{grouped(value * MONEY[unit])}元"]
RATE_TEXTS = [lambda value, unit, choice: plain(value) + choice.choice(["%", "％", " %"])]


def stored(format, factor=1):
    """A manner of workbooks: the value times a factor, shown by a format."""
    return lambda value, unit, choice: Cell(float(value * Decimal(factor)), format)


CLEAR_FORMATS = [
    stored("General"), stored("0.00"), stored("#,##0.00"), stored("#,##0.00_ ;[Red]-#,##0.00 "),
    stored('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '), stored("0.00E+00"), stored("# ?/?"), stored("@"),
    stored("[DBNum1]0.0"), stored('"约"0.00'),
]
CLEAR_FORMATS_BY_UNIT = {
    "元": [stored("¥#,##0.00"), stored("[$¥-804]#,##0.00"), stored('0.00"万元"', "0.0001"), stored('0!.0,"万元"'),
          stored('0.0,"千元"'), stored('0.00"元"')],
    "万元": [stored('0.00"万元"'), stored("0.00 万元"), stored('0.00"元"', 10_000), stored('0!.0,"万元"', 10_000),
           stored("0!.0,", 10_000)],
    "千元": [stored("0.0,", 1000), stored('0.0,"千元"', 1000), stored('0"元"', 1000)],
    "人": [stored('General"人"'), stored('0!.0,"万"'), stored('0"人";-0"人"')],
    "%": [stored("0.00%", "0.01"), stored("[Blue]0%", "0.01"), stored('0.00"%"'), stored("0\\%")],
}


# Manners in which nobody can be certain of the value, or that aren't one.

SPOILED_TEXTS = [
    lambda value, unit, choice: f"{whole(value)},{choice.choice(['5', '50', '2505'])}",
    lambda value, unit, choice: f"1.{choice.randrange(100, 1000)},{choice.choice(['5', '50'])}",
    lambda value, unit, choice: f"12,34,{choice.randrange(100, 1000)}",
    lambda value, unit, choice: f"1{choice.choice([' ', chr(39), '_'])}{choice.randrange(100, 1000)}",
    lambda value, unit, choice: f"0{choice.randrange(1, 100)}",
    lambda value, unit, choice: f"1.{choice.randrange(10000, 100000)}E+11",
    lambda value, unit, choice: plain(value) + choice.choice(["*", " *", "†", " [a]", "¹", "+", " (2019)", "以上", "左右"]),
    lambda value, unit, choice: choice.choice(["~", "约", "<", ">", "≥", "近", "超过"]) + plain(abs(value)),
    lambda value, unit, choice: f"{whole(value)}-{whole(value)}9",
    lambda value, unit, choice: plain(value) + choice.choice(["kg", "万", "亿"]),
    lambda value, unit, choice: f"${plain(abs(value))}",
    lambda value, unit, choice: choice.choice([
        "2023-12-31", "2023/1/5", "2023年12月", "9:30", "30:15:00", "TRUE", "是", "n/a", "..", "#N/A", "#REF!", "暂无",
        "1:2", "1.2.3", "½", "一百"]),
]
SPOILED_TEXTS_BY_UNIT = {
    "万元": [lambda value, unit, choice: f"¥{plain(value)}"],
    "人": [lambda value, unit, choice: f"{plain(value)}户"],
    "%": [lambda value, unit, choice: f"{plain(value)}万元"],
}
SPOILED_FORMATS = [
    stored('0"00"'), stored('0"+"'), stored("0.0,,"), stored('0000"-"00'), stored("[$$-409]0.00"),
    stored('[<>0]"有";"无"'), stored('0"号"'),
    lambda value, unit, choice: Cell(datetime.date(2023, 12, 31), "yyyy-mm-dd"),
    lambda value, unit, choice: Cell(datetime.time(9, 30), "h:mm"),
    lambda value, unit, choice: Cell(datetime.timedelta(hours=30), "[h]:mm"),
    lambda value, unit, choice: Cell(True),
    lambda value, unit, choice: Cell(1.23456789012345e17),
]
SPOILED_FORMATS_BY_UNIT = {
    "元": [stored("0%"), stored("0.0,"), stored('0.00"人"')],
    "万元": [stored("¥#,##0.00"), stored("0%")],
    "人": [stored("¥#,##0.00"), stored("0%")],
    "%": [stored('0.00"万元"'), stored("¥0.00")],
}


def manner(unit, is_clear, in_workbook, choice):
    """A manner for a cell of a column."""
    if in_workbook and choice.random() < 0.6:
        kinds = CLEAR_FORMATS if is_clear else SPOILED_FORMATS
        kinds = kinds + (CLEAR_FORMATS_BY_UNIT if is_clear else SPOILED_FORMATS_BY_UNIT).get(unit, [])
        if is_clear and unit == "%":
            # A plain number below 1 beside percentages is another question than a cell's.
            kinds = CLEAR_FORMATS_BY_UNIT["%"]
        return choice.choice(kinds)
    if not is_clear:
        return choice.choice(SPOILED_TEXTS + SPOILED_TEXTS_BY_UNIT.get(unit, []))
    extra = MONEY_TEXTS if unit in MONEY else RATE_TEXTS if unit == "%" else []
    return choice.choice(CLEAR_TEXTS + extra * 2)


class Table:
    """A table of a number, its cells and its plain twin."""

    def __init__(self, number):
        choice = random.Random(number)
        self.number = number
        self.carrier = choice.choice(CARRIERS)
        self.in_workbook = self.carrier in ("xlsx", "calc")
        self.units = [choice.choice(["元", "千元", "万元", "亿元"]), "人", "%"]
        count = choice.randrange(3, 9)
        self.values = [
            [Decimal(choice.randrange(0, 999_999)).scaleb(-choice.randrange(0, 3)) * choice.choice([1, 1, 1, -1]),
             Decimal(choice.randrange(1, 99_999)),
             Decimal(choice.randrange(200, 10_000)).scaleb(-2)]
            for _ in range(count)]
        self.spoiled = (choice.randrange(count), choice.randrange(3)) if choice.random() < SPOILED_SHARE else None
        self.cells = [
            [self._cell(value, row, column, choice) for column, value in enumerate(values)]
            for row, values in enumerate(self.values)]
        self.name = {"utf-16": "table.txt"}.get(self.carrier, "table.xlsx" if self.in_workbook else "table.csv")

    def _cell(self, value, row, column, choice):
        is_clear = self.spoiled != (row, column)
        written = manner(self.units[column], is_clear, self.in_workbook, choice)(value, self.units[column], choice)
        if self.carrier == "calc" and isinstance(written, Cell) and "!" in written.format:
            # LibreOffice takes the sign that makes a literal of the next one for one itself.
            return Cell(float(value))
        return written if isinstance(written, Cell) else Cell(written)

    def _rows(self, cells):
        return [HEADER] + [[f"{row + 1:03}", f"单位{row + 1}", *cells[row]] for row in range(len(cells))]

    def write(self, folder):
        """Writes the table and tells what stands in front of its problems' columns."""
        if self.in_workbook:
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.title = SHEET
            for row, line in enumerate(self._rows(self.cells), 1):
                for column, cell in enumerate(line, 1):
                    target = sheet.cell(row, column)
                    target.value = cell.content if isinstance(cell, Cell) else cell
                    if isinstance(cell, Cell):
                        target.number_format = cell.format
            book.save(folder / self.name)
            return
        text = io.StringIO()
        lines = [[cell.content if isinstance(cell, Cell) else cell for cell in line] for line in self._rows(self.cells)]
        csv.writer(text, delimiter="\t" if self.carrier == "utf-16" else ",", lineterminator="\r\n").writerows(lines)
        (folder / self.name).write_bytes(text.getvalue().encode(self.carrier))

    def write_twin(self, folder):
        """Writes the same values as plain decimals."""
        rows = self._rows([[plain(value) for value in values] for values in self.values])
        (folder / "table.csv").write_text("".join(",".join(row) + "\n" for row in rows), "utf-8")

    def place(self):
        """Where the spoiled cell is told to be."""
        row, column = self.spoiled
        if self.in_workbook:
            return f"{self.name}:{SHEET}!{'CDE'[column]}{row + 2}"
        separator = "\t" if self.carrier == "utf-16" else ","
        before = self._rows(self.cells)[row + 1][:FIRST + column]
        text = io.StringIO()
        csv.writer(text, delimiter=separator, lineterminator="").writerow(
            [cell.content if isinstance(cell, Cell) else cell for cell in before])
        return f"{self.name}:{row + 2}:{len(text.getvalue()) + 2}"


def write_files(folder, table, name):
    """Writes a scheme, a map, an index and its indicators around a table."""
    money, people, rate = table.units
    ranges = {money: 1_000_000, people: 100_000, rate: 1000}
    rows = "\n".join(
        f"""  - id: row-{fact}
    label: {fact}
    marks: 1000
    measure: {fact}
    unit: "{unit}"
    rule: {{ kind: linear, points: [{{ at: {-ranges[unit]}{unit}, marks: 0 }}, {{ at: {ranges[unit]}{unit}, marks: 1000 }}], outside: not-covered }}
    provenance: {{ marks: assumed, rule: assumed }}"""
        for fact, unit in zip(("amount", "people", "rate"), table.units, strict=True))
    facts = "\n".join(
        f'  {fact}: {{ label: {fact}, unit: "{unit}" }}'
        for fact, unit in zip(("amount", "people", "rate"), table.units, strict=True))
    (folder / "scheme.yaml").write_text(f"""heng-scheme: 1
id: cells
label: 单元格
full-marks: 3000
rounding: {{ at: indicators, digits: 6, mode: half-up }}
grades:
  - {{ id: any, label: 任意, range: "[0, 3000]" }}
grades-provenance: {{ marks: assumed, rule: assumed }}
facts:
{facts}
indicators:
{rows}
""", "utf-8")
    (folder / "map.yaml").write_text(f"""heng-table: 1
table: {name}
scheme: scheme.yaml
year: 2023
place: 汇总表
columns:
  unit: 单位编码
  label: 单位名称
  facts: {{ amount: 金额, people: 人数, rate: 满意率 }}
""", "utf-8")
    (folder / "index.yaml").write_text(f"""heng-index: 1
label: 单元格
year: 2023
data: {{ table: {name}, code: 单位编码, name: 单位名称 }}
indicators: indicators.csv
steps:
  normalize: {{ method: goalposts, lower: -1000000, upper: 1000000 }}
  weight: given
  aggregate: arithmetic
""", "utf-8")
    (folder / "indicators.csv").write_text(
        "code,parent,direction,weight,unit\nix,,1,1,\n"
        + "".join(f"{column},ix,1,1,{unit}\n" for column, unit in zip(HEADER[FIRST:], table.units, strict=True)),
        "utf-8")


def commands(name):
    return [["score", "map.yaml"], ["index", "index.yaml"],
            ["weights", "standard-deviation", name, "--indicators", "indicators.csv"]]


def run(folder, command, *options):
    return subprocess.run(
        [HENG, *command, *options, "--lang", "en"], check=False, cwd=folder, capture_output=True, text=True,
        timeout=120)


def figures(output):
    """What a command found out, without the names of files."""
    def without_paths(value):
        if isinstance(value, dict):
            return {key: without_paths(item) for key, item in value.items() if key not in ("path", "table", "data", "remarks")}
        return [without_paths(item) for item in value] if isinstance(value, list) else value
    return without_paths(json.loads(output))


def convert(numbers, folder):
    """Writes the tables that LibreOffice is to save, and has it save them."""
    written, saved = folder / "written", folder / "saved"
    written.mkdir()
    saved.mkdir()
    with Office() as office:
        for table in map(Table, numbers):
            if table.carrier == "calc":
                table.name = f"{table.number}.xlsx"
                table.write(written)
                document = office.open(written / table.name)
                office.save(document, saved / table.name)
                document.close(True)
    return saved


def check(number, converted):
    """The ways in which a table isn't read as it should be."""
    table, faults = Table(number), []

    def tell(command, what):
        faults.append(f"table {number}, {table.carrier}, heng {command[0]}: {what}")

    with tempfile.TemporaryDirectory() as name:
        folder, twin = Path(name) / "table", Path(name) / "twin"
        folder.mkdir()
        twin.mkdir()
        if table.carrier == "calc":
            (folder / table.name).write_bytes((converted / f"{number}.xlsx").read_bytes())
        else:
            table.write(folder)
        write_files(folder, table, table.name)
        if table.spoiled is None:
            table.write_twin(twin)
            write_files(twin, table, "table.csv")
        else:
            cell = table.cells[table.spoiled[0]][table.spoiled[1]]
            what = f"{cell.content!r} as {cell.format!r} in {table.units[table.spoiled[1]]}"
        for command, twin_command in zip(commands(table.name), commands("table.csv"), strict=True):
            if table.spoiled is not None:
                found = run(folder, command)
                if found.returncode == 0:
                    tell(command, f"{what} is read")
                elif found.returncode != 65 or f"{table.place()}: error" not in found.stdout + found.stderr:
                    tell(command, f"{what} isn't refused at {table.place()}: {found.stderr.strip()}")
                continue
            found = run(folder, command, "--json")
            expected = run(twin, twin_command, "--json")
            if expected.returncode != 0:
                tell(command, f"the plain twin is refused: {expected.stderr.strip()}")
            elif found.returncode != 0:
                tell(command, f"a clear cell is refused: {found.stderr.strip()}")
            elif figures(found.stdout) != figures(expected.stdout):
                tell(command, f"another value is read; {[[cell.content for cell in row] for row in table.cells]} "
                              f"isn't {[[plain(value) for value in row] for row in table.values]}")
    return faults


def main():
    numbers = [int(word) for word in sys.argv[2:]] or chosen("tables", TABLES, least=100)
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        converted = convert(numbers, Path(folder))
        faults = [fault for found in pool.map(check, numbers, itertools.repeat(converted)) for fault in found]
    for fault in faults[:40]:
        print(fault)
    print(f"{len(numbers)} tables, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
