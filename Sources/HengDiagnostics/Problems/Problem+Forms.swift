package import HengModel

extension Problem {
  /// A workbook without the marker of a form.
  package static let notAForm = Problem(
    "not-a-form",
    zh: "工作簿里没有填报表的标记（封面的 heng-form）；请用 heng form 生成表式",
    en: "the workbook has no mark of a form (heng-form on its cover); make one by heng form")

  /// No scheme of this identifier at any of these places.
  package static func schemeNotFoundByName(_ id: String, tried: [String]) -> Problem {
    Problem(
      "scheme-not-found", ["id": id, "tried": tried.joined(separator: ", ")],
      zh: "找不到指标方案“\(id)”，请把它的文件放进填报表旁边的 schemes 文件夹；"
        + "已找过 \(tried.joined(separator: "、"))",
      en: "scheme “\(id)” isn't found; put its file into a folder “schemes” beside the form; "
        + "looked at \(tried.joined(separator: ", "))")
  }

  /// A line of the cover without which the form says nothing.
  package static func emptyEntry(_ name: LocalizedText) -> Problem {
    Problem(
      "empty-entry", ["name": name.en],
      zh: "请填写“\(name.zh)”", en: "fill in “\(name.en)”")
  }

  /// A table without a column.
  package static func missingFormColumn(_ title: LocalizedText) -> Problem {
    Problem(
      "missing-column", ["title": title.en],
      zh: "表头缺少“\(title.zh)”一栏", en: "the table has no column “\(title.en)”")
  }

  /// A table of figures without the numbers of its columns.
  package static func missingColumnNumber(_ number: Int) -> Problem {
    Problem(
      "missing-column-number", ["number": number],
      zh: "表头的栏次缺少 \(number)", en: "the numbers above the columns lack \(number)")
  }

  /// A form without one of its sheets, of this name and with these codes.
  package static func missingSheet(_ name: LocalizedText, codes: [String]) -> Problem {
    Problem(
      "missing-sheet", ["name": name.en, "codes": codes.joined(separator: ", ")],
      zh: "工作簿缺少“\(name.zh)”，或该表最左边的编码 \(codes.joined(separator: "、")) 被删去；空着也请保留",
      en: "the workbook has no sheet “\(name.en)”, or the codes on its left are gone "
        + "(\(codes.joined(separator: ", "))); keep it even if it's empty")
  }

  /// A row with entries and without a code.
  package static let rowWithoutCode = Problem(
    "row-without-code",
    zh: "这一行没有编码，填写的内容不会被读取；自己增加的数据请填在“补充数据”",
    en: "the row has no code, so what it says isn't read; figures of your own go to “Other "
      + "figures of your own”")

  /// A code that names nothing.
  package static func unknownFormCode(_ code: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-code", ["key": code],
      zh: "编码“\(code)”未知", en: "code “\(code)” isn't known", nearest: nearest)
  }

  /// A code that stands at another place too.
  package static func repeatedFormCode(_ key: String, first: String) -> Problem {
    Problem(
      "repeated-code", ["key": key, "first": first],
      zh: "编码“\(key)”重复，首次出现在 \(first)", en: "code “\(key)” was given before, in \(first)")
  }

  /// A part of the form that stands at another place too.
  package static func repeatedFormPart(_ key: String, first: String) -> Problem {
    Problem(
      "repeated-part", ["key": key, "first": first],
      zh: "“\(key)”部分重复，首次出现在 \(first)；请只留一份",
      en: "part “\(key)” was given before, in \(first); keep one")
  }

  /// An evaluation with parts that forms don't hold.
  package static let cannotBeFilledIn = Problem(
    "cannot-be-filled-in",
    zh: "评价含表式容不下的个性化指标（表中只有目标值和填报的实际值）或逐月执行情况，不能填入",
    en: "the evaluation has an execution record, or indicators of its own that aren't just a "
      + "target and a reported value; a form doesn't hold them")
}
