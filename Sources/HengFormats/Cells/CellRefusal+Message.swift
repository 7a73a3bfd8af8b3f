package import HengModel

extension CellRefusal {
  /// The name of the kind of refusal.
  package var code: String {
    switch self {
    case .formulaError: "formula-error"
    case .uncalculated: "uncalculated"
    case .missingWord: "undeclared-missing"
    case .date: "date-for-number"
    case .time, .duration: "time-for-number"
    case .answer, .notANumber, .brackets, .mark: "not-a-number"
    case .decimalComma: "decimal-comma"
    case .separators: "separated-number"
    case .leadingZero: "leading-zero"
    case .tooManyDigits, .lostDigits: "number-too-long"
    case .shortened: "shortened-number"
    case .outOfRange: "number-out-of-range"
    case .note: "note-beside-number"
    case .approximate, .bound, .range: "inexact-number"
    case .moneySign, .bareMultiplier, .scaledFormat: "ambiguous-unit"
    case .foreignMoney, .wrongUnit: "wrong-unit"
    case .unknownUnit: "unknown-unit"
    case .shownOtherwise: "shown-otherwise"
    }
  }

  /// What was found, and what to write if only one thing can be meant.
  package var message: LocalizedText {
    switch self {
    case .formulaError(let text):
      LocalizedText(
        zh: "单元格是公式错误“\(text)”，请改正公式后保存", en: "the formula gives “\(text)”; mend it and save")
    case .uncalculated:
      LocalizedText(
        zh: "单元格的公式没有计算结果，请在电子表格程序里重新计算并保存",
        en: "the cell's formula has no result; calculate and save the file in a spreadsheet program"
      )
    case .missingWord(let text):
      LocalizedText(
        zh: "“\(text)”不是数；如表示没有数据，请声明 missing: [\"\(text)\"]",
        en:
          "“\(text)” isn't a number; if it stands for a missing one, declare missing: [\"\(text)\"]"
      )
    case .date(let text):
      LocalizedText(zh: "“\(text)”是日期，这里应为数", en: "“\(text)” is a date, expected a number")
    case .time(let text):
      LocalizedText(
        zh: "“\(text)”是时刻，这里应为数", en: "“\(text)” is a time of day, expected a number")
    case .duration(let text):
      LocalizedText(zh: "“\(text)”是时长，这里应为数", en: "“\(text)” is a duration, expected a number")
    case .answer(let text):
      LocalizedText(
        zh: "“\(text)”是是非判断，这里应为数", en: "“\(text)” is a yes or no, expected a number")
    case .notANumber(let text):
      LocalizedText(
        zh: "“\(text)”不是数，应为如 8557.32 的十进制数",
        en: "“\(text)” isn't a number, expected one like 8557.32")
    case .decimalComma(let text, let readings):
      LocalizedText(
        zh: "“\(text)”里的逗号可能是小数点：\(readings.count == 1 ? "应写作" : "是") "
          + readings.joined(separator: " 还是 ") + (readings.count == 1 ? "" : "？小数点请用“.”"),
        en: "the comma in “\(text)” may be a decimal point: "
          + (readings.count == 1
            ? "write \(readings[0])"
            : "\(readings.joined(separator: " or "))? Decimals are written with a point"))
    case .separators(let text):
      LocalizedText(
        zh: "“\(text)”里的分隔符不是千位分隔符（每三位一个逗号），无法确定是什么数",
        en:
          "the separators in “\(text)” don't part thousands, as 1,234,567.8 does; it can't be told "
          + "which number is meant")
    case .leadingZero(let text):
      LocalizedText(
        zh: "“\(text)”以零开头，像编码而不像数",
        en: "“\(text)” starts with a zero, as codes do and numbers don't")
    case .tooManyDigits(let text, let limit):
      LocalizedText(
        zh: "“\(text.prefix(40))”的位数过多，小数点一侧不超过 \(limit) 位",
        en:
          "“\(text.prefix(40))” has too many digits, expected at most \(limit) on that side of the "
          + "point")
    case .lostDigits(let text, let limit):
      LocalizedText(
        zh: "“\(text.prefix(40))”超过 \(limit) 位，电子表格存不下，末几位可能已丢失；编码请存为文本，数请用更大的单位",
        en:
          "“\(text.prefix(40))” has more than the \(limit) digits that spreadsheets keep, so the last "
          + "may be lost; store codes as text, and amounts in a larger unit")
    case .shortened(let text):
      LocalizedText(
        zh: "“\(text)”是电子表格缩写的数，略去的位数已不在文件里；请把该列设为数值格式再另存",
        en:
          "“\(text)” is a number that a spreadsheet cut short, and the digits left out aren't in the "
          + "file; show the column as plain numbers and save again")
    case .outOfRange(let text):
      LocalizedText(
        zh: "“\(text.prefix(40))”超出可读的范围，应在 ±1E\(WrittenNumber.largestExponent) 之内",
        en: "“\(text.prefix(40))” is out of range, expected one within "
          + "±1E\(WrittenNumber.largestExponent)")
    case .note(let text, let mark):
      LocalizedText(
        zh: "“\(text)”里的“\(mark)”是注记；数单独成格，注记另放一列或表下",
        en:
          "“\(mark)” in “\(text)” is a note; a number stands alone, and notes in a column of their own "
          + "or below the table")
    case .approximate(let text):
      LocalizedText(
        zh: "“\(text)”是约数，这里应为确数", en: "“\(text)” is an estimate, expected a plain number")
    case .bound(let text):
      LocalizedText(
        zh: "“\(text)”是界限，这里应为确数", en: "“\(text)” is a bound, expected a plain number")
    case .range(let text):
      LocalizedText(
        zh: "“\(text)”是范围，这里应为一个数", en: "“\(text)” is a range, expected one number")
    case .brackets(let text, let negative):
      LocalizedText(
        zh: "“\(text)”带括号；如为负数，请写作“\(negative)”",
        en: "“\(text)” stands in brackets; write “\(negative)” if it is negative")
    case .mark(let text, let plain):
      LocalizedText(zh: "“\(text)”应写作“\(plain)”", en: "“\(text)” isn't a number; write “\(plain)”")
    case .moneySign(let text, let readings):
      LocalizedText(
        zh: "“\(text)”带货币符号：是 \(readings.joined(separator: " 还是 "))？请写明单位",
        en:
          "“\(text)” has a sign of money: is it \(readings.joined(separator: " or "))? Write the unit"
      )
    case .foreignMoney(let text):
      LocalizedText(
        zh: "“\(text)”带外币符号，这里应为不带符号的数",
        en: "“\(text)” has a sign of another currency, expected a number without")
    case .bareMultiplier(let text, let plain):
      LocalizedText(
        zh: "“\(text)”没有写明是什么的单位" + (plain.map { "，应写作“\($0)”" } ?? ""),
        en: "“\(text)” has a multiple without a unit" + (plain.map { "; write “\($0)”" } ?? ""))
    case .unknownUnit(let symbol, let expected):
      LocalizedText(
        zh: "单位“\(symbol)”未知" + (expected.map { "，应为\($0.described.zh)" } ?? ""),
        en: "unit “\(symbol)” isn't known"
          + (expected.map { ", expected \($0.described.en)" } ?? ""))
    case .wrongUnit(let found, let expected):
      LocalizedText(
        zh: "这里是\(found.described.zh)，应为\(expected.described.zh)",
        en: "found \(found.described.en), expected \(expected.described.en)")
    case .scaledFormat(let shown, let stored):
      LocalizedText(
        zh: "单元格存的是 \(stored)，数字格式缩小后显示 \(shown)，无法确定以哪个为准；请在数字格式或表头写明单位",
        en:
          "the cell holds \(stored), and its number format shows it as \(shown); say the unit in the "
          + "format or the header")
    case .shownOtherwise(let shown?, let stored):
      LocalizedText(
        zh: "单元格存的是 \(stored)，显示的却是“\(shown)”；请改数字格式",
        en: "the cell holds \(stored) but shows “\(shown)”; change its number format")
    case .shownOtherwise(nil, let stored):
      LocalizedText(
        zh: "单元格存的是 \(stored)，数字格式使其显示为别的数；请改数字格式",
        en:
          "the cell holds \(stored), and its number format shows another number; change the format")
    }
  }
}
