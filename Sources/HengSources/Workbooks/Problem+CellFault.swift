package import HengDiagnostics
import HengModel
package import HengWorkbooks

extension Problem {
  /// What is wrong with a cell of a workbook, with its address where that is what is wrong.
  package static func cell(_ fault: CellFault, at cell: String) -> Problem {
    switch fault {
    case .badAddress:
      Problem(
        "bad-cell-address", ["cell": cell], zh: "“\(cell)”不是单元格地址，应在 A1 至 XFD1048576 之内",
        en: "“\(cell)” isn't a cell's address, expected one from A1 to XFD1048576")
    case .misplaced:
      Problem(
        "misplaced-cell", ["cell": cell], zh: "单元格“\(cell)”不在所在的行，或次序不对，请用表格软件打开后另存",
        en:
          "the cell “\(cell)” stands in another row or out of order; save the file anew in a spreadsheet program"
      )
    case .unknownType(let type):
      Problem(
        "unknown-cell-type", ["cell": cell, "type": type],
        zh: "单元格类型“\(type)”不存在，应为 b、d、e、inlineStr、n、s 或 str",
        en: "found the cell type “\(type)”, expected b, d, e, inlineStr, n, s or str")
    case .notANumber(let text):
      Problem(
        "not-a-number", ["cell": cell, "text": text], zh: "单元格存的“\(text)”不是有限的数",
        en: "the cell stores “\(text)”, expected a finite number")
    case .notABoolean(let text):
      Problem(
        "not-a-boolean", ["cell": cell, "text": text], zh: "单元格存的“\(text)”不是逻辑值，应为 0 或 1",
        en: "the cell stores “\(text)”, expected 0 or 1")
    case .notADate(let text):
      Problem(
        "not-a-date", ["cell": cell, "text": text], zh: "单元格存的“\(text)”不是日期，应如 2023-12-31",
        en: "the cell stores “\(text)”, expected a date such as 2023-12-31")
    case .noSharedString(let index, let count):
      Problem(
        "no-shared-string", ["cell": cell, "index": index, "count": count],
        zh: "没有第“\(index)”条共享文字，共 \(count) 条，从 0 数起",
        en: "there is no shared text “\(index)”, expected one of \(count) from 0")
    case .noFormat(let index, let count):
      Problem(
        "no-cell-format", ["cell": cell, "index": index, "count": count],
        zh: "没有第“\(index)”个单元格格式，共 \(count) 个，从 0 数起",
        en: "there is no cell format “\(index)”, expected one of \(count) from 0")
    case .textTooLong(let limit):
      Problem(
        "text-too-long", ["cell": cell, "limit": limit], zh: "文字超过 \(limit) 个字符，一个单元格容不下",
        en: "the text is longer than the \(limit) characters that a cell can hold")
    }
  }
}
