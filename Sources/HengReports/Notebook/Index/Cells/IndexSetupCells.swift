import HengModel

extension IndexNotebook {
  /// The cells that load what Python needs and the tables of this notebook.
  var setupCells: [Notebook.Cell] {
    [
      .code("setup", IndexNotebook.setup, language, isHidden: true),
      .code(
        "data", LocalizedText(tables.pythonAssignment(to: "DATA")), language, isHidden: true),
      .code("tables", IndexNotebook.tables, language, isHidden: true),
    ]
  }

  /// The cells that show what Python starts from.
  var rawCells: [Notebook.Cell] {
    [
      .text(
        "raw-text",
        LocalizedText(
          zh: """
            ## 用 Python 重算

            以下不用衡的程序，只用折叠的单元里读出的表：`RAW` 是原始数据（每个指标一列，缺失为 `None`），`ELEMENTS` 是指标表，`STEPS` 是各步的参数，\
            `HENG` 只用来核对。
            """,
          en: """
            ## The index computed anew in Python

            What follows uses nothing of Heng's program, only the tables that the folded cells read: `RAW` is the data as reported, a \
            column for each indicator with `None` where missing, `ELEMENTS` is the indicator table, `STEPS` \
            are the arguments of the steps, and `HENG` serves the comparison only.
            """), language),
      .code("raw", #"pd.DataFrame(RAW, index=NAMES)"#, language),
    ]
  }

  private static let setup: LocalizedText = #"""
    import json
    from math import exp, log, sqrt

    import matplotlib.pyplot as plt
    import pandas as pd
    from matplotlib import font_manager

    \#(NotebookSubject.display)
    pd.options.display.max_columns = 100

    checks = 0


    def check(what, found, expected, scale=0.0):
        """\#(LocalizedText(zh: "与衡的数不同就停下；小数允许十亿分之一的误差，接近零的按该列最大的数计。", en: "Stops where a figure isn't Heng's: by more than 1e-9 of it, or near zero of the column's largest figure."))"""
        global checks
        if isinstance(found, float) and isinstance(expected, (int, float)):
            same = abs(found - expected) <= 1e-9 * abs(expected) + 1e-12 * scale
        else:
            same = found == expected
        assert same, f"{what}: \#(Term.figureMismatch)"
        checks += 1


    def check_length(what, found, expected):
        """\#(Term.equallyLong)"""
        assert len(found) == len(expected), f"{what}: \#(Term.countMismatch)"


    def check_column(what, names, found, expected):
        """\#(LocalizedText(zh: "逐数比较一列。", en: "Compares a column figure by figure."))"""
        check_length(what, found, expected)
        expected = numbers(expected)
        scale = max((abs(value) for value in expected if value is not None), default=0.0)
        for name, mine, heng in zip(names, found, expected):
            check(f"{what}, {name}", mine, heng, scale)


    def check_table(step, rows, found, expected):
        """\#(LocalizedText(zh: "逐列、逐数比较一步的结果。", en: "Compares what a step gave, column by column and figure by figure."))"""
        check(f"{step}: \#(Term.columns)", sorted(found), sorted(expected))
        for code, column in found.items():
            check_column(f"{step}: {LABELS[code]}", [NAMES[row] for row in rows], column, expected[code])


    def numbers(column):
        """\#(LocalizedText(zh: "表里的一列数，缺失为 None。", en: "A column of the tables as numbers, None where missing."))"""
        return [None if value is None else float(value) for value in column]


    def known(column):
        """\#(LocalizedText(zh: "一列里不缺的数。", en: "The numbers of a column that aren't missing."))"""
        return [value for value in column if value is not None]


    def total(values):
        """\#(LocalizedText(zh: "从头逐个相加的和；内置的 sum 自 Python 3.12 起另作补偿。", en: "The sum, added up one by one; the built-in one compensates for rounding since Python 3.12."))"""
        result = 0.0
        for value in values:
            result += value
        return result


    def mean(values):
        """\#(LocalizedText(zh: "平均数；没有数则为 None。", en: "The mean, or None of no numbers."))"""
        return total(values) / len(values) if values else None


    def median(values):
        """\#(LocalizedText(zh: "中位数；没有数则为 None。", en: "The median, or None of no numbers."))"""
        ordered, half = sorted(values), len(values) // 2
        if not ordered:
            return None
        return ordered[half] if len(ordered) % 2 else ordered[half - 1] + (ordered[half] - ordered[half - 1]) / 2


    def choice(step, code):
        """\#(LocalizedText(zh: "一步对一个指标的参数：单独设定的，否则共同的。", en: "A step's arguments for an indicator: its own, or those for all."))"""
        return step["own"].get(code, step["all"])


    def unknown(method):
        """\#(LocalizedText(zh: "本笔记本的 Python 不会算的方法。", en: "A method that the Python here doesn't know."))"""
        return ValueError(f"{method}: \#(LocalizedText(zh: "本笔记本的 Python 不会算这种方法，或参数不适用", en: "the Python of this notebook doesn't know this method, or its arguments don't fit"))")
    """#

  private static let tables: LocalizedText = #"""
    ROWS, ELEMENTS, STEPS, HENG = DATA["rows"], DATA["elements"], DATA["steps"], DATA["heng"]
    YEARS = [row["year"] for row in ROWS]
    NAMES = [row["label"] + (f' {row["year"]}' if len(set(YEARS)) > 1 else "") for row in ROWS]
    LABELS = {element["id"]: element["label"] for element in ELEMENTS}
    # \#(LocalizedText(zh: "各汇总项的组成；没有组成部分的是指标，没有上级的是指数。", en: "What each aggregate is made of; what has no parts is an indicator, what has no parent is the index."))
    PARTS = {}
    for element in ELEMENTS:
        if element["parent"] is not None:
            PARTS.setdefault(element["parent"], []).append(element["id"])
    INDICATORS = [element for element in ELEMENTS if element["id"] not in PARTS]
    INDEX = next(element["id"] for element in ELEMENTS if element["parent"] is None)
    RAW = {element["id"]: numbers(DATA["values"][element["id"]]) for element in INDICATORS}
    DENOMINATORS = {name: numbers(column) for name, column in DATA["denominators"].items()}


    def parts_first(code):
        """\#(LocalizedText(zh: "一个汇总项之下的各汇总项和它自己，先部分后整体。", en: "The aggregates below one and itself, parts before wholes."))"""
        below = [other for part in PARTS.get(code, []) for other in parts_first(part)]
        return below + [code] if code in PARTS else []


    def level(code):
        """\#(LocalizedText(zh: "级别：指数为 0，往下递增。", en: "The level, from 0 for the index downwards."))"""
        parent = next(element["parent"] for element in ELEMENTS if element["id"] == code)
        return 0 if parent is None else 1 + level(parent)


    AGGREGATES = parts_first(INDEX)
    for code, column in RAW.items():
        check_length(LABELS[code], column, ROWS)
    """#
}
