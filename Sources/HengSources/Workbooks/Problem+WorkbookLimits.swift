package import HengDiagnostics
import HengModel
package import HengWorkbooks

extension Problem {
  /// A file of another kind of spreadsheet.
  package static func workbookFormat(_ format: WorkbookError.OtherFormat) -> Problem {
    switch format {
    case .legacyOrProtected:
      Problem(
        "other-format", zh: "是旧版 .xls 或加了密码的工作簿，请去掉密码并另存为 .xlsx",
        en: "an old .xls or a password-protected workbook; save it as .xlsx without a password")
    case .openDocument:
      Problem(
        "other-format", zh: "是 OpenDocument 文件（如 .ods），请另存为 .xlsx",
        en: "an OpenDocument file such as .ods; save it as .xlsx")
    case .binaryWorkbook:
      Problem(
        "other-format", zh: "是二进制工作簿 .xlsb，请另存为 .xlsx",
        en: "a binary workbook, .xlsb; save it as .xlsx")
    }
  }

  /// A part of a workbook that inflates to more than anyone wrote.
  package static func inflatesTooFar(_ part: String, _ bound: WorkbookError.Bound) -> Problem {
    switch bound {
    case .part(let limit):
      Problem(
        "inflates-too-far", ["part": part, "limit": limit], zh: "文件内的 \(part) 解压后超过 \(limit) 字节",
        en: "\(part) in the file inflates to more than \(limit) bytes")
    case .total(let limit):
      Problem(
        "inflates-too-far", ["part": part, "limit": limit], zh: "文件解压后超过 \(limit) 字节",
        en: "the file inflates to more than \(limit) bytes")
    case .ratio(let limit):
      Problem(
        "inflates-too-far", ["part": part, "limit": limit],
        zh: "文件内的 \(part) 解压后超过原来的 \(limit) 倍，疑为压缩炸弹",
        en: "\(part) in the file inflates more than \(limit) fold, as a ZIP bomb does")
    }
  }

  /// More of something than a workbook may have.
  package static func tooMany(_ things: WorkbookError.Countable, limit: Int) -> Problem {
    switch things {
    case .relationships:
      Problem(
        "too-many-values", ["limit": limit], zh: "部件间的关系超过 \(limit) 个",
        en: "found more than \(limit) relationships")
    case .sheets:
      Problem(
        "too-many-values", ["limit": limit], zh: "工作表超过 \(limit) 个",
        en: "found more than \(limit) sheets")
    case .sharedStrings:
      Problem(
        "too-many-values", ["limit": limit], zh: "共享文字超过 \(limit) 条",
        en: "found more than \(limit) shared texts")
    case .cellFormats:
      Problem(
        "too-many-values", ["limit": limit], zh: "单元格格式超过 \(limit) 个",
        en: "found more than \(limit) cell formats")
    }
  }
}
