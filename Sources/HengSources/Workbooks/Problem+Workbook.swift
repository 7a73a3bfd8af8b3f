package import HengDiagnostics
import HengModel
package import HengWorkbooks

extension Problem {
  /// What keeps a workbook from being read.
  package static func workbook(_ error: WorkbookError) -> Problem {
    switch error {
    case .notFound:
      .fileNotFound
    case .notAFile:
      .notAFile
    case .unreadable:
      .unreadableFile
    case .fileTooLarge(let bytes, let limit):
      .fileTooLarge(bytes: bytes, limit: limit)
    case .emptyFile:
      Problem("empty-file", zh: "文件是空的（0 字节）", en: "the file is empty, with 0 bytes")
    case .notAnArchive:
      Problem(
        "not-a-workbook", zh: "不是 XLSX 工作簿，请用表格软件打开后另存为 .xlsx",
        en: "not an XLSX workbook; open it in a spreadsheet program and save it as .xlsx")
    case .otherFormat(let format):
      .workbookFormat(format)
    case .damagedArchive:
      Problem(
        "damaged-workbook", zh: "文件不完整或已损坏，请重新传送或另存",
        en: "the file is cut off or damaged; copy or save it again")
    case .damagedPart(let part):
      Problem(
        "damaged-workbook", ["part": part], zh: "文件内的 \(part) 已损坏，请重新传送或另存",
        en: "\(part) in the file is damaged; copy or save it again")
    case .tooManyEntries(let count, let limit):
      Problem(
        "too-many-parts", ["count": count, "limit": limit], zh: "文件内有 \(count) 个部件，上限为 \(limit)",
        en: "found \(count) parts in the file, expected at most \(limit)")
    case .badEntryName(let name):
      Problem(
        "bad-part-name", ["name": name], zh: "文件内的部件名“\(name)”指向文件之外",
        en: "the name “\(name)” of a part in the file leads out of it")
    case .duplicateEntry(let name):
      Problem(
        "duplicate-part", ["name": name], zh: "文件内有两个部件都叫“\(name)”",
        en: "two parts in the file have the name “\(name)”")
    case .encryptedEntry(let name):
      Problem(
        "encrypted-part", ["name": name], zh: "文件内的“\(name)”已加密，请去掉密码后另存",
        en: "“\(name)” in the file is encrypted; save it without a password")
    case .unsupportedCompression(let name):
      Problem(
        "unsupported-compression", ["name": name], zh: "文件内的“\(name)”压缩方法不受支持，请用表格软件打开后另存",
        en:
          "“\(name)” in the file is compressed by another method than deflate; save it anew in a spreadsheet program"
      )
    case .inflatesTooFar(let part, let bound):
      .inflatesTooFar(part, bound)
    case .missingPart(let part):
      Problem(
        "missing-part", ["part": part], zh: "文件内缺少 \(part)，请用表格软件打开后另存",
        en: "\(part) is missing in the file; save it anew in a spreadsheet program")
    case .malformed(let part, let line, let column, let reason):
      Problem(
        "xml-syntax", ["part": part, "line": line, "column": column, "reason": reason],
        zh: "\(part) 第 \(line) 行第 \(column) 列 XML 语法错误：\(reason)",
        en: "XML syntax in \(part), line \(line), column \(column): \(reason)")
    case .documentType(let part):
      Problem(
        "document-type", ["part": part], zh: "\(part) 含有 DOCTYPE 声明，工作簿不应有",
        en: "\(part) declares a DOCTYPE, which no workbook needs")
    case .nestedTooDeep(let part, let limit):
      Problem(
        "nesting-too-deep", ["part": part, "limit": limit], zh: "\(part) 嵌套超过 \(limit) 层",
        en: "\(part) is nested deeper than \(limit) levels")
    case .markupTooLong(let part, let limit):
      Problem(
        "markup-too-long", ["part": part, "limit": limit], zh: "\(part) 有超过 \(limit) 字节的标签",
        en: "\(part) has a tag of more than \(limit) bytes")
    case .wrongRoot(let part, let found, let expected):
      Problem(
        "unexpected-element", ["part": part, "found": found, "expected": expected],
        zh: "\(part) 应以 <\(expected)> 开始，这里是“\(found)”",
        en: "\(part) begins with “\(found)”, expected <\(expected)>")
    case .unexpectedElement(let part, let element):
      Problem(
        "unexpected-element", ["part": part, "element": element], zh: "\(part) 的“\(element)”位置不对",
        en: "“\(element)” stands where it can't in \(part)")
    case .badAttribute(let part, let element, let attribute, let value):
      Problem(
        "bad-attribute",
        ["part": part, "element": element, "attribute": attribute, "value": value],
        zh: "\(part) 的 <\(element)> "
          + (value.map { "\(attribute) 不能是“\($0)”" } ?? "缺少 \(attribute)"),
        en: "<\(element)> in \(part) "
          + (value.map { "can't have \(attribute) “\($0)”" } ?? "has no \(attribute)"))
    case .badTarget(let part, let target):
      Problem(
        "bad-target", ["part": part, "target": target], zh: "\(part) 指向文件之外的“\(target)”，应在文件之内",
        en: "\(part) leads to “\(target)”, expected a part in the file")
    case .tooMany(let things, let limit):
      .tooMany(things, limit: limit)
    case .tooMuchText(let part, let limit):
      Problem(
        "too-much-text", ["part": part, "limit": limit], zh: "\(part) 的文字超过 \(limit) 字节",
        en: "\(part) has more than \(limit) bytes of text")
    case .sharedStringTooLong(let index, let limit):
      Problem(
        "text-too-long", ["index": index, "limit": limit],
        zh: "第 \(index + 1) 条共享文字超过 \(limit) 个字符，一个单元格容不下",
        en: "shared text \(index + 1) is longer than the \(limit) characters that a cell can hold")
    case .noSheets:
      Problem("no-sheets", zh: "工作簿里没有工作表", en: "the workbook has no sheet with cells")
    case .badSheetName(let number, let length, let limit):
      Problem(
        "bad-sheet-name", ["number": number, "length": length, "limit": limit],
        zh: "第 \(number) 个工作表的名称有 \(length) 个字符，应为 1 至 \(limit) 个",
        en: "the name of sheet \(number) has \(length) characters, expected 1 to \(limit)")
    case .badRow(_, let row):
      Problem(
        "bad-row", ["row": row], zh: "行号“\(row)”不对，应为递增的 1 至 \(CellAddress.rowLimit)",
        en: "found the row number “\(row)”, expected rising ones from 1 to \(CellAddress.rowLimit)")
    case .tooManyMerges(_, let limit):
      Problem(
        "too-many-values", ["limit": limit], zh: "合并区域超过 \(limit) 个",
        en: "the sheet has more than \(limit) merged ranges")
    case .badMerge(_, let range):
      Problem(
        "bad-merged-range", ["range": range], zh: "合并区域“\(range)”不对，应如 A1:C3",
        en: "“\(range)” isn't a merged range, expected one such as A1:C3")
    case .tooManyCells(_, let limit):
      Problem(
        "too-many-values", ["limit": limit], zh: "工作表的单元格超过 \(limit) 个",
        en: "the sheet has more than \(limit) cells")
    case .cell(let fault, _, let cell):
      .cell(fault, at: cell)
    }
  }
}
