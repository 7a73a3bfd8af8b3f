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

  /// A text that isn't in the workbook.
  package static let lostText = Problem(
    "no-shared-string",
    zh: "单元格的文字不在文件里：工作簿缺少存放文字的部分；请用电子表格程序打开原件另存",
    en: "the cell's text isn't in the file, which lacks the part that holds texts; save the "
      + "original anew in a spreadsheet program")

  /// A row without figures, as notes are, and the word that leaves it out.
  package static func noFigures(_ text: String, skippedBy word: String) -> Problem {
    Problem(
      "no-figures", ["text": text],
      zh: "“\(text)”这一行没有任何数据；如不是单位，请用 skip 略去：skip: [\(word)]",
      en:
        "there are no figures in the row of “\(text)”; if it is no unit, leave it out with "
        + "skip: [\(word)]")
  }

  /// Cells beside the columns of the header, which notes stand in.
  package static func besideTable(_ text: String, count: Int) -> Problem {
    Problem(
      "beside-table", ["text": text, "count": count],
      zh: "表头以外还有 \(count) 个单元格（“\(text)”等），未使用",
      en: (count == 1 ? "1 cell" : "\(count) cells") + " beside the columns of the header, such as "
        + "“\(text)”, not used")
  }

  /// Rows of a workbook that aren't shown; they count like the others.
  package static func hiddenRows(_ count: Int) -> Problem {
    Problem(
      "hidden-rows", ["count": count],
      zh: "有 \(count) 行隐藏或被筛选掉，仍照常读取；如不应读取，请从表中删去",
      en: (count == 1 ? "1 row" : "\(count) rows")
        + " hidden or filtered away, read like the others; "
        + "delete what shouldn't count")
  }

  /// Rows that the map says to leave out, and the first of them.
  package static func skippedRows(_ count: Int, first: String) -> Problem {
    Problem(
      "skipped-rows", ["count": count, "first": first],
      zh: "按 skip 略去 \(count) 行，首行是“\(first)”",
      en: (count == 1 ? "1 row" : "\(count) rows")
        + " left out as skip says, the first one “\(first)”")
  }

  /// Columns that nothing is read from.
  package static func unusedColumns(_ names: [String]) -> Problem {
    let shown = names.prefix(12)
    let more = names.count > shown.count
    return Problem(
      "unused-columns", ["count": names.count, "names": names.joined(separator: ", ")],
      zh: "有 \(names.count) 列未使用：\(shown.joined(separator: "、"))\(more ? " 等" : "")",
      en: (names.count == 1 ? "1 column" : "\(names.count) columns")
        + " not used: \(shown.joined(separator: ", "))"
        + (more ? " and others" : ""))
  }

  // MARK: Codes

  /// A code that a spreadsheet took for a day.
  package static func codeBecameDate(_ text: String) -> Problem {
    Problem(
      "code-became-date", ["text": text],
      zh: "单位编码“\(text)”是日期，多半是电子表格把编码改成了日期；请把该列设为文本后重填",
      en:
        "the unit's code “\(text)” is a date, which spreadsheets make of codes; format the column "
        + "as text and enter the code again")
  }

  /// A code that was stored as a number of more digits than spreadsheets keep.
  package static func codeLostDigits(_ text: String) -> Problem {
    Problem(
      "code-lost-digits", ["text": text],
      zh: "单位编码 \(text.prefix(15))… 存成了数，超过电子表格能保留的 15 位，末几位已丢失；请存为文本后重填",
      en:
        "the unit's code \(text.prefix(15))… is stored as a number, of which spreadsheets keep 15 "
        + "digits, so its last ones are lost; format the column as text and enter the code again")
  }

  /// Two codes that are one but for zeros in front.
  package static func codesAlike(_ code: String, other: String, at place: LocalizedText) -> Problem
  {
    Problem(
      "codes-alike", ["code": code, "other": other, "place": place.en],
      zh: "单位编码“\(code)”与\(place.zh)的“\(other)”只差前面的零，按两个单位处理；如是同一单位，请统一写法",
      en:
        "the unit's code “\(code)” differs from “\(other)” in \(place.en) by zeros in front only, "
        + "and they count as two units; write one unit's code alike everywhere")
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

  /// What stands below this row of a table couldn't be read.
  package static let tableBreaksOff = Problem(
    "table-breaks-off",
    zh: "表格无法读到末尾：这一行是读到的最后一行，其后各行均未计入",
    en: "the table can't be read to its end: this is the last row, and all behind it are left out")
}
