package import HengModel

// MARK: - Something else than a number

extension Problem {
  /// A word that usually says that there is no number, and that wasn't declared.
  package static func undeclaredMissing(_ word: String) -> Problem {
    Problem(
      "undeclared-missing", ["text": word],
      zh: "“\(word)”不是数；如表示没有数据，请声明 missing: [\"\(word)\"]",
      en: "“\(word)” isn't a number; if it stands for a missing one, declare missing: [\"\(word)\"]"
    )
  }

  package static func timeForNumber(_ text: String) -> Problem {
    Problem(
      "time-for-number", ["text": text],
      zh: "“\(text)”是时刻，这里应为数", en: "“\(text)” is a time of day, expected a number")
  }

  package static func durationForNumber(_ text: String) -> Problem {
    Problem(
      "time-for-number", ["text": text],
      zh: "“\(text)”是时长，这里应为数", en: "“\(text)” is a duration, expected a number")
  }

  package static func answerForNumber(_ text: String) -> Problem {
    Problem(
      "not-a-number", ["text": text],
      zh: "“\(text)”是是非判断，这里应为数", en: "“\(text)” is a yes or no, expected a number")
  }
}

// MARK: - Digits

extension Problem {
  /// A comma that may be a decimal point, and the numbers it can be read as, one or two.
  package static func decimalComma(_ text: String, readings: [String]) -> Problem {
    let list = LocalizedText(
      zh: readings.joined(separator: " 还是 "), en: readings.joined(separator: " or "))
    return readings.count == 1
      ? Problem(
        "decimal-comma", ["text": text, "plain": list.en],
        zh: "“\(text)”里的逗号是小数点，应写作“\(list.zh)”",
        en: "the comma in “\(text)” is a decimal point; write “\(list.en)”")
      : Problem(
        "decimal-comma", ["text": text, "readings": readings.joined(separator: ", ")],
        zh: "“\(text)”里的逗号可能是小数点：是 \(list.zh)？小数点请用“.”",
        en: "the comma in “\(text)” may be a decimal point: is it \(list.en)? Decimals are written "
          + "with a point")
  }

  /// Separators that don't part thousands.
  package static func irregularSeparators(_ text: String) -> Problem {
    Problem(
      "separated-number", ["text": text],
      zh: "“\(text)”里的分隔符不是千位分隔符（每三位一个逗号），无法确定是什么数",
      en:
        "the separators in “\(text)” don't part thousands, as in 1,234,567.8, so it can't be told "
        + "which number is meant")
  }

  /// A zero in front of other digits of a cell.
  package static func leadingZero(_ text: String) -> Problem {
    Problem(
      "leading-zero", ["text": text],
      zh: "“\(text)”以零开头，像编码而不像数",
      en: "“\(text)” starts with a zero, as codes do and numbers don't")
  }

  /// More digits than are read on one side of the point.
  package static func tooManyDigits(_ text: String, limit: Int) -> Problem {
    Problem(
      "number-too-long", ["text": text, "limit": limit],
      zh: "“\(text.prefix(40))”的位数过多，小数点这一侧不超过 \(limit) 位",
      en: "“\(text.prefix(40))” has too many digits, expected at most \(limit) on that side of the "
        + "point")
  }

  /// A number of a workbook with more digits than spreadsheets keep.
  package static func lostDigits(_ text: String, limit: Int) -> Problem {
    Problem(
      "number-too-long", ["text": text, "limit": limit],
      zh: "“\(text.prefix(40))”超过 \(limit) 位，电子表格存不下，末几位可能已丢失；编码请存为文本，数请用更大的单位",
      en:
        "“\(text.prefix(40))” has more than the \(limit) digits that spreadsheets keep, so the last "
        + "ones may be lost; store codes as text, and amounts in a larger unit")
  }

  /// A power of ten in which a spreadsheet left digits out, such as 1.23457E+11.
  package static func shortenedNumber(_ text: String) -> Problem {
    Problem(
      "shortened-number", ["text": text],
      zh: "“\(text)”是电子表格缩写的数，略去的位数已不在文件里；请把该列设为数值格式再另存",
      en:
        "“\(text)” is a number that a spreadsheet cut short, and the digits left out aren't in the "
        + "file; show the column as plain numbers and save again")
  }
}

// MARK: - Beside the digits

extension Problem {
  /// A footnote's mark, or a note in brackets.
  package static func noteBesideNumber(_ text: String, note: String) -> Problem {
    Problem(
      "note-beside-number", ["text": text, "note": note],
      zh: "“\(text)”里的“\(note)”是注记；数应单独成格，注记另放一列或表下",
      en:
        "“\(note)” in “\(text)” is a note; a number stands alone, and notes in a column of their own "
        + "or below the table")
  }

  /// An amount that isn't exact, such as ~5 or 约5.
  package static func estimateForNumber(_ text: String) -> Problem {
    Problem(
      "inexact-number", ["text": text],
      zh: "“\(text)”是约数，这里应为确数", en: "“\(text)” is an estimate, expected a plain number")
  }

  /// A bound instead of an amount, such as <0.1 or 95+.
  package static func boundForNumber(_ text: String) -> Problem {
    Problem(
      "inexact-number", ["text": text],
      zh: "“\(text)”是界限，这里应为确数", en: "“\(text)” is a bound, expected a plain number")
  }

  /// Two amounts, such as 10-20.
  package static func rangeForNumber(_ text: String) -> Problem {
    Problem(
      "inexact-number", ["text": text],
      zh: "“\(text)”是范围，这里应为一个数", en: "“\(text)” is a range, expected one number")
  }

  /// Arithmetic that nobody worked out, such as 400+400.
  package static func calculationForNumber(_ text: String) -> Problem {
    Problem(
      "not-a-number", ["text": text],
      zh: "“\(text)”是算式，这里应为它的得数", en: "“\(text)” is a calculation, expected its result")
  }

  /// Brackets, which mean a negative number in accounts.
  package static func bracketedNumber(_ text: String, negative: String) -> Problem {
    Problem(
      "not-a-number", ["text": text, "negative": negative],
      zh: "“\(text)”带括号，不是数；如为负数，请写作“\(negative)”",
      en: "“\(text)” isn't a number; write “\(negative)” if the brackets mean a negative one")
  }

  /// A sign of money in a column that counts in multiples: the two readings.
  package static func ambiguousMoney(_ text: String, readings: [String]) -> Problem {
    Problem(
      "ambiguous-unit", ["text": text, "readings": readings.joined(separator: ", ")],
      zh: "“\(text)”带货币符号：是 \(readings.joined(separator: " 还是 "))？请写明单位",
      en:
        "“\(text)” has a sign of money: is it \(readings.joined(separator: " or "))? Write the unit"
    )
  }

  package static func foreignMoney(_ text: String) -> Problem {
    Problem(
      "wrong-unit", ["text": text],
      zh: "“\(text)”带外币符号，这里应为不带符号的数",
      en: "“\(text)” has a sign of another currency, expected a number without")
  }

  /// 万 or 亿 without what is counted, and what to write if that is plain.
  package static func bareMultiple(_ text: String, plain: String?) -> Problem {
    Problem(
      "ambiguous-unit", ["text": text, "plain": plain],
      zh: "“\(text)”没有写明单位" + (plain.map { "，应写作“\($0)”" } ?? ""),
      en: "“\(text)” doesn't say what it counts" + (plain.map { "; write “\($0)”" } ?? ""))
  }
}

// MARK: - Number formats

extension Problem {
  /// A number format that shows a number in thousands or more without saying so.
  package static func scaledFormat(shown: String, stored: String) -> Problem {
    Problem(
      "ambiguous-unit", ["shown": shown, "stored": stored],
      zh: "单元格存的是 \(stored)，数字格式把它显示为 \(shown)，无法确定以哪个为准；请在数字格式里写明单位",
      en:
        "the cell holds \(stored), and its number format shows it as \(shown), so it can't be told "
        + "which is meant; write the unit into the format")
  }

  /// A number format that shows something else than the number; `nil` where that isn't known.
  package static func shownOtherwise(_ shown: String?, stored: String) -> Problem {
    Problem(
      "shown-otherwise", ["shown": shown, "stored": stored],
      zh: "单元格存的是 \(stored)，数字格式却"
        + (shown.map { $0.isEmpty ? "不显示它" : "显示“\($0)”" } ?? "使它看上去是别的数") + "；请改用别的数字格式",
      en: "the cell holds \(stored), but its number format "
        + (shown.map { $0.isEmpty ? "shows nothing" : "shows “\($0)”" }
          ?? "makes it look like another number") + "; choose another format")
  }
}

// MARK: - Columns

extension Problem {
  /// Plain numbers up to 1 in a column of percentages, which may be fractions.
  package static func fractionsForPercent(count: Int) -> Problem {
    Problem(
      "fractions-for-percent", ["count": count],
      zh: "百分数列里 \(count) 个不带 % 的数都不超过 1：请写明 scale: fraction（0.9 即 90%）或 scale: percent"
        + "（0.9 即 0.9%）",
      en:
        "in this column of percentages, \(count == 1 ? "a number" : "\(count) numbers") without a per "
        + "cent sign and none above 1: say scale: fraction (0.9 is 90%) or scale: percent (0.9 is 0.9%)"
    )
  }

  /// Percentages beside plain numbers in a column without a unit.
  package static func percentAndPlain(percent: Int, plain: Int) -> Problem {
    Problem(
      "percent-and-plain", ["percent": percent, "plain": plain],
      zh: "这一列有 \(percent) 个百分数、\(plain) 个不带 % 的数，无法确定是否同一单位；请统一写法或写明该列的单位",
      en:
        "\(percent) of this column's numbers are percentages and \(plain) plain, so it can't be told "
        + "whether they count the same; write all alike, or name the column's unit")
  }

  /// Numbers with units beside plain ones in a column without a unit.
  package static func unitsAndPlain(units: Int, plain: Int) -> Problem {
    Problem(
      "units-and-plain", ["units": units, "plain": plain],
      zh: "这一列有 \(units) 个数带单位、\(plain) 个不带；请统一写法或写明该列的单位",
      en:
        "\(units) of this column's numbers have a unit and \(plain) none; write all alike, or name "
        + "the column's unit")
  }

  /// Rates that are too far from what they are held against; `first` is a fraction.
  package static func beyondRate(first: Rational, count: Int) -> Problem {
    let shown = (first * 100).shortText() + "%"
    return Problem(
      "beyond-rate", ["first": shown, "count": count],
      zh: "\(shown) 不像是比率" + (count > 1 ? "，这一列共有 \(count) 个这样的数" : "") + "；请核对",
      en: "\(shown) can hardly be a rate" + (count > 1 ? ", and the column has \(count) such" : "")
        + "; check it")
  }

  /// Commas before three digits beside decimal commas.
  package static func openCommas(count: Int) -> Problem {
    Problem(
      "decimal-comma", ["count": count],
      zh: "这一列有小数逗号，因此 \(count) 个如 1,234 的数可能是 1.234，也可能是 1234；小数点请用“.”",
      en:
        "this column has decimal commas, so \(count) like 1,234 may be 1.234 or 1234; write decimals "
        + "with a point")
  }
}
