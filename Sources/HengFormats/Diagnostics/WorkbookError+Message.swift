import HengModel
import HengWorkbooks

extension WorkbookError {
  /// What was found, what was expected, and the nearest fix, as one sentence without a full stop.
  var message: LocalizedText {
    switch self {
    case .notFound: Problem.fileNotFound.message
    case .notAFile: Problem.notAFile.message
    case .unreadable: Problem.unreadableFile.message
    case .fileTooLarge(let bytes, let limit):
      Problem.fileTooLarge(bytes: bytes, limit: limit).message
    case .emptyFile:
      LocalizedText(zh: "文件是空的（0 字节）", en: "the file is empty, with 0 bytes")
    case .notAnArchive:
      LocalizedText(
        zh: "不是 XLSX 工作簿，请用表格软件打开后另存为 .xlsx",
        en: "not an XLSX workbook; open it in a spreadsheet program and save it as .xlsx")
    case .otherFormat(let format): format.message
    case .damagedArchive:
      LocalizedText(
        zh: "文件不完整或已损坏，请重新传送或另存",
        en: "the file is cut off or damaged; copy or save it again")
    case .damagedPart(let part):
      LocalizedText(
        zh: "文件内的 \(part) 已损坏，请重新传送或另存",
        en: "\(part) in the file is damaged; copy or save it again")
    case .tooManyEntries(let count, let limit):
      LocalizedText(
        zh: "文件内有 \(count) 个部件，上限为 \(limit)",
        en: "found \(count) parts in the file, expected at most \(limit)")
    case .badEntryName(let name):
      LocalizedText(
        zh: "文件内的部件名“\(name)”指向文件之外",
        en: "the name “\(name)” of a part in the file leads out of it")
    case .duplicateEntry(let name):
      LocalizedText(
        zh: "文件内有两个部件都叫“\(name)”", en: "two parts in the file have the name “\(name)”")
    case .encryptedEntry(let name):
      LocalizedText(
        zh: "文件内的“\(name)”已加密，请去掉密码后另存",
        en: "“\(name)” in the file is encrypted; save it without a password")
    case .unsupportedCompression(let name):
      LocalizedText(
        zh: "文件内的“\(name)”压缩方法不受支持，请用表格软件打开后另存",
        en:
          "“\(name)” in the file is compressed by another method than deflate; save it anew in a spreadsheet program"
      )
    case .inflatesTooFar(let part, let bound): bound.message(part)
    case .missingPart(let part):
      LocalizedText(
        zh: "文件内缺少 \(part)，请用表格软件打开后另存",
        en: "\(part) is missing in the file; save it anew in a spreadsheet program")
    case .malformed(let part, let line, let column, let reason):
      LocalizedText(
        zh: "\(part) 第 \(line) 行第 \(column) 列 XML 语法错误：\(reason)",
        en: "XML syntax in \(part), line \(line), column \(column): \(reason)")
    case .documentType(let part):
      LocalizedText(
        zh: "\(part) 含有 DOCTYPE 声明，工作簿不应有",
        en: "\(part) declares a DOCTYPE, which no workbook needs")
    case .nestedTooDeep(let part, let limit):
      LocalizedText(
        zh: "\(part) 嵌套超过 \(limit) 层", en: "\(part) is nested deeper than \(limit) levels")
    case .markupTooLong(let part, let limit):
      LocalizedText(
        zh: "\(part) 有超过 \(limit) 字节的标签", en: "\(part) has a tag of more than \(limit) bytes")
    case .wrongRoot(let part, let found, let expected):
      LocalizedText(
        zh: "\(part) 应以 <\(expected)> 开始，这里是“\(found)”",
        en: "\(part) begins with “\(found)”, expected <\(expected)>")
    case .unexpectedElement(let part, let element):
      LocalizedText(
        zh: "\(part) 的“\(element)”位置不对", en: "“\(element)” stands where it can't in \(part)")
    case .badAttribute(let part, let element, let attribute, let value):
      LocalizedText(
        zh: "\(part) 的 <\(element)> "
          + (value.map { "\(attribute) 不能是“\($0)”" } ?? "缺少 \(attribute)"),
        en: "<\(element)> in \(part) "
          + (value.map { "can't have \(attribute) “\($0)”" } ?? "has no \(attribute)"))
    case .badTarget(let part, let target):
      LocalizedText(
        zh: "\(part) 指向文件之外的“\(target)”，应在文件之内",
        en: "\(part) leads to “\(target)”, expected a part in the file")
    case .tooMany(let things, let limit): things.message(limit)
    case .tooMuchText(let part, let limit):
      LocalizedText(
        zh: "\(part) 的文字超过 \(limit) 字节", en: "\(part) has more than \(limit) bytes of text")
    case .sharedStringTooLong(let index, let limit):
      LocalizedText(
        zh: "第 \(index + 1) 条共享文字超过 \(limit) 个字符，一个单元格容不下",
        en: "shared text \(index + 1) is longer than the \(limit) characters that a cell can hold")
    case .noSheets:
      LocalizedText(zh: "工作簿里没有工作表", en: "the workbook has no sheet with cells")
    case .badSheetName(let number, let length, let limit):
      LocalizedText(
        zh: "第 \(number) 个工作表的名称有 \(length) 个字符，应为 1 至 \(limit) 个",
        en: "the name of sheet \(number) has \(length) characters, expected 1 to \(limit)")
    case .badRow(_, let row):
      LocalizedText(
        zh: "行号“\(row)”不对，应为递增的 1 至 \(CellAddress.rowLimit)",
        en: "found the row number “\(row)”, expected rising ones from 1 to \(CellAddress.rowLimit)")
    case .tooManyMerges(_, let limit):
      LocalizedText(
        zh: "合并区域超过 \(limit) 个", en: "the sheet has more than \(limit) merged ranges")
    case .badMerge(_, let range):
      LocalizedText(
        zh: "合并区域“\(range)”不对，应如 A1:C3",
        en: "“\(range)” isn't a merged range, expected one such as A1:C3")
    case .tooManyCells(_, let limit):
      LocalizedText(
        zh: "工作表的单元格超过 \(limit) 个", en: "the sheet has more than \(limit) cells")
    case .cell(let fault, _, let cell): fault.message(cell)
    }
  }
}
