package import HengModel

/// A reason that a table, or the map of its columns, can't be used.
package enum TableProblem: Hashable, Sendable {
  // MARK: The map
  /// A table without a map, given in the place of an evaluation.
  case tableWithoutMap
  case tableNotFound(String)
  case unsupportedTable(String)
  case unknownColumn(String, nearest: String?, known: [String])
  case headerNotFound(rows: Int)
  case sheetNotFound(String, known: [String])
  /// A sheet that is named of a table without any.
  case sheetOfText

  // MARK: The file
  case unclosedQuote
  case strayQuote
  case cellTooLong(limit: Int)
  case rowTooLong(limit: Int)
  case tooManyColumns(limit: Int)
  case tooManyRows(limit: Int)

  // MARK: The rows
  case noRows
  case repeatedColumn(String)
  case cellCount(Int, expected: Int)
  case dateForNumber(String)
  case repeatedUnit(String, year: Int, first: LocalizedText)

  var code: String {
    switch self {
    case .tableWithoutMap: "table-without-map"
    case .tableNotFound: "table-not-found"
    case .unsupportedTable: "unsupported-table"
    case .unknownColumn: "unknown-column"
    case .headerNotFound: "header-not-found"
    case .sheetNotFound: "sheet-not-found"
    case .sheetOfText: "useless-key"
    case .unclosedQuote: "unclosed-quote"
    case .strayQuote: "stray-quote"
    case .cellTooLong: "cell-too-long"
    case .rowTooLong: "row-too-long"
    case .tooManyColumns: "too-many-columns"
    case .tooManyRows: "too-many-rows"
    case .noRows: "no-rows"
    case .repeatedColumn: "repeated-column"
    case .cellCount: "wrong-cell-count"
    case .dateForNumber: "date-for-number"
    case .repeatedUnit: "repeated-year"
    }
  }

  var message: LocalizedText {
    switch self {
    case .tableWithoutMap:
      LocalizedText(
        zh: "表格要有一个对应文件（heng-table: 1）说明各列的含义，请改给该文件",
        en: "a table needs a file that says what its columns mean (heng-table: 1); name that file")
    case .tableNotFound(let path):
      LocalizedText(
        zh: "没有表格 \(path)（路径相对于本文件所在文件夹）",
        en: "there is no table \(path); the path is relative to this file's folder")
    case .unsupportedTable(let path):
      LocalizedText(
        zh: "表格“\(path)”应为 .csv、.tsv、.txt 或 .xlsx 文件",
        en: "table “\(path)” isn't a .csv, .tsv, .txt or .xlsx file")
    case .unknownColumn(let name, let nearest, let known):
      Problem.emptyFile.unknown(
        zh: "表头里没有列“\(name)”", en: "the header has no column “\(name)”", nearest: nearest,
        choices: known)
    case .headerNotFound(let rows):
      LocalizedText(
        zh: "前 \(rows) 行里没有含有所列各列名的表头，可用 header-row 指明",
        en: "none of the first \(rows) rows has the columns that are named; header-row tells which")
    case .sheetNotFound(let name, let known):
      Problem.emptyFile.unknown(
        zh: "没有工作表“\(name)”", en: "there is no sheet “\(name)”", nearest: nil, choices: known)
    case .sheetOfText:
      LocalizedText(
        zh: "sheet 只用于 .xlsx 工作簿", en: "sheet goes with .xlsx workbooks; remove it")
    case .unclosedQuote:
      LocalizedText(
        zh: "以引号开头的单元格没有结束的引号", en: "the cell starts with a quote that nothing closes")
    case .strayQuote:
      LocalizedText(
        zh: "结束的引号后还有文字；单元格内的引号应写两遍",
        en: "text follows the closing quote; a quote inside a cell is written twice")
    case .cellTooLong(let limit):
      LocalizedText(zh: "单元格超过 \(limit) 字节", en: "the cell has more than \(limit) bytes")
    case .rowTooLong(let limit):
      LocalizedText(zh: "一行超过 \(limit) 字节", en: "the row has more than \(limit) bytes")
    case .tooManyColumns(let limit):
      LocalizedText(zh: "一行超过 \(limit) 列", en: "the row has more than \(limit) cells")
    case .tooManyRows(let limit):
      LocalizedText(zh: "表格超过 \(limit) 行", en: "the table has more than \(limit) rows")
    case .noRows:
      LocalizedText(zh: "表头之下没有数据", en: "there is no row of figures below the header")
    case .repeatedColumn(let name):
      LocalizedText(
        zh: "表头里列“\(name)”出现不止一次", en: "the header has column “\(name)” more than once")
    case .cellCount(let found, let expected):
      LocalizedText(
        zh: "这一行有 \(found) 格，表头有 \(expected) 格",
        en: "the row has \(found) cells, expected \(expected) as in the header")
    case .dateForNumber(let text):
      LocalizedText(
        zh: "“\(text)”是日期，这里应为数", en: "“\(text)” is a date, expected a number")
    case .repeatedUnit(let id, let year, let first):
      LocalizedText(
        zh: "单位“\(id)”\(year) 年度已在\(first.zh)",
        en: "unit “\(id)” already stands in \(first.en) for \(year)")
    }
  }
}
