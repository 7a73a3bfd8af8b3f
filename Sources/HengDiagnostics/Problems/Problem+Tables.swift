package import HengModel

extension Problem {
  package static func tableNotFound(_ path: String) -> Problem {
    Problem(
      "table-not-found", ["path": path],
      zh: "没有表格 \(path)（路径相对于本文件所在文件夹）",
      en: "there is no table \(path); the path is relative to this file's folder")
  }

  package static func unsupportedTable(_ path: String) -> Problem {
    Problem(
      "unsupported-table", ["path": path],
      zh: "表格“\(path)”应为 .csv、.tsv、.txt、.xlsx 或 .xlsm 文件",
      en: "table “\(path)” isn't a .csv, .tsv, .txt, .xlsx or .xlsm file")
  }

  package static func sheetNotFound(_ name: String, known: [String]) -> Problem {
    .unknown(
      "sheet-not-found", ["name": name],
      zh: "没有工作表“\(name)”", en: "there is no sheet “\(name)”", nearest: nil, choices: known)
  }

  /// A sheet that is named of a table without any.
  package static let sheetOfText = Problem(
    "useless-key",
    zh: "sheet 只用于工作簿", en: "sheet goes with workbooks; remove it")

  package static func headerNotFound(rows: Int) -> Problem {
    Problem(
      "header-not-found", ["rows": rows],
      zh: "前 \(rows) 行里没有含有所列各列名的表头，可用 header-row 指明",
      en: "none of the first \(rows) rows has the columns that are named; header-row tells which")
  }

  /// Column names that stand in several rows, one below the other.
  package static func brokenHeader(_ name: String, lines: [Int]) -> Problem {
    let list = lines.map(String.init).joined(separator: ", ")
    return Problem(
      "broken-header", ["name": name, "lines": list],
      zh: "“\(name)”等列名与其他列名不在同一行，请写明 header-row: [\(list)]",
      en: "“\(name)” stands in another row than the other column names; say header-row: [\(list)]")
  }

  /// A row that is to be the header and that the table doesn't have.
  package static func noHeaderRow(_ row: Int) -> Problem {
    Problem(
      "no-header-row", ["row": row],
      zh: "表格没有第 \(row) 行，或该行是空的",
      en: "the table has no row \(row), or nothing stands in it; name the row of the column names")
  }

  package static func unknownColumn(_ name: String, nearest: String?, known: [String]) -> Problem {
    .unknown(
      "unknown-column", ["name": name],
      zh: "表头里没有列“\(name)”", en: "the header has no column “\(name)”", nearest: nearest,
      choices: known)
  }

  package static func repeatedColumn(_ name: String) -> Problem {
    Problem(
      "repeated-column", ["name": name],
      zh: "表头里列“\(name)”出现不止一次", en: "the header has column “\(name)” more than once")
  }

  /// A column of two facts.
  package static func columnTwice(_ name: String, firstLine line: Int) -> Problem {
    Problem(
      "column-twice", ["name": name, "line": line],
      zh: "列“\(name)”已用于第 \(line) 行的数据，一列只能是一项数据",
      en: "column “\(name)” already stands in line \(line) for another fact; each needs its own")
  }

  /// A unit in a column's name that isn't the one its figures are read in.
  package static func headerUnit(_ found: String, expected: String) -> Problem {
    Problem(
      "wrong-unit", ["found": found, "expected": expected],
      zh: "表头写的是\(found)，不写单位时按\(expected)读取；请写明 unit: \(found)",
      en: "the header says \(found), and figures are read as \(expected) unless the map says so; "
        + "add unit: \(found)")
  }

  /// A scale of a column that isn't one of percentages.
  package static func scaleWithoutPercent(_ unit: LocalizedText) -> Problem {
    Problem(
      "useless-key", ["unit": unit.en],
      zh: "scale 只用于以 % 计的列，这里按\(unit.zh)计",
      en: "scale goes with columns counted in %, and this one is in \(unit.en); remove it")
  }

  /// A judgement of another kind than the row takes.
  package static func wrongDecision(row: LocalizedText, given: String, expected: String) -> Problem
  {
    Problem(
      "wrong-judgement", ["row": row.en, "given": given, "expected": expected],
      zh: "“\(row.zh)”按 \(given) 给出，应为 \(expected)",
      en: "“\(row.en)” is given as \(given), expected \(expected)")
  }

  package static let unclosedQuote = Problem(
    "unclosed-quote",
    zh: "以引号开头的单元格没有结束的引号", en: "the cell starts with a quote that nothing closes")

  package static let strayQuote = Problem(
    "stray-quote",
    zh: "结束的引号后还有文字；单元格内的引号应写两遍",
    en: "text follows the closing quote; a quote inside a cell is written twice")

  package static func cellTooLong(limit: Int) -> Problem {
    Problem(
      "cell-too-long", ["limit": limit],
      zh: "单元格超过 \(limit) 字节", en: "the cell has more than \(limit) bytes")
  }

  package static func rowTooLong(limit: Int) -> Problem {
    Problem(
      "row-too-long", ["limit": limit],
      zh: "一行超过 \(limit) 字节", en: "the row has more than \(limit) bytes")
  }

  package static func tooManyColumns(limit: Int) -> Problem {
    Problem(
      "too-many-columns", ["limit": limit],
      zh: "一行超过 \(limit) 列", en: "the row has more than \(limit) cells")
  }

  package static func tooManyRows(limit: Int) -> Problem {
    Problem(
      "too-many-rows", ["limit": limit],
      zh: "表格超过 \(limit) 行", en: "the table has more than \(limit) rows")
  }

  package static func tooManyCells(limit: Int) -> Problem {
    Problem(
      "too-many-cells", ["limit": limit],
      zh: "表格超过 \(limit) 个单元格", en: "the table has more than \(limit) cells")
  }
}
