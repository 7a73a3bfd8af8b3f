package import HengModel

/// A kind of mistake in a data-entry workbook, or in how a scheme lays one out.
package enum FormProblem: Hashable, Sendable {
  /// A budget line of a form whose amount isn't just a fact.
  case notAFact(String)
  /// A workbook without the marker of a form.
  case notAForm
  /// A line of the cover without which the form says nothing.
  case emptyEntry(LocalizedText)
  /// A figure with a status or evidence that nobody entered.
  case noFigure(LocalizedText)
  /// Words or signs by which people say that there is no figure.
  case noNumber(String)
  /// A figure that a row needs and nobody entered.
  case missingFigure(LocalizedText, row: LocalizedText)
  /// No scheme of this identifier at any of these places.
  case schemeNotFound(String, tried: [String])
  /// A table without a column.
  case missingColumn(LocalizedText)
  /// A table of figures without the numbers of its columns.
  case missingColumnNumber(Int)
  /// A row with entries and without a code.
  case rowWithoutKey
  /// A code that names nothing.
  case unknownKey(String, nearest: String?)
  /// A code that stands at another place too.
  case repeatedKey(String, first: String)
  /// A part of the form that stands at another place too.
  case repeatedPart(String, first: String)
  /// A figure whose own unit isn't the one beside it.
  case unitsDiffer(cell: String, beside: String)
  /// A share in a cell whose unit isn't one of shares.
  case percentHere(String)
  /// A cell that holds an error such as `#DIV/0!`.
  case errorValue(String)
  /// A formula without a result.
  case uncalculated
  /// A cell that holds a date where none belongs.
  case dateHere(String)
  /// A form without one of its sheets, of this name and with these codes.
  case missingSheet(LocalizedText, codes: [String])
  /// An evaluation with parts that forms don't hold.
  case cannotBeFilledIn
}

extension FormProblem {
  /// The stable kebab-case name of the kind of mistake.
  var code: String {
    switch self {
    case .notAFact: "not-a-fact"
    case .notAForm: "not-a-form"
    case .emptyEntry: "empty-entry"
    case .noFigure, .missingFigure: "missing-fact"
    case .noNumber: "not-a-number"
    case .schemeNotFound: "scheme-not-found"
    case .missingColumn: "missing-column"
    case .missingColumnNumber: "missing-column-number"
    case .rowWithoutKey: "row-without-code"
    case .unknownKey: "unknown-code"
    case .repeatedKey: "repeated-code"
    case .repeatedPart: "repeated-part"
    case .unitsDiffer: "units-differ"
    case .percentHere: "percent-here"
    case .errorValue: "error-value"
    case .uncalculated: "uncalculated"
    case .dateHere: "date-here"
    case .missingSheet: "missing-sheet"
    case .cannotBeFilledIn: "cannot-be-filled-in"
    }
  }

  /// What was found, what was expected, and the nearest fix.
  var message: LocalizedText {
    switch self {
    case .notAFact(let text):
      LocalizedText(
        zh: "“\(text)”不是单个数据的标识", en: "“\(text)” isn't the identifier of one fact")
    case .notAForm:
      LocalizedText(
        zh: "工作簿里没有填报表的标记（封面的 heng-form）；请用 heng form 生成表式",
        en: "the workbook has no mark of a form (heng-form on its cover); make one by heng form")
    case .emptyEntry(let name):
      LocalizedText(zh: "请填写“\(name.zh)”", en: "fill in “\(name.en)”")
    case .noFigure(let name):
      LocalizedText(
        zh: "“\(name.zh)”在“理由与依据”表里有内容而没有数：请填写；没有这项数据的，状态请选“缺失”",
        en: "“\(name.en)” has an entry under “Reasons and evidence” and no number: fill it in, or "
          + "choose the status “missing”")
    case .noNumber(let text):
      LocalizedText(
        zh: "“\(text)”不是数：数为零请填 0，没有这项数据请填“缺失”",
        en: "“\(text)” isn't a number: write 0 for zero, “missing” if there is no figure")
    case .missingFigure(let name, let row):
      LocalizedText(
        zh: "“\(row.zh)”需要“\(name.zh)”：请填写，或在“理由与依据”表选“缺失”，或给该指标评定得分",
        en: "“\(row.en)” needs “\(name.en)”: fill it in, mark it missing under “Reasons and "
          + "evidence”, or give the row marks")
    case .schemeNotFound(let id, let tried):
      LocalizedText(
        zh: "找不到指标方案“\(id)”，请把它的文件放进填报表旁边的 schemes 文件夹；"
          + "已找过 \(tried.joined(separator: "、"))",
        en: "scheme “\(id)” isn't found; put its file into a folder “schemes” beside the form; "
          + "looked at \(tried.joined(separator: ", "))")
    case .missingColumn(let title):
      LocalizedText(
        zh: "表头缺少“\(title.zh)”一栏", en: "the table has no column “\(title.en)”")
    case .missingColumnNumber(let number):
      LocalizedText(
        zh: "表头的栏次缺少 \(number)", en: "the numbers above the columns lack \(number)")
    case .rowWithoutKey:
      LocalizedText(
        zh: "这一行没有编码，填写的内容不会被读取；自己增加的数据请填在“补充数据”",
        en: "the row has no code, so what it says isn't read; figures of your own go to “Other "
          + "figures of your own”")
    case .unknownKey(let key, let nearest):
      if let nearest {
        LocalizedText(
          zh: "编码“\(key)”未知，是否指“\(nearest)”",
          en: "code “\(key)” isn't known; did you mean “\(nearest)”?")
      } else {
        LocalizedText(zh: "编码“\(key)”未知", en: "code “\(key)” isn't known")
      }
    case .repeatedKey(let key, let first):
      LocalizedText(
        zh: "编码“\(key)”重复，首次出现在 \(first)", en: "code “\(key)” was given before, in \(first)")
    case .repeatedPart(let key, let first):
      LocalizedText(
        zh: "“\(key)”部分重复，首次出现在 \(first)；请只留一份",
        en: "part “\(key)” was given before, in \(first); keep one")
    case .unitsDiffer(let cell, let beside):
      LocalizedText(
        zh: "单元格里写的是“\(cell)”，旁边的计量单位是“\(beside)”，请改成一致",
        en: "the cell says “\(cell)” and the unit beside it “\(beside)”; make them agree")
    case .percentHere(let unit):
      LocalizedText(
        zh: "单元格是百分数，而计量单位是“\(unit)”", en: "the cell is a percentage, but its unit is “\(unit)”")
    case .errorValue(let text):
      LocalizedText(
        zh: "单元格的公式出错：\(text)", en: "the cell's formula failed: \(text)")
    case .uncalculated:
      LocalizedText(
        zh: "单元格的公式没有计算结果，请在电子表格程序里重新计算并保存",
        en: "the cell's formula has no result; calculate and save the file in a spreadsheet program"
      )
    case .dateHere(let text):
      LocalizedText(
        zh: "单元格是日期 \(text)，应为文字或数字", en: "the cell is the date \(text), expected text or a number")
    case .missingSheet(let name, let codes):
      LocalizedText(
        zh: "工作簿缺少“\(name.zh)”，或该表最左边的编码 \(codes.joined(separator: "、")) 被删去；空着也请保留",
        en: "the workbook has no sheet “\(name.en)”, or the codes on its left are gone "
          + "(\(codes.joined(separator: ", "))); keep it even if it's empty")
    case .cannotBeFilledIn:
      LocalizedText(
        zh: "评价含表式容不下的个性化指标（表中只有目标值和填报的实际值）或逐月执行情况，不能填入",
        en: "the evaluation has an execution record, or indicators of its own that aren't just a "
          + "target and a reported value; a form doesn't hold them")
    }
  }
}
