import HengModel

extension NotebookSubject {
  /// The cells that load what Python needs and the tables of this notebook.
  func setupCells(_ analysis: NotebookAnalysis?, _ language: Language) -> [Notebook.Cell] {
    [
      .code("setup", NotebookSubject.setup, language, isHidden: true),
      .code(
        "data", LocalizedText(tables(analysis, language).pythonAssignment(to: "DATA")), language,
        isHidden: true),
    ]
  }

  /// How pictures and tables look, after the imports of `plt`, `pd` and `font_manager`.
  static let display: LocalizedText = #"""
    # \#(LocalizedText(zh: "能显示中文的字体，取本机有的。", en: "Fonts that can write the names, as far as this machine has them."))
    fonts = ["Noto Sans CJK SC", "Noto Sans CJK JP", "WenQuanYi Micro Hei", "Microsoft YaHei",
             "SimHei", "DejaVu Sans"]
    installed = set(font_manager.get_font_names())
    plt.rcParams["font.family"] = [font for font in fonts if font in installed]
    plt.rcParams["axes.unicode_minus"] = False
    # \#(LocalizedText(zh: "名称里的美元符号不是公式。", en: "A dollar sign in a name is no formula."))
    plt.rcParams["text.parse_math"] = False
    pd.options.display.html.use_mathjax = False
    pd.options.display.max_rows = 200
    """#

  private static let setup: LocalizedText = #"""
    import json
    import operator
    from fractions import Fraction
    from math import ceil, comb, floor, sqrt

    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd
    from matplotlib import font_manager

    \#(NotebookSubject.display)

    checks = 0


    def check(what, found, expected, within=0):
        """\#(LocalizedText(zh: "与衡的数不同就停下。", en: "Stops where a figure isn't Heng's."))"""
        global checks
        same = abs(found - expected) <= within if within else found == expected
        assert same, f"{what}: \#(Term.figureMismatch)"
        checks += 1


    def check_length(what, found, expected):
        """\#(Term.equallyLong)"""
        assert len(found) == len(expected), f"{what}: \#(Term.countMismatch)"


    def decimal(value, digits=None):
        """\#(LocalizedText(zh: "一个精确数的小数写法，缺省按方案的位数。", en: "An exact number as a decimal, with the scheme's places unless told."))"""
        if value is None:
            return "–"
        digits = DATA["scheme"]["rounding"]["digits"] if digits is None else digits
        return f"{float(Fraction(value)):.{digits}f}"


    def grade_label(id):
        """\#(LocalizedText(zh: "等级的名称。", en: "A grade's name."))"""
        return next((grade["label"] for grade in DATA["scheme"]["grades"] if grade["id"] == id), "–")


    def number(text):
        """\#(LocalizedText(zh: "表里的精确数；没有则为 None。", en: "An exact number of the tables, or None."))"""
        return None if text is None else Fraction(text)
    """#
}
