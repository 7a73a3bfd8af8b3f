package import HengDiagnostics
import HengModel

extension Problem {
  /// A file of another kind than those that are read: what it is, and what to do with it.
  package static func foreignFile(_ kind: ForeignFile) -> Problem {
    let (name, steps) = (kind.name, kind.steps)
    return Problem(
      "foreign-file", ["kind": kind.rawValue], zh: "这是\(name.zh)；\(steps.zh)",
      en: "this is \(name.en); \(steps.en)")
  }
}

extension ForeignFile {
  private static let formSteps = LocalizedText(
    zh: "请把其中的数据填入 heng form 生成的填报表，或粘贴到表格（.xlsx、.csv）里",
    en: "enter its figures into the form that heng form writes, or copy them into a table "
      + "(.xlsx, .csv)")

  fileprivate var name: LocalizedText {
    switch self {
    case .document:
      LocalizedText(zh: "文字处理文档（.docx 一类）", en: "a word processor's document, such as .docx")
    case .slides: LocalizedText(zh: "演示文稿（.pptx 一类）", en: "a file of slides, such as .pptx")
    case .pdf: LocalizedText(zh: "PDF 文档", en: "a PDF document")
    case .picture: LocalizedText(zh: "图片", en: "a picture")
    case .archive: LocalizedText(zh: "压缩包（.zip 一类）", en: "an archive of packed files, such as .zip")
    case .webPage:
      LocalizedText(zh: "网页（HTML），不论扩展名是什么", en: "a web page (HTML), whatever its name")
    case .workbook: LocalizedText(zh: "Excel 工作簿（.xlsx）", en: "an Excel workbook (.xlsx)")
    case .oldWorkbook:
      LocalizedText(
        zh: "旧格式（.xls、.et 一类）或加密的文件",
        en: "a workbook of an old format, such as .xls, or under a password")
    case .openDocumentWorkbook:
      LocalizedText(zh: "OpenDocument 表格（.ods）", en: "an OpenDocument workbook (.ods)")
    }
  }

  fileprivate var steps: LocalizedText {
    switch self {
    case .document, .slides, .pdf, .picture: ForeignFile.formSteps
    case .archive: LocalizedText(zh: "请先解压，再给出其中的文件或文件夹", en: "unpack it and name the files in it")
    case .webPage, .oldWorkbook, .openDocumentWorkbook:
      LocalizedText(
        zh: "请用表格软件打开后另存为 .xlsx（不加密码）",
        en: "open it in a spreadsheet program and save it as .xlsx, without a password")
    case .workbook:
      LocalizedText(
        zh: "这里应为文本文件；如是表格，扩展名应为 .xlsx",
        en: "expected a text file here; a table in a workbook ends in .xlsx")
    }
  }
}
