package import HengModel

/// A reason that a table, or the map of its columns, can't be used.
package enum TableProblem: Hashable, Sendable {
  // MARK: The map
  /// A table without a map, given in the place of an evaluation.
  case tableWithoutMap
  /// A workbook that is no data-entry form, given in the place of an evaluation.
  case workbookWithoutMap
  case tableNotFound(String)
  case unsupportedTable(String)
  case unknownColumn(String, nearest: String?, known: [String])
  case headerNotFound(rows: Int)
  /// A row that is to be the header and that the table doesn't have.
  case noHeaderRow(Int)
  /// A column of two facts.
  case columnTwice(String, firstLine: Int)
  /// A unit in a column's name that isn't the one its figures are read in.
  case headerUnit(String, expected: String)
  /// A judgement of another kind than the row takes.
  case wrongDecision(row: LocalizedText, given: String, expected: String)
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
  case tooManyCells(limit: Int)

  // MARK: The rows
  case noRows
  case repeatedColumn(String)
  case cellCount(Int, expected: Int)
  case dateForNumber(String)
  /// Something that people take for a number and what to write for it; `nil` for nothing.
  case otherwiseWritten(String, plain: String?)
  /// A formula's error, such as `#REF!`.
  case formulaError(String)
  /// A row without figures, as notes are.
  case noFigures(String)
  /// A row that sums others.
  case totalRow(String)
  /// A cell that is merged over the cells of other rows or columns.
  case mergedCells(String)
  case repeatedUnit(String, year: Int, first: LocalizedText)

  var code: String {
    switch self {
    case .tableWithoutMap, .workbookWithoutMap: "table-without-map"
    case .tableNotFound: "table-not-found"
    case .unsupportedTable: "unsupported-table"
    case .unknownColumn: "unknown-column"
    case .headerNotFound: "header-not-found"
    case .noHeaderRow: "no-header-row"
    case .columnTwice: "column-twice"
    case .headerUnit: "wrong-unit"
    case .wrongDecision: "wrong-judgement"
    case .sheetNotFound: "sheet-not-found"
    case .sheetOfText: "useless-key"
    case .unclosedQuote: "unclosed-quote"
    case .strayQuote: "stray-quote"
    case .cellTooLong: "cell-too-long"
    case .rowTooLong: "row-too-long"
    case .tooManyColumns: "too-many-columns"
    case .tooManyRows: "too-many-rows"
    case .tooManyCells: "too-many-cells"
    case .noRows: "no-rows"
    case .repeatedColumn: "repeated-column"
    case .cellCount: "wrong-cell-count"
    case .dateForNumber: "date-for-number"
    case .otherwiseWritten: "not-a-number"
    case .formulaError: "formula-error"
    case .noFigures: "no-figures"
    case .totalRow: "total-row"
    case .mergedCells: "merged-cells"
    case .repeatedUnit: "repeated-year"
    }
  }

  var message: LocalizedText {
    switch self {
    case .tableWithoutMap:
      LocalizedText(
        zh: "表格要有一个对应文件（heng-table: 1）说明各列的含义，请改给该文件",
        en: "a table needs a file that says what its columns mean (heng-table: 1); name that file")
    case .workbookWithoutMap:
      LocalizedText(
        zh: "这个工作簿不是 heng form 生成的填报表；如是一行一个单位的表格，要有一个对应文件（heng-table: 1）说明各列的含义，请改给该文件",
        en:
          "this workbook isn't a form that heng form made; a table with a unit a row needs a file "
          + "that says what its columns mean (heng-table: 1): name that file")
    case .noHeaderRow(let row):
      LocalizedText(
        zh: "表格没有第 \(row) 行，或该行是空的",
        en: "the table has no row \(row), or nothing stands in it; name the row of the column names"
      )
    case .columnTwice(let name, let line):
      LocalizedText(
        zh: "列“\(name)”已用于第 \(line) 行的数据，一列只能是一项数据",
        en: "column “\(name)” already stands in line \(line) for another fact; each needs its own")
    case .headerUnit(let found, let expected):
      LocalizedText(
        zh: "表头写的是\(found)，不写单位时按\(expected)读取；请写明 unit: \(found)",
        en: "the header says \(found), and figures are read as \(expected) unless the map says so; "
          + "add unit: \(found)")
    case .wrongDecision(let row, let given, let expected):
      LocalizedText(
        zh: "“\(row.zh)”按 \(given) 给出，应为 \(expected)",
        en: "“\(row.en)” is given as \(given), expected \(expected)")
    case .otherwiseWritten(let text, let plain?):
      LocalizedText(zh: "“\(text)”应写作“\(plain)”", en: "“\(text)” isn't a number; write “\(plain)”")
    case .otherwiseWritten(let text, nil):
      LocalizedText(
        zh: "“\(text)”不是数；没有数据的单元格请留空",
        en: "“\(text)” isn't a number; leave the cell empty if there is none")
    case .formulaError(let text):
      LocalizedText(
        zh: "单元格是公式错误“\(text)”，请改正公式后保存", en: "the formula gives “\(text)”; mend it and save")
    case .noFigures(let text):
      LocalizedText(
        zh: "“\(text)”这一行没有任何数据；如不是单位，请用 skip 略去（如 skip: [注*]）",
        en: "there are no figures in the row of “\(text)”; leave it out with skip, as in skip: [注*]"
      )
    case .totalRow(let text):
      LocalizedText(
        zh: "“\(text)”是汇总行，不是单位；请用 skip 略去（如 skip: [合计*]）",
        en: "“\(text)” sums other rows and is no unit; leave it out with skip, as in skip: [合计*]")
    case .mergedCells(let range):
      LocalizedText(
        zh: "\(range) 是合并单元格，请取消合并并逐格填写",
        en: "\(range) are merged into one cell; unmerge them and give each its own value")
    case .tableNotFound(let path):
      LocalizedText(
        zh: "没有表格 \(path)（路径相对于本文件所在文件夹）",
        en: "there is no table \(path); the path is relative to this file's folder")
    case .unsupportedTable(let path):
      LocalizedText(
        zh: "表格“\(path)”应为 .csv、.tsv、.txt、.xlsx 或 .xlsm 文件",
        en: "table “\(path)” isn't a .csv, .tsv, .txt, .xlsx or .xlsm file")
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
        zh: "sheet 只用于工作簿", en: "sheet goes with workbooks; remove it")
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
    case .tooManyCells(let limit):
      LocalizedText(
        zh: "表格超过 \(limit) 个单元格", en: "the table has more than \(limit) cells")
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
