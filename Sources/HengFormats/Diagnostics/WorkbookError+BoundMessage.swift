import HengModel
import HengWorkbooks

extension WorkbookError.OtherFormat {
  var message: LocalizedText {
    switch self {
    case .legacyOrProtected:
      LocalizedText(
        zh: "是旧版 .xls 或加了密码的工作簿，请去掉密码并另存为 .xlsx",
        en: "an old .xls or a password-protected workbook; save it as .xlsx without a password")
    case .openDocument:
      LocalizedText(
        zh: "是 OpenDocument 文件（如 .ods），请另存为 .xlsx",
        en: "an OpenDocument file such as .ods; save it as .xlsx")
    case .binaryWorkbook:
      LocalizedText(
        zh: "是二进制工作簿 .xlsb，请另存为 .xlsx", en: "a binary workbook, .xlsb; save it as .xlsx")
    }
  }
}

extension WorkbookError.Bound {
  func message(_ part: String) -> LocalizedText {
    switch self {
    case .part(let limit):
      LocalizedText(
        zh: "文件内的 \(part) 解压后超过 \(limit) 字节",
        en: "\(part) in the file inflates to more than \(limit) bytes")
    case .total(let limit):
      LocalizedText(
        zh: "文件解压后超过 \(limit) 字节", en: "the file inflates to more than \(limit) bytes")
    case .ratio(let limit):
      LocalizedText(
        zh: "文件内的 \(part) 解压后超过原来的 \(limit) 倍，疑为压缩炸弹",
        en: "\(part) in the file inflates more than \(limit) fold, as a ZIP bomb does")
    }
  }
}

extension WorkbookError.Countable {
  func message(_ limit: Int) -> LocalizedText {
    switch self {
    case .relationships:
      LocalizedText(zh: "部件间的关系超过 \(limit) 个", en: "found more than \(limit) relationships")
    case .sheets:
      LocalizedText(zh: "工作表超过 \(limit) 个", en: "found more than \(limit) sheets")
    case .sharedStrings:
      LocalizedText(zh: "共享文字超过 \(limit) 条", en: "found more than \(limit) shared texts")
    case .cellFormats:
      LocalizedText(zh: "单元格格式超过 \(limit) 个", en: "found more than \(limit) cell formats")
    }
  }
}
