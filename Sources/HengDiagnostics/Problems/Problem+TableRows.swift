package import HengModel

extension Problem {
  package static let noRows = Problem(
    "no-rows",
    zh: "表头之下没有数据", en: "there is no row of figures below the header")

  package static func cellCount(_ found: Int, expected: Int) -> Problem {
    Problem(
      "wrong-cell-count", ["found": found, "expected": expected],
      zh: "这一行有 \(found) 格，表头有 \(expected) 格",
      en: "the row has \(found) cells, expected \(expected) as in the header")
  }

  package static func dateForNumber(_ text: String) -> Problem {
    Problem(
      "date-for-number", ["text": text],
      zh: "“\(text)”是日期，这里应为数", en: "“\(text)” is a date, expected a number")
  }

  /// Something that people take for a number and what to write for it; `nil` for nothing.
  package static func otherwiseWritten(_ text: String, plain: String?) -> Problem {
    Problem(
      "not-a-number", ["text": text, "plain": plain],
      zh: plain.map { "“\(text)”应写作“\($0)”" } ?? "“\(text)”不是数；没有数据的单元格请留空",
      en: "“\(text)” isn't a number; "
        + (plain.map { "write “\($0)”" } ?? "leave the cell empty if there is none"))
  }

  /// A number of cases or people that isn't whole, or out of range.
  package static func notACount(_ text: String, limit: Int) -> Problem {
    Problem(
      "not-a-count", ["text": text, "limit": limit],
      zh: "“\(text)”应为 0 到 \(limit) 之间的整数", en: "“\(text)” isn't a whole number from 0 to \(limit)")
  }

  /// A formula's error, such as `#REF!`.
  package static func formulaError(_ text: String) -> Problem {
    Problem(
      "formula-error", ["text": text],
      zh: "单元格是公式错误“\(text)”，请改正公式后保存", en: "the formula gives “\(text)”; mend it and save")
  }

  /// A formula without a result.
  package static let uncalculated = Problem(
    "uncalculated",
    zh: "单元格的公式没有计算结果，请在电子表格程序里重新计算并保存",
    en: "the cell's formula has no result; calculate and save the file in a spreadsheet program")

  /// A row without figures, as notes are.
  package static func noFigures(_ text: String) -> Problem {
    Problem(
      "no-figures", ["text": text],
      zh: "“\(text)”这一行没有任何数据；如不是单位，请用 skip 略去（如 skip: [注*]）",
      en: "there are no figures in the row of “\(text)”; leave it out with skip, as in skip: [注*]")
  }

  /// A row that sums others.
  package static func totalRow(_ text: String) -> Problem {
    Problem(
      "total-row", ["text": text],
      zh: "“\(text)”是汇总行，不是单位；请用 skip 略去（如 skip: [合计*]）",
      en: "“\(text)” sums other rows and is no unit; leave it out with skip, as in skip: [合计*]")
  }

  /// A cell that is merged over the cells of other rows or columns.
  package static func mergedCells(_ range: String) -> Problem {
    Problem(
      "merged-cells", ["range": range],
      zh: "\(range) 是合并单元格，请取消合并并逐格填写",
      en: "\(range) are merged into one cell; unmerge them and give each its own value")
  }

  /// A second row of a unit and year, which `first` names the first one of.
  package static func repeatedUnitYear(_ id: String, year: Int, first: LocalizedText) -> Problem {
    Problem(
      "repeated-year", ["id": id, "year": year, "first": first.en],
      zh: "单位“\(id)”\(year) 年度已在\(first.zh)；无法判断哪一处正确，这一处未计入",
      en: "unit “\(id)” already stands in \(first.en) for \(year); nobody but you can tell which "
        + "is right, and this one is left out")
  }

  /// The first row of a unit and year that come again, `again` names where.
  package static func unitYearComesAgain(
    _ id: String, year: Int, again: LocalizedText
  ) -> Problem {
    Problem(
      "repeated-year", ["id": id, "year": year, "again": again.en],
      zh: "单位“\(id)”\(year) 年度又见于\(again.zh)；无法判断哪一处正确，以这一处为准，请核对",
      en: "unit “\(id)” comes again in \(again.en) for \(year); nobody but you can tell which is "
        + "right, and only this one is looked at")
  }

  /// What lies below a row of a table couldn't be read.
  package static func tableBreaksOff(after line: Int) -> Problem {
    Problem(
      "table-breaks-off", ["line": line],
      zh: "表格无法读到末尾：第 \(line) 行之后的各行均未计入",
      en: "the table can't be read to its end: no row behind line \(line) is looked at")
  }
}
