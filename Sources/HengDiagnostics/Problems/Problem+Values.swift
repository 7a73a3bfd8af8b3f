package import HengModel

extension Problem {
  package static func fullWidthText(_ text: String, plain: String) -> Problem {
    Problem(
      "full-width-text", ["text": text, "plain": plain],
      zh: "“\(text)”含全角或特殊字符，请写作“\(plain)”",
      en: "“\(text)” has full-width or special characters; write “\(plain)”")
  }

  package static func notANumber(_ text: String) -> Problem {
    Problem(
      "not-a-number", ["text": text],
      zh: "“\(text)”不是数，应为如 8557.32 的十进制数",
      en: "“\(text)” isn't a number, expected one like 8557.32")
  }

  package static func numberTooLong(_ text: String, limit: Int) -> Problem {
    Problem(
      "number-too-long", ["text": text, "limit": limit],
      zh: "“\(text.prefix(40))”的位数过多，小数点两侧各不超过 \(limit) 位",
      en:
        "“\(text.prefix(40))” has too many digits, expected at most \(limit) on either side of the point"
    )
  }

  package static func separatedNumber(_ text: String, plain: String) -> Problem {
    Problem(
      "separated-number", ["text": text, "plain": plain],
      zh: "“\(text)”含分隔符，请写作“\(plain)”", en: "“\(text)” has separators; write “\(plain)”")
  }

  package static func leadingZero(_ text: String, plain: String) -> Problem {
    Problem(
      "leading-zero", ["text": text, "plain": plain],
      zh: "“\(text)”以零开头，请写作“\(plain)”", en: "“\(text)” starts with a zero; write “\(plain)”")
  }

  package static func notAWholeNumber(_ text: String) -> Problem {
    Problem(
      "not-a-whole-number", ["text": text],
      zh: "“\(text)”不是整数，应如 2023", en: "“\(text)” isn't a whole number, expected one like 2023",
      inForm: LocalizedText(
        zh: "“\(text)”不是整数，请用数字填写", en: "“\(text)” isn't a whole number in digits"))
  }

  package static func numberOutOfRange(_ text: String, range: String) -> Problem {
    Problem(
      "number-out-of-range", ["text": text, "range": range],
      zh: "\(text) 超出范围，应在 \(range) 内", en: "\(text) is out of range, expected \(range)")
  }

  package static func notABoolean(_ text: String, meant: String?) -> Problem {
    Problem(
      "not-a-boolean", ["text": text, "meant": meant],
      zh: "“\(text)”不是 true 或 false" + (meant.map { "，请写作 \($0)" } ?? ""),
      en: "“\(text)” is neither true nor false" + (meant.map { "; write \($0)" } ?? ""))
  }

  package static func notADate(_ text: String) -> Problem {
    Problem(
      "not-a-date", ["text": text],
      zh: "“\(text)”不是日期，应如 2023-12-31",
      en: "“\(text)” isn't a date, expected one like 2023-12-31")
  }

  /// Text that is no year, month or day, with what to write if a date can be made out.
  package static func notAPeriod(_ text: String, plain: String?) -> Problem {
    Problem(
      "not-a-date", ["text": text, "plain": plain],
      zh: "“\(text)”不是日期，" + (plain.map { "请写作“\($0)”" } ?? "应如 2023、2023-06 或 2023-06-30"),
      en: "“\(text)” isn't a date"
        + (plain.map { "; write “\($0)”" } ?? ", expected one like 2023, 2023-06 or 2023-06-30"))
  }

  package static func badIdentifier(_ text: String) -> Problem {
    Problem(
      "bad-identifier", ["text": text],
      zh: "“\(text)”不能作标识，应为小写字母、数字和单个连字符，以字母开头",
      en: "“\(text)” can't be an identifier, expected lower-case letters, digits and single "
        + "hyphens after a letter")
  }

  package static func reservedName(_ text: String) -> Problem {
    Problem(
      "reserved-name", ["text": text],
      zh: "“\(text)”在公式里另有含义，请换一个标识",
      en: "“\(text)” means something else in formulas; choose another identifier")
  }

  package static func duplicateIdentifier(_ text: String, firstLine line: Int?) -> Problem {
    Problem(
      "duplicate-identifier", ["text": text, "line": line],
      zh: "标识“\(text)”重复，" + (line.map { "首次出现在第 \($0) 行" } ?? "方案已用"),
      en: "identifier “\(text)” was used before, "
        + (line.map { "in line \($0)" } ?? "by the scheme"))
  }

  package static func unknownChoice(_ text: String, choices: [String], nearest: String?) -> Problem
  {
    .unknown(
      "unknown-choice", ["text": text],
      zh: "“\(text)”不在可选值内", en: "“\(text)” isn't a choice here", nearest: nearest,
      choices: choices)
  }

  package static func badInterval(_ text: String) -> Problem {
    Problem(
      "bad-interval", ["text": text],
      zh: "“\(text)”不是区间，应如 [80, 90) 或 (30%, +∞)，无穷一端用圆括号",
      en: "“\(text)” isn't an interval, expected one like [80, 90) or (30%, +∞), with a round "
        + "bracket at an infinite end")
  }

  package static func emptyInterval(_ text: String) -> Problem {
    Problem(
      "empty-interval", ["text": text],
      zh: "区间“\(text)”不含任何数", en: "interval “\(text)” holds no number")
  }
}

// MARK: - Units of measure

extension Problem {
  package static func missingUnit(_ text: String, expected: String) -> Problem {
    Problem(
      "missing-unit", ["text": text, "expected": expected],
      zh: "“\(text)”没有单位，应如“\(text)\(UnitOfMeasure.gap(before: expected))\(expected)”",
      en: "“\(text)” has no unit, expected one such as "
        + "“\(text)\(UnitOfMeasure.gap(before: expected))\(expected)”")
  }

  package static func unknownUnit(_ unit: String, expected: String?, nearest: String?) -> Problem {
    .unknown(
      "unknown-unit", ["unit": unit, "expected": expected],
      zh: "单位“\(unit)”未知" + (expected.map { "，应为“\($0)”一类的单位" } ?? ""),
      en: "unit “\(unit)” isn't known" + (expected.map { ", expected one like “\($0)”" } ?? ""),
      nearest: nearest)
  }

  package static func wrongUnit(found: LocalizedText, expected: LocalizedText) -> Problem {
    Problem(
      "wrong-unit", ["found": found.en, "expected": expected.en],
      zh: "这里是\(found.zh)，应为\(expected.zh)", en: "found \(found.en), expected \(expected.en)")
  }

  package static func measureUnit(_ dimension: Dimension, row unit: UnitOfMeasure) -> Problem {
    Problem(
      "wrong-unit", ["dimension": dimension.name.en, "unit": unit.symbol],
      zh: "公式得出\(dimension.name.zh)，而该行的单位是\(unit.described.zh)",
      en: "the measure gives \(dimension.name.en), but the row's unit is \(unit.described.en)")
  }
}
