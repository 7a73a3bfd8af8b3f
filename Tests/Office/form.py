"""The data-entry workbook, filled in as a person would with LibreOffice, scores like the text file.

Arguments: the heng binary. The form of the Hunan scheme is filled in through LibreOffice's own
interface with the source report's figures and judgements, saved as .xlsx and scored. The score must
be that of datasets/hengshan-civil-affairs-2023, with every trace and place, and so after LibreOffice
and openpyxl have saved the form once more. The total that the form shows must be the same.
"""

import json
import os
import subprocess
import sys
import tempfile

import openpyxl

sys.path.insert(1, os.path.join(os.path.dirname(__file__), "Support"))
from office import Office, errors, used_range

HENG = os.path.abspath(sys.argv[1])
SCHEME = "datasets/schemes/hunan-whole-department.yaml"
REPORT = "datasets/hengshan-civil-affairs-2023"
failures = []


def check(holds, words):
    print(("ok   " if holds else "FAIL ") + words)
    if not holds:
        failures.append(words)


# The source report, from datasets/hengshan-civil-affairs-2023/evaluation.yaml.

COVER = {
    "unit-label": "衡山县民政局",
    "unit-english": "Hengshan County Civil Affairs Bureau",
    "unit-id": "hengshan-civil-affairs",
    "year": 2023,
    "label": "湖南表，还原一",
    "label-english": "Hunan table, first reconstruction",
    "note": "扣分事项是在已知 89 分的情况下选定的；数据差错（如 0.57 元）未扣分。它证明 89 分可达，不证明单位就是这样打分的。",
    "note-english": "The faults were chosen knowing the answer is 89, and errors in the figures (such as 0.57 元) aren't charged. It shows that 89 can be reached, not what the bureau did.",
    "published-total": 89,
    "published-grade": "良好",
    "published-place": "七、部门整体支出绩效自评结果拟应用和公开情况",
    "published-quote": "部门整体支出绩效评价得分89分，财政支出绩效评价等次为良好",
}
SOURCE = (
    "2023 年度衡山县民政局部门整体支出绩效自评报告（2024 年 9 月）",
    "Self-evaluation report of the Hengshan County Civil Affairs Bureau for 2023 (September 2024)",
)

STAFF = ("填报", "一（二）人员编制情况", "共有编制65名，实有人数43人")
OFFICIAL = "二（三）“三公”经费执行情况"
PROJECTS = "二（二）项目支出情况"
BASIC = "二（一）基本支出情况"
FUND = "三、政府性基金预算支出情况"
SYSTEMS = "五、存在的问题及原因分析"
GOALS = "四、1、整体绩效目标完成情况"

# Fact: value, (status, place, quote, reason, English reason, printed, formula).
FACTS = {
    "staff-in-post": (43, STAFF),
    "establishment": (65, STAFF + (
        "同段又列行政编制 12、事业编制 65，合计 77；按 77 计控制率更低，得分相同。",
        "The paragraph also lists 12 + 65 = 77; with 77 the rate is lower and the marks are the same.")),
    "initial-budget": (553.66, ("填报", BASIC, "2023年年初预算安排支出553.66万元")),
    "supplementary-budget": (8003.66, ("已报告", PROJECTS, "较预算增加8003.66万元")),
    "total-income": (8557.32, ("填报", PROJECTS, "2023年决算总收入8557.32万元")),
    "total-expenditure": (8557.32, ("reported", PROJECTS, "总支出8557.32万元")),
    "carry-over": (None, (
        "推算", None, None, "决算总收入恰为年初预算与增加数之和，故不另有结转。",
        "Total income is just the initial budget plus the increase, which leaves no separate carry-over.",
        None, "total-income - initial-budget - supplementary-budget")),
    "year-end-balance": (None, (
        "推算", None, None, "总收入等于总支出", "income equals expenditure", None,
        "total-income - total-expenditure")),
    "official-expenses-budget": (1, ("填报", OFFICIAL, "2023年“三公\"经费预算数1万元")),
    "official-expenses": (0.57, (
        "已更正", OFFICIAL, "“三公\"经费决算数0.57元",
        "分项以万元计：0 + 0.25 + 0.32 = 0.57 万元，“元”系“万元”之误。",
        "The parts are in 万元 and add up: 0 + 0.25 + 0.32 = 0.57 万元, so 元 is a slip for 万元.",
        "0.57 元")),
    "reception-expenses": (0.32, ("填报", OFFICIAL, "公务接待费0.32万元")),
    "reception-budget": (0, ("填报", OFFICIAL, "公务接待费0万元")),
    "vehicle-budget": (1, ("填报", OFFICIAL, "公务用车购置及运行维护费1万元")),
    "vehicle-expenses": (0.25, ("填报", OFFICIAL, "公务用车运行维护费0.25万元")),
    "basic-budget": (533.66, ("填报", BASIC, "基本支出533.66万元")),
    "basic-expenditure": (520.02, ("填报", PROJECTS, "基本支出520.02万元，占总支出的6.08％")),
    "project-budget": (20, ("填报", BASIC, "项目支出20万元")),
    "project-expenditure": (8037.29, ("填报", PROJECTS, "项目支出8037.29万元，占总支出的93.92％")),
    "fund-budget": (0, ("填报", FUND, "2023年年初预算安排政府性基金预算支出0万元")),
    "fund-expenditure": (257.25, ("填报", FUND, "2023年决算政府性基金预算支出257.25万元")),
    "built-area": (0, ("假定", None, None,
        "报告没有提到当年完工的楼堂馆所；福利院改造和养老公寓不是办公用房",
        "The report names no office building completed in the year; the welfare home and the old people's flats aren't offices")),
    "approved-area": (0, ("假定", None, None, "同上", "as above")),
    "building-cost": (0, ("假定", None, None, "报告没有提到当年完工的楼堂馆所",
        "The report names no office building completed in the year")),
    "approved-cost": (0, ("假定", None, None, "同上", "as above")),
    "operating-expenses": (None, ("假定", None, None, "报告没有公用经费数，以基本支出决算代替",
        "The report gives no operating expenses; basic expenditure stands in", None, "basic-expenditure")),
    "operating-budget": (None, ("假定", None, None, "报告没有公用经费数，以基本支出预算代替",
        "The report gives no operating budget; the basic budget stands in", None, "basic-budget")),
    "procurement": (None, ("缺失",)),
    "procurement-budget": ("缺失", ()),
    "satisfaction-rate": (None, ("missing",)),
    "prior(official-expenses-budget)": (None, ("缺失", GOALS, "“三公”经费较上年都有减少",
        "报告只有这句话，没有 2022 年的预算数", "The report has these words and no budget of 2022")),
    "prior(official-expenses)": (None, ("缺失", GOALS, "“三公”经费较上年都有减少",
        "没有 2022 年的决算数，说法无从检验",
        "There is no spending figure of 2022, so the claim can't be tested")),
    "prior(total-expenditure)": (None, ("缺失", PROJECTS, "决算数较2022年有所减少",
        "没有 2022 年的决算数，说法无从检验", "There is no figure of 2022, so the claim can't be tested")),
    "prior(project-expenditure)": (None, ("缺失", PROJECTS, "项目减少，项目支出有所减少",
        "没有 2022 年的项目支出，说法无从检验",
        "There is no project expenditure of 2022, so the claim can't be tested")),
}

# Figures as text, which people type too; the sheet's own formulas don't take them.
AS_TEXT = {
    "supplementary-budget": "８００３．６６", "total-income": "8,557.32",
    "official-expenses-budget": "1万元", "establishment": "65 人",
}

# Row or part: judgement, marks given, (status, place, quote, reason, English reason).
JUDGEMENTS = {
    "official-expenses-change-rate": (None, 5, ("假定", GOALS, "“三公”经费较上年都有减少",
        "报告没有 2022 年数字，采信“较上年都有减少”",
        "There is no 2022 figure; the claim of a decrease is accepted")),
    "procurement-execution-rate": (None, 6, ("假定", "四、1、（一）", "通过政府采购",
        "没有采购数字，假定按预算执行", "No procurement figure is given; taken as planned")),
    "management-systems/internal-finance": ("是", None, ("假定", None, None, "报告未提缺失", "the report names no lack")),
    "management-systems/thrift": ("否", None, ("填报", SYSTEMS, "没有严格制定本部门的厉行节约制度",
        "没有本部门的厉行节约制度", "no thrift rules of the department's own")),
    "management-systems/lawful-and-complete": ("是", None, ("假定", None, None,
        "“不够完善”未另行扣分", "“not complete enough” isn't charged a second time")),
    "management-systems/carried-out": ("是", None, ("假定", None, None, "报告未提缺失", "the report names no lack")),
    "compliant-use-of-funds/1": (1, None, ("评判", OFFICIAL, "公务接待费0万元 … 公务接待费0.32万元",
        "公务接待费零预算支出 0.32 万元，超出批复用途",
        "0.32 万元 spent on official reception against a budget of zero, outside the approved use")),
    "disclosure": (None, None, ("假定", "七、部门整体支出绩效自评结果拟应用和公开情况",
        "按工作要求和时间节点及时在政府党政门户网站进行公开",
        "采信按时公开；报告中的数据差错未扣分",
        "Publication in time is accepted; errors in the report's figures aren't charged")),
    "disclosure/content": ("是", None, ()),
    "disclosure/deadline": ("是", None, ()),
    "disclosure/true-data": ("是", None, ()),
    "disclosure/complete-data": ("是", None, ()),
    "disclosure/accurate-data": ("是", None, ()),
    "key-work-completion-rate": (None, 8, ("假定", GOALS, "2023年较好的完成了年度绩效目标",
        "没有绩效办考核得分，假定满分", "No result of the performance office is given; full marks assumed")),
    "economic-and-social-benefit": ("按个性化指标评判", 10, ("假定", "四、1、（一）至（九）", None,
        "以成绩叙述为据，假定满分", "Full marks assumed on the narrative of achievements")),
    "economic-and-social-benefit/:marks": (None, None, ("假定",)),
    "administrative-efficiency": ("效果一般", None, ("评判", SYSTEMS,
        "经费及资金拨付使用时效性有时做得不够好", "资金拨付使用时效性不足，效果一般",
        "Funds are at times not paid out in time: some effect")),
    "public-satisfaction": (None, 6, ("假定", "四、项目绩效目标完成情况", "服务对象满意度达90%以上",
        "只有目标，没有测量；假定达到 90%", "A target only, nothing measured; 90 % is assumed to be reached")),
}
GROUPS = [
    ("社会福利", "Social welfare"), ("最低生活保障", "Subsistence allowance"),
    ("残疾人事业", "Disability programme"), ("临时救助", "Temporary relief"),
    ("特困人员救助供养", "Support of the destitute"), ("民政管理事务", "Civil affairs administration"),
]


def heng(*arguments, folder=None):
    return subprocess.run([HENG, *arguments], check=False, capture_output=True, text=True, cwd=folder)


def score(path):
    result = heng("score", path, "--json", "--lang", "zh")
    if result.returncode:
        check(False, f"{os.path.basename(path)} scores: {result.stderr[:2000]}")
        return None
    return json.loads(result.stdout)


SHIPPED = [
    "hengshan-civil-affairs-2023/evaluation.yaml", "hengshan-civil-affairs-2023/alternative.yaml",
    "hengshan-civil-affairs-2023/self-evaluation-form.yaml", "guantang-township-2023/evaluation.yaml",
    "guantang-township-2023/under-hunan-table.yaml", "hunan-unit-2018/evaluation.yaml",
    "synthetic-county/2023/unit-01/evaluation.yaml", "synthetic-county/2022/unit-31/evaluation.yaml",
]


class Form:
    """The open form: cells by their code and the words above them."""

    def __init__(self, document):
        self.document = document
        self.places = {}  # (part, code) -> (sheet, row, columns by word, columns by number)
        self.blank = {}   # part -> rows without a code
        for sheet in document.Sheets:
            rows = used_range(sheet).getDataArray()
            part, words, numbers = None, {}, {}
            for number, row in enumerate(rows):
                code = str(row[0])
                if code.startswith("["):
                    part, words, numbers = code, {}, {}
                elif code == "编码":
                    words = {str(word): column for column, word in enumerate(row) if word}
                elif code == "#":
                    numbers = {int(word): column for column, word in enumerate(row)
                               if isinstance(word, float)}
                elif part and code:
                    self.places.setdefault((part, code), (sheet, number, words, numbers))
                elif part and words:
                    self.blank.setdefault(part, []).append((sheet, number, words))

    def write(self, sheet, row, column, value):
        if value is None:
            return
        cell = sheet.getCellByPosition(column, row)
        if cell.CellProtection.IsLocked:
            check(False, f"{sheet.Name} row {row + 1} column {column + 1} takes an entry")
            return
        if isinstance(value, (int, float)):
            cell.setValue(value)
        else:
            cell.setString(value)

    def put(self, part, code, word, value):
        sheet, row, words, _ = self.places[part, code]
        self.write(sheet, row, words[word], value)

    def place(self, name):
        """The cell in which a fact is entered."""
        for (part, code), (sheet, row, words, numbers) in self.places.items():
            names = code.split(" ")
            if part == "[facts]" and name in names:
                return sheet, row, numbers[names.index(name) + 1]
            if part == "[budget]" and name in names[1:]:
                word = ["年初预算数", "全年预算数", "全年执行数"][names[1:].index(name)]
                return sheet, row, words[word]
        return None

    def derive(self, name, formula):
        """Writes a formula over other facts in a fact's cell."""
        sheet, row, column = self.place(name)
        parts = []
        for word in formula.split(" "):
            found = self.place(word) if word not in "+-*/" else None
            parts.append(chr(65 + found[2]) + str(found[1] + 1) if found else word)
        sheet.getCellByPosition(column, row).setFormula("=" + "".join(parts))

    def fact(self, name, value):
        place = self.place(name)
        if place:
            return self.write(*place, value)
        if value is not None:
            check(False, f"the form asks for {name}")

    def evidence(self, key, texts):
        words = ["状态", "出处", "原文", "理由", "英文理由", "原印数", "推算公式"]
        if ("[evidence]", key) not in self.places and texts:
            sheet, row, columns = next(
                place for place in self.blank["[evidence]"] if place[0].getCellByPosition(
                    0, place[1]).CellProtection.IsLocked is False
                and not place[0].getCellByPosition(0, place[1]).String)
            self.write(sheet, row, 0, key)
            self.places["[evidence]", key] = (sheet, row, columns, {})
        for word, text in zip(words, texts):
            self.put("[evidence]", key, word, text)

    def fill(self):
        for code, value in COVER.items():
            self.put("[cover]", code, "填写内容", value)
        self.put("[sources]", "source-1", "名称", SOURCE[0])
        self.put("[sources]", "source-1", "英文名称", SOURCE[1])
        self.put("[sources]", "source-1", "官方发布", "是")
        for name, (value, texts) in FACTS.items():
            self.fact(name, value)
            self.evidence("fact:" + name, texts)
            if len(texts) > 6:
                self.derive(name, texts[6])
        for code, (judgement, marks, texts) in JUDGEMENTS.items():
            if ("[rows]", code) in self.places:
                self.put("[rows]", code, "评判", judgement)
                self.put("[rows]", code, "评定得分", marks)
            self.evidence("row:" + code, texts)
        for index, (chinese, english) in enumerate(GROUPS):
            sheet, row, words = self.blank["[satisfaction]"][index]
            self.write(sheet, row, words["服务对象"], chinese)
            self.write(sheet, row, words["英文名称"], english)
            self.write(sheet, row, words["目标满意度"], 0.9)
            self.write(sheet, row, words["出处"], f"四、项目绩效目标完成情况（{index + 1}）")
            self.write(sheet, row, words["原文"], "服务对象满意度达90%以上")

    def total(self, code="disclosure"):
        sheet, row, _words, _ = self.places["[rows]", "="]
        return sheet.getCellByPosition(self.places["[rows]", code][2]["得分"], row)

    def marks(self, code):
        sheet, row, words, _ = self.places["[rows]", code]
        return sheet.getCellByPosition(words["得分"], row)

    def grade(self):
        sheet, row, _, _ = self.places["[rows]", "=="]
        return sheet.getCellByPosition(self.places["[rows]", "disclosure"][2]["得分"], row).String


def names(found, path):
    """A score's JSON without the path of its file and the identifiers of its sources."""
    text = json.dumps(found, ensure_ascii=False, sort_keys=True)
    return text.replace(path, "PATH").replace('"source-1"', '"report"')


def same_marks(cell, marks):
    """Whether a cell shows heng's marks, or a word where heng has none."""
    if marks is None:
        return cell.Value == 0 and cell.String != ""
    return abs(cell.Value - float(marks)) < 1e-9


scratch = tempfile.TemporaryDirectory(prefix="heng-form-")
folder = scratch.name
expected = score(REPORT)
for language in ["zh", "en"]:
    blank = f"{folder}/blank-{language}.xlsx"
    made = heng("form", SCHEME, "-o", blank, "--lang", language)
    check(made.returncode == 0, f"a blank form in {language}: {made.stderr}")
    result = heng("score", blank, "--lang", language)
    cells = result.stderr.count(blank + ":")
    check(
        result.returncode == 65 and cells == len(result.stderr.splitlines()) > 10,
        f"the blank form in {language} is refused with {cells} cells to fill in")

book = openpyxl.load_workbook(f"{folder}/blank-zh.xlsx")
footers = [sheet.oddFooter.center.text for sheet in book if sheet.sheet_state == "visible"]
check("&P / &N" in footers, f"openpyxl reads the footers {set(footers)}")
lists = {
    rule.formula1.strip('"'): rule for sheet in book for rule in sheet.data_validations.dataValidation
    if rule.type == "list"}
for words in ["是,否", "万元,元,千元,亿元", "填报,更正,推算,假定,缺失", "效果较好,效果一般,无效果或不明显"]:
    check(words in lists, f"a drop-down of {words}")
check(all(sheet.protection.sheet for sheet in book), "every sheet is protected")
check(
    all(sheet.page_setup.paperSize in (9, "9") and sheet.print_title_rows for sheet in book),
    "every sheet prints on A4 with repeated rows")

with Office() as office:
    document = office.open(f"{folder}/blank-zh.xlsx")
    form = Form(document)
    sheet, row, column = form.place("satisfaction-rate")
    pooled = sheet.getCellByPosition(column, row).Formula
    form.fill()
    document.calculateAll()
    check(abs(form.total().Value - float(expected["total"])) < 1e-9,
          f"the form shows {form.total().String} marks, heng {expected['total']}")
    check(form.grade() == "良", f"the form shows the grade {form.grade()}")
    wrong = errors(document)
    check(not wrong, f"no cell shows an error {wrong}")
    for name, text in AS_TEXT.items():
        form.fact(name, text)
    form.put("[rows]", "management-systems/carried-out", "评判", "有")
    filled = f"{folder}/filled.xlsx"
    office.save(document, filled)
    document.close(True)

    # Indicators of a unit's own, and surveys, count in the form as they do in heng.
    own = f"{folder}/own.xlsx"
    heng("form", "datasets/schemes/self-evaluation-form.yaml", "-o", own, "--lang", "zh",
         "--unit", "105001", "--unit-name", "某局", "--year", "2023")
    document = office.open(own)
    form = Form(document)
    form.fact("adjusted-budget", 2000)
    form.fact("expenditure", 1770)
    for code, level, marks in [
        ("output-quality", "达成", 9), ("output-timeliness", "部分达成", 7), ("output-cost", "达成", 10),
        ("benefit-social-economic", "达成", 18), ("benefit-sustainability", "未达成", 5),
        ("satisfaction-of-served", "达成", 9),
    ]:
        form.put("[rows]", code, "评判", level)
        form.put("[rows]", code, "评定得分", marks)
    indicators = [
        ("改造护理型床位", 8, 150, 140, "张", "≥"), ("检查次数", 6, 12, 7, "次", "="),
        ("投诉件数", 6, 8, 9, "件", "≤"),
    ]
    for index, values in enumerate(indicators):
        sheet, row, words = form.blank["[own-indicators]"][index]
        form.write(sheet, row, words["所属指标"], "数量指标")
        for word, value in zip(["名称", "分值", "年度指标值", "实际完成值", "计量单位", "方向"], values):
            form.write(sheet, row, words[word], value)
    document.calculateAll()
    shown = form.total("satisfaction-of-served").Value
    office.save(document, own)
    document.close(True)
    found = score(own)
    if found:
        marks = [str(row["marks"]) for row in found["indicators"]][1:4]
        check(marks == ["7.47", "3.5", "5.25"], f"own indicators get {marks}")
        check(abs(shown - float(found["total"])) < 1e-9,
              f"with own indicators the form shows {shown}, heng {found['total']}")

    surveyed = f"{folder}/surveyed.xlsx"
    heng("form", "--from", REPORT, "-o", surveyed, "--lang", "zh")
    document = office.open(surveyed)
    form = Form(document)
    form.put("[rows]", "public-satisfaction", "评定得分", "")
    form.put("[evidence]", "fact:satisfaction-rate", "状态", "")
    for word in ["状态", "出处", "原文", "理由", "英文理由"]:
        form.put("[evidence]", "row:public-satisfaction", word, "")
    sheet, row, column = form.place("satisfaction-rate")
    sheet.getCellByPosition(column, row).setFormula(pooled)
    for index, (satisfied, asked, population) in enumerate([(170, 200, 4000), (80, 100, 1000)]):
        sheet, row, words = form.blank["[satisfaction]"][index]
        form.write(sheet, row, words["满意人数"], satisfied)
        form.write(sheet, row, words["调查人数"], asked)
        form.write(sheet, row, words["总人数"], population)
    document.calculateAll()
    shown = form.total().Value
    office.save(document, surveyed)
    document.close(True)
    found = score(surveyed)
    if found:
        check(float(found["total"]) == shown == 87,
              f"with surveys the form shows {shown}, heng {found['total']}")

    # What the form computes is what heng computes, row by row.
    for evaluation in SHIPPED:
        path = f"{folder}/{evaluation.replace('/', '-')}.xlsx"
        made = heng("form", "--from", "datasets/" + evaluation, "-o", path, "--lang", "zh")
        found = score("datasets/" + evaluation)
        again = score(path)
        check(again and names(again, path) == names(found, "datasets/" + evaluation),
              f"{evaluation} becomes a form that scores the same {made.stderr}")
        document = office.open(path)
        document.calculateAll()
        form = Form(document)
        differing = [
            f"{row['id']}: {form.marks(row['id']).String}, heng {row['marks']}"
            for row in found["indicators"] if not same_marks(form.marks(row["id"]), row["marks"])]
        check(not differing, f"{evaluation} has the same marks in the form {differing}")
        total = form.total(found["indicators"][0]["id"])
        check(same_marks(total, found["total"]),
              f"{evaluation} has the same total in the form, {total.String}, heng {found['total']}")
        wrong = errors(document)
        check(not wrong, f"{evaluation} shows no error {wrong}")
        document.close(True)

    # Text where a number belongs turns its cell orange and leaves the total open.
    document = office.open(f"{folder}/blank-zh.xlsx")
    form = Form(document)
    check(form.total().String == "待定", "a blank form's total is open")
    sheet, row, column = form.place("establishment")
    formats = sheet.getCellByPosition(column, row).ConditionalFormat
    check(formats.Count == 1 and "ISTEXT" in formats.getByIndex(0).Formula1,
          "a cell for a number marks text")
    document.close(True)

    # Rows and columns put in between.
    document = office.open(filled)
    for sheet in document.Sheets:
        sheet.unprotect("")
        sheet.Columns.insertByIndex(1, 1)
        sheet.Rows.insertByIndex(8, 2)
    moved = f"{folder}/moved.xlsx"
    office.save(document, moved)
    document.close(True)
    document = office.open(moved)
    again = f"{folder}/again.xlsx"
    office.save(document, again)
    document.close(True)

book = openpyxl.load_workbook(filled)
book.save(f"{folder}/openpyxl.xlsx")

for path in [filled, moved, again, f"{folder}/openpyxl.xlsx"]:
    found = score(path)
    if found is None:
        continue
    same = names(found, path) == names(expected, REPORT)
    check(same, f"{os.path.basename(path)} scores {found['total']} {found['grade']['label']['zh']} with the same trace")
    if not same:
        left, right = json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True), json.dumps(
            found, ensure_ascii=False, indent=1, sort_keys=True)
        for a, b in zip(left.splitlines(), right.splitlines()):
            if a != b:
                print("  expected", a)
                print("  found   ", b)
                break

batch = f"{folder}/收到的表"
os.mkdir(batch)
for number in range(3):
    with open(filled, "rb") as file, open(f"{batch}/表{number}.xlsx", "wb") as copy:
        copy.write(file.read())
with open(f"{batch}/~$表1.xlsx", "wb") as lock:
    lock.write(b"\x05Owner")
openpyxl.Workbook().save(f"{batch}/别的.xlsx")
result = heng("score", batch, "--json", folder=folder)
check(result.returncode == 65 and result.stderr.count("scheme-not-found") == 3,
      "forms far from their scheme say where it was looked for")
os.makedirs(f"{folder}/schemes")
with open(SCHEME, "rb") as file, open(f"{folder}/schemes/scheme.yaml", "wb") as copy:
    copy.write(file.read())
result = heng("score", batch, "--json", folder=folder)
check(result.returncode == 0 and result.stdout.count("表") >= 3,
      f"a folder of forms is a batch, locks and other workbooks aside {result.stderr}")

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
